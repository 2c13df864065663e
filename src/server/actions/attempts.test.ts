import { afterAll, beforeAll, expect, it } from 'vitest'
import { onPasswordThread, refuseCrowd } from '../auth/password-threads.ts'
import { createTestApp, forEachEngine, type TestApp } from '../test-app.ts'
import {
  ATTEMPTS_PER_ACCOUNT,
  ATTEMPTS_PER_ACCOUNT_AND_ADDRESS,
  ATTEMPTS_PER_ADDRESS,
  forgiveSignIn,
  SIGN_UPS_PER_ADDRESS,
  takeSignInAttempt,
  takeSignUp,
} from './attempts.ts'

forEachEngine('the throttle of the doors', (engine) => {
  let test: TestApp
  let other: TestApp['app']
  beforeAll(async () => {
    test = await createTestApp(engine)
    other = (await test.another()).app
  })
  afterAll(() => test.close())

  const tryAt = (app: TestApp['app'], email: string, password: string, address = '10.0.0.1') =>
    app.inject({
      method: 'POST',
      url: '/api/sign-in',
      payload: { email, password },
      remoteAddress: address,
    })

  it('after ten wrong passwords even the right one waits, in every process, on the web and the token API', async () => {
    const person = await test.signUp('guessed')
    const tries = await Promise.all(
      Array.from({ length: ATTEMPTS_PER_ACCOUNT_AND_ADDRESS + 5 }, (_, at) =>
        tryAt(at % 2 === 0 ? test.app : other, person.email, 'wrong'),
      ),
    )
    expect(tries.filter((one) => one.statusCode === 400)).toHaveLength(ATTEMPTS_PER_ACCOUNT_AND_ADDRESS)
    const refused = await tryAt(other, person.email, person.password)
    expect(refused.statusCode).toBe(429)
    expect(refused.json().error.code).toBe('too_many_attempts')
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(15 * 60)
    const api = await test.app.inject({
      method: 'POST',
      url: '/accounts/login/',
      payload: { email: person.email, password: person.password },
      remoteAddress: '10.0.0.1',
    })
    expect(api.statusCode).toBe(429)
    expect(api.json()).toEqual({ detail: expect.stringMatching(/\d+초 뒤에 다시 시도/) })
    const elsewhere = await tryAt(test.app, person.email, person.password, '10.0.0.2')
    expect(elsewhere.statusCode).toBe(200)
  })

  it('the wait is over when its window is', async () => {
    const person = await test.signUp('patient')
    for (let at = 0; at <= ATTEMPTS_PER_ACCOUNT_AND_ADDRESS; at += 1) {
      await tryAt(test.app, person.email, 'wrong', '10.0.1.1')
    }
    const later = await test.another({ now: () => new Date(Date.now() + 15 * 60_000 + 1_000) })
    expect((await tryAt(test.app, person.email, person.password, '10.0.1.1')).statusCode).toBe(429)
    expect((await tryAt(later.app, person.email, person.password, '10.0.1.1')).statusCode).toBe(200)
  })

  it('one account cannot be guessed from many addresses', async () => {
    const person = await test.signUp('hunted')
    for (let at = 0; at < ATTEMPTS_PER_ACCOUNT; at += 1) {
      await tryAt(test.app, person.email, 'wrong', `10.2.0.${at}`)
    }
    expect((await tryAt(test.app, person.email, person.password, '10.2.1.1')).statusCode).toBe(429)
  })

  it('one address cannot try many accounts', async () => {
    for (let at = 0; at < ATTEMPTS_PER_ADDRESS; at += 1) {
      await tryAt(test.app, `nobody${at}@example.com`, 'wrong', '10.3.0.1')
    }
    expect((await tryAt(test.app, 'somebody@example.com', 'wrong', '10.3.0.1')).statusCode).toBe(429)
  })

  it('signing in rightly, again and again, is never throttled', async () => {
    const person = await test.signUp('regular')
    for (let at = 0; at < ATTEMPTS_PER_ACCOUNT_AND_ADDRESS + 3; at += 1) {
      expect((await tryAt(test.app, person.email, person.password, '10.4.0.1')).statusCode).toBe(200)
    }
  })

  it('one person may sign in through many doors at once, and none of them waits for another in a circle', async () => {
    const inAndOut = async () => {
      for (let at = 0; at < 25; at += 1) {
        await takeSignInAttempt(test.deps, 'everywhere@example.com', '10.8.0.1')
        await forgiveSignIn(test.deps, 'everywhere@example.com', '10.8.0.1')
      }
    }
    await Promise.all(Array.from({ length: ATTEMPTS_PER_ACCOUNT_AND_ADDRESS - 2 }, inAndOut))
  })

  const signUpAt = (address: string, name: string, url = '/api/sign-up') =>
    test.app.inject({
      method: 'POST',
      url,
      payload: {
        username: name,
        email: `${name}@example.com`,
        password: 'moonlight-river-27',
        password2: 'moonlight-river-27',
      },
      remoteAddress: address,
    })

  it('a flood of sign-ups from one address is stopped, with when to come back, and others go on', async () => {
    const takes = await Promise.allSettled(
      Array.from({ length: SIGN_UPS_PER_ADDRESS + 20 }, () => takeSignUp(test.deps, '10.5.0.1')),
    )
    expect(takes.filter((one) => one.status === 'fulfilled')).toHaveLength(SIGN_UPS_PER_ADDRESS)
    const refused = await signUpAt('10.5.0.1', 'flooder')
    expect([refused.statusCode, refused.json().error.code]).toEqual([429, 'too_many_attempts'])
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60 * 60)
    const api = await signUpAt('10.5.0.1', 'flooder', '/accounts/signup/')
    expect(api.statusCode).toBe(429)
    expect(api.json()).toEqual({ detail: expect.stringMatching(/\d+초 뒤에 다시 시도/) })
    expect((await signUpAt('10.5.0.2', 'neighbour')).statusCode).toBe(201)
  })

  it('nobody asks without end whose name or address is taken', async () => {
    const asks = []
    for (let at = 0; at < 3; at += 1) asks.push((await signUpAt('10.6.0.1', 'neighbour')).statusCode)
    expect(asks).toEqual([400, 400, 400])
    await Promise.allSettled(
      Array.from({ length: SIGN_UPS_PER_ADDRESS - 3 }, () => takeSignUp(test.deps, '10.6.0.1')),
    )
    const last = await signUpAt('10.6.0.1', 'neighbour')
    expect(last.statusCode).toBe(429)
    expect(last.body).not.toContain('taken')
  })

  it('in a crowd one is told at once to come back, which counts as no wrong password', async () => {
    const person = await test.signUp('crowded out')
    const slow = { memoryCost: 19_456, timeCost: 80, parallelism: 1 }
    const cheap = { memoryCost: 64, timeCost: 1, parallelism: 1 }
    const work: Promise<unknown>[] = []
    for (let isFull = false; !isFull; ) {
      work.push(onPasswordThread({ kind: 'hash', password: 'x', cost: work.length < 4 ? slow : cheap }))
      try {
        refuseCrowd()
      } catch {
        isFull = true
      }
    }
    await expect(onPasswordThread({ kind: 'hash', password: 'x', cost: cheap })).rejects.toMatchObject({
      code: 'crowded',
    })
    const tries = await Promise.all([
      ...Array.from({ length: ATTEMPTS_PER_ACCOUNT_AND_ADDRESS + 1 }, () =>
        tryAt(test.app, person.email, person.password, '10.7.0.1'),
      ),
      tryAt(test.app, 'nobody@example.com', 'wrong', '10.7.0.1'),
      signUpAt('10.7.0.1', 'latecomer'),
    ])
    for (const one of tries) {
      expect([one.statusCode, one.json().error.code]).toEqual([503, 'crowded'])
      expect(Number(one.headers['retry-after'])).toBeGreaterThan(0)
    }
    await Promise.all(work)
    expect((await tryAt(test.app, person.email, person.password, '10.7.0.1')).statusCode).toBe(200)
    expect((await tryAt(test.app, 'nobody@example.com', 'wrong', '10.7.0.1')).statusCode).toBe(400)
    expect((await signUpAt('10.7.0.1', 'latecomer')).statusCode).toBe(201)
  })
})
