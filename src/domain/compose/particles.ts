// The josa that notes leave out: "표 만들어서 매일 비교함" is "표를 만들어서 매일 비교했습니다".
import { take } from './hangul.ts'
import { josa } from './josa.ts'

/** Nouns that become verbs with 하다 and want an object then. */
const VERBAL_NOUNS =
  '정리|작성|비교|확인|분석|조사|점검|기록|공유|제안|설득|안내|응대|관리|담당|운영|제작|개발|기획|설계|구현|수정|검토|발표|준비|연습|공부|처리|해결|진행|설명|도입|적용|측정|교체|발주|정산|입력|집계|분류|주문|모집|홍보|취득|수료|달성|시작|보조|검수|이수|독학|조절|녹음|설치|자동화|추가|계산|수집|촬영|인터뷰|요약|번역|통합|제거|삭제|복사|인쇄|배치|파악|발견|예약|제출|등록|취소|연결|교육|포장|운반|반납|진열|청소|세척|조리|배포|배달|개선|복습|암기|발행|개최|참고|활용|이용|사용|구축|구입|표시|수리|주차|운전|첨삭|채점|통제|감독|대여|생략|축소|확대|연장|조정|가공|조립|용접|시공|철거|계량|반죽|숙성|업로드|다운로드|검색|열람|조회|신고|면담|습득|숙지|폐기|보관|전시|추첨|합산|기억|구매|마련|개설|채집|게재|통일|재현|스캔|임시보호|접수|수납|캡처|거부|포기|부탁|요청|결제|소개|응급처치|테스트|변경|보완|실행|유지|구성|도출|공개|칭찬|건의|연결'
const OBJECT_STEMS =
  '만들|만드|만든|고치|고쳐|고쳤|고친|바꾸|바꿔|바꿨|바꾼|맡|나누|나눠|나눴|나눈|줄이(?=.)|줄여|줄였|줄인|늘리|늘려|늘렸|높이(?=[고며면자지려기는니시])|높여|높였|높인|올리|올려|올렸|올린|배우|배워|배웠|배운|익히|익혀|익혔|모으|모아|모았|모은|찾|얻|받|듣|들었|들으|보고|보니|봤|보면|보며|쓰고|쓰니|쓰자|쓰면|쓰며|쓰게|쓰시|쓰셨|쓰는|썼|쓴|써서|읽|잡|정하|정해|정했|세우|세워|세웠|적어|적었|적고|적는|붙이|붙여|붙였|그려|그렸|옮기|옮겨|옮겼|챙기|챙겨|챙겼|팔|팔았|물어|물었|지키|지켜|지켰|빼|뺐|짜서|짰|짜고|내서|냈|가르치|가르쳐|가르쳤|이끌|돕|도왔|도와|알려|알렸|보내|보냈|따서|땄|따고|따려|따면|따기|따는|딴|돌려|돌렸|돌리|맞추|맞춰|맞췄|마쳤|마치|끝내|끝냈|풀|찍|뽑|보여|꺼내|들어드|들어주|써|보다가|키우|키워|키웠|낮추|낮춰|낮췄|세서|세어|셌|세고|느끼|느꼈|느껴|깨달|했습|해봤|해보|어려워하|어려워했|힘들어하|힘들어했|무서워하|무서워했|부끄러워하|아까워하|쏟|끼우|끼웠|끼워|만났|좋아하|좋아했|싫어하|싫어했|하면서|하며|하지|내지|받지|지키지|먹지|쓰지|읽지|챙기지|외우|외워|외웠|다루|다뤄|다뤘|잘하|잘합|잘했|해오|해줬|해주|해드|바꿀|고칠|나눌|줄일|늘릴|높일|올릴|배울|익힐|모을|정할|세울|붙일|그릴|옮길|챙길|지킬|가르칠|보낼|맞출|끝낼|외울|고를|채울|찾을|뚫|멈추자|돌아봤|돌아보|둘러봤|둘러보|걸어주|걸어드|매지|맸|돌면서|돌며|거절당|넣|지고$|나르|날랐|날라|깎|담가|담갔|담그|보자고|여쭤|여쭈|여쭸|어기|어겼|어긴|만들|받을|읽을|싣|실었|실은|가지고|들고|기다리|기다려|기다렸|누르|눌러|눌렀|고르|골라|골랐|치우|치워|치웠|닦|돌보|담아|담았|건네|건넸|채우|채워|채웠|부르|불러|불렀|쌓|비우|비워|가져|모셔|모셨|드리|드렸|드려|다듬|아끼|아꼈|아껴|다치|다쳤|다쳐|붙잡|걸었|걸어서|걸고|봐주|봐줬|봐준|주셨|줬|주고|주었|주며|못하|못해|못했|막았|막고|막아|당하|당했|쟀|재서|재며|재는|튀기|튀겼|볶|썰|데우|데웠|접었|접어|접고|심었|심고|기르|길렀|먹(?!통|구)|마시|마셨|벌었|벌어|벌고|버리|버렸|버려|버린|시켰|시켜|시킨|걸어다|깨먹|사달|갚|빌리|빌렸|빌려|묶|싸서|쌌|씻|빨았|지우|지웠|지워|잊|참았|참고|이겼|이기|넘겼|넘기|뜯|걷는|걷고|걷어|타서|탔|열었|열고|열어|닫|켜|켰|껐'
