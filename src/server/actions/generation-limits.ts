// How many at once: beyond, one is told at once to come back, so that those who are inside stay fast.
export const generationLimits = {
  /** Runs of one person. */
  runsOfOne: 10,
  /** Runs of one process. */
  runs: 2_000,
  /** Open streams of one person in one process: tabs and devices. */
  streamsOfOne: 20,
  /** Open streams of one process. */
  streams: 5_000,
  comeBackSeconds: 5,
}
export type GenerationLimits = typeof generationLimits
