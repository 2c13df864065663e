// The rows of the bench by the names under which they are asked for.
import type { Engine } from '../aboutme.ts'
import type { Row } from '../table.ts'
import { carriedStreams } from './carried-streams.ts'
import { firstText } from './first-text.ts'
import { hundredStreams } from './hundred-streams.ts'
import { idleLines } from './idle-lines.ts'
import { lettersPage } from './letters-page.ts'
import { peopleAtOnce } from './people-at-once.ts'
import { smallRequests } from './small-requests.ts'
import { startAndRest } from './start-and-rest.ts'
import { signInStorm } from './storm.ts'
import { streamMemory } from './stream-memory.ts'
import { streamedChunks } from './streamed-chunks.ts'
import { billedTokens } from './tokens.ts'

export const parts = {
  requests: smallRequests,
  'first-text': firstText,
  hundred: hundredStreams,
  carried: carriedStreams,
  chunks: streamedChunks,
  memory: streamMemory,
  page: lettersPage,
  people: peopleAtOnce,
  storm: signInStorm,
  idle: idleLines,
  tokens: billedTokens,
  start: startAndRest,
} satisfies Record<string, (engines: Engine[]) => Promise<Row[]>>
