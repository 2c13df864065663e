// Lines of notes that register.ts finds no verb for, told by what such a line says under its title: "4명.", "한식당 홀.".
import { josaErrors } from './josa-errors.ts'
import { past } from './conjugate.ts'
import { josa } from './josa.ts'
import { withParticles } from './particles.ts'
import { toFormal } from './register.ts'

const bare = (clause: string) => clause.replace(/[\s.!~,]+$/, '')

const PEOPLE = /^(?:총\s)?(\d{1,2})\s?(?:명|인)(?:이서|이)?$/
const TEAM =
  /^(\d{1,2})\s?(?:명|인)(?:이서)?\s((?:팀\s)?(?:프로젝트|과제|작업|팀플|공모전|스터디|모임|활동))$/
const TOGETHER =
  /(?:팀|프로젝트|모임|동아리|스터디|학회|공모전|대회|캡스톤|디자인|졸업|작품|밴드|합창|연극|과제|해커톤|봉사단)/
const ABOUT = /^(.*\S \d[\d,]*\s?[가-힣]{1,2}?)\s?(정도|쯤|가량|남짓|이상)$/
const DOING = /^(\S.*(?:는|[은던]))\s일$/
const AT_WORK =
  /(?:^|\s)(?:홀|주방|카운터|창구|매장|사무실|데스크|안내데스크|라인|병동|프런트|프론트|코너|부스|물류센터|편의점|식당|카페|공방|현장|[가-힣]{2,}팀|[가-힣]{2,}부서|접수처|매표소|계산대|포장반|조립반)$/
const HELD =
  /(?:수업|강의|공연|전시|상담|훈련|실습|아르바이트|연수|워크숍|세미나|캠페인|체험|과외|멘토링|특강|시연|배식|장사|모의재판)$/
const HELD_FOR = /^(\d+(?:일|주|달|개월|시간)|이틀|사흘|나흘|일주일|하루)\s(.+)$/
const GIVEN = /(?:상장|표창|표창장|감사장|감사패|상패|메달|트로피|임명장|수료증|장학금)$/
const TOOL =
  /^(?:유니티|언리얼(?:\s?엔진)?|블렌더|라이노|엔트리|워드프레스|일러스트레이터|포토샵|프리미어(?:\s?프로)?|인디자인|애프터이펙트|파워포인트|엑셀|한글|피그마|노션|파이썬|자바|스케치업|라이트룸|캔바|스프링부트|리액트|아두이노|솔리드웍스|오토캐드|캐드|레빗|더존|얼마에요)$/
