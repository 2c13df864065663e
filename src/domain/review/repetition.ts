// Check 5: words, sentences and stories that come back.
import { josaOf } from '#domain/compose/josa.ts'
import { normalize } from '#domain/count/index.ts'
import { removeSentence, removeWords } from './change.ts'
import { plainName } from './firms.ts'
import { isHeading } from './paragraph.ts'
import { type Check, type Found, indexAt, type Reading, sentenceTexts } from './reading.ts'
import { type Word, wordsOf } from './word.ts'

/** One content word may stand this often, and once more for each so many characters. All ours. */
const WORD_FREE = 4
const WORD_PER_CHARS = 140
/** What the question or the role names comes back of itself. */
const ASKED_FACTOR = 2
const MOST_WORDS = 5
const RUN = 12
const SENTENCE_MIN = 12
/** A paragraph that shares this much of its content words with another text tells the same story. */
const EPISODE_SHARE = 0.5
const EPISODE_WORDS = 8
const SUBJECT_SHARE = 0.3
const SUBJECT_MIN = 4

export const repetition: Check = (reading) => {
  const sentences = repeatedSentences(reading)
  return [
    ...sentences,
    ...repeatedRuns(reading, sentences),
    ...sameEpisodes(reading),
    ...repeatedWords(reading),
    ...subjects(reading),
  ]
}

function repeatedWords({ text, words, input }: Reading): Found[] {
  const byStem = new Map<string, Word[]>()
  for (const word of words) {
    if (word.stem === '') continue
    const all = byStem.get(word.stem)
    if (all) all.push(word)
    else byStem.set(word.stem, [word])
  }
  const free = WORD_FREE + Math.floor(text.length / WORD_PER_CHARS)
  const asked = new Set(wordsOf(`${input.role ?? ''} ${input.question ?? ''}`).map((word) => word.stem))
  const company = plainName(input.company ?? '')
  return [...byStem]
    .filter(([stem, all]) => {
      if (company.includes(plainName(stem))) return false
      return all.length > (asked.has(stem) ? free * ASKED_FACTOR : free)
    })
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, MOST_WORDS)
    .map(([stem, all]) => {
      const word = all.at(-1) as Word
      return {
        start: word.start,
        end: word.start + stem.length,
        rule: 'repeated-word' as const,
        message: `'${stem}'${josaOf(stem, '이/가')} ${all.length}번 나와요. ${all.length - free}곳쯤 빼거나 다른 말로 바꿔 주세요.`,
      }
    })
}

function bare(sentence: string): string {
  return sentence.replace(/[^가-힣A-Za-z0-9]/g, '')
}

function repeatedSentences({ text, sentences, input, given }: Reading): Found[] {
  const elsewhere = new Set(
    (input.otherTexts ?? [])
      .filter((other) => other !== given)
      .flatMap((other) => sentenceTexts(normalize(other)).map(bare)),
  )
  const seen = new Set<string>()
  const found: Found[] = []
  for (const sentence of sentences) {
    const key = bare(text.slice(sentence.start, sentence.end))
    if (key.length < SENTENCE_MIN) continue
    const span = { start: sentence.start, end: sentence.end }
    if (seen.has(key))
      found.push({
        ...span,
        rule: 'repeated-sentence',
        message: '같은 문장이 앞에도 있어요. 하나를 빼 주세요.',
        fix: removeSentence(text, span),
      })
    else if (elsewhere.has(key))
      found.push({
        ...span,
        rule: 'repeated-other-text',
        message: '다른 답변에 있는 문장과 똑같아요. 이 문항에 맞게 다시 써 주세요.',
      })
    seen.add(key)
  }
  return found
}

/** A run of 12 words that stands twice; runs within a repeated sentence are told there. */
function repeatedRuns({ text, words, input, given }: Reading, told: readonly Found[]): Found[] {
  const first = new Map<string, number>()
  for (const other of input.otherTexts ?? [])
    if (other !== given) {
      const theirs = wordsOf(normalize(other))
      for (let at = 0; at + RUN <= theirs.length; at += 1) first.set(runOf(theirs, at), -1)
    }
  const found: Found[] = []
  const spans = told.toSorted((a, b) => a.start - b.start)
  let until = -1
  for (let at = 0; at + RUN <= words.length; at += 1) {
    const run = runOf(words, at)
    const before = first.get(run)
    if (before === undefined) first.set(run, at)
    else if (before === -1 || before + RUN <= at) {
      const start = (words[at] as Word).start
      const end = (words[at + RUN - 1] as Word).end
      const last = found.at(-1)
      if (at <= until && last) last.end = end
      else if (indexAt(spans, start) === -1 && indexAt(spans, end - 1) === -1)
        found.push({
          start,
          end,
          rule: 'repeated-run',
          message:
            before === -1
              ? '다른 답변에 있는 긴 구절과 똑같아요. 다른 말로 바꿔 주세요.'
              : '앞에 쓴 긴 구절이 그대로 되풀이돼요. 한쪽을 빼거나 다른 말로 바꿔 주세요.',
        })
      else continue
      until = at + RUN
    }
  }
  return found.map((one) => ({ ...one, end: Math.min(one.end, text.length) }))
}

function runOf(words: readonly Word[], at: number): string {
  let run = ''
  for (let next = at; next < at + RUN; next += 1) run += `${(words[next] as Word).text} `
  return run
}

function sameEpisodes({ text, paragraphs, words, input, given }: Reading): Found[] {
  const others = (input.otherTexts ?? [])
    .filter((other) => other !== given)
    .map((other) => new Set(contentOf(wordsOf(normalize(other)))))
  if (others.length === 0) return []
  const company = plainName(input.company ?? '')
  let next = 0
  return paragraphs.flatMap((paragraph) => {
    const own: Word[] = []
    while (next < words.length && (words[next] as Word).end <= paragraph.end) own.push(words[next++] as Word)
    const content = new Set(contentOf(own).filter((stem) => !company.includes(plainName(stem))))
    const share = (theirs: Set<string>) => [...content].filter((stem) => theirs.has(stem)).length
    const most = Math.max(...others.map(share))
    if (most < EPISODE_WORDS || most / content.size < EPISODE_SHARE) return []
    if (isHeading(text.slice(paragraph.start, paragraph.end))) return []
    return [
      {
        ...paragraph,
        rule: 'repeated-episode' as const,
        message: '다른 답변에 쓴 것과 같은 이야기로 보여요. 한 지원서 안에서는 다른 경험을 쓰는 편이 좋아요.',
      },
    ]
  })
}

/** Stems, and numbers as they stand: both make a story recognizable. */
function contentOf(words: readonly Word[]): string[] {
  return words.flatMap((word) => (/\d/.test(word.text) ? [word.text] : word.stem === '' ? [] : [word.stem]))
}

const SUBJECT = /^(?:저는|나는|제가|저도)(?= )/

function subjects({ text, sentences }: Reading): Found[] {
  const starts = sentences.filter(({ start, end }) =>
    SUBJECT.test(text.slice(start, Math.min(end, start + 5))),
  )
  if (starts.length < SUBJECT_MIN || starts.length / sentences.length < SUBJECT_SHARE) return []
  return starts.slice(1).map(({ start }) => {
    const end = start + 2
    return {
      start,
      end,
      rule: 'repeated-subject' as const,
      message: `'${text.slice(start, end)}'으로 시작하는 문장이 ${starts.length}개예요. 빼도 뜻이 통하면 빼 주세요.`,
      ...(text.slice(start, end) === '제가' ? {} : { fix: removeWords(text, { start, end }) }),
    }
  })
}