const OBJECT_VERBS = new RegExp(`^(?:${OBJECT_STEMS}|${VERBAL_NOUNS})`)
const VERBAL_NOUN = new RegExp(`^(?:${VERBAL_NOUNS})`)
/** With these the noun before is where it happens: "본선에 진출해서". */
const AT_VERBS =
  /^(?:진출|참여|참가|합격|입사|가입|출전|도전|입학|동행)(?:하|해|했|한|할)|^(?:다니|다녔|다녀)/
/** What grows or shrinks from one figure to another, by itself and by somebody. */
const MOVES =
  /^(?:오르|올랐|올라|줄었|줄어|늘었|늘어|떨어졌|떨어져|내려갔|바뀌|바뀌었|바뀐|증가[했하]|감소[했하]|상승[했하]|하락[했하]|빨라졌|좋아졌)/
/** "테스트 4번 했고": what was done so often. */
const DID = /^(?:했습니다$|했고|했으며|했는데|했더니|해서|하고)$/
const MOVED =
  /^(?:바꾸|바꿔|바꿨|줄였|줄이|줄여|높였|높이|높여|올렸|올리|올려|늘렸|늘리|낮췄|낮추|단축[했하]|개선[했하])/
const SUBJECT_VERBS =
  /^(?:있었|있어서|있고|있는데|있습|없었|없어서|없고|없는데|없습|많|적었|적고|적어서|없길래|있길래|없는$|의심되|의심돼|잘돼|잘됐|잘되|빠르다|느리다|예민하|예민했|약하|약했|강하[고지다던]|느리|느렸|느려|틀린|(?:반복|설치|반영|채택|도입|게시|등록|확정|발견|취소|삭제|중단|연기|해결|개선|완료|적용)(?:되|됐|돼)|늘었|늘어|줄었|줄어|생겼|생겨|생기|나왔|나와서|나오|맞았|맞아|맞지|맞는|부족했|부족해|필요했|필요해|길었|길어|컸|커서|좋아졌|좋았|빨라|올랐|올라|떨어졌|떨어져|밀렸|밀려|몰렸|몰려|오래|잦았|잦아|심했|높았|낮았|바뀌|바뀌었|달라|달랐|겹치|겹쳤|겹쳐|아팠|아파|밀리|헷갈|안타까|비싸|비쌌|저렴|내려갔|내려가|올라갔|끊겼|끊겨|끊기|아까워|아까웠|아쉬워|아쉬웠|귀찮|궁금|불편하다|불편하[고지]|무서웠|큰$|작은$|높은$|낮은$|끝나|끝났|어려웠|어려워|쉬웠|막혔|멈췄|틀렸|틀려|무서워)/
