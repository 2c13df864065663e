// Conversations and what is said in them.
import type { FastifyInstance } from 'fastify'
import { AppError } from '#domain/errors.ts'
import { beginAnswer } from '../actions/begin-answer.ts'
import {
  conversationOf,
  createConversation,
  deleteConversation,
  findConversation,
  listConversations,
} from '../db/conversations.ts'
import { findGeneration } from '../db/generations.ts'
import { findLetter } from '../db/letters.ts'
import { messageOf, messagesOf } from '../db/messages.ts'
import type { Deps } from '../deps.ts'
import { mount } from './mount.ts'
import { type Shown, showBegun } from './show-generation.ts'

export function conversationRoutes(app: FastifyInstance, deps: Deps, shown: Shown): void {
  const { db } = deps
  const { generations, streams } = shown

  mount(app, deps, 'listConversations', async ({ query, person }) => {
    const { rows, next } = await listConversations(db, person.id, query)
    return { conversations: rows.map(conversationOf), next }
  })
  mount(app, deps, 'createConversation', async ({ body, person }) => {
    const letterId = body.letterId ?? null
    if (letterId !== null && (await findLetter(db, person.id, letterId)) === null)
      throw new AppError('not_found')
    return conversationOf(await createConversation(db, person.id, letterId, deps.now()))
  })
  mount(app, deps, 'getConversation', async ({ params, person }) => {
    const row = await findConversation(db, person.id, params.id)
    if (row === null) throw new AppError('not_found')
    const messages = await messagesOf(db, person.id, row.id)
    return {
      ...conversationOf(row),
      letterTitle: row.letterTitle,
      messages: messages.map(messageOf),
    }
  })
  mount(app, deps, 'deleteConversation', async ({ params, person }) => {
    const running = (await messagesOf(db, person.id, params.id)).filter((one) => one.state === 'running')
    if (!(await deleteConversation(db, person.id, params.id))) throw new AppError('not_found')
    // Nobody waits for it any more, whichever instance writes it.
    for (const { generationId } of running) {
      const row = generationId === null ? null : await findGeneration(db, person.id, generationId)
      if (row?.state === 'running') await generations.stop(row)
    }
    return undefined
  })
  mount(app, deps, 'sendMessage', async ({ params, body, person, reply }) => {
    streams.admit(person.id)
    const wish = { ...body, conversationId: params.id }
    showBegun(shown, reply, await beginAnswer(deps, generations, person, wish))
  })
}
