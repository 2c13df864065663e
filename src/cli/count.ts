// count: the length of a text in the employer's unit.
import { count, counts } from '#domain/count/index.ts'
import { readArguments, unitOf } from './arguments.ts'
import { readText } from './read-text.ts'

export async function countCommand(argv: string[]): Promise<number> {
  const { flags, file } = readArguments(argv, {
    unit: { type: 'string' },
    'newline-as-two': { type: 'boolean' },
    json: { type: 'boolean' },
  })
  const unit = unitOf(flags) ?? 'chars'
  const newlineAsTwo = flags['newline-as-two'] === true
  const text = await readText(file)
  const used = count(text, unit, newlineAsTwo)
  const answer = flags.json
    ? JSON.stringify({ counts: counts(text), used, unit, newlineAsTwo })
    : String(used)
  process.stdout.write(`${answer}\n`)
  return 0
}
