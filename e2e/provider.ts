// A real OAuth 2 server on the loopback that stands for Kakao, Naver, Google and GitHub at once.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { OAuth2Server } from 'oauth2-mock-server'
import type { Provider } from '#domain/account.ts'
import type { ProviderAddresses } from '#server/auth/providers.ts'

export type TestProvider = {
  addresses: Record<Provider, ProviderAddresses>
  /** Settings that switch all four on. */
  env: Record<string, string>
  /** Who the person is there, from now on, in the words of each provider's own profile. */
  says: (profile: object) => void
  /** What GitHub says about who signs in: its profile and its list of addresses. */
  githubSays: (profile: object, emails: object[]) => void
  /** The person presses "no" at the next visit. */
  deniesOnce: () => void
  /** The code of the next visit has run out when it is redeemed. */
  expiresOnce: () => void
  stop: () => Promise<void>
}

export async function startProvider(): Promise<TestProvider> {
  let said: object = {}
  let github: { profile: object; emails: object[] } = { profile: {}, emails: [] }
  const server = new OAuth2Server()
  await server.issuer.keys.generate('RS256')
  await server.start(0, '127.0.0.1')
  server.service.on('beforeUserinfo', (answer: { body: object }) => {
    answer.body = said
  })
  const profiles = createServer((request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(request.url === '/user/emails' ? github.emails : github.profile))
  })
  await new Promise<void>((resolve) => profiles.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${server.address().port}`
  const here = { authorization: `${base}/authorize`, token: `${base}/token`, profile: `${base}/userinfo` }
  const user = `http://127.0.0.1:${(profiles.address() as AddressInfo).port}/user`
  const keys = ['KAKAO', 'NAVER', 'GOOGLE', 'GITHUB'].flatMap((name) => [
    [`${name}_CLIENT_ID`, `${name}-id`],
    [`${name}_CLIENT_SECRET`, `${name}-secret`],
  ])
  return {
    addresses: { kakao: here, naver: here, google: here, github: { ...here, profile: user } },
    env: Object.fromEntries(keys) as Record<string, string>,
    says: (profile) => {
      said = profile
    },
    githubSays: (profile, emails) => {
      github = { profile, emails }
    },
    deniesOnce: () => {
      server.service.once('beforeAuthorizeRedirect', ({ url }: { url: URL }) => {
        url.searchParams.delete('code')
        url.searchParams.set('error', 'access_denied')
      })
    },
    expiresOnce: () => {
      server.service.once('beforeResponse', (answer: { body: object; statusCode: number }) => {
        answer.statusCode = 400
        answer.body = { error: 'invalid_grant', error_description: 'code expired' }
      })
    },
    stop: async () => {
      await server.stop()
      await new Promise((resolve) => profiles.close(resolve))
    },
  }
}
