// The operator's desk: people, requests, what they cost, and what was done there. Never a word that a person wrote.
import { z } from 'zod'
import { Recipient } from './consent.ts'
import { WriterName } from './generation.ts'

/** Why somebody was blocked, as they are told it at sign-in. */
export const BlockReason = z.enum(['abuse', 'stolen', 'asked'])
export type BlockReason = z.infer<typeof BlockReason>

export const AdminActKind = z.enum(['open', 'limit_all', 'limit_person', 'block', 'unblock'])
export type AdminActKind = z.infer<typeof AdminActKind>

/** Requests a day; null takes it back to what holds without it. */
export const RequestLimit = z.number().int().min(0).max(1_000_000).nullable()

export const DeskPerson = z.object({
  id: z.string(),
  username: z.string(),
  email: z.string().nullable(),
  emailVerified: z.boolean(),
  createdAt: z.string(),
  /** The newest of their sessions; null when there is none. */
  seenAt: z.string().nullable(),
  usedToday: z.number().int(),
  /** Of this person alone. */
  dailyRequests: z.number().int().nullable(),
  blocked: z.object({ at: z.string(), reason: BlockReason }).nullable(),
  /** Set while the account waits to be removed. */
  deleteAfter: z.string().nullable(),
})
export type DeskPerson = z.infer<typeof DeskPerson>

/** One model on one Seoul day. */
export const DayUsage = z.object({
  day: z.string(),
  model: z.string(),
  label: z.string(),
  isModel: z.boolean(),
  letters: z.number().int(),
  chats: z.number().int(),
  /** Those among them whose request was given back. */
  returned: z.number().int(),
  inputTokens: z.number().int(),
  outputTokens: z.number().int(),
  /** Runs of a model that told no tokens: stopped, broken off, or a server that does not count. */
  untold: z.number().int(),
  /** US dollars; null where the model's price is not known. */
  cost: z.number().nullable(),
})
export type DayUsage = z.infer<typeof DayUsage>

export const DeskUsage = z.object({
  /** From the first day to the last, each a Seoul day. */
  days: z.array(z.string()),
  usage: z.array(DayUsage),
  prices: z.array(
    z.object({
      model: z.string(),
      price: z.object({ input: z.number(), output: z.number() }).nullable(),
    }),
  ),
  failures: z.array(
    z.object({ code: z.string(), count: z.number().int(), people: z.number().int(), last: z.string() }),
  ),
})
export type DeskUsage = z.infer<typeof DeskUsage>

export const DeskState = z.object({
  database: z.object({
    engine: z.enum(['pglite', 'postgres']),
    version: z.string(),
    bytes: z.number().int(),
    /** How long a small question took. */
    answerMs: z.number(),
  }),
  model: z.object({
    writer: WriterName,
    recipients: z.array(Recipient),
    /** Left alone for some seconds, after it failed many times in a row. */
    resting: z.boolean(),
    /** Of the last 24 hours. */
    done: z.number().int(),
    failed: z.number().int(),
    lastDoneAt: z.string().nullable(),
    lastFailure: z.object({ code: z.string(), at: z.string() }).nullable(),
  }),
  people: z.object({ all: z.number().int(), blocked: z.number().int(), leaving: z.number().int() }),
  running: z.number().int(),
  limit: z.object({ environment: z.number().int(), forAll: z.number().int().nullable() }),
})
export type DeskState = z.infer<typeof DeskState>

export const AdminAct = z.object({
  id: z.string(),
  at: z.string(),
  act: AdminActKind,
  adminId: z.string(),
  /** The names that they have today; null for who is gone. */
  adminName: z.string().nullable(),
  personId: z.string().nullable(),
  personName: z.string().nullable(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type AdminAct = z.infer<typeof AdminAct>
