// Whether anybody pays for words that nobody reads: what the model sent against what stands in the answers.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Agent, request } from 'undici'
import { type Engine, signUpMany, withAboutMe } from '../aboutme.ts'
import { startProcess } from '../process.ts'
import { OURS, post } from '../streams.ts'
import type { Row } from '../table.ts'

const ANSWERS = 40
const CHUNKS = 40
/** One chunk of the paced model; one token each. */
const CHUNK = '기록을 '
const STOPPED_AFTER_MS = [300, 1_500]
const MOST_RATIO = 1.02

export async function billedTokens(engines: Engine[]): Promise<Row[]> {
  const rows: Row[] = []
  for (const engine of engines) {
    const model = await startProcess('references/paced-model.ts', { CHUNKS: String(CHUNKS) })
    const agent = new Agent({ connections: 64 })
    try {
      const env = { AI_BASE_URL: `${model.url}/v1`, AI_MODEL: OURS }
      const shown = await withAboutMe(engine, env, async ({ url }) => {
        const people = await signUpMany(url, Math.ceil(ANSWERS / 8))
        const answers = Array.from({ length: ANSWERS }, (_, at) =>
          answer(url, people[at % people.length]?.cookie ?? '', at % 2 === 1, agent),
        )
        return (await Promise.all(answers)).reduce((sum, one) => sum + one, 0)
      })
      const counts = (await (await request(model.url)).body.json()) as Record<string, { sent: number }>
      const billed = counts[OURS]?.sent ?? 0
      rows.push({
        what: `output tokens billed, ${engine.name}`,
        unit: 'tokens',
        ours: billed,
        against: 'tokens in the answers',
        reference: shown,
        times: ANSWERS,
        goal: { says: '1.0×', met: billed / shown <= MOST_RATIO },
        note: 'every second answer stopped half way',
      })
    } finally {
      await agent.destroy()
      await model.stop()
    }
  }
  return rows
}

/** Answers how many tokens stand in the stored text. */
async function answer(url: string, cookie: string, isStopped: boolean, agent: Agent): Promise<number> {
  const { id } = (await post(`${url}/api/conversations`, cookie, {}, agent)) as { id: string }
  const stream = await request(`${url}/api/conversations/${id}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ key: randomUUID(), prompt: '도입을 다듬어 주세요.' }),
    dispatcher: agent,
  })
  let said = ''
  let stopping: Promise<unknown> | null = null
  for await (const piece of stream.body) {
    said += String(piece)
    const generation = /"generationId":"([^"]+)"/.exec(said)?.[1]
    if (!isStopped || stopping !== null || generation === undefined) continue
    const [from = 0, to = 0] = STOPPED_AFTER_MS
    stopping = pause(from + Math.random() * (to - from)).then(() =>
      post(`${url}/api/generations/${generation}/stop`, cookie, {}, agent),
    )
  }
  await stopping
  const ended = said.split('\n').findLast((line) => line.startsWith('data: {"type":"ended"'))
  if (ended === undefined) throw new Error(`an answer without an end: ${said}`)
  const { text } = JSON.parse(ended.slice(6)) as { text: string }
  return Math.ceil(text.length / CHUNK.length)
}
