// The condition form as it is typed: every box is a string, nothing is refused yet.
import { joinBody, splitBody } from '#domain/experience.ts'
import type { Conditions, Tone } from '#domain/letter.ts'
import { Unit } from '#domain/limit.ts'

export type FormExperience = {
  id: string
  title: string
  period: string
  place: string
  /** Whether the three guided boxes are open; otherwise all stands in `notes`. */
  guided: boolean
  notes: string
  situation: string
  action: string
  result: string
}

export type Form = {
  company: string
  role: string
  question: string
  max: string
  min: string
  unit: Unit
  newlineAsTwo: boolean
  posting: string
  /** `YYYY-MM-DD`, or empty. */
  due: string
  tone: Tone | ''
  headings: 'auto' | 'on' | 'off'
  blind: boolean
  experiences: FormExperience[]
}

export function emptyExperience(id: string): FormExperience {
  return {
    id,
    title: '',
    period: '',
    place: '',
    guided: false,
    notes: '',
    situation: '',
    action: '',
    result: '',
  }
}

export function emptyForm(): Form {
  return {
    company: '',
    role: '',
    question: '',
    max: '',
    min: '',
    unit: 'chars',
    newlineAsTwo: false,
    posting: '',
    due: '',
    tone: '',
    headings: 'auto',
    blind: false,
    experiences: [emptyExperience('e1')],
  }
}

/** An id that no experience of the form has. */
export function freshId(form: Form): string {
  const taken = new Set(form.experiences.map((one) => one.id))
  let n = form.experiences.length + 1
  while (taken.has(`e${n}`)) n += 1
  return `e${n}`
}

/** The words of one experience, as the writer and the evidence read them. */
export function bodyOf(one: FormExperience): string {
  return one.guided ? joinBody(one) : one.notes.trim()
}

/** The same words with the guided boxes opened or closed. */
export function turnGuided(one: FormExperience, guided: boolean): FormExperience {
  if (guided === one.guided) return one
  if (guided) return { ...one, guided, ...splitBody(one.notes) }
  return { ...one, guided, notes: joinBody(one), situation: '', action: '', result: '' }
}

export function isBlankExperience(one: FormExperience): boolean {
  return [one.title, one.period, one.place, bodyOf(one)].every((part) => part.trim() === '')
}

export function isBlankForm(form: Form): boolean {
  const words = [form.company, form.role, form.question, form.max, form.min, form.posting]
  return words.every((word) => word.trim() === '') && form.experiences.every(isBlankExperience)
}

/** A number as people type it into a limit: "1,000", "700자"; NaN where it is none, null where it is empty. */
export function typedNumber(typed: string): number | null {
  const bare = typed
    .normalize('NFKC')
    .replaceAll(/[,\s]/g, '')
    .replace(/(?:자|글자|바이트|bytes?)$/i, '')
  if (bare === '') return null
  return /^\d{1,9}$/.test(bare) ? Number(bare) : Number.NaN
}

/** What is sent to be written. Call it on a form without faults. */
export function conditionsOf(form: Form): Conditions {
  const max = typedNumber(form.max)
  const min = typedNumber(form.min)
  const filled = form.experiences.filter((one) => !isBlankExperience(one))
  return {
    ...present({
      company: form.company.trim(),
      role: form.role.trim(),
      posting: form.posting.trim(),
      due: form.due,
    }),
    question: form.question.trim(),
    ...(max !== null && max > 0
      ? {
          limit: {
            max,
            ...(min !== null && min > 0 ? { min } : {}),
            unit: form.unit,
            ...(form.newlineAsTwo ? { newlineAsTwo: true } : {}),
          },
        }
      : {}),
    experiences: filled.map((one) => ({
      id: one.id,
      title: one.title.trim(),
      ...present({ period: one.period.trim(), place: one.place.trim() }),
      body: bodyOf(one),
    })),
    ...(form.tone ? { tone: form.tone } : {}),
    ...(form.headings === 'auto' ? {} : { headings: form.headings === 'on' }),
    ...(form.blind ? { blind: true } : {}),
  }
}

/** The form out of conditions that were sent before: "조건을 바꿔 다시 쓰기". */
export function formOf(conditions: Conditions): Form {
  const blank = emptyForm()
  return {
    ...blank,
    company: conditions.company ?? '',
    role: conditions.role ?? '',
    question: conditions.question,
    max: conditions.limit ? String(conditions.limit.max) : '',
    min: conditions.limit?.min ? String(conditions.limit.min) : '',
    unit: conditions.limit?.unit ?? 'chars',
    newlineAsTwo: conditions.limit?.newlineAsTwo ?? false,
    posting: conditions.posting ?? '',
    due: conditions.due ?? '',
    tone: conditions.tone ?? '',
    headings: conditions.headings === undefined ? 'auto' : conditions.headings ? 'on' : 'off',
    blind: conditions.blind ?? false,
    experiences: conditions.experiences.map((one) => {
      const plain = {
        ...emptyExperience(one.id),
        title: one.title,
        period: one.period ?? '',
        place: one.place ?? '',
        notes: one.body,
      }
      const parts = splitBody(one.body)
      return parts.situation + parts.action + parts.result === '' ? plain : turnGuided(plain, true)
    }),
  }
}

/** A form out of what was kept, by this version or an older one: what does not fit is left empty. */
export function readForm(kept: unknown): Form {
  const blank = emptyForm()
  const from = isRecord(kept) ? kept : {}
  const experiences = Array.isArray(from.experiences) ? from.experiences.filter(isRecord) : []
  const read = experiences.map((one, index) => likeness(emptyExperience(`e${index + 1}`), one))
  const ids = new Set(read.map((one) => one.id))
  return {
    ...likeness(blank, from),
    unit: Unit.options.find((unit) => unit === from.unit) ?? 'chars',
    tone: (['calm', 'warm', 'confident'] as const).find((tone) => tone === from.tone) ?? '',
    headings: (['auto', 'on', 'off'] as const).find((choice) => choice === from.headings) ?? 'auto',
    experiences:
      read.length === 0
        ? blank.experiences
        : ids.size === read.length
          ? read
          : read.map((one, index) => ({ ...one, id: `e${index + 1}` })),
  }
}

/** `blank` with each value of `from` that has the same type. */
function likeness<Shape extends object>(blank: Shape, from: Record<string, unknown>): Shape {
  const entries = Object.entries(blank).map(([key, value]) => [
    key,
    typeof from[key] === typeof value && !Array.isArray(value) ? from[key] : value,
  ])
  return Object.fromEntries(entries) as Shape
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Only what is not empty. */
function present<Key extends string>(words: Record<Key, string>): Partial<Record<Key, string>> {
  return Object.fromEntries(Object.entries(words).filter(([, word]) => word !== '')) as Partial<
    Record<Key, string>
  >
}
