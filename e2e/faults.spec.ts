// What a person meets when a model fails, when an instance dies, and when another writer takes over.
import type { Page } from '@playwright/test'
import { startPostgres } from '../src/server/db/test-postgres.ts'
import { Instance } from '../src/server/faults/instances.ts'
import {
  type ModelAnswer,
  type ModelServer,
  startModelServer,
} from '../src/server/writer/test-model-server.ts'
import { errors } from '../src/web/locales/ko/errors.ts'
import { beginLetter, expect, expectNoAxeViolation, signUp, test as base } from './fixtures.ts'
import { type Front, openFront } from './front.ts'

const BEGUN = ['버리는 우유를 한 달 30팩에서 ', '8팩으로 줄였습니다. ', '교내 카페에서 매주 재고가 ']
const REST = ['맞지 않아 ', '우유를 버리는 일이 많았습니다. ', '동료 4명과 매일 확인했습니다.']
const SAID = BEGUN.join('')

const conditions = {
  company: '한빛전자',
  role: '품질관리',
  question: '직무와 관련된 경험을 적어 주십시오.',
  limit: { max: 300, unit: 'chars' },
  headings: false,
  experiences: [
    {
      id: 'e1',
      title: '교내 카페 재고 정리',
      body: '교내 카페에서 매주 재고가 맞지 않아 우유를 버리는 일이 많았다.\n입고와 출고를 날짜별로 적는 표를 만들고 동료 4명과 매일 확인했다.\n버리는 우유가 한 달 30팩에서 8팩으로 줄었다.',
    },
  ],
}

type Two = { model: ModelServer; one: Instance; other: Instance; front: Front }

/** Two instances over one PostgreSQL, behind one address; each is quick to find the other dead. */
const test = base.extend<object, { two: Two }>({
  two: [
    async ({}, use) => {
      const postgres = await startPostgres()
      await postgres.postgres.createDatabase('e2e')
      const model = await startModelServer()
      const instances: Instance[] = []
      const front = await openFront(() => instances.map(({ url }) => url))
      const env = {
        DATABASE_URL: `${postgres.url}/e2e`,
        APP_SECRET: 'a secret that only the tests know, 0123456789',
        AI_BASE_URL: model.url,
        AI_MODEL: 'slow-model',
        DAILY_REQUESTS: '20',
        LOG_LEVEL: 'fatal',
      }
      const given = {
        publicUrl: front.url,
        timing: { heartbeatMs: 300, silenceMs: 3_000 },
        modelTimes: { firstTextMs: 1_500, betweenMs: 4_000, retryMs: [20, 40] },
      }
      const [one, other] = [new Instance(env, given), new Instance(env, given)]
      await one.start()
      await other.start()
      instances.push(one, other)
      await use({ model, one, other, front })
      await Promise.all(instances.map((each) => each.end('SIGKILL')))
      await front.close()
      await model.close()
      await postgres.stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: async ({ two }, use) => use(two.front.url),
})

type Stored = { text: string; state: string; writer: { label: string } | null }

const letterOf = async (page: Page, id: string): Promise<Stored> =>
  (await (await page.request.get(`/api/letters/${id}`)).json()) as Stored
const usedOf = async (page: Page): Promise<number> =>
  ((await (await page.request.get('/api/quota')).json()) as { used: number }).used
const written = (page: Page) => page.getByRole('textbox', { name: '글', exact: true })
const live = (page: Page) => page.locator('.letter-read')
const main = (page: Page) => page.getByRole('main')

/** Each count of the day that stood on the page, without repeats; reloads included. */
async function countsOn(page: Page): Promise<number[]> {
  const counts: number[] = []
  await page.exposeFunction('noteCount', (count: number) => {
    if (counts.at(-1) !== count) counts.push(count)
  })
  await page.addInitScript(() => {
    const look = () => {
      const said = /오늘 (\d+)번 남음/.exec(document.querySelector('header')?.textContent ?? '')?.[1]
      if (said !== undefined)
        (window as unknown as { noteCount: (n: number) => void }).noteCount(Number(said))
    }
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true })
  })
  return counts
}

const FAULTS: [name: string, answer: ModelAnswer, code: keyof typeof errors, text: string][] = [
  ['a refused key', { status: 401 }, 'model_key_refused', ''],
  ['too many requests', { status: 429, headers: { 'retry-after': '120' } }, 'model_busy', ''],
  ['a fault of the provider', { status: 500 }, 'model_down', ''],
  ['no such model', { status: 404 }, 'model_unreachable', ''],
  ['no text in time', { firstMs: 60_000 }, 'model_timeout', ''],
  ['an empty answer', { texts: [] }, 'model_empty', ''],
  ['a stall between texts', { texts: BEGUN, end: 'stall' }, 'model_timeout', SAID],
  ['a reset in mid-stream', { texts: BEGUN, end: 'reset' }, 'model_cut', SAID],
  ['garbage in the stream', { texts: BEGUN, raw: 'data: {"choices": [\n\n' }, 'model_garbled', SAID],
  ['its own limit', { texts: BEGUN, end: 'length' }, 'model_too_long', SAID],
  ['a filter', { texts: BEGUN, end: 'content_filter' }, 'model_filtered', SAID],
]

