// The whole API as an OpenAPI 3.1 document, made out of the schemas that judge and describe each route.
import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { Account } from '#domain/account.ts'
import { Letter, LetterCard, LetterVersion, Problem, Session } from '#domain/api.ts'
import { Consent, Notice, Recipient, Sent } from '#domain/consent.ts'
import { ChatMessage, Conversation } from '#domain/chat.ts'
import { AdminAct, DayUsage, DeskPerson, DeskState, DeskUsage } from '#domain/desk.ts'
import { Experience } from '#domain/experience.ts'
import { Generation, GenerationEvent, WriterName } from '#domain/generation.ts'
import { Conditions, Finding, Plan, Review } from '#domain/letter.ts'
import { Quota } from '#domain/quota.ts'

/** What the document shows once, under its own name. */
const named = {
  Account,
  AdminAct,
  ChatMessage,
  Conditions,
  Consent,
  Conversation,
  DayUsage,
  DeskPerson,
  DeskState,
  DeskUsage,
  Experience,
  Finding,
  Generation,
  GenerationEvent,
  Letter,
  LetterCard,
  LetterVersion,
  Notice,
  Plan,
  Problem,
  Quota,
  Recipient,
  Review,
  Sent,
  Session,
  WriterName,
}
const schemaRegistry = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries(named)) schemaRegistry.add(schema, { id })

const zodToJsonConfig = { unrepresentable: 'any' as const }

/** Before the first route: what is registered after it, is in the document. */
export async function describeApi(app: FastifyInstance, publicUrl: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'AboutMe',
        version: '1',
        description:
          'Korean cover letters (자기소개서) that fit the limit and say only what the person did. ' +
          'Every refusal under /api is a Problem; /accounts and /chat keep the shapes of the first AboutMe.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: publicUrl }],
      components: {
        securitySchemes: {
          cookie: { type: 'apiKey', in: 'cookie', name: sessionCookieName(publicUrl) },
          bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        },
      },
    },
    transform: createJsonSchemaTransform({ schemaRegistry, zodToJsonConfig }),
    transformObject: createJsonSchemaTransformObject({ schemaRegistry, zodToJsonConfig }),
  })
}

const sessionCookieName = (publicUrl: string) =>
  `${publicUrl.startsWith('https:') ? '__Secure-' : ''}aboutme.session_token`

export function openapiRoutes(app: FastifyInstance): void {
  app.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(JSON.stringify(app.swagger())),
  )
}
