// One commit of one small row, through the same driver: each request makes one and answers how long it took, in ms.
import { createServer } from 'node:http'
import { sql } from 'drizzle-orm'
import { openPglite, openPostgres } from '#server/db/open.ts'
import { listen } from './listen.ts'

const { DATABASE_URL, DATA_DIR } = process.env
const { db } = DATABASE_URL === undefined ? await openPglite(DATA_DIR) : await openPostgres(DATABASE_URL)
await db.execute(sql`create table if not exists bench_commit (id text primary key, at timestamptz not null)`)

listen(
  createServer(async (_request, response) => {
    const begun = performance.now()
    await db.execute(sql`insert into bench_commit values (gen_random_uuid(), now())`)
    response.end(String(performance.now() - begun))
  }),
)
