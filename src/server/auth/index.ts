// Who a request comes from. The ways in stand behind this one type.
import type { IncomingHttpHeaders } from 'node:http'
import type { Account } from '#domain/account.ts'

export type Auth = {
  /** The person of a session cookie or a Bearer access token; null when there is none that is valid. */
  identify: (headers: IncomingHttpHeaders) => Promise<Account | null>
}
