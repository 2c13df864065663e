import { expect, test } from 'vitest'
import { providerRefusal } from '#web/account/provider-refusal.ts'

test.each([
  ['access_denied', 'denied'],
  ['account_not_linked', 'notLinked'],
  ['account_already_linked_to_different_user', 'linkedElsewhere'],
  ['state_mismatch', 'stale'],
  ['state_not_found', 'stale'],
  ['no_code', 'stale'],
  ['invalid_code', 'failed'],
  ['unable_to_get_user_info', 'failed'],
  ['<script>', 'failed'],
] as const)('%s is told as %s', (error, refusal) => {
  expect(providerRefusal(error)).toBe(refusal)
})
