import { expect, test } from 'vitest'
import type { NumberedEvent } from '#domain/generation.ts'
import { forEachEngine } from '../test-app.ts'
import { idOf, longAnswer, openChat, readAll, readingOf, readUntil, textsOf } from '../test-chat.ts'
import { seenIn } from '../test-events.ts'

const isWhole = (events: NumberedEvent[]) => {
  expect(events.map(({ n }) => n)).toEqual(events.map((_, index) => index + 1))
}

forEachEngine('watching a generation', (engine) => {
  test('a reload in mid-stream goes on where it broke, with no gap and no repeat', async () => {
    const chat = await openChat(engine)
    chat.model.next(longAnswer(40, 25))
    const first = await readUntil(await chat.say('길게 말해 줘'), (events) => textsOf(events) === 12)
    const id = idOf(first)
    const rest = await readAll(await chat.watch(id, { after: first.at(-1)?.n }))
    const both = [...first, ...rest]
    isWhole(both)
    expect(textsOf(both)).toBe(40)
    const stored = await chat.ended(id)
    expect(stored).toMatchObject({ state: 'done', lastEvent: both.length })
    expect(seenIn(both.slice(0, -1))).toBe(stored.text)
    // The browser's own way to reconnect says the same in a header.
    expect(await readAll(await chat.watch(id, { header: first.at(-1)?.n }))).toEqual(rest)
    // Whoever comes after the end sees the same from the first character; who has all, the end again.
    expect(await readAll(await chat.watch(id))).toEqual(both)
    expect(await readAll(await chat.watch(id, { after: both.length }))).toEqual(both.slice(-1))
  })

  test('a second tab and another instance see the same text from the first character, while it is written', async () => {
    const chat = await openChat(engine)
    const { at } = await chat.beside()
    chat.model.next(longAnswer(60, 25))
    const mine = readingOf(await chat.say('길게 말해 줘'))
    const id = idOf(await mine.until((events) => textsOf(events) === 10))
    const [tab, other, all] = await Promise.all([
      chat.watch(id).then(readAll),
      chat.watch(id, { at }).then(readAll),
      mine.all(),
    ])
    isWhole(all)
    expect(textsOf(all)).toBe(60)
    expect(tab).toEqual(all)
    expect(other).toEqual(all)
  })

  test('a browser that leaves does not end the writing: the answer is finished and kept', async () => {
    const chat = await openChat(engine)
    chat.model.next(longAnswer(20, 15))
    const leave = new AbortController()
    const response = await chat.say('길게 말해 줘', { signal: leave.signal })
    const first = await readUntil(response, (events) => textsOf(events) === 2)
    leave.abort()
    const stored = await chat.ended(idOf(first))
    expect(stored.state).toBe('done')
    expect(stored.text).toContain('19번째 말')
    expect(chat.model.requests).toHaveLength(1)
  })

  test('a wish that is sent again joins the answer that is being written, and asks the model once', async () => {
    const chat = await openChat(engine)
    chat.model.next(longAnswer(20, 15))
    const first = readAll(await chat.say('같은 말', { key: 'one-wish-only' }))
    const second = readAll(await chat.say('같은 말', { key: 'one-wish-only' }))
    expect(await second).toEqual(await first)
    expect(chat.model.requests).toHaveLength(1)
    expect((await chat.quota()).used).toBe(1)
  })
})

forEachEngine('stopping a generation', (engine) => {
  test('a stop closes the line to the model at once and keeps the text that the person saw', async () => {
    const chat = await openChat(engine)
    chat.model.next(longAnswer(400, 200))
    const reading = readingOf(await chat.say('길게 말해 줘'))
    const id = idOf(await reading.until((events) => textsOf(events) === 8))
    const said = () => chat.model.requests[0]?.said ?? Infinity
    const before = said()
    const stopped = await chat.stop(id)
    await chat.model.whenClosed(1)
    // Hundreds were still to come, and would be billed. How many milliseconds it takes, the bench tells.
    expect(said() - before).toBeLessThan(10)
    expect(stopped.state).toBe('stopped')
    const events = await reading.all()
    isWhole(events)
    expect(events.at(-1)?.event).toMatchObject({ type: 'ended', state: 'stopped', text: stopped.text })
    expect(seenIn(events.slice(0, -1))).toBe(stopped.text)
    expect(stopped.text).toContain('7번째 말')
    // Text came: the request is used.
    expect((await chat.quota()).used).toBe(1)
    // Stopped is stopped: a second stop changes nothing.
    expect(await chat.stop(id)).toEqual(stopped)
  })

  test('a stop through another instance, after a reload, stops it too', async () => {
    const chat = await openChat(engine)
    const { at } = await chat.beside()
    // Of its own it would end after longer than a test may take.
    chat.model.next(longAnswer(4_000, 20))
    const first = await readUntil(await chat.say('길게 말해 줘'), (events) => textsOf(events) === 5)
    const stopped = await chat.stop(idOf(first), at)
    expect(stopped.state).toBe('stopped')
    expect(stopped.text.startsWith(seenIn(first))).toBe(true)
    await chat.model.whenClosed(1)
  })

  test('a conversation that is deleted is not written on, whichever instance writes it', async () => {
    const chat = await openChat(engine)
    const { at } = await chat.beside()
    chat.model.next({ texts: ['또 '], paceMs: 20, end: 'never' })
    const id = idOf(
      await readUntil(await chat.say('끝없이 말해 줘', { at }), (events) => textsOf(events) > 2),
    )
    const answer = await fetch(`${chat.url}/api/conversations/${chat.conversationId}`, {
      method: 'DELETE',
      headers: { cookie: chat.person.cookie },
    })
    expect(answer.status).toBe(204)
    expect((await chat.ended(id)).state).toBe('stopped')
    await chat.model.whenClosed(1)
  })

  test('a stop before the first text gives the request back', async () => {
    const chat = await openChat(engine)
    chat.model.next({ firstMs: 30_000 })
    const reading = readingOf(await chat.say('아직 아무 말도 하지 마'))
    const id = idOf(await reading.until((events) => events.length > 0))
    expect((await chat.quota()).used).toBe(1)
    expect(await chat.stop(id)).toMatchObject({ state: 'stopped', text: '' })
    expect((await reading.all()).at(-1)?.event).toMatchObject({ quota: { used: 0, left: 5 } })
    expect((await chat.quota()).used).toBe(0)
  })
})
