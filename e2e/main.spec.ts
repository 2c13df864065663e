// The first page, the frame around every page, and what is there for everybody.
import { expect, expectNoAxeViolation, signUp, someone, test } from './fixtures.ts'

test('the main page says what it does, plays an example and has one way in', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).origin))
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('자기소개서')
  const example = page.getByRole('region', { name: '이런 글이 나와요' })
  await expect(example.getByText('/ 400자')).toBeVisible()
  await expect(example.getByText('다시 보기')).toBeVisible({ timeout: 30_000 })
  const count = await example.locator('.font-semibold', { hasText: '/ 400자' }).textContent()
  const used = Number(/\d+/.exec(count ?? '')?.[0])
  expect(used).toBeGreaterThanOrEqual(360)
  expect(used).toBeLessThanOrEqual(392)
  await expect(page.getByText('86.9%', { exact: true })).toBeVisible()
  await expectNoAxeViolation(page)
  expect(new Set(asked).size, 'no request to anybody else').toBe(1)
  expect(complaints).toEqual([])
  await page.locator('main').getByRole('link', { name: '글 쓰기' }).click()
  await expect(page).toHaveURL(/\/write$/)
})

test('whoever previews a shared link gets the page with its title; a wrong address of the API stays JSON', async ({
  page,
}) => {
  const anyType = { headers: { accept: '*/*' } }
  const preview = await page.request.get('/', anyType)
  expect(preview.status()).toBe(200)
  expect(preview.headers()['content-type']).toContain('text/html')
  expect(await preview.text()).toContain('<meta property="og:title" content="AboutMe: ')
  const head = await page.request.head('/', anyType)
  expect(head.status()).toBe(200)
  expect((await head.body()).length).toBe(0)
  for (const path of ['/api/', '/no-such-page']) {
    const wrong = await page.request.get(path, anyType)
    expect(wrong.status(), path).toBe(404)
    expect(wrong.headers()['content-type'], path).toContain('application/json')
  }
})

test('while it is looked up where one left off, the main page has its heading and does not jump', async ({
  page,
}) => {
  await signUp(page)
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/api/letters?*', async (route) => {
    await held
    await route.continue()
  })
  await page.goto('/')
  await expect(page.getByText('불러오고 있어요.').first()).toBeAttached()
  await expectNoAxeViolation(page)
  const example = page.getByRole('region', { name: '이런 글이 나와요' })
  const before = (await example.boundingBox())?.y
  answer()
  await expect(page.locator('main').getByRole('link', { name: '예시로 써 보기' })).toBeVisible()
  expect((await example.boundingBox())?.y).toBe(before)
})

test('with no motion asked for, the example is at rest from the start', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/')
  await expect(page.getByRole('button', { name: '다시 보기' })).toBeVisible()
  await expect(page.getByText('평균 대기 시간은 70분에서 25분으로 줄었고', { exact: false })).toBeVisible()
})

test('English and the dark theme stay chosen after a reload', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: '메뉴', exact: true }).click()
  await page.getByText('어둡게').click()
  await page.getByText('English').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Korean cover letter')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Korean cover letter')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expectNoAxeViolation(page)
})

test('pages of one’s own lead to sign-in, and back to where one wanted to go', async ({ page }) => {
  const person = someone()
  await signUp(page, person)
  await page.context().clearCookies()
  await page.goto('/letters?q=%ED%95%9C%EB%B9%9B')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await page.getByLabel('이메일').fill(person.email)
  await page.getByLabel('비밀번호', { exact: true }).fill(person.password)
  await page.locator('main').getByRole('button', { name: '로그인' }).click()
  await expect(page).toHaveURL(/\/letters\?q=/)
})

test('an unknown address says so and leads on', async ({ page }) => {
  await page.goto('/no-such-page')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('여기에는 아무것도 없어요')
  await expectNoAxeViolation(page)
})

test('the page on where the text goes names the writer', async ({ page }) => {
  await page.goto('/privacy')
  await expect(page.getByText('내장 작성기', { exact: false }).first()).toBeVisible()
  await expectNoAxeViolation(page)
})

for (const width of [390, 1280]) {
  test(`nothing is wider than a screen of ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await signUp(page)
    for (const path of ['/', '/write', '/letters', '/settings', '/privacy', '/nowhere']) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        path,
      ).toBeLessThanOrEqual(0)
      await expectNoAxeViolation(page)
    }
  })
}

test('after a change of page the reading goes on at its heading, and the tab is named', async ({ page }) => {
  await signUp(page)
  await page.goto('/')
  await page.getByRole('navigation').getByRole('link', { name: '보관함' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '보관함' })).toBeFocused()
  await expect(page).toHaveTitle('보관함 · AboutMe')
})

test('a lost line is said, with the text safe', async ({ page, context }) => {
  await page.goto('/write')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await context.setOffline(true)
  await expect(page.getByText('연결이 끊겼어요.', { exact: false }).first()).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByText('연결이 끊겼어요.', { exact: false })).toHaveCount(0)
})

test('a menu that is opened while the next page loads stays open when it comes', async ({ page }) => {
  await signUp(page)
  await page.goto('/privacy')
  await page.route('**/assets/WritePage-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue()
  })
  await page.getByRole('navigation').getByRole('link', { name: '글 쓰기' }).click()
  await page.getByRole('button', { name: '계정 메뉴' }).click()
  await expect(page.getByRole('button', { name: '로그아웃' })).toBeVisible()
  await expect(page.getByLabel('문항', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: '로그아웃' })).toBeVisible()
  // Leaving it by Tab closes it, as before.
  await page.getByRole('link', { name: '설정' }).focus()
  await page.getByRole('link', { name: 'AboutMe 처음으로' }).focus()
  await expect(page.getByRole('button', { name: '로그아웃' })).toHaveCount(0)
})
