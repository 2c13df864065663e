// Sixty-four people who ask, wait for the whole answer and ask again, before a model that answers in 300 ms.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Agent, request } from 'undici'
import { type Engine, signUpMany, withAboutMe } from '../aboutme.ts'
import { median } from '../median.ts'
import { type Process, startMeasured, startProcess } from '../process.ts'
import { OURS, post } from '../streams.ts'
import { ratioGoal, type Row } from '../table.ts'

const PEOPLE = 64
const THINKS_S = 0.3
const WINDOWS = 5
const WINDOW_MS = 2_000
/** What serves people has served others before: V8 takes so long to compile for speed what it runs often. */
const WARM_MS = 10_000
/** Asked again from its beginning, so that no conversation grows long. */
const ANSWERS_A_CONVERSATION = 4

export async function peopleAtOnce(engines: Engine[]): Promise<Row[]> {
  const model = await startProcess('references/quick-model.ts')
  const modelUrl = `${model.url}/v1`
  const bare = await startMeasured('references/pass-through.ts', { MODEL_URL: modelUrl })
  const most = PEOPLE / THINKS_S
  const rows: Row[] = []
  try {
    const straight = await answersASecond(() => askPassThrough(bare))
    for (const engine of engines) {
      const measured = await withAboutMe(
        engine,
        { AI_BASE_URL: modelUrl, AI_MODEL: OURS },
        async ({ url }) => {
          const people = await signUpMany(url, PEOPLE)
          return answersASecond((at) => askOurs(url, people[at]?.cookie ?? ''))
        },
      )
      rows.push({
        what: `answers to ${PEOPLE} people at once, ${engine.name}`,
        unit: 'a second',
        ours: measured,
        against: `${PEOPLE} / ${THINKS_S} s`,
        reference: most,
        times: WINDOWS,
        goal: ratioGoal(measured, most, { least: 0.97 }),
        note: `the pass-through ${straight.toFixed(0)} a second`,
      })
    }
  } finally {
    await bare.stop()
    await model.stop()
  }
  return rows
}

type Ask = (agent: Agent) => Promise<void>

async function answersASecond(askerOf: (person: number) => Ask): Promise<number> {
  const agent = new Agent({ connections: PEOPLE * 2 })
  let answers = 0
  const over = new AbortController()
  const asking = Array.from({ length: PEOPLE }, async (_, person) => {
    const ask = askerOf(person)
    // Not in step: a person does not wait for another.
    await pause(Math.random() * THINKS_S * 1000)
    while (!over.signal.aborted) {
      await ask(agent)
      answers += 1
    }
  })
  await pause(WARM_MS)
  const found: number[] = []
  for (let window = 0; window < WINDOWS; window += 1) {
    const begun = performance.now()
    const before = answers
    await pause(WINDOW_MS)
    found.push(((answers - before) / (performance.now() - begun)) * 1000)
  }
  over.abort()
  await Promise.all(asking)
  await agent.destroy()
  return median(found)
}

function askPassThrough(bare: Process): Ask {
  return (agent) => readAll(`${bare.url}/v1/chat/completions`, '', { model: 'bench', messages: [] }, agent)
}

function askOurs(url: string, cookie: string): Ask {
  let conversation = ''
  let asked = 0
  return async (agent) => {
    if (asked % ANSWERS_A_CONVERSATION === 0) {
      conversation = ((await post(`${url}/api/conversations`, cookie, {}, agent)) as { id: string }).id
    }
    asked += 1
    const wish = { key: randomUUID(), prompt: '도입을 다듬어 주세요.' }
    await readAll(`${url}/api/conversations/${conversation}/messages`, cookie, wish, agent)
  }
}

async function readAll(url: string, cookie: string, body: object, agent: Agent): Promise<void> {
  const answer = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
    dispatcher: agent,
  })
  const said = await answer.body.text()
  if (answer.statusCode !== 200 || said.includes('"state":"failed"'))
    throw new Error(`${url} answered ${answer.statusCode}: ${said}`)
}
