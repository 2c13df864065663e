// A letter 글: the conditions it was asked with, its text, and what is known about that text.
import { z } from 'zod'
import { Due } from './due.ts'
import { Experience } from './experience.ts'
import { type Counts, type Length, Limit } from './limit.ts'

export const Tone = z.enum(['calm', 'warm', 'confident'])
export type Tone = z.infer<typeof Tone>

export const MAX_TEXT = 100_000
export const MAX_EXPERIENCES = 50

/** What a person asks for. The same shape in the web, the API and a conditions file. */
export const Conditions = z.object({
  company: z.string().max(200).optional(),
  role: z.string().max(200).optional(),
  question: z.string().trim().min(1, 'required').max(4_000),
  limit: Limit.optional(),
  posting: z.string().max(50_000).optional(),
  /** When the application must be in. Orders the archive; no writer is told. */
  due: Due.optional(),
  experiences: z
    .array(Experience.extend({ id: z.string().min(1).max(64).optional() }))
    .min(1, 'required')
    .max(MAX_EXPERIENCES)
    .transform((all) => all.map((one, index) => ({ ...one, id: one.id ?? `e${index + 1}` })))
    .refine((all) => all.some((one) => one.title.trim() + one.body.trim() !== ''), {
      message: 'required',
      path: [0, 'body'],
    })
    .refine((all) => new Set(all.map((one) => one.id)).size === all.length, { message: 'duplicate_id' }),
  tone: Tone.optional(),
  /** 소제목. Without it: on from 700 characters, off below (letter-rules §3). */
  headings: z.boolean().optional(),
  /** Blind hiring: nothing that tells name, age, sex, home region, school, family. */
  blind: z.boolean().optional(),
  /** Another number gives another letter out of the same material. */
  variant: z.number().int().min(0).max(1_000_000).optional(),
})
export type Conditions = z.infer<typeof Conditions>
export type ConditionsInput = z.input<typeof Conditions>

/** UTF-16 offsets into the text as it was given; `end` is exclusive. */
export type Span = { start: number; end: number }

export const Severity = z.enum(['high', 'mid', 'low'])
export type Severity = z.infer<typeof Severity>

export const FactKind = z.enum([
  'number',
  'percent',
  'multiple',
  'money',
  'date',
  'period',
  'company',
  'school',
  'product',
  'technology',
  'award',
  'rank',
  'role',
  'certificate',
  'score',
  /** A deed or outcome that no number or name marks: 계약을 체결했다. */
  'deed',
])
export type FactKind = z.infer<typeof FactKind>

/** One fact that a text states; `backedBy` is the id of the experience that holds it, or null. */
export const Fact = z.object({
  kind: FactKind,
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  backedBy: z.string().nullable(),
})
export type Fact = z.infer<typeof Fact>

export const SentenceSource = z.object({
  start: z.number().int(),
  end: z.number().int(),
  /** Ids of the experiences that back the sentence, best first. */
  sources: z.array(z.string()),
})
export type SentenceSource = z.infer<typeof SentenceSource>

/** A one-tap change: replace [start, end) by `text`; an empty `text` removes. */
export const Fix = z.object({
  start: z.number().int(),
  end: z.number().int(),
  text: z.string(),
  /** What the button says, in the person's language: "문장 빼기". */
  label: z.string(),
})
export type Fix = z.infer<typeof Fix>

export const Finding = z.object({
  rule: z.string(),
  severity: Severity,
  start: z.number().int(),
  end: z.number().int(),
  quote: z.string(),
  message: z.string(),
  fix: Fix.optional(),
})
export type Finding = z.infer<typeof Finding>

export const DemandAnswer = z.object({ text: z.string(), answered: z.boolean() })
export type DemandAnswer = z.infer<typeof DemandAnswer>

export const LengthSchema = z.object({
  used: z.number().int(),
  max: z.number().int().nullable(),
  min: z.number().int().nullable(),
  ratio: z.number(),
  state: z.enum(['none', 'empty', 'short', 'low', 'good', 'full', 'over']),
}) satisfies z.ZodType<Length>

export const CountsSchema = z.object({
  chars: z.number().int(),
  charsNoSpaces: z.number().int(),
  bytes2: z.number().int(),
  bytesUtf8: z.number().int(),
}) satisfies z.ZodType<Counts>

/** What `POST /api/review` takes; only `text` is required. */
export const ReviewInput = z.object({
  text: z.string().max(1_000_000),
  limit: Limit.optional(),
  company: z.string().max(200).optional(),
  role: z.string().max(200).optional(),
  question: z.string().max(4_000).optional(),
  posting: z.string().max(50_000).optional(),
  blind: z.boolean().optional(),
  experiences: z.array(Experience).max(MAX_EXPERIENCES).optional(),
  /** Other answers of the person: the same episode or opening twice is a finding. */
  otherTexts: z.array(z.string().max(MAX_TEXT)).max(50).optional(),
})
export type ReviewInput = z.infer<typeof ReviewInput>

export const Review = z.object({
  counts: CountsSchema,
  length: LengthSchema,
  findings: z.array(Finding),
  sentences: z.array(SentenceSource),
  facts: z.array(Fact),
  demands: z.array(DemandAnswer),
})
export type Review = z.infer<typeof Review>

/** What a paragraph is for, in the order of STAR with the point first. */
export const PartRole = z.enum(['lead', 'situation', 'action', 'result', 'lesson', 'tie'])
export type PartRole = z.infer<typeof PartRole>

/** One paragraph to be written: which demands it answers, out of which experiences, in how many units. */
export const PlannedParagraph = z.object({
  roles: z.array(PartRole),
  demands: z.array(z.number().int()),
  experienceIds: z.array(z.string()),
  /** Units of the question's own limit; null without a limit. */
  budget: z.number().int().nullable(),
})
export type PlannedParagraph = z.infer<typeof PlannedParagraph>

export const Plan = z.object({
  questionType: z.string(),
  demands: z.array(z.string()),
  paragraphs: z.array(PlannedParagraph),
  headings: z.boolean(),
})
export type Plan = z.infer<typeof Plan>

/** What was done to a draft, told to the person in a sentence, and why. */
export const Change = z.object({
  kind: z.enum(['shortened', 'dropped', 'added', 'repaired', 'cleaned']),
  before: z.string(),
  after: z.string(),
  reason: z.string(),
})
export type Change = z.infer<typeof Change>
