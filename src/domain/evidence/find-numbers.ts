// The numbers of a text with what they count, in digits and spelled in Hangul.
import type { FactKind } from '#domain/letter.ts'
import { isJosa, nounEnds, nounEndsAt } from './josa.ts'
import { NATIVE, readDigits, readNative, readSino, SINO_WORDS } from './numerals.ts'
import { isPlainNoun } from './plain-nouns.ts'
import { peopleAt, type Unit, unitAt } from './units.ts'

/** A number in its dimension's base unit; `low` and `high` differ where the words leave it open. */
export type NumberFact = {
  kind: FactKind
  start: number
  end: number
  /** `bare` for a number that nothing follows; `word:…` for a noun of no known unit. */
  dimension: string
  low: number
  high: number
  /** The number as it stands, before its unit is taken into account. */
  written: number
  family?: 'thing' | undefined
}

type Taken = (start: number, end: number) => boolean

/** `strict` leaves out what tells no fact (한 번 더, 두 번째, 세 가지 이유); material is read without it. */
export function findNumbers(text: string, strict: boolean, taken: Taken): NumberFact[] {
  const found = [
    ...digitNumbers(text, strict, taken),
    ...nativeNumbers(text, strict, taken),
    ...sinoNumbers(text, strict, taken),
    ...wordNumbers(text, strict),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end)
  const kept: NumberFact[] = []
  for (const fact of found) {
    const last = kept.at(-1)
    if (last && fact.start < last.end) continue
    if (last && joins(text, last, fact)) {
      last.end = fact.end
      last.low += fact.low
      last.high += fact.high
    } else kept.push(fact)
  }
  return kept.map((fact, at) => ofRange(text, fact, kept[at + 1]))
}

/** "3~4개": the first number counts what the second does. */
function ofRange(text: string, fact: NumberFact, next: NumberFact | undefined): NumberFact {
  if (fact.dimension !== 'bare' || !next || next.dimension === 'bare' || next.written === 0) return fact
  if (!/^\s?[~∼〜–-]\s?$/.test(text.slice(fact.end, next.start))) return fact
  const { kind, dimension, family } = next
  const factor = next.low / next.written
  return { ...fact, kind, dimension, family, low: fact.low * factor, high: fact.high * factor }
}

/** "1년 6개월", "2시간 30분": one duration. */
function joins(text: string, last: NumberFact, next: NumberFact): boolean {
  if (last.dimension !== next.dimension || last.kind !== 'period' || next.kind !== 'period') return false
  const gap = text.slice(last.end, next.start)
  return (
    (gap === '' || gap === ' ') &&
    next.low < last.low &&
    /(?:년|시간|분|해)$/.test(text.slice(last.start, last.end))
  )
}

const DIGITS = /(?<![\d.,A-Za-z])\d/g
/** Numbers that everybody says: no claim of the writer. */
const IDIOM =
  /^(?:4차\s?산업|21세기|20세기|1인\s?가구|365일|제?1금융|2차\s?전지|4대\s?보험|[34]D\b|1석\s?2조|100세\s?시대|5대양|2030\s?세대|30\s?대\s?대기업|0\.1\s?(?:mm|초|점|%|도)의|11[29](?=에|로|를|\s?(?:신고|전화|상황실|종합))|99%의|1%의\s?(?:가능성|영감))/

function shareAt(start: number, end: number, percent: number): NumberFact {
  return {
    kind: 'percent',
    start,
    end,
    dimension: 'percent',
    low: percent,
    high: percent,
    written: percent,
  }
}

const CREW = /인\s?1\s?조/
const TENTHS = /^할(?:\s?([1-9])푼)?(?=[\s이을로정가쯤에은도밖,.]|$)/

/** By how much 2+급 stands before 2급. */
const STEP_OF_LEVEL = 0.3
const LEVEL_BEFORE = /(?:레벨|level|lv\.?)\s?$/i

function levelAt(start: number, end: number, level: number): NumberFact {
  return { kind: 'score', start, end, dimension: 'level', low: level, high: level, written: level }
}

