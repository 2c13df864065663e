// Spans of what happens for one request. Without a collector all of this is nothing: no library, no object a call.
// No personal text goes into a span: names are patterns and verbs, attributes are codes, ids of models and numbers.
export type Attributes = Record<string, string | number | boolean>

export type Span = {
  set: (attributes: Attributes) => void
  /** `at` in ms since 1970; now without it. */
  event: (name: string, at?: number) => void
  /** `fault` is a code that says why it failed. */
  end: (fault?: string) => void
  /** What another process of ours continues with; null where nothing is traced. */
  traceparent: string | null
}

export type SpanKind = 'server' | 'client' | 'internal'

export type Trace = {
  /** A child of the span around it, or of `parent` (a traceparent), or the first of its trace. */
  begin: (name: string, kind: SpanKind, attributes?: Attributes, parent?: string) => Span
  /** What is begun inside of `work`, and of all that it starts, is a child of the span. */
  within: <T>(span: Span, work: () => T) => T
  /** Inside of `work` there is no span: for what serves many requests and was started by one. */
  apart: <T>(work: () => T) => T
  /** Whether something is traced around this. */
  isInside: () => boolean
  /** Sends what is left. */
  close: () => Promise<void>
}

const noSpan: Span = { set: () => {}, event: () => {}, end: () => {}, traceparent: null }

export const noTrace: Trace = {
  begin: () => noSpan,
  within: (_span, work) => work(),
  apart: (work) => work(),
  isInside: () => false,
  close: async () => {},
}

/** The collector's address switches it on; nothing of OpenTelemetry is loaded without it. */
export async function openTrace(endpoint: string | undefined, instance: string): Promise<Trace> {
  if (endpoint === undefined) return noTrace
  const { openTelemetry } = await import('./open-telemetry.ts')
  return openTelemetry(endpoint, instance)
}
