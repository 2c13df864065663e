import { expect, test } from 'vitest'
import { count } from '#domain/count/index.ts'
import type { GenerationEvent } from '#domain/generation.ts'
import type { Letter } from '#domain/api.ts'
import { onTestFinished } from 'vitest'
import { createTestApp, forEachEngine } from '../test-app.ts'
import { longConditions, shortConditions } from '../test-conditions.ts'
import { readingOf, textsOf, writerAt } from '../test-chat.ts'
import { eventsIn } from '../test-events.ts'
import { startModelServer } from '../writer/test-model-server.ts'

const TOLD =
  '버리는 우유를 한 달 30팩에서 8팩으로 줄였습니다. 교내 카페에서 매주 재고가 맞지 않아 우유를 버리는 일이 많았습니다. 그래서 입고와 출고를 날짜별로 적는 표를 만들었고, 동료 4명과 매일 마감 때 함께 확인했습니다.'

forEachEngine('writing a letter', (engine) => {
  const begin = async (withModel: boolean) => {
    const model = await startModelServer()
    const writer = withModel ? writerAt(model.url) : undefined
    const app = await createTestApp(engine, { ...(writer ? { writer } : {}), env: { DAILY_REQUESTS: '20' } })
    onTestFinished(async () => {
      await model.close()
      await app.close()
    })
    const person = await app.signUp('하나')
    const headers = { cookie: person.cookie }
    const post = async (url: string, payload: object) => {
      const answer = await app.app.inject({
        method: 'POST',
        url,
        payload: { key: crypto.randomUUID(), ...payload },
        headers,
      })
      return eventsIn(answer.body).map(({ event }) => event)
    }
    const letter = async (events: GenerationEvent[]) => {
      const id = events[0]?.type === 'started' ? events[0].letterId : ''
      return (await app.app.inject({ url: `/api/letters/${id}`, headers })).json<Letter>()
    }
    return { ...app, model, person, headers, post, letter }
  }

  test('what a model writes beyond the limit is never stored: the letter is brought within it', async () => {
    const app = await begin(true)
    const draft = Array.from({ length: 8 }, () => TOLD).join(' ')
    app.model.otherwise({ texts: [draft] })
    const events = await app.post('/api/letters', { conditions: shortConditions })
    const letter = await app.letter(events)
    expect(count(draft, 'chars')).toBeGreaterThan(500)
    expect(letter.used).toBeLessThanOrEqual(500)
    expect(letter.text).toContain('30팩')
    expect(letter.writer).toEqual({ id: 'm', label: 'm', isModel: true })
    const revised = events.findLast((event) => event.type === 'revised')
    expect(revised).toMatchObject({ text: letter.text })
    expect(revised?.type === 'revised' && revised.changes.length).toBeGreaterThan(0)
  })

  test('a fact that a model made up is repaired, or leaves the letter a draft with the fact marked', async () => {
    const app = await begin(true)
    app.model.otherwise({ texts: [`${TOLD} 그 결과 매출이 45% 늘었습니다.`] })
    const letter = await app.letter(await app.post('/api/letters', { conditions: shortConditions }))
    const open = letter.review.facts.filter((fact) => fact.backedBy === null)
    if (letter.text.includes('45%')) {
      expect(letter.state).toBe('draft')
      expect(open.map((fact) => fact.text)).toContain('45%')
    } else expect(letter.state).toBe('ready')
    // The model was asked once for the letter, and again to repair it.
    expect(app.model.requests.length).toBeGreaterThan(1)
  })

  test('a letter that broke off keeps what came, within the limit, and is gone on with from there', async () => {
    const app = await begin(true)
    const begun = '버리는 우유를 한 달 30팩에서 8팩으로 줄였습니다. 교내 카페에서 매주 재고가'
    app.model.next({ texts: [begun], end: 'reset' })
    const broken = await app.letter(await app.post('/api/letters', { conditions: shortConditions }))
    expect(broken).toMatchObject({
      text: begun,
      state: 'draft',
      generation: { state: 'failed', error: 'model_cut' },
    })
    app.model.otherwise({
      texts: [' 맞지 않아 우유를 버리는 일이 많았습니다.', ' 동료 4명과 매일 마감 때 함께 확인했습니다.'],
    })
    const events = await app.post(`/api/letters/${broken.id}/rewrite`, { mode: 'continue' })
    expect(events.find((event) => event.type === 'revised')).toMatchObject({ text: begun, changes: [] })
    const whole = await app.letter([{ ...events[0], letterId: broken.id } as GenerationEvent])
    expect(whole.text.startsWith(`${begun} 맞지 않아`)).toBe(true)
    expect(
      app.model.requests.some(({ messages }) =>
        messages.some(({ content }) => content.includes('textSoFar')),
      ),
    ).toBe(true)
  })

  test('when the model is down nothing is taken for it, and the embedded writer writes if the person chooses it', async () => {
    const app = await begin(true)
    app.model.otherwise({ status: 401 })
    const failed = await app.post('/api/letters', { conditions: shortConditions })
    expect(failed.at(-1)).toMatchObject({
      state: 'failed',
      error: 'model_key_refused',
      text: '',
      quota: { used: 0 },
    })
    const { id } = await app.letter(failed)
    const events = await app.post(`/api/letters/${id}/rewrite`, { mode: 'anew', writer: 'embedded' })
    expect(events[0]).toMatchObject({ type: 'started', writer: { label: '내장 작성기', isModel: false } })
    expect(await app.letter(failed)).toMatchObject({
      state: 'ready',
      writer: { id: 'embedded' },
      generation: null,
    })
  })

  test('a letter that the embedded writer was stopped in goes on as the same letter', async () => {
    const app = await begin(false)
    const url = await app.listen()
    const answer = await fetch(`${url}/api/letters`, {
      method: 'POST',
      headers: { ...app.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ key: 'to-be-stopped', conditions: longConditions }),
    })
    const reading = readingOf(answer)
    const first = (await reading.until((events) => textsOf(events) === 6))[0]?.event
    const { generationId, letterId } = first?.type === 'started' ? first : { generationId: '', letterId: '' }
    // While it is written a text from elsewhere would be lost under it: it is refused instead.
    const edit = { method: 'PATCH' as const, url: `/api/letters/${letterId}`, headers: app.headers }
    expect((await app.app.inject({ ...edit, payload: { text: '딴 글' } })).statusCode).toBe(409)
    expect((await app.app.inject({ ...edit, payload: { title: '새 이름' } })).json()).toMatchObject({
      title: '새 이름',
    })
    await app.app.inject({
      method: 'POST',
      url: `/api/generations/${generationId}/stop`,
      headers: app.headers,
    })
    await reading.all()
    const stopped = (
      await app.app.inject({ url: `/api/letters/${letterId}`, headers: app.headers })
    ).json<Letter>()
    expect(stopped).toMatchObject({ state: 'draft', generation: { state: 'stopped' } })
    expect(stopped.text.length).toBeGreaterThan(20)
    const events = await app.post(`/api/letters/${letterId}/rewrite`, { mode: 'continue' })
    const whole = events.at(-1)
    expect(whole).toMatchObject({ type: 'ended', state: 'done' })
    expect(whole?.type === 'ended' && whole.text.startsWith(stopped.text)).toBe(true)
    expect(whole?.type === 'ended' && whole.text.length).toBeGreaterThan(stopped.text.length)
  })
})