/** Words between a noun and its verb. */
const ADVERBS = new Set(
  '하루 다들 확 잘못 가장 일단 그만 별로 더욱 점차 꽤 상당히 무려 역시 우선 아예 결코 절대 오히려 대신 각각 나중 그냥 좀더 가만 막상 문득 실제 공동 자체 일괄 수동 자동 전량 부분 전면 무료 온라인 오프라인 즉시 사전 사후 중복 최초 단독 상시 정기 별도 병행 실시간 집중 반복 교차 이중 최종 개별 마지막 자꾸 밤새 수시 상위 하위 새벽 밤 낮 한번 몇번 여러번 두번 안 못 잘 더 다 꼭 또 매우 너무 정말 아주 많이 자주 가끔 거의 항상 늘 매일 매주 매번 매달 직접 다시 먼저 미리 새로 함께 같이 따로 계속 꾸준히 열심히 빨리 천천히 꼼꼼히 바로 혼자 스스로 서로 각자 모두 전부 일일이 하나씩 하나하나 오래 조금 조금씩 점점 크게 쉽게 빠르게 정확히 실제로 처음 겨우 결국 특히 주로 이미 아직 곧 제대로 끝까지 새벽까지 밤새 틈틈이 차근차근 그대로 그때 그날 당시 이후 평소 오전 오후 아침 저녁 주말 평일 방학 작년 올해 지난해 당일 정식 전체 다음날'.split(
    ' ',
  ),
)
/** Ends of words that hold a josa or an ending already. */
const MARKED =
  /(?:끼리|에게|한테|은|는|이|가|을|를|에|에서|로|와|과|도|만|의|게|께|지|고|며|면|서|니|나|라|던|한|된|할|될|히|씩|째|쯤|번|동안|뒤|후|전|때|만에|간|중|내|부터|까지|처럼|보다|마다|밖에|대로|정도|이상|이하|미만|아|어|여|해|돼|워|려|자|데|게|듯|채|수|등|및|또는|그리고|하여|통해|위해|대해|의해|따라|거쳐|새|매|각|첫|두|세|네|몇|그|저|위|안|못|이서|야|록|든|다|요|음|네|걸|줄|뿐|적|수록|마저|조차|밖|께서|랑|죠|대|쪽)$/
/** Nouns in one of those syllables that are no josa there. */
const NOUNS_MARKED =
  /(?:^종이|문의|(?:베트남|일본|중국|스페인|독일|프랑스|러시아|한국|외국|아랍|태국)어|감자|매니저|유저|[가-힣]*(?:주소|회의|목|등|방명|명)록|녹음|믿음|웃음|걸음|[가-힣]{2}(?:신청|지원|동의|설명|이력|추천|안내|확인|증명|명세)서|(?:신청|지원|동의|설명|이력|추천|안내|확인|증명|명세)서|견적|실적|성적|업적|서적|불만|로그|블로그|조회수|방문수|사람수|판매수|불량수|떡볶이|이전|아르바이트|회의|평가|휴가|기간|시간|공간|무전|사전|안전|곰팡이|고양이|어린이|편지|강아지|먼지|봉지|하중|체중|비중|치수|개수|안내지|시험지|문제지|활동지|답안지|포장지|상자|의자|모자|과자|난이도|프로|용어|검색어|단골|야간|인간|순간|의견|자료|원가|단가|물가|참가|아이|차이|나이|고객사|보고서|계획서|매뉴얼서|견적서|제안서|문서|순서|질서|부서|도서|안내|사내|실내|재고|창고|광고|보고|사고|신고|원고|일지|공지|유지|이미지|페이지|패키지|메시지|의지|휴지|제도|속도|온도|습도|각도|난도|만족도|정확도|완성도|인지도|이해도|지도|시도|태도|밀도|농도|도면|화면|장면|측면|수면|비누|효과|결과|성과|학과|사과|파파고|참여|교과|대화|전화|변화|동화|문화|서비스|환자|소비자|사용자|이용자|담당자|관리자|기자|방문자|지원자|투자|숫자|글자|문자|디자인|오류|주의|강의|동의|합의|협의|논의|(?:^|전자|전기|논리)회로|진로|경로|통로|(?:^|고속|국)도로|동선|한계|제한|권한|기한|역할|분할|관할|수요|필요|목표|대표|발표|가게|무게|언니|어머니|할머니|아이디어|단어|언어|영어|국어|피드백|데이터|컴퓨터|모니터|캐릭터|센터|포스터|뉴스레터|점수|실수|횟수|건수|변수|함수|회원수|교수|접수|검수|이수|인수|정수|보수|예산안|방안|대안|보안|제안|시안|허가|추가|초안|불안|업데이트|리스트|체크리스트|테스트|프로젝트|이벤트|사이트|노트|그래프|매출|표|글|말|손님|돈|일|짐|줄|문|팀|앱|책|약|물|불량률|오차|실습지|설문지|전단지|학습지|휴대폰|신제품|재료|메뉴|코드|카드|인수인계|것|법|꿈|배포|시간표|안내판|이름|기록지|체크리스트|흐름도|인수인계|통계|회계|설계|기계|관계|단계|한도|빈도|강도)$/

