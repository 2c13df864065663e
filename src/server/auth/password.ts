// Password hashes: argon2id, computed on threads of their own so that the main thread goes on serving.
import { onPasswordThread, refuseCrowd } from './password-threads.ts'

export type PasswordCost = { memoryCost: number; timeCost: number; parallelism: number }

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane. */
export const PASSWORD_COST: PasswordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export type Passwords = {
  /** Throws AppError `crowded` where a hash would have to wait too long; so may both of the others. */
  admit: () => void
  hash: (password: string) => Promise<string>
  /** Without a stored hash it takes the same time and answers false. */
  matches: (stored: string | null, password: string) => Promise<boolean>
}

export function createPasswords(cost: PasswordCost = PASSWORD_COST): Passwords {
  // The same syllables typed on a Mac (NFD) and on a phone (NFC) are the same password.
  const bytes = (password: string) => password.normalize('NFC')
  const hash = async (password: string) => String(await onPasswordThread({ kind: 'hash', password, cost }))
  let decoy: Promise<string> | undefined
  const makeDecoy = () =>
    hash('a password that nobody has').catch((error: unknown) => {
      // Not for good, or an unknown address would be answered otherwise from now on.
      decoy = undefined
      throw error
    })
  return {
    admit: refuseCrowd,
    hash: (password) => hash(bytes(password)),
    matches: async (stored, password) => {
      decoy ??= makeDecoy()
      const task = { kind: 'verify', stored: stored ?? (await decoy), password: bytes(password) } as const
      const matches = (await onPasswordThread(task)) === true
      return stored !== null && matches
    },
  }
}
