// The command line: npm run -s aboutme -- write|review|count. Exits 0 when clean, 1 with a finding of high
// severity, 2 on bad usage.
import { countCommand } from './count.ts'
import { reviewCommand } from './review.ts'
import { HELP, UsageError } from './usage.ts'
import { writeCommand } from './write.ts'

const commands = { write: writeCommand, review: reviewCommand, count: countCommand } as const

async function run(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(HELP)
    return 0
  }
  if (name === undefined)
    throw new UsageError('무엇을 할지 적어 주세요: write, review, count 가운데 하나예요.')
  if (!Object.hasOwn(commands, name)) throw new UsageError(`'${name}'라는 명령은 없어요.`)
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(HELP)
    return 0
  }
  return commands[name as keyof typeof commands](rest)
}

/** A reader that stops early (`| head`) is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(`${error.message}\n\n${HELP}`)
  process.exitCode = 2
}
