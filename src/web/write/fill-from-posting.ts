// Fills the form out of a posting: only what is empty, and only what the posting says plainly.
import type { Limit } from '#domain/limit.ts'
import type { Form } from '#web/write/form.ts'
import { type PostingQuestion, readPosting } from '#web/write/read-posting.ts'

export type Filled = 'company' | 'role' | 'due' | 'question' | 'limit'

export function fillFromPosting(form: Form, today: string): { form: Form; filled: Filled[] } {
  const read = readPosting(form.posting, today)
  const filled: Filled[] = []
  let next = form
  if (read.company && form.company.trim() === '') {
    next = { ...next, company: read.company }
    filled.push('company')
  }
  if (read.role && form.role.trim() === '') {
    next = { ...next, role: read.role }
    filled.push('role')
  }
  if (read.due && form.due === '') {
    next = { ...next, due: read.due }
    filled.push('due')
  }
  const [only] = read.questions
  if (only && read.questions.length === 1 && form.question.trim() === '') {
    next = { ...next, question: only.text }
    filled.push('question')
    if (only.limit && form.max.trim() === '') {
      next = withLimit(next, only.limit)
      filled.push('limit')
    }
  }
  return { form: next, filled }
}

/** One of the posting's questions takes the place of the form's question and limit. */
export function withQuestion(form: Form, chosen: PostingQuestion): Form {
  return withLimit({ ...form, question: chosen.text }, chosen.limit)
}

/** The form with this limit, in its unit; without one the boxes are emptied. */
export function withLimit(form: Form, limit: Limit | null): Form {
  if (!limit) return { ...form, max: '', min: '', newlineAsTwo: false }
  return {
    ...form,
    max: String(limit.max),
    min: limit.min ? String(limit.min) : '',
    unit: limit.unit,
    newlineAsTwo: limit.newlineAsTwo ?? false,
  }
}
