// Every table, in the domain's own nouns. `npm run db:generate` turns a change here into a migration.
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { Conditions } from '#domain/letter.ts'
import type { GenerationState, WriterName } from '#domain/generation.ts'
import type { ErrorCode } from '#domain/errors.ts'
import type { AdminActKind, BlockReason } from '#domain/desk.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 })
const createdAt = () => moment('created_at').notNull().defaultNow()
const updatedAt = () => moment('updated_at').notNull().defaultNow()

// --- accounts: the first four tables are better-auth's, with its column meanings ---

export const user = pgTable(
  'user',
  {
    id: text('id').primaryKey(),
    /** better-auth's name; here the username, unique whatever its case. */
    name: text('name').notNull(),
    /** The name as `nameKey` folds it. Not lower(name): a database in the C locale folds ASCII only. */
    nameKey: text('name_key').notNull(),
    email: text('email').notNull().unique(),
    emailVerified: boolean('email_verified').notNull().default(false),
    image: text('image'),
    /** Set when the person asked to be forgotten: from then on a sign-in brings them back, after it nothing is left. */
    deleteAfter: moment('delete_after'),
    /** Set at the operator's desk: nobody signs in with this account, and its sessions and tokens are dead. */
    blockedAt: moment('blocked_at'),
    blockedFor: text('blocked_for').$type<BlockReason>(),
    /** Requests a day for this person alone, instead of those for all. */
    dailyRequests: integer('daily_requests'),
    /** Set by the sign-in that brought the account back, until the person has read that it did. */
    returnedAt: moment('returned_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex('user_name_unique').on(table.nameKey),
    index('user_newest').on(table.createdAt.desc(), table.id.desc()),
    index('user_blocked').on(table.blockedAt).where(sql`${table.blockedAt} is not null`),
  ],
)

const owner = (name = 'user_id') =>
  text(name)
    .notNull()
    .references(() => user.id, { onDelete: 'cascade' })

export const session = pgTable(
  'session',
  {
    id: text('id').primaryKey(),
    token: text('token').notNull().unique(),
    userId: owner(),
    expiresAt: moment('expires_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    /** When the operator's desk was opened in this session, by a link that went to the operator's address. */
    deskOpenedAt: moment('desk_opened_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [index('session_user').on(table.userId)],
)

export const account = pgTable(
  'account',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: owner(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: moment('access_token_expires_at'),
    refreshTokenExpiresAt: moment('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('account_user').on(table.userId),
    uniqueIndex('account_provider').on(table.providerId, table.accountId),
  ],
)

export const verification = pgTable(
  'verification',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: moment('expires_at').notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [index('verification_identifier').on(table.identifier)],
)

/** Devices from which a person signed in before: a new one is told by mail. */
export const knownDevice = pgTable(
  'known_device',
  {
    userId: owner(),
    /** SHA-256 of the browser and system, without their versions. */
    device: text('device').notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.device] })],
)

/** Rotating refresh tokens of the token API. Only the SHA-256 of a token is kept. */
export const refreshToken = pgTable(
  'refresh_token',
  {
    hash: text('hash').primaryKey(),
    userId: owner(),
    /** All tokens that descend from one sign-in; using a dead one ends them all. */
    family: text('family').notNull(),
    usedAt: moment('used_at'),
    endedAt: moment('ended_at'),
    expiresAt: moment('expires_at').notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('refresh_token_family').on(table.family), index('refresh_token_user').on(table.userId)],
)

/** Failed sign-ins by account and by address; shared, so that it holds across processes. */
export const signInAttempt = pgTable(
  'sign_in_attempt',
  {
    /** SHA-256 of "email:…" or "address:…": no personal text. */
    subject: text('subject').notNull(),
    windowStart: moment('window_start').notNull(),
    count: integer('count').notNull(),
  },
  (table) => [primaryKey({ columns: [table.subject] })],
)

/** What a person agreed to before a model saw a word of theirs: which notice, when, and until when. */
export const consent = pgTable(
  'consent',
  {
    id: text('id').primaryKey(),
    userId: owner(),
    /** The notice with its recipients; another recipient makes another version. */
    version: text('version').notNull(),
    agreedAt: moment('agreed_at').notNull(),
    withdrawnAt: moment('withdrawn_at'),
  },
  (table) => [
    uniqueIndex('consent_standing').on(table.userId, table.version).where(sql`${table.withdrawnAt} is null`),
  ],
)

// --- the operator's desk ---

/** What the operator set for everybody, over the settings of the environment. */
export const setting = pgTable('setting', {
  name: text('name').$type<'daily_requests'>().primaryKey(),
  value: integer('value').notNull(),
  updatedAt: updatedAt(),
})

/**
 * Every act at the desk. A trigger refuses to change or remove a row (migrations/0005), and so does it when the
 * person of the act is deleted: therefore no reference, and nothing personal beyond ids.
 */
export const adminAct = pgTable(
  'admin_act',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: moment('at').notNull(),
    adminId: text('admin_id').notNull(),
    act: text('act').$type<AdminActKind>().notNull(),
    /** Whom it concerned; null when it concerned everybody. */
    personId: text('person_id'),
    /** Numbers and codes only: the limit that was set, why somebody was blocked. */
    before: text('before'),
    after: text('after'),
  },
  (table) => [index('admin_act_person').on(table.personId, table.id.desc())],
)

// --- the letter ---

/** The condition form as it was last typed: one a person. */
export const draft = pgTable('draft', {
  userId: owner().primaryKey(),
  form: jsonb('form').$type<Record<string, unknown>>().notNull(),
  updatedAt: updatedAt(),
})

export const letter = pgTable(
  'letter',
  {
    id: text('id').primaryKey(),
    userId: owner(),
    title: text('title').notNull(),
    conditions: jsonb('conditions').$type<Conditions>().notNull(),
    text: text('text').notNull().default(''),
    revision: integer('revision').notNull().default(0),
    writer: jsonb('writer').$type<WriterName>(),
    asks: jsonb('asks').$type<string[]>().notNull().default([]),
    confirmed: jsonb('confirmed').$type<string[]>().notNull().default([]),
    state: text('state').$type<'writing' | 'draft' | 'ready'>().notNull().default('writing'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    /** Set by delete; restored within the time of undo, removed for good after it. */
    deletedAt: moment('deleted_at'),
  },
  (table) => [index('letter_user').on(table.userId, table.createdAt.desc(), table.id.desc())],
)

/** Earlier texts of a letter, so that nothing that a person saw is ever gone. */
export const letterVersion = pgTable(
  'letter_version',
  {
    id: text('id').primaryKey(),
    letterId: text('letter_id')
      .notNull()
      .references(() => letter.id, { onDelete: 'cascade' }),
    userId: owner(),
    origin: text('origin').$type<'writer' | 'person' | 'restored'>().notNull(),
    text: text('text').notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('letter_version_letter').on(table.letterId, table.createdAt.desc())],
)

// --- the chat ---

export const conversation = pgTable(
  'conversation',
  {
    id: text('id').primaryKey(),
    userId: owner(),
    title: text('title').notNull(),
    letterId: text('letter_id').references(() => letter.id, { onDelete: 'set null' }),
    /** The one conversation of the token API; the web lists it like any other. */
    isApi: boolean('is_api').notNull().default(false),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index('conversation_user').on(table.userId, table.updatedAt.desc(), table.id.desc()),
    uniqueIndex('conversation_api').on(table.userId).where(sql`${table.isApi}`),
  ],
)

/** One prompt of the person and the answer to it. */
export const message = pgTable(
  'message',
  {
    /** Grows with time: the token API's `id`. */
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversation.id, { onDelete: 'cascade' }),
    userId: owner(),
    prompt: text('prompt').notNull(),
    response: text('response').notNull().default(''),
    state: text('state').$type<GenerationState>().notNull().default('running'),
    error: text('error').$type<ErrorCode>(),
    generationId: text('generation_id'),
    createdAt: createdAt(),
  },
  (table) => [
    index('message_conversation').on(table.conversationId, table.id),
    index('message_user').on(table.userId, table.id),
  ],
)

// --- writing: one run of a writer, and the requests of a day ---

/**
 * One run of a writer: a row, not a connection. It is also the log of the requests of the day:
 * `request` says whether its request is held, was used up by text, or was given back.
 */
export const generation = pgTable(
  'generation',
  {
    id: text('id').primaryKey(),
    userId: owner(),
    kind: text('kind').$type<'letter' | 'chat'>().notNull(),
    letterId: text('letter_id').references(() => letter.id, { onDelete: 'set null' }),
    conversationId: text('conversation_id').references(() => conversation.id, { onDelete: 'set null' }),
    messageId: bigint('message_id', { mode: 'number' }),
    writer: jsonb('writer').$type<WriterName>().notNull(),
    state: text('state').$type<GenerationState>().notNull().default('running'),
    error: text('error').$type<ErrorCode>(),
    /** The text as far as it is logged, and the number of the last event in it. */
    text: text('text').notNull().default(''),
    lastEvent: integer('last_event').notNull().default(0),
    /** The instance that writes it, and when it last said so. */
    instance: text('instance').notNull(),
    heartbeatAt: moment('heartbeat_at').notNull().defaultNow(),
    stopRequested: boolean('stop_requested').notNull().default(false),
    /** The Seoul day whose request it took, the person's key for it, and what became of it. */
    day: date('day', { mode: 'string' }).notNull(),
    key: text('key').notNull(),
    request: text('request').$type<'reserved' | 'used' | 'returned'>().notNull().default('reserved'),
    inputTokens: integer('input_tokens'),
    outputTokens: integer('output_tokens'),
    startedAt: moment('started_at').notNull().defaultNow(),
    endedAt: moment('ended_at'),
  },
  (table) => [
    uniqueIndex('generation_key').on(table.userId, table.key),
    index('generation_letter').on(table.letterId, table.startedAt.desc()),
    index('generation_running').on(table.heartbeatAt).where(sql`${table.state} = 'running'`),
    index('generation_day').on(table.userId, table.day),
    index('generation_by_day').on(table.day),
    index('generation_stopping')
      .on(table.instance)
      .where(sql`${table.state} = 'running' and ${table.stopRequested}`),
  ],
)

/**
 * The numbered log: a row holds the events `first..last`, joined by one flush, as they go over the wire
 * (server-sent events with `id:`), so that handing them on again costs no parsing.
 */
export const generationEvent = pgTable(
  'generation_event',
  {
    generationId: text('generation_id')
      .notNull()
      .references(() => generation.id, { onDelete: 'cascade' }),
    first: integer('first').notNull(),
    last: integer('last').notNull(),
    events: text('events').notNull(),
  },
  (table) => [primaryKey({ columns: [table.generationId, table.first] })],
)

/** How many requests a person took on a Seoul day. Changed by single statements only. */
export const usage = pgTable(
  'usage',
  {
    userId: owner(),
    day: date('day', { mode: 'string' }).notNull(),
    used: integer('used').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.day] })],
)
