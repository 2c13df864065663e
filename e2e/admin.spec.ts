// The operator's desk: opened by a mail, used, and not there for anybody else.
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolation, type Person, signUp, someone, test } from './fixtures.ts'
import { type Server, startServer } from './server.ts'

const operators = ['operator@example.test', 'wide@example.test']

const desk = test.extend<object, { own: Server }>({
  own: [
    async ({}, use) => {
      const server = await startServer({ ADMIN_EMAILS: operators.join(','), DAILY_REQUESTS: '3' })
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ own }, use) => use(own.url),
})

/** The link of the newest mail to the desk: a fresh machine without SMTP shows it on the loopback. */
async function linkFromMail(page: Page): Promise<string> {
  const mails = await (await page.request.get('/api/dev/mail')).text()
  return /href="[^"]*(\/admin#[\w-]+)"/.exec(mails)?.[1] ?? ''
}

async function open(page: Page, email: string): Promise<void> {
  await signUp(page, { ...someone(), email, username: email.split('@')[0] ?? '' })
  await page.goto('/admin')
  await page.getByRole('button', { name: '링크 받기' }).click()
  // Nothing is sent here, and nothing is said to be.
  await expect(page.getByText('링크를 만들었어요.', { exact: false })).toBeVisible()
  await expect(page.getByRole('link', { name: '보내지 않은 메일 보기' })).toHaveAttribute(
    'href',
    '/api/dev/mail',
  )
  await page.goto(await linkFromMail(page))
  await expect(page.getByRole('heading', { level: 1, name: '운영' })).toBeVisible()
  expect(new URL(page.url()).hash).toBe('')
}

async function askForLetter(page: Page): Promise<number> {
  const answer = await page.request.post('/api/letters', {
    data: {
      key: crypto.randomUUID(),
      conditions: {
        question: '지원 동기',
        experiences: [{ title: '모래시계공방', body: '입고를 6주 도왔다' }],
      },
    },
  })
  await answer.body()
  return answer.status()
}

desk(
  'a desk opened by the mail: people, limits, blocks, plots, state and the record',
  async ({ page, browser, own }) => {
    const elsewhere = await browser.newContext({
      baseURL: own.url,
      locale: 'ko-KR',
      timezoneId: 'Asia/Seoul',
    })
    const theirs = await elsewhere.newPage()
    const person: Person = await signUp(theirs, { ...someone(), username: '막힐사람' })
    expect(await askForLetter(theirs)).toBe(200)

    await open(page, operators[0] ?? '')
    await expect(page.getByRole('article')).toHaveCount(2)
    await expectNoAxeViolation(page)
    await page.getByRole('searchbox').fill('막힐')
    await expect(page.getByRole('article')).toHaveCount(1)
    await expect(page.getByRole('article')).toContainText('오늘 1번')

    // One request a day for this person: used up by what they wrote.
    await page.getByRole('button', { name: '막힐사람 메뉴' }).click()
    await page.getByRole('button', { name: '한도 정하기' }).click()
    await page.getByLabel('하루 요청').fill('1')
    await expectNoAxeViolation(page)
    await page.getByRole('button', { name: '한도 저장' }).click()
    await expect(page.getByRole('article')).toContainText('하루 1번까지')
    expect(await askForLetter(theirs)).toBe(429)

    await page.getByRole('button', { name: '막힐사람 메뉴' }).click()
    await page.getByRole('button', { name: '막기', exact: true }).click()
    await expect(page.getByRole('dialog')).toContainText('이용 규칙에 어긋난 요청이 있어')
    await expectNoAxeViolation(page)
    await page.getByRole('dialog').getByRole('button', { name: '막기', exact: true }).click()
    await expect(page.getByRole('article')).toContainText('막힘: 규칙 위반')

    await theirs.goto('/letters')
    await expect(theirs).toHaveURL(/\/sign-in/)
    await theirs.getByLabel('이메일').fill(person.email)
    await theirs.getByLabel('비밀번호', { exact: true }).fill(person.password)
    await theirs.getByRole('button', { name: '로그인', exact: true }).click()
    await expect(
      theirs.getByText('이용 규칙에 어긋난 요청이 있어 이 계정을 막았어요.', { exact: false }),
    ).toBeVisible()
    await page.getByRole('button', { name: '막힐사람 메뉴' }).click()
    await page.getByRole('button', { name: '풀기' }).click()
    await expect(page.getByRole('article')).not.toContainText('막힘')
    await theirs.getByRole('button', { name: '로그인', exact: true }).click()
    await expect(theirs).toHaveURL(/\/letters/)
    await elsewhere.close()

    await page.getByRole('tab', { name: '요청과 비용' }).click()
    await expect(page.getByRole('img', { name: /^요청: 30일 동안 모두 1/ })).toBeVisible()
    // One request has no half, and what was never used no scale.
    for (const plot of await page.getByRole('img').all()) await expect(plot).not.toContainText('0.5')
    await expect(page.getByRole('table')).toContainText('내장 작성기')
    await expectNoAxeViolation(page)
    await page.getByRole('tab', { name: '상태' }).click()
    await expect(page.getByText('내장 (PGlite)')).toBeVisible()
    await expectNoAxeViolation(page)
    await page.getByRole('tab', { name: '기록' }).click()
    await expect(page.getByRole('listitem').first()).toContainText('막힐사람님을 풂')
    await expect(page.getByText('막힐사람님을 막음: 규칙 위반')).toBeVisible()
    await expect(page.getByText('막힐사람님의 한도: 정하지 않음 → 1번')).toBeVisible()
    await expectNoAxeViolation(page)
    await expect(page.getByText('모래시계공방')).toHaveCount(0)
  },
)

desk('at 390 and 1280 px, light and dark, nothing overflows and nothing offends axe', async ({ page }) => {
  await open(page, operators[1] ?? '')
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme })
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 })
      for (const face of ['사람', '요청과 비용', '상태', '기록']) {
        await page.getByRole('tab', { name: face }).click()
        await expect(page.getByRole('tabpanel')).toBeVisible()
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(overflow, `${face} at ${width}`).toBeLessThanOrEqual(0)
      }
      await expectNoAxeViolation(page)
    }
  }
})

desk('for everybody else there is no such page', async ({ page }) => {
  await signUp(page)
  await page.goto('/admin')
  await expect(page.getByText('여기에는 아무것도 없어요')).toBeVisible()
  await page.goto('/settings')
  await page.getByRole('button', { name: '계정 메뉴' }).click()
  await expect(page.getByRole('link', { name: '운영' })).toHaveCount(0)
})