/** "불만 30% 줄었음", "회의 3번 함": the noun before the amount takes the josa. */
const MEASURE =
  /^(?:약|총|\d[\d,.]*(?:%p?|퍼센트|배|번|회|차례|시간|분|초|일|주|개월|달|년|점|mm|cm|m|km|kg|g|도)(?:씩|이나|정도|만에|마다)?)$/

/** "PR 3개", "손님 200명", "예산 300만원": amounts that stand for the things counted. */
const COUNTED =
  /^\d[\d,.]*(?:만|천|억)?\s?(?:개|명|건|편|곳|장|권|군데|가지|종|대|병|통|부|벌|마리|자|항목|단계|문항|등|점|급|페이지|쪽|줄|위|원|만원|만\s원|박스|상자|봉지|잔|그릇|송이|켤레|컵|판|팩|캔)$/
/** Things that are sent, written or given to somebody or somewhere. */
const SENT =
  /^(?:것|법|목록|공지|포스터|스티커|메모|이름표|문자|메일|이메일|자료|내용|카드|선물|편지|쪽지|사진|링크|글|영상|질문|의견|도시락|음료)$|[가-힣]{2}[표글문서]$/
/** Amounts of things that are put somewhere or done with something: "40만원 엑셀로 관리". */
const AMOUNT_SENT =
  /^\d[\d,.]*(?:만|천|억)?(?:원|개|건|편|장|권|종|대|병|통|부|벌|마리|문항|페이지|쪽|박스|상자|봉지|잔|그릇|켤레)$/
/** Where the verb's own place or means stands between it and its object: "것 수첩에 적어". */
const ADVERBIAL = /^(?!(?:대로|따로|새로|서로|스스로)$)[가-힣A-Za-z0-9,]{1,12}(?:에|에서|으로|로|에게|께)$/

/** "노트 저에게 맡겼다": what goes to somebody is the object, unless it is somebody too. */
function isSent(word: string, goal: string, verb: string): boolean {
  if (SENT.test(word) || AMOUNT_SENT.test(word)) return true
  const isPut =
    /(?<!옆|앞|뒤|위|안|밑|곁|밖|래|사이)에$/.test(goal) && PUT.test(verb) && !/[날때고서며]$/.test(word)
  return (
    (isPut || (/^\D+(?:에게|께)$/.test(goal) && !/^여[쭤쭈쭸]/.test(verb))) &&
    isBareNoun(word) &&
    !SOMEBODY.test(word)
  )
}

/** What is put somewhere in writing: "종류 카드에 적어뒀다". */
const PUT = /^(?:적|써|썼|쓰|붙|기록|올려|올렸|넣|담)/
const SOMEBODY = /(?:님|어르신|신입|할머니|할아버지|[선후]배|장|원|자|생|친구|손님|동료|아이|[0-9]명|분)$/

