// npm run bench: how fast and how light the server is, as ratios to bare references measured in the same run.
import { cpus } from 'node:os'
import { startPostgres } from '#server/db/test-postgres.ts'
import type { Engine } from './speed/aboutme.ts'
import { smallRequests } from './speed/small-requests.ts'
import { startAndRest } from './speed/start-and-rest.ts'
import { streamedChunks } from './speed/streamed-chunks.ts'
import { printRows, type Row } from './speed/table.ts'

const begun = performance.now()
const server = await startPostgres()
let databases = 0

/** Each row begins with databases of its own, so that no row pays for what another left. */
async function engines(): Promise<Engine[]> {
  databases += 1
  const name = `bench_${databases}`
  await server.postgres.createDatabase(name)
  return [
    { name: 'embedded', databaseUrl: null },
    { name: 'PostgreSQL', databaseUrl: `${server.url}/${name}` },
  ]
}

console.log(
  `Medians of n, AboutMe and its reference in turns or at once, each a process of its own on 127.0.0.1.\n` +
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}. Memory is the server's process alone.\n`,
)
try {
  const rows: Row[] = []
  for (const part of [smallRequests, streamedChunks, startAndRest])
    rows.push(...(await part(await engines())))
  printRows(rows)
  console.log(`\n${Math.round((performance.now() - begun) / 1000)} s`)
} finally {
  await server.stop()
}
