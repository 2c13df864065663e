// What a model is asked for when a draft is too long: shorter versions of single sentences.
import type { Limit } from '#domain/limit.ts'
import { numbered } from './letter-messages.ts'
import type { Message } from './message.ts'
import { parseLooseJson, rowsOf } from './parse-json.ts'
import { DATA_RULE, inCharacters } from './rules.ts'

/** `target` is how many units of the limit the sentence should lose. */
export type ToShorten = { index: number; sentence: string; target: number }

/** More versions of one sentence than this are not looked at. */
const MAX_VERSIONS = 4

const SYSTEM = [
  '자기소개서의 문장을 뜻을 지키며 더 짧게 고칩니다.',
  DATA_RULE,
  '',
  ...numbered([
    'sentences의 문장마다 lose에 적힌 글자 수만큼 줄인 것과 조금 덜 줄인 것, 두 가지를 씁니다.',
    '숫자, 이름, 기간 같은 사실은 적힌 그대로 두거나 뺍니다. 새 사실을 더하지 않습니다.',
    '한 문장은 한 문장으로, 합니다체로 끝맺습니다.',
    'JSON만 답합니다: {"shorter":[{"n":1,"versions":["짧은 문장","조금 긴 문장"]}]}',
  ]),
].join('\n')

/** `n` of a sentence is its index plus one. */
export function shortenMessages(candidates: readonly ToShorten[], limit: Limit): Message[] {
  const request = {
    sentences: candidates.map(({ index, sentence, target }) => ({
      n: index + 1,
      sentence,
      lose: `${charactersToLose(target, limit)}자`,
    })),
  }
  return [
    { role: 'system', content: SYSTEM },
    { role: 'user', content: JSON.stringify(request) },
  ]
}

function charactersToLose(target: number, limit: Limit): number {
  return limit.unit === 'chars' ? target : inCharacters(target, limit)
}

/** The versions by sentence index, as `fit` takes them. Garbage gives none; what may be used `fit` decides. */
export function parseShorter(raw: string): Record<string, string[]> {
  const shorter: Record<string, string[]> = {}
  for (const row of rowsOf(parseLooseJson(raw), 'shorter')) {
    const n = Number(row.n)
    if (!Number.isInteger(n) || n < 1 || !Array.isArray(row.versions)) continue
    const versions = row.versions
      .filter((one): one is string => typeof one === 'string' && one.trim() !== '')
      .slice(0, MAX_VERSIONS)
      .map((one) => one.trim())
    if (versions.length > 0) shorter[String(n - 1)] = versions
  }
  return shorter
}
