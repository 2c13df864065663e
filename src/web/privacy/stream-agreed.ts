// A wish to a model. Where the person has not agreed to the notice yet they are asked, and the wish goes on.
import { ApiError, type Args, type Ended, type OnEvent, stream } from '#web/api.ts'
import { askConsent } from '#web/privacy/ask-consent.ts'

type Wish = 'writeLetter' | 'rewriteLetter' | 'sendMessage'

/** As `stream`. The server refuses before anything is sent, so the same key may be used again. */
export async function streamAgreed<Id extends Wish>(
  id: Id,
  args: Args<Id>,
  onEvent: OnEvent,
  options: { signal?: AbortSignal } = {},
): Promise<Ended> {
  try {
    return await stream(id, args, onEvent, options)
  } catch (error) {
    if (!(error instanceof ApiError && error.code === 'consent_needed')) throw error
    const choice = await askConsent()
    options.signal?.throwIfAborted()
    if (choice === null) throw error
    const { body } = args as { body: object }
    const asked = choice === 'embedded' ? { ...args, body: { ...body, writer: 'embedded' } } : args
    return stream(id, asked as Args<Id>, onEvent, options)
  }
}
