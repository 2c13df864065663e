// What one streamed chunk costs the server, log written, against a pass-through to the same model server.
import { setTimeout as pause } from 'node:timers/promises'
import { Agent, request } from 'undici'
import { type Engine, makeFolder, signUp, startAboutMe } from './aboutme.ts'
import { median } from './median.ts'
import { type Process, startProcess } from './process.ts'
import { openAnswer, openPassThrough, OURS, type Stream, THEIRS } from './streams.ts'
import type { Row } from './table.ts'

const WINDOWS = 5
const WINDOW_MS = 1_200
const WARM_MS = 2_000
const PEOPLE = 5
const STREAMS = 40
const A_SECOND = 20
const FIRST_TEXTS = 21
const WARM_TEXTS = 3

type Way = { model: string; process: Process; open: () => Promise<Stream> }

export async function streamedChunks(engines: Engine[]): Promise<Row[]> {
  const model = await startProcess('references/paced-model.ts')
  const modelUrl = `${model.url}/v1`
  const bare = await startProcess('references/pass-through.ts', { MODEL_URL: modelUrl })
  const rows: Row[] = []
  try {
    for (const engine of engines) {
      const folder = await makeFolder()
      const server = await startAboutMe(engine, folder.path, { AI_BASE_URL: modelUrl, AI_MODEL: OURS })
      try {
        rows.push(...(await measure(engine, model.url, bare, server)))
      } finally {
        await server.stop()
        await folder.remove()
      }
    }
  } finally {
    await bare.stop()
    await model.stop()
  }
  return rows
}

async function measure(engine: Engine, modelUrl: string, bare: Process, server: Process): Promise<Row[]> {
  const lines = new Agent({ connections: null })
  const cookies: string[] = []
  for (let one = 0; one < PEOPLE; one += 1) cookies.push((await signUp(server.url)).cookie)
  let turn = 0
  const theirs: Way = { model: THEIRS, process: bare, open: () => openPassThrough(lines, bare.url) }
  const ours: Way = {
    model: OURS,
    process: server,
    open: () => openAnswer(lines, server.url, cookies[turn++ % PEOPLE] as string),
  }
  try {
    const { first, closed } = await oneAtATime([theirs, ours], modelUrl)
    // Both carry their streams at the same time, so that what disturbs one disturbs the other.
    const costs = await chunkCosts([theirs, ours], modelUrl)
    return [
      {
        what: `server CPU a streamed chunk, ${engine.name}`,
        unit: 'us',
        ours: costs(OURS),
        against: 'node:http pass-through',
        reference: costs(THEIRS),
        times: WINDOWS,
        note: `${STREAMS} streams of ${A_SECOND}/s, log written`,
      },
      {
        what: `first text, one stream, ${engine.name}`,
        unit: 'ms',
        ours: first(OURS),
        against: 'node:http pass-through',
        reference: first(THEIRS),
        times: FIRST_TEXTS,
        note: `${(first(OURS) - first(THEIRS)).toFixed(1)} ms more`,
      },
      {
        what: `stop to closed line to the model, ${engine.name}`,
        unit: 'ms',
        ours: closed(OURS),
        against: 'node:http pass-through, hung up',
        reference: closed(THEIRS),
        times: FIRST_TEXTS,
      },
    ]
  } finally {
    await lines.destroy()
  }
}

type Medians = (model: string) => number

async function chunkCosts(ways: Way[], modelUrl: string): Promise<Medians> {
  const streams: Stream[] = []
  for (let opened = 0; opened < STREAMS; opened += 1) {
    for (const way of ways) streams.push(await way.open())
  }
  await pause(WARM_MS)
  const found = new Map<string, number[]>(ways.map((way) => [way.model, []]))
  for (let window = 0; window < WINDOWS; window += 1) {
    const before = await snapshot(ways, modelUrl)
    await pause(WINDOW_MS)
    const after = await snapshot(ways, modelUrl)
    const due = (STREAMS * A_SECOND * (after.at - before.at)) / 1000
    for (const { model } of ways) {
      const chunks = (after.counts[model]?.sent ?? 0) - (before.counts[model]?.sent ?? 0)
      if (chunks < due * 0.8)
        throw new Error(`${model}: ${chunks} chunks of ${Math.round(due)}; streams ended`)
      found.get(model)?.push(((after.cpuUs[model] as number) - (before.cpuUs[model] as number)) / chunks)
    }
  }
  await Promise.all(streams.map((stream) => stream.end()))
  return (model) => median(found.get(model) ?? [])
}

type Counts = Record<string, { sent: number; open: number }>

async function countsOf(modelUrl: string): Promise<Counts> {
  const answer = await request(modelUrl, { method: 'GET' })
  return (await answer.body.json()) as Counts
}

async function snapshot(ways: Way[], modelUrl: string) {
  const counts = await countsOf(modelUrl)
  const cpuUs: Record<string, number> = {}
  for (const way of ways) cpuUs[way.model] = (await way.process.use()).cpuUs
  return { at: performance.now(), counts, cpuUs }
}

/** In ms, what one person meets on an idle server, the ways in turns: the wait for the first text, and the end. */
async function oneAtATime(ways: Way[], modelUrl: string): Promise<{ first: Medians; closed: Medians }> {
  const first = new Map<string, number[]>(ways.map((way) => [way.model, []]))
  const closed = new Map<string, number[]>(ways.map((way) => [way.model, []]))
  for (let round = 0; round < WARM_TEXTS + FIRST_TEXTS; round += 1) {
    for (const way of ways) {
      const stream = await way.open()
      const ends = performance.now()
      const ended = stream.end()
      while (((await countsOf(modelUrl))[way.model]?.open ?? 0) > 0) await pause(1)
      const closedMs = performance.now() - ends
      await ended
      if (round < WARM_TEXTS) continue
      first.get(way.model)?.push(stream.firstTextMs)
      closed.get(way.model)?.push(closedMs)
    }
  }
  const of = (found: Map<string, number[]>) => (model: string) => median(found.get(model) ?? [])
  return { first: of(first), closed: of(closed) }
}
