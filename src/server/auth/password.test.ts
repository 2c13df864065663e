import { expect, test } from 'vitest'
import { createPasswords, PASSWORD_COST } from './password.ts'

/** Of all threads of this process, in microseconds: a busy machine takes longer, but computes no more. */
async function workOf(act: () => Promise<unknown>): Promise<number> {
  const begun = process.cpuUsage()
  await act()
  const { user, system } = process.cpuUsage(begun)
  return user + system
}

test('a wrong password takes the same work whether there is an account or not', async () => {
  // Costly enough for all else to be small beside it.
  const passwords = createPasswords({ ...PASSWORD_COST, timeCost: 20 })
  const stored = await passwords.hash('harbour-lantern-41')
  await passwords.matches(null, 'the first of its kind makes something to compare with')
  const known = await workOf(() => passwords.matches(stored, 'wrong'))
  const unknown = await workOf(() => passwords.matches(null, 'wrong'))
  expect(unknown / known).toBeGreaterThan(0.5)
  expect(unknown / known).toBeLessThan(2)
})

test('without a hash no password is right', async () => {
  const passwords = createPasswords({ memoryCost: 64, timeCost: 1, parallelism: 1 })
  expect(await passwords.matches(null, 'a password that nobody has')).toBe(false)
  expect(await passwords.matches(await passwords.hash('가'.normalize('NFD')), '가'.normalize('NFC'))).toBe(
    true,
  )
})
