// Times statements of the database, which knows nothing of metrics.
import type { WatchQuery } from '../db/watch-queries.ts'
import type { Metrics } from './index.ts'

export function queryWatcher(metrics: Metrics): WatchQuery {
  return async (verb, ask) => {
    const begun = performance.now()
    let failed = true
    try {
      const answer = await ask()
      failed = false
      return answer
    } finally {
      metrics.queried(verb, (performance.now() - begun) / 1000, failed)
    }
  }
}
