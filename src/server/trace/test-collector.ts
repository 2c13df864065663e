// For tests: a collector that takes OTLP over HTTP on loopback, and keeps all that it was sent.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Collected = {
  name: string
  traceId: string
  spanId: string
  parentSpanId: string
  attributes: Record<string, string | number | boolean>
  events: string[]
  /** Of the span's status: 2 is an error. */
  code: number
}

type Value = { stringValue?: string; intValue?: number | string; doubleValue?: number; boolValue?: boolean }
type RawSpan = {
  name: string
  traceId: string
  spanId: string
  parentSpanId?: string
  attributes?: { key: string; value: Value }[]
  events?: { name: string }[]
  status?: { code?: number }
}
type Body = { resourceSpans: { scopeSpans: { spans: RawSpan[] }[] }[] }

export async function startCollector() {
  const bodies: Buffer[] = []
  const paths: string[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    bodies.push(Buffer.concat(chunks))
    paths.push(`${request.method} ${request.url}`)
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    paths,
    /** Every byte of every body. */
    bytes: () => Buffer.concat(bodies),
    spans: (): Collected[] => bodies.flatMap((body) => spansOf(JSON.parse(body.toString()) as Body)),
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

function spansOf(body: Body): Collected[] {
  return body.resourceSpans
    .flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))
    .map((span) => ({
      name: span.name,
      traceId: span.traceId,
      spanId: span.spanId,
      parentSpanId: span.parentSpanId ?? '',
      attributes: Object.fromEntries(
        (span.attributes ?? []).map(({ key, value }) => [
          key,
          value.stringValue ?? value.boolValue ?? value.doubleValue ?? Number(value.intValue),
        ]),
      ),
      events: (span.events ?? []).map(({ name }) => name),
      code: span.status?.code ?? 0,
    }))
}
