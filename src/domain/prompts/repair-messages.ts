// What a model is asked once, for the sentences whose facts the person's material does not hold.
import type { Conditions } from '#domain/letter.ts'
import { numbered } from './letter-messages.ts'
import { conditionsJson } from './material-json.ts'
import type { Message } from './message.ts'
import { parseLooseJson, rowsOf } from './parse-json.ts'
import { DATA_RULE, FACT_RULES } from './rules.ts'

/** `quote` are the flagged words, `sentence` the whole sentence around them, as in the draft. */
export type Flagged = { quote: string; reason: string; sentence: string }

/** `replacement` is empty where the sentence goes. */
export type Repair = { sentence: string; replacement: string }

const SYSTEM = [
  '자기소개서 초안에서 지원자의 경험에 없는 내용이 든 문장만 고칩니다.',
  DATA_RULE,
  '',
  ...numbered([
    ...FACT_RULES,
    'flagged의 문장마다 quote를 빼거나 experiences에 있는 사실로 바꿔 한 문장으로 다시 씁니다. 나머지 뜻은 그대로 둡니다.',
    '바꿀 사실이 없으면 quote 없이 쓰고, 그래도 남는 뜻이 없으면 빈 문자열로 답합니다.',
    '합니다체로 쓰고, 앞뒤 문장과 이어지게 씁니다.',
    'JSON만 답합니다: {"repairs":[{"n":1,"sentence":"고친 문장"}]}',
  ]),
].join('\n')

/** `draft` goes along so that the repaired sentence reads on from its neighbours. */
export function repairMessages(
  conditions: Conditions,
  draft: string,
  flagged: readonly Flagged[],
): Message[] {
  const request = {
    ...conditionsJson(conditions),
    draft,
    flagged: bySentence(flagged).map((one, index) => ({ n: index + 1, ...one })),
  }
  return [
    { role: 'system', content: SYSTEM },
    { role: 'user', content: JSON.stringify(request) },
  ]
}

function bySentence(flagged: readonly Flagged[]): { sentence: string; quotes: string[]; reason: string }[] {
  const rows = new Map<string, { sentence: string; quotes: string[]; reason: string }>()
  for (const { sentence, quote, reason } of flagged) {
    const row = rows.get(sentence) ?? { sentence, quotes: [], reason }
    if (!row.quotes.includes(quote)) row.quotes.push(quote)
    rows.set(sentence, row)
  }
  return [...rows.values()]
}

/**
 * The repairs that a model answered, for sentences that were sent to it only. Garbage gives none. Whether
 * a repair may be adopted is for evidence to say (fit/adopt-repairs.ts).
 */
export function parseRepair(raw: string, flagged: readonly Flagged[]): Repair[] {
  const sent = bySentence(flagged)
  const repairs = new Map<string, string>()
  for (const row of rowsOf(parseLooseJson(raw), 'repairs')) {
    const about = sent[Number(row.n) - 1]
    if (!about || typeof row.sentence !== 'string' || repairs.has(about.sentence)) continue
    repairs.set(about.sentence, row.sentence.trim())
  }
  return [...repairs].map(([sentence, replacement]) => ({ sentence, replacement }))
}
