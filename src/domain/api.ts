// The contract: each endpoint's method, path and schemas. The server serves it, the web calls it.
import { z } from 'zod'
import { Account, Email, Provider, SignIn, SignInWays, SignUp } from './account.ts'
import { Consent, Notice, Sent } from './consent.ts'
import { ChatMessage, Conversation, MAX_PROMPT } from './chat.ts'
import { Due } from './due.ts'
import { AdminAct, BlockReason, DeskPerson, DeskState, DeskUsage, RequestLimit } from './desk.ts'
import { Experience } from './experience.ts'
import { Generation, WriterName } from './generation.ts'
import { Conditions, MAX_EXPERIENCES, MAX_TEXT, Review, ReviewInput } from './letter.ts'
import { Quota } from './quota.ts'

/** The one shape of every 4xx and 5xx under /api. `code` is a key of domain/errors.ts. */
export const Problem = z.object({
  error: z.object({
    code: z.string(),
    fields: z
      .array(
        z.object({
          field: z.string(),
          code: z.string(),
          params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
        }),
      )
      .optional(),
    retryAfter: z.number().int().optional(),
    requestId: z.string(),
  }),
})
export type Problem = z.infer<typeof Problem>

const id = z.string().min(1).max(64)
const Id = z.object({ id })
/** Chosen by the browser for each wish of the person: the same key twice starts nothing new. */
const Key = z.string().min(8).max(64)
const cursor = z.object({
  q: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
  before: z.string().max(100).optional(),
})
/** The secret of a link in a mail. */
const LinkToken = z.string().min(1).max(200)
const Nothing = z.undefined()
/** A path of our own pages: never another host, however it is written. */
const OwnPath = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\\\p{C}]*$/u, 'invalid')
/** The embedded writer instead of the model that is set; taken up by the person, never by itself. */
const WriterChoice = z.literal('embedded').optional()

