// What one person meets on an idle server: the wait for the first text, and how soon the model is hung up on.
import { setTimeout as pause } from 'node:timers/promises'
import { request } from 'undici'
import { type Engine, makeFolder } from '../aboutme.ts'
import { median } from '../median.ts'
import { besidePassThrough, type Ways } from '../pass-through.ts'
import { type Process, startMeasured } from '../process.ts'
import { OURS, THEIRS } from '../streams.ts'
import type { Row } from '../table.ts'

const TIMES = 31
const WARM = 200
const MORE_MS = 2
const CLOSED_MS = 100

export function firstText(engines: Engine[]): Promise<Row[]> {
  return besidePassThrough(engines, 1, async (ways) => {
    const folder = await makeFolder()
    const { databaseUrl } = ways.database
    const where: Record<string, string> =
      databaseUrl === null ? { DATA_DIR: folder.path } : { DATABASE_URL: databaseUrl }
    const commits = await startMeasured('references/commit.ts', where)
    try {
      return await measure(ways, commits)
    } finally {
      await commits.stop()
      await folder.remove()
    }
  })
}

async function measure(ways: Ways, commits: Process): Promise<Row[]> {
  const first: Record<string, number[]> = { [OURS]: [], [THEIRS]: [], commit: [] }
  const closed: Record<string, number[]> = { [OURS]: [], [THEIRS]: [] }
  for (let round = 0; round < WARM + TIMES; round += 1) {
    const answer = await request(commits.url)
    const commitMs = Number(await answer.body.text())
    if (round >= WARM) first['commit']?.push(commitMs)
    for (const [name, way] of [
      [THEIRS, ways.theirs],
      [OURS, ways.ours],
    ] as const) {
      const stream = await way.open()
      const ends = performance.now()
      const ended = stream.end()
      while (((await ways.counts())[name]?.open ?? 0) > 0) await pause(1)
      const closedMs = performance.now() - ends
      await ended
      if (round < WARM) continue
      first[name]?.push(stream.firstTextMs)
      closed[name]?.push(closedMs)
    }
  }
  const of = (found: Record<string, number[]>, name: string) => median(found[name] ?? [])
  const ours = of(first, OURS)
  const reference = of(first, THEIRS) + of(first, 'commit')
  return [
    {
      what: `first text, one stream, ${ways.engine}`,
      unit: 'ms',
      ours,
      against: 'pass-through + one commit',
      reference,
      times: TIMES,
      goal: { says: `≤ ${MORE_MS} ms more`, met: ours - reference <= MORE_MS },
      note: `${(ours - reference).toFixed(1)} ms more; the commit ${of(first, 'commit').toFixed(1)} ms`,
    },
    {
      what: `stop to closed line to the model, ${ways.engine}`,
      unit: 'ms',
      ours: of(closed, OURS),
      against: 'pass-through, hung up',
      reference: of(closed, THEIRS),
      times: TIMES,
      goal: { says: `≤ ${CLOSED_MS} ms`, met: of(closed, OURS) <= CLOSED_MS },
    },
  ]
}
