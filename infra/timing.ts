// How long each part waits, derived from what the app itself does: a stream must outlive all of it.
import { generationTiming } from '../src/server/actions/generation-timing.ts'

const seconds = (ms: number) => Math.ceil(ms / 1000)

export const timing = {
  /** A quiet stream gets a comment so often (the app's own). */
  keepAliveSeconds: seconds(generationTiming.keepAliveMs),
  /** A line without a byte is closed after this. */
  balancerIdleSeconds: 120,
  /** The same of CloudFront; 60 is the most without a higher quota. */
  edgeReadSeconds: 60,
  /** A task that is to go gets no new request, and keeps its open streams for so long before it hears SIGTERM. */
  drainingSeconds: 60,
  /** Then it finishes what it writes (the app's own), closes, and only after this is killed. */
  stopSeconds: seconds(generationTiming.drainMs) + 40,
}
