// The token API under /accounts, kept from the first AboutMe for other front ends. No cookie counts here.
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { AppError } from '#domain/errors.ts'
import { signIn } from '../actions/sign-in.ts'
import { signUp } from '../actions/sign-up.ts'
import { issueTokenPair, refreshTokenPair } from '../actions/token-pair.ts'
import { endFamilyOf } from '../db/refresh-tokens.ts'
import type { Deps } from '../deps.ts'
import { mountTokenApiProblems } from './token-api-problems.ts'

const text = (most: number) =>
  z
    .string({
      error: ({ input }) => (input === undefined ? 'required' : input === null ? 'null' : 'invalid_type'),
    })
    .min(1, 'blank')
    .max(most, 'too_long')

export const NewUser = z.object({
  username: text(1_000),
  email: text(1_000),
  password: text(1_024),
  password2: text(1_024),
})
export const Login = z.object({ email: text(254), password: text(1_024) })
export const RefreshBody = z.object({ refresh_token: text(1_024) })
export const User = z.object({ email: z.string(), username: z.string() })
export const Tokens = z.object({ refresh_token: z.string(), access_token: z.string() })
/** `{field: ["문장", …]}`; `non_field_errors` for what belongs to no field. */
export const Faults = z.record(z.string(), z.array(z.string()))
export const Detail = z.object({ detail: z.string() })

const refusals = { 400: Faults, 413: Detail, 415: Detail, 429: Detail, '5xx': Detail }

/** Throws `invalid` with the fields; for this API the body is judged here, so that its words stay its own. */
function read<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  throw new AppError('invalid', {
    fields: parsed.error.issues.map((issue) => ({
      field: issue.path.join('.'),
      code: issue.message,
      ...('maximum' in issue ? { params: { maximum: Number(issue.maximum) } } : {}),
    })),
  })
}

export async function accountRoutes(app: FastifyInstance, deps: Deps): Promise<void> {
  await app.register(async (scope) => {
    mountTokenApiProblems(scope)
    // The schemas describe; `read` judges.
    scope.setValidatorCompiler(() => (value) => ({ value }))
    const tags = ['accounts']

    scope.post(
      '/accounts/signup/',
      {
        schema: { tags, summary: 'Make an account', body: NewUser, response: { 201: User, ...refusals } },
      },
      async (request, reply) => {
        const account = await signUp(deps, read(NewUser, request.body), request.ip)
        return reply.code(201).send({ email: account.email ?? '', username: account.username })
      },
    )
    scope.post(
      '/accounts/login/',
      { schema: { tags, summary: 'A pair of tokens', body: Login, response: { 200: Tokens, ...refusals } } },
      async (request) => issueTokenPair(deps, await signIn(deps, read(Login, request.body), request.ip)),
    )
    scope.post(
      '/accounts/token/refresh/',
      {
        schema: {
          tags,
          summary: 'A new pair; the old refresh token is dead, and using it again ends its family',
          body: RefreshBody,
          response: { 200: Tokens, 401: Detail, ...refusals },
        },
      },
      async (request) => refreshTokenPair(deps, read(RefreshBody, request.body).refresh_token),
    )
    scope.post(
      '/accounts/logout/',
      {
        schema: {
          tags,
          summary: 'Ends the family of a refresh token',
          body: RefreshBody,
          response: { 205: z.undefined(), 401: Detail, ...refusals },
        },
      },
      async (request, reply) => {
        const { refresh_token } = read(RefreshBody, request.body)
        const ours = await endFamilyOf(deps.db, refresh_token, deps.now())
        if (!ours) throw new AppError('unauthorized')
        return reply.code(205).send()
      },
    )
  })
}