function digitNumbers(text: string, strict: boolean, taken: Taken): NumberFact[] {
  const found: NumberFact[] = []
  let until = 0
  for (const match of text.matchAll(DIGITS)) {
    const start = match.index
    if (start < until) continue
    // 5인 1조 are a crew of five, and no trillion.
    if (CREW.test(text.slice(Math.max(0, start - 2), start + 3))) continue
    const number = readDigits(text, start)
    until = Math.max(number.end, start + 1)
    if (taken(start, until)) continue
    if (strict && (isListMark(text, start, until) || IDIOM.test(text.slice(start, start + 10)))) continue
    if (/^[DGKSM](?![A-Za-z])/.test(text.slice(until, until + 2)) && number.value < 10) continue
    const rest = text.slice(until, until + 14)
    if (/^\s?(?:점\s?)?만점/.test(rest)) continue
    if (strict && /^\s?번째|^째/.test(rest)) continue
    // 3할 is 30 %, 4할 5푼 45 %.
    const tenths = number.decimals === 0 && number.value < 10 ? TENTHS.exec(rest) : null
    if (tenths) {
      found.push(shareAt(start, until + tenths[0].length, number.value * 10 + Number(tenths[1] ?? 0)))
      until += tenths[0].length
      continue
    }
    // 1/50 of the notes may be told as 50분의 1.
    const below = strict || number.decimals > 0 ? null : /^\/(\d{1,4})(?![\d/]|\.\d)/.exec(rest)
    if (below && Number(below[1]) > number.value && text[start - 1] !== '/') {
      const share = (number.value / Number(below[1])) * 100
      const end = until + below[0].length
      found.push(shareAt(start, end, share))
      until = end
      continue
    }
    // 1:1 and 24/7 count nothing.
    if (/[:/]/.test(text[start - 1] ?? '') || (number.decimals === 0 && /^[:/]\d/.test(rest))) continue
    const more = /^\s?여\s?/.exec(rest)?.[0].length ?? 0
    const fraction = /^\s?분의\s?(\d+)/.exec(rest)
    if (fraction) {
      const share = (Number(fraction[1]) / number.value) * 100
      const end = until + fraction[0].length
      found.push(shareAt(start, end, share))
      until = end
      continue
    }
    // 2+급 is another level than 2급.
    const step = /^\s?([+-])\s?급/.exec(rest)
    if (step) {
      const level = number.value + (step[1] === '+' ? -STEP_OF_LEVEL : STEP_OF_LEVEL)
      found.push(levelAt(start, until + step[0].length, level))
      until += step[0].length
      continue
    }
    if (LEVEL_BEFORE.test(text.slice(Math.max(0, start - 6), start)) && !/^\s?급/.test(rest)) {
      found.push(levelAt(start, until, number.value))
      continue
    }
    // 1종 대형 is a licence, no sort of anything.
    if (/^종(?=\s(?:자격|면허|보통|대형|소형|특수)|보통|대형)/.test(rest)) {
      found.push({ ...levelAt(start, until + 1, number.value), dimension: 'licence' })
      until += 1
      continue
    }
    const unit = measuredBy(text, until + more, strict) ?? headOfCattle(rest, until)
    const high = more > 0 ? upperOf(number.value) : number.value
    const next = finish(text, start, until, unit, number.value, high)
    if (strict && isRate(text, next)) {
      until = next.end
      continue
    }
    if (next.dimension === 'bare' && number.decimals > 0) next.kind = 'score'
    found.push(next)
    until = next.end
  }
  return found
}

const COUNTED_NEXT = new RegExp(`^\\s(?:약\\s)?(?:\\d|(?:${NATIVE})\\s)`)
/** "한 달에 500건", "일주일에 두 번": one span that something is counted by. */
function isRate(text: string, fact: NumberFact): boolean {
  if (fact.kind !== 'period' || fact.written !== 1) return false
  const tail = text.slice(fact.end, fact.end + 12)
  if (/^(?:에|당|마다)(?:\s|$)/.test(tail)) return true
  // "한 달 여든 개", but "1년 6개월" is one duration.
  return COUNTED_NEXT.test(tail) && !/^\s[^\s]{1,3}\s?(?:개월|달|주|일|시간|분|초)(?![가-힣]*개)/.test(tail)
}

/** "30여" reaches to just below 40, "100여" to just below 200. */
function upperOf(value: number): number {
  const scale = 10 ** Math.floor(Math.log10(Math.max(1, value)))
  return value + scale - 1
}

function measuredBy(
  text: string,
  at: number,
  strict: boolean,
): { unit: Unit; end: number; word: string } | undefined {
  const skip = /^ ?(?:여 ?)?/.exec(text.slice(at, at + 3))?.[0].length ?? 0
  const direct = unitAt(
    text,
    at + skip,
    (end) => endsUnit(text, end) || (!strict && RUNS_ON.has(text[end - 1] as string)),
  )
  if (!direct || (direct.word === '회' && /^로[의를가에는은]/.test(text.slice(direct.end, direct.end + 2))))
    return undefined
  // "3개 지점" counts places, "20개 업체" firms: the noun says more than 개.
  if (direct.word !== '개') return direct
  const gap = text[direct.end] === ' ' ? 1 : 0
  const noun = unitAt(text, direct.end + gap, (end) => endsUnit(text, end))
  return noun?.unit.family === 'thing' && noun.word !== '종' ? noun : direct
}

