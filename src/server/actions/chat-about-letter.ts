// Answers one prompt of a conversation, which may know a letter.
import { answerChat } from '#domain/chat/answer.ts'
import type { Conditions } from '#domain/letter.ts'
import { type ChatTurn, chatMessages } from '#domain/prompts/index.ts'
import { setDown } from '../writer/embedded.ts'
import type { Writer } from '../writer/index.ts'
import { askModel } from './ask-model.ts'
import type { Pen, Written } from './generations.ts'

export type ToAnswer = {
  prompt: string
  /** Oldest first. */
  history: ChatTurn[]
  letter: { text: string; conditions: Conditions } | null
  writer: Writer
}

const MOST_ANSWER = 20_000

export async function chatAboutLetter(pen: Pen, given: ToAnswer): Promise<Written> {
  const { prompt, history, letter, writer } = given
  if (writer.model === null) {
    const answer = answerChat({ prompt, letter: letter ?? undefined, turns: history.length })
    for await (const piece of setDown(answer, pen.signal)) pen.text(piece)
    return { text: answer }
  }
  const asked = askModel(writer.model, pen)
  await asked.show(chatMessages({ history, prompt, letter: letter ?? undefined }), MOST_ANSWER)
  return { text: pen.soFar, billed: asked.billed() }
}
