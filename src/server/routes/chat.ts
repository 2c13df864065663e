// The chat of the token API, kept from the first AboutMe for other front ends: one answer, waited for to its end.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Account } from '#domain/account.ts'
import { MAX_PROMPT } from '#domain/chat.ts'
import { AppError, type ErrorCode } from '#domain/errors.ts'
import { beginAnswer } from '../actions/begin-answer.ts'
import type { Generations } from '../actions/generations.ts'
import { apiConversation } from '../db/conversations.ts'
import { findGeneration } from '../db/generations.ts'
import { exchangesOf, findMessage, type MessageRow } from '../db/messages.ts'
import type { Deps } from '../deps.ts'
import { chatRefusal } from './chat-words.ts'
import { mountTokenApiProblems } from './token-api-problems.ts'

const Exchange = z.object({
  id: z.number().int(),
  user: z.string(),
  created_at: z.string(),
  prompt: z.string(),
  response: z.string(),
})
const Detail = z.object({ detail: z.string() })
const Faults = z.record(z.string(), z.array(z.string()))
const Body = z.object({ prompt: z.string() })
const Page = z.object({
  limit: z.coerce.number().int().min(1).max(1_000).optional(),
  before: z.coerce.number().int().min(1).optional(),
})

export async function chatRoutes(app: FastifyInstance, deps: Deps, generations: Generations): Promise<void> {
  await app.register(async (scope) => {
    mountTokenApiProblems(scope, (refusal) => chatRefusal(refusal, deps.publicUrl))
    // The schemas describe; the handlers judge, in the words of this API.
    scope.setValidatorCompiler(() => (value) => ({ value }))
    const tags = ['chat']
    const security = [{ bearer: [] }]

    scope.get(
      '/chat/',
      {
        schema: {
          tags,
          security,
          summary: "One's own exchanges, oldest first",
          querystring: Page,
          response: { 200: z.array(Exchange), 400: Faults, 401: Detail },
        },
        onRequest: async (request) => identify(deps, request),
      },
      async (request) => {
        const page = Page.safeParse(request.query)
        if (!page.success) throw fieldsOf(page.error.issues.map((issue) => issue.path.join('.')))
        const person = request.person as Account
        return (await exchangesOf(deps.db, person.id, page.data)).map(exchangeOf)
      },
    )
    scope.post(
      '/chat/',
      {
        schema: {
          tags,
          security,
          summary: 'Ask, and wait for the whole answer',
          body: Body,
          description:
            'Where a model writes, the person of the token has to agree to its notice first, once: on the page ' +
            '/privacy, or by GET /api/notice and POST /api/consent with the same token. Without that nothing is ' +
            'sent to the model, no request of the day is taken, and the answer is 403 with a sentence that says so.',
          response: {
            201: Exchange,
            400: Faults,
            401: Detail,
            403: Detail,
            413: Detail,
            429: Detail,
            '5xx': Detail,
          },
        },
        onRequest: async (request) => identify(deps, request),
      },
      async (request, reply) => {
        const prompt = promptOf(request.body)
        const person = request.person as Account
        const conversation = await apiConversation(deps.db, person.id, deps.now())
        const row = await ask(deps, generations, person, conversation.id, prompt)
        return reply.code(201).send(exchangeOf(row))
      },
    )
  })
}

/** A token alone: this API knows no cookie. */
async function identify(deps: Deps, request: FastifyRequest): Promise<void> {
  const { authorization } = request.headers
  request.person = authorization === undefined ? null : await deps.auth.identify({ authorization })
  if (request.person === null) throw new AppError('unauthorized')
}

function promptOf(body: unknown): string {
  const given = (body as { prompt?: unknown } | null | undefined)?.prompt
  const fault = (code: string) => new AppError('invalid', { fields: [{ field: 'prompt', code }] })
  if (given === undefined) throw fault('required')
  if (given === null) throw fault('null')
  if (typeof given !== 'string') throw fault('invalid_type')
  if (given.length > MAX_PROMPT) throw new AppError('too_large')
  if (given.trim() === '') throw fault('blank')
  return given
}

async function ask(
  deps: Deps,
  generations: Generations,
  person: Account,
  conversationId: string,
  prompt: string,
): Promise<MessageRow> {
  const key = crypto.randomUUID()
  const { run } = await beginAnswer(deps, generations, person, { conversationId, key, prompt })
  if (run === null) throw new Error('a fresh key was taken already')
  await run.whenEnded
  const row = await findMessage(deps.db, person.id, Number(run.ids.messageId))
  if (row === null) throw new AppError('not_found')
  if (row.response !== '') return row
  const generation = await findGeneration(deps.db, person.id, run.ids.id)
  throw new AppError((generation?.error as ErrorCode | undefined) ?? 'model_empty')
}

function exchangeOf(row: MessageRow): z.input<typeof Exchange> {
  return {
    id: row.id,
    user: row.userId,
    created_at: row.createdAt.toISOString(),
    prompt: row.prompt,
    response: row.response,
  }
}

function fieldsOf(fields: string[]): AppError {
  return new AppError('invalid', { fields: fields.map((field) => ({ field, code: 'invalid' })) })
}