function isBareNoun(word: string): boolean {
  if (COUNTED.test(word) || /^(?:하나|119|112)$/.test(word)) return true
  if (!/^[가-힣A-Za-z0-9·+#/()%-]+$/.test(word) || ADVERBS.has(word)) return false
  if (/^\d\S*짜리$/.test(word)) return true
  if (/\d/.test(word) && !/[A-Za-z]/.test(word)) return false
  if (word === '적' || word === '수') return false
  // 나눠, 옮겨, 바꿔: an infinitive, no noun.
  const last = take(word.at(-1))
  if (last?.final === '' && !word.endsWith('참여') && (last.vowel === 'ㅝ' || last.vowel === 'ㅕ'))
    return false
  if (/[아어여워려써해]보고$/.test(word)) return false
  return NOUNS_MARKED.test(word) || (word.length > 1 && !MARKED.test(word))
}

/** Nouns of one syllable that only an object can be. */
const SHORT_OBJECTS = /^(?:칸|틀|배|쌀|길|흙|벽|짝|봇|빵|떡|국|옷|꽃|값|빚|땀|손|약|상|곡|춤|창|색)$/
/** 고쳐졌다, 바뀌어진: done to what stands before it. */
const PASSIVE =
  /^(?:고쳐|바꿔|만들어|정해|나눠|알려|채워|맞춰|지켜|모아|찾아|적어|보여|세워|지워|써|그려|붙여|밝혀|풀어|느껴|이뤄)(?:졌|지[고는면며]|져서|진|질)|^(?:풀린|풀려|팔린|팔려|열린|열려|찍히|찍힌|찍혀|밀린|잡힌|막힌|막혀|끊긴|깨진|깨져|찢어진|쌓인|쌓여)/

const SUBJECT_SKIPPED = /^(?:\S당|평균|총|약|월|연|일|하루|최대|최소)$/

/** The clause with 을/를, 이/가 and 에 where a bare noun stands right before a verb that wants one. */
export function withParticles(clause: string): string {
  const words = withUsualPairs(clause).split(' ')
  for (let at = 1; at < words.length; at += 1) {
    const verb = words[at] ?? ''
    markMove(words, at)
    markAmount(words, at)
    markAbout(words, at)
    markPair(words, at)
    const isPassive = PASSIVE.test(verb)
    const isFelt = verb === '헷갈려' && (words[at + 1] ?? '').startsWith('하')
    const wantsObject =
      isFelt ||
      (!isPassive && !verb.endsWith('기로') && OBJECT_VERBS.test(verb) && isPredicate(words, at)) ||
      (DID.test(verb) && MEASURE.test(words[at - 1] ?? ''))
    const wantsPlace = AT_VERBS.test(verb) && !(words[at - 1] ?? '').endsWith('러')
    const wantsSubject = !wantsObject && !wantsPlace && (isPassive || SUBJECT_VERBS.test(verb))
    if (!wantsObject && !wantsSubject && !wantsPlace) continue
    let noun = at - 1
    // "듣기 시작했다": the beginning is of the deed itself.
    if (verb.startsWith('시작') && (words[noun] ?? '').endsWith('기')) continue
    noun = skipAdverbs(words, noun)
    if (
      wantsObject &&
      (noun === at - 1 || (words[noun] ?? '').endsWith('에')) &&
      ADVERBIAL.test(words[noun] ?? '') &&
      isSent(words[noun - 1] ?? '', words[noun] ?? '', verb)
    )
      noun -= 1
    const word = words[noun] ?? ''
    // "21만 건": the figure stands before its unit.
    if (
      wantsObject &&
      /^(?:건|명|개|원|번|장|권|편|자)$/.test(word) &&
      /^(?:\d[\d,.]*[만천억]?|[한두세네]|다섯|여섯|몇)$/.test(words[noun - 1] ?? '') &&
      !hasObject(words, noun)
    ) {
      words[noun] = josa(word, '을/를')
      continue
    }
    // "보고 있다" goes on; nothing is there.
    if (verb.startsWith('있') && word.endsWith('고')) continue
    if (!isBareNoun(word) && !(wantsObject && SHORT_OBJECTS.test(word))) continue
    if (wantsObject && hasObject(words, noun)) continue
    // "조원이 2명 있어서" says who already.
    if (wantsSubject && COUNTED.test(word) && /[가-힣]{2}[이가도은는]$/.test(words[noun - 1] ?? '')) continue
    words[noun] = wantsPlace ? `${word}에` : josa(word, wantsObject ? '을/를' : '이/가')
  }
  return words
    .join(' ')
    .replace(/입양을 보(?=내|낸|냈)/, '입양 보')
    .replace(FOR_WHOM, (who) => `${who}${/^(?:어르신|할)/.test(who) ? '께' : '에게'}`)
}

/** Adverbs, amounts and "한 번에" stand between a noun and its verb. */
function skipAdverbs(words: readonly string[], from: number): number {
  let at = from
  while (at > 0) {
    const word = words[at] ?? ''
    if (ADVERBS.has(word) || MEASURE.test(word)) at -= 1
    else if (/^번(?:에|만에|도)?$/.test(word) && /^(?:한|두|세|네|몇|여러)$/.test(words[at - 1] ?? ''))
      at -= 2
    else break
  }
  return Math.max(0, at)
}

/** "재고 차이 46벌에서 9벌로 줄었다": what moved takes its josa before the figures. */
function markMove(words: string[], at: number): void {
  const verb = words[at] ?? ''
  const isMoved = MOVED.test(verb)
  if (!isMoved && !MOVES.test(verb)) return
  if (!/^\d\S*로$/.test(words[at - 1] ?? '') || !/^\d\S*에서$/.test(words[at - 2] ?? '')) return
  let noun = at - 3
  while (noun > 0 && SUBJECT_SKIPPED.test(words[noun] ?? '')) noun -= 1
  if (/^(?:학기|달|해|주)$/.test(words[noun] ?? '') && words[noun - 1] === '한') noun -= 2
  const word = words[noun] ?? ''
  if (noun >= 0 && isBareNoun(word)) words[noun] = josa(word, isMoved ? '을/를' : '이/가')
}

/** "월 예산 200만원이었는데", "3.2초 걸렸다", "81점 되었다": the amount or what it is of takes 이/가. */
function markAmount(words: string[], at: number): void {
  const word = words[at] ?? ''
  const before = words[at - 1] ?? ''
  if (/^\d\S*(?:명|개|원|건|점|%|대|곳|팀|cm|mm|kg|km)(?:이었|였|이라|라서|인데)/.test(word)) {
    if (!SUBJECT_SKIPPED.test(before) && isBareNoun(before) && !/\d/.test(before))
      words[at - 1] = josa(before, '이/가')
  } else if (/^(?:걸렸|걸려|걸리)/.test(word) && /^\d\S*(?:초|분|시간|일|주|개월|달|년)$/.test(before)) {
    if (!words.slice(0, at - 1).some((one) => /[가-힣][이가]$/.test(one) && one.length > 1))
      words[at - 1] = josa(before, '이/가')
  } else if (/^(?:왔|오셨|모였|다녀갔|남았)/.test(word) && /^\d\S*[명분팀]$/.test(before)) {
    words[at - 1] = josa(before, '이/가')
  } else if (/^(?:됐|되었)/.test(word) && /^\d+(?:번|회|차례)$/.test(before)) {
    const noun = words[at - 2] ?? ''
    if (isBareNoun(noun)) words[at - 2] = josa(noun, '이/가')
  } else if (
    /^(?:됐|되었|돼서|되어|되니)/.test(word) &&
    /^\d\S*(?:점|명|개|건|등|위|%|배|원)$/.test(before)
  ) {
    words[at - 1] = josa(before, '이/가')
  }
}

/** "카드 200장 정도 모았다", "후배 10명 넘게 가르쳤다": what the amount is of is the object. */
function markAbout(words: string[], at: number): void {
  const isAbout = /^(?:정도|넘게|이상|가까이|남짓|가량)$/.test(words[at - 1] ?? '')
  if (!isAbout || at < 3 || !COUNTED.test(words[at - 2] ?? '')) return
  const verb = words[at] ?? ''
  if (PASSIVE.test(verb) || !OBJECT_VERBS.test(verb) || !isPredicate(words, at)) return
  const noun = words[at - 3] ?? ''
  if (isBareNoun(noun) && !hasObject(words, at)) words[at - 3] = josa(noun, '을/를')
}

/** "접수와 수납했다": both are what was done. */
function markPair(words: string[], at: number): void {
  const [, noun = '', end = ''] = /^([가-힣]{2,4})((?:하|해|했|한)\S*)$/.exec(words[at] ?? '') ?? []
  const other = /^([가-힣]{2,4})[와과]$/.exec(words[at - 1] ?? '')?.[1] ?? ''
  if (!ONE_DEED.test(noun) || !ONE_DEED.test(other)) return
  words.splice(at, 1, josa(noun, '을/를'), end)
}

const ONE_DEED = new RegExp(`^(?:${VERBAL_NOUNS})$`)

const PAIRS: readonly (readonly [RegExp, '에서' | '에' | '께' | '을/를' | '이/가' | '은/는'])[] = [
  [
    /(?<![가-힣])(할머니|할아버지|어머니|아버지|부모님|선생님|교수님|사장님|점장님|팀장님|어르신)(?= (?:드렸|드리|드려))/g,
    '께',
  ],
  [
    /(?<![가-힣])(카센터|가게|식당|농사|사업|장사|빵집|미용실|세탁소|과수원|카페)(?= 하(?:셔|시|셨))/g,
    '을/를',
  ],
  [
    /(?<![가-힣])(필기|실기|면접|시험|서류|예선|본선|1차|2차|선거|공모전|오디션|대회)(?= (?:(?:한|두|세|네) 번 |\d번 )?(?:떨어|탈락))/g,
    '에서',
  ],
  [/([가-힣]기능사|[가-힣]기사|자격증|\d급)(?= (?:(?:한|두|세|네) 번 |\d번 )?떨어)/g, '에'],
  [/(?<![가-힣])(신입|손님|고객|학생|환자|후배|주문|택배)(?= (?:오면|오니|와서|왔|오는|올\s))/g, '이/가'],
  [/(?<![가-힣])(비|눈)(?= (?:와서|왔))/g, '이/가'],
  [/(?<![가-힣])([가-힣]+[^이가은는을를도만](?<!게))(?= 되고 싶)/g, '이/가'],
  [/(?<![가-힣])([가-힣]*(?:공모전|대회|경진대회|오디션|축제|박람회))(?= 나[가갔간])/g, '에'],
  [/(?<![가-힣])([가-힣]+(?:분들|님들))(?= 투표를 받)/g, '께'],
  [/(?<![가-힣])(가격|요금|시급|단가|월세|정가)(?= \d\S*원 (?:올|내[렸려]|낮|깎|인상|인하))/g, '을/를'],
  [/(?<![가-힣])(할머니|할아버지|어르신|손님|고객|아주머니|아저씨|학부모)(?= 오(?:셨|셔))/g, '이/가'],
  [/(?<![가-힣])(파일|자료|데이터|사진)(?= 날아[가갔])/g, '이/가'],
  [/(?<![가-힣])(칭찬|사과|인사|설명|질문|확인)(?= 먼저 (?:하고|하며|해서|한 뒤|했))/g, '을/를'],
  [/(?<![가-힣])([가-힣]{2,}[^이가은는을를도만에])(?= \d[\d.]*% (?:줄고|늘고|오르고|떨어지고))/g, '이/가'],
  [/(?<![가-힣])(열|붓기|기온|온도)(?= (?:내렸|내려|내린|올랐|올라))/g, '이/가'],
  [/(?<!\d)(\d{1,2}시(?: 반)?)(?= (?:회의|출근|퇴근|일어|모여|모였|시작))/g, '에'],
  [/(?<![가-힣])(손|손가락|발|팔|다리|이마|허리)(?= (?:베인|베었|베여|데인|다친|다쳐|다쳤))/g, '을/를'],
  [
    /(?<![가-힣])((?:[가-힣]{2} )?담당|팀원|조원|직원|알바생|멤버)(?= (?:나가|나갔|그만두|그만뒀|빠지|빠져|빠졌))/g,
    '이/가',
  ],
  [/(?<![가-힣])([가-힣]{1,3}님|아이|할머니|어머니|동생|팀원|동료)(?= 아(?:플|프|파|팠|픈))/g, '이/가'],
  [/(?<![가-힣])(필기|실기|면접)(?= (?:\d+번째|[두세네] 번째))/g, '은/는'],
  [
    /(?<=(?:손님|고객|환자|상대|상대방|친구|팀원|조원|어르신|아이) )(말|이야기)(?= (?:먼저 |끝까지 )?(?:\d+분 )?듣기로)/g,
    '을/를',
  ],
  [/(?<=잘 |갈 |쉴 |앉을 |놓을 |둘 |설 |할 )(곳|데|일)(?= (?:없|있))/g, '이/가'],
  [
    /(?<![가-힣])(사무실|교무실|행정실|연구실|현장|매장|가게|공장|본사|구청|시청|주민센터|학과 ?사무실|댁|집)(?= 찾아[가갔간])/g,
    '을/를',
  ],
  [
    /(?<![가-힣])(불량|사고|오류|고장|문제|화|불|열|기름|연기|소리|냄새)(?= (?:났을|나면|나서|났|나는|나자|나니))/g,
    '이/가',
  ],
  [/(?<![가-힣])(체크|확인|정리|연락|소통|관리)(?= 되지 않)/g, '이/가'],
  [/(?<![가-힣])(훈련|수업|회의|모임|연습|실험)(?= (?:빠지|빠진|빠져|늦는|늦은|늦어))/g, '에'],
  [/(?<![가-힣])(날짜|이름|글자|페이지|항목|숫자|내용|번호|표시|서류)(?= (?:빠진|빠졌|빠져|빠지))/g, '이/가'],
  [/(?<![가-힣])(손님|매출|주문)(?= 반토막)/g, '이/가'],
  [/(?<![가-힣])(것)(?= (?:하루 |한 달 |한 주 )?\S+(?:으로|로) (?:줄[었고어]|늘[었고어]|올랐))/g, '이/가'],
  [
    /(?<![가-힣])([가-힣]+[^이가은는을를도만에서로고])(?= (?:하루|한 달|한 주|월|주) \d\S*(?:으로|로) (?:줄[었고어]|늘[었고어]))/g,
    '이/가',
  ],
  [
    /(?<![가-힣])(사람들|손님들|학생들|아이들|승객들|환자들)(?= \S+(?:으로|로) (?:내보내|내보냈|안내|대피|옮))/g,
    '을/를',
  ],
  [/(?<![가-힣])(필기|실기|면접)(?= (?:\d+|한|두|세|네) ?번 만에)/g, '은/는'],
  [/(?<![가-힣])(낮잠|늦잠|밤잠)(?= (?:자[지는고서]|잤))/g, '을/를'],
  [
    /(?<![가-힣])(골목|교실|매장|현장|창고|[가-힣]*(?:연구실|연구소|대학|학교|회사|병원|동아리|학회|공장|주방|센터))(?= 들어[가갈갔])/g,
    '에',
  ],
  [/(?<![가-힣])(이름|사진|의견)(?= 들어[가갔])/g, '이/가'],
  [/(?<![가-힣])(주문|문의|전화|민원|물건|요청|예약|의견)(?= (?:자주 |많이 |계속 )?들어[오와왔])/g, '이/가'],
]

/** "오류 한 해 40건 넘던 것이 5건으로 줄었다". */
const USED_TO_BE =
  /(?<![가-힣])([가-힣]*(?:오류|불량|민원|반품|사고|문의|실수|지각|결석|누락|폐기|취소|클레임|불만)) ((?:(?:한 해|하루|한 달|한 주|월|주|연)(?:에)? )?\d\S* (?:넘던|되던|나던|나오던|하던|있던) 것[이을])/g

/** "어르신 8명 식사": whose it is. */
const OWNED =
  /(\d명) (?=(?:작품|수학|영어|국어|식사|숙제|성적|의견|이름|일정|안전|공부)(?:[을를이가은는]|\s))/g
/** "후임 응급처치를 해줬다": for whom. */
const FOR_WHOM =
  /(?<![가-힣])(후임|선임|신입|후배|선배|손님|친구|동료|동생|환자|학생|아이|동기|어르신|할머니|할아버지)(?= [가-힣]{2,6}[을를] 해(?:줬|주|드))/g

function withUsualPairs(clause: string): string {
  let text = clause
  for (const [pattern, particle] of PAIRS)
    text = text.replace(pattern, (noun) =>
      particle === '에서' || particle === '에' || particle === '께'
        ? `${noun}${particle}`
        : josa(noun, particle),
    )
  // "틀린 적 3년 동안 2번밖에 없었다".
  text = text.replace(/([가-힣]) 적 (?=(?:\S+ ){1,4}(?:없|있))/g, (whole, before: string) =>
    take(before)?.final === 'ㄴ' ? `${before} 적이 ` : whole,
  )
  return text
    .replace(OWNED, '$1의 ')
    .replace(USED_TO_BE, (_, noun: string, rest: string) => `${josa(noun, '이/가')} ${rest}`)
}

/** Whether the same clause names its object already. */
function hasObject(words: readonly string[], until: number): boolean {
  for (let at = until - 1; at >= 0; at -= 1) {
    const word = words[at] ?? ''
    if (
      /(?:고|서|며|면|니|는데|만|려고|[은는던할한된낸든린긴춘꾼준친진쓴본]|[베높줄붙쌓]인|(?:주|하|오|가|보|드리|으)신),?$/.test(
        word,
      )
    )
      return false
    if (/[가-힣A-Za-z0-9](?:을|를)$/.test(word) && word.length > 1 && !/^(?:가을|마을|노을)$/.test(word))
      return true
  }
  return false
}

/** A verbal noun is a predicate only with 하다 after it: "비교함" is, the "비교" of "비교 결과" is not. */
function isPredicate(words: readonly string[], at: number): boolean {
  const word = words[at] ?? ''
  const nounLike = VERBAL_NOUN.exec(word)
  if (!nounLike)
    return !/^(?:보고서|받침|찾아가|찾아오|찾아왔|찾아갔|찾아뵙|팔로|적극|빼곡|풀타임|풀어|써보니까요)/.test(
      word,
    )
  return /^(?:하|해|했|함|한|할|시켰|시켜)/.test(word.slice(nounLike[0].length))
}
