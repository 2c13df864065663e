// The letter page: watched while it is written, edited, reviewed, copied, deleted and brought back.
import type { Page } from '@playwright/test'
import type { ModelServer } from '../src/server/writer/test-model-server.ts'
import { beginLetter, expect, expectNoAxeViolation, modelAnswering, signUp, test } from './fixtures.ts'
import { type Server, startServer } from './server.ts'

const SENTENCES = [
  '입고가 늦어지는 까닭을 순서에서 찾았습니다. ',
  '물류 동아리에서 6주 동안 푸드뱅크의 입고를 도왔고 저는 기록을 맡았습니다. ',
  '도착부터 진열까지 다섯 단계로 나누어 시간을 쟀습니다. ',
  '분류대를 입구 반대편으로 옮기자고 제안했습니다. ',
  '평균 대기는 70분에서 25분으로 줄었습니다. ',
  '이 방식은 다른 세 지점에도 도입되었습니다.',
]
const WHOLE = SENTENCES.join('')

const conditions = {
  company: '한빛물류',
  role: '물류 기획',
  question: '팀으로 일하며 어려움을 이겨 낸 경험을 적어 주십시오.',
  limit: { max: 300, unit: 'chars' },
  headings: false,
  experiences: [
    {
      id: 'e1',
      title: '푸드뱅크 입고 돕기',
      body: '물류 동아리에서 6주 동안 푸드뱅크 입고를 도왔음. 기록 담당.\n도착부터 진열까지 다섯 단계로 나눠 시간을 쟀음\n분류대를 입구 반대편으로 옮기자고 제안함\n평균 대기가 70분에서 25분으로 줄었다',
    },
  ],
}

const written = (page: Page) => page.getByRole('textbox', { name: '글', exact: true })
const live = (page: Page) => page.locator('.letter-read')
const saved = (page: Page) => page.getByRole('note').filter({ hasText: /저장됨 \d\d:\d\d:\d\d/ })
const textOf = async (page: Page, id: string): Promise<string> => {
  const answer = await page.request.get(`/api/letters/${id}`)
  return ((await answer.json()) as { text: string }).text
}

/** The same browser before a server whose model writes slowly enough to be watched. */
const watched = test.extend<object, { model: ModelServer; writing: Server }>({
  model: modelAnswering({ texts: SENTENCES, firstMs: 300, paceMs: 700 }),
  writing: [
    async ({ model }, use) => {
      const server = await startServer({
        AI_BASE_URL: model.url,
        AI_MODEL: 'slow-model',
        OPENAI_API_KEY: 'none',
        DAILY_REQUESTS: '20',
      })
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ writing }, use) => use(writing.url),
})

