// What every new session brings, whichever door it came through: the way back, and word of a new device.
import type { Logger } from 'pino'
import { deviceName } from '#domain/device.ts'
import { findAccount } from '../db/accounts.ts'
import type { Db } from '../db/open.ts'
import { addSession, type NewSession, noteArrival } from '../db/sessions.ts'
import type { Mail } from '../mail/index.ts'
import { newDeviceMail } from '../mail/messages.ts'
import { post } from './post.ts'

type World = { db: Db; mail: Mail; log: Logger; now: () => Date }

/** One that we begin ourselves. */
export async function beginSession(deps: World, session: NewSession): Promise<void> {
  const device = deviceName(session.userAgent)
  if (await addSession(deps.db, session, device)) await tellOfDevice(deps, session.userId, device)
}

/** One that is stored already. */
export async function greetSession(
  deps: World,
  session: { userId: string; userAgent: string },
): Promise<void> {
  const device = deviceName(session.userAgent)
  if (await noteArrival(deps.db, session.userId, device, deps.now()))
    await tellOfDevice(deps, session.userId, device)
}

async function tellOfDevice(deps: World, userId: string, device: string): Promise<void> {
  const person = await findAccount(deps.db, userId)
  const when = deps.now().toLocaleString('ko-KR', { timeZone: 'Asia/Seoul' })
  post(deps, person?.email ?? null, newDeviceMail(device || '알 수 없는 기기', `${when}(서울)`))
}
