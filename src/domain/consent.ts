// What a person is told and agrees to before a model sees a word of theirs (docs/letter-rules.md §5).
import { z } from 'zod'
import { WriterName } from './generation.ts'

/** The day of the notice's wording: another wording is another notice, and is agreed to anew. */
export const NOTICE_WORDING = '2026-11-24'

/** Whoever runs a model: the items of 개인정보 보호법 §28의8 that differ from one to the other. */
export const Recipient = z.object({
  /** `own`: a server of the operator; nothing leaves for anybody else. */
  kind: z.enum(['provider', 'own']),
  model: z.string(),
  /** The host that a request goes to, and whether it goes there encrypted. */
  server: z.string(),
  encrypted: z.boolean(),
  /** Empty for the operator's own, like the rest. */
  name: z.string(),
  /** Two letters (ISO 3166), or the operator's words. */
  country: z.string(),
  contact: z.string(),
  /** How long it keeps what is sent: days as a number, or the operator's words. */
  keeps: z.string(),
})
export type Recipient = z.infer<typeof Recipient>

/** The embedded writer has no recipients, and asks for no consent: then `version` is null. */
export const Notice = z.object({
  writer: WriterName,
  version: z.string().nullable(),
  /** The model that writes first, then the one that takes over. */
  recipients: z.array(Recipient),
})
export type Notice = z.infer<typeof Notice>

/** Where a person stands towards the notice that holds now. */
export const Consent = z.object({ version: z.string(), agreedAt: z.string().nullable() })
export type Consent = z.infer<typeof Consent>

/** A request as it would be sent now, to whom, word for word; nothing was sent. */
export const Sent = z.object({
  writer: WriterName,
  recipients: z.array(Recipient),
  messages: z.array(z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() })),
})
export type Sent = z.infer<typeof Sent>
