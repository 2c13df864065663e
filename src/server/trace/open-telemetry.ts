// The spans of trace/index.ts by OpenTelemetry, sent as OTLP over HTTP. Loaded only where a collector is set.
import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type Context,
  type Span as OtelSpan,
  ROOT_CONTEXT,
  SpanKind as Kind,
  SpanStatusCode,
  TraceFlags,
  trace,
} from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import type { Span, SpanKind, Trace } from './index.ts'

const KINDS: Record<SpanKind, Kind> = {
  server: Kind.SERVER,
  client: Kind.CLIENT,
  internal: Kind.INTERNAL,
}

/** `endpoint` as OTEL_EXPORTER_OTLP_ENDPOINT has it: without /v1/traces. */
export function openTelemetry(endpoint: string, instance: string): Trace {
  // Named one by one: what OpenTelemetry finds by itself has the host's name, the user's and the command line.
  const resource = resourceFromAttributes({ 'service.name': 'aboutme', 'service.instance.id': instance })
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` })
  const provider = new TracerProvider({ resource, spanProcessors: [new BatchSpanProcessor({ exporter })] })
  const tracer = provider.getTracer('aboutme')
  const around = new AsyncLocalStorage<Context>()
  const contexts = new WeakMap<Span, Context>()

  function begin(
    name: string,
    kind: SpanKind,
    attributes: Parameters<Trace['begin']>[2],
    parent: string | undefined,
  ): Span {
    const above = (kind === 'server' ? undefined : around.getStore()) ?? contextOf(parent)
    const made = tracer.startSpan(name, { kind: KINDS[kind], ...(attributes ? { attributes } : {}) }, above)
    const span: Span = {
      set: (more) => void made.setAttributes(more),
      event: (what, at) => void made.addEvent(what, {}, at),
      end: (fault) => {
        // The code alone: a message may quote what a person wrote.
        if (fault !== undefined) {
          made.setStatus({ code: SpanStatusCode.ERROR })
          made.setAttribute('error.type', fault)
        }
        made.end()
      },
      traceparent: traceparentOf(made),
    }
    contexts.set(span, trace.setSpan(above, made))
    return span
  }

  return {
    begin,
    within: (span, work) => around.run(contexts.get(span) ?? ROOT_CONTEXT, work),
    apart: (work) => around.exit(work),
    isInside: () => around.getStore() !== undefined,
    close: () => provider.shutdown(),
  }
}

/** W3C trace context, version 00. Anything else begins a trace of its own. */
function contextOf(traceparent: string | undefined): Context {
  const found = /^00-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-[\da-f]{2}$/.exec(traceparent ?? '')
  if (found === null) return ROOT_CONTEXT
  return trace.setSpanContext(ROOT_CONTEXT, {
    traceId: found[1] as string,
    spanId: found[2] as string,
    traceFlags: TraceFlags.SAMPLED,
    isRemote: true,
  })
}

function traceparentOf(span: OtelSpan): string {
  const { traceId, spanId } = span.spanContext()
  return `00-${traceId}-${spanId}-01`
}
