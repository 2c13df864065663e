// npm run bench [-- row…]: how fast and how light the server is, as ratios to bare references measured in the same run.
import { cpus } from 'node:os'
import { startPostgres } from '#server/db/test-postgres.ts'
import type { Engine } from './speed/aboutme.ts'
import { cores, keepOneCoreFree } from './speed/cores.ts'
import { parts } from './speed/rows/index.ts'
import { printRows, type Row } from './speed/table.ts'

const wanted = process.argv.slice(2)
if (wanted.some((word) => ['help', '--help', '-h'].includes(word))) {
  console.log(
    `npm run bench [-- row…]\n\n` +
      `How fast and how light the server is, as ratios to bare references measured in the same run.\n` +
      `Without a row all of them, one after another:\n` +
      `  ${Object.keys(parts).join(', ')}`,
  )
  process.exit(0)
}
const unknown = wanted.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`No such row: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`)
  process.exit(1)
}

const begun = performance.now()
await keepOneCoreFree()
const server = await startPostgres()
let databases = 0

/** Each part begins with databases of its own, so that no row pays for what another left. */
async function engines(): Promise<Engine[]> {
  databases += 1
  const name = `bench_${databases}`
  await server.postgres.createDatabase(name)
  return [
    { name: 'embedded', databaseUrl: null },
    { name: 'PostgreSQL', databaseUrl: `${server.url}/${name}` },
  ]
}

const { pinned } = cores
console.log(
  `Medians of n, AboutMe and its reference in turns or at once, each a process of its own on 127.0.0.1.\n` +
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}. Memory is the server's process alone.\n` +
    (pinned === null
      ? `NOT PINNED, ${cores.why}: what is measured shares its cores with what measures it.\n`
      : `AboutMe and the references run on core ${pinned.measured} alone; model server, PostgreSQL and the bench on ${pinned.others}.\n`),
)
try {
  const rows: Row[] = []
  for (const [name, part] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const since = performance.now()
    rows.push(...(await part(await engines())))
    console.log(`${name}: ${Math.round((performance.now() - since) / 1000)} s`)
  }
  console.log('')
  printRows(rows)
  console.log(`\n${Math.round((performance.now() - begun) / 1000)} s`)
} finally {
  await server.stop()
}
