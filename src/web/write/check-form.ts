// What is wrong with a condition form: nothing but the question and one experience is required.
import type { FieldFault } from '#domain/errors.ts'
import { MAX_EXPERIENCES } from '#domain/letter.ts'
import { bodyOf, type Form, typedNumber } from '#web/write/form.ts'

export type FormFault = Omit<FieldFault, 'field'>
/** By the `name` of the box. The experience that is missing is asked for in the first one: `body-<id>`. */
export type FormFaults = Record<string, FormFault>

const LONGEST = { question: 4_000, company: 200, role: 200, posting: 50_000 } as const
const MOST = 100_000

export function bodyName(experienceId: string): string {
  return `body-${experienceId}`
}

/** The faults in the order of the form. */
export function checkForm(form: Form): FormFaults {
  const faults: FormFaults = {}
  for (const name of ['posting', 'company', 'role', 'question'] as const) {
    if (form[name].length > LONGEST[name])
      faults[name] = { code: 'too_long', params: { maximum: LONGEST[name] } }
  }
  if (form.question.trim() === '') faults.question = { code: 'required' }
  checkLimit(form, faults)
  const told = form.experiences.filter((one) => one.title.trim() + bodyOf(one) !== '')
  const first = form.experiences[0]
  if (told.length === 0 && first) faults[bodyName(first.id)] = { code: 'required' }
  for (const one of form.experiences.slice(0, MAX_EXPERIENCES)) {
    if (bodyOf(one).length > 20_000)
      faults[bodyName(one.id)] = { code: 'too_long', params: { maximum: 20_000 } }
  }
  return faults
}

function checkLimit(form: Form, faults: FormFaults): void {
  const max = typedNumber(form.max)
  const min = typedNumber(form.min)
  const maxFault = numberFault(max)
  const minFault = min === 0 ? undefined : numberFault(min)
  if (maxFault) faults.max = maxFault
  if (minFault) faults.min = minFault
  else if (min !== null && min > 0 && max === null) faults.max = { code: 'required' }
  else if (min !== null && max !== null && min > max)
    faults.min = { code: 'min_over_max', params: { minimum: min, maximum: max } }
}

function numberFault(value: number | null): FormFault | undefined {
  if (value === null) return undefined
  if (Number.isNaN(value)) return { code: 'not_a_number' }
  if (value < 1) return { code: 'too_small', params: { minimum: 1 } }
  return value > MOST ? { code: 'too_big', params: { maximum: MOST.toLocaleString('ko-KR') } } : undefined
}

/** The server's faults at the boxes they are about; what belongs to no box is left out. */
export function faultsFromServer(said: FieldFault[], form: Form): FormFaults {
  const faults: FormFaults = {}
  for (const { field, code, params } of said) {
    const path = field
      .split('.')
      .filter((part) => part !== 'conditions' && part !== 'body' && part !== 'limit')
    const experience = path[0] === 'experiences' ? form.experiences[Number(path[1] ?? 0)] : undefined
    const name = experience ? bodyName(experience.id) : path[0]
    if (name) faults[name] = { code, ...(params ? { params } : {}) }
  }
  return faults
}

/** On a phone: the step in which a box stands. 0 where, 1 what is asked, 2 what was done. */
export function stepOf(name: string): 0 | 1 | 2 {
  if (['posting', 'company', 'role', 'due'].includes(name)) return 0
  return name === 'question' || name === 'max' || name === 'min' ? 1 : 2
}
