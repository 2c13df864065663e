import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../test-app.ts'

describe('mail over SMTP', () => {
  const taken: { to: string[]; from: string; text: string }[] = []
  let server: SMTPServer
  let test: TestApp

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        const parts: Buffer[] = []
        stream.on('data', (part: Buffer) => parts.push(part))
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope
          taken.push({
            to: rcptTo.map((one) => one.address),
            from: mailFrom === false ? '' : mailFrom.address,
            text: Buffer.concat(parts).toString(),
          })
          done()
        })
      },
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.server.address() as AddressInfo
    test = await createTestApp('pglite', {
      env: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'AboutMe <hello@aboutme.example>' },
    })
  })
  afterAll(async () => {
    await test.close()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  })

  it('a sign-up reaches the letter box, in Korean, from our address', async () => {
    const person = await test.signUp('postal')
    for (let wait = 0; taken.length === 0 && wait < 200; wait += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    expect(taken[0]).toMatchObject({ to: [person.email], from: 'hello@aboutme.example' })
    const mail = taken[0]?.text ?? ''
    const body = mail.slice(mail.indexOf('\r\n\r\n') + 4)
    const text = Buffer.from(body, 'base64').toString()
    const readable = text.includes('이메일')
      ? text
      : decodeURIComponent(body.replace(/=\r\n/g, '').replaceAll('=', '%'))
    expect(readable).toContain('이메일 확인이 끝나요')
    expect(readable).toContain(`${test.deps.publicUrl}/verify-email#`)
  })

  it('an address is never read as two', async () => {
    const before = taken.length
    await test.deps.mail
      .send({ to: 'one@example.com, two@example.com', subject: 'x', text: 'y' })
      .catch(() => undefined)
    expect(taken.slice(before).flatMap((one) => one.to)).not.toContain('two@example.com')
  })

  it('a server that is down keeps nobody from signing up', async () => {
    const { app } = await test.another({ env: { SMTP_URL: 'smtp://127.0.0.1:1' } })
    const answer = await app.inject({
      method: 'POST',
      url: '/api/sign-up',
      payload: {
        username: 'undelivered',
        email: 'undelivered@example.com',
        password: 'moonlight-river-27',
        password2: 'moonlight-river-27',
      },
    })
    expect(answer.statusCode).toBe(201)
  })
})
