// Access tokens: short JWTs that are verified without the database.
import { jwtVerify, SignJWT } from 'jose'
import { Account } from '#domain/account.ts'

export const ACCESS_TOKEN_SECONDS = 15 * 60
const ISSUER = 'aboutme'
const AUDIENCE = 'aboutme-api'
const TYPE = 'at+jwt'

export type AccessTokens = {
  sign: (account: Account) => Promise<string>
  /** Null for whatever is not a token of ours that still lives. */
  verify: (token: string) => Promise<Account | null>
}

/** The first key signs; what any of them signed is verified. */
export function createAccessTokens(keys: Uint8Array[], now: () => Date): AccessTokens {
  const [newest] = keys
  if (newest === undefined) throw new Error('no key')
  return {
    sign: (account) => {
      const seconds = Math.floor(now().getTime() / 1000)
      return new SignJWT({
        username: account.username,
        email: account.email,
        emailVerified: account.emailVerified,
      })
        .setProtectedHeader({ alg: 'HS256', typ: TYPE })
        .setSubject(account.id)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + ACCESS_TOKEN_SECONDS)
        .sign(newest)
    },
    verify: async (token) => {
      for (const key of keys) {
        const verified = await verify(token, key).catch(() => null)
        if (verified === null) continue
        const { sub, username, email, emailVerified } = verified.payload
        return Account.safeParse({ id: sub, username, email, emailVerified }).data ?? null
      }
      return null
    },
  }

  // The algorithm is ours to name, never the token's: "none" and another key's algorithm end here.
  function verify(token: string, key: Uint8Array) {
    return jwtVerify(token, key, {
      algorithms: ['HS256'],
      issuer: ISSUER,
      audience: AUDIENCE,
      typ: TYPE,
      requiredClaims: ['sub', 'iat', 'exp'],
      currentDate: now(),
    })
  }
}
