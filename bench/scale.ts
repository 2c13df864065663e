// npm run bench:scale: one, two and four instances on one PostgreSQL, on this machine; what each costs, and from
// that by calculation what comes next; then what many would cost each other, simulated. Loopback only, about four minutes.
import { cpus } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { startPostgres } from '#server/db/test-postgres.ts'
import { openStreams } from './scale/open-streams.ts'
import { type PostgresUse, usesOf } from './scale/postgres-use.ts'
import { type Simulated, simulateInstances } from './scale/simulated-instances.ts'
import { makeFolder, signUp, startAboutMe } from './speed/aboutme.ts'
import { type Process, startProcess } from './speed/process.ts'
import { requestsASecond } from './speed/rate.ts'

const INSTANCES = [1, 2, 4]
/** Two lines each: the test server takes 300. */
const SIMULATED = [4, 10, 20, 40, 80]
const STREAMS = Number(process.env['SCALE_STREAMS'] ?? 160)
const PEOPLE = 20
const READS_AT_ONCE = 16
const SPAN_MS = 6_000
/** A letter: about 700 characters in pieces of two, and the reads around it. */
const CHUNKS_A_LETTER = 350
const READS_A_LETTER = 20

type Use = { cpuUs: number; postgres: PostgresUse }
type Measured = {
  instances: number
  reads: number
  readUs: number
  readPostgresUs: number | null
  chunks: number
  chunkUs: number
  chunkPostgresUs: number | null
  walBytes: number
  connections: number
}

