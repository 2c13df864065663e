// Begins the answer to a prompt, in a conversation of the web or of the token API.
import type { Account } from '#domain/account.ts'
import { MAX_PROMPT } from '#domain/chat.ts'
import { AppError } from '#domain/errors.ts'
import type { Conditions } from '#domain/letter.ts'
import { findConversation } from '../db/conversations.ts'
import { findLetter } from '../db/letters.ts'
import type { Spoken } from '../db/messages.ts'
import { takeForMessage } from '../db/take-request.ts'
import type { Deps } from '../deps.ts'
import { type Begun, beginGeneration } from './begin-generation.ts'
import { chatAboutLetter, type ToAnswer } from './chat-about-letter.ts'
import { chosenWriter, hiddenOf, type WriterChoice } from './chosen-writer.ts'
import type { Generations } from './generations.ts'

/** Turns read back; how many characters of them go to a model is for domain/prompts to say. */
export const TURNS = 40
const TITLE_MOST = 40

export async function beginAnswer(
  deps: Deps,
  generations: Generations,
  person: Account,
  wish: { conversationId: string; key: string; prompt: string; writer?: WriterChoice },
): Promise<Begun> {
  const prompt = wish.prompt.replaceAll('\0', '').trim()
  if (wish.prompt.length > MAX_PROMPT) throw new AppError('too_large')
  const { conversationId } = wish
  const writerFor = (conditions?: Conditions) => chosenWriter(deps, wish.writer, hiddenOf(person, conditions))
  return beginGeneration(deps, generations, {
    person,
    key: wish.key,
    kind: 'chat',
    writer: writerFor(),
    letterId: null,
    conversationId,
    stays: 'draft',
    isThere: async () => (await findConversation(deps.db, person.id, conversationId)) !== null,
    take: (request) =>
      takeForMessage(deps.db, request, { conversationId, prompt, title: titleOf(prompt), turns: TURNS }),
    work: async (pen, spoken) => {
      const known = await knownTo(deps, person, spoken)
      return chatAboutLetter(pen, { prompt, ...known, writer: writerFor(known.letter?.conditions) })
    },
  })
}

/** What an answer is drawn from: what was said before in the conversation, and its letter. */
export async function knownTo(
  { db }: Pick<Deps, 'db'>,
  person: Account,
  { turns, letterId }: Spoken,
): Promise<Pick<ToAnswer, 'history' | 'letter'>> {
  const letter = letterId === null ? null : await findLetter(db, person.id, letterId)
  return { history: turns, letter: letter && { text: letter.text, conditions: letter.conditions } }
}

function titleOf(prompt: string): string {
  const line = [...(prompt.split('\n').find((one) => one.trim() !== '') ?? '').trim().replace(/\s+/g, ' ')]
  return line.length > TITLE_MOST ? `${line.slice(0, TITLE_MOST).join('')}…` : line.join('')
}