const LATIN_TOOLS =
  /^[A-Z][A-Za-z0-9+#.]*(?:\s[A-Z0-9][A-Za-z0-9+#.]*)?(?:(?:와|과|,| 및)\s[A-Z][A-Za-z0-9+#.]*(?:\s[A-Z0-9][A-Za-z0-9+#.]*)?)*$/
const GRADE_ALONE = /^(?:IH|IM\d?|AL|IL|NH|[A-F][+0]?|N\d)$/
/** A bare list of programs. */
export const isTools = (clause: string) =>
  TOOL.test(bare(clause)) || (LATIN_TOOLS.test(bare(clause)) && !GRADE_ALONE.test(bare(clause)))
const MADE_UNDER = /(?:캡스톤|디자인|프로젝트|과제|졸업\s?작품|공모전|해커톤|논문|작품)/
const TOPIC = /^[가-힣A-Za-z0-9]{2,}(?:\s[가-힣A-Za-z0-9]{2,}){0,3}$/
const MOSTLY = /^(\S.*)\s위주$/
/** Nouns that are verbs at the end of a line, by what stands before them. */
const VERBAL: readonly (readonly [RegExp, string])[] = [
  [/(?<=[가-힣]{2}[이가] )싸움$/, '싸웠습니다'],
  [/(?<=\d(?:일|주|달|시간|개월) )싸움$/, '싸웠습니다'],
  [/(?<=[가-힣]{2}부터 )감$/, '갔습니다'],
  [/(?<= )(치킨|음식|물건|주문|우편) 감$/, '$1이 갔습니다'],
  [/(?<=(?:에게|께|에) (?:(?:바로|먼저|즉시|미리|따로) )?)알림$/, '알렸습니다'],
  [/(?<=(?:서|고|다시|직접|새로|손으로) )그림$/, '그렸습니다'],
  [/(?<=(?:에서|만에) )(완판|매진|우승|입상|탈락|합격)$/, '$1했습니다'],
  [/(?<=(?:서|먼저|직접|미리|혼자) )봄$/, '봤습니다'],
  [/(?<=줄|시간|동선) 김$/, '이 길었습니다'],
  [/(?<=(?:[가-힣]러|까지|혼자|\d(?:m|km|바퀴)) )감$/, '갔습니다'],
  [
    /(?<=(?:게|도록|[가-힣]서) )(공개|게시|부착|상영|보관|건의|신고|연락|요청|부탁|회신|실험|재배열|재구성|개방)$/,
    '$1했습니다',
  ],
]
const TIMES =
  /^(?:(.*\S) )?(연습|도전|시도|실험|촬영|회의|수정|테스트|리허설|통화|방문|재도전) ((?:\d+|[가-힣]{1,3}) ?(?:번|회|차례)(?:쯤|정도|이상|가까이)?)$/
/** Those who did it, not those it was done to. */
const BY_PEOPLE =
  /^(?:(\S+) )?(\d[\d,]*명) (후원|참여|참가|신청|응답|방문|구독|가입|관람|시청|등록|구매|다운로드)$/
const AT_HOUR =
  /^((?:(?:새벽|아침|오전|오후|저녁|밤)\s)?\d{1,2}시(?:\s?(?:반|\d+분))?) (수확|출근|기상|시작|마감|출발|배식|퇴근|집합)$/
const SO_OFTEN =
  /^(\S.*\S) (확인|점검|순찰|청소|정리|기록|측정|보고|세척|소독|방문|세팅|교체|환기|충전|산책|급여) ((?:하루|매일|매주|주|월) \d+(?:번|회|차례)(?:\s?정도|쯤)?)(?:씩)?$/
const SO_MANY =
  /^(\S.*\S (?:대필|상담|응대|접수|안내|배달|설명|동행|통역|채점|첨삭|포장)|대필|상담|응대|접수|안내|배달|포장) ((?:하루|매일|한 달|일주일|주|월)(?:에)? (?:\d[\d,]*|한|두|세|네|다섯|여섯|일곱|여덟|아홉|열|스무|서른)\s?(?:명|분|건|개|번|통|권|장|상자)(?:쯤|\s?정도)?)$/
const IN_POST =
  /^(?:[가-힣]{2}(?:부장|국장|팀장|단장|파트장)|회장|부회장|총무|팀장|조장|반장|서기|대표|부장|주장|부팀장)$/
const OF_GRADE = /^(?:\d학년|만 \d세(?: ?반)?|[가-힣]{1,3}[등학]부) \d+명$/
const BY_ME = /^(\S+[은는]) 제가$/
const GRADE = /^(\S.*(?:때|에서)) ([A-D][+0]?)$/
const AFTER =
  /^((?:\S+|[한두세네석넉] (?:달|주|해)) (?:뒤|후))(?:에|에는)? ((?:(?:월|하루|주|연) )?\d[\d,]*(?:만 ?)?[가-힣]{1,2})$/
const KIND_OF =
  /^\S.*(?:는|[은던]|한|된) (?:장치|앱|프로그램|기계|시스템|게임|로봇|사이트|도구|모형|화분|책|잡지|신문|도록)$/
/** What was made, told by what it does: "물 주는 장치". */
export const isKind = (clause: string) => KIND_OF.test(bare(clause))
/** "OD값 재는 것 매일": a deed and how often. */
const DEED_OFTEN = /^(\S.*) (\S{1,3})는 (?:것|일) (매일|매주|매달|하루(?:에)? \d+(?:번|회)|주 \d+(?:번|회))$/
/** "매주 문제 20개 풀기". */
const OFTEN_DEED = /^((?:매일|매주|매달|주 \d회|하루) \S.*) (풀|외우|읽|쓰|걷|뛰|그리|만들)기$/
const STEM_OF: Record<string, string> = { 만드: '만들', 푸: '풀', 파: '팔' }

/** "우는 아이 달래기": what somebody did all along. */
const DOING_AS_NOUN =
  /^(.*\S) (달래|돌보|나르|닦|접|씻|옮기|챙기|찍|붙이|쓰|그리|적|읽|가르치|받|치우|재|고치|꾸미|지키|살피|돕|[가-힣]{2}하)기$/

/** Words that a bare noun would not end in. */
const PREDICATE = /(?:[다요음함됨임죠]|[을를은는이가에서로고며도만])$/

/** "텀블벅 63명 후원": people did it; told before register.ts makes them its object. */
export function byPeople(clause: string): string | null {
  const [, where = '', people = '', deed = ''] = BY_PEOPLE.exec(bare(clause)) ?? []
  if (people === '') return null
  return `${where === '' ? '' : /(?:에서|에|은|는|이|가|째)$/.test(where) ? `${where} ` : `${where}에서 `}${josa(people, '이/가')} ${deed}했습니다.`
}

/** The clause as a sentence in 합니다체, or null when it is not one of these. */
export function looseNote(clause: string, title: string, isFirst: boolean): string | null {
  const words = bare(clause)
  const turned = turn(words, title, isFirst)
  return turned === null || josaErrors(turned).length > 0 ? null : `${turned}.`
}

function turn(words: string, title: string, isFirst: boolean): string | null {
  const people = PEOPLE.exec(words)?.[1]
  if (people !== undefined)
    return TOGETHER.test(title) && Number(people) < 20
      ? `${people}명이 함께했습니다`
      : `인원은 ${people}명이었습니다`
  const team = TEAM.exec(words)
  if (team) return `${team[1]}명이 함께한 ${josa(team[2] ?? '', '이었/였')}습니다`
  const about = ABOUT.exec(words)
  const exact = about ? toFormal(about[1] ?? '') : null
  if (about && exact !== null && /(?:이었|였)습니다\.$/.test(exact))
    return exact.replace(
      /(?:이었|였)습니다\.$/,
      `${about[2] === '쯤' ? '' : ' '}${josa(about[2] ?? '', '이었/였')}습니다`,
    )
  for (const [end, verb] of VERBAL) if (end.test(words)) return withParticles(words.replace(end, verb))
  const hour = AT_HOUR.exec(words)
  if (hour) return `${hour[1]}에 ${hour[2]}했습니다`
  const often = SO_OFTEN.exec(words)
  if (often) return `${josa(often[1] ?? '', '을/를')} ${often[3]} ${often[2]}했습니다`
  const many = SO_MANY.exec(words)
  if (many) return `${josa(many[1] ?? '', '을/를')} ${many[2]} 했습니다`
  if (/^(?:대|금|은|동|장려|우수|최우수|특별|공로|인기)상$/.test(words)) return `${words}을 받았습니다`
  if (IN_POST.test(words)) return `${josa(words, '을/를')} 맡았습니다`
  if (OF_GRADE.test(words)) return `인원은 ${words}이었습니다`
  if (BY_ME.test(words)) return `${words} 맡았습니다`
  const grade = GRADE.exec(words)
  if (grade) return `${grade[1]} ${josa(grade[2] ?? '', '을/를')} 받았습니다`
  const after = AFTER.exec(words)
  if (after) return `${after[1]}에는 ${josa(after[2] ?? '', '이었/였')}습니다`
  if (KIND_OF.test(words)) return `${josa(withParticles(words), '이었/였')}습니다`
  if (/^\d+(?:쪽|페이지)$/.test(words)) return `${words} 분량이었습니다`
  const [, thing, stem = '', rate] = DEED_OFTEN.exec(words) ?? []
  if (thing !== undefined) return `${withParticles(`${thing} ${rate} ${past(STEM_OF[stem] ?? stem)}습니다`)}`
  const regular = OFTEN_DEED.exec(words)
  if (regular) return withParticles(`${regular[1]} ${past(regular[2] ?? '')}습니다`)
  const times = TIMES.exec(words)
  if (times) {
    const before = times[1] === undefined ? '' : `${withParticles(times[1])} `
    return `${before}${josa(times[2] ?? '', '을/를')} ${times[3]} 했습니다`
  }
  const doing = DOING_AS_NOUN.exec(words)
  if (doing && !/[은는]\s/.test(words.replace(/우는|하는/g, ''))) {
    const what = doing[1] ?? ''
    return `${/(?:[을를에게로서고]|에서)$/.test(what) ? what : josa(what, '을/를')} ${doing[2]}는 일을 했습니다`
  }
  if (DOING.test(words)) return `${withEachParticle(words)}을 했습니다`
  const mostly = MOSTLY.exec(words)?.[1]
  if (mostly !== undefined) return `${mostly} 위주였습니다`
  if (isTools(words)) return `${josa(words, '을/를')} 사용했습니다`
  if (PREDICATE.test(words) || /[을를에서은는]\s/.test(`${words} `)) {
    const given = GIVEN.test(words) && /(?:때|에서|으로)\s/.test(words)
    return given ? `${josa(words, '을/를')} 받았습니다` : null
  }
  if (GIVEN.test(words)) return `${josa(words, '을/를')} 받았습니다`
  if (words.length <= 14 && AT_WORK.test(words)) return `${words}에서 일했습니다`
  if (words.length <= 24 && HELD.test(words)) {
    const held = HELD_FOR.exec(words)
    return held
      ? `${held[1]} 동안 ${josa(held[2] ?? '', '을/를')} 했습니다`
      : `${josa(words, '을/를')} 했습니다`
  }
  if (isFirst && MADE_UNDER.test(title) && words.length <= 20 && TOPIC.test(words))
    return `주제는 ${josa(words, '이었/였')}습니다`
  return null
}

/** "배지 만들고 균 세는": each of a chain's verbs with its object. */
function withEachParticle(words: string): string {
  return withParticles(words).replace(
    /(^|[고며] )([가-힣]{1,6}) (?=(?:만들|세|닦|나르|돌보|재|찍|굽|씻|다듬|챙기)[가-힣]*(?:고|는|며)(?:\s|$))/g,
    (_, start: string, noun: string) => `${start}${/[을를]$/.test(noun) ? noun : josa(noun, '을/를')} `,
  )
}
