// Who stands behind a model's server: OpenAI is known, a server of the operator's own network is theirs, and
// anybody else is named by the operator (AI_PROVIDER).
import { createHash } from 'node:crypto'
import { isIP } from 'node:net'
import { NOTICE_WORDING, type Recipient } from '#domain/consent.ts'

export type Provider = Pick<Recipient, 'name' | 'country' | 'contact' | 'keeps'>

/** As its Korean privacy policy and the API's data controls say (2026). */
const OPENAI: Provider = {
  name: 'OpenAI OpCo, LLC',
  country: 'US',
  contact: 'privacy@openai.com',
  keeps: '30',
}
const OPENAI_HOST = 'api.openai.com'

/** "name | country | contact | how long it keeps what is sent"; null when one of the four is missing. */
export function readProvider(words: string): Provider | null {
  const parts = words.split('|').map((one) => one.trim())
  const [name = '', country = '', contact = '', keeps = ''] = parts
  return parts.length === 4 && parts.every((one) => one !== '') ? { name, country, contact, keeps } : null
}

/** Whether a server has to be named by the operator: neither OpenAI nor in a network of one's own. */
export function isStranger(baseUrl: string | undefined): boolean {
  if (baseUrl === undefined) return false
  const { hostname } = new URL(baseUrl)
  return hostname !== OPENAI_HOST && !isOwnHost(hostname)
}

export function recipientOf(model: string, baseUrl: string, named: Provider | null): Recipient {
  const { host, hostname, protocol } = new URL(baseUrl)
  const where = { model, server: host, encrypted: protocol === 'https:' }
  const provider = named ?? (hostname === OPENAI_HOST ? OPENAI : null)
  if (provider !== null) return { kind: 'provider', ...where, ...provider }
  return { kind: 'own', ...where, name: '', country: '', contact: '', keeps: '' }
}

/** Loopback, a private address, or a name that no public resolver knows. */
function isOwnHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase()
  if (isIP(host) === 4) return /^(?:127|10)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^169\.254\./.test(host)
  if (isIP(host) === 6) return host === '::1' || /^f[cd]|^fe[89ab]/.test(host)
  return !host.includes('.') || /\.(?:localhost|local|internal|lan|home\.arpa)$/.test(host)
}

/** Null where there is nobody to agree to. The model's name is no part of it: the same hands, the same consent. */
export function noticeVersion(recipients: readonly Recipient[]): string | null {
  if (recipients.length === 0) return null
  const who = recipients.map(({ kind, name, country, contact, keeps }) => [
    kind,
    name,
    country,
    contact,
    keeps,
  ])
  const hash = createHash('sha256').update(JSON.stringify(who)).digest('hex').slice(0, 8)
  return `${NOTICE_WORDING}.${hash}`
}
