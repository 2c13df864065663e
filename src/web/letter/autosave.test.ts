import { describe, expect, test } from 'vitest'
import { Autosave, type AutosaveDeps, type Refusal, type SaveState, type Stored } from './autosave.ts'

/** A server that holds one letter, a device that keeps words, and a clock that is turned by hand. */
function desk(text = '처음 글', revision = 1) {
  const server = { text, revision, updatedAt: 'T1', online: true, busy: false, calls: 0 }
  const device = new Map<number, string>()
  const states: SaveState[] = []
  let waiting: (() => void) | null = null
  const stored = (): Stored => ({ text: server.text, revision: server.revision, updatedAt: server.updatedAt })
  const deps: AutosaveDeps = {
    send: async (sent, base) => {
      server.calls += 1
      if (!server.online) throw new Error('again')
      if (server.busy || base !== server.revision) throw new Error('conflict')
      Object.assign(server, { text: sent, revision: base + 1, updatedAt: `T${base + 1}` })
      return stored()
    },
    fetch: async () => stored(),
    refusalOf: (error) => (error as Error).message as Refusal,
    keep: (words, base) => void (words === null ? device.delete(base) : device.set(base, words)),
    onState: (state) => states.push(state),
    now: () => 0,
    wait: (run) => {
      waiting = run
      return () => {
        if (waiting === run) waiting = null
      }
    },
  }
  const autosave = new Autosave(stored(), deps)
  const pass = async () => {
    const run = waiting
    waiting = null
    run?.()
    for (let turn = 0; turn < 8; turn += 1) await Promise.resolve()
  }
  return {
    autosave,
    server,
    device,
    states,
    pass,
    last: () => states.at(-1),
    isWaiting: () => waiting !== null,
  }
}

describe('a letter is saved as it is typed', () => {
  test('each key is on the device at once, and on the server after a pause', async () => {
    const { autosave, server, device, pass, last } = desk()
    autosave.type('처음 글이')
    expect(device.get(1)).toBe('처음 글이')
    expect(server.text).toBe('처음 글')
    await pass()
    expect(server.text).toBe('처음 글이')
    expect(device.size).toBe(0)
    expect(last()).toEqual({ state: 'saved', at: 'T2' })
  })

  test('without a line the words stay on the device and go out when it is back', async () => {
    const { autosave, server, device, pass, last } = desk()
    server.online = false
    autosave.type('지하철에서 고침')
    await pass()
    expect(last()).toMatchObject({ state: 'here' })
    expect(device.get(1)).toBe('지하철에서 고침')
    server.online = true
    autosave.retry()
    await pass()
    expect(server.text).toBe('지하철에서 고침')
    expect(device.size).toBe(0)
  })

  test('typing on while a save is under way loses no key', async () => {
    const { autosave, server, device, pass } = desk()
    autosave.type('하나')
    const saving = autosave.flush()
    autosave.type('하나 둘')
    await saving
    expect(device.get(2)).toBe('하나 둘')
    await pass()
    expect(server.text).toBe('하나 둘')
  })

  test('two texts that differ are both there until the person chooses', async () => {
    const { autosave, server, device, pass, last } = desk()
    Object.assign(server, { text: '다른 창의 글', revision: 2 })
    autosave.type('이 창의 글')
    await pass()
    expect(last()).toMatchObject({ state: 'conflict', mine: '이 창의 글', theirs: { text: '다른 창의 글' } })
    expect(device.get(1)).toBe('이 창의 글')
    expect(server.text).toBe('다른 창의 글')
    expect(autosave.resolve('mine')).toBe('이 창의 글')
    await pass()
    expect(server.text).toBe('이 창의 글')
  })

  test('choosing the other text shows it and sends nothing', async () => {
    const { autosave, server, pass, last, isWaiting } = desk()
    Object.assign(server, { text: '다른 창의 글', revision: 2 })
    autosave.type('이 창의 글')
    await pass()
    const calls = server.calls
    expect(autosave.resolve('theirs')).toBe('다른 창의 글')
    expect(isWaiting()).toBe(false)
    expect(server.calls).toBe(calls)
    expect(last()).toMatchObject({ state: 'saved' })
  })

  test('the same words in two tabs are no conflict', async () => {
    const { autosave, server, pass, last } = desk()
    Object.assign(server, { text: '같은 글', revision: 2 })
    autosave.type('같은 글')
    await pass()
    expect(last()).toMatchObject({ state: 'saved' })
  })

  test('a new title, which changes no text, is no conflict either', async () => {
    const { autosave, server, pass } = desk()
    server.revision = 2
    autosave.type('고친 글')
    await pass()
    await pass()
    expect(server.text).toBe('고친 글')
  })

  test('while a writer is at work the words wait on the device, without a storm of requests', async () => {
    const { autosave, server, device, pass, last } = desk()
    server.busy = true
    autosave.type('쓰는 동안 친 글')
    for (let turn = 0; turn < 3; turn += 1) await pass()
    expect(last()).toMatchObject({ state: 'here' })
    expect(server.calls).toBe(3)
    expect(device.get(1)).toBe('쓰는 동안 친 글')
    Object.assign(server, { busy: false, text: '새로 쓰인 글', revision: 2 })
    await pass()
    expect(last()).toMatchObject({ state: 'conflict', theirs: { text: '새로 쓰인 글' } })
  })

  test('what was typed before a crash goes out after it, on the same revision', async () => {
    const { autosave, server, pass } = desk('글', 4)
    autosave.recover('글과 그 뒤', 4)
    await pass()
    expect(server.text).toBe('글과 그 뒤')
  })

  test('what was typed on an older revision is shown beside the newer text', () => {
    const { autosave, last } = desk('새 글', 4)
    autosave.recover('옛 글에 친 것', 3)
    expect(last()).toMatchObject({ state: 'conflict', mine: '옛 글에 친 것', theirs: { text: '새 글' } })
  })

  test('a text from another tab is taken up only where nothing unsaved stands', () => {
    const { autosave } = desk('글', 1)
    expect(autosave.adopt({ text: '새 글', revision: 2, updatedAt: 'T2' })).toBe(true)
    autosave.type('새 글을 고침')
    expect(autosave.adopt({ text: '더 새 글', revision: 3, updatedAt: 'T3' })).toBe(false)
  })
})
