// A page of twenty letters while sixty-four letters are being waited for: reading must not wait for writing.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Agent, request } from 'undici'
import { type Engine, signUp } from '../aboutme.ts'
import { median, p99 } from '../median.ts'
import { besidePassThrough } from '../pass-through.ts'
import { endAll, lettersAt, openEvenly } from '../streams.ts'
import { ratioGoal, type Row } from '../table.ts'

const REPETITIONS = 5
const LETTERS = 20
const WAITED_FOR = 64
const LOOK_MS = 2_000
const EVERY_MS = 5

export function lettersPage(engines: Engine[]): Promise<Row[]> {
  return besidePassThrough(engines, WAITED_FOR, async ({ engine, ours, cookies, agent }) => {
    const { url } = ours.process
    const { cookie } = await signUp(url)
    await writeLetters(url, cookie, agent)
    const open = lettersAt(url, cookies, agent)
    const page = () => pageMs(url, cookie)
    await page()
    const found: { alone: number[]; during: number[] } = { alone: [], during: [] }
    for (let repetition = 0; repetition < REPETITIONS; repetition += 1) {
      found.alone.push(await page())
      const streams = await openEvenly(open, WAITED_FOR, 1_000)
      await pause(500)
      found.during.push(await page())
      await endAll(streams)
    }
    const measured = median(found.during)
    const reference = median(found.alone)
    return [
      {
        what: `a page of ${LETTERS} letters, p99, ${engine}`,
        unit: 'ms',
        ours: measured,
        against: 'the same page alone',
        reference,
        times: REPETITIONS,
        goal: ratioGoal(measured, reference, { most: 1.5 }),
        note: `while ${WAITED_FOR} letters are waited for`,
      },
    ]
  })
}

async function writeLetters(url: string, cookie: string, agent: Agent): Promise<void> {
  for (let written = 0; written < LETTERS; written += 5) {
    const five = Array.from({ length: 5 }, async () => {
      const answer = await request(`${url}/api/letters`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify({
          key: randomUUID(),
          writer: 'embedded',
          conditions: {
            question: '지원 동기를 적어 주세요.',
            experiences: [
              { title: '교내 카페 재고 정리', body: '동료 4명과 재고표를 만들어 매일 확인했다.' },
            ],
          },
        }),
        dispatcher: agent,
      })
      const said = await answer.body.text()
      if (!said.includes('"state":"done"')) throw new Error(`a letter was not written: ${said}`)
    })
    await Promise.all(five)
  }
}

/** The p99 of one page after another. */
async function pageMs(url: string, cookie: string): Promise<number> {
  const line = new Agent({ connections: 1 })
  const found: number[] = []
  const begun = performance.now()
  while (performance.now() - begun < LOOK_MS) {
    const asked = performance.now()
    const answer = await request(`${url}/api/letters?limit=${LETTERS}`, {
      headers: { cookie },
      dispatcher: line,
    })
    const { letters } = (await answer.body.json()) as { letters: unknown[] }
    found.push(performance.now() - asked)
    if (letters.length !== LETTERS) throw new Error(`a page of ${letters.length} letters`)
    await pause(EVERY_MS)
  }
  await line.destroy()
  return p99(found)
}
