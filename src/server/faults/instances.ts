// Instances as processes that can be killed: each is an address that stays known while its process changes.
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { GenerationTiming } from '../actions/generation-timing.ts'
import type { ModelTimes } from '../writer/model.ts'

const quick = fileURLToPath(new URL('./instance.ts', import.meta.url))
/** What `npm start` runs, which stops cleanly when it is told to. */
export const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))

/** What an instance is told beside its settings. */
export type Given = {
  timing?: Partial<GenerationTiming>
  modelTimes?: Partial<ModelTimes>
  /** Where people reach it, when something stands before it. */
  publicUrl?: string
}

export class Instance {
  url = ''
  readonly #env: Record<string, string>
  readonly #given: Given
  readonly #program: string
  #child: ChildProcess | null = null

  constructor(env: Record<string, string>, given: Given = {}, program = quick) {
    this.#env = env
    this.#given = given
    this.#program = program
  }

  /** Listens somewhere else after each start, as a new container does. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [this.#program, JSON.stringify(this.#given)], {
      env: { PATH: process.env.PATH ?? '', ...this.#env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#child = child
    this.url = await new Promise<string>((resolve, reject) => {
      let said = ''
      child.stdout?.on('data', (bytes: Buffer) => {
        said += bytes.toString()
        // Its log goes to the same place.
        const found = /^(?:\s*AboutMe is open at )?(http:\/\/\S+)$/m.exec(said)
        if (found?.[1] !== undefined) resolve(found[1])
      })
      child.once('exit', (code) => reject(new Error(`an instance ended with ${code}`)))
    })
  }

  /** It stands still, as a process whose event loop is full, until it is let go on. */
  freeze(): void {
    this.#child?.kill('SIGSTOP')
  }
  goOn(): void {
    this.#child?.kill('SIGCONT')
  }

  /** `SIGKILL` tells it nothing; resolves when it is gone. */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    child.kill(signal)
    await gone
  }
}
