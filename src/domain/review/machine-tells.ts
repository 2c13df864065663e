// Check 11: what makes a letter read like everybody's. Never an "AI %": no detector is reliable.
import { normalize } from '#domain/count/index.ts'
import { removeSentence } from './change.ts'
import { chatter, machinePhrases } from './machine-phrases.ts'
import { findPhrases } from './phrase.ts'
import { type Check, type Found, indexAt, type Reading, sentenceTexts } from './reading.ts'

/** So many worn phrases in one letter, and each is told. Ours. */
const PHRASES_FROM = 2
/** The lengths of at least so many sentences vary by less than this share of their mean. Ours. */
const RHYTHM_SENTENCES = 8
const RHYTHM_VARIATION = 0.15
const OPENING_MIN = 15
const OPENING_WORDS = 4

export const machineTells: Check = (reading) => [
  ...chat(reading),
  ...markdown(reading),
  ...phrases(reading),
  ...rhythm(reading),
  ...opening(reading),
]

/** "물론입니다. 아래는 …": a tool that speaks to its user, not the person to the employer. */
function chat({ text, sentences }: Reading): Found[] {
  return findPhrases(text, chatter).flatMap(({ start }) => {
    const sentence = sentences[indexAt(sentences, start)]
    if (!sentence) return []
    const span = { start: sentence.start, end: sentence.end }
    return [
      {
        ...span,
        rule: 'machine-chatter' as const,
        message: '글쓰기 도구가 덧붙인 말이 남아 있어요. 빼 주세요.',
        fix: removeSentence(text, span),
      },
    ]
  })
}

const MARKDOWN = /^[ \t]*#{1,4} (?=\S)|\*\*(?=\S)|(?<=\S)\*\*|^[ \t]*[*-] (?=\S)|^```\w*$|^---+$/gm

function markdown({ text }: Reading): Found[] {
  return [...text.matchAll(MARKDOWN)].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    return {
      ...span,
      rule: 'markdown-left' as const,
      message: `서식 기호 '${match[0].trim()}' 자리가 그대로 보여요. 제출 칸에서는 꾸며지지 않으니 지워 주세요.`,
      fix: { ...span, text: '', label: '기호 지우기' },
    }
  })
}

function phrases({ text }: Reading): Found[] {
  const hits = findPhrases(text, machinePhrases)
  if (hits.length < PHRASES_FROM) return []
  return hits.map(({ start, end }) => ({
    start,
    end,
    rule: 'machine-phrase' as const,
    message: `'${text.slice(start, end)}' 같은 문구가 이 글에 ${hits.length}번 있어요. 누구의 글에나 있는 말이니 본인이 한 일로 바꿔 주세요.`,
  }))
}

function rhythm({ sentences }: Reading): Found[] {
  if (sentences.length < RHYTHM_SENTENCES) return []
  const lengths = sentences.map(({ start, end }) => end - start)
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  const variance = lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / lengths.length
  if (Math.sqrt(variance) / mean >= RHYTHM_VARIATION) return []
  const first = sentences[0] as { start: number; end: number }
  return [
    {
      start: first.start,
      end: first.end,
      rule: 'even-rhythm',
      message: `문장 ${sentences.length}개가 모두 ${Math.round(mean)}자 안팎이에요. 짧은 문장을 섞으면 덜 단조로워요.`,
    },
  ]
}

function opening({ text, sentences, input, given }: Reading): Found[] {
  const first = sentences.find(({ start, end }) => !/^[[<【]/.test(text.slice(start, end)))
  if (!first) return []
  const own = text.slice(first.start, first.end)
  const twin = (input.otherTexts ?? [])
    .filter((other) => other !== given)
    .map((other) => sentenceTexts(normalize(other.slice(0, 2_000))).find((one) => !/^[[<【]/.test(one)) ?? '')
    .some((theirs) => alike(own, theirs))
  if (!twin) return []
  return [
    {
      start: first.start,
      end: first.end,
      rule: 'same-opening',
      message: '다른 글과 첫머리가 같아요. 이 문항의 답으로 바로 시작해 주세요.',
    },
  ]
}

/** The same words but for signs, or the same first four words. */
function alike(own: string, theirs: string): boolean {
  const bare = (one: string) =>
    one
      .replace(/[^가-힣A-Za-z0-9 ]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  const [a, b] = [bare(own), bare(theirs)]
  if (a.length < OPENING_MIN || b.length < OPENING_MIN) return false
  const head = (one: string) => one.split(' ').slice(0, OPENING_WORDS).join(' ')
  return a === b || (head(a) === head(b) && head(a).length >= OPENING_MIN - 3)
}
