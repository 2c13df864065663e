// Notes without a verb: "매출 20% 증가", "편의점 알바 6개월", "재고 정리 담당", "대기 70분 → 25분".
import { josa } from './josa.ts'
import { finalOf } from './hangul.ts'
import { endsInJosa, hasJosa } from './marked.ts'
import { formalPredicate } from './predicate.ts'
import { formalMove, isMove, whatMoved } from './move.ts'

/** Verbal nouns with an object: NP을 하다. */
const DONE =
  /(?:담당|작성|정리|관리|개발|제작|기획|운영|분석|설계|구축|개선|단축|절감|달성|수료|취득|이수|진행|수행|조사|제안|도입|적용|응대|판매|발주|검수|점검|확인|배포|지도|편집|촬영|구현|번역|정산|처리|해결|완료|완성|공부|학습|연습|준비|발표|보고|공유|기록|비교|설치|수리|조립|측정|교체|조율|중재|설득|모집|홍보|유치|주최|사용|활용|이용|수집|집계|입력|등록|계산|검토|수정|보완|감축|자동화|표준화|문서화|체계화|시각화|전산화|최적화|최소화|통합|분류|포장|배송|운반|접수|안내|상담|관찰|보조|주도|총괄|발견|파악|도출|마련|제공|제출|섭외|결산|마감|납품|가공|시뮬레이션|리팩토링|모델링|리뉴얼|복구|예방|배치|재배치|수립|선정|구매|대여|전달|공지|졸업|전공|채점|출제|강의|통역|출력|보수|정비|세척|소독|조제|배식|진열|재고조사|수강|참관|개편|개설|창업|창설|기안|심사|평가|검증|요약|인계|인수|(?<!조)회수|승인|체결|계약|수주|변경|교정|삭제|추가|반영|저장|확보|마무리|시연|시청|완독|완주|기부|후원|인솔|통과|극복|방문|견학|연구|토론|협의|조정|개최|발간|발행|연재|출간|출시|분해|제어|탐색|추적|추출|확장|생산|절약|비치|배부|배달|신청|결제|지급|기입|기재|첨부|인쇄|번역|감수|창작|연주|공연|녹음|이송|간병|조립|게재|채집|연동|이관|튜닝|디버깅|구성|구분|용접|수거|선별|세팅|라벨링|크롤링|전처리|인터뷰|설문조사|모니터링|기증|복원|변환|진열|청소|암기|녹음|통일|실습|모사|고민|시작|동참|표시|구조|감량|소통|응원|격려|수정|연결|설명|독학|대조|제한|답변|고정|유지|백업|결정|확정|합의|복사|확대복사)$/
/** Verbal nouns that happen: NP이 되다/하다. */
const HAPPENED = /(?:증가|감소|상승|하락|향상|성장|발생|소요|급증|급감|개통|확대|축소)$/
/** Verbal nouns with a place or a goal. */
/** Places that one puts something out on. */
const PLATFORM = /(?:플레이|스토어|앱스토어|마켓|장터|유튜브|사이트)$/
const AT: readonly (readonly [RegExp, string])[] = [
  [/(?:참여|참가|(?<!불)합격|입사|성공|실패|기여|도전|출전|가입|입학|당첨|진출)$/, '에'],
  [/(?:근무|활동|재직|복무|실습|봉사|인턴|탈락|입상|우승)$/, '에서'],
]
const JOB = '아르바이트|인턴|인턴십|현장실습|실습|봉사활동|봉사|조교|근로장학생|과외|계약직'
const SPAN =
  '(?:약\\s?)?(?:\\d+\\s?년\\s?)?(?:\\d+(?:\\.\\d+)?\\s?(?:개월|년|주|일|학기|달|시간)(?:\\s?반)?|[한두세네]\\s?(?:달|해|학기)|반년|일\\s?년)'
const JOB_SPAN = new RegExp(`^(.*?)\\s*(${JOB})\\s*(${SPAN})(?:간|\\s?동안|\\s?정도)?$`)
const SPAN_JOB = new RegExp(`^(.*?)\\s*(${SPAN})(?:간|\\s?동안)?\\s*(${JOB})$`)
const ROLE_SPAN = new RegExp(
  `^(.*(?:총무|팀장|조장|회장|부회장|반장|과대표|대표|부장|임원|매니저|리더))\\s*(${SPAN})(?:간|\\s?동안)?$`,
)
const AWARD =
  /^(.*(?:대회|공모전|경진대회|콘테스트|해커톤|올림피아드|발표회|경연|페스티벌))(?:에서)?\s+(\S*(?:상|위|등))(?:\s?(?:수상|입상))?$/
