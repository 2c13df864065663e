// Requests a second of a small authenticated read, against a route of node:http that knows nobody.
import { Pool } from 'undici'
import { type Engine, makeFolder, signUp, startAboutMe } from './aboutme.ts'
import { median } from './median.ts'
import { startProcess } from './process.ts'
import type { Row } from './table.ts'

const REPETITIONS = 5
const SPAN_MS = 700
const CONNECTIONS = 16

export async function smallReads(engines: Engine[]): Promise<Row[]> {
  const bare = await startProcess('references/bare-http.ts')
  const rows: Row[] = []
  for (const engine of engines) {
    const folder = await makeFolder()
    const server = await startAboutMe(engine, folder.path)
    try {
      const cookie = await signUp(server.url)
      const ours: number[] = []
      const theirs: number[] = []
      // The first pair only warms both up.
      for (let repetition = 0; repetition <= REPETITIONS; repetition += 1) {
        const reference = await requestsASecond(bare.url, {})
        const measured = await requestsASecond(server.url, { cookie })
        if (repetition === 0) continue
        theirs.push(reference)
        ours.push(measured)
      }
      rows.push({
        what: `GET /api/quota, signed in, ${engine.name}`,
        unit: 'req/s',
        ours: median(ours),
        against: 'bare node:http route',
        reference: median(theirs),
        times: REPETITIONS,
      })
    } finally {
      await server.stop()
      await folder.remove()
    }
  }
  await bare.stop()
  return rows
}

async function requestsASecond(url: string, headers: Record<string, string>): Promise<number> {
  const pool = new Pool(url, { connections: CONNECTIONS })
  const begun = performance.now()
  let count = 0
  const ask = async () => {
    while (performance.now() - begun < SPAN_MS) {
      const answer = await pool.request({ path: '/api/quota', method: 'GET', headers })
      await answer.body.dump()
      if (answer.statusCode !== 200) throw new Error(`GET /api/quota answered ${answer.statusCode}`)
      count += 1
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, ask))
  const seconds = (performance.now() - begun) / 1000
  await pool.destroy()
  return count / seconds
}
