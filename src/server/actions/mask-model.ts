// A model behind a mask: what goes out has placeholders for personal words, what comes back has the words again.
import { createMask, type Mask, type MaskOptions } from '#domain/mask/index.ts'
import type { Message } from '#domain/prompts/index.ts'
import type { Model } from '../writer/index.ts'

const ABOUT_PLACEHOLDERS =
  '\n\n{{이름1}}, {{전화번호1}}처럼 겹중괄호로 된 표시는 가려 둔 말입니다. 뜻을 짐작하거나 풀어 쓰지 말고, 쓸 때는 글자 하나 바꾸지 말고 그대로 옮기십시오.'

export function maskModel(model: Model, options: MaskOptions): Model {
  return {
    name: model.name,
    recipients: model.recipients,
    stream: async (messages, listening) => {
      const { take } = listening
      const mask = createMask(options)
      const showing = mask.showing()
      let refused = false
      const show = (text: string) => {
        if (text === '') return
        refused = true
        take({ type: 'text', text })
        refused = false
      }
      try {
        await model.stream(hideAll(messages, mask), {
          ...listening,
          take: (chunk) => (chunk.type === 'text' ? show(showing.push(chunk.text)) : take(chunk)),
        })
      } finally {
        // What came before the line broke belongs to the person, the held-back end of it too. Not where it was
        // `take` that threw: whoever has enough is given no more.
        if (!refused) show(showing.end())
      }
    },
  }
}

/**
 * What a model is told of placeholders, where there are any. A system message has our own words alone: nothing of
 * the person is looked for there, nor are the words of a rule taken for a name.
 */
export function hideAll(messages: Message[], mask: Mask): Message[] {
  mask.learn(messages.filter(({ role }) => role !== 'system').map((one) => one.content))
  const hidden = messages.map((one) =>
    one.role === 'system' ? one : { ...one, content: mask.hideMessage(one.content) },
  )
  if (hidden.every((one, at) => one.content === messages[at]?.content)) return messages
  return hidden.map((one, at) =>
    at === 0 && one.role === 'system' ? { ...one, content: one.content + ABOUT_PLACEHOLDERS } : one,
  )
}
