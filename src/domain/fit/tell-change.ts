// What fit did, told to the person in their own unit: "34자 줄였어요: 두 번째 문단의 마지막 문장을 뺐어요."
import type { Limit } from '#domain/limit.ts'
import type { Change } from '#domain/letter.ts'
import { told, used } from './band.ts'
import { type Choice, withChoice } from './choose-sentences.ts'
import type { Line, Outline, Sentence } from './outline.ts'
import type { Weakness, Worth } from './sentence-worth.ts'

const ORDINALS = ['첫', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉', '열']

function ordinal(index: number): string {
  return `${ORDINALS[index] ?? index + 1}${index < ORDINALS.length ? ' ' : ''}번째`
}

/** "두 번째 문단의 마지막 문장", or "두 번째 문장" where the text is one paragraph. */
export function placeOf(outline: Outline, line: Line, at: number): string {
  const paragraphs = outline.lines.filter((one) => one.sentences.length > 0).length
  const last = at === line.sentences.length - 1 && at > 0
  const sentence = last ? '마지막 문장' : at === 0 ? '첫 문장' : `${ordinal(at)} 문장`
  return paragraphs > 1 ? `${ordinal(line.paragraph)} 문단의 ${sentence}` : sentence
}

const WHY: Record<Weakness, string> = {
  unbacked: '적어 주신 경험에 없는 내용이 들어 있던 문장이에요.',
  cliche: '흔한 표현뿐이고 경험에서 온 사실이 없는 문장이에요.',
  'no-evidence': '경험에서 온 사실이 없는 문장이에요.',
  'little-evidence': '남은 문장보다 사실이 적은 문장이에요.',
}

/** One change for each sentence that was shortened or dropped; a paragraph that went whole is one. */
export function tellChoice(
  outline: Outline,
  choice: Choice,
  worths: readonly Worth[],
  limit: Limit,
): Change[] {
  const changes: Change[] = []
  const done: Choice = outline.sentences.map((one) => one.text)
  let length = used(outline.text, limit)
  const tell = (kind: Change['kind'], before: string, after: string, what: string, why: string) => {
    const now = used(withChoice(outline, done), limit)
    const saved = length - now
    length = now
    const lead = saved > 0 ? `${told(saved, limit)} 줄였어요: ${what}` : what
    changes.push({ kind, before, after, reason: why === '' ? `${lead}.` : `${lead}. ${why}` })
  }
  const paragraphs = outline.lines.filter((line) => line.sentences.length > 0).length
  outline.lines.forEach((line, index) => {
    if (line.sentences.length === 0) return
    const gone = line.sentences.filter((one) => choice[one.index] === null)
    const whole = gone.length === line.sentences.length && (gone.length > 1 || paragraphs > 1)
    if (whole) {
      for (const one of gone) done[one.index] = null
      const heading = headingGoes(outline, index, choice) ? '소제목과 함께 ' : ''
      const before = gone.map((one) => one.text).join(' ')
      tell('dropped', before, '', `${ordinal(line.paragraph)} 문단을 ${heading}뺐어요`, whyAll(gone, worths))
      return
    }
    line.sentences.forEach((one, at) => {
      const words = choice[one.index] as string | null
      if (words === one.text) return
      done[one.index] = words
      const place = placeOf(outline, line, at)
      if (words === null) {
        const why = WHY[worths[one.index]?.weakness ?? 'little-evidence']
        tell('dropped', one.text, '', `${place}을 뺐어요`, why)
      } else tell('shortened', one.text, words, `${place}을 짧게 고쳤어요`, '')
    })
  })
  return changes
}

function whyAll(gone: readonly Sentence[], worths: readonly Worth[]): string {
  const kinds = new Set(gone.map((one) => worths[one.index]?.weakness))
  const only = kinds.size === 1 ? [...kinds][0] : undefined
  if (only === undefined || only === 'little-evidence') return '남은 문단보다 사실이 적은 문단이에요.'
  return WHY[only].replaceAll('문장', '문단')
}

/** Whether the heading over a line goes because every line under it does. */
function headingGoes(outline: Outline, lineIndex: number, choice: Choice): boolean {
  let head = lineIndex
  while (head >= 0 && outline.lines[head]?.heading === null) head -= 1
  if (head < 0) return false
  for (let at = head + 1; at < outline.lines.length && outline.lines[at]?.heading === null; at += 1) {
    if (outline.lines[at]?.sentences.some((one) => choice[one.index] !== null)) return false
  }
  return true
}
