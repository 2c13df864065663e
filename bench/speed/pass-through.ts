// AboutMe beside a pass-through, both on the measured core and both before the same model server.
import { Agent, request } from 'undici'
import { type Engine, signUpMany, withAboutMe } from './aboutme.ts'
import { type Process, startMeasured, startProcess } from './process.ts'
import { answersAt, type Open, OURS, passThroughAt } from './streams.ts'
import type { Row } from './table.ts'

/** Streams that one person may have open at once, less some for what is being closed. */
const STREAMS_A_PERSON = 8

type Way = { process: Process; open: Open }

export type Ways = {
  engine: string
  database: Engine
  theirs: Way
  ours: Way
  cookies: string[]
  agent: Agent
  /** Chunks sent so far and streams that are open, by the name of the way. */
  counts: () => Promise<Record<string, { sent: number; open: number }>>
}

/** `streams`: the most of ours that are open at once. */
export async function besidePassThrough(
  engines: Engine[],
  streams: number,
  measure: (ways: Ways) => Promise<Row[]>,
): Promise<Row[]> {
  const model = await startProcess('references/paced-model.ts')
  const modelUrl = `${model.url}/v1`
  const bare = await startMeasured('references/pass-through.ts', { MODEL_URL: modelUrl })
  const counts = async () => {
    const answer = await request(model.url, { method: 'GET' })
    return (await answer.body.json()) as Awaited<ReturnType<Ways['counts']>>
  }
  const rows: Row[] = []
  try {
    for (const database of engines) {
      const agent = new Agent({ connections: 64 })
      await withAboutMe(database, { AI_BASE_URL: modelUrl, AI_MODEL: OURS }, async (server) => {
        const people = await signUpMany(server.url, Math.ceil(streams / STREAMS_A_PERSON))
        const cookies = people.map(({ cookie }) => cookie)
        rows.push(
          ...(await measure({
            engine: database.name,
            database,
            theirs: { process: bare, open: passThroughAt(bare.url) },
            ours: { process: server, open: answersAt(server.url, cookies, agent) },
            cookies,
            agent,
            counts,
          })),
        )
      })
      await agent.destroy()
    }
  } finally {
    await bare.stop()
    await model.stop()
  }
  return rows
}
