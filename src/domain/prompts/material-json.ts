// The person's material and the posting as one JSON object: data, whatever is written in it.
import { BAND_FROM, BAND_TO } from '#domain/count/index.ts'
import type { Limit } from '#domain/limit.ts'
import type { Conditions, PartRole, Plan } from '#domain/letter.ts'
import { inCharacters, UNIT_WORDS } from './rules.ts'

const PART_WORDS: Record<PartRole, string> = {
  lead: '핵심 답',
  situation: '상황',
  action: '행동',
  result: '결과',
  lesson: '배운 점',
  tie: '회사와 직무로 이어 가기',
}

type Json = Record<string, unknown>

/** Empty fields are left out, so that a model does not fill them. */
export function conditionsJson(conditions: Conditions): Json {
  const { company, role, question, posting } = conditions
  return {
    ...given('company', company),
    ...given('role', role),
    question,
    ...given('posting', posting),
    experiences: conditions.experiences.map(({ id, title, period, place, body }) => ({
      id,
      ...given('title', title),
      ...given('period', period),
      ...given('place', place),
      ...given('body', body),
    })),
  }
}

function given(key: string, value: string | undefined): Json {
  return value === undefined || value.trim() === '' ? {} : { [key]: value }
}

/** The plan with each budget in the question's own unit and in characters. */
export function planJson(plan: Plan, limit: Limit | undefined): Json {
  return {
    demands: plan.demands,
    paragraphs: plan.paragraphs.map((one) => ({
      parts: one.roles.map((role) => PART_WORDS[role]),
      answers: one.demands.map((index) => plan.demands[index] ?? ''),
      experiences: one.experienceIds,
      ...(one.budget !== null && limit ? { length: lengthJson(one.budget, limit) } : {}),
    })),
  }
}

function lengthJson(units: number, limit: Limit): Json {
  return { units, unit: UNIT_WORDS[limit.unit], characters: inCharacters(units, limit) }
}

/** The band of the whole answer, in the unit that the employer counts and in characters. */
export function limitJson(limit: Limit | undefined): Json {
  if (!limit) return {}
  return {
    length: {
      ...(limit.min === undefined ? {} : { min: limit.min }),
      max: limit.max,
      unit: UNIT_WORDS[limit.unit],
      aim: {
        from: inCharacters(limit.max * BAND_FROM, limit),
        to: inCharacters(limit.max * BAND_TO, limit),
        unit: '자(공백 포함)',
      },
    },
  }
}
