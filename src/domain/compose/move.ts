// Something that went from one figure to another, told without a verb: "대기 70분 → 25분", "토익 640에서 855".
import { josa } from './josa.ts'
import { hasJosa, isJosaLikeNoun } from './marked.ts'

const ARROW = /\s*(?:→|⇒|➡|-->|->|=>|▶)\s*/
/** "출석률 절반에서 80%로", "지적 하루 7건에서 1~2건으로". */
const FROM_TO = /^(.*?\S)\s?에서\s(\S*\d\S*?(?:\s?[~∼]\s?\d\S*?)?)(?:으로|로)?$/
/** A figure with its Korean places: 120, 1,200, 3만2천, 12만 5천. */
const FIGURE =
  '(?:약\\s?)?\\d[\\d,.]*(?:[만천억백](?:\\s?\\d[\\d,.]*)?)*(?:\\s?[~∼-]\\s?\\d[\\d,.]*(?:[만천억백])?)?'
const LEFT = new RegExp(`^(.*?)[\\s:]*(${FIGURE})\\s?([가-힣%A-Za-z]*)$`)
const RIGHT = new RegExp(`^(${FIGURE})\\s?([가-힣%A-Za-z]*?)(?:으로|로)?(?:\\s+(\\S+))?$`)
const HALF = /절반$/
const TEST = /(?:토익|토플|텝스|점수|성적|평점)\S*$/

const RATES = '하루|일|월|주|연|평균|월평균|일평균|한 [가-힣]당|한 달|한 주|일주일'
const RATE = new RegExp(`^(.*?)((?:\\s(?:${RATES}))+)$`)
const ONLY_RATE = new RegExp(`^(?:${RATES})(?:\\s평균)?$`)
/** "반품 10건 중 4건 → 1건": out of how many. */
const OUT_OF = /^(?:(\S.*\S) )?(\d\S* 중)$/
/** "색인을 추가하니 3초에서": what led to the move is no subject of it; 사용자 and 보고서 are. */
const LED_ON =
  /(?:(?<!어머|할머|언|주머)니|(?:[아어해여워와려겨져꿔눠춰써라봐줘켜펴쳐둬돼나러]|면)서|[하꾸추누치이리기우들주두]고|(?:[을를] [가-힣]{1,4}|[하꾸추누]|붙이)자)$/
/** Hours, months and storeys lie somewhere; they do not grow. */
const NO_AMOUNT = /^(?:시|월|년|층|쪽|호|학년|학기)$/
/** A better rank is a smaller figure, and marks go up where amounts grow. */
const RANK = /^(?:등|위|급)$/
const MARKS = /^(?:점|등|위|급)$/
/** These rise and fall; only a share is said to grow less. */
const DEGREE =
  /(?:만족도|정확도|완성도|인지도|이해도|온도|습도|속도|농도|평점|별점|점수|성적|지수)[은는이가]?$/
const SHARE = /[율률][은는이가]?$/

/** Whether the words are two figures, the one before and the one after. */
export function isMove(text: string): boolean {
  return TOOK.test(text) || sidesOf(text) !== null
}

/** The move as a sentence without a full stop; null where it does not say which way it went, or of what. */
export function formalMove(text: string): string | null {
  const took = fromTook(text)
  if (took !== null) return took
  const [left = '', right = ''] = sidesOf(text) ?? []
  return fromDays(left, right) ?? fromClock(left, right) ?? fromFigures(left, right)
}

function sidesOf(text: string): readonly [string, string] | null {
  const [, before, after] = FROM_TO.exec(text) ?? []
  const [left = '', right = '', ...more] = ARROW.test(text) ? text.split(ARROW) : [before, after]
  if (more.length > 0 || !/(?:\d\S{0,3}|절반)$/.test(left.replace(/ (\S{1,2})$/, '$1'))) {
    return more.length === 0 && DAYS_LEFT.test(left) && DAYS.includes(withoutTo(right)) ? [left, right] : null
  }
  return RIGHT.test(right) || CLOCK_RIGHT.test(right) ? [left, right] : null
}

const withoutTo = (words: string) => words.replace(/(?:으로|로)$/, '')

