// Towns, countries and languages: where something was done, and what was spoken.

/** Towns and quarters whose names mean nothing else. */
export const TOWNS =
  '서울 부산 대구 인천 광주 대전 울산 세종시 경기도 강원도 강원 충청북도 충북 충청남도 충남 충청도 전라북도 전북 전라남도 전남 전라도 경상북도 경북 경상남도 경남 경상도 제주도 제주 수원 성남 분당 판교 용인 일산 부천 안양 평택 동탄 의정부 파주 김포 시흥 군포 안성 오산 남양주 여주 과천 의왕 포천 춘천 원주 강릉 속초 삼척 태백 평창 청주 충주 제천 오송 오창 천안 아산 서산 당진 논산 홍성 군산 익산 정읍 남원 김제 완주군 목포 여수 순천 나주 광양 해남 포항 김천 구미 영천 문경 경산 창원 마산 진해 진주 통영 김해 밀양 거제도 거제 양산시 서귀포 강남역 강남구 강남점 홍대 신촌 잠실 여의도 명동 이태원 동대문 남대문 영등포 송파 서초 마포 종로 성수동 용산 해운대 서면역 광안리 동성로 을지로 충무로 가로수길 압구정 청담 삼성동 역삼 문래 연남동 합정 망원동'

/** Towns whose names mean something else too: only with what tells them to be towns. */
export const UNSURE_TOWNS =
  '화성 동해 공주 사천 정선 상주 고양 구리 이천 보령 영주 양주 하남 안동 양산 광명 음성 강남 안산 전주 무안 경주 경기 구로 가산 강북 강동 강서 관악 노원 은평 성북'

export const COUNTRIES =
  '미국 중국 일본 베트남 독일 프랑스 영국 캐나다 호주 뉴질랜드 필리핀 태국 싱가포르 대만 몽골 러시아 스페인 이탈리아 네덜란드 스위스 스웨덴 핀란드 노르웨이 덴마크 폴란드 헝가리 체코 튀르키예 브라질 멕시코 칠레 페루 이집트 케냐 탄자니아 우간다 르완다 에티오피아 말레이시아 인도네시아 캄보디아 라오스 미얀마 네팔 우즈베키스탄 카자흐스탄 두바이 홍콩 상하이 베이징 도쿄 오사카 후쿠오카 뉴욕 런던 유럽 북미 남미 동남아 동남아시아 중동'

export const LANGUAGES =
  '영어 중국어 일본어 일어 스페인어 독일어 독어 프랑스어 불어 러시아어 베트남어 태국어 아랍어 인도네시아어 몽골어 이탈리아어 포르투갈어 한국수어 수어 수화 점자'

/** What else in the notes holds a language: a test of it, or the people who speak it. */
export const SPOKEN: Record<string, RegExp> = {
  영어: /영어|영문|토익|토플|텝스|오픽|토스|회화|외국인|미국|영국|호주|캐나다|toeic|toefl|opic|english/,
  중국어: /중국|중문|hsk|한어/,
  일본어: /일본|일어|일문|jlpt|jpt/,
  일어: /일본|일문|jlpt|jpt/,
  독어: /독일|독문/,
  독일어: /독일|독어|독문/,
  불어: /프랑스|불문/,
  프랑스어: /프랑스|불어|불문/,
  스페인어: /스페인|서반아|dele/,
  베트남어: /베트남/,
  수어: /수화|농인|청각장애/,
  수화: /수어|농인|청각장애/,
  한국수어: /수화|수어|농인/,
}
