// Whether an experience holds a fact.
import { dateHeld } from './find-dates.ts'
import type { Claim } from './find-facts.ts'
import type { NumberFact } from './find-numbers.ts'
import type { Holding } from './holding.ts'
import { squeeze } from './lexicon/index.ts'
import { nameHeld } from './name-backing.ts'
import { headsOf } from './number-heads.ts'
import { isChange } from './number-pairs.ts'
import { mayBePeople } from './people-counts.ts'
import { soundOf } from './sound-key.ts'

/**
 * Whether the person's own words in an experience say what `claim` says. `around` is the text of the letter;
 * what it says of the claim is read once for all experiences.
 */
export function holderOf(claim: Claim, around: string): (holding: Holding) => boolean {
  const since = around.startsWith('부터', claim.end)
  if (claim.sort === 'date')
    return (holding) =>
      (dateHeld(claim.date, holding.dates) && (!since || dateHeld(claim.date, holding.starts))) ||
      clockHeld(claim.date, holding)
  if (claim.sort === 'number') {
    const said = saidIn(around, claim.number)
    const step = STEP.test(around.slice(claim.end, claim.end + 14))
    return (holding) => numberHeld(claim.number, holding, said) || (step && isStep(claim.number, holding))
  }
  const own = tellsOfSelf(claim, around)
  const written = squeeze(around.slice(claim.start, claim.end))
  const sound = claim.name.loan ? soundOf(claim.name.canon) : undefined
  return (holding) => nameHeld(claim.name, own ? holding.asserted : holding, written, sound)
}

/** "2분 줄어 5분이 되었습니다": by how much it changed. */
const STEP =
  /^(?:이나|가량|정도|쯤|만큼)?\s?(?:줄[었어여이인]|단축|감소|짧아|빨라|앞당|늘[었어린]|증가|올[랐라]|높아|낮아|떨어)/

/** Whether the notes tell a change of as much: "7분에서 5분" is 2분. */
function isStep(fact: NumberFact, { changes }: Holding): boolean {
  return changes.some(
    ({ from, to }) =>
      to.dimension === fact.dimension && Math.abs(Math.abs(from.low - to.low) - fact.low) < 1e-6,
  )
}

/** Said of another: "매니저님께서 …". */
const OF_ANOTHER = /^(?:님|쌤|께|들|분|\s?선생|이\s|가\s|의\s|과\s|와\s|에게|한테)/
/** "팀 리더는 … 와 달라고 했습니다" */
const SAYS = /^[은는이가]\s[^.\n]{0,22}(?:라고|자고|다고|냐고)\s/
/** "수상하지 못했습니다" claims none. */
const NAY = /^[가-힣]{0,3}\s?(?:[가-힣]{1,4}지(?:는|도)?\s)?(?:못|않|아니|안\s|없|떨어|탈락|낙방|실패)/

/** "종자기사 필기에 합격", "2급을 곧 취득할 예정": short of having it. */
const NOT_YET = /^\s?(?:필기|실기|[12]차|시험|공부|준비)|^[을를]\s(?:준비|공부|목표|도전)|예정/

/** Whether the claim says of the person that it was so: then notes that deny it or say it of others hold nothing. */
export function tellsOfSelf(claim: Claim & { sort: 'name' }, text: string): boolean {
  if (claim.name.person) return false
  const after = text.slice(claim.end, claim.end + 16)
  if (NAY.test(after)) return false
  if (claim.kind === 'certificate') return !NOT_YET.test(after)
  return (
    claim.kind !== 'role' || !(OF_ANOTHER.test(after) || SAYS.test(text.slice(claim.end, claim.end + 30)))
  )
}

/**
 * Whether a change is told the way it went: "25분에서 70분" is not held by "70분에서 25분". `before` is the
 * claim that stands before this one.
 */
export function goesTheSameWay(
  holding: Holding,
  claim: Claim,
  before: Claim | undefined,
  text: string,
): boolean {
  if (claim.sort !== 'number' || before?.sort !== 'number') return true
  const [from, to] = [before.number, claim.number]
  if (holding.changes.length === 0 || !isChange(text, from, to)) return true
  const told = (one: NumberFact, other: NumberFact) =>
    holding.changes.some((pair) => alike(pair.from, one) && alike(pair.to, other))
  return !told(to, from) || told(from, to)
}

function alike(held: NumberFact, fact: NumberFact): boolean {
  return held.dimension === fact.dimension ? held.low === fact.low : held.written === fact.written
}