const CERTIFICATE =
  /(?:\d급|자격증|(?<!배송|버스|택시|트럭|운전|화물|대리|택배|정비|설치|수리|미용|조리|배달|퀵)기사|산업기사|기능사|면허|면허증|관리사|회계사|평가사|컴활)$/
const SCORE =
  /^[^,]*(?:만점에|별점|토익|TOEIC|토플|오픽|OPIc|텝스|HSK|JLPT|JPT|학점|평점)\S*\s?(?:[0-9.]+(?:점|급)?|[A-Z]{1,2}\d?)$/i
const ADVERB_END =
  /(?:직접|매일|매주|매달|매번|함께|같이|먼저|다시|혼자|꾸준히|열심히|꼼꼼히|수시로|주 \d회|동안|간|이상|정도|[가-힣]{1,3}히|하여|해서|어서|아서|하고|하며|통해|위해|대해|[\d한두세네몇] ?(?:번|회|차례)|때|후|뒤|전|중|[자다라냐]고|[와나가려겨져여돼써봐줘켜라러워쳐춰]서|[가-힣]며|면서|넘게|(?:많|적|가깝|빠르|하|정확하|꼼꼼하)게|[가-힣]쯤|남짓)$/
const MEASURE =
  /\s?((?:약\s?)?\d[\d,.]*\s?(?:%p?|퍼센트|배|명|건|개|원|만\s?원|억\s?원|점|시간|분|초|위|등|회|번|kg|L|톤)(?:\s?(?:이상|정도))?)$/

/** The fragment as a sentence without a full stop, or null when no safe one is known. */
export function formalFragment(note: string): string | null {
  const text = note.trim()
  if (NO_SENTENCE.test(text)) return null
  if (isMove(text)) return formalMove(text)
  return (
    fromOwnPart(text) ??
    fromLabel(text) ??
    (NAMED.test(text) ? `${text}입니다` : null) ??
    fromPattern(text) ??
    fromVerbalNoun(text) ??
    fromTopic(text)
  )
}

/** 스무 번쯤, 주말마다: how often or about how much, of nothing. */
const NO_SENTENCE = /(?:[가-힣]마다|번쯤|정도|가량)$/

const OWN_PART =
  /^저는\s(.*(?:기획|디자인|개발|발표|조사|프론트엔드|백엔드|프론트|총무|리서치|분석|촬영|편집|영상|회계|홍보|진행|섭외|번역|설계|제작|디자이너|개발자|리더|팀장|조장|부장|회장|서기|멘토|주장))$/
const PART_OF_ME = /^제 (?:파트|담당|몫)[은는] (\S.*[^다요함음])$/
/** What stands before the comma says in which place the rest was done: "4인 팀, 리서치 담당". */
const IN_TEAM = /^(\d+(?:인|명) (?:팀|1조|한 조)), (?=\S)/
const ONE_OF = /^(\S.*\d\S* 중 (?:한 명|한 사람|1명)), (?=\S)/

/** "나는 기획과 레벨디자인": which part of the work was one's own. */
function fromOwnPart(text: string): string | null {
  const part = (OWN_PART.exec(text) ?? PART_OF_ME.exec(text))?.[1]
  if (part !== undefined && !/[은는을를] |[고서며] /.test(part))
    return `저는 ${josa(part, '을/를')} 맡았습니다`
  if (!IN_TEAM.test(text) && !ONE_OF.test(text)) return null
  const [, team = '', mine = ''] = /^(\S+ \S+), (저는 \S.*)$/.exec(text) ?? []
  const own = mine === '' ? null : (fromOwnPart(mine) ?? formalPredicate(mine))
  if (own !== null) return `${team}에서 ${own}`
  return formalFragment(text.replace(IN_TEAM, '$1에서 ').replace(ONE_OF, '$1으로 '))
}

/** A rate tells how much a day, so the span is no length of the whole: "하루 6시간 실습". */
const RATE = /(?:^|\s)(?:하루|매일|매주|주|월)$/
const SOLVED = /^(.*\d\S*(?:개|문제|세트|회분|권))\s풀이$/
const HELPED = /^(.*(?:이동|식사|목욕|청소|숙제|공부|정리|준비|짐|업무|진행|설치|이사|행사|산책|배식))\s도움$/

const POST =
  /^(\S.*\s(?:주장|총무|팀장|조장|회장|부회장|반장|과대표|부장|부팀장|서기|간사|단장|부주장|분대장|스터디장|파트장|소대장|학생장|방장))$/
const SOLDIER =
  /^(.*)(취사병|의무소방원|통신병|운전병|행정병|의무병|보급병|정비병|조리병|포병|군악병|어학병)$/
