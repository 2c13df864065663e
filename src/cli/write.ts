// write: the embedded writer's letter, fitted and reviewed, exactly as the service would make it.
import { compose } from '#domain/compose/index.ts'
import { finishLetter } from '#domain/fit/index.ts'
import type { WriterName } from '#domain/generation.ts'
import { readArguments, wholeNumber } from './arguments.ts'
import { readConditions } from './read-conditions.ts'
import { exitCodeOf, tellReview } from './tell-review.ts'

const WRITER: WriterName = { id: 'embedded', label: '내장 작성기', isModel: false }

/** The letter goes to standard output; for people, what is to be said of it goes to standard error. */
export async function writeCommand(argv: string[]): Promise<number> {
  const { flags, file } = readArguments(argv, { variant: { type: 'string' }, json: { type: 'boolean' } })
  const variant = wholeNumber(flags, 'variant', 0)
  const read = await readConditions(file)
  const conditions = variant === undefined ? read : { ...read, variant }
  const { text: draft, plan, asks, spare } = compose(conditions)
  const letter = await finishLetter(draft, conditions, { plan, spare })
  // Both ask for what is missing; two lists of the same would only be longer.
  const allAsks = asks.length > 0 ? asks : letter.asks
  if (flags.json) {
    const answer = { text: letter.text, writer: WRITER, asks: allAsks, ...letter.review }
    process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`)
    return exitCodeOf(letter.review)
  }
  process.stdout.write(`${letter.text}\n`)
  const notes = [tellReview(letter.text, letter.review, conditions.limit)]
  if (allAsks.length > 0) notes.push('', '더 알려 주시면 좋은 것', ...allAsks.map((ask) => `  ${ask}`))
  process.stderr.write(`\n${notes.join('\n')}\n`)
  return exitCodeOf(letter.review)
}
