// Whether an experience holds a fact.
import { dateHeld } from './find-dates.ts'
import type { Claim } from './find-facts.ts'
import type { NumberFact } from './find-numbers.ts'
import type { NameFact } from './find-names.ts'
import { SPOKEN } from './lexicon/places.ts'
import { PLAIN_PREFIXES } from './lexicon/suffixes.ts'
import type { Asserted, Holding } from './holding.ts'
import { squeeze } from './lexicon/index.ts'
import { headsOf } from './number-heads.ts'
import { isChange } from './number-pairs.ts'
import { mayBePeople } from './people-counts.ts'
import { soundOf } from './sound-key.ts'

/**
 * Whether the person's own words in an experience say what `claim` says. `around` is the text of the letter;
 * what it says of the claim is read once for all experiences.
 */
export function holderOf(claim: Claim, around: string): (holding: Holding) => boolean {
  if (claim.sort === 'date')
    return (holding) => dateHeld(claim.date, holding.dates) || clockHeld(claim.date, holding)
  if (claim.sort === 'number') {
    const said = saidIn(around, claim.number)
    return (holding) => numberHeld(claim.number, holding, said)
  }
  const own = tellsOfSelf(claim, around)
  const written = squeeze(around.slice(claim.start, claim.end))
  const sound = claim.name.loan ? soundOf(claim.name.canon) : undefined
  return (holding) => nameHeld(claim.name, own ? holding.asserted : holding, written, sound)
}

/** Said of another: "매니저님께서 …". */
const OF_ANOTHER = /^(?:님|쌤|께|들|분|\s?선생|이\s|가\s|의\s|과\s|와\s|에게|한테)/
/** "수상하지 못했습니다" claims none. */
const NAY = /^[가-힣]{0,3}\s?(?:[가-힣]{1,4}지(?:는|도)?\s)?(?:못|않|아니|안\s|없|떨어|탈락|낙방|실패)/

/** "종자기사 필기에 합격", "2급을 곧 취득할 예정": short of having it. */
const NOT_YET = /^\s?(?:필기|실기|[12]차|시험|공부|준비)|^[을를]\s(?:준비|공부|목표|도전)|예정/

