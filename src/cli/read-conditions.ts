// A conditions file: JSON in the shape of the web's form; each fault is told with its field.
import { Conditions } from '#domain/letter.ts'
import { readText } from './read-text.ts'
import { UsageError } from './usage.ts'

type Issue = { code: string; path: PropertyKey[]; message: string; [more: string]: unknown }

const TYPES: Record<string, string> = {
  string: '글자열',
  number: '숫자',
  int: '정수',
  boolean: 'true나 false',
  array: '배열',
  object: '객체',
}

export async function readConditions(file: string | undefined): Promise<Conditions> {
  const text = await readText(file)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new UsageError(`JSON으로 읽을 수 없어요: ${(error as Error).message}`)
  }
  const conditions = Conditions.safeParse(json)
  if (conditions.success) return conditions.data
  const faults = (conditions.error.issues as unknown as Issue[]).map(
    (issue) => `  ${fieldOf(issue.path)}: ${sentenceOf(issue)}`,
  )
  throw new UsageError(`조건 파일을 고쳐 주세요.\n${faults.join('\n')}`)
}

/** experiences[0].body */
function fieldOf(path: readonly PropertyKey[]): string {
  let field = ''
  for (const part of path) {
    if (typeof part === 'number') field += `[${part}]`
    else field += field === '' ? String(part) : `.${String(part)}`
  }
  return field === '' ? '(전체)' : field
}

function sentenceOf(issue: Issue): string {
  if (issue.message === 'required') return '꼭 필요해요.'
  if (issue.message === 'min_over_max') return '최소가 최대보다 커요.'
  if (issue.message === 'duplicate_id') return '같은 id가 두 번 있어요.'
  if (issue.code === 'invalid_type') {
    const expected = TYPES[String(issue.expected)] ?? String(issue.expected)
    return issue.input === undefined && issue.message.includes('undefined')
      ? `꼭 필요해요. (${expected})`
      : `${expected}이어야 해요.`
  }
  if (issue.code === 'too_small') return `${String(issue.minimum)} 이상이어야 해요.`
  if (issue.code === 'too_big') return `${String(issue.maximum)} 이하여야 해요.`
  if (issue.code === 'invalid_value') return `${(issue.values as unknown[]).join(', ')} 가운데 하나여야 해요.`
  return issue.message
}