const OFTEN =
  /^(\S.*(?:봉사|수업|훈련|연습|모임|근무|과외|멘토링|스터디|회의|청소|점검|강의|편집|촬영|제작))\s((?:월|주|매주|매달|연|하루)\s?\d+\s?(?:회|번|타임|시간))$/
const OFTEN_FIRST =
  /^((?:\S.*\s)?(?:월|주|매주|매달|연|하루)\s?\d+\s?(?:회|번|타임))\s(봉사|수업|훈련|연습|모임|근무|과외|멘토링|강의)$/
const ONGOING =
  /^(\S.*?)\s((?:\S+째)\s)?(운영|연재|진행|활동|봉사|근무|수강|공부|준비|관리|개발|집필|재직|기록)\s?중$/

const WORKED_SPAN = new RegExp(
  `^(\\S.*(?:강사|보조|요원|라이프가드|어시|어시스턴트|바리스타|매니저|점원|캐셔|사서|조리원|배송기사|기사))(?:으로|로)?\\s(${SPAN})(?:간|\\s?동안)?$`,
)
function fromPattern(text: string): string | null {
  const worked = WORKED_SPAN.exec(text)
  if (worked) return `${josa(worked[1] ?? '', '으로/로')} ${worked[2]} 동안 일했습니다`
  const post = POST.exec(text)?.[1]
  if (post !== undefined && !/[은는이가을를] /.test(post)) return `${josa(post, '을/를')} 맡았습니다`
  const soldier = SOLDIER.exec(text)
  if (soldier) return `${josa(text, '이었/였')}습니다`
  const often = OFTEN.exec(text)
  if (often) return `${josa(often[1] ?? '', '을/를')} ${often[2]} 했습니다`
  const oftenFirst = OFTEN_FIRST.exec(text)
  if (oftenFirst) return `${oftenFirst[1]} ${josa(oftenFirst[2] ?? '', '을/를')} 했습니다`
  const ongoing = ONGOING.exec(text)
  if (ongoing) {
    const [, all = '', since = '', noun = ''] = ongoing
    const what = all.replace(/(필기|1차|서류)(?:에)? 합격,? (?=\S)/, '$1에 합격하고 ')
    const marked =
      hasJosa(what) || ADVERB_END.test(what)
        ? what
        : /활동|봉사|근무|재직/.test(noun)
          ? `${what}에서`
          : josa(what, '을/를')
    return `${marked} ${since}${noun}하고 있습니다`
  }
  const solved = SOLVED.exec(text)?.[1]
  if (solved !== undefined) return `${josa(solved, '을/를')} 풀었습니다`
  const helped = HELPED.exec(text)?.[1]
  if (helped !== undefined) return `${josa(helped, '을/를')} 도왔습니다`
  const job = JOB_SPAN.exec(text)
  if (job) return `${`${job[1]} ${josa(job[2] ?? '', '을/를')}`.trim()} ${job[3]} 동안 했습니다`
  const spanFirst = SPAN_JOB.exec(text)
  if (spanFirst && RATE.test(spanFirst[1] ?? '')) return `${josa(text, '을/를')} 했습니다`
  if (spanFirst)
    return `${`${spanFirst[1]} ${josa(spanFirst[3] ?? '', '을/를')}`.trim()} ${spanFirst[2]} 동안 했습니다`
  const held = ROLE_SPAN.exec(text)
  if (held) return `${josa(held[1] ?? '', '을/를')} ${held[2]} 동안 맡았습니다`
  const award = AWARD.exec(text)
  if (award) {
    const prize = award[2] ?? ''
    return prize.endsWith('상')
      ? `${award[1]}에서 ${josa(prize, '을/를')} 받았습니다`
      : `${award[1]}에서 ${josa(prize, '을/를')} 했습니다`
  }
  if (
    /\S상(?:\s수상)?$/.test(text) &&
    /(?:우수|최우수|장려|대|금|은|동|특별|공로|개근|모범|표창|인기|혁신|관객|작품|연기|감독|신인)상(?:\s수상)?$/.test(
      text,
    )
  ) {
    return `${josa(text.replace(/\s수상$/, ''), '을/를')} 받았습니다`
  }
  if (SCORE.test(text))
    return `${josa(/\d$/.test(text) && /토익|TOEIC|토플|텝스|JPT/i.test(text) ? `${text}점` : text, '을/를')} 받았습니다`
  if (CERTIFICATE.test(text) && !/(?:에서|으로|하는)\s/.test(text))
    return `${josa(text, '을/를')} 취득했습니다`
  if (/(?:[가-힣]\s중|예정|덕분|때문|[는은한운] 편|재학\s?중|준비\s?중)$/.test(text) && text.length > 3)
    return `${text}입니다`
  const able = /^(.*\S)\s(?:가능)$/.exec(text)?.[1]
  if (able) return endsInJosa(able) ? `${able} 가능합니다` : `${josa(able, '이/가')} 가능합니다`
  const owned = /^(.*\S)\s보유$/.exec(text)?.[1]
  if (owned)
    return endsInJosa(owned) ? `${owned} 보유하고 있습니다` : `${josa(owned, '을/를')} 보유하고 있습니다`
  return null
}

