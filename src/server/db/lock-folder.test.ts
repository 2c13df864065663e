import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lockFolder } from './lock-folder.ts'

/** A folder with a lock whose owner is told, last confirmed at a moment. In the future, it never goes stale here. */
async function lockedBy(owner: (here: string) => string, confirmedIn = 3_600_000): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'aboutme-lock-'))
  onTestFinished(() => rm(path, { recursive: true, force: true }))
  await (await lockFolder(path))()
  const [, here = ''] = (await readFile(join(path, 'owner'), 'utf8')).trim().split(' in ')
  await writeFile(join(path, 'owner'), `${owner(here)}\n`)
  const lock = join(path, 'lock')
  await mkdir(lock)
  const moment = new Date(Date.now() + confirmedIn)
  await utimes(lock, moment, moment)
  return path
}

const refusal = (pid: number) => `in use by another AboutMe (process ${pid})`

test('the folder of a process that was killed is free at once, even where its number is used again', async () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid
  await (await lockFolder(await lockedBy((here) => `${dead} in ${here}`)))()
  // As in a container that is started again: the killed process had the number that this one has.
  await (await lockFolder(await lockedBy((here) => `${process.pid} in ${here}`)))()
})

test('a process that runs keeps its folder, also against itself', async () => {
  const path = await lockedBy((here) => `${process.ppid} in ${here}`)
  await expect(lockFolder(path)).rejects.toThrow(refusal(process.ppid))
  const own = await mkdtemp(join(tmpdir(), 'aboutme-lock-'))
  const release = await lockFolder(own)
  await expect(lockFolder(own)).rejects.toThrow(refusal(process.pid))
  await release()
  await (await lockFolder(own))()
  await rm(own, { recursive: true })
})

test('of a process in another container only the lock tells: kept while it is confirmed, free when it is stale', async () => {
  const owner = () => `${process.pid} in another container`
  await expect(lockFolder(await lockedBy(owner), { waitMs: 500 })).rejects.toThrow(refusal(process.pid))
  await (await lockFolder(await lockedBy(owner, -3_600_000), { waitMs: 500 }))()
})

test('of many that come at once to the folder of a killed process one gets it', async () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid
  const path = await lockedBy((here) => `${dead} in ${here}`)
  const all = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(path)))
  const got = all.filter((one) => one.status === 'fulfilled')
  expect(got).toHaveLength(1)
  await got[0]?.value()
})
