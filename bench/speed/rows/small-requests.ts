// Requests a second: a small authenticated read, and sign-ins, each against the least that could do it.
import { type Engine, makeFolder, type Person, signUp, startAboutMe } from '../aboutme.ts'
import { median } from '../median.ts'
import { type Process, startMeasured } from '../process.ts'
import { type Asked, requestsASecond } from '../rate.ts'
import { ratioGoal, type Row } from '../table.ts'

const REPETITIONS = 5
/** Pairs that only warm both up. */
const WARM = 3
const READS = { atOnce: 16, spanMs: 600 }
/** As many as libuv has threads for the hashes. */
const SIGN_INS = { atOnce: 4, spanMs: 1_000 }

export async function smallRequests(engines: Engine[]): Promise<Row[]> {
  const bare = await startMeasured('references/bare-http.ts')
  const hashes = await startMeasured('references/argon2-hashes.ts')
  const rows: Row[] = []
  try {
    for (const engine of engines) {
      const folder = await makeFolder()
      const server = await startAboutMe(engine, folder.path)
      try {
        const person = await signUp(server.url)
        rows.push(await reads(engine, bare, server, person), await signIns(engine, hashes, server, person))
      } finally {
        await server.stop()
        await folder.remove()
      }
    }
  } finally {
    await bare.stop()
    await hashes.stop()
  }
  return rows
}

async function reads(engine: Engine, bare: Process, server: Process, { cookie }: Person): Promise<Row> {
  const asked: Asked = { path: '/api/quota', method: 'GET', headers: { cookie } }
  return {
    what: `GET /api/quota, signed in, ${engine.name}`,
    unit: 'req/s',
    against: 'bare node:http route',
    ...(await inTurns(
      () => requestsASecond(server.url, asked, READS),
      () => requestsASecond(bare.url, { path: '/', method: 'GET' }, READS),
    )),
  }
}

async function signIns(engine: Engine, hashes: Process, server: Process, person: Person): Promise<Row> {
  const asked: Asked = {
    path: '/api/sign-in',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: person.email, password: person.password }),
  }
  const measured = await inTurns(
    () => requestsASecond(server.url, asked, SIGN_INS),
    () => requestsASecond(hashes.url, { path: '/', method: 'GET' }, SIGN_INS),
  )
  return {
    what: `sign-ins, ${engine.name}`,
    unit: 'req/s',
    against: 'argon2id alone, same cost',
    ...measured,
    goal: ratioGoal(measured.ours, measured.reference, { least: 0.9 }),
  }
}

type Measured = { ours: number; reference: number; times: number }

async function inTurns(ours: () => Promise<number>, theirs: () => Promise<number>): Promise<Measured> {
  const found: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] }
  for (let repetition = 0; repetition < WARM + REPETITIONS; repetition += 1) {
    const reference = await theirs()
    const measured = await ours()
    if (repetition < WARM) continue
    found.theirs.push(reference)
    found.ours.push(measured)
  }
  return { ours: median(found.ours), reference: median(found.theirs), times: REPETITIONS }
}
