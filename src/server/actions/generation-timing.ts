// How often and how long: one table, so that tests can be quick and an operator can find them.
export const generationTiming = {
  /** The log is at most this far behind what watchers saw. */
  flushMs: 200,
  /** How often the whole text goes into the row of its run. */
  checkpointMs: 2_000,
  heartbeatMs: 5_000,
  /** An instance that was silent for so long is dead; with the heartbeat this stays under 30 s. */
  silenceMs: 20_000,
  /** Looked at even if nothing was heard: a pooler may swallow NOTIFY. */
  pollMs: 500,
  /** A clean stop waits so long for what is being written, unless DRAIN_SECONDS says otherwise: a letter of half a minute comes to its end. */
  drainMs: 60_000,
  /** A comment keeps quiet lines open through proxies. */
  keepAliveMs: 15_000,
  /** Between two tries to end a run while the database is away. */
  endAgainMs: 500,
}
export type GenerationTiming = typeof generationTiming
