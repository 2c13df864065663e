// The mails that went nowhere, for who sits at the machine: only where no SMTP server is set, only on the loopback.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '#domain/errors.ts'
import type { Deps } from '../deps.ts'

/** The socket's own end, and a Host that is the machine itself: neither a proxy nor a rebound name passes. */
export function isLoopback(request: FastifyRequest): boolean {
  const from = request.socket.remoteAddress ?? ''
  const host = (request.headers.host ?? '').replace(/:\d+$/, '')
  const forwarded = Object.keys(request.headers).some((name) => /^(forwarded|x-forwarded-|via$)/.test(name))
  return (
    !forwarded &&
    /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/.test(from) &&
    /^(127\.0\.0\.1|localhost|\[::1\])$/.test(host)
  )
}

const escape = (text: string) => text.replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`)
const linked = (text: string) =>
  escape(text).replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`)

export function devMailRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/api/dev/mail', { schema: { hide: true } }, async (request, reply) => {
    const kept = deps.mail.kept
    if (kept === null || !isLoopback(request)) throw new AppError('not_found')
    const items = kept().map(
      ({ to, subject, text, at }) =>
        `<section><h2>${escape(subject)}</h2><p>${escape(to)} · ${at.toISOString()}</p><pre>${linked(text)}</pre></section>`,
    )
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .send(
        `<!doctype html><html lang="ko"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>보내지 않은 메일</title><link rel="stylesheet" href="/api/docs.css"></head><body><main><h1>보내지 않은 메일</h1><p>SMTP_URL이 없어서 여기에만 있어요. 이 기기에서만 보여요.</p>${items.join('') || '<p>아직 없어요.</p>'}</main></body></html>`,
      )
  })
}
