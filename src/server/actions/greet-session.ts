// What every new session brings, whichever door it came through: the way back, and word of a new device.
import type { Logger } from 'pino'
import { deviceName } from '#domain/device.ts'
import { findAccount } from '../db/accounts.ts'
import type { Db } from '../db/open.ts'
import { noteArrival } from '../db/sessions.ts'
import type { Mail } from '../mail/index.ts'
import { newDeviceMail } from '../mail/messages.ts'
import { post } from './post.ts'

export async function greetSession(
  deps: { db: Db; mail: Mail; log: Logger; now: () => Date },
  session: { userId: string; userAgent: string },
): Promise<void> {
  const device = deviceName(session.userAgent)
  if (!(await noteArrival(deps.db, session.userId, device, deps.now()))) return
  const person = await findAccount(deps.db, session.userId)
  const when = deps.now().toLocaleString('ko-KR', { timeZone: 'Asia/Seoul' })
  post(deps, person?.email ?? null, newDeviceMail(device || '알 수 없는 기기', `${when}(서울)`))
}
