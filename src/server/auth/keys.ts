// One secret, a key for each purpose: what signs a cookie can never pass as what signs a token.
import { hkdfSync } from 'node:crypto'

export type KeyPurpose = 'session-cookie' | 'access-token' | 'mail-link'

export function deriveKey(secret: string, purpose: KeyPurpose): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', `aboutme ${purpose}`, 32))
}