watched.describe('a letter that a model writes', () => {
  watched.beforeEach(async ({ page }) => {
    await signUp(page)
  })

  watched(
    'a reload in mid-stream shows the same text from the first character, and it goes on',
    async ({ page }) => {
      const id = await beginLetter(page, conditions)
      await page.goto(`/letters/${id}`)
      await expect(page.getByText('이렇게 써요')).toBeVisible()
      await expect(live(page)).toContainText('기록을 맡았습니다.')
      // Heard by whole sentences.
      await expect(page.locator('p[aria-live="polite"]', { hasText: '순서에서 찾았습니다.' })).toBeAttached()
      const before = await live(page).innerText()
      await page.reload()
      await expect(live(page)).toContainText(before.slice(0, 40))
      await expect(written(page)).toContainText('25분으로 줄었습니다.', { timeout: 20_000 })
      expect(await written(page).innerText()).toBe(await textOf(page, id))
    },
  )

  watched(
    'a second tab sees the same text, and a stop there keeps what came',
    async ({ page, context, model }) => {
      // Slowly enough that a busy machine still stops it on the way.
      model.next({ texts: SENTENCES, firstMs: 300, paceMs: 4000 })
      const id = await beginLetter(page, conditions)
      await page.goto(`/letters/${id}`)
      await expect(live(page)).toContainText('입고가 늦어지는')
      const second = await context.newPage()
      await second.goto(`/letters/${id}`)
      await expect(live(second)).toContainText('기록을 맡았습니다.')
      await expectNoAxeViolation(second)
      await second.reload()
      await second.getByRole('button', { name: '멈추기' }).click()
      for (const one of [page, second]) {
        await expect(one.getByText('여기까지 쓰고 멈췄어요.')).toBeVisible()
        await expect(written(one)).toContainText('입고가 늦어지는')
      }
      const kept = await textOf(page, id)
      expect(kept.length).toBeGreaterThan(20)
      expect(kept.length).toBeLessThan(WHOLE.length)
      await second.getByRole('button', { name: '이어서 쓰기' }).click()
      await expect(second.getByRole('button', { name: '멈추기' })).toBeVisible()
      await expect(live(second)).toContainText(kept.slice(0, 20))
    },
  )

  watched(
    'a lost line in mid-stream is taken up again without a gap or a repeat',
    async ({ page, context }) => {
      const id = await beginLetter(page, conditions)
      await page.goto(`/letters/${id}`)
      await expect(live(page)).toContainText('입고가 늦어지는')
      await context.setOffline(true)
      await expect(page.getByText('연결이 끊겼어요.')).toBeVisible()
      await page.waitForTimeout(1_500)
      await context.setOffline(false)
      await expect(written(page)).toContainText('25분으로 줄었습니다.', { timeout: 25_000 })
      expect(await written(page).innerText()).toBe(await textOf(page, id))
    },
  )

  watched('a fact that nobody told is marked, and said before it is copied', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const id = await beginLetter(page, conditions)
    await page.goto(`/letters/${id}`)
    await expect(written(page)).toContainText('세 지점', { timeout: 25_000 })
    await expect(page.locator('.mark-high')).toContainText('세 지점')
    await page.getByRole('button', { name: '복사', exact: true }).click()
    await expect(page.getByRole('dialog')).toContainText('확인하지 않은 사실이 1곳 있어요')
    await page.getByRole('button', { name: '그대로 복사' }).click()
    await expect(page.getByText('자를 복사했어요.')).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await textOf(page, id))
    await page.getByRole('button', { name: '사실이에요' }).click()
    await expect(page.locator('.mark-high')).toHaveCount(0)
    await page.getByRole('button', { name: '복사', exact: true }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expectNoAxeViolation(page)
  })

  watched('a model that breaks off says so, keeps its text, and offers to go on', async ({ page, model }) => {
    model.next({ texts: SENTENCES.slice(0, 3), paceMs: 50, end: 'cut' })
    const id = await beginLetter(page, conditions)
    await page.goto(`/letters/${id}`)
    await expect(page.getByText('글이 오다가 끊겼어요.')).toBeVisible()
    await expect(written(page)).toContainText('다섯 단계로 나누어')
    await expect(page.getByRole('button', { name: '이어서 쓰기', exact: true })).toBeVisible()
    await expect(page.getByRole('button', { name: '내장 작성기로 이어서 쓰기' })).toBeVisible()
    expect(await textOf(page, id)).toContain('다섯 단계로 나누어')
  })
})