function fromFigures(left: string, right: string): string | null {
  const isHalf = HALF.test(left)
  if (isHalf && !/^\d+%/.test(right)) return null
  const before = LEFT.exec(left.replace(HALF, '50%'))
  const after = RIGHT.exec(right)
  if (!before || !after) return null
  const [, what = '', from = '', leftUnit = ''] = before
  const [, to = '', rightUnit = '', tail = ''] = after
  const points = leftUnit === '' && rightUnit === '' && TEST.test(what) ? '점' : ''
  // "3개 → 1개반".
  if (rightUnit.length > 1 && rightUnit === `${leftUnit}반`)
    return what === ''
      ? null
      : `${whatMoved(what, false)} ${from}${leftUnit}에서 ${to}${leftUnit} 반으로 ${amountOf(to, leftUnit) + 0.5 * amountOf('1', leftUnit) < amountOf(from, leftUnit) ? '줄었습니다' : '늘었습니다'}`
  const [fromUnit, toUnit] = [leftUnit || rightUnit || points, rightUnit || leftUnit || points]
  if (NO_AMOUNT.test(toUnit) || (fromUnit !== toUnit && !inOneScale(fromUnit, toUnit))) return null
  const start = isHalf ? '절반' : `${from}${fromUnit}`
  const move = `${start}에서 ${josa(`${to.replaceAll(' ', '')}${toUnit}`, '으로/로')}`
  const isUp = isMore(amountsOf(to, toUnit), amountsOf(from, fromUnit))
  if (SOLD.test(tail) && RATE_END.test(what))
    return isUp === null ? null : `${what} 판매량이 ${move} ${isUp ? '늘었습니다' : '줄었습니다'}`
  if (tail !== '') {
    const verb = verbOf(tail)
    if (verb === null) return null
    return what === '' ? `${move} ${verb.text}` : `${whatMoved(what, verb.object)} ${move} ${verb.text}`
  }
  if (what === '' || isUp === null) return null
  return `${whatMoved(what, false)} ${move} ${movedBy(what, toUnit, isUp)}`
}

function movedBy(what: string, unit: string, isUp: boolean): string {
  if (MARKS.test(unit)) return isUp === RANK.test(unit) ? '내려갔습니다' : '올랐습니다'
  if (DEGREE.test(what)) return isUp ? '올랐습니다' : '내려갔습니다'
  if (isUp) return SHARE.test(what) ? '올랐습니다' : '늘었습니다'
  return '줄었습니다'
}

/** Of ranges every end has to lie on the same side; null where none does, or where nothing moved. */
function isMore(to: readonly number[], from: readonly number[]): boolean | null {
  if (Math.min(...to) > Math.max(...from)) return true
  return Math.max(...to) < Math.min(...from) ? false : null
}

/** What moved, with its josa before 하루, 월 평균 and the like: "불량이 하루 12개에서". */
export function whatMoved(words: string, isObject: boolean): string {
  if (ONLY_RATE.test(words)) return words
  const [, whole, part] = OUT_OF.exec(words) ?? []
  if (part !== undefined) return whole === undefined ? part : `${withJosa(whole, isObject)} ${part}`
  const [, noun = words, rate = ''] = RATE.exec(words) ?? []
  return withJosa(noun, isObject) + rate
}

function withJosa(noun: string, isObject: boolean): string {
  // "한 명은" stays: it sets off from another.
  if (/[가-힣] [가-힣]+[은는]$/.test(noun) || LED_ON.test(noun)) return noun
  const bare = noun.replace(/[은는이가을를:]\s*$/, (end) => (isJosaLikeNoun(noun) ? end : '')).trim()
  return hasJosa(bare) ? bare : josa(bare, isObject ? '을/를' : '이/가')
}

const SOLD = /^팔(?:림|렸\S*)$/
const RATE_END = /(?:^|\s)(?:하루|한 달|월|주)$/

/** "줄임", "단축": what follows the figures. */
function verbOf(tail: string): { text: string; object: boolean } | null {
  const word = tail.replace(/(?:함|했음|했다|했어요|했습니다|됨|됐음|됐다)$/, '')
  for (const [verb, text, object] of VERBS)
    if (verb.test(word)) return { text: text || `${word}했습니다`, object }
  return null
}

const VERBS: readonly (readonly [RegExp, string, boolean])[] = [
  [/^(?:단축|절감|개선|감축|최소화|최적화|축소|확대|달성|조정|변경|수정|보완|완화)$/, '', true],
  [/^(?:증가|감소|상승|하락|향상|성장|급증|급감)$/, '', false],
  [/^(?:줄임|줄였\S*)$/, '줄였습니다', true],
  [/^(?:높임|높였\S*)$/, '높였습니다', true],
  [/^(?:올림|올렸\S*)$/, '올렸습니다', true],
  [/^(?:늘림|늘렸\S*)$/, '늘렸습니다', true],
  [/^(?:줄어듦|줄었\S*|줄어들었\S*|줄어듬)$/, '줄었습니다', false],
  [/^(?:늘어남|늘었\S*|늘어났\S*)$/, '늘었습니다', false],
]