/** What is done so many times, and tells by its noun alone that it was done. */
const REPEATED = /(?:^|\s)(?:헌혈|봉사|수상|출전|공연|우승|강연|등산|면접|실험|인터뷰)$/

function fromVerbalNoun(text: string): string | null {
  const times = /^(.+\S)\s((?:총\s?)?\d+\s?(?:회|번|차례|시간|건))$/.exec(text)
  const [, what = '', deed = '', amount = ''] =
    /^(.*\S) ([가-힣]{2,4}) (\d[\d,.]*(?:장|편|쪽|화|권|곡))$/.exec(text) ?? []
  if (amount !== '' && DONE.test(deed) && !hasJosa(what))
    return `${josa(what, '을/를')} ${amount} ${deed}했습니다`
  const lasted = new RegExp(`^(.+\\S)\\s(${SPAN})(?:간|\\s?동안)?$`).exec(text)
  if (lasted && DONE.test(lasted[1] ?? '') && !hasJosa(lasted[1] ?? ''))
    return `${josa(lasted[1] ?? '', '을/를')} ${lasted[2]} 동안 했습니다`
  if (times && (DONE.test(times[1] ?? '') || REPEATED.test(times[1] ?? '')) && !hasJosa(times[1] ?? ''))
    return `${josa(times[1] ?? '', '을/를')} ${times[2]} 했습니다`
  const space = text.lastIndexOf(' ')
  if (space < 0) return null
  const noun = text.slice(space + 1)
  const before = text.slice(0, space).replace(/,\s*$/, '')
  if (noun === '제한' && LIMITED.test(text)) return `${text}이 있었습니다`
  if (/^(?:지체|지연)$/.test(noun)) return `${before} ${noun}되었습니다`
  if (noun === '발표' && /(?:학회|대회|세미나|컨퍼런스|포럼|심포지엄)$/.test(before))
    return `${before}에서 발표했습니다`
  const own = /^(.*[가-힣A-Za-z]) (직접|혼자) (\d\S*)$/.exec(before)
  if (own && DONE.test(noun) && !hasJosa(own[1] ?? ''))
    return `${josa(own[1] ?? '', '을/를')} ${own[2]} ${own[3]} ${noun}했습니다`
  if (HAPPENED.test(noun)) {
    const measure = MEASURE.exec(before)
    const what = measure ? before.slice(0, measure.index).trim() : before
    const amount = measure ? `${measure[1]} ` : ''
    if (what === '') return null
    const subject = hasJosa(what) || ADVERB_END.test(what) ? what : josa(what, '이/가')
    if (/(?:에서\s\S+(?:으로|로))$/.test(what)) return withSubjectBeforeMove(what, noun)
    return `${subject} ${amount}${noun}했습니다`
  }
  for (const [verb, particle] of AT) {
    if (!verb.test(noun)) continue
    if (/^(?:인턴|실습|봉사)$/.test(noun))
      return hasJosa(before)
        ? `${before} ${josa(noun, '을/를')} 했습니다`
        : `${before} ${josa(noun, '을/를')} 했습니다`
    if (/(?:성공|실패|합격|참여|참가)$/.test(noun) && /\d\s?(?:명|팀|곳|개사)$/.test(before))
      return `${before}이 ${noun}했습니다`
    const year = /^(\d{4}년(?:\s?\d{1,2}월)?)\s(\S.*)$/.exec(before)
    if (year && particle === '에' && !hasJosa(year[2] ?? '') && !ADVERB_END.test(year[2] ?? ''))
      return `${year[1]}에 ${year[2]}${particle} ${noun}했습니다`
    const span = new RegExp(`^(.*?)\\s*(${SPAN}(?:간|\\s동안)?)$`).exec(before)
    if (span?.[1] && !hasJosa(span[1])) return `${span[1]}${particle} ${span[2]} ${noun}했습니다`
    return hasJosa(before) || span || ADVERB_END.test(before)
      ? `${before} ${noun}했습니다`
      : `${before}${particle} ${noun}했습니다`
  }
  if (noun === '신고' && /(?:119|112|경찰|경찰서|구청|시청)$/.test(before)) return `${before}에 신고했습니다`
  if (noun === '통역') return `${before} 통역을 했습니다`
  if (!DONE.test(noun)) return null
  if (noun === '출시' && PLATFORM.test(before)) return `${before}에 출시했습니다`
  const moved = /^(.*?\S)\s(\S*\d\S*에서\s\S*\d\S*(?:으로|로))$/.exec(before)
  if (moved)
    return `${hasJosa(moved[1] ?? '') ? moved[1] : josa(moved[1] ?? '', '을/를')} ${moved[2]} ${noun}했습니다`
  if (/(?:에서|을|를|이|가)\s/.test(`${before} `) && hasJosa(before)) return `${before} ${noun}했습니다`
  const year = /^(.*\S)\s(\d{4}년(?:\s?\d{1,2}월)?)$/.exec(before)
  if (year && !hasJosa(year[1] ?? '')) return `${year[2]}에 ${josa(year[1] ?? '', '을/를')} ${noun}했습니다`
  const dated = /^(\d{4}년(?:\s?\d{1,2}월)?)\s(\S.*)$/.exec(before)
  if (dated && !hasJosa(dated[2] ?? '') && !ADVERB_END.test(dated[2] ?? ''))
    return `${dated[1]}에 ${josa(dated[2] ?? '', '을/를')} ${noun}했습니다`
  if (/[가-힣] \d+(?:개월|년|주|일)$/.test(before) && INFINITIVE_BEFORE.test(before))
    return `${before} 동안 ${noun}했습니다`
  const ahead = /^(.*[가-힣A-Za-z]) (\d+(?:주|일|달|시간) 전)$/.exec(before)
  if (ahead && !hasJosa(ahead[1] ?? ''))
    return `${josa(ahead[1] ?? '', '을/를')} ${ahead[2]}에 ${noun}했습니다`
  if (hasJosa(before) || ADVERB_END.test(before) || INFINITIVE.test(before))
    return `${before} ${noun}했습니다`
  if (noun === '고정' && /(?:상단|하단|위|벽|맨 위)$/.test(before)) return `${before}에 고정했습니다`
  const rated = /^(.*[가-힣A-Za-z])\s((?:하루|매일|한 달|월|주|매주)(?:\s평균)?\s\d\S*)$/.exec(before)
  if (rated && noun === '답변') return `${rated[1]}에 ${rated[2]} 답변했습니다`
  if (rated && !hasJosa(rated[1] ?? '')) return `${josa(rated[1] ?? '', '을/를')} ${rated[2]} ${noun}했습니다`
  const manner =
    /^(.*\S)\s(전수|심층|집단|방문|개별|단체|대면|비대면|전화|자동|수동|공동|무료|온라인|일괄)$/.exec(before)
  if (
    manner &&
    /(?:대조|검사|확인|인터뷰|조사|상담|응대|배포|처리|입력|변경|제작|개발|홍보)$/.test(noun) &&
    !hasJosa(manner[1] ?? '')
  )
    return `${josa(manner[1] ?? '', '을/를')} ${manner[2]} ${noun}했습니다`
  const measure = MEASURE.exec(before)
  if (
    measure &&
    /(?:%|배|시간|분|초|만\s?원|원)/.test(measure[1] ?? '') &&
    /(?:단축|절감|개선|감축)$/.test(noun) &&
    measure.index > 0
  ) {
    return `${josa(before.slice(0, measure.index).trim(), '을/를')} ${measure[1]} ${noun}했습니다`
  }
  return `${josa(before, '을/를')} ${noun}했습니다`
}

