// Answers a request with the events of a run: of the one that it began, or of the one that its key began before.
import type { FastifyReply } from 'fastify'
import type { Begun } from '../actions/begin-generation.ts'
import type { Generations } from '../actions/generations.ts'
import type { GenerationRow } from '../db/generations.ts'
import type { EventStreams } from './event-stream.ts'

export type Shown = { generations: Generations; streams: EventStreams }

export function showBegun({ generations, streams }: Shown, reply: FastifyReply, begun: Begun): void {
  if (begun.run === null) {
    showRow({ generations, streams }, reply, begun.row, 0)
    return
  }
  const { id, userId } = begun.run.ids
  streams.open(
    reply,
    userId,
    0,
    (watcher) => generations.attach(id, watcher),
    (watcher) => generations.detach(id, watcher),
  )
}

export function showRow(
  { generations, streams }: Shown,
  reply: FastifyReply,
  row: GenerationRow,
  after: number,
): void {
  streams.open(
    reply,
    row.userId,
    after,
    (watcher) => generations.attachTo(row, watcher),
    (watcher) => generations.detach(row.id, watcher),
  )
}
