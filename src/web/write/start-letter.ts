// Starts the writing of a letter and gives back where it can be watched.
import type { Conditions } from '#domain/letter.ts'
import { streamAgreed } from '#web/privacy/stream-agreed.ts'
import { askQuota } from '#web/session.ts'
import { queryClient } from '#web/query-client.ts'

/**
 * Resolves with the id of the letter as soon as its writing has started; the letter's page then follows the
 * generation by itself. The first line is read on to its end, so that the writing has an owner while pages change.
 * Throws ApiError when it did not start. `key` names this one wish.
 */
export function startLetter(key: string, conditions: Conditions): Promise<string> {
  return new Promise((resolve, reject) => {
    streamAgreed('writeLetter', { body: { key, conditions } }, (event) => {
      if (event.type === 'started') {
        askQuota(queryClient)
        if (event.letterId) resolve(event.letterId)
      }
      if (event.type === 'ended') askQuota(queryClient)
    }).then(
      () => queryClient.invalidateQueries({ queryKey: ['letters'] }),
      (error: unknown) => {
        askQuota(queryClient)
        reject(error as Error)
      },
    )
  })
}
