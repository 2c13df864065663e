// Foreign names in Hangul that no list knows: 덴트웹 프로그램, 프로토파이로 제작했습니다.
import type { NameFact } from './name-fact.ts'

const USED =
  /(?<![가-힣A-Za-z])([가-힣]{2,9}?)(?=(?:을|를|로|으로|와|과)\s(?:[가-힣]{1,6}\s){0,2}(?:활용|사용|이용|다루|다뤄|다룰|다룬|도입|구축|제작|편집|모델링|시각화|배우|배웠|익히|익혔|익힌|독학|개발|구현|설계|분석|관리|측정|촬영|작성|처리|계산|번역|검사|가공|그렸|그린|그려|만들|기록|연동|배포|자동화|보정|다듬)|\s(?:프로그램|툴|소프트웨어|앱|어플|애플리케이션|플랫폼|솔루션)(?:을|를|으로|에|\s|[,.]))/g

/** Syllables that Korean uses for foreign words far more than for its own. */
const FOREIGN = new Set(
  '움엄름윔컷샷가고구기나다두도디라루마무미모부비사수소시아오우이자주지추카코쿠키타토투티파포푸피하호후히립맨판간선전탄단산란반한던드텍텐텔템토툴튜트틀티팅틱파팔팟패팩팬퍼펙펀페펜포폰폴표푸풀퓨프플피픽핀필핑카캐캔캠캡커컨컬컴컵케켓코콘콜콤콥쿠쿼퀀퀵큐크클키킥킨킷킹덴델뎁드디딩딕랩랭램러런레렉렌렛로론롤롬롭루룸룹류르리릭린릴링맥맵메멘모몽뮤뮬미믹밍믹바밸뱅버번베벡벤벨보볼봇뷰브블비빅빈빌샵샘섬센셀셋셰소솔솝쇼슈스슬시신싱쏘아애앤앱앵어언업에엑엔엘엠오온올옵와왓요우울워월웨웹윈유이익인임잉자재잭저제젝젠젤젯조존주쥬즈지진집짐쯔차채챗처체쳇추츠치칩타태택탭터테글그디그래랜러레벨랫렛랏쉬쉐쉘니너네넷노놀뉴느닉닝다닷대댄더던데',
)
/** And those of them that mark a foreign word by themselves. */
const MARKS = new Set(
  '컷샷텍텔템툴튜트틀팅틱팟팩팬퍼펙펜폰폴푸풀퓨프플픽핑캐캔캠캡컨컬컴컵케켓콘콜콤쿠쿼퀀퀵큐크클키킥킷킹덴델뎁드딩랩랭램렉렌렛론롤롬롭룸룹르릭링맥맵멘뮤뮬믹밍밸뱅버벡벤벨볼봇뷰브블빅샵셀셋셰솔쇼슈스슬싱앤앱앵엑엔엘엠옵왓웨웹윈잭젝젠젤젯쥬즈챗쳇츠칩탭터테넷뉴닉닝닷쉐쉘',
)

/** Loanwords of every letter; the tool behind them is what would be claimed. */
const COMMON = new Set(
  '퀴즈 벨트 텐트 펜스 프로젝트 데이터 서비스 아이디어 시스템 프로그램 콘텐츠 컨텐츠 마케팅 스케줄 커뮤니케이션 프로세스 매뉴얼 메뉴얼 체크리스트 템플릿 피드백 리더십 스트레스 인터뷰 아르바이트 온라인 오프라인 플랫폼 네트워크 네트워킹 소프트웨어 하드웨어 커뮤니티 웹사이트 홈페이지 사이트 페이지 캠페인 이벤트 포스터 브로슈어 리플릿 팸플릿 카드뉴스 인포그래픽 그래프 차트 테이블 리스트 메시지 메신저 이메일 노트북 컴퓨터 스마트폰 태블릿 모니터 카메라 인터넷 키워드 카테고리 데이터베이스 알고리즘 프레임워크 라이브러리 오픈소스 인터페이스 디자인 패키지 패키징 브랜드 브랜딩 스토리 스토리텔링 시나리오 트렌드 타깃 타겟 니즈 인사이트 비즈니스 파트너 글로벌 리서치 모델링 시뮬레이션 테스트 프로토타입 와이어프레임 포트폴리오 세미나 워크숍 워크샵 컨퍼런스 멘토링 스터디 세션 미팅 브레인스토밍 아카이브 파일 폴더 리포트 레포트 레시피 메뉴 서빙 테이크아웃 스티커 라벨 포스트잇 화이트보드 다이어리 스프링 에너지 센서 모터 배터리 부품 로봇 엔진 베어링 기어 시제품 서버 클라우드 모바일 소셜미디어 미디어 유튜브 스크립트 코드 코딩 모듈 라인 로직 패턴 모니터링 컨설팅 컨트롤 스킬 노하우 에피소드 아이템 프로모션 할인쿠폰 쿠폰 멤버십 포인트 고객센터 스트레칭 다이어그램 플로차트 로드맵 마인드맵 타임라인 가이드 가이드라인 가이드북 핸드북 키트 세트 샘플 테마 콘셉트 컨셉 이미지 캐릭터 디테일 퀄리티 사이클 솔루션 시너지 밸런스 스타일 트레이닝 오리엔테이션 인수인계 커리큘럼 레벨 퀴즈 게임 놀이 스토어 매거진 뉴스 채팅 카톡방 스피커 마이크 오디오 비디오 스크린 파이프라인 파이프 컨베이어 팔레트 박스 유니폼 트레이 글로벌화 마스크 그림카드 테이프 스케치북 텀블러 스탬프 타이머 플래카드 현수막 배너 드라이버 오토바이 스트레스 커피 크레인 텍스트 콘센트 스위치 브레이크 클레임 컴플레인 크리에이티브 클라이언트 퍼포먼스 스타트업 크라우드펀딩'.split(
    ' ',
  ),
)

/** Unlisted foreign names where the sentence says that they were used. */
export function findLoanNames(text: string): NameFact[] {
  const found: NameFact[] = []
  for (const match of text.matchAll(USED)) {
    const name = match[1] as string
    if (!isForeign(name)) continue
    found.push({ kind: 'technology', start: match.index, end: match.index + name.length, canon: name })
  }
  return found
}

function isForeign(name: string): boolean {
  if (COMMON.has(name) || [...COMMON].some((word) => word.length > 2 && name.includes(word))) return false
  const syllables = [...name]
  const foreign = syllables.filter((one) => FOREIGN.has(one)).length
  const marks = syllables.filter((one) => MARKS.has(one)).length
  if (syllables.length === 2) return marks === 2
  if (foreign < syllables.length || marks === 0) return false
  return marks * 3 >= syllables.length || (marks * 4 >= syllables.length && MARKS.has(syllables[0] as string))
}
