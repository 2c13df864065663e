// The rows of the bench by the names under which they are asked for.
import type { Engine } from '../aboutme.ts'
import type { Row } from '../table.ts'
import { smallRequests } from './small-requests.ts'
import { startAndRest } from './start-and-rest.ts'
import { streamedChunks } from './streamed-chunks.ts'

export const parts = {
  requests: smallRequests,
  chunks: streamedChunks,
  start: startAndRest,
} satisfies Record<string, (engines: Engine[]) => Promise<Row[]>>
