// A thread of its own for the hashes of passwords, which gives way to the thread that serves everybody else.
import { constants, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { hashSync, verifySync } from '@node-rs/argon2'
import type { PasswordTask } from './password-threads.ts'

// On Linux this is the calling thread alone; elsewhere it would be the whole process.
if (process.platform === 'linux') {
  try {
    setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL)
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
