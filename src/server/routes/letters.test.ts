import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Letter, LetterCard, LetterVersion } from '#domain/api.ts'
import { count } from '#domain/count/index.ts'
import { createTestApp, forEachEngine, type TestApp, type TestPerson } from '../test-app.ts'
import { shortConditions } from '../test-conditions.ts'
import { eventsIn, seenIn } from '../test-events.ts'

forEachEngine('letters', (engine) => {
  let app: TestApp
  let person: TestPerson
  let other: TestPerson
  beforeAll(async () => {
    app = await createTestApp(engine, { env: { DAILY_REQUESTS: '100' } })
    person = await app.signUp('하나')
    other = await app.signUp('두리')
  })
  afterAll(() => app.close())

  const call = (
    who: TestPerson | null,
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    url: string,
    payload?: object,
  ) =>
    app.app.inject({
      method,
      url,
      ...(payload ? { payload } : {}),
      headers: who ? { cookie: who.cookie } : {},
    })
  const write = async (key: string, who = person, more: object = {}) => {
    const answer = await call(who, 'POST', '/api/letters', {
      key,
      conditions: { ...shortConditions, ...more },
    })
    expect(answer.statusCode).toBe(200)
    return eventsIn(answer.body)
  }
  const started = (events: ReturnType<typeof eventsIn>) => {
    const first = events[0]?.event
    if (first?.type !== 'started') throw new Error('the first event is not started')
    return first
  }

  test('a letter is planned, written within its limit and kept exactly as it was shown', async () => {
    const events = await write('first-letter')
    const types = events.map(({ event }) => event.type)
    expect(types[0]).toBe('started')
    expect(types.indexOf('plan')).toBeGreaterThan(0)
    expect(types.indexOf('plan')).toBeLessThan(types.indexOf('text'))
    expect(types.at(-1)).toBe('ended')
    expect(events.map(({ n }) => n)).toEqual(events.map((_, index) => index + 1))
    const { letterId, writer, quota } = started(events)
    expect(writer).toEqual({ id: 'embedded', label: '내장 작성기', isModel: false })
    expect(quota.left).toBe(99)
    const last = events.at(-1)?.event
    const letter = (await call(person, 'GET', `/api/letters/${letterId}`)).json<Letter>()
    expect(last).toMatchObject({ type: 'ended', state: 'done', text: letter.text, quota: { used: 1 } })
    const beforeEnd = events.slice(0, -1)
    expect(seenIn(beforeEnd)).toBe(letter.text)
    expect(letter.text).toContain('30팩')
    expect(count(letter.text, 'chars')).toBeLessThanOrEqual(500)
    expect(letter).toMatchObject({
      state: 'ready',
      revision: 1,
      generation: null,
      title: '한빛전자 · 품질관리',
    })
    expect(letter.review.length.used).toBe(letter.used)
  })

  test('the same wish sent twice writes one letter and takes one request', async () => {
    const before = (await call(person, 'GET', '/api/quota')).json<{ used: number }>().used
    const [one, two] = await Promise.all([write('twice-sent'), write('twice-sent')])
    expect(started(one).letterId).toBe(started(two).letterId)
    expect(two).toEqual(one)
    expect((await call(person, 'GET', '/api/quota')).json<{ used: number }>().used).toBe(before + 1)
  })

  test("another person's letter is not there, whatever is asked of it", async () => {
    const { letterId, generationId } = started(await write('not-yours'))
    for (const [method, url] of [
      ['GET', `/api/letters/${letterId}`],
      ['PATCH', `/api/letters/${letterId}`],
      ['DELETE', `/api/letters/${letterId}`],
      ['POST', `/api/letters/${letterId}/restore`],
      ['GET', `/api/letters/${letterId}/versions`],
      ['POST', `/api/letters/${letterId}/rewrite`],
      ['GET', `/api/generations/${generationId}`],
      ['GET', `/api/generations/${generationId}/events`],
      ['POST', `/api/generations/${generationId}/stop`],
    ] as const) {
      const payload =
        method === 'PATCH' ? { title: '내 것' } : url.endsWith('rewrite') ? { key: 'rewrite-1' } : undefined
      const answer = await call(other, method, url, payload)
      expect([method, url, answer.statusCode]).toEqual([method, url, 404])
      expect((await call(null, method, url, payload)).statusCode).toBe(401)
    }
    expect((await call(other, 'POST', '/api/conversations', { letterId })).statusCode).toBe(404)
    expect((await call(other, 'GET', '/api/letters')).json<{ letters: unknown[] }>().letters).toEqual([])
  })

  test('a text that two tabs changed is not overwritten: the second is told of a conflict', async () => {
    const { letterId } = started(await write('two-tabs'))
    const letter = (await call(person, 'GET', `/api/letters/${letterId}`)).json<Letter>()
    const first = await call(person, 'PATCH', `/api/letters/${letterId}`, {
      text: '첫째 탭의 글입니다.',
      revision: letter.revision,
    })
    expect(first.json<Letter>()).toMatchObject({ text: '첫째 탭의 글입니다.', revision: letter.revision + 1 })
    const second = await call(person, 'PATCH', `/api/letters/${letterId}`, {
      text: '둘째 탭의 글입니다.',
      revision: letter.revision,
    })
    expect(second.statusCode).toBe(409)
    expect(second.json()).toMatchObject({ error: { code: 'conflict' } })
    expect((await call(person, 'GET', `/api/letters/${letterId}`)).json<Letter>().text).toBe(
      '첫째 탭의 글입니다.',
    )
  })

  test('a letter with a fact that the person never told is a draft until it is confirmed', async () => {
    const { letterId } = started(await write('confirm-it'))
    const { text } = (await call(person, 'GET', `/api/letters/${letterId}`)).json<Letter>()
    const edited = await call(person, 'PATCH', `/api/letters/${letterId}`, {
      text: `${text.slice(0, 300)} 매출이 87% 늘었습니다.`,
    })
    expect(edited.json<Letter>().state).toBe('draft')
    const open = edited.json<Letter>().review.facts.filter((fact) => fact.backedBy === null)
    expect(open.map((fact) => fact.text)).toContain('87%')
    const confirmed = await call(person, 'PATCH', `/api/letters/${letterId}`, {
      confirmed: open.map((fact) => fact.text),
    })
    expect(confirmed.json<Letter>().state).toBe('ready')
  })

  test('a fact that is added to an experience is backed from then on, with the text as it was', async () => {
    const { letterId } = started(await write('add-to-experience'))
    const before = (await call(person, 'GET', `/api/letters/${letterId}`)).json<Letter>()
    const text = `${before.text.slice(0, 300)} 매출이 87% 늘었습니다.`
    const edited = (await call(person, 'PATCH', `/api/letters/${letterId}`, { text })).json<Letter>()
    const [first, ...rest] = edited.conditions.experiences
    const added = await call(person, 'PATCH', `/api/letters/${letterId}`, {
      experiences: [{ ...first, body: `${first?.body}\n매출이 87% 늘었음` }, ...rest],
    })
    expect(added.statusCode).toBe(200)
    const letter = added.json<Letter>()
    expect(letter.review.facts.find((fact) => fact.text === '87%')?.backedBy).toBe(first?.id)
    expect(letter).toMatchObject({ text, revision: edited.revision })
    expect(letter.conditions.question).toBe(before.conditions.question)
    const none = await call(person, 'PATCH', `/api/letters/${letterId}`, { experiences: [] })
    expect(none.statusCode).toBe(400)
  })

  test('writing anew gives another text, and the earlier ones can be brought back', async () => {
    const { letterId } = started(await write('write-anew'))
    const written = (await call(person, 'GET', `/api/letters/${letterId}`)).json<Letter>().text
    await call(person, 'PATCH', `/api/letters/${letterId}`, { text: '손으로 고친 글입니다.' })
    await call(person, 'PATCH', `/api/letters/${letterId}`, { text: '손으로 더 고친 글입니다.' })
    const again = await call(person, 'POST', `/api/letters/${letterId}/rewrite`, {
      key: 'anew-once',
      mode: 'anew',
    })
    expect(eventsIn(again.body).at(-1)?.event).toMatchObject({ type: 'ended', state: 'done' })
    const { versions } = (await call(person, 'GET', `/api/letters/${letterId}/versions`)).json<{
      versions: LetterVersion[]
    }>()
    // The edits of one sitting are one version; what the writer wrote first is another.
    expect(versions.map(({ origin, text }) => [origin, text])).toEqual([
      ['person', '손으로 더 고친 글입니다.'],
      ['writer', written],
    ])
    const back = await call(person, 'POST', `/api/letters/${letterId}/versions/${versions[1]?.id}/restore`)
    expect(back.json<Letter>().text).toBe(written)
  })

  test('a deleted letter is gone from the archive and comes back whole; its request does not', async () => {
    const { letterId } = started(await write('delete-it'))
    const before = (await call(person, 'GET', '/api/quota')).json()
    expect((await call(person, 'DELETE', `/api/letters/${letterId}`)).statusCode).toBe(204)
    expect((await call(person, 'GET', `/api/letters/${letterId}`)).statusCode).toBe(404)
    expect((await call(person, 'GET', '/api/quota')).json()).toEqual(before)
    const back = await call(person, 'POST', `/api/letters/${letterId}/restore`)
    expect(back.json<Letter>().text).toContain('30팩')
  })

  test('the archive pages through all letters once, the newest first, and finds by word', async () => {
    const all: LetterCard[] = []
    let before: string | null = ''
    while (before !== null) {
      const answer = await call(
        person,
        'GET',
        `/api/letters?limit=2${before ? `&before=${encodeURIComponent(before)}` : ''}`,
      )
      const page = answer.json<{ letters: LetterCard[]; next: string | null }>()
      all.push(...page.letters)
      before = page.next
    }
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(all.length).toBeGreaterThan(4)
    expect(all.map(({ createdAt }) => createdAt)).toEqual(
      all
        .map(({ createdAt }) => createdAt)
        .toSorted()
        .reverse(),
    )
    const found = await call(person, 'GET', `/api/letters?q=${encodeURIComponent('한빛')}`)
    expect(found.json<{ letters: LetterCard[] }>().letters.length).toBe(all.length)
    const none = await call(person, 'GET', `/api/letters?q=${encodeURIComponent('100%')}`)
    expect(none.json<{ letters: LetterCard[] }>().letters).toEqual([])
  })

  test('in the order of what is due, the nearest day to come is first, and what is over stands with the rest', async () => {
    const days = ['2999-03-01', undefined, '2999-02-01', '2001-01-01', '2999-02-01']
    for (const [index, due] of days.entries())
      await write(`due-${index}-key`, person, { ...(due ? { due } : {}), company: `달빛 ${index}` })
    const cards: LetterCard[] = []
    let before: string | null = ''
    while (before !== null) {
      const answer = await call(
        person,
        'GET',
        `/api/letters?order=due&limit=2&q=${encodeURIComponent('달빛')}${before ? `&before=${encodeURIComponent(before)}` : ''}`,
      )
      const page = answer.json<{ letters: LetterCard[]; next: string | null }>()
      cards.push(...page.letters)
      before = page.next
    }
    expect(cards.map(({ company }) => company)).toEqual(['달빛 4', '달빛 2', '달빛 0', '달빛 3', '달빛 1'])
    expect(cards.map(({ due }) => due)).toEqual([
      '2999-02-01',
      '2999-02-01',
      '2999-03-01',
      '2001-01-01',
      null,
    ])
  })

  test('a day that no calendar has is refused at its field', async () => {
    const answer = await call(person, 'POST', '/api/letters', {
      key: 'no-such-day',
      conditions: { ...shortConditions, due: '2026-02-30' },
    })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().error.fields[0].field).toBe('conditions.due')
  })
})
