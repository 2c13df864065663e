import { describe, expect, it } from 'vitest'
import { AppError } from '#domain/errors.ts'
import type { Message } from '#domain/prompts/index.ts'
import { createTestApp, forEachEngine } from '../test-app.ts'
import type { Model, ModelChunk } from '../writer/index.ts'
import { recipientOf } from '../writer/recipients.ts'
import { maskModel } from './mask-model.ts'

const name = { id: 'echo', label: 'Echo', isModel: true }

/** A model that gives back what it was sent, in pieces of `size`, and then may break. */
function echo(size: number, sent: Message[], breaks?: AppError): Model {
  return {
    name,
    recipients: [recipientOf('echo', 'http://127.0.0.1/v1', null)],
    stream: async (messages, { take }) => {
      sent.push(...messages)
      const text = messages.at(-1)?.content ?? ''
      for (let at = 0; at < text.length; at += size) take({ type: 'text', text: text.slice(at, at + size) })
      if (breaks !== undefined) throw breaks
      take({ type: 'usage', inputTokens: 1, outputTokens: 2 })
    },
  }
}

const PRIVATE = '김지우 010-1234-5678, 서울시 강남구 테헤란로 152'
const messages: Message[] = [
  { role: 'system', content: '글을 씁니다.' },
  { role: 'user', content: PRIVATE },
]

async function answer(model: Model, onText: (text: string) => void = () => {}): Promise<string> {
  let text = ''
  const take = (chunk: ModelChunk) => {
    if (chunk.type !== 'text') return
    text += chunk.text
    onText(text)
  }
  await model.stream(messages, { signal: new AbortController().signal, take })
  return text
}

describe('a model behind a mask', () => {
  it('is told our own rules as they are, whatever the person is called', async () => {
    const sent: Message[] = []
    const rules = { role: 'system', content: '지원자의 경험에 있는 사실만 씁니다.' } as const
    const model = maskModel(echo(100, sent), { names: ['지원자'] })
    const asked = [rules, { role: 'user', content: '지원자입니다.' } as const]
    await model.stream(asked, { signal: new AbortController().signal, take: () => {} })
    expect(sent[0]?.content).toMatch(/^지원자의 경험에 있는 사실만 씁니다\./)
    expect(sent[1]?.content).toBe('{{이름1}}입니다.')
  })

  it('is sent no personal word, is told what placeholders are, and the person reads the words again', async () => {
    for (const size of [1, 2, 3, 5, 100]) {
      const sent: Message[] = []
      expect(await answer(maskModel(echo(size, sent), { names: ['김지우'] }))).toBe(PRIVATE)
      expect(JSON.stringify(sent)).not.toMatch(/김지우|010-1234|테헤란로/)
      expect(sent[0]?.content).toContain('그대로 옮기십시오')
    }
  })

  it('that breaks off leaves all that came', async () => {
    let text = ''
    const model = maskModel(echo(3, [], new AppError('model_cut')), { names: ['김지우'] })
    const note = (soFar: string) => {
      text = soFar
    }
    await expect(answer(model, note)).rejects.toThrow('model_cut')
    expect(text).toBe(PRIVATE)
  })
})

forEachEngine('a letter by a model', (engine) => {
  it('leaves the machine without the person in it', async () => {
    const sent: Message[] = []
    const test = await createTestApp(engine, { writer: { name, model: echo(4, sent) } })
    const person = await test.signUp('김지우')
    await test.app.inject({
      method: 'POST',
      url: '/api/letters',
      headers: { cookie: person.cookie },
      payload: {
        key: crypto.randomUUID(),
        conditions: {
          question: '지원 동기를 적어 주세요.',
          blind: true,
          experiences: [
            {
              title: '편의점 야간 근무',
              place: '한빛대학교 매점',
              body: `저 김지우는 재고 오차를 줄였습니다. ${PRIVATE}, jiwoo@example.com, 990101-2345678`,
            },
          ],
        },
      },
    })
    const all = JSON.stringify(sent)
    expect(all).toContain('재고 오차')
    expect(all).toContain('{{이름1}}')
    expect(all).not.toMatch(/김지우|1234-5678|테헤란로|jiwoo@|990101|한빛대학교/)
    await test.close()
  })
})