/** "일어나 3개월". */
const INFINITIVE_BEFORE = /(?:[아어여해서며고]|나|와|가) \d+(?:개월|년|주|일)$/
/** "사진을 찍어 비교": a verb stands before the noun, no object. */
const INFINITIVE =
  /(?:찍|적|만들|묶|씻|넣|붙잡|꺾|접|엮|읽|찾|모|담|쌓|풀|벌|걸|불|들|잡|집|얻|뽑|썰|볶|깎|닦|섞)[어아]$|(?<![가-힣])[가-힣]*(?:나눠|바꿔|옮겨|맞춰|붙여|그려|돌려|알려|보여|모여|챙겨|가르쳐|고쳐|지켜|세워|채워|키워|외워|배워|지워|데워|비춰|써|짜|재어|세어|따라|골라|눌러|불러)$/

function withSubjectBeforeMove(what: string, noun: string): string | null {
  const move = /^(.*?\S)\s(\S+에서\s\S+(?:으로|로))$/.exec(what)
  if (!move) return `${what} ${noun}했습니다`
  const subject = move[1] ?? ''
  return `${whatMoved(subject, false)} ${move[2]} ${noun}했습니다`
}

const TOPIC_LABEL =
  /^(?:제 |저의 )?(대상지|대상|역할|담당|목표|기간|인원|주제|문제|원인|방법|배운 점|느낀 점|어려웠던 점|사용 기술|기술|도구|결과|성과|이유|지원 동기|동기|장점|단점|강점|약점|성격|계기)\s*[:：-]\s*(.+)$/

