// What a model is asked, to write a letter or to go on with one.
import type { Conditions, Plan } from '#domain/letter.ts'
import { conditionsJson, limitJson, planJson } from './material-json.ts'
import type { Message } from './message.ts'
import {
  BLIND_RULE,
  DATA_RULE,
  FACT_RULES,
  headingRule,
  PLAIN_RULE,
  STYLE_RULES,
  TONE_RULES,
} from './rules.ts'

/** Deterministic: the same conditions and plan give the same bytes. */
export function letterMessages(conditions: Conditions, plan: Plan): Message[] {
  return [
    {
      role: 'system',
      content: system('지원자의 자기소개서 한 문항을 지원자의 말로 씁니다.', conditions, plan),
    },
    { role: 'user', content: JSON.stringify(request(conditions, plan)) },
  ]
}

/** Asks for what follows `textSoFar`, not for the whole again. */
export function continueMessages(conditions: Conditions, plan: Plan, textSoFar: string): Message[] {
  const task =
    '쓰다 멈춘 자기소개서를 이어서 씁니다. textSoFar는 이미 쓴 글입니다. 되풀이하지 말고 그 뒤에 올 글만 답합니다. 마지막 문장이 끊겼으면 그 문장의 남은 부분부터 씁니다.'
  return [
    { role: 'system', content: system(task, conditions, plan) },
    { role: 'user', content: JSON.stringify({ ...request(conditions, plan), textSoFar }) },
  ]
}

function system(task: string, conditions: Conditions, plan: Plan): string {
  return [
    task,
    DATA_RULE,
    '',
    ...numbered([
      ...FACT_RULES,
      ...STYLE_RULES,
      headingRule(plan.headings),
      'plan의 문단 순서와 분량을 지키고, plan.demands를 하나도 빠뜨리지 않습니다.',
      ...(conditions.limit ? ['글 전체는 length.max를 절대 넘기지 않고, length.aim 안에 들게 씁니다.'] : []),
      ...(conditions.blind ? [BLIND_RULE] : []),
      ...(conditions.tone ? [TONE_RULES[conditions.tone]] : []),
      PLAIN_RULE,
    ]),
  ].join('\n')
}

function request(conditions: Conditions, plan: Plan): Record<string, unknown> {
  const { variant } = conditions
  return {
    ...conditionsJson(conditions),
    ...limitJson(conditions.limit),
    plan: planJson(plan, conditions.limit),
    // Only so that a rewrite is not answered from a cache with the same letter.
    ...(variant === undefined ? {} : { variant }),
  }
}

export function numbered(rules: readonly string[]): string[] {
  return rules.map((rule, index) => `${index + 1}. ${rule}`)
}
