// review: all that the service says of a text, without the service.
import { review } from '#domain/review/index.ts'
import { limitOf, readArguments, unitOf } from './arguments.ts'
import { readConditions } from './read-conditions.ts'
import { readText } from './read-text.ts'
import { exitCodeOf, tellReview } from './tell-review.ts'
import { UsageError } from './usage.ts'

export async function reviewCommand(argv: string[]): Promise<number> {
  const { flags, file } = readArguments(argv, {
    limit: { type: 'string' },
    min: { type: 'string' },
    unit: { type: 'string' },
    'newline-as-two': { type: 'boolean' },
    conditions: { type: 'string' },
    other: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  })
  const unit = unitOf(flags)
  const conditionsFile = flags.conditions as string | undefined
  if (conditionsFile === '-' && (file === undefined || file === '-'))
    throw new UsageError('글과 조건을 함께 표준 입력에서 읽을 수는 없어요.')
  limitOf(flags, undefined)
  const conditions = conditionsFile === undefined ? undefined : await readConditions(conditionsFile)
  const limit = limitOf(flags, conditions?.limit)
  const otherTexts = await Promise.all(
    ((flags.other as string[] | undefined) ?? []).map((one) => readText(one)),
  )
  const text = await readText(file)
  const answer = review({
    text,
    limit,
    company: conditions?.company,
    role: conditions?.role,
    question: conditions?.question,
    posting: conditions?.posting,
    blind: conditions?.blind,
    experiences: conditions?.experiences,
    otherTexts,
  })
  const told = flags.json ? JSON.stringify(answer, null, 2) : tellReview(text, answer, limit, unit)
  process.stdout.write(`${told}\n`)
  return exitCodeOf(answer)
}