export const LetterCard = z.object({
  id: z.string(),
  title: z.string(),
  company: z.string(),
  role: z.string(),
  question: z.string(),
  firstLine: z.string(),
  used: z.number().int(),
  max: z.number().int().nullable(),
  unit: z.string(),
  /** `YYYY-MM-DD` in Seoul, or null where none was given. */
  due: z.string().nullable(),
  /** ready: nothing in it waits for the person. draft: a flagged fact or an unfinished text. */
  state: z.enum(['writing', 'draft', 'ready']),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type LetterCard = z.infer<typeof LetterCard>

export const Letter = LetterCard.extend({
  /** As they are kept: each experience has its id. */
  conditions: Conditions.extend({ experiences: z.array(Experience) }),
  text: z.string(),
  /** Grows by one with every change of the text; sent back with a change, so that two tabs do not overwrite each other. */
  revision: z.number().int(),
  writer: WriterName.nullable(),
  asks: z.array(z.string()),
  /** The texts of flagged facts which the person confirmed. */
  confirmed: z.array(z.string()),
  /** The newest generation, if it still runs or did not end well. */
  generation: Generation.nullable(),
  review: Review,
})
export type Letter = z.infer<typeof Letter>

export const LetterVersion = z.object({
  id: z.string(),
  origin: z.enum(['writer', 'person', 'restored']),
  text: z.string(),
  createdAt: z.string(),
})
export type LetterVersion = z.infer<typeof LetterVersion>

export const Session = z.object({
  account: Account.nullable(),
  quota: Quota.nullable(),
  writer: WriterName,
  /** Ways to sign in beside e-mail that are switched on here. */
  providers: z.array(z.string()),
  /** The account was to be deleted and a sign-in brought it back; true until the person has read so. */
  returned: z.boolean(),
  /** Whether this person agreed to the notice about the model; null where the embedded writer writes. */
  consent: Consent.nullable(),
  /** Whether this person's address is one of the operators'. */
  desk: z.boolean(),
  /**
   * Where mails go: to letter boxes, or no further than the server's log (`log`), where whoever sits at the machine
   * reads them at /api/dev/mail as well (`here`).
   */
  mail: z.enum(['sent', 'log', 'here']),
})
export type Session = z.infer<typeof Session>

export const SignedInSession = z.object({
  id: z.string(),
  /** "Chrome · Windows"; empty when it is not known. */
  device: z.string(),
  createdAt: z.string(),
  /** Exact to ten minutes. */
  lastSeenAt: z.string(),
  /** The one that asks. */
  current: z.boolean(),
})
export type SignedInSession = z.infer<typeof SignedInSession>

export const Draft = z.object({
  /** The form as typed, unfinished: not yet `Conditions`. */
  form: z.record(z.string(), z.unknown()),
  updatedAt: z.string(),
})

/** What would be written: a letter out of conditions, an existing one again, or the answer to a prompt. */
const SentOf = z.discriminatedUnion('of', [
  z.object({ of: z.literal('letter'), conditions: Conditions }),
  z.object({
    of: z.literal('rewrite'),
    letterId: id,
    mode: z.enum(['anew', 'continue']).default('anew'),
  }),
  z.object({
    of: z.literal('chat'),
    prompt: z.string(),
    conversationId: id.optional(),
    /** For a conversation that does not exist yet. */
    letterId: id.optional(),
  }),
])
export type SentOf = z.output<typeof SentOf>

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type Endpoint = {
  method: Method
  path: string
  summary: string
  /** Whether anybody may call it; all else answers 401 without a session. */
  open?: true
  /**
   * Of the operator's desk: `not_found` for everybody whom ADMIN_EMAILS does not name. `door` opens it;
   * `inside` answers `desk_closed` before that. By a session alone, never by a token.
   */
  desk?: 'door' | 'inside'
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  /** The body of a 2xx answer; `stream` marks server-sent events of `GenerationEvent`, `zip` a file. */
  answer: z.ZodType | 'stream' | 'zip'
  status?: number
}

export const endpoints = {
  session: {
    method: 'GET',
    path: '/api/session',
    summary: 'Who is signed in, and what is left of the day',
    open: true,
    answer: Session,
  },
  signUp: {
    method: 'POST',
    path: '/api/sign-up',
    summary: 'Make an account and sign in',
    open: true,
    body: SignUp,
    answer: Session,
    status: 201,
  },
  signIn: {
    method: 'POST',
    path: '/api/sign-in',
    summary: 'Sign in with e-mail and password',
    open: true,
    body: SignIn,
    answer: Session,
  },
  signOut: {
    method: 'POST',
    path: '/api/sign-out',
    summary: 'Sign out',
    open: true,
    answer: Nothing,
    status: 204,
  },
  beginProvider: {
    method: 'POST',
    path: '/api/providers/:provider/begin',
    summary:
      'Where to go to sign in with a provider. It comes back to `to`, or to /sign-in?provider=…&error=…',
    open: true,
    params: z.object({ provider: Provider }),
    body: z.object({ to: OwnPath.optional() }),
    answer: z.object({ url: z.string() }),
  },
  connectProvider: {
    method: 'POST',
    path: '/api/providers/:provider/connect',
    summary:
      'Where to go to add a provider to this account. It comes back to /settings?provider=…, with error=… if it failed',
    params: z.object({ provider: Provider }),
    answer: z.object({ url: z.string() }),
  },
  disconnectProvider: {
    method: 'DELETE',
    path: '/api/providers/:provider',
    summary: 'Remove a provider from this account; the last way in answers `last_way_in`',
    params: z.object({ provider: Provider }),
    answer: SignInWays,
  },
  signInWays: {
    method: 'GET',
    path: '/api/sign-in-ways',
    summary: 'How this person may sign in',
    answer: SignInWays,
  },
  sendVerification: {
    method: 'POST',
    path: '/api/email/verification',
    summary: 'Mail a link that verifies the address',
    answer: Nothing,
    status: 204,
  },
  changeEmail: {
    method: 'POST',
    path: '/api/email/change',
    summary: 'Mail a link to a new address; the change happens when it is opened',
    body: z.object({ email: Email, password: z.string().max(1024).optional() }),
    answer: Nothing,
    status: 204,
  },
  verifyEmail: {
    method: 'POST',
    path: '/api/email/verify',
    summary: 'Use the link of a mail: /verify-email#token',
    open: true,
    body: z.object({ token: LinkToken }),
    answer: z.object({ email: z.string() }),
  },
  forgotPassword: {
    method: 'POST',
    path: '/api/password/forgot',
    summary: 'Mail a link that resets the password; never tells whether the address has an account',
    open: true,
    body: z.object({ email: Email }),
    answer: Nothing,
    status: 204,
  },
  resetPassword: {
    method: 'POST',
    path: '/api/password/reset',
    summary: 'A new password by the link of a mail: /reset-password#token. Ends all sessions',
    open: true,
    body: z.object({ token: LinkToken, password: z.string().max(1024), password2: z.string().max(1024) }),
    answer: Nothing,
    status: 204,
  },
  changePassword: {
    method: 'POST',
    path: '/api/password/change',
    summary: 'Change or first set the password; ends all other sessions',
    body: z.object({
      current: z.string().max(1024).optional(),
      password: z.string().max(1024),
      password2: z.string().max(1024),
    }),
    answer: Nothing,
    status: 204,
  },
  listSessions: {
    method: 'GET',
    path: '/api/sessions',
    summary: 'Where this person is signed in',
    answer: z.object({ sessions: z.array(SignedInSession) }),
  },
  endSession: {
    method: 'DELETE',
    path: '/api/sessions/:id',
    summary: 'End one session',
    params: Id,
    answer: Nothing,
    status: 204,
  },
  endSessions: {
    method: 'DELETE',
    path: '/api/sessions',
    summary: 'End all sessions and tokens; `keep=current` leaves this one',
    query: z.object({ keep: z.enum(['current', 'none']).default('none') }),
    answer: Nothing,
    status: 204,
  },
  deleteAccount: {
    method: 'POST',
    path: '/api/account/delete',
    summary: 'Delete the account after seven days; signing in before then brings it back',
    body: z.object({ password: z.string().max(1024).optional() }),
    answer: z.object({ deleteAfter: z.string() }),
  },
  takeout: {
    method: 'GET',
    path: '/api/takeout',
    summary:
      'All that is kept of this person: a zip of JSON, and of each letter as text. X-Letters counts them',
    answer: 'zip',
  },
  readReturn: {
    method: 'POST',
    path: '/api/account/returned',
    summary: 'The person has read that the account came back',
    answer: Nothing,
    status: 204,
  },
  quota: { method: 'GET', path: '/api/quota', summary: 'The requests of the day', answer: Quota },

  notice: {
    method: 'GET',
    path: '/api/notice',
    summary: 'Who gets what a model is asked, and what a person agrees to before that',
    open: true,
    answer: Notice,
  },
  agree: {
    method: 'POST',
    path: '/api/consent',
    summary:
      'Agree to the notice, named by its version. Without it a request with a model answers `consent_needed`',
    body: z.object({ version: z.string().min(1).max(100) }),
    answer: Consent,
  },
  withdrawConsent: {
    method: 'DELETE',
    path: '/api/consent',
    summary: 'Take the consent back: from now on nothing goes to a model',
    answer: Nothing,
    status: 204,
  },
  whatIsSent: {
    method: 'POST',
    path: '/api/sent',
    summary: 'The request to the model, word for word, as it would be sent now. Sends nothing, costs nothing',
    body: SentOf,
    answer: Sent,
  },

  getDraft: {
    method: 'GET',
    path: '/api/draft',
    summary: 'The condition form as it was last typed',
    answer: z.object({ draft: Draft.nullable() }),
  },
  putDraft: {
    method: 'PUT',
    path: '/api/draft',
    summary: 'Keep the condition form',
    body: z.object({ form: z.record(z.string(), z.unknown()) }),
    answer: z.object({ updatedAt: z.string() }),
  },

  review: {
    method: 'POST',
    path: '/api/review',
    summary: 'Check a text: length, evidence, findings. Costs no request of the day',
    body: ReviewInput,
    answer: Review,
  },

  writeLetter: {
    method: 'POST',
    path: '/api/letters',
    summary: 'Write a letter; answers with its events as they come',
    body: z.object({ key: Key, conditions: Conditions, writer: WriterChoice }),
    answer: 'stream',
  },
  listLetters: {
    method: 'GET',
    path: '/api/letters',
    summary:
      "One's own letters, the newest first; `order=due` puts those that are still due first, the nearest before the others",
    query: cursor.extend({ order: z.enum(['newest', 'due']).default('newest') }),
    answer: z.object({ letters: z.array(LetterCard), next: z.string().nullable() }),
  },
  getLetter: {
    method: 'GET',
    path: '/api/letters/:id',
    summary: 'One letter, with its review',
    params: Id,
    answer: Letter,
  },
  editLetter: {
    method: 'PATCH',
    path: '/api/letters/:id',
    summary: 'Change text, title, experiences, closing day or confirmed facts',
    params: Id,
    body: z.object({
      text: z.string().max(MAX_TEXT).optional(),
      title: z.string().trim().min(1, 'required').max(200, 'too_long').optional(),
      confirmed: z.array(z.string().max(500)).max(500).optional(),
      /** When it must be in; null takes the day away. */
      due: Due.nullable().optional(),
      /** The experiences anew, such as with a line more: what the text is held against from now on. */
      experiences: z.array(Experience).min(1).max(MAX_EXPERIENCES).optional(),
      /** The revision on which the change of the text was made; another one answers `conflict`. */
      revision: z.int32().min(0).optional(),
    }),
    answer: Letter,
  },
  deleteLetter: {
    method: 'DELETE',
    path: '/api/letters/:id',
    summary: 'Delete a letter; it can be brought back',
    params: Id,
    answer: Nothing,
    status: 204,
  },
  restoreLetter: {
    method: 'POST',
    path: '/api/letters/:id/restore',
    summary: 'Bring a deleted letter back',
    params: Id,
    answer: Letter,
  },
  letterVersions: {
    method: 'GET',
    path: '/api/letters/:id/versions',
    summary: 'Earlier texts of a letter',
    params: Id,
    answer: z.object({ versions: z.array(LetterVersion) }),
  },
  restoreVersion: {
    method: 'POST',
    path: '/api/letters/:id/versions/:versionId/restore',
    summary: 'Go back to an earlier text',
    params: z.object({ id, versionId: id }),
    answer: Letter,
  },
  rewriteLetter: {
    method: 'POST',
    path: '/api/letters/:id/rewrite',
    summary: 'Write it anew, or go on from what is there',
    params: Id,
    body: z.object({
      key: Key,
      mode: z.enum(['anew', 'continue']).default('anew'),
      conditions: Conditions.optional(),
      writer: WriterChoice,
    }),
    answer: 'stream',
  },

  getGeneration: {
    method: 'GET',
    path: '/api/generations/:id',
    summary: 'The state of a generation',
    params: Id,
    answer: Generation,
  },
  generationEvents: {
    method: 'GET',
    path: '/api/generations/:id/events',
    summary: 'Its events from the first, or after Last-Event-ID',
    params: Id,
    query: z.object({ after: z.coerce.number().pipe(z.int32().min(0)).optional() }),
    answer: 'stream',
  },
  stopGeneration: {
    method: 'POST',
    path: '/api/generations/:id/stop',
    summary: 'Stop it and keep what is there',
    params: Id,
    answer: Generation,
  },

  listConversations: {
    method: 'GET',
    path: '/api/conversations',
    summary: "One's own conversations, the newest first",
    query: cursor,
    answer: z.object({ conversations: z.array(Conversation), next: z.string().nullable() }),
  },
  createConversation: {
    method: 'POST',
    path: '/api/conversations',
    summary: 'A new conversation, about a letter if one is named',
    body: z.object({ letterId: id.optional() }),
    answer: Conversation,
    status: 201,
  },
  getConversation: {
    method: 'GET',
    path: '/api/conversations/:id',
    summary: 'One conversation with its messages',
    params: Id,
    answer: Conversation.extend({ letterTitle: z.string().nullable(), messages: z.array(ChatMessage) }),
  },
  deleteConversation: {
    method: 'DELETE',
    path: '/api/conversations/:id',
    summary: 'Delete a conversation',
    params: Id,
    answer: Nothing,
    status: 204,
  },
  sendMessage: {
    method: 'POST',
    path: '/api/conversations/:id/messages',
    summary: 'Say something; answers with the events of the reply',
    params: Id,
    body: z.object({
      key: Key,
      prompt: z.string().refine((text) => text.trim() !== '', 'required'),
      writer: WriterChoice,
    }),
    answer: 'stream',
  },

  sendDeskLink: {
    method: 'POST',
    path: '/api/admin/link',
    summary: "Mail a link that opens the operator's desk in this session: /admin#token",
    desk: 'door',
    answer: Nothing,
    status: 204,
  },
  openDesk: {
    method: 'POST',
    path: '/api/admin/open',
    summary: 'Open the desk in this session, by the link that went to its address',
    desk: 'door',
    body: z.object({ token: LinkToken }),
    answer: Nothing,
    status: 204,
  },
  deskState: {
    method: 'GET',
    path: '/api/admin/state',
    summary: 'The database, the model, how many people, and the limit of requests',
    desk: 'inside',
    answer: DeskState,
  },
  deskUsage: {
    method: 'GET',
    path: '/api/admin/usage',
    summary: 'Requests, tokens and cost by day and model, and failures by code',
    desk: 'inside',
    query: z.object({ days: z.coerce.number().int().min(1).max(366).default(30) }),
    answer: DeskUsage,
  },
  deskPeople: {
    method: 'GET',
    path: '/api/admin/people',
    summary: 'People, the newest first; `q` is a part of the e-mail or username',
    desk: 'inside',
    query: cursor,
    answer: z.object({
      people: z.array(DeskPerson),
      next: z.string().nullable(),
      /** All that match. */
      count: z.number().int(),
    }),
  },
  limitAll: {
    method: 'PUT',
    path: '/api/admin/limit',
    summary: 'Requests a day for everybody; null: what DAILY_REQUESTS says',
    desk: 'inside',
    body: z.object({ requests: RequestLimit }),
    answer: Nothing,
    status: 204,
  },
  limitPerson: {
    method: 'PUT',
    path: '/api/admin/people/:id/limit',
    summary: 'Requests a day for one person; null: as everybody',
    desk: 'inside',
    params: Id,
    body: z.object({ requests: RequestLimit }),
    answer: DeskPerson,
  },
  blockPerson: {
    method: 'POST',
    path: '/api/admin/people/:id/block',
    summary: 'Sign a person out everywhere and let them in no more; they are told the reason at sign-in',
    desk: 'inside',
    params: Id,
    body: z.object({ reason: BlockReason }),
    answer: DeskPerson,
  },
  unblockPerson: {
    method: 'POST',
    path: '/api/admin/people/:id/unblock',
    summary: 'Let a person in again',
    desk: 'inside',
    params: Id,
    answer: DeskPerson,
  },
  deskActs: {
    method: 'GET',
    path: '/api/admin/acts',
    summary: 'What was done at the desk, the newest first; it cannot be changed',
    desk: 'inside',
    query: z.object({
      limit: z.coerce.number().int().min(1).max(100).default(50),
      before: z.coerce.number().int().min(1).optional(),
    }),
    answer: z.object({ acts: z.array(AdminAct), next: z.string().nullable() }),
  },
} as const satisfies Record<string, Endpoint>

export type EndpointId = keyof typeof endpoints
export { MAX_PROMPT }
