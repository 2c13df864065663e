// One note as a person typed it, as one sentence in 합니다체: what it says stays what it says.
import { formalFragment } from './fragment.ts'
import { finalOf } from './hangul.ts'
import { josa } from './josa.ts'
import { formalMove } from './move.ts'
import { withoutShortNegations } from './negation.ts'
import { withParticles } from './particles.ts'
import { formalPredicate } from './predicate.ts'
import { rightJosa, tidy } from './tidy.ts'

const BULLET = /^\s*(?:[-–—•·*▪◦‣>]+|\(?\d{1,2}[.)](?!\d)|[①-⑳]|[가-하][.)])\s*/
const TAIL = /[\s.!?~…,;:·-]+$/
const LEAD = /^[^가-힣A-Za-z0-9"'“‘(「『《<]+/

/** "결과: 마감을 지켰다": the label goes when what follows it is a sentence of its own. */
const LABEL =
  /^(?:상황|한 일|행동|과정|결과|성과|배운 점|느낀 점|깨달은 점|문제|배경|어려움|역할|목표|계기|이유|해결|방법)\s?[:：]\s?(.+)$/

/** "월 목표 40대, 처음 3개월은 꼴찌였음": how much there was, and then what. */
const AMOUNT_FIRST =
  /^([가-힣A-Za-z][가-힣A-Za-z ]{0,14}[가-힣A-Za-z]) (\d[\d,.]*\s?(?:명|개|건|대|통|팀|곳|원|만\s?원|%))(?:, | (?=처음에는 ))(\S.*)$/

const UNREAD = /→|⇒|➡|->|=>|^[^(]*\)|\([^)]*$/

/** A line without the sign that makes it an item of a list. */
export function withoutBullet(line: string): string {
  return line.replace(BULLET, '')
}

/** A line or clause of notes as a sentence with its full stop, or null when it cannot be turned safely. */
export function toFormal(note: string): string | null {
  const clean = tidy(withoutBullet(note))
  if (clean.endsWith('?')) return null
  const words = withoutBullet(clean.replace(TAIL, '').replace(LEAD, ''))
  if (words.length < 3 || !/[가-힣]|\d\S*\s*(?:→|⇒|➡|->|=>|▶)/.test(words)) return null
  const turned = turn(words)
  // What no rule could read is left out rather than told with its signs.
  if (turned === null || turned.length < 5 || UNREAD.test(turned)) return null
  return `${rightJosa(soften(turned))}.`
}

/** "주기 2주 -> 1주로 바꾸자고 건의함": the arrow stands in a sentence. */
const ARROW_IN_SENTENCE = /(?<=\d\S*?)\s*(?:→|->|=>)\s*(?=\d\S*(?:으로|로) \S+ \S)/g
/** "인쇄 후 오타 2개(작년 19개)". */
const BEFORE_IN_ASIDE =
  /^(\S.*) (\d\S*?)\s?\((작년|지난해|전년|이전|기존)(?:에는|에)? (\d[\d,.]*[가-힣%]{1,2})\)$/
/** "대기시간 잼: 평균 14분": what was measured, and what it was. */
const FOUND =
  /^(\S.*(?:잼|[세재]어봄|셈|조사함|측정함|물어봄|확인함|계산함|집계함|비교함|기록함))\s?[:：]\s?((?:평균|총|최대|최소)?\s?\d\S*)$/

/** "시간 10분에서 4분 됐음". */
const BECAME =
  /^(?!.*(?:니|더니|(?<!에)서|면) \d)(\S.*\d\S*에서 \d[\d,.]*[가-힣%]{1,2}?)(?:이|가|으로|로)? (?:됨|됐\S*|되었\S*)$/
const PRIZE = /^\S{0,6}(?:메달|상)$/

/** "13명이 '모일 데가 없다'": people said so. */
const SAID = /^(\S.*(?:\d명|사람|분|들)[이가]) ("[^"]{3,}[다요]")$/

function turn(given: string): string | null {
  const [, who = '', quoted = ''] = SAID.exec(given) ?? []
  if (who !== '') return `${withParticles(who)} ${quoted}고 했습니다`
  const words = given.replace(ARROW_IN_SENTENCE, '에서 ').replace(BECAME, '$1')
  const [, what = '', now = '', when = '', past = ''] = BEFORE_IN_ASIDE.exec(words) ?? []
  const move = when === '' ? null : formalMove(`${what} ${past} → ${now}`)
  if (move !== null) return withParticles(move.replace(`${past}에서`, `${when} ${past}에서`))
  const [, deed = '', amount = ''] = FOUND.exec(words) ?? []
  const base = deed === '' ? undefined : /^(.+)습니다$/.exec(formalPredicate(deed) ?? '')?.[1]
  if (base !== undefined && finalOf(base) === 'ㅆ')
    return withParticles(`${base}더니 ${josa(amount, '이었/였')}습니다`)
  const aside = /^(.*\S)\s*\(([^()]{1,60})\)$/.exec(words)
  if (aside) {
    const main = turn(aside[1] ?? '')
    // "상위 8% (2,300팀 중 184등)": the aside says what the share is of.
    if (PRIZE.test(aside[2] ?? '') && /(?:\d%|\d(?:위|등))$/.test(aside[1] ?? ''))
      return `${josa(aside[1] ?? '', '으로/로')} ${josa(aside[2] ?? '', '을/를')} 받았습니다`
    const rank = /^\d[\d,]*\S* 중 \d+(?:등|위)$/.test(aside[2] ?? '') ? aside[2] : undefined
    return main === null || rank === undefined ? main : `${josa(rank, '으로/로')} ${main}`
  }
  const said = LABEL.exec(words)?.[1]
  const told = said === undefined ? null : formalPredicate(said)
  if (told !== null) return withParticles(withoutShortNegations(told))
  const scene = AMOUNT_FIRST.exec(words)
  if (scene) {
    const rest = formalPredicate(scene[3] ?? '')
    if (rest !== null && !/^(?!처음|당시|지금|총|약|평균)\S+ \d/.test(rest))
      return withParticles(
        withoutShortNegations(
          `${josa(scene[1] ?? '', '은/는')} ${josa(scene[2] ?? '', '이었/였')}고, ${rest}`,
        ),
      )
  }
  const isArrow = /→|⇒|➡|->|=>|▶/.test(words)
  const fromVerb = isArrow ? null : formalPredicate(words)
  if (fromVerb !== null) return withParticles(withoutShortNegations(fromVerb))
  const fragment = formalFragment(words)
  return fragment === null ? null : withParticles(withoutShortNegations(fragment))
}

/** "세금계산서 발행, 4대보험 신고했습니다". */
const TWO_DEEDS = /^([^,]*[가-힣]{2}), (\S+) ([가-힣]{2})했습니다$/
const VERBAL =
  /(?:발행|신고|정산|정리|작성|접수|안내|응대|입력|발주|검수|관리|청소|포장|배송|상담|예약|점검|기록|촬영|편집|개발|설계|분석|조사)$/

/** What the endings left over: a bare noun before 선정되다, 거 for 것. */
function soften(text: string): string {
  return text
    .replace(/(?<=[는은을한할된될던인운] )거입니다$/, '것입니다')
    .replace(
      /(\S*[가-힣])(?<![로에]) (?=(?:선정|임명|발탁|위촉)되었|(?:선정|임명|발탁|위촉)됐|뽑혔)/,
      (word) => `${josa(word.trim(), '으로/로')} `,
    )
    .replace(/됐습니다$/, '되었습니다')
    .replace(TWO_DEEDS, (_, one: string, other: string, noun: string) =>
      VERBAL.test(one) ? `${josa(one, '과/와')} ${other} ${josa(noun, '을/를')} 했습니다` : _,
    )
    .replace(/A\/B(?:를)? 테스트(?=했|하)/, 'A/B 테스트를 ')
    .replace(/^((?:총 )?\d+명)이서 했습니다$/, '$1이 함께했습니다')
}