test.describe('a letter under the hand', () => {
  test.beforeEach(async ({ page }) => {
    await signUp(page)
  })

  async function openFinished(page: Page): Promise<string> {
    const id = await beginLetter(page, conditions)
    await page.goto(`/letters/${id}`)
    await expect(written(page)).toContainText('니다', { timeout: 20_000 })
    return id
  }

  async function writeAnew(page: Page, text: string): Promise<void> {
    await written(page).click()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText(text)
  }

  test('what is typed is stored by itself and is there after a reload', async ({ page }) => {
    const id = await openFinished(page)
    await written(page).click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.insertText(' 손으로 더한 문장입니다.')
    await expect(saved(page)).toBeVisible()
    await expect.poll(() => textOf(page, id)).toContain('손으로 더한 문장입니다.')
    await page.reload()
    await expect(written(page)).toContainText('손으로 더한 문장입니다.')
  })

  test('a page that is left within the same second loses nothing', async ({ page }) => {
    const id = await openFinished(page)
    await written(page).click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.insertText(' 바로 떠났습니다.')
    await page.reload()
    await expect(written(page)).toContainText('바로 떠났습니다.')
    await expect.poll(() => textOf(page, id)).toContain('바로 떠났습니다.')
  })

  test('without a line the text stays here, and goes out when it is back', async ({ page, context }) => {
    const id = await openFinished(page)
    await context.setOffline(true)
    await written(page).click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.insertText(' 지하철에서 썼습니다.')
    await expect(page.getByText(/이 기기에 저장됨/)).toBeVisible()
    expect(await textOf(page, id).catch(() => '')).not.toContain('지하철에서')
    await context.setOffline(false)
    await expect.poll(() => textOf(page, id)).toContain('지하철에서 썼습니다.')
    await expect(saved(page)).toBeVisible()
  })

  test('two tabs that differ keep both texts until one is chosen', async ({ page, context }) => {
    const id = await openFinished(page)
    const second = await context.newPage()
    await second.goto(`/letters/${id}`)
    await expect(written(second)).toContainText('니다')
    await context.setOffline(true)
    await writeAnew(page, '첫째 창의 글입니다.')
    await writeAnew(second, '둘째 창의 글입니다.')
    await page.waitForTimeout(1_200)
    await context.setOffline(false)
    await expect.poll(() => textOf(page, id), { timeout: 40_000 }).toMatch(/^(첫째|둘째) 창의 글입니다\.$/)
    const stored = await textOf(page, id)
    const loser = stored.startsWith('첫째') ? second : page
    await expect(loser.getByText('두 글 모두 남아 있으니')).toBeVisible({ timeout: 40_000 })
    await loser.getByRole('button', { name: '다른 창의 글 보기' }).click()
    await expect(loser.getByText(stored)).toBeVisible()
    await loser.getByRole('button', { name: '이 창의 글로' }).click()
    await expect.poll(() => textOf(page, id)).not.toBe(stored)
    expect(await textOf(page, id)).toMatch(/^(첫째|둘째) 창의 글입니다\.$/)
  })

  test('a finding is mended with one tap, and the mending is taken back with another', async ({ page }) => {
    const id = await openFinished(page)
    const text =
      '푸드뱅크의 입고를 도왔습니다. 몇일 동안 기록했습니다. 평균 대기는 70분에서 25분으로 줄었습니다.'
    await writeAnew(page, text)
    const card = page.locator('[data-finding]').filter({ hasText: '몇일' }).last()
    await expect(page.locator('.mark-mid', { hasText: '몇일' })).toBeVisible()
    await card.getByRole('button').filter({ hasText: '며칠' }).first().click()
    await expect(written(page)).toContainText('며칠 동안')
    await page.getByRole('button', { name: '되돌리기' }).last().click()
    await expect(written(page)).toContainText('몇일 동안')
    await expect.poll(() => textOf(page, id)).toBe(text)
  })

  test('a sentence leads to the experience that it stands on', async ({ page }) => {
    await openFinished(page)
    await writeAnew(page, '평균 대기는 70분에서 25분으로 줄었습니다.')
    await page.getByRole('tab', { name: '근거' }).click()
    await page
      .getByRole('tabpanel')
      .getByRole('button', { name: /평균 대기는/ })
      .click()
    const source = page.getByRole('tabpanel').locator('mark')
    await expect(source.filter({ hasText: '70분' }).first()).toBeVisible()
    await expect(page.locator('.cm-content .lit')).toContainText('25분으로')
    await expectNoAxeViolation(page)
  })

  test('a true fact is added to the experience, and from then on it is no fault', async ({ page }) => {
    await openFinished(page)
    await writeAnew(page, '평균 대기는 70분에서 25분으로 줄었습니다. 이 방식을 지점 3곳에 옮겼습니다.')
    await expect(page.locator('.mark-high')).toContainText('3곳')
    await page.locator('[data-finding]').getByRole('button', { name: '경험에 더하기' }).click()
    const line = page.getByRole('dialog').getByLabel('더할 내용')
    await expect(line).toHaveValue('이 방식을 지점 3곳에 옮겼습니다.')
    await line.fill('나중에 지점 3곳에도 옮김')
    await page.getByRole('button', { name: '더하기', exact: true }).click()
    await expect(page.getByText('‘푸드뱅크 입고 돕기’에 더했어요.')).toBeVisible()
    await expect(page.locator('.mark-high')).toHaveCount(0)
    await page.getByRole('button', { name: '되돌리기' }).last().click()
    await expect(page.locator('.mark-high')).toContainText('3곳')
  })

  test('its conditions go back into the form, to be changed', async ({ page }) => {
    await openFinished(page)
    await page.getByRole('button', { name: '이 글 메뉴' }).click()
    await page.getByRole('button', { name: '조건 고치기' }).click()
    await expect(page).toHaveURL(/\/write$/)
    await expect(page.getByText('그 글의 조건을 가져왔어요.')).toBeVisible()
    await expect(page.locator('[name="question"]')).toHaveValue(conditions.question)
  })

  test('with the day used up, writing again says when it renews, and the text stays', async ({ page }) => {
    const id = await openFinished(page)
    const others = await page.evaluate(async (wanted) => {
      const codes: number[] = []
      for (let nth = 0; nth < 5; nth += 1) {
        const answer = await fetch('/api/letters', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ key: crypto.randomUUID(), conditions: wanted }),
        })
        await answer.text()
        codes.push(answer.status)
      }
      return codes
    }, conditions)
    expect(others).toEqual([200, 200, 200, 200, 429])
    const before = await textOf(page, id)
    await page.getByRole('button', { name: '다시 쓰기' }).click()
    await expect(page.getByText('오늘 쓸 수 있는 5번을 모두 썼어요. 내일 0시에 다시 채워져요.')).toBeVisible()
    await expect(written(page)).toContainText(before.slice(0, 20))
    await written(page).click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.insertText(' 직접 고쳤습니다.')
    await expect.poll(() => textOf(page, id)).toContain('직접 고쳤습니다.')
  })

  test('it is named anew, deleted, and brought back with one tap', async ({ page }) => {
    const id = await openFinished(page)
    await page.getByRole('button', { name: '이 글 메뉴' }).click()
    await page.getByRole('button', { name: '이름 바꾸기' }).click()
    await page.getByLabel('글 이름').fill('한빛 둘째 문항')
    await page.getByRole('button', { name: '이름 저장' }).click()
    await expect(page.getByText('한빛 둘째 문항')).toBeVisible()
    await page.getByRole('button', { name: '이 글 메뉴' }).click()
    await page.getByRole('button', { name: '지우기', exact: true }).click()
    await expect(page).toHaveURL(/\/letters$/)
    await page.getByRole('button', { name: '되돌리기' }).click()
    await expect(page.getByText('한빛 둘째 문항')).toBeVisible()
    await page.goto(`/letters/${id}`)
    await expect(written(page)).toContainText('니다')
  })

  test('writing again keeps the earlier text, to which one can go back', async ({ page }) => {
    const id = await openFinished(page)
    const first = await textOf(page, id)
    await page.getByRole('button', { name: '다시 쓰기' }).click()
    await expect.poll(() => textOf(page, id)).not.toBe(first)
    await expect(written(page)).toBeVisible()
    await page.getByRole('button', { name: '이 글 메뉴' }).click()
    await page.getByRole('button', { name: '이전 글' }).click()
    await page.getByRole('button', { name: '이 글로 돌아가기' }).first().click()
    await expect.poll(() => textOf(page, id)).toBe(first)
    await expect(written(page)).toContainText(first.slice(0, 40))
    await expect(written(page)).toContainText(first.slice(-40))
  })

  test('a syllable in composition is neither lost nor doubled while the text is saved', async ({ page }) => {
    const id = await openFinished(page)
    await writeAnew(page, '저는 ')
    const session = await page.context().newCDPSession(page)
    for (const syllable of [
      ['ㅎ', '하', '한'],
      ['ㄱ', '그', '글'],
    ]) {
      for (const text of syllable) {
        const { length } = text
        await session.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length })
        // Longer than the pause after which it is saved and reviewed.
        await page.waitForTimeout(1_000)
      }
      await session.send('Input.insertText', { text: syllable.at(-1) ?? '' })
    }
    await expect(written(page)).toHaveText('저는 한글')
    await expect.poll(() => textOf(page, id)).toBe('저는 한글')
  })

  test('the count follows each key, in the unit of the question', async ({ page }) => {
    await openFinished(page)
    await writeAnew(page, '가나다 라마')
    await expect(page.getByText('6 / 300자')).toBeVisible()
    await page.keyboard.insertText('바')
    await expect(page.getByText('7 / 300자')).toBeVisible()
  })

  test('no policy is broken and nothing violates axe, on a phone in the dark as on a laptop', async ({
    page,
  }) => {
    const said: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') said.push(message.text())
    })
    await openFinished(page)
    await expectNoAxeViolation(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.getByRole('button', { name: /^검토/ }).click()
    await expectNoAxeViolation(page)
    await page.getByRole('button', { name: '근거' }).click()
    await expectNoAxeViolation(page)
    expect(said).toEqual([])
  })

  test('a letter that is not there says so and leads to the archive', async ({ page }) => {
    await page.goto('/letters/00000000-0000-0000-0000-000000000000')
    await expect(page.getByRole('heading', { name: '이 글은 여기에 없어요' })).toBeVisible()
    await page.getByRole('link', { name: '보관함으로' }).click()
    await expect(page).toHaveURL(/\/letters$/)
  })
})