const DAYS: readonly string[] = ['하루', '이틀', '사흘', '나흘', '닷새', '일주일', '보름', '한 달', '두 달']
const DAYS_LEFT = new RegExp(`^(\\S.*) (${DAYS.join('|')})$`)

/** "검수 이틀→하루". */
function fromDays(left: string, right: string): string | null {
  const [, what = '', from = ''] = DAYS_LEFT.exec(left) ?? []
  const to = withoutTo(right)
  if (from === '' || from === to || !DAYS.includes(to)) return null
  const verb = DAYS.indexOf(to) < DAYS.indexOf(from) ? '줄었습니다' : '늘었습니다'
  return `${whatMoved(what, false)} ${from}에서 ${josa(to, '으로/로')} ${verb}`
}

const CLOCK = '(?:\\d+\\s?(?:시간|분)\\s)+\\d+\\s?(?:분|초)'
const CLOCK_LEFT = new RegExp(`^(.*\\S)\\s(${CLOCK})$`)
const CLOCK_RIGHT = new RegExp(`^(${CLOCK}|\\d+\\s?(?:분|초))(?:으로|로)?$`)

/** "예약까지 걸리는 시간 3분 20초 → 1분 10초". */
function fromClock(left: string, right: string): string | null {
  const [, what = '', from = ''] = CLOCK_LEFT.exec(left) ?? []
  const to = CLOCK_RIGHT.exec(right)?.[1] ?? ''
  if (from === '' || to === '') return null
  const minutes = (words: string) =>
    [...words.matchAll(/(\d+)\s?(시간|분|초)/g)].reduce(
      (sum, [, figure, unit = '']) => sum + Number(figure) * (MINUTES[unit] ?? 0),
      0,
    )
  return `${whatMoved(what, false)} ${from}에서 ${josa(to, '으로/로')} ${minutes(to) < minutes(from) ? '줄었습니다' : '늘었습니다'}`
}

/** "40분 걸리던 것이 25분": what it came to. */
const TOOK = new RegExp(
  `^(\\S.*?\\d[\\d,.]*\\s?(?:시간|분|초|일|주)이?) 걸리던 것(이|을) (\\d[\\d,.]*\\s?(?:시간|분|초|일|주))(?:으로|로)?$`,
)

function fromTook(text: string): string | null {
  const [, before = '', particle = '', after = ''] = TOOK.exec(text) ?? []
  const [first, second] = [before, after].map((words) => {
    const [, figure = '', unit = ''] = /(\d[\d,.]*)\s?(시간|분|초|일|주)이?$/.exec(words) ?? []
    return amountOf(figure, unit)
  })
  if (first === undefined || second === undefined || after === '' || first === second) return null
  const to = josa(after, '으로/로')
  const timed = before.endsWith('이') ? before : josa(before, '이/가')
  if (particle === '을') return second < first ? `${timed} 걸리던 것을 ${to} 줄였습니다` : null
  return `${timed} 걸리던 것이 ${to} ${second < first ? '줄었습니다' : '늘었습니다'}`
}

/** So that "3시간 → 40분" is known to be less. */
const MINUTES: Record<string, number> = {
  초: 1 / 60,
  분: 1,
  시간: 60,
  일: 1_440,
  주: 10_080,
  개월: 43_200,
  년: 525_600,
}
const BYTES: Record<string, number> = { KB: 1, MB: 1_000, GB: 1_000_000 }

function inOneScale(one: string, other: string): boolean {
  return [MINUTES, BYTES].some((scale) => one in scale && other in scale)
}

const PLACES: Record<string, number> = { 백: 100, 천: 1_000, 만: 10_000, 억: 100_000_000 }

const amountsOf = (range: string, unit: string) =>
  range.split(/\s?[~∼-]\s?/).map((figure) => amountOf(figure, unit))

/** 3만2천 is 32,000; a unit of time counts in minutes. */
function amountOf(figure: string, unit: string): number {
  let sum = 0
  for (const [, digits = '', place = ''] of figure.matchAll(/(\d[\d,.]*)\s?([만천억백]?)/g)) {
    sum += Number(digits.replace(/,|\.$/g, '')) * (PLACES[place] ?? 1)
  }
  return sum * (MINUTES[unit] ?? BYTES[unit] ?? 1)
}
