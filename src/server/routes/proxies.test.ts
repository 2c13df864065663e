import { expect, onTestFinished, test } from 'vitest'
import { createTestApp } from '../test-app.ts'

/** A person who claims to be 6.6.6.6 comes through a CDN, which adds their address, and a balancer, which adds the CDN's. */
const HEADERS = { 'x-forwarded-for': '6.6.6.6, 203.0.113.9, 198.51.100.7' }

async function addressSeen(trust: string): Promise<string> {
  const { app, close } = await createTestApp('pglite', { env: { TRUST_PROXY: trust } })
  onTestFinished(close)
  app.get('/address', async (request) => request.ip)
  return (await app.inject({ url: '/address', remoteAddress: '10.0.0.5', headers: HEADERS })).body
}

test('behind two proxies a person is known by the address that the outer one saw, not by what they claim', async () => {
  expect(await addressSeen('2')).toBe('203.0.113.9')
})

test('behind one proxy by the address that it saw, behind none by the one of the connection', async () => {
  expect(await addressSeen('1')).toBe('198.51.100.7')
  expect(await addressSeen('false')).toBe('10.0.0.5')
})
