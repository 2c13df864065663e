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

export function createAccessTokens(key: Uint8Array, now: () => Date): AccessTokens {
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
        .sign(key)
    },
    verify: async (token) => {
      // The algorithm is ours to name, never the token's: "none" and another key's algorithm end here.
      const verified = await jwtVerify(token, key, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience: AUDIENCE,
        typ: TYPE,
        requiredClaims: ['sub', 'iat', 'exp'],
        currentDate: now(),
      }).catch(() => null)
      if (verified === null) return null
      const { sub, username, email, emailVerified } = verified.payload
      return Account.safeParse({ id: sub, username, email, emailVerified }).data ?? null
    },
  }
}
