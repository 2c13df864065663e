// A thread of its own for the hashes of passwords, which gives way to the thread that serves everybody else.
import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { hashSync, verifySync } from '@node-rs/argon2'
import type { PasswordTask } from './password-threads.ts'

/** Nice enough that a chunk goes before a hash, and no nicer: a busy neighbour must not starve a sign-in. */
const GIVES_WAY = 5

// On Linux this is the calling thread alone; elsewhere it would be the whole process.
if (process.platform === 'linux') {
  try {
    setPriority(0, GIVES_WAY)
  } catch {
    // Where it is forbidden a storm of sign-ins is felt by the others; nothing else changes.
  }
}

parentPort?.on('message', (task: PasswordTask) => {
  try {
    const done =
      task.kind === 'hash' ? hashSync(task.password, task.cost) : verifySync(task.stored, task.password)
    parentPort?.postMessage({ done }, [])
  } catch (error) {
    parentPort?.postMessage({ failed: (error as Error).message }, [])
  }
})
