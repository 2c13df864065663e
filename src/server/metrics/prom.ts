// prom-client without its front door: that one loads the OpenTelemetry API and all process metrics, which doubles
// what the start of the process pays. What is needed only when somebody looks is loaded when somebody looks.
import { createRequire } from 'node:module'
import type * as Prom from 'prom-client'

const require = createRequire(import.meta.url)

export const Registry = require('prom-client/lib/registry.js') as typeof Prom.Registry
export const Counter = require('prom-client/lib/counter.js') as typeof Prom.Counter
export const Gauge = require('prom-client/lib/gauge.js') as typeof Prom.Gauge
export const Histogram = require('prom-client/lib/histogram.js') as typeof Prom.Histogram

/** CPU, memory, garbage collection and event-loop delay of the process, measured from now on. */
export async function watchProcess(registry: Prom.Registry): Promise<void> {
  const { default: prom } = await import('prom-client')
  prom.collectDefaultMetrics({ register: registry })
}