/** 젖소 30두 are 서른 마리; after a spelled number 두 is two. */
function headOfCattle(rest: string, at: number): { unit: Unit; end: number; word: string } | undefined {
  if (!/^두(?![가-힣])/.test(rest)) return undefined
  return { unit: { kind: 'number', dimension: 'animal', factor: 1 }, end: at + 1, word: '두' }
}

/** Notes run words together: "두번할거", "3명뽑음". */
const RUNS_ON = new Set(['번', '명', '개', '달', '월', '건', '장', '톤', '평', '권', '잔'])

function endsUnit(text: string, end: number): boolean {
  const last = text[end - 1] as string
  if (/[A-Za-z]/.test(last)) return !/[A-Za-z]/.test(text[end] ?? ' ')
  if (/[%％㎡℃]/.test(last)) return true
  // 4인조, 6개월치.
  if (last === '인' && /^[조팀실]/.test(text[end] ?? '')) return true
  return nounEndsAt(text, end) || /^치(?:의|를|로)?(?![가-힣])/.test(text.slice(end, end + 3))
}

const WORD_AFTER = /^\s?[가-힣]{1,8}/

function finish(
  text: string,
  start: number,
  end: number,
  measured: { unit: Unit; end: number; word: string } | undefined,
  low: number,
  high: number,
): NumberFact {
  if (measured) {
    const { unit } = measured
    const halved =
      unit.kind === 'period'
        ? /^\s?반(?![가-힣])|^\s?반(?=[을은이의에만간]|\s|동안)/.exec(
            text.slice(measured.end, measured.end + 3),
          )
        : null
    const half = halved ? unit.factor / 2 : 0
    return {
      kind: unit.kind,
      start,
      end: measured.end + (halved?.[0].length ?? 0),
      dimension: unit.dimension,
      low: low * unit.factor + half,
      high: high * unit.factor + half,
      written: low,
      family: unit.family,
    }
  }
  const word = WORD_AFTER.exec(text.slice(end, end + 9))?.[0]
  if (word && !word.startsWith(' ') && !nounEndsAt(text, end)) {
    return { kind: 'number', start, end, dimension: `word:${word.slice(0, 1)}`, low, high, written: low }
  }
  return { kind: 'number', start, end, dimension: 'bare', low, high, written: low }
}

function isListMark(text: string, start: number, end: number): boolean {
  if (end - start > 2) return false
  const before = text.slice(Math.max(0, start - 2), start)
  const after = text.slice(end, end + 2)
  return (/(?:^|\n)$/.test(before) && /^[.)]/.test(after)) || (before.endsWith('(') && after.startsWith(')'))
}

const NATIVE_NUMBER = new RegExp(`(?<![가-힣])(${NATIVE})(?=\\s?[가-힣]|[\\s.,)]|$)`, 'g')
const ABSTRACT =
  /^\s?(?:이유|강점|장점|단점|역량|원칙|점|측면|방법|목표|노력|습관|교훈|가치|자세|방향|계획|요소|역할|생각|태도|관점|질문|문제|원인|대안|약속|다짐|마음|덕목|키워드|기준|이다|입니다|를|가|을|로|는|의\s?(?:이유|강점|장점|역량|원칙|방법|목표|노력|가치|자세|요소)|모두|중)/
/** Single things and turns of speech: 한 번 더, 한 명 한 명, 한 걸음, 두 번 다시. */
const SINGLE_IS_FACT = new Set(['month', 'minute', 'semester', 'grade', 'night'])

