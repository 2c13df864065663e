// The doors beside e-mail: a row each. A provider is on when its id and secret are set.
import type { Provider } from '#domain/account.ts'

export type Profile = {
  /** What the provider calls this person for ever. */
  id: string
  name: string
  email: string | null
  /** Only where the provider itself says that the address was verified. */
  emailVerified: boolean
}

export type ProviderAddresses = { authorization: string; token: string; profile: string }
type Get = (url: string) => Promise<unknown>
type Row = {
  addresses: ProviderAddresses
  scopes: string[]
  read: (raw: unknown, get: Get, addresses: ProviderAddresses) => Promise<Profile>
}

type Fields = Record<string, unknown>
const fields = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {}
const word = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
const address = (value: unknown): string | null => word(value).toLowerCase() || null
const idOf = (value: unknown): string => (typeof value === 'number' ? String(value) : word(value))

const rows = {
  kakao: {
    addresses: {
      authorization: 'https://kauth.kakao.com/oauth/authorize',
      token: 'https://kauth.kakao.com/oauth/token',
      profile: 'https://kapi.kakao.com/v2/user/me',
    },
    // No scope: Kakao asks for what the app's console switched on, and an app that is no business app
    // may not ask for the address.
    scopes: [],
    read: async (raw) => {
      const { id, kakao_account } = fields(raw)
      const account = fields(kakao_account)
      return {
        id: idOf(id),
        name: word(fields(account.profile).nickname),
        email: address(account.email),
        emailVerified: account.is_email_valid === true && account.is_email_verified === true,
      }
    },
  },
  naver: {
    addresses: {
      authorization: 'https://nid.naver.com/oauth2.0/authorize',
      token: 'https://nid.naver.com/oauth2.0/token',
      profile: 'https://openapi.naver.com/v1/nid/me',
    },
    scopes: [],
    read: async (raw) => {
      const { id, nickname, name, email } = fields(fields(raw).response)
      // Naver does not say whether the address was verified, so it counts as one that was not.
      return { id: idOf(id), name: word(nickname) || word(name), email: address(email), emailVerified: false }
    },
  },
  google: {
    addresses: {
      authorization: 'https://accounts.google.com/o/oauth2/v2/auth',
      token: 'https://oauth2.googleapis.com/token',
      profile: 'https://openidconnect.googleapis.com/v1/userinfo',
    },
    scopes: ['openid', 'email', 'profile'],
    read: async (raw) => {
      const { sub, name, email, email_verified } = fields(raw)
      return {
        id: idOf(sub),
        name: word(name),
        email: address(email),
        emailVerified: email_verified === true,
      }
    },
  },
  github: {
    addresses: {
      authorization: 'https://github.com/login/oauth/authorize',
      token: 'https://github.com/login/oauth/access_token',
      profile: 'https://api.github.com/user',
    },
    scopes: ['read:user', 'user:email'],
    read: async (raw, get, addresses) => {
      const { id, login } = fields(raw)
      // The profile's own address is whatever its owner shows; the list says which one was verified.
      const list = await get(`${addresses.profile}/emails`)
      const emails = (Array.isArray(list) ? list : []).map(fields)
      const primary = emails.find((one) => one.primary === true) ?? emails[0]
      return {
        id: idOf(id),
        name: word(login),
        email: address(primary?.email),
        emailVerified: primary?.verified === true,
      }
    },
  },
} as const satisfies Record<Provider, Row>

export type ProviderKeys = Partial<Record<Provider, { clientId: string; clientSecret: string }>>

export function providerKeys(env: Record<string, unknown>): ProviderKeys {
  const keys: ProviderKeys = {}
  for (const provider of Object.keys(rows) as Provider[]) {
    const clientId = env[`${provider.toUpperCase()}_CLIENT_ID`]
    const clientSecret = env[`${provider.toUpperCase()}_CLIENT_SECRET`]
    if (typeof clientId === 'string' && typeof clientSecret === 'string') {
      keys[provider] = { clientId, clientSecret }
    }
  }
  return keys
}

export type OpenProvider = {
  id: Provider
  clientId: string
  clientSecret: string
  addresses: ProviderAddresses
  scopes: string[]
  profile: (accessToken: string) => Promise<Profile | null>
}

const PROFILE_TIMEOUT_MS = 10_000

/** `elsewhere` puts other addresses in the place of the real ones; only tests pass it. */
export function openProviders(
  keys: ProviderKeys,
  elsewhere: Partial<Record<Provider, ProviderAddresses>> = {},
): OpenProvider[] {
  return (Object.keys(rows) as Provider[]).flatMap((id) => {
    const key = keys[id]
    if (key === undefined) return []
    const row: Row = rows[id]
    const addresses = elsewhere[id] ?? row.addresses
    const profile = async (accessToken: string) => {
      const get: Get = async (url) => {
        const answer = await fetch(url, {
          headers: {
            authorization: `Bearer ${accessToken}`,
            accept: 'application/json',
            'user-agent': 'AboutMe',
          },
          redirect: 'error',
          signal: AbortSignal.timeout(PROFILE_TIMEOUT_MS),
        })
        if (!answer.ok) throw new Error(`the profile answered ${answer.status}`)
        return answer.json()
      }
      try {
        const read = await row.read(await get(addresses.profile), get, addresses)
        return read.id === '' ? null : read
      } catch {
        // Told to the person as a sign-in that did not work; what the provider said is not ours to repeat.
        return null
      }
    }
    return [{ id, ...key, addresses, scopes: [...row.scopes], profile }]
  })
}
