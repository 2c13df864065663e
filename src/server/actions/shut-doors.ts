// Access tokens are verified without the database, so each instance knows by itself whom the desk shut out lately:
// older tokens are dead anyway.
import type { Deps } from '../deps.ts'
import { ACCESS_TOKEN_SECONDS } from '../auth/index.ts'
import { blockedSince } from '../db/blocks.ts'

/** Until every instance refuses the tokens of somebody whom another one shut out. */
const LOOK_MS = 3_000

export async function watchShutDoors(
  deps: Pick<Deps, 'db' | 'auth' | 'log' | 'now'>,
): Promise<{ close: () => void }> {
  const { shut } = deps.auth
  const look = async () => {
    const known = await blockedSince(
      deps.db,
      new Date(deps.now().getTime() - (ACCESS_TOKEN_SECONDS + 60) * 1000),
    )
    for (const id of shut) if (!known.includes(id)) shut.delete(id)
    for (const id of known) shut.add(id)
  }
  const timer = setInterval(() => {
    look().catch((error: unknown) => deps.log.warn({ err: error }, 'could not look who was blocked'))
  }, LOOK_MS)
  timer.unref()
  await look()
  return { close: () => clearInterval(timer) }
}
