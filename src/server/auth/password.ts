// Password hashes: argon2id, computed on threads of their own so that the main thread goes on serving.
import { onPasswordThread } from './password-threads.ts'

export type PasswordCost = { memoryCost: number; timeCost: number; parallelism: number }

/** OWASP's floor for argon2id: 19 MiB, two passes, one lane. */
export const PASSWORD_COST: PasswordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export type Passwords = {
  hash: (password: string) => Promise<string>
  /** Without a stored hash it takes the same time and answers false. */
  matches: (stored: string | null, password: string) => Promise<boolean>
}

export function createPasswords(cost: PasswordCost = PASSWORD_COST): Passwords {
  // The same syllables typed on a Mac (NFD) and on a phone (NFC) are the same password.
  const bytes = (password: string) => password.normalize('NFC')
  const hash = async (password: string) => String(await onPasswordThread({ kind: 'hash', password, cost }))
  let decoy: Promise<string> | undefined
  return {
    hash: (password) => hash(bytes(password)),
    matches: async (stored, password) => {
      decoy ??= hash('a password that nobody has')
      const task = { kind: 'verify', stored: stored ?? (await decoy), password: bytes(password) } as const
      const matches = (await onPasswordThread(task)) === true
      return stored !== null && matches
    },
  }
}
