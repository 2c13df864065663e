// What all checks share: the text in its one form, cut once into sentences, paragraphs and words.
import { normalizeMapped } from '#domain/count/index.ts'
import { type Fused, sentences, traceEvidence } from '#domain/evidence/index.ts'
import type { Experience } from '#domain/experience.ts'
import type { Fact, Fix, ReviewInput, SentenceSource, Span } from '#domain/letter.ts'
import { demandsAnswered, type Understanding, understandQuestion } from '#domain/question/index.ts'
import type { RuleId } from './catalog.ts'
import { paragraphsOf } from './paragraph.ts'
import { type Word, wordsOf } from './word.ts'

/** What a check finds, in offsets of `Reading.text`; the review adds severity, quote and the way back. */
export type Found = Span & {
  rule: RuleId
  message: string
  fix?: Fix
  /** The finding and its fix are about the whole text as sent, with what normalizing took away. */
  whole?: true
}

export type Reading = {
  /** The text as sent. */
  given: string
  /** Normalized: every offset below and in `Found` is into this. */
  text: string
  input: ReviewInput
  experiences: readonly Experience[]
  sentences: readonly SentenceSource[]
  facts: readonly Fact[]
  fused: readonly Fused[]
  paragraphs: readonly Span[]
  words: readonly Word[]
  question: Understanding | null
  demands: readonly { text: string; answered: boolean }[]
}

export type Check = (reading: Reading) => Found[]

/** Reads a text once for all checks. `span` leads an offset pair back to the text as sent. */
export function read(input: ReviewInput): Reading & { span: (start: number, end: number) => Span } {
  const mapped = normalizeMapped(input.text)
  const { text } = mapped
  const experiences = input.experiences ?? []
  const trace = traceEvidence(text, { ...input, experiences })
  const question = input.question?.trim() ? understandQuestion(input.question) : null
  return {
    given: input.text,
    text,
    input,
    experiences,
    sentences: trace.sentences,
    facts: trace.facts,
    fused: trace.fused,
    paragraphs: paragraphsOf(text),
    words: wordsOf(text),
    question,
    demands: question ? demandsAnswered(text, question.demands) : [],
    span: (start, end) => mapped.span(start, end),
  }
}

/** The index of the span that holds `offset`, or -1. `spans` are in order and do not overlap. */
export function indexAt(spans: readonly Span[], offset: number): number {
  let low = 0
  let high = spans.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const span = spans[middle] as Span
    if (offset < span.start) high = middle - 1
    else if (offset >= span.end) low = middle + 1
    else return middle
  }
  return -1
}

/** Whether one of `spans` (in order, not overlapping) touches [start, end). */
export function touches(spans: readonly Span[], start: number, end: number): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle] as Span).end <= start) low = middle + 1
    else high = middle
  }
  const next = spans[low]
  return next !== undefined && next.start < end
}

/** The sentences of another text, normalized: what this one is held against. */
export function sentenceTexts(text: string): string[] {
  return sentences(text).map((span) => text.slice(span.start, span.end))
}