function nativeNumbers(text: string, strict: boolean, taken: Taken): NumberFact[] {
  const found: NumberFact[] = []
  for (const match of text.matchAll(NATIVE_NUMBER)) {
    const start = match.index
    const word = match[1] as string
    const number = readNative(word)
    const at = start + word.length
    if (!number || taken(start, at)) continue
    const counter = /^(?:이|셋이|둘이)서/.test(text.slice(at, at + 3))
      ? together(at)
      : (measuredBy(text, at, strict) ?? peopleAt(text, at))
    const measured = counter && strict && beginsNoun(text, counter) ? undefined : counter
    if (!measured) {
      // "친구 둘이랑", "애 셋": notes count people without a word for them.
      if (!strict && /^[둘셋넷]$/.test(word))
        found.push({ ...uncounted(start, at, number.low), dimension: 'person' })
      // "팀원 다섯.", "네개에서 하나로", "열에 셋": a numeral that stands alone counts what the notes speak of.
      else if (!strict && ALONE.test(text.slice(at, at + 3)))
        found.push({ ...uncounted(start, at, number.low), dimension: 'alone' })
      // 열여덟 is a number whatever it counts.
      if (SURE.test(word)) found.push(uncounted(start, at, number.low))
      continue
    }
    // 둘 곳 is where one puts it: before what it counts it is 두.
    if (/^[둘셋넷]$/.test(word) && measured.word === '곳') continue
    const tail = text.slice(measured.end, measured.end + 12)
    // 세 분 are people; minutes are counted with digits.
    const unit: Unit =
      measured.word === '분' ? { kind: 'number', dimension: 'person', factor: 1 } : measured.unit
    if (strict && !tellsFact(word, number.low, unit, measured.word, tail)) continue
    const next = finish(text, start, at, { ...measured, unit }, number.low, number.high)
    if (!(strict && isRate(text, next))) found.push(next)
  }
  return found
}

/** What Sino-Korean numbers alone count: 두 회의 are meetings, 세 사이트 no firms. */
const SINO_ONLY = new Set('회 사 위 인 원 급 호 강 일 초 국 도 매'.split(' '))

/** Whether the counter is but the beginning of a noun: 두 장면, 세 초안, 네 단체. */
function beginsNoun(text: string, { word, end }: { word: string; end: number }): boolean {
  if (SINO_ONLY.has(word)) return true
  if (word.length !== 1) return false
  const rest = /^[가-힣]{1,5}/.exec(text.slice(end, end + 5))?.[0] ?? ''
  if (rest === '' || isJosa(rest)) return false
  return nounEnds(word + rest).some((size) => size > 1 && isPlainNoun((word + rest).slice(0, size)))
}

const ALONE = /^(?:(?:에서?|이?서|으?로|만|이?나|은|는|이|가|을|를|도|밖|씩)?(?![가-힣])|에서|으로)/

const SURE = /^(?:열|스물|서른|마흔|쉰|예순|일흔|여든|아흔)[가-힣]/

function uncounted(start: number, end: number, value: number): NumberFact {
  return { kind: 'number', start, end, dimension: 'bare', low: value, high: value, written: value }
}

function together(at: number): { unit: Unit; end: number; word: string } {
  return { unit: { kind: 'number', dimension: 'person', factor: 1 }, end: at, word: '' }
}

function tellsFact(word: string, value: number, unit: Unit, counter: string, tail: string): boolean {
  if (counter === '등' || counter === '위' || counter === '시' || counter === '점')
    return counter === '점' ? value > 4 : value > 1
  if (/^\s?째/.test(tail)) return false
  if (counter === '번' && /^\s?다시/.test(tail)) return false
  if (counter === '마리' && /토끼/.test(tail)) return false
  if (word === '한두') return false
  if (counter === '도' || counter === '대로' || counter === '차' || counter === '기' || counter === '호')
    return false
  // "두 번 맞는 일": one more time, not a count.
  if (counter === '번' && /^\s[가-힣]{1,4}[는을]\s일/.test(tail)) return false
  if (value === 1) {
    if (/^(?:까지|(?:으로|로)\s?(?:줄|낮))/.test(tail)) return true
    if (/^[도]/.test(tail) && /^도[^.]{0,10}(?:없|않|못)/.test(tail)) return false
    if (counter === '해' || counter === '년') return !/^(?:를|의)?\s?(?:마무리|돌아)/.test(tail)
    return SINGLE_IS_FACT.has(unit.dimension) || (unit.dimension === 'day' && counter.startsWith('주'))
  }
  if (counter === '가지' || counter === '갈래' || counter === '종류') {
    return value > 5 || (/^(?:의)?\s[가-힣]{2}/.test(tail) && !ABSTRACT.test(tail))
  }
  if (counter === '단계' || counter === '분야' || counter === '영역' || counter === '항목') return value > 3
  return true
}

const SINO_NUMBER = new RegExp(`(?<![가-힣\\d])(${SINO_WORDS})(여)?(?=\\s?[가-힣])`, 'g')
/** After a single Sino digit only these count: 이 분, 사 회 and 일 점 are other words. */
const AFTER_ONE_DIGIT =
  /^(?:\s?(?:년|개월|학기|학년|퍼센트|프로(?!그|젝|모|세|토|페|듀))|등(?!급|록|장|산|대|교|한)|주일)/
