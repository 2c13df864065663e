// 소제목: 15-25 characters out of the person's own words.
import type { Conditions } from '#domain/letter.ts'
import { josa } from './josa.ts'
import { beforeNoun, lastDeed, LEADING_LINK } from './phrase.ts'
import { roomInLetters } from './room.ts'
import { POST as TITLE_POST } from './title.ts'
import { isOwnDeed, type Told } from './told.ts'

/** Headings are on from this many characters (docs/letter-rules.md §3). */
const HEADINGS_FROM = 700

const SHORTEST = 8
const GOOD = 12
const LONGEST = 25
/** Below this a sentence says only that somebody was there (told.ts). */
const WORTH_NAMING = 6.5
const STOPS = /(?:을|를|에서|에|은|는|이|가|고|서|니|니까|면|며|도|의|로|때|뒤|후|나서|까지|부터)$/

/** Nouns that only look as if they ended in a josa. */
const NOUNS =
  /(?:문의|회의|재고|사고|광고|보고|평가|휴가|강의|처리|차이|만족도|완성도|정확도|속도|온도|제도|경로|회로)$/
/** Alone these do not say what changed. */
const VAGUE = /^(?:시간|금액|점수|비율|횟수|건수|수|인원|비용|전화|예보|차이|결과|평균)$/

const POST =
  /(?:장교|기사|경리|판매직|상담원|교사|디자이너|개발자|매니저|바리스타|간호사|조교|강사|장학생|연구생|연구원|책임자|점장|직원|사원|스탭|스태프|운전원)$/

/** Posts that one holds beside other things. */
const HELD = /(?:회장|부회장|팀장|조장|총무|반장|과대표|대표|부장|단장|편집장|리더|임원|서기)$/

export type Heading = { text: string; source: string }

/** What somebody brought about; a forecast that changed is nobody's merit. */
const CHANGED =
  /(?:줄었|줄였|늘었|늘렸|올랐|올렸|높였|높아졌|단축|감소|증가|개선|빨라졌|향상|절감|낮췄|낮아졌)/

/** "응답 시간이 3.2초에서 0.4초로 줄었습니다" → "응답 시간, 3.2초에서 0.4초로". */
function moveOf(sentence: string): string | null {
  const words = sentence.replace(/\.$/, '').replace(LEADING_LINK, '').split(' ')
  const from = words.findIndex((word) => /^\S*\d\S*에서$/.test(word))
  const to = words[from + 1] ?? ''
  if (from < 1 || !/\d\S*(?:으로|로)$/.test(to)) return null
  // "금액이 하루 3만원에서": the rate stands between the noun and its figures.
  let at = from - 1
  while (at > 0 && /^(?:하루|월|주|연|평균|\S당)$/.test(words[at] ?? '')) at -= 1
  const rate = words.slice(at + 1, from)
  const subject = words[at] ?? ''
  if (!/(?:이|가|을|를)$/.test(subject)) return null
  const noun = [subject.replace(/(?:이|가|을|를)$/, '')]
  for (let back = at - 1; back >= 0 && noun.length < 3; back -= 1) {
    const word = words[back] ?? ''
    if ((STOPS.test(word) && !NOUNS.test(word)) || /[,.]$/.test(word) || /^\d/.test(word)) break
    noun.unshift(word)
  }
  if (VAGUE.test(noun.join(' ')) || noun.at(-1) === '것') return null
  return `${noun.join(' ')}, ${[...rate, words[from], to].join(' ')}`
}

export function wantsHeadings(conditions: Conditions): boolean {
  const room = roomInLetters(conditions.limit)
  return conditions.headings ?? (room !== null && room >= HEADINGS_FROM)
}

function placeOf(given: string): string {
  const title = given.replace(/(?<=\S) ?(?:근무|재직)$/, '')
  if (/^귀[농촌]$/.test(title)) return `${title}하며`
  if (HELD.test(title)) return `${josa(title, '을/를')} 맡아`
  return POST.test(title) || TITLE_POST.test(title) ? `${josa(title, '으로/로')} 일하며` : `${title}에서`
}

/** The heading of a paragraph, or null when its sentences hold none of the right length. */
export function headingFrom(
  told: readonly Told[],
  used: ReadonlySet<string>,
  title: string,
  variant: number,
): Heading | null {
  const strong = told
    .filter((one) => one.role === 'result' || one.role === 'action')
    .sort(
      (a, b) =>
        Number(isOwnDeed(b.text)) - Number(isOwnDeed(a.text)) || b.value - a.value || b.order - a.order,
    )
  const found: Heading[] = []
  for (const one of strong) {
    const move = CHANGED.test(one.text) ? moveOf(one.text) : null
    if (move !== null) found.push({ text: move, source: one.text })
  }
  for (const one of strong) {
    // Right under the heading the first sentence would say it again; a certificate is no headline.
    const isRepeated =
      one === told[0] ||
      /하루 \d|(?:취득했|점을 받았|이수했|수료했|사용했|담당했|맡았|참가했|참여했)습니다/.test(one.text)
    const isWorth =
      one.value >= WORTH_NAMING &&
      (isOwnDeed(one.text) || /\d/.test(one.text) || told.some(({ role }) => role === 'result'))
    const phrase = isWorth && !isRepeated && /[을를] /.test(one.text) ? beforeNoun(one.text) : null
    if (phrase === null) continue
    for (const deed of [phrase, lastDeed(phrase, LONGEST - 2)]) {
      found.push({ text: `${deed} ${variant % 2 === 0 ? '경험' : '일'}`, source: one.text })
      found.push({ text: `${deed} 일`, source: one.text })
    }
  }
  if (title !== '' && strong.length > 0)
    found.push({
      text: `${placeOf(title)} ${told.some((one) => one.role === 'lesson') ? '배운 것' : '한 일'}`,
      source: '',
    })
  const fitting = found.filter(
    ({ text }) => text.length >= SHORTEST && text.length <= LONGEST && !used.has(text),
  )
  const good = fitting.filter(({ text }) => text.length >= GOOD)
  const pool = good.length > 0 ? good : fitting
  return pool[variant % Math.max(1, Math.min(2, pool.length))] ?? null
}
