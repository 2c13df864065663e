/** The line of the log that tells once a minute how busy this process is; what watches it from outside reads these names. */
export const LOAD_LINE = { message: 'load', streams: 'streamsOpen', running: 'running' } as const