const NOT_A_NUMBER =
  /^(?:만일|만점|만회|만원버|십분(?!\s?(?:만에|동안|간|이내|전|후|씩|을|이|의|으로|에서))|천만에|백일장|만사|일일|천천|만만|백만장|만 (?:\d|나이)|이 주|이 (?:일|명|분|점|건|개|회|팀|곳))/

function sinoNumbers(text: string, strict: boolean, taken: Taken): NumberFact[] {
  const found: NumberFact[] = []
  for (const match of text.matchAll(SINO_NUMBER)) {
    const start = match.index
    const word = match[1] as string
    const at = start + match[0].length
    const number = readSino(word)
    if (!number || taken(start, at) || NOT_A_NUMBER.test(text.slice(start, start + 8))) continue
    if (/^[일이삼사오육칠팔구]$/.test(word) && !AFTER_ONE_DIGIT.test(text.slice(at, at + 6))) continue
    const measured = measuredBy(text, at, strict)
    if (!measured || (measured.word === '도' && word.length < 2)) continue
    const next = finish(text, start, at, measured, number.low, match[2] ? upperOf(number.high) : number.high)
    if (!(strict && isRate(text, next))) found.push(next)
  }
  return found
}

const WORDS: [RegExp, FactKind, string, number, boolean][] = [
  [/(?<![가-힣])반(?:토막|타작|쪽)/g, 'percent', 'percent', 50, false],
  [
    /(?<![가-힣])(?<!(?:몸|마음|인생|하루|삶|세상|생각)의\s)절반(?!이라[는고]|이[다며]|입니다)|(?<![가-힣])반으로(?=\s?(?:줄|줌|단축|감|낮|나누|[.,\n]|$))|(?<![가-힣])반(?=만\s|\s?(?:이상|이하|정도|가까이|넘게))|이분의\s?일/g,
    'percent',
    'percent',
    50,
    true,
  ],
  [/(?<![가-힣])갑절|(?<![가-힣])곱절/g, 'multiple', 'multiple', 2, true],
  [/(?<![가-힣])반년/g, 'period', 'month', 6, true],
  [/(?<![가-힣])하루(?=\s?만에)/g, 'period', 'day', 1, true],
  [/(?<![가-힣])하루(?!하루)/g, 'period', 'day', 1, false],
  [/(?<![가-힣])이틀/g, 'period', 'day', 2, true],
  [/(?<![가-힣])사흘/g, 'period', 'day', 3, true],
  [/(?<![가-힣])나흘/g, 'period', 'day', 4, true],
  [/(?<![가-힣])닷새/g, 'period', 'day', 5, true],
  [/(?<![가-힣])엿새/g, 'period', 'day', 6, true],
  [/(?<![가-힣])이레(?=\s|간|동안)/g, 'period', 'day', 7, true],
  [/(?<![가-힣])여드레/g, 'period', 'day', 8, true],
  [/(?<![가-힣])아흐레/g, 'period', 'day', 9, true],
  [/(?<![가-힣])열흘/g, 'period', 'day', 10, true],
  [/(?<![가-힣])보름/g, 'period', 'day', 15, true],
  [/(?<![가-힣])격주/g, 'period', 'day', 14, false],
  [/(?<![가-힣])격일/g, 'period', 'day', 2, false],
  [/(?<![가-힣])격월/g, 'period', 'month', 2, false],
  [/(?<![가-힣])다음\s?달/g, 'period', 'month', 1, false],
  [/(?<![가-힣])다음\s?주/g, 'period', 'day', 7, false],
  [/(?<![가-힣])(?:다음\s?날|이튿날|담날)/g, 'period', 'day', 1, false],
  [/(?<![가-힣])일주일(?!에\s)/g, 'period', 'day', 7, true],
  [/(?<![가-힣])한나절/g, 'period', 'day', 0.25, true],
  [/(?<![가-힣])무사고|(?<![가-힣])무결점/g, 'number', 'case', 0, true],
]

function wordNumbers(text: string, strict: boolean): NumberFact[] {
  const found: NumberFact[] = []
  for (const [pattern, kind, dimension, value, always] of WORDS) {
    if (strict && !always) continue
    for (const match of text.matchAll(pattern)) {
      found.push({
        kind,
        start: match.index,
        end: match.index + match[0].length,
        dimension,
        low: value,
        high: value,
        written: value,
      })
    }
  }
  return found
}
