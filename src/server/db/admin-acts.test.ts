import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { forEachEngine } from '../test-app.ts'
import { listAdminActs, noteAdminAct } from './admin-acts.ts'
import { openTestDatabase } from './test-databases.ts'

forEachEngine('the record of the desk', (engine) => {
  it('only grows: the database itself refuses to change, remove or empty it', async () => {
    const open = await openTestDatabase(engine)
    const { db } = open
    const at = new Date('2026-11-24T03:00:00Z')
    await noteAdminAct(db, { adminId: 'a', act: 'limit_all', before: 5, after: 0 }, at)
    await noteAdminAct(db, { adminId: 'a', act: 'block', personId: 'p', after: 'abuse' }, at)
    for (const statement of [
      sql`update admin_act set admin_id = 'somebody else'`,
      sql`update admin_act set after = null where person_id = 'p'`,
      sql`delete from admin_act where person_id = 'p'`,
      sql`truncate admin_act`,
    ]) {
      await expect(db.execute(statement)).rejects.toMatchObject({ cause: { code: '23001' } })
    }
    expect(await listAdminActs(db, { limit: 10 })).toMatchObject([
      { adminId: 'a', act: 'block', personId: 'p', before: null, after: 'abuse', adminName: null, at },
      { adminId: 'a', act: 'limit_all', personId: null, before: '5', after: '0' },
    ])
    await open.close()
  })
})