/** "역할: 자료 조사", "사용 기술: React". */
function fromLabel(text: string): string | null {
  const labelled = TOPIC_LABEL.exec(text)
  if (labelled) {
    const [, label = '', value = ''] = labelled
    if (/기술|도구/.test(label)) return `${josa(value, '을/를')} 사용했습니다`
    if (/역할|담당/.test(label)) {
      const part = value
        .replace(/\s?담당$/, '')
        .replace(/(\S+), (?=[^,]*$)/, (_, one: string) => `${josa(one, '과/와')} `)
      return `${text.startsWith('제 ') ? '저는 ' : ''}${josa(part, '을/를')} 맡았습니다`
    }
    if (finalOf(value) === '' && /다$|요$/.test(value)) return null
    // What one is like is not over.
    if (/장점|단점|강점|약점|성격|목표/.test(label)) return `${josa(label, '은/는')} ${value}입니다`
    return `${josa(label, '은/는')} ${josa(value, '이었/였')}습니다`
  }
  return null
}

const AT_STANDING =
  /^(\S.*[가-힣A-Za-z]) ((?:하루|1일|일|주|월|연|한 달|한 주|일주일)(?: 평균)? \d[\d,.]*\s?(?:명|건|통|대|개|팀|번|잔|그릇|kg|L|상자|박스|봉지))$/
/** "매장 2등", "수익률 12%로 교내 2위". */
const PLACED =
  /^(?:.*\d\S*로 )?(?:(?:매장|전교|학과|학년|반|교내|전국|지점|팀|전체|부서|회사) )?(?:\d+(?:등|위)|꼴등|꼴찌)$/
const LIMITED = /^\S.*\d[\d,.]*\s?(?:건|번|회|명|개|분|시간|원|글자|자) 제한$/
/** What one comes to have by something one did. */
const GAINED =
  /^(\S.*[가-힣](?:서|고)) (\S*(?:위시리스트|구독자|팔로워|좋아요|후기|댓글|회원|다운로드|추천) \d[\d,.]*\s?(?:개|명|건|회))$/
const REACHED = /^(\S.*)목표 (\d\S*) 달성률 (\d\S*%)$/
const TIMES_AS_MUCH = /^(\S.*)[이가] ([가-힣]{2,}) (\d[\d.]*배)$/
const PART_OF = /^((?:그 뒤 )?[가-힣]{2,}) (\d\S* 중 \d\S*(?:명|건|개|곳|팀|번))$/
/** "본선 35초". */
const AT_STAGE = /^((?:그 뒤 )?(?:예선|본선|결선|결승|준결승|실전|최종)) (\d\S*(?:초|분|점|위|등))$/
const FAILED = /^(\S.*\d\S*(?:개|건|장|편|점)) 불합격$/
/** "두 달 공부해서 87점". */
const SCORED = /^(\S.*(?:공부|준비|독학|연습)(?:해서|하고)) (\d{2,3}점)$/
const SO_OFTEN_DONE = /^(?:주|월|하루|매주|매일) ?\d+(?:회|번|건|개|편) (?:게시|업로드|발행|연재|방문)$/
const ONGOING_YEARS = /^[가-힣]{2}\S*(?: \S+)? (?:\d+년|\d+개월|[한두세네] 달)째$/
/** "클래스 120개": each of a list of amounts. */
const NAMED_AMOUNT =
  /^([가-힣A-Za-z]+(?: [가-힣A-Za-z]+)?) (\d[\d,.]*[만천억]?(?:장|개|명|건|%|종|회|편|팀|GB|MB|시간|분|곳))$/
/** "학생감사 2명 중 1명". */
const ONE_OF_THEM =
  /^\S*(?:감사|담당|위원|팀원|요원|개발자|인턴|부원|회원|운영진|강사|봉사자|조교|대표) \d+명 중 (?:1명|한 명)$/
const RESULT_IS = /^(\S.*결과) (\d\S*(?:mm|cm|m|kg|%|점|명|건|분|초))$/
const SHARE_OF_ALL = /^\S.*[은는이가] 전체의 \d\S*%$/
/** "날씨를 넣으니 조회수 2배". */
const GREW_TO = /^(\S.*[가-힣](?:니|더니)) ([가-힣]+) (\d[\d.]*배|[두세네] 배)$/
const IN_BODY = new RegExp(`^(\\S.*(?:TF|위원회|동아리|학회|모임|스터디)) (${SPAN})(?:간|\\s?동안)?$`)
/** "주 1회로 줄여서 6만원". */
const CAME_TO = /^(\S.*(?:줄여서|늘려서|바꿔서|옮겨서|낮춰서|높여서)) (\d\S*(?:원|건|명|개|%|분|초|점))$/
const WITHOUT_FAULT = new RegExp(`^(${SPAN}) (무사고|무결석|무지각|무결근)$`)
const NEVER_ABSENT = new RegExp(`^(${SPAN}) 개근$`)

