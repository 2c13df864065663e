// What code alone can say of a letter, in sentences: its length, its findings, what its experiences lack.
import { lengthOf } from '#domain/count/index.ts'
import { josa } from '#domain/compose/index.ts'
import { type Experience, experienceText } from '#domain/experience.ts'
import type { Conditions, Finding } from '#domain/letter.ts'
import type { Unit } from '#domain/limit.ts'
import { review } from '#domain/review/index.ts'

export type KnownLetter = { text: string; conditions: Conditions }

const UNIT_WORDS: Record<Unit, [string, string]> = {
  chars: ['자', '공백 포함'],
  charsNoSpaces: ['자', '공백 제외'],
  bytes2: ['바이트', '한글 2바이트'],
  bytesUtf8: ['바이트', '한글 3바이트'],
}

const number = (value: number) => value.toLocaleString('en-US')

/** "지금 682 / 700자(공백 포함)예요. 18자 더 쓸 수 있어요." */
export function lengthWords({ text, conditions }: KnownLetter): string {
  const { limit } = conditions
  const { used, max, min } = lengthOf(text, limit)
  if (max === null) return `지금 ${number(used)}자(공백 포함)예요. 정해진 제한은 없어요.`
  const [unit, rule] = UNIT_WORDS[limit?.unit ?? 'chars']
  const now = `지금 ${number(used)} / ${number(max)}${unit}(${rule})예요.`
  if (used > max) return `${now} ${number(used - max)}${unit} 줄여야 해요.`
  if (min !== null && used < min)
    return `${now} 최소 ${number(min)}${unit}까지 ${number(min - used)}${unit} 모자라요.`
  if (used === max) return `${now} 꼭 맞아요.`
  return `${now} ${number(max - used)}${unit} 더 쓸 수 있어요.`
}

/** The findings of the review whose rule begins with one of the words; all of them without words. */
export function findingsOf({ text, conditions }: KnownLetter, ...rules: string[]): Finding[] {
  const { limit, company, role, question, posting, experiences, blind } = conditions
  const { findings } = review({ text, limit, company, role, question, posting, experiences, blind })
  return findings.filter(({ rule }) => rules.length === 0 || rules.some((one) => rule.startsWith(one)))
}

/** Up to three findings, one a line, with the words that they are about. */
export function findingLines(findings: Finding[]): string {
  const lines = findings.slice(0, 3).map(({ quote, message }) => {
    const words = quote.trim().replace(/\s+/g, ' ')
    const isNamed = words === '' || message.includes(words)
    return `· ${isNamed ? '' : `“${words.length > 40 ? `${words.slice(0, 40)}…` : words}”: `}${message}`
  })
  const more = findings.length - lines.length
  return [...lines, ...(more > 0 ? [`그 밖에 ${more}곳이 더 있어요.`] : [])].join('\n')
}

/** The demands of the question that no sentence answers yet. */
export function unansweredOf({ text, conditions }: KnownLetter): string[] {
  const { question, experiences, limit } = conditions
  return review({ text, question, experiences, limit })
    .demands.filter((demand) => !demand.answered)
    .map((demand) => demand.text)
}

type Gap = { has: RegExp; missing: string; ask: (name: string) => string }

const GAPS: Gap[] = [
  {
    has: /\d|절반|[한두세네] (?:명|번|달|곳)/,
    missing: '숫자',
    ask: (name) => `${name}에서 사람 수, 기간, 횟수처럼 셀 수 있는 것은 무엇이었나요?`,
  },
  {
    has: /결과|줄[었였어]|줄였|늘[었렸어]|늘렸|높[였아]|올[렸랐]|달성|완료|성공|수상|개선|해결|마쳤|끝냈|합격/,
    missing: '결과',
    ask: (name) => `${name}의 마지막에 무엇이 어떻게 달라졌나요?`,
  },
  {
    has: /문제|어려|부족|갈등|불만|실수|밀[려렸]|막[혔혀]|원인|때문/,
    missing: '어려움',
    ask: (name) => `${name}에서 가장 막혔던 것은 무엇이고, 그때 무엇을 골랐나요?`,
  },
  {
    has: /제가|직접|맡|담당|만들|만든|짰|썼|제안|정리|조사|설계|분석|바꿨|바꾸/,
    missing: '내가 한 일',
    ask: (name) => `${name}에서 다른 사람이 아니라 내가 한 일은 무엇인가요?`,
  },
  {
    has: /배웠|배운|깨달|알게|느꼈/,
    missing: '배운 점',
    ask: (name) => `${name} 뒤로 일하는 방법이 어떻게 달라졌나요?`,
  },
]

/** What an experience does not say yet, the most telling first, each with a question to ask oneself. */
export function missingIn(
  experience: Experience,
  index: number,
): { name: string; missing: string[]; next: string | null } {
  const words = experienceText(experience)
  const gaps = GAPS.filter((gap) => !gap.has.test(words))
  const title = experience.title.trim()
  const name = title === '' ? `${index + 1}번째 경험` : `‘${title}’`
  return { name, missing: gaps.map((gap) => gap.missing), next: gaps[0]?.ask(name) ?? null }
}

/** "‘카페 아르바이트’에는 숫자와 결과가 아직 없어요." */
export function missingWords({ name, missing }: { name: string; missing: string[] }): string {
  const said = missing.slice(0, 2)
  const [first = '', second] = said
  const list =
    second === undefined ? josa(first, '이/가') : `${josa(first, '과/와')} ${josa(second, '이/가')}`
  return `${name}에는 ${list} 아직 없어요.`
}
