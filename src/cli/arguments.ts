// Flags and files, read strictly: an unknown flag or a bad value is bad usage.
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { Limit, Unit } from '#domain/limit.ts'
import { UsageError } from './usage.ts'

type Options = NonNullable<ParseArgsConfig['options']>
export type Flags = { [flag: string]: string | boolean | (string | boolean)[] | undefined }

/** The flags and the one file (or undefined) of a command. */
export function readArguments(argv: string[], options: Options): { flags: Flags; file: string | undefined } {
  let parsed: { values: Flags; positionals: string[] }
  try {
    parsed = parseArgs({ args: argv, options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(sentenceOf(error))
  }
  const { values, positionals } = parsed
  if (positionals.length > 1) throw new UsageError(`파일은 하나만 받아요: ${positionals.join(', ')}`)
  return { flags: values, file: positionals[0] }
}

function sentenceOf(error: unknown): string {
  const { code, message } = error as { code?: string; message: string }
  const flag = /'(--?[^' ]*)/.exec(message)?.[1] ?? ''
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `'${flag}' 옵션은 없어요.`
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `'${flag}' 옵션의 값이 잘못됐어요.`
  return message
}

/** `--unit`, or undefined. */
export function unitOf(flags: Flags): Unit | undefined {
  const given = flags.unit
  if (given === undefined) return undefined
  const unit = Unit.safeParse(given)
  if (!unit.success)
    throw new UsageError(`--unit은 ${Unit.options.join(', ')} 가운데 하나예요: '${String(given)}'`)
  return unit.data
}

/** A whole number of at least `least`, or undefined where the flag is not given. */
export function wholeNumber(flags: Flags, flag: string, least: number): number | undefined {
  const given = flags[flag]
  if (given === undefined) return undefined
  if (typeof given !== 'string' || !/^\d{1,9}$/.test(given.replaceAll(',', '')))
    throw new UsageError(`--${flag}에는 숫자를 적어 주세요: '${String(given)}'`)
  const number = Number(given.replaceAll(',', ''))
  if (number < least) throw new UsageError(`--${flag}은 ${least} 이상이어야 해요: ${number}`)
  return number
}

/** The limit of the flags over that of a conditions file. */
export function limitOf(flags: Flags, known: Limit | undefined): Limit | undefined {
  const max = wholeNumber(flags, 'limit', 1) ?? known?.max
  const min = wholeNumber(flags, 'min', 0)
  if (max === undefined) {
    if (min !== undefined) throw new UsageError('--min은 --limit과 함께 써 주세요.')
    return undefined
  }
  const limit = Limit.safeParse({
    max,
    min: min ?? known?.min,
    unit: unitOf(flags) ?? known?.unit,
    newlineAsTwo: flags['newline-as-two'] === true ? true : known?.newlineAsTwo,
  })
  if (limit.success) return limit.data
  const least = min ?? known?.min ?? 0
  throw new UsageError(
    least > max ? `최소 글자 수(${least})가 최대(${max})보다 커요.` : `제한은 1부터 100,000까지예요: ${max}`,
  )
}
