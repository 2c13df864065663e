// A real SMTP server on the loopback that keeps what it is given.
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type LetterBox = {
  /** For `SMTP_URL`. */
  url: string
  /** The newest link to `path` that was mailed to an address, once there are `least` of them: path and hash. */
  linkTo: (email: string, path: string, least?: number) => Promise<string>
  stop: () => Promise<void>
}

export async function openLetterBox(): Promise<LetterBox> {
  const taken: { to: string; text: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const text = readable(Buffer.concat(parts).toString())
        for (const { address } of session.envelope.rcptTo) taken.push({ to: address, text })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    linkTo: async (email, path, least = 1) => {
      for (let wait = 0; wait < 200; wait += 1) {
        const links = taken
          .filter((one) => one.to === email)
          .flatMap((one) => one.text.match(new RegExp(`${path}#[\\w-]{43}`)) ?? [])
        if (links.length >= least) return links.at(-1) ?? ''
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      throw new Error(`No mail with ${path} came to ${email}`)
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The words of a mail, out of base64 or quoted-printable. */
function readable(mail: string): string {
  const body = mail.slice(mail.indexOf('\r\n\r\n') + 4)
  if (/content-transfer-encoding: base64/i.test(mail)) return Buffer.from(body, 'base64').toString()
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}