const say = (line = '') => process.stdout.write(`${line}\n`)
const server = await startPostgres()
const model = await startProcess('references/paced-model.ts')
say(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}; the instances, PostgreSQL, the model and the ` +
    `readers share them. ${STREAMS} streams of 20 a second.\n`,
)
const found: Measured[] = []
const simulated: Simulated[] = []
try {
  for (const instances of INSTANCES) found.push(await measure(instances))
  await server.postgres.createDatabase('simulated')
  for (const instances of SIMULATED)
    simulated.push(await simulateInstances(`${server.url}/simulated`, instances, SPAN_MS / 2))
} finally {
  await model.stop()
  await server.stop()
}
tell(found)
tellSimulated(simulated)

async function measure(count: number): Promise<Measured> {
  const name = `scale_${count}`
  await server.postgres.createDatabase(name)
  const databaseUrl = `${server.url}/${name}`
  const engine = { name: 'PostgreSQL', databaseUrl }
  const folder = await makeFolder()
  const settings = {
    AI_BASE_URL: `${model.url}/v1`,
    AI_MODEL: 'aboutme',
    APP_SECRET: 'a secret that only the bench knows, 0123456789',
  }
  const processes: Process[] = []
  try {
    for (let at = 0; at < count; at += 1) processes.push(await startAboutMe(engine, folder.path, settings))
    const urls = processes.map(({ url }) => url)
    const cookies: string[] = []
    for (let at = 0; at < PEOPLE; at += 1) cookies.push((await signUp(urls[0] as string)).cookie)
    const read = (spanMs: number) =>
      Promise.all(
        urls.map((url, at) =>
          requestsASecond(
            url,
            { path: '/api/quota', method: 'GET', headers: { cookie: cookies[at] as string } },
            { atOnce: READS_AT_ONCE / count, spanMs },
          ),
        ),
      )
    await read(1_500)
    const beforeReads = await useOf(processes, databaseUrl)
    const rates = await read(SPAN_MS)
    const afterReads = await useOf(processes, databaseUrl)
    const reads = rates.reduce((sum, one) => sum + one, 0)
    const readCount = (reads * SPAN_MS) / 1000

    const streams = await openStreams(urls, cookies, STREAMS)
    await pause(1_500)
    const beforeChunks = await useOf(processes, databaseUrl)
    const framesBefore = streams.frames()
    const begun = performance.now()
    await pause(SPAN_MS)
    const frames = streams.frames() - framesBefore
    const seconds = (performance.now() - begun) / 1000
    const afterChunks = await useOf(processes, databaseUrl)
    await streams.close()
    return {
      instances: count,
      reads,
      readUs: (afterReads.cpuUs - beforeReads.cpuUs) / readCount,
      readPostgresUs: perPiece(beforeReads, afterReads, readCount),
      chunks: frames / seconds,
      chunkUs: (afterChunks.cpuUs - beforeChunks.cpuUs) / frames,
      chunkPostgresUs: perPiece(beforeChunks, afterChunks, frames),
      walBytes: (afterChunks.postgres.walBytes - beforeChunks.postgres.walBytes) / frames,
      connections: afterChunks.postgres.connections,
    }
  } finally {
    for (const one of processes) await one.stop()
    await folder.remove()
  }
}

async function useOf(processes: Process[], url: string): Promise<Use> {
  let cpuUs = 0
  for (const one of processes) cpuUs += (await one.use()).cpuUs
  return { cpuUs, postgres: await usesOf(url) }
}

function perPiece(before: Use, after: Use, count: number): number | null {
  const { cpuUs: from } = before.postgres
  const { cpuUs: to } = after.postgres
  return from === null || to === null ? null : (to - from) / count
}

function tell(rows: Measured[]): void {
  const us = (value: number | null) => (value === null ? '–' : value.toFixed(0))
  say('measured')
  say(
    'instances  reads/s  us a read (PostgreSQL)  chunks/s of due  us a chunk (PostgreSQL)  log bytes a chunk  connections',
  )
  for (const row of rows)
    say(
      [
        String(row.instances).padStart(9),
        row.reads.toFixed(0).padStart(7),
        `${us(row.readUs)} (${us(row.readPostgresUs)})`.padStart(22),
        `${row.chunks.toFixed(0)} of ${STREAMS * 20}`.padStart(15),
        `${us(row.chunkUs)} (${us(row.chunkPostgresUs)})`.padStart(23),
        row.walBytes.toFixed(0).padStart(17),
        String(row.connections).padStart(11),
      ].join('  '),
    )
  const last = rows.at(-1)
  if (last === undefined) return
  say(
    `\ncalculated from the row of ${last.instances} instances: a letter is ${CHUNKS_A_LETTER} chunks and ${READS_A_LETTER} reads`,
  )
  say(
    'streams at once  cores of instances  cores of PostgreSQL  log MB/s  instances at 60 %  connections  told a second',
  )
  for (const streams of [1_000, 10_000, 100_000]) {
    const chunks = streams * 20
    const reads = (chunks / CHUNKS_A_LETTER) * READS_A_LETTER
    const cores = (chunks * last.chunkUs + reads * last.readUs) / 1e6
    const postgres =
      last.chunkPostgresUs === null || last.readPostgresUs === null
        ? null
        : (chunks * last.chunkPostgresUs + reads * last.readPostgresUs) / 1e6
    const instances = Math.ceil(cores / 0.6)
    say(
      [
        streams.toLocaleString('en').padStart(15),
        cores.toFixed(1).padStart(18),
        (postgres === null ? '–' : postgres.toFixed(1)).padStart(19),
        ((chunks * last.walBytes) / 1e6).toFixed(1).padStart(8),
        String(instances).padStart(17),
        String(instances * 11).padStart(11),
        // Each instance tells all of them five times a second that something was logged.
        (instances * instances * 5).toLocaleString('en').padStart(13),
      ].join('  '),
    )
  }
}

function tellSimulated(rows: Simulated[]): void {
  say('\nsimulated: nothing but the notices that instances send each other through PostgreSQL')
  say('instances  told/s  delivered/s  95 of 100 arrive within  cores of PostgreSQL')
  for (const row of rows)
    say(
      [
        String(row.instances).padStart(9),
        row.told.toFixed(0).padStart(6),
        row.delivered.toFixed(0).padStart(11),
        `${row.delayMs.toFixed(0)} ms`.padStart(23),
        (row.postgresCores === null ? '–' : row.postgresCores.toFixed(2)).padStart(19),
      ].join('  '),
    )
}
