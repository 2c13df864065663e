// Everything out: pressed in the settings, followed by a bar, opened and read; and what is said when the line breaks.
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { lengthOf } from '../src/domain/count/index.ts'
import { unzip } from '../src/server/test-unzip.ts'
import { test as base, expect, expectNoAxeViolation, signUp } from './fixtures.ts'
import { layLine, type ThinLine } from './thin-line.ts'

const test = base.extend<{ line: ThinLine }>({
  line: async ({ server }, use) => {
    const line = await layLine(server.url)
    await use(line)
    await line.stop()
  },
  baseURL: async ({ line }, use) => use(line.url),
})

const FIRST = '재고표를 새로 만들었습니다.\n\n매주 수요일마다 동료 4명과 함께 셌습니다.\n끝까지 맞췄습니다.'

/** Words that no packing makes small, so that the file takes its time on a slow line. */
const noise = (length: number) =>
  Array.from({ length }, () => String.fromCodePoint(0xac00 + Math.floor(Math.random() * 11_172))).join('')

async function write(page: Page, title: string, text: string): Promise<string> {
  const written = await page.request.post('/api/letters', {
    data: {
      key: crypto.randomUUID(),
      conditions: {
        question: title,
        limit: { max: 500, unit: 'chars' },
        experiences: [{ title: '교내 카페', body: '동료 4명과 재고표를 만들어 버리는 우유를 줄였다.' }],
      },
    },
  })
  const id = /"letterId":"([^"]+)"/.exec(await written.text())?.[1] ?? ''
  const edited = await page.request.patch(`/api/letters/${id}`, { data: { title, text } })
  expect(edited.status(), await edited.text()).toBe(200)
  return id
}

/** The page with all that it loads, its letters' shapes too: a slow line is then slow for the file alone. */
async function openSettings(page: Page): Promise<Locator> {
  await page.goto('/settings', { waitUntil: 'networkidle' })
  const part = page.getByRole('region', { name: '내 자료 모두 받기' })
  await expect(part).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  return part
}

test('everything comes as one file, with a bar while it does; a broken line is told, and pressing again helps', async ({
  page,
  line,
}) => {
  const person = await signUp(page)
  const id = await write(page, '지원 동기', FIRST)
  await write(page, '성장 과정', noise(2_000))
  // The last takes so long that there is time to look.
  await write(page, '입사 후 포부', noise(40_000))
  const part = await openSettings(page)
  const bar = part.getByRole('progressbar', { name: '내 자료 모두 받기' })

  line.limit(20_000)
  await part.getByRole('button', { name: '모두 받기' }).click()
  await expect(part.getByText(/^글 3개 가운데 [12]개를 담았어요\.$/)).toBeVisible()
  expect(Number(await bar.getAttribute('value'))).toBeGreaterThan(0)
  expect(await bar.getAttribute('max')).toBe('3')
  await expectNoAxeViolation(page)
  line.cut()
  line.limit(null)
  await expect(part.getByText('받다가 끊겼어요. 저장된 글은 그대로 있으니, 다시 받아 주세요.')).toBeVisible()
  await expect(bar).toHaveCount(0)

  const coming = page.waitForEvent('download')
  await part.getByRole('button', { name: '모두 받기' }).click()
  const download = await coming
  await expect(part.getByText('모두 받았어요. 글 3개가 들어 있어요.')).toBeVisible()
  await expect(part.getByText('받다가 끊겼어요.', { exact: false })).toHaveCount(0)
  expect(download.suggestedFilename()).toMatch(/^AboutMe-\d{4}-\d\d-\d\d\.zip$/)

  const files = await unzip(await readFile(await download.path()))
  const read = (path: string) => files.get(path)?.toString() ?? ''
  const texts = [...files.keys()].filter((path) => /^글\/.*\.txt$/.test(path))
  expect(texts.map((path) => path.slice('글/000 '.length)).toSorted()).toEqual([
    '성장 과정.txt',
    '입사 후 포부.txt',
    '지원 동기.txt',
  ])
  const own = texts.find((path) => path.includes('지원 동기')) ?? ''
  expect(read(own)).toBe(FIRST)
  const shown = (await (await page.request.get(`/api/letters/${id}`)).json()) as { used: number }
  expect(lengthOf(read(own), { max: 500, unit: 'chars' }).used).toBe(shown.used)
  const record = JSON.parse(read(own.replace('.txt', '.json'))) as { text: string; conditions: object }
  expect(record).toMatchObject({ text: FIRST, conditions: { question: '지원 동기' } })
  expect(JSON.parse(read('계정.json'))).toMatchObject({ account: { email: person.email } })
  expect(read('읽어 주세요.txt')).toContain('AboutMe에 있는 내 자료를 모두 담은 파일이에요.')
})

test('whoever has nothing yet gets their account all the same, and who stops gets nothing', async ({
  page,
  line,
}) => {
  await signUp(page)
  const part = await openSettings(page)
  line.limit(300)
  await part.getByRole('button', { name: '모두 받기' }).click()
  await part.getByRole('button', { name: '멈추기' }).click()
  await expect(part.getByRole('progressbar')).toHaveCount(0)
  await expect(part.getByText('끊겼어요', { exact: false })).toHaveCount(0)
  line.limit(null)
  const coming = page.waitForEvent('download')
  await part.getByRole('button', { name: '모두 받기' }).click()
  const files = await unzip(await readFile(await (await coming).path()))
  expect([...files.keys()]).toContain('계정.json')
  await expect(part.getByText('모두 받았어요.', { exact: false })).toBeVisible()
})
