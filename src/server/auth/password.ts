// Password hashes: argon2id, computed on libuv's threads so that the main thread goes on serving.
import { hash, verify } from '@node-rs/argon2'

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
  let decoy: Promise<string> | undefined
  return {
    hash: (password) => hash(bytes(password), cost),
    matches: async (stored, password) => {
      decoy ??= hash('a password that nobody has', cost)
      const matches = await verify(stored ?? (await decoy), bytes(password))
      return stored !== null && matches
    },
  }
}