/** What is done so often is told as a deed (loose.ts). */
const DONE_OFTEN = new RegExp(`${DONE.source}|(?:교체|환기|충전|산책|급여|순찰)$`)

function fromStanding(text: string): string | null {
  const faultless = WITHOUT_FAULT.exec(text)
  if (faultless) return `${faultless[1]} 동안 ${faultless[2]}였습니다`.replace(/(무결석|무결근)였/, '$1이었')
  const stage = AT_STAGE.exec(text)
  if (stage) return `${stage[1]}에서는 ${josa(stage[2] ?? '', '이었/였')}습니다`
  const failed = FAILED.exec(text)
  if (failed) return `${josa(failed[1] ?? '', '이/가')} 불합격이었습니다`
  const scored = SCORED.exec(text)
  if (scored) return `${scored[1]} ${josa(scored[2] ?? '', '을/를')} 받았습니다`
  if (SO_OFTEN_DONE.test(text)) return `${text}했습니다`
  if (ONGOING_YEARS.test(text)) return `${text}입니다`
  const amounts = text.split(/,\s(?=\D)/).map((piece) => NAMED_AMOUNT.exec(piece))
  if (amounts.length > 1 && amounts.every((one) => one !== null))
    return amounts
      .map((one, index) => {
        const [, noun = '', amount = ''] = one
        return `${josa(noun, '은/는')} ${index < amounts.length - 1 ? amount : josa(amount, '이었/였')}`
      })
      .join(', ')
      .concat('습니다')
  const present = NEVER_ABSENT.exec(text)
  if (present) return `${present[1]} 동안 개근했습니다`
  const [, what = '', target = '', share = ''] = REACHED.exec(text) ?? []
  if (share !== '') return `${what}목표 ${target}의 ${josa(share, '을/를')} 달성했습니다`
  const times = TIMES_AS_MUCH.exec(text)
  if (times)
    return `${josa(times[1] ?? '', '은/는')} ${josa(times[2] ?? '', '이/가')} ${josa(times[3] ?? '', '이었/였')}습니다`
  const gained = GAINED.exec(text)
  if (gained) return `${gained[1]} ${josa(gained[2] ?? '', '을/를')} 얻었습니다`
  if (LIMITED.test(text)) return `${text}이 있었습니다`
  if (ONE_OF_THEM.test(text) || SHARE_OF_ALL.test(text)) return `${josa(text, '이었/였')}습니다`
  const found = RESULT_IS.exec(text)
  if (found) return `${josa(found[1] ?? '', '은/는')} ${josa(found[2] ?? '', '이었/였')}습니다`
  const came = CAME_TO.exec(text)
  if (came) return `${came[1]} ${josa(came[2] ?? '', '이/가')} 되었습니다`
  const grew = GREW_TO.exec(text)
  if (grew) return `${grew[1]} ${josa(grew[2] ?? '', '이/가')} ${josa(grew[3] ?? '', '이/가')} 되었습니다`
  const within = IN_BODY.exec(text)
  if (within) return `${within[1]}에 ${within[2]} 동안 참여했습니다`
  const part = PART_OF.exec(text)
  if (part) return `${josa(part[1] ?? '', '은/는')} ${josa(part[2] ?? '', '이었/였')}습니다`
  const at = AT_STANDING.exec(text)
  const isDone = DONE_OFTEN.test(at?.[1] ?? '') && at?.[2]?.endsWith('번')
  if (
    at &&
    !isDone &&
    !hasJosa(at[1] ?? '') &&
    !ADVERB_END.test(at[1] ?? '') &&
    !/(?:째|목표|처음)$/.test(at[1] ?? '')
  )
    return `${josa(at[1] ?? '', '은/는')} ${josa(at[2] ?? '', '이었/였')}습니다`
  return PLACED.test(text) && text.includes(' ') ? `${josa(text, '이었/였')}습니다` : null
}