/** Whether the claim says of the person that it was so: then notes that deny it or say it of others hold nothing. */
export function tellsOfSelf(claim: Claim & { sort: 'name' }, text: string): boolean {
  const after = text.slice(claim.end, claim.end + 16)
  if (NAY.test(after)) return false
  if (claim.kind === 'certificate') return !NOT_YET.test(after)
  return claim.kind !== 'role' || !OF_ANOTHER.test(after)
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
  if (!held || held.length < 2) return true
  const heads = headsOf(text, claim.number)
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
type Said = { slack: number; people: boolean; years: boolean; weekly: boolean; failed: boolean }

const FAILED = /^(?:의|이나|을|를)?\s?(?:연이어\s)?(?:떨어|낙방|실패|고배|탈락|불합격)/

function saidIn(around: string, fact: NumberFact): Said {
  return {
    slack: slackOf(fact, around),
    people: fact.dimension === 'minute' && mayBePeople(around, fact),
    years: fact.dimension === 'month' && around[fact.end - 1] === '해',
    failed: fact.dimension === 'times' && FAILED.test(around.slice(fact.end, fact.end + 10)),
    weekly:
      fact.dimension === 'times' &&
      /(?:일주일에|매주|주)\s?$/.test(around.slice(Math.max(0, fact.start - 6), fact.start)),
  }
}

function numberHeld(
  fact: NumberFact,
  holding: Holding,
  { slack, people, years, weekly, failed }: Said,
): boolean {
  for (const [dimension, held] of holding.numbers) {
    if (!sameMeasure(fact, dimension, held[0] as NumberFact)) continue
    if (held.some((one) => sameAmount(fact, one, slack, dimension))) return true
  }
  if (people)
    if (holding.numbers.get('person')?.some((one) => sameAmount(fact, one, slack, 'bare'))) return true
  if (fact.dimension === 'times' && fact.low === 1 && /한번|1[번회]|한방/.test(holding.squeezed)) return true
  // Who passed the third time failed twice.
  if (failed && holding.numbers.get('times')?.some((one) => one.low === fact.low + 1)) return true
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
  if (weekly) return new RegExp(`주${fact.written}[일회번]`).test(holding.squeezed)
  if (fact.dimension === 'case' && fact.low === 0)
    return /없|한건도|한번도|무사고|제로|zero/.test(holding.squeezed)
  return false
}

/** What a plain 개 may stand for: 대본 6개 is 여섯 편. People, time and money have their own words. */
const COUNTED = /^(?:machine|page|book|episode|box|set|question|line|cup|bottle|pair|portion|case|call|word:)/
const ANY = new Set(['any', 'bare'])

function sameMeasure(fact: NumberFact, dimension: string, held: NumberFact): boolean {
  if (fact.dimension === dimension || dimension === 'bare') return true
  if (fact.dimension === 'bare') return true
  // 대 counts machines, 장 pages: 개 may stand for them in a note.
  if (fact.family === 'thing' && held.family === 'thing')
    return ANY.has(fact.dimension) || ANY.has(dimension) || places(fact.dimension, dimension)
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

/** How far a rounded number may stand from the exact one: 약 30명 for 31명. */
function slackOf(fact: NumberFact, around: string): number {
  const before = around.slice(Math.max(0, fact.start - 6), fact.start)
  const after = around.slice(fact.end, fact.end + 5)
  const rounded =
    /(?:약|대략|거의|근)\s?$/.test(before) || /^\s?(?:가량|정도|쯤|남짓|가까이|넘|이상|여)/.test(after)
  return rounded ? 0.07 : 0
}

function sameAmount(fact: NumberFact, held: NumberFact, slack: number, dimension: string): boolean {
  if (fact.dimension === 'bare' || dimension === 'bare') {
    if (fact.dimension === 'level') return false
    return Math.abs(fact.written - held.written) < 1e-6
  }
  if (held.low === fact.low && held.high === fact.high) return true
  if (fact.low !== fact.high) return held.low >= fact.low - 1e-6 && held.high <= fact.high + 1e-6
  if (held.low !== held.high) return Math.abs(fact.low - held.low) < 1e-6 && slack > 0
  return Math.abs(fact.low - held.low) <= Math.max(1e-6, slack * held.low)
}

/** Words that say the same of a person's standing. */
const LEADERS = [
  '팀장',
  '조장',
  '회장',
  '대표',
  '반장',
  '단장',
  '파트장',
  'pm',
  '학생회장',
  '과대표',
  '주장',
  '부장',
  '위원장',
  '동아리장',
  '리더',
]

function nameHeld(name: NameFact, holding: Asserted, written: string, sound: string | undefined): boolean {
  if (holding.names.has(name.canon)) return true
  // 홍대 may be written of the university and of its quarter.
  if (written !== name.canon && written.length > 1 && standsIn(holding.squeezed, written)) return true
  const { canon } = name
  if (name.parts?.every((part) => holding.squeezed.includes(part)) && restHeld(canon, holding)) return true
  if (name.scope) return scopeHeld(name, holding)
  if (/^[a-z0-9.+#&'-]+$/.test(canon)) return latinHeld(canon, holding)
  const town =
    name.guessed && name.kind === 'company'
      ? canon.replace(/(?:지점|본점|지사|[점역시군구동밭집관실장소터방원촌길층])$/, '')
      : canon
  if (town !== canon && town.length > 1 && holding.squeezed.includes(town)) return true
  if (name.guessed && holding.squeezed.includes(canon.slice(0, name.guessed)))
    if (name.kind === 'role' ? holding.squeezed.includes(canon.slice(-2)) : restHeld(canon, holding))
      // 안전 is not enough for 안전관리자, nor 못난이 for 못난이마켓.
      return true
  // 렌탈 and 렌털, 라떼 and 라테: a foreign word is written as it is heard.
  if (sound !== undefined && holding.sound.includes(sound)) return true
  if (canon.length >= 2 && canon !== '대상' && standsIn(holding.squeezed, canon)) return true
  if (name.kind === 'school') return schoolHeld(canon, holding)
  if (name.kind === 'role') return roleHeld(canon, holding)
  if (name.kind === 'award') return awardHeld(canon, holding)
  if (name.kind === 'company')
    return holding.squeezed.includes(canon.replace(/(?:주식회사|그룹|㈜)/g, '') || canon)
  if (name.kind === 'rank') return rankHeld(canon, holding)
  if (name.kind === 'certificate') return certificateHeld(canon, holding)
  return false
}

/** What a joined name may end in without saying more than its beginning. */
const GENERIC =
  /^(?:.|매장|현장|회사|직장|부서|병원|학교|대학|가게|식당|기업|업체|기관|센터|공장|창고|사무[실소]|연구[실소]|동아리|단체|모임|지점|본사|지사|점포|시설|프로그램|앱|서비스|사이트|시스템|과정|교육|대회|시험|자격증?|면허|수업|강의|활동|프로젝트)(?:들|님)?$|^(?:[하했한할해합되된될돼됐됩]|시[키켰킨킬켜])/

/** Whether the notes have the rest of a name too, behind what they have of its beginning. */
function restHeld(canon: string, { squeezed }: Asserted): boolean {
  let size = canon.length
  while (size > 2 && !squeezed.includes(canon.slice(0, size))) size -= 1
  const rest = canon.slice(size)
  return rest.length < 2 || GENERIC.test(rest) || squeezed.includes(rest.slice(0, 2))
}

/** Words of notes that say as much as a word of reach: 다 같이 for 전 직원, 1등 for 최고 점수. */
function scopeHeld({ kind, canon, notes }: NameFact, { squeezed }: Asserted): boolean {
  if (notes) return notes.test(squeezed)
  if (squeezed.includes(canon)) return true
  if (canon === '주도') return LED.test(squeezed)
  if (SPOKEN[canon]) return SPOKEN[canon].test(squeezed)
  if (kind === 'company') return canon.length > 2 && squeezed.includes(canon.replace(/[시군구도역점]$/, ''))
  if (/^(?:역대)?최|^가장/.test(canon))
    return /최[고다저단]|가장|제일|[1일]등|[1일]위|수석|톱|top/.test(squeezed)
  if (/^(?:전[직사학부]|모든)/.test(canon))
    return /모든|모두|전부|다같이|다들|전원|전체|전\s?[가-힣]{2}/.test(squeezed)
  if (canon === '연속') return /연[속달]|내리|내내|계속|줄곧|매[달월년주일번]|꾸준|쭉/.test(squeezed)
  if (WHOLLY_GONE.test(canon))
    return /없|(?<!\d)0(?![\d.])|제로|사라|해결|해소|싹|모두|전부|완전/.test(squeezed)
  return canon === '전교' && /학교전체|전체/.test(squeezed)
}

const WHOLLY_GONE = /^없앴|^(?:완전히|모두|전부|모조리|말끔히|깨끗이|아예)/

const LED =
  /[팀조회반단부점실]장|대표|리더|pm|주도|이끌|이끎|총괄|기획|운영|혼자|내가|제가|나는|저는|[가-힣]나(?=[.,\s]|$)|책임|주최|모[아집]|시작/

/** 부회장 does not hold 회장, 준우승 not 우승, 최우수상 not 우수상, 리더십 not 리더. */
function standsIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    if (!/[부최준총]/.test(text[at - 1] ?? ' ') && !/[십쉽적]/.test(text[at + name.length] ?? ' '))
      return true
  }
  return false
}

function latinHeld(canon: string, holding: Asserted): boolean {
  if (holding.latin.has(canon)) return true
  const parts = canon.split(/[.&'-]/).filter((part) => part !== '')
  return parts.length > 1 && parts.every((part) => holding.latin.has(part))
}

/** 서울과기대 for 서울과학기술대학교: the letters of the short name in the order of the long one. */
function shortens(short: string, name: string): boolean {
  let at = 0
  for (const char of name) if (char === short[at]) at += 1
  return at === short.length && short.slice(0, 2) === name.slice(0, 2)
}

function schoolHeld(canon: string, holding: Asserted): boolean {
  if (/대학교?$/.test(canon))
    for (const [word] of holding.text.matchAll(/[가-힣]{3,8}/g))
      for (let size = 3; size <= word.length; size += 1)
        if (/[대전고]/.test(word[size - 1] as string) && shortens(word.slice(0, size), canon)) return true
  const short = canon
    .replace(/(?:대학교|대학)$/, '대')
    .replace(/초등학교$/, '초')
    .replace(/중학교$/, '중')
    .replace(/고등학교$/, '고')
  if (short === canon || short.length < 2) return false
  // 공업고등학교 is 공고.
  return (
    holding.squeezed.includes(short) ||
    holding.squeezed.includes(short.replace(/([공상농여외과])[가-힣]{1,3}고$/, '$1고'))
  )
}

function roleHeld(canon: string, holding: Asserted): boolean {
  if (canon === '리더')
    return LEADERS.some((role) => holding.names.has(role) || holding.squeezed.includes(role))
  if (canon === '총괄') return /총괄|총책임|전담|도맡|전부맡|혼자/.test(holding.squeezed)
  const made =
    /^(.{2,})(팀장|조장|회장|부장|단장|반장|위원장|매니저|리더|점장|실장|소장|국장|본부장|파트장|센터장|인턴|대표|강사|멘토|조교)$/.exec(
      canon,
    )
  if (!made) return false
  const [, where, role] = made as unknown as [string, string, string]
  if (!holding.squeezed.includes(role)) return false
  const team = where.replace(/팀$/, '')
  return PLAIN_PREFIXES.has(team) || holding.squeezed.includes(team)
}

function awardHeld(canon: string, holding: Asserted): boolean {
  if (canon === '수상')
    return (
      /상받|상을|상탔|상탐|수상|입상|상$|[가-힣]상[\s,.)]|1등|2등|3등|우승/.test(holding.text) ||
      holding.kinds.has('award')
    )
  if (/^(?:최?우수|모범|친절|베스트|이달의|올해의)/.test(canon))
    return holding.squeezed.includes(canon.slice(0, 2))
  if (canon === '우승') return /1등|1위|일등|우승/.test(holding.squeezed)
  if (canon === '공모전' || /(?:경진대회|공모전|해커톤|콘테스트|경연대회)$/.test(canon))
    return /대회|경진|공모|해커톤|콘테스트|경연/.test(holding.squeezed)
  return (
    canon.length > 3 &&
    canon.endsWith('상') &&
    /상(?=[\s,.)을탔탐받]|$)|수상|입상|[123]등|우승/m.test(holding.text) &&
    holding.squeezed.includes(canon.replace(/상$/, ''))
  )
}

function rankHeld(canon: string, holding: Asserted): boolean {
  if (canon === '최초') return /최초|처음/.test(holding.squeezed)
  if (canon === '완판') return /완판|매진|다팔|모두팔|전부팔/.test(holding.squeezed)
  if (canon === '수석') return /수석|1등/.test(holding.squeezed)
  return canon === '최연소' && /가장어린|제일어린/.test(holding.squeezed)
}

function certificateHeld(canon: string, holding: Asserted): boolean {
  const stem = canon.replace(/(?:자격증|자격|면허증|면허|능력검정시험|능력검정|능력시험)$/, '')
  return stem.length > 1 && stem !== canon && holding.squeezed.includes(stem)
}
