// A Dockerfile as steps that can be carried out. What is not understood is an error, never left out: so that nothing
// can stand in the file which its test does not do.
import { DockerfileParser, type Instruction } from 'dockerfile-ast'
import { validate } from 'dockerfile-utils'

export type Step =
  | { does: 'env'; values: Record<string, string> }
  | { does: 'workdir'; path: string }
  | { does: 'copy'; sources: string[]; to: string; from: string | null; owner: number | null }
  | { does: 'run'; command: string }

/** What a container of the image is started with. */
export type Settings = {
  user: number
  volumes: string[]
  ports: number[]
  health: string[]
  command: string[]
}

export type Stage = { name: string; base: string; steps: Step[]; settings: Partial<Settings> }

/** Throws an Error with the line of what is wrong or not understood. */
export function readDockerfile(text: string): Stage[] {
  const faults = validate(text).map(({ range, message }) => `line ${range.start.line + 1}: ${message}`)
  if (faults.length > 0) throw new Error(`Dockerfile: ${faults.join('; ')}`)
  const stages: Stage[] = []
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    const words = instruction.getExpandedArguments().map((one) => one.getValue())
    const last = stages.at(-1)
    switch (instruction.getKeyword()) {
      case 'ARG':
        if (last) throw unknown(instruction)
        break
      case 'FROM': {
        const [base = '', , name = `stage ${stages.length}`] = words
        stages.push({ name, base, steps: [], settings: {} })
        break
      }
      default:
        if (!last) throw unknown(instruction)
        read(instruction, words, last)
    }
  }
  return stages
}

function read(instruction: Instruction, words: string[], { steps, settings }: Stage): void {
  const flags = flagsOf(instruction)
  const take = (...names: string[]) => {
    const strange = Object.keys(flags).find((name) => !names.includes(name))
    if (strange !== undefined) throw unknown(instruction)
  }
  const text = instruction.getArgumentsContent() ?? ''
  switch (instruction.getKeyword()) {
    case 'ENV':
      steps.push({ does: 'env', values: Object.fromEntries(words.map(assignment)) })
      break
    case 'WORKDIR':
      steps.push({ does: 'workdir', path: text })
      break
    case 'COPY': {
      take('from', 'chown')
      const owner = flags.chown === undefined ? null : oneNumber(flags.chown, instruction)
      steps.push({
        does: 'copy',
        sources: words.slice(0, -1),
        to: words.at(-1) ?? '',
        from: flags.from ?? null,
        owner,
      })
      break
    }
    case 'RUN':
      take()
      steps.push({ does: 'run', command: text })
      break
    case 'USER':
      settings.user = oneNumber(text, instruction)
      break
    case 'VOLUME':
      settings.volumes = [...(settings.volumes ?? []), ...words]
      break
    case 'EXPOSE':
      settings.ports = [...(settings.ports ?? []), ...words.map(Number)]
      break
    case 'HEALTHCHECK':
      take('interval', 'timeout', 'start-period', 'retries')
      settings.health = execForm(text.slice(text.indexOf('CMD') + 3), instruction)
      break
    case 'CMD':
      settings.command = execForm(text, instruction)
      break
    default:
      throw unknown(instruction)
  }
}

function flagsOf(instruction: Instruction): Record<string, string> {
  const flags =
    'getFlags' in instruction ? (instruction as Instruction & { getFlags(): Flag[] }).getFlags() : []
  return Object.fromEntries(flags.map((flag) => [flag.getName(), flag.getValue() ?? '']))
}
type Flag = { getName(): string; getValue(): string | null }

function assignment(word: string): [string, string] {
  const [name = '', value = ''] = word.split('=', 2)
  return [name, value]
}

/** `1000:1000`: a number, since a name would mean somebody else on another base. */
function oneNumber(text: string, instruction: Instruction): number {
  const found = /^(\d+):\1$/.exec(text)
  if (!found) throw unknown(instruction)
  return Number(found[1])
}

/** The form without a shell: a shell would keep signals to itself. */
function execForm(text: string, instruction: Instruction): string[] {
  try {
    return JSON.parse(text.trim()) as string[]
  } catch {
    throw unknown(instruction)
  }
}

function unknown(instruction: Instruction): Error {
  const line = instruction.getRange().start.line + 1
  return new Error(`Dockerfile, line ${line}: scripts/container cannot do this: ${instruction.toString()}`)
}
