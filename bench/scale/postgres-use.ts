// What a PostgreSQL server on this machine has used: CPU of all its processes, and bytes of its log.
import { readdir, readFile } from 'node:fs/promises'
import { Client } from 'pg'

/** `null` where there is no /proc. */
export type PostgresUse = { cpuUs: number | null; walBytes: number; connections: number }

/** Ticks of /proc are hundredths of a second on every Linux of today. */
const TICK_US = 10_000

export async function usesOf(url: string): Promise<PostgresUse> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ pid: number; wal: string; connections: number }>(
      `select pg_backend_pid() as pid, pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::text as wal,
        (select count(*)::int from pg_stat_activity where datname = current_database()) - 1 as connections`,
    )
    const [row] = rows
    return {
      cpuUs: await cpuOfSiblings(row?.pid ?? 0).catch(() => null),
      walBytes: Number(row?.wal),
      connections: row?.connections ?? 0,
    }
  } finally {
    await client.end()
  }
}

/** Its backends are children of one process, which also keeps what those that are gone have used. */
async function cpuOfSiblings(pid: number): Promise<number> {
  const parent = (await statOf(pid)).parent
  let ticks = 0
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const one = await statOf(Number(name)).catch(() => null)
    if (one === null) continue
    if (one.parent === parent) ticks += one.own
    if (Number(name) === parent) ticks += one.own + one.gone
  }
  return ticks * TICK_US
}

async function statOf(pid: number): Promise<{ parent: number; own: number; gone: number }> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8')
  // The name before it may have spaces.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const at = (index: number) => fields[index] ?? 0
  return { parent: at(1), own: at(11) + at(12), gone: at(13) + at(14) }
}