/**
 * Whether the number is said of the same thing: "신입 80명" is not held by "신입 4명, 손님 80명". Only where
 * the notes give this thing another number and this number another thing.
 */
export function saidOfTheSame(holding: Holding, claim: Claim, text: string): boolean {
  if (claim.sort !== 'number') return true
  const held = holding.numbers.get(claim.number.dimension)
  if (!held) return true
  const heads = headsOf(text, claim.number)
  // "배경 60개" is not held by "60컷, 배경 140개": the same thing in the same measure has a number of its own.
  if (claim.kind === 'number' && !held.some((one) => alike(one, claim.number)))
    return !heads.some((head) => held.some((one) => holding.heads.get(one)?.includes(head)))
  if (held.length < 2) return true
  return heads.every((head) => {
    const same = held.filter((one) => alike(one, claim.number))
    const others = held.filter((one) => !alike(one, claim.number))
    const has = (one: NumberFact) => holding.heads.get(one)?.includes(head) ?? false
    const placed = (one: NumberFact) => (holding.heads.get(one)?.length ?? 0) > 0
    return !others.some(has) || same.some(has) || !same.every(placed) || same.length === 0
  })
}

const WHOLE_AFTER =
  /^(?:이|가|을|를|의|은|는)?\s?(?:[가-힣]{1,6}[을를이가은는]\s)?(?:모두|전부|전원|다\s|빠짐없이)/
const WHOLE_BEFORE = /(?:모두|전부|전원)\s?$/
const SAID_WHOLE = /모두|전부|전원|모든|다들|싹|100%|백프로|(?:^|[\s.,])다\s?[가-힣]/

/** "세 명이 모두 합격" is not held by "3명 … 2명 합격": a part told as the whole. */
export function wholeHeld(holding: Holding, claim: Claim, text: string): boolean {
  if (claim.sort !== 'number' || claim.kind !== 'number') return true
  const { start, end, dimension, low } = claim.number
  if (!WHOLE_AFTER.test(text.slice(end, end + 14)) && !WHOLE_BEFORE.test(text.slice(start - 4, start)))
    return true
  if (SAID_WHOLE.test(holding.text)) return true
  const held = [...(holding.numbers.get(dimension) ?? []), ...(holding.numbers.get('any') ?? [])]
  const whole = held.filter((one) => one.low === low)
  return !held.some(
    (part) =>
      part.low < low && whole.some((one) => part.start >= one.end && part.start - one.end < PART_WITHIN),
  )
}

/** A part is told soon after its whole. */
const PART_WITHIN = 60

/**
 * Whether a score or level is the one that the person wrote of this very test: "전산회계 1급" is not
 * held by notes that say "전산회계 2급, 한국사 1급". `test` is the name that stands right before it.
 */
export function agrees(holding: Holding, claim: Claim, test: Claim | undefined): boolean {
  if (claim.sort !== 'number' || claim.kind !== 'score') return true
  if (test?.sort !== 'name' || test.kind !== 'certificate') return true
  const held = [...holding.numbers.values()].flat()
  const beside = holding.named
    .filter((name) => name.canon === test.name.canon)
    .flatMap((name) => held.filter((one) => one.start >= name.end && one.start - name.end <= 4))
  return beside.length === 0 || beside.some((one) => one.written === claim.number.written)
}

/** "3월" beside a quarter or a bare "3월" in a list. */
function clockHeld(date: { said?: string | undefined }, holding: Holding): boolean {
  if (date.said === undefined) return false
  if (holding.squeezed.includes(date.said)) return true
  const weekday = date.said.endsWith('요일') ? (date.said[0] as string) : undefined
  return weekday !== undefined && weekdaysOf(holding.text).includes(weekday)
}

/** 화목, 월수금, 주말: days as notes write them. */
function weekdaysOf(text: string): string {
  const days =
    text.match(
      /(?<![가-힣])[월화수목금토일]{2,7}(?![가-힣])|(?<=매주\s?|주\s)[월화수목금토일]|[월화수목금토일](?=욜)/g,
    ) ?? []
  return days.join('') + (/주말/.test(text) ? '토일' : '') + (/평일/.test(text) ? '월화수목금' : '')
}

/** What the words around a number say of it. */
type Said = {
  slack: number
  over: boolean
  calls: boolean
  people: boolean
  years: boolean
  weekly: boolean
  failed: boolean
  others: boolean
  of: string | undefined
  tenure: boolean
}

