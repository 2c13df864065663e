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
}

/** Fargate kills a task so long after SIGTERM at the latest. */
const MOST_STOP_SECONDS = 120
/** To end what will not end, to answer what was asked, to close. */
const CLOSING_SECONDS = 40
/** The most that DRAIN_SECONDS may be here. */
export const MOST_DRAIN_SECONDS = MOST_STOP_SECONDS - CLOSING_SECONDS

/** A task that heard SIGTERM finishes what it writes, closes, and only after this is killed. */
export function stopSeconds(drainSeconds: number): number {
  return drainSeconds + CLOSING_SECONDS
}
