// What is counted and how long it took, for a Prometheus to fetch. Labels are names of ours (routes, models, codes),
// never a word or an id of a person.
import type { ErrorCode } from '#domain/errors.ts'
import type { GenerationState } from '#domain/generation.ts'
import { costOf, type Prices } from '#domain/price.ts'
import { Counter, Gauge, Histogram, Registry, watchProcess } from './prom.ts'

export type EndedGeneration = {
  kind: 'letter' | 'chat'
  /** The id of the writer that wrote it in the end. */
  model: string
  state: Exclude<GenerationState, 'running'>
  error: ErrorCode | null
  /** From its beginning; null where this process did not write it, or no text came. */
  seconds: number | null
  firstTextSeconds: number | null
  billed: { inputTokens: number; outputTokens: number } | null
}

/** What is read at the moment when somebody looks. */
export type Readings = {
  streamsOpen: () => number
  generationsRunning: () => number
  /** Connections of the pool; nothing on the embedded database. */
  connections: () => { busy: number; idle: number; waiting: number } | null
  breakers: () => { model: string; isOpen: boolean }[]
}

type Reading = [labels: Record<string, string>, value: number]

export type Metrics = ReturnType<typeof createMetrics>

const QUICK = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
/** People wait for a model: up to the minute and a half after which it is given up. */
const PATIENT = [0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 8, 13, 21, 34, 60, 90]
const WHOLE = [0.1, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120, 300]

export function createMetrics(prices: Prices) {
  const registry = new Registry()
  const registers = [registry]
  let readings: Partial<Readings> = {}
  let watching: Promise<void> | null = null

  const requests = new Counter({
    name: 'aboutme_http_requests_total',
    help: 'Requests answered, by the pattern of their route',
    labelNames: ['route', 'method', 'status'],
    registers,
  })
  const requestSeconds = new Histogram({
    name: 'aboutme_http_request_duration_seconds',
    help: 'From the head of a request to the end of its answer; event streams are left out',
    labelNames: ['route', 'method'],
    buckets: QUICK,
    registers,
  })
  const refusals = new Counter({
    name: 'aboutme_refusals_total',
    help: 'Refusals that a person met, by their code; quota_exhausted is the limit of the day',
    labelNames: ['code'],
    registers,
  })
  const firstText = new Histogram({
    name: 'aboutme_first_text_seconds',
    help: 'From the beginning of a generation to its first text',
    labelNames: ['kind', 'model'],
    buckets: PATIENT,
    registers,
  })
  const generationSeconds = new Histogram({
    name: 'aboutme_generation_duration_seconds',
    help: 'From the beginning of a generation to its stored end',
    labelNames: ['kind', 'model'],
    buckets: WHOLE,
    registers,
  })
  const ended = new Counter({
    name: 'aboutme_generations_ended_total',
    help: 'Generations that ended, by how; error is none for those without a fault',
    labelNames: ['kind', 'model', 'state', 'error'],
    registers,
  })
  const tokens = new Counter({
    name: 'aboutme_model_tokens_total',
    help: 'Tokens that a provider counted',
    labelNames: ['model', 'direction'],
    registers,
  })
  const cost = new Counter({
    name: 'aboutme_model_cost_dollars_total',
    help: 'Cost of those tokens in US dollars, for models that have a price in AI_PRICES',
    labelNames: ['model'],
    registers,
  })
  const querySeconds = new Histogram({
    name: 'aboutme_database_query_duration_seconds',
    help: 'Statements as their caller waits for them, with the wait for a connection',
    labelNames: ['verb'],
    buckets: QUICK,
    registers,
  })
  const queryFaults = new Counter({
    name: 'aboutme_database_errors_total',
    help: 'Statements that ended with an error',
    registers,
  })

  const alone = (value: number | undefined): Reading[] => [[{}, value ?? 0]]
  gauge('aboutme_streams_open', 'Event streams that are open', [], () => alone(readings.streamsOpen?.()))
  gauge('aboutme_generations_running', 'Generations that this process writes', [], () =>
    alone(readings.generationsRunning?.()),
  )
  gauge(
    'aboutme_database_connections',
    'Connections of the pool by state; waiting are callers without one',
    ['state'],
    () => Object.entries(readings.connections?.() ?? {}).map(([state, count]) => [{ state }, count]),
  )
  gauge('aboutme_model_breaker_open', '1 while a model that is down is left alone', ['model'], () =>
    (readings.breakers?.() ?? []).map(({ model, isOpen }) => [{ model }, isOpen ? 1 : 0]),
  )

  function gauge(name: string, help: string, labelNames: string[], read: () => Reading[]): void {
    const made = new Gauge({ name, help, labelNames, registers: [] as never[], collect })
    function collect() {
      for (const [labels, value] of read()) made.set(labels, value)
    }
    registry.registerMetric(made)
  }

  return {
    watch: (more: Partial<Readings>) => {
      readings = { ...readings, ...more }
    },
    /** `seconds` is null for an event stream, which lasts as long as somebody looks on. */
    answered: (route: string, method: string, status: number, seconds: number | null) => {
      requests.inc({ route, method, status })
      if (seconds !== null) requestSeconds.observe({ route, method }, seconds)
    },
    refused: (code: ErrorCode) => refusals.inc({ code }),
    ended: ({ kind, model, state, error, seconds, firstTextSeconds, billed }: EndedGeneration) => {
      ended.inc({ kind, model, state, error: error ?? 'none' })
      if (seconds !== null) generationSeconds.observe({ kind, model }, seconds)
      if (firstTextSeconds !== null) firstText.observe({ kind, model }, firstTextSeconds)
      if (billed === null) return
      tokens.inc({ model, direction: 'in' }, billed.inputTokens)
      tokens.inc({ model, direction: 'out' }, billed.outputTokens)
      const dollars = costOf(prices, model, billed)
      if (dollars !== null) cost.inc({ model }, dollars)
    },
    queried: (verb: string, seconds: number, failed: boolean) => {
      querySeconds.observe({ verb }, seconds)
      if (failed) queryFaults.inc()
    },
    /** All of it in the text format of Prometheus. The process itself is measured from the first look on. */
    page: async (): Promise<{ type: string; text: string }> => {
      watching ??= watchProcess(registry)
      await watching
      return { type: registry.contentType, text: await registry.metrics() }
    },
  }
}