/** "여섯 명의 동료와" of a crew of seven: all but oneself. */
const OTHERS_AFTER = /^(?:의)?\s(?:다른\s)?(?:동료|친구|사람)/
const OTHERS_BEFORE = /(?:동료|다른\s(?:팀원|조원|부원|친구)|나머지)\s?$/

/** "3년 동안 일했습니다" is not held by wood that was dried for 3년. */
const TENURE =
  /^(?:간|여)?\s?(?:동안\s|넘게\s)?(?:[가-힣]{1,5}\s)?(?:일하|일했|일한|근무|복무|활동|봉사|재직|몸담)/
function isAge({ end }: NumberFact, { text }: Holding): boolean {
  return end > 0 && /^\s?(?:짜리|묵|된|산(?![가-힣])|말린|지난\s)/.test(text.slice(end, end + 4))
}

const FAILED = /^(?:의|이나|을|를)?\s?(?:연이어\s)?(?:떨어|낙방|실패|고배|탈락|불합격)/

function saidIn(around: string, fact: NumberFact): Said {
  return {
    slack: slackOf(fact, around),
    calls:
      fact.dimension === 'case' && /전화|통화|문의|콜|상담|접수/.test(around.slice(fact.end, fact.end + 12)),
    over: OVER.test(around.slice(fact.end, fact.end + 6)),
    people: fact.dimension === 'minute' && mayBePeople(around, fact),
    years: fact.dimension === 'month' && around[fact.end - 1] === '해',
    of:
      fact.dimension === 'person'
        ? /^의\s([가-힣]{2})/.exec(around.slice(fact.end, fact.end + 5))?.[1]
        : undefined,
    tenure: fact.dimension === 'month' && TENURE.test(around.slice(fact.end, fact.end + 14)),
    others:
      fact.dimension === 'person' &&
      (OTHERS_AFTER.test(around.slice(fact.end, fact.end + 8)) ||
        OTHERS_BEFORE.test(around.slice(Math.max(0, fact.start - 8), fact.start))),
    failed: fact.dimension === 'times' && FAILED.test(around.slice(fact.end, fact.end + 10)),
    weekly:
      (fact.dimension === 'times' || fact.dimension === 'day') &&
      /(?:일주일에|한\s주에|매주|주)\s?$/.test(around.slice(Math.max(0, fact.start - 6), fact.start)),
  }
}

function numberHeld(
  fact: NumberFact,
  holding: Holding,
  { slack, over, calls, people, years, weekly, failed, others, of, tenure }: Said,
): boolean {
  for (const [dimension, held] of holding.numbers) {
    if (!sameMeasure(fact, dimension, held[0] as NumberFact, calls)) continue
    // What follows from a range of dates counts months and nothing else.
    if (fact.dimension === 'bare' && held.every((one) => one.end === 0)) continue
    if (
      held.some(
        (one) =>
          (sameAmount(fact, one, slack, dimension) || (over && justOver(fact, one))) &&
          !(tenure && isAge(one, holding)),
      )
    )
      return true
  }
  if (people)
    if (holding.numbers.get('person')?.some((one) => sameAmount(fact, one, slack, 'bare'))) return true
  if (fact.dimension === 'times' && fact.low === 1 && /한번|1[번회]|한방/.test(holding.squeezed)) return true
  // Who passed the third time failed twice.
  if (failed && holding.numbers.get('times')?.some((one) => one.low === fact.low + 1)) return true
  // "어르신 세 분의 자서전" are 자서전 3권.
  if (of !== undefined)
    for (const held of holding.numbers.values())
      if (held.some((one) => one.written === fact.written && holding.heads.get(one)?.includes(of)))
        return true
  if (others)
    if (holding.numbers.get('person')?.some((one) => one.low === fact.low + 1 && isTeam(one, holding)))
      return true
  // 2019, 2020 are two years.
  if (years) if (new Set(holding.dates.flatMap((date) => date.year ?? [])).size === fact.written) return true
  // 재의뢰 2건 is twice; what is told as 중복 was done two times.
  if (
    fact.dimension === 'times' &&
    fact.low === 2 &&
    /중복|두번|다시|재[의방구신도시입]/.test(holding.squeezed)
  )
    return true
  if (fact.dimension === 'bare' && holding.dates.some((date) => date.year === fact.low)) return true
  if (fact.dimension === 'rank' && fact.low === 1)
    return /우승|일등|1등|1위|수석|최우수/.test(holding.squeezed)
  // "일주일에 세 번" is 주 3일 in notes.
  if (weekly)
    return (
      new RegExp(`주${fact.written}[일회번]`).test(holding.squeezed) ||
      new Set(weekdaysOf(holding.text)).size === fact.written
    )
  if (fact.dimension === 'case' && fact.low === 0)
    return /없|한건도|한번도|무사고|제로|zero/.test(holding.squeezed)
  return false
}