test('each fault of a model has its sentence, keeps what came, and costs a request only where text came', async ({
  page,
  two,
}) => {
  await signUp(page)
  let used = 0
  for (const [name, answer, code, text] of FAULTS) {
    await test.step(name, async () => {
      two.model.otherwise(answer)
      const id = await beginLetter(page, conditions)
      await page.goto(`/letters/${id}`)
      await expect(main(page).getByText(errors[code])).toBeVisible()
      expect(await letterOf(page, id)).toMatchObject({ text, state: 'draft' })
      if (text !== '') await expect(written(page)).toHaveText(text.trim())
      used += text === '' ? 0 : 1
      expect(await usedOf(page)).toBe(used)
      await expect(page.getByText(`오늘 ${20 - used}번 남음`)).toBeVisible()
      await expect(page.getByRole('button', { name: '이어서 쓰기', exact: true })).toHaveCount(
        text === '' ? 0 : 1,
      )
      await expect(page.getByRole('button', { name: /^내장 작성기로/ })).toBeVisible()
    })
  }
  await expectNoAxeViolation(page)
})

test('when the model is down the embedded writer is offered, writes only when it is chosen, and is named', async ({
  page,
  two,
}) => {
  await signUp(page)
  two.model.otherwise({ status: 401 })
  const id = await beginLetter(page, conditions)
  await page.goto(`/letters/${id}`)
  await expect(main(page).getByText(errors.model_key_refused)).toBeVisible()
  await expect(main(page).getByText('slow-model (생성형 AI)')).toBeVisible()
  await page.getByRole('button', { name: '내장 작성기로 쓰기' }).click()
  await expect(written(page)).toContainText('8팩', { timeout: 20_000 })
  await expect(main(page).getByText('내장 작성기', { exact: true })).toBeVisible()
  expect(await letterOf(page, id)).toMatchObject({ writer: { label: '내장 작성기' } })
  expect(await usedOf(page)).toBe(1)

  await page.goto('/conversations')
  await page.getByRole('textbox', { name: '보낼 말' }).fill('지원동기는 어떻게 쓰나요?')
  await page.keyboard.press('Enter')
  await expect(main(page).getByText(errors.model_key_refused)).toBeVisible()
  await expect(main(page).getByRole('heading', { name: 'slow-model' })).toHaveCount(1)
  await page.getByRole('button', { name: '내장 작성기에 물어보기' }).click()
  await expect(page.getByRole('region', { name: '주고받은 말' })).toContainText(
    '지원동기는 세 가지에 답하면 돼요.',
  )
  await expect(main(page).getByRole('heading', { name: '내장 작성기' })).toHaveCount(1)
  await expect(page.getByRole('button', { name: '보내기' })).toBeVisible()
  expect(await usedOf(page)).toBe(2)
  await expect(page.getByText('오늘 18번 남음')).toBeVisible()
  await expectNoAxeViolation(page)
})

test('an instance is killed while its words are watched: another tells so, no word is lost, and it is gone on with', async ({
  page,
  two,
}) => {
  const counts = await countsOn(page)
  await signUp(page)
  two.model.otherwise({ texts: [...BEGUN, ...Array.from({ length: 300 }, () => '또 ')], paceMs: 60 })
  const id = await beginLetter(page, conditions)
  await page.goto(`/letters/${id}`)
  await expect(live(page)).toContainText('또 또 또 또 또 또')
  await two.one.end('SIGKILL')
  const seen = (await live(page).innerText()).trim()
  await expect(main(page).getByText(errors.interrupted)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('button', { name: /^내장 작성기로/ })).toHaveCount(0)
  // What stood on the screen stands there still, and is what is stored.
  await expect.poll(async () => (await letterOf(page, id)).text.trim()).toContain(seen)
  const kept = (await letterOf(page, id)).text
  expect((await written(page).innerText()).trim()).toBe(kept.trim())
  expect(await usedOf(page)).toBe(0)
  await expect(page.getByText('오늘 20번 남음')).toBeVisible()

  two.model.otherwise({ texts: REST, paceMs: 1_500 })
  await page.getByRole('button', { name: '이어서 쓰기', exact: true }).click()
  await expect(live(page)).toContainText('우유를 버리는')
  await expect(written(page)).toContainText('매일 확인했습니다.', { timeout: 20_000 })
  await page.reload()
  await expect(written(page)).toContainText('매일 확인했습니다.')
  expect(await usedOf(page)).toBe(1)
  await expect(page.getByText('오늘 19번 남음')).toBeVisible()
  // Taken, given back, taken: and nothing else ever stood there.
  expect(counts).toEqual([20, 19, 20, 19])
  await two.one.start()
})

test('the count of the day never jumps: not by a reload while another letter is written', async ({
  page,
  two,
}) => {
  const counts = await countsOn(page)
  await signUp(page)
  two.model.next({ texts: [...BEGUN, ...REST], paceMs: 1_500 })
  two.model.otherwise({ texts: [...BEGUN, ...REST], paceMs: 50 })
  const first = await beginLetter(page, conditions)
  await page.goto(`/letters/${first}`)
  await expect(live(page)).toContainText('한 달 30팩')
  await expect(page.getByText('오늘 19번 남음')).toBeVisible()
  const second = page.request.post('/api/letters', { data: { key: 'another-letter', conditions } })
  await expect.poll(() => usedOf(page)).toBe(2)
  await page.reload()
  await expect(live(page)).toContainText('한 달 30팩')
  await expect(page.getByText('오늘 18번 남음')).toBeVisible()
  await expect(written(page)).toContainText('매일 확인했습니다.', { timeout: 40_000 })
  expect((await second).status()).toBe(200)
  expect(counts).toEqual([20, 19, 18])
  expect(await usedOf(page)).toBe(2)
})
