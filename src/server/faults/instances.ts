// Instances as processes that can be killed: each is an address that stays known while its process changes.
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('./instance.ts', import.meta.url))

export class Instance {
  url = ''
  readonly #env: Record<string, string>
  readonly #timing: object
  #child: ChildProcess | null = null

  constructor(env: Record<string, string>, timing: object) {
    this.#env = env
    this.#timing = timing
  }

  /** Listens somewhere else after each start, as a new container does. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [program, JSON.stringify(this.#timing)], {
      env: { PATH: process.env.PATH ?? '', ...this.#env },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#child = child
    this.url = await new Promise<string>((resolve, reject) => {
      let said = ''
      child.stdout?.on('data', (bytes: Buffer) => {
        said += bytes.toString()
        // Its log goes to the same place.
        const found = /^http:\/\/\S+$/m.exec(said)
        if (found) resolve(found[0])
      })
      child.once('exit', (code) => reject(new Error(`an instance ended with ${code}`)))
    })
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
