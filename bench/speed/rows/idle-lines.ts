// Ten thousand lines on which nothing happens: what they hold, and whether others are still served.
import { request } from 'undici'
import { openLines } from '#server/test-lines.ts'
import { type Engine, type Person, signUp, withAboutMe } from '../aboutme.ts'
import { p99 } from '../median.ts'
import { type Process, startMeasured } from '../process.ts'
import type { Row } from '../table.ts'

const LINES = 10_000
const ASKS = 300
const KIB = 1024

type Found = { kibEach: number; quietMs: number; crowdedMs: number; count: number; note: string }

export async function idleLines(engines: Engine[]): Promise<Row[]> {
  const bare = await startMeasured('references/bare-http.ts')
  const reference = await holdLines(bare, ['/'])
  await bare.stop()
  const rows: Row[] = []
  for (const engine of engines) {
    const found = await withAboutMe(engine, {}, async (server) =>
      holdLines(server, ['/readyz', '/api/letters'], await signUp(server.url)),
    )
    rows.push(
      {
        what: `memory of an idle line, ${engine.name}`,
        unit: 'KiB',
        ours: found.kibEach,
        against: 'bare node:http',
        reference: reference.kibEach,
        times: found.count,
        note: found.note,
      },
      {
        what: `/readyz and a read, p99, beside idle lines, ${engine.name}`,
        unit: 'ms',
        ours: found.crowdedMs,
        against: 'the same server without them',
        reference: found.quietMs,
        times: ASKS,
        note: `${found.count.toLocaleString('en')} lines`,
      },
    )
  }
  return rows
}

/** Each line has been answered once, and waits; then every address is asked in turns. Throws where one is refused. */
async function holdLines(server: Process, paths: string[], person?: Person): Promise<Found> {
  const ask = () => askInTurns(server.url, paths, person)
  await ask()
  const quietMs = await ask()
  const before = await server.use({ tidy: true })
  const { lines, shortfall } = await openLines(server.url, LINES)
  for (const { socket } of lines) socket.write(`GET ${paths[0]} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`)
  while (lines.some((line) => line.said() === '')) await new Promise((resolve) => setTimeout(resolve, 20))
  const crowdedMs = await ask()
  const after = await server.use({ tidy: true })
  const lost = lines.filter(({ socket }) => socket.destroyed).length
  if (lost > 0) throw new Error(`${lost} of ${lines.length} lines were hung up while they waited`)
  for (const { socket } of lines) socket.destroy()
  return {
    kibEach: (after.rss - before.rss) / lines.length / KIB,
    quietMs,
    crowdedMs,
    count: lines.length,
    note: `${Math.round(before.rss / KIB / KIB)} → ${Math.round(after.rss / KIB / KIB)} MiB${shortfall === null ? '' : `; ${shortfall}`}`,
  }
}

async function askInTurns(url: string, paths: string[], person?: Person): Promise<number> {
  const took: number[] = []
  for (let at = 0; at < ASKS; at += 1) {
    const begun = performance.now()
    const answer = await request(url + paths[at % paths.length], {
      headers: person === undefined ? {} : { cookie: person.cookie },
    })
    await answer.body.dump()
    if (answer.statusCode !== 200)
      throw new Error(`${paths[at % paths.length]} answered ${answer.statusCode}`)
    took.push(performance.now() - begun)
  }
  return p99(took)
}