/** "조원 7명", "7명 팀", "7인조": oneself among them. */
function isTeam({ start, end }: NumberFact, { text }: Holding): boolean {
  return (
    /(?:[팀조]원|팀|조|부원|멤버)\s?(?:은|이|총|모두|나\s?포함)?\s?$/.test(
      text.slice(Math.max(0, start - 8), start),
    ) || /^\s?(?:조|팀|이서|이\s?함께|중)/.test(text.slice(end, end + 4))
  )
}

/** What a plain 개 may stand for: 대본 6개 is 여섯 편. People, time and money have their own words. */
const COUNTED = /^(?:machine|page|book|episode|box|set|question|line|cup|bottle|pair|portion|case|call|word:)/
const ANY = new Set(['any', 'bare'])

function sameMeasure(fact: NumberFact, dimension: string, held: NumberFact, calls: boolean): boolean {
  if (fact.dimension === dimension || dimension === 'bare') return true
  if (fact.dimension === 'bare') return true
  // 대 counts machines, 장 pages: 개 may stand for them in a note.
  if (fact.family === 'thing' && held.family === 'thing')
    return ANY.has(fact.dimension) || ANY.has(dimension) || places(fact.dimension, dimension)
  // 140콜 are 140건의 전화.
  if (calls && dimension === 'call') return true
  // 재의뢰 2건 is 두 번.
  if (fact.dimension === 'times' && (dimension === 'case' || dimension === 'episode')) return true
  if (fact.dimension === 'any') return COUNTED.test(dimension)
  if (dimension === 'any') return COUNTED.test(fact.dimension)
  // A counter that no list knows (3타임) may be told as 세 차례.
  if (dimension.startsWith('word:')) return fact.dimension === 'times' || fact.dimension === 'episode'
  return false
}

function places(a: string, b: string): boolean {
  const loose = (dimension: string) => dimension.startsWith('noun:') || dimension === 'firm'
  return (a === 'place' && loose(b)) || (b === 'place' && loose(a))
}

/** "삼 년이 넘었습니다", "100명 남짓". */
const OVER = /^(?:간|동안)?[이을를]?\s?(?:조금\s|훌쩍\s)?(?:넘|남짓|이상|여(?![가-힣]))/

/** 3년 4개월 is over three years, 120명 are over a hundred: less than one more of what the number counts in. */
function justOver(fact: NumberFact, held: NumberFact): boolean {
  if (fact.dimension !== held.dimension || fact.written === 0) return false
  const step = fact.kind === 'period' ? 1 : 10 ** Math.floor(Math.log10(Math.max(1, fact.written)))
  return held.low >= fact.low && held.low < fact.low + (step * fact.low) / fact.written
}

/** How far a rounded number may stand from the exact one: 약 30명 for 31명. */
function slackOf(fact: NumberFact, around: string): number {
  const before = around.slice(Math.max(0, fact.start - 6), fact.start)
  const after = around.slice(fact.end, fact.end + 5)
  const rounded =
    /(?:약|대략|거의|근)\s?$/.test(before) || /^\s?(?:가량|정도|쯤|남짓|가까이|넘|이상|여)/.test(after)
  // 거의 2년 are 22 months too.
  return rounded ? (fact.kind === 'period' ? 0.1 : 0.07) : 0
}

function sameAmount(fact: NumberFact, held: NumberFact, slack: number, dimension: string): boolean {
  if (fact.dimension === 'bare' || dimension === 'bare') {
    // "레벨 2" backs no two years.
    if (fact.dimension === 'level' || fact.dimension === 'month') return false
    return Math.abs(fact.written - held.written) < 1e-6
  }
  if (held.low === fact.low && held.high === fact.high) return true
  if (fact.low !== fact.high) return held.low >= fact.low - 1e-6 && held.high <= fact.high + 1e-6
  if (held.low !== held.high) return Math.abs(fact.low - held.low) < 1e-6 && slack > 0
  return Math.abs(fact.low - held.low) <= Math.max(1e-6, slack * held.low)
}
