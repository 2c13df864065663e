// Hears what other instances tell through the database (LISTEN/NOTIFY), and keeps listening when the line breaks.
import type { PGlite } from '@electric-sql/pglite'
import { sql } from 'drizzle-orm'
import { Client, Pool } from 'pg'
import type { Db } from './open.ts'

export type Listening = { close: () => Promise<void> }

const AGAIN_MS = 1_000

/**
 * Never throws: without a line (a pooler that swallows LISTEN, a database that is down) nothing is heard,
 * so that whoever listens must also look by itself from time to time.
 */
export function listen(
  db: Db,
  channels: string[],
  hear: (channel: string, words: string) => void,
): Listening {
  const client = clientOf(db)
  return client instanceof Pool
    ? listenPostgres(client, channels, hear)
    : listenPglite(client as PGlite, channels, hear)
}

function listenPostgres(
  pool: Pool,
  channels: string[],
  hear: (channel: string, words: string) => void,
): Listening {
  let closed = false
  let client: Client | null = null
  let timer: NodeJS.Timeout | undefined
  const open = async () => {
    const line = new Client({ ...pool.options, keepAlive: true })
    client = line
    let lost = false
    const lose = () => {
      if (lost) return
      lost = true
      line.end().catch(() => {})
      if (!closed) timer = setTimeout(open, AGAIN_MS)
    }
    line.on('error', lose)
    line.on('end', lose)
    line.on('notification', ({ channel, payload }) => hear(channel, payload ?? ''))
    try {
      await line.connect()
      for (const channel of channels) await line.query(`listen ${channel}`)
    } catch {
      lose()
    }
  }
  void open()
  return {
    close: async () => {
      closed = true
      clearTimeout(timer)
      await client?.end().catch(() => {})
    },
  }
}

function listenPglite(
  client: PGlite,
  channels: string[],
  hear: (channel: string, words: string) => void,
): Listening {
  const opened = channels.map((channel) => client.listen(channel, (words) => hear(channel, words)))
  for (const one of opened) one.catch(() => {})
  return {
    close: async () => {
      for (const one of opened)
        await one.then(
          (end) => end().catch(() => {}),
          () => {},
        )
    },
  }
}

/** Whether other instances may hear: the embedded database belongs to one process. */
export function isShared(db: Db): boolean {
  return clientOf(db) instanceof Pool
}

const clientOf = (db: Db) => (db as unknown as { $client: unknown }).$client

export async function tell(db: Db, channel: string, words: string): Promise<void> {
  await db.execute(sql`select pg_notify(${channel}, ${words})`)
}