/** "팔로워 300명", "예산 60만원": how much there was of something. */
const AMOUNT =
  /^(.*(?:팔로워|구독자|회원|직원|인원|예산|매출|조회수|팀원|정원|게시물|방문자|이용자|학생|환자|손님|고객|동료|참가자|좌석|객실|품목|재고|메뉴|다운로드|판매량|주문|구매|오염|불량|실수|사고|오류|지각|결석|클레임|민원|재발|문의|취소|반품|환불|폐기|누락))(?:은|는|이|가)?\s((?:약\s?)?\d[\d,.]*\s?(?:명|개|원|만\s?원|건|회|번|마리|잔|병|석|실|종|종류|분))$/

/** Any other noun with its number: "지적사항 0건", "하루에 전화 90통". */
const COUNT_OF =
  /^((?:.*\s)?)([가-힣A-Za-z]{2,})\s((?:약\s?)?\d[\d,.]*\s?(?:명|건|대|통|팀|곳|편|원|만\s?원|점|마리|벌|%))$/
/** Standing alone after these, a figure is what something was: "판매 2위", "상위 8%", "6개월째 53대". */
const STANDING =
  /(?:\s중\s(?:\S+\s)?\d+(?:위|등)|(?:^|\s)(?:하루|월|주|연)\s\d[\d,.]*\s?(?:명|건|통|대|개)|(?:상위|하위)\s\d\S*%|(?:^|\s)평균\s\d[\d,.]*\s?(?:명|건|통|대|개|점|%)|(?:^|\s)무(?:사고|결석|지각)|째\s\d[\d,.]*\S{0,2})$/
const RECORD =
  /^(.*(?:러닝타임|대기|기록|시간|점수|성적|평점|나이|온도|기온|키|무게|거리))\s((?:평균\s)?\d[\d,.]*\s?(?:시간|분|초|점|도|세|살|kg|km|m)(?:\s\d+\s?(?:분|초))?)$/
const TWO_FIGURES = /^(\S.*?)\s(\d[\d,.]*),\s(\S+)\s(\d[\d.]*\d)$/

/** "못 찾아서 나가는 사람이 12명 중 7명". */
const COUNTED_SUBJECT =
  /^.*\S(?:이|가)\s(?:.*\s)?\d[\d,.]*\s?(?:명|개|건|번|회|%|시간|분|곳|권)(?:\s(?:이하|이상|미만|정도))?$/
const NAMED =
  /^(?:제\s)?(?:강점|장점|단점|약점|목표|역할|취미|특기|원인|이유|문제|주제|좌우명)(?:은|는|이|가)\s\S+$/

/** "목표는 오차 줄이기". */
function fromTopic(text: string): string | null {
  const team = /^(?:총\s)?(\d+(?:인|명)\s?(?:팀|1조|한 조))$/.exec(text)?.[1]
  if (team) return `${josa(team, '이었/였')}습니다`
  const standing = fromStanding(text)
  if (standing !== null) return standing
  const amount = AMOUNT.exec(text)
  if (amount)
    return `${josa(amount[1] ?? '', /(?:[은는]|하루에)\s/.test(amount[1] ?? '') ? '이/가' : '은/는')} ${josa(amount[2] ?? '', '이었/였')}습니다`
  if (STANDING.test(text)) return `${josa(text, '이었/였')}습니다`
  const record = RECORD.exec(text)
  if (record && !hasJosa(record[1] ?? ''))
    return `${josa(record[1] ?? '', '은/는')} ${josa(record[2] ?? '', '이었/였')}습니다`
  const two = TWO_FIGURES.exec(text)
  if (two)
    return `${josa(two[1] ?? '', '은/는')} ${two[2]}, ${josa(two[3] ?? '', '은/는')} ${josa(two[4] ?? '', '이었/였')}습니다`
  const count = COUNT_OF.exec(text)
  if (
    count &&
    !hasJosa(count[2] ?? '') &&
    !ADVERB_END.test(count[2] ?? '') &&
    !/(?:평균|최대|최소|나머지|이상)$/.test(count[2] ?? '')
  )
    return `${count[1]}${josa(count[2] ?? '', /에\s$/.test(count[1] ?? '') ? '이/가' : '은/는')} ${josa(count[3] ?? '', '이었/였')}습니다`
  const counted = COUNTED_SUBJECT.exec(text)
  if (counted) return `${josa(text, '이었/였')}습니다`
  const topic =
    /^((?:\S+\s){0,2}(?:목표|목적|역할|업무|임무|원칙|기준|강점|장점|단점|약점|비결|핵심|관건|방법|문제|이유|원인|과제|숙제|취미|특기|습관|좌우명|계기|비법|자세|태도|것|점|일|힘)(?:은|는))\s(.+(?:기|것|일|방법|이유|시간|사람|문제|자세|태도|소통|신뢰|꼼꼼함|책임감|정확성|정확함|팀워크|경험))$/.exec(
      text,
    )
  return topic ? `${text}입니다` : null
}
