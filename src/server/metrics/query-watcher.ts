// Times statements of the database, which knows of neither metrics nor traces.
import type { WatchQuery } from '../db/watch-queries.ts'
import type { Trace } from '../trace/index.ts'
import type { Metrics } from './index.ts'

export function queryWatcher(metrics: Metrics, trace: Trace): WatchQuery {
  return async (verb, ask) => {
    const begun = performance.now()
    // Only where somebody waits for it: the upkeep of an instance is in nobody's trace.
    const span = trace.isInside()
      ? trace.begin(`database ${verb}`, 'client', {
          'db.system.name': 'postgresql',
          'db.operation.name': verb,
        })
      : null
    let failed = true
    try {
      const answer = await ask()
      failed = false
      return answer
    } finally {
      metrics.queried(verb, (performance.now() - begun) / 1000, failed)
      span?.end(failed ? 'database' : undefined)
    }
  }
}
