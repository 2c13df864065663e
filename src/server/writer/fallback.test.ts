import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '#domain/errors.ts'
import { createWriter, type Model, type ModelChunk } from './index.ts'
import { type ModelAnswer, type ModelServer, startModelServer, TEXTS } from './test-model-server.ts'

let server: ModelServer
let elsewhere: ModelServer

beforeEach(async () => {
  server = await startModelServer()
  elsewhere = await startModelServer()
})
afterEach(async () => {
  await server.close()
  await elsewhere.close()
})

const ENV = {
  OPENAI_API_KEY: 'sk-first',
  AI_BASE_URL: undefined,
  AI_MODEL: 'first',
  AI_FALLBACK_MODEL: 'second',
  AI_FALLBACK_BASE_URL: undefined,
  AI_FALLBACK_API_KEY: undefined,
}

function modelOf(more: Partial<Record<keyof typeof ENV, string>> = {}): Model {
  const { model } = createWriter({ ...ENV, AI_BASE_URL: server.url, ...more })
  if (model === null) throw new Error('no model is set')
  return model
}

async function hear(model: Model): Promise<{ chunks: ModelChunk[]; text: string; code: string | null }> {
  const chunks: ModelChunk[] = []
  let code: string | null = null
  try {
    const { signal } = new AbortController()
    const take = (chunk: ModelChunk) => void chunks.push(chunk)
    await model.stream([{ role: 'user', content: '써 주세요' }], { signal, take })
  } catch (error) {
    code = (error as AppError).code
  }
  const text = chunks.map((chunk) => (chunk.type === 'text' ? chunk.text : '')).join('')
  return { chunks, text, code }
}

describe('a second model', () => {
  test('takes over from one whose key is refused, and says so before its first text', async () => {
    server.forModel('first', { status: 401 })
    const { chunks, text } = await hear(modelOf())
    expect(chunks[0]).toEqual({
      type: 'writer',
      name: { id: 'second', label: 'second', isModel: true },
      because: 'model_key_refused',
    })
    expect(text).toBe(TEXTS.join(''))
    expect(chunks.filter((chunk) => chunk.type === 'writer')).toHaveLength(1)
  })

  test('is not asked while the first one writes, nor after its first text', async () => {
    await hear(modelOf())
    server.forModel('first', { end: 'cut' })
    expect(await hear(modelOf())).toMatchObject({ text: TEXTS.join(''), code: 'model_cut' })
    expect(server.requests.map((one) => one.model)).toEqual(['first', 'first'])
  })

  test.each<[string, ModelAnswer]>([
    ['a filter declined', { texts: [], end: 'content_filter' }],
    ['was too long for the first', { status: 413 }],
  ])('is not asked for what %s', async (_name, answer) => {
    server.forModel('first', answer)
    expect((await hear(modelOf())).text).toBe('')
    expect(server.requests.map((one) => one.model)).toEqual(['first'])
  })

  test('that fails too leaves the fault of the first, and takes no credit', async () => {
    server.forModel('first', { status: 429, headers: { 'retry-after': '60' } })
    server.forModel('second', { status: 401 })
    expect(await hear(modelOf())).toEqual({ chunks: [], text: '', code: 'model_busy' })
  })

  test('on another server gets its own key, never the first one', async () => {
    server.forModel('first', { status: 401 })
    const there = { AI_FALLBACK_BASE_URL: elsewhere.url }
    expect((await hear(modelOf(there))).text).toBe(TEXTS.join(''))
    await hear(modelOf({ ...there, AI_FALLBACK_API_KEY: 'sk-second' }))
    expect(elsewhere.requests.map((one) => one.authorization)).toEqual([undefined, 'Bearer sk-second'])
    expect(server.requests.map((one) => one.authorization)).toEqual(['Bearer sk-first', 'Bearer sk-first'])
  })
})

describe('who writes', () => {
  const nothing = { ...ENV, OPENAI_API_KEY: undefined, AI_MODEL: undefined, AI_FALLBACK_MODEL: undefined }

  test('is the embedded writer without a key, and it is no AI', () => {
    expect(createWriter(nothing)).toEqual({
      name: { id: 'embedded', label: '내장 작성기', isModel: false },
      model: null,
    })
  })

  test('is ChatGPT with a key, and it is said by its name', () => {
    expect(createWriter({ ...nothing, OPENAI_API_KEY: 'sk-x' }).name).toEqual({
      id: 'gpt-5-mini',
      label: 'ChatGPT (gpt-5-mini)',
      isModel: true,
    })
  })

  test('is any other server by its own model, and is not called ChatGPT', () => {
    const { name, model } = createWriter({ ...nothing, AI_BASE_URL: server.url, AI_MODEL: 'solar' })
    expect(name).toEqual({ id: 'solar', label: 'solar', isModel: true })
    expect(model?.name).toEqual(name)
  })
})
