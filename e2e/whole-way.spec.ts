// A newcomer's whole way, on a server that starts for the first time: sign up, write, find it again, talk, come back.
import { beginLetter, expect, signUp, someone, test } from './fixtures.ts'
import { startServer } from './server.ts'

test('from the first start to the first letter, and back again tomorrow', async ({ browser }) => {
  test.setTimeout(120_000)
  const person = someone()
  const begun = Date.now()
  const server = await startServer()
  const context = await browser.newContext({ baseURL: server.url, locale: 'ko-KR', timezoneId: 'Asia/Seoul' })
  const page = await context.newPage()
  const strangers: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !request.url().startsWith('data:'))
      strangers.push(request.url())
  })
  const complaints: string[] = []
  page.on('console', (said) => {
    if (said.type() === 'error') complaints.push(said.text())
  })

  await page.goto('/sign-up')
  await page.getByLabel('이메일').fill(person.email)
  await page.getByLabel('사용자 이름').fill(person.username)
  await page.getByLabel('비밀번호', { exact: true }).fill(person.password)
  await page.getByLabel('비밀번호 확인').fill(person.password)
  await page.getByRole('button', { name: '가입하고 시작하기' }).click()
  await expect(page).toHaveURL(/\/write/)
  await page.getByRole('button', { name: '예시로 채워 보기' }).click()
  await page.locator('main').getByRole('button', { name: '글 쓰기' }).click()
  await expect(page).toHaveURL(/\/letters\/[^/]+$/)
  await expect(page.getByRole('button', { name: '멈추기' })).toBeHidden({ timeout: 30_000 })
  await expect(page.getByRole('textbox', { name: '글' })).toContainText('습니다.')
  console.log(`first start to first letter on screen: ${((Date.now() - begun) / 1000).toFixed(1)} s`)
  const address = page.url()
  const text = await page.getByRole('textbox', { name: '글' }).innerText()

  await page.goto('/letters')
  await page
    .getByRole('link', { name: /한빛물류/ })
    .first()
    .click()
  await expect(page).toHaveURL(address)

  await context.close()
  const tomorrow = await browser.newContext({
    baseURL: server.url,
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
  })
  const again = await tomorrow.newPage()
  await again.goto(address)
  await expect(again).toHaveURL(/\/sign-in\?next=/)
  await again.getByLabel('이메일').fill(person.email)
  await again.getByLabel('비밀번호', { exact: true }).fill(person.password)
  await again.getByRole('button', { name: '로그인', exact: true }).click()
  await expect(again).toHaveURL(address)
  await expect(again.getByRole('textbox', { name: '글' })).toBeVisible()
  expect(await again.getByRole('textbox', { name: '글' }).innerText()).toBe(text)
  await tomorrow.close()
  await server.stop()
  expect(strangers).toEqual([])
  expect(complaints).toEqual([])
})

test("a second person who opens the first one's letter is told that it is not here", async ({
  page,
  browser,
  baseURL,
}) => {
  await signUp(page)
  const answer = await page.request.post('/api/letters', {
    data: {
      key: `whole-way-${Date.now()}`,
      conditions: {
        question: '지원 동기',
        experiences: [{ title: '비밀스러운 경험', body: '입고를 6주 도왔다' }],
      },
    },
  })
  const id = /"letterId":"([^"]+)"/.exec(await answer.text())?.[1] ?? ''
  expect(id).not.toBe('')
  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '', locale: 'ko-KR' })
  const other = await elsewhere.newPage()
  await signUp(other)
  expect((await other.request.get(`/api/letters/${id}`)).status()).toBe(404)
  await other.goto(`/letters/${id}`)
  await expect(other.getByText('이 글은 여기에 없어요')).toBeVisible()
  await expect(other.getByText('비밀스러운')).toHaveCount(0)
  await elsewhere.close()
})

test('the sixth request of a day is refused with when it renews, and the form stays', async ({ page }) => {
  await signUp(page)
  for (let n = 0; n < 5; n += 1) {
    const answer = await page.request.post('/api/letters', {
      data: {
        key: `sixth-${Date.now()}-${n}`,
        conditions: {
          question: '지원 동기',
          experiences: [{ title: '봉사', body: '푸드뱅크 입고를 6주 도왔다' }],
        },
      },
    })
    expect(answer.status()).toBe(200)
    await answer.body()
  }
  const sixth = await page.request.post('/api/letters', {
    data: {
      key: `sixth-${Date.now()}-6`,
      conditions: { question: '지원 동기', experiences: [{ title: '봉사', body: '도왔다' }] },
    },
  })
  expect(sixth.status()).toBe(429)
  expect(Number(sixth.headers()['retry-after'])).toBeGreaterThan(0)
  await page.goto('/write')
  await page.getByRole('button', { name: '예시로 채워 보기' }).click()
  await expect(page.getByText(/오늘 쓸 수 있는 5번을 모두 썼어요/).first()).toBeVisible()
  await expect(page.getByLabel('회사')).toHaveValue('한빛물류')
})

test('an English reader signs in and writes in English; the letter itself is Korean', async ({ page }) => {
  const person = await signUp(page)
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await page.getByRole('button', { name: '메뉴', exact: true }).click()
  await page.getByText('English').click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.keyboard.press('Escape')
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.locator('main').getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(/\/write/)
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText(/[가-힣]/)

  const id = await beginLetter(page, {
    company: '한빛물류',
    question: '지원 동기를 적어 주십시오.',
    experiences: [{ id: 'e1', title: '푸드뱅크', body: '6주 동안 입고를 도왔음' }],
  })
  await page.goto(`/letters/${id}`)
  await expect(page.getByText('the embedded writer')).toBeVisible()
  const text = page.getByRole('textbox', { name: 'Letter', exact: true })
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(' 몇일 만에 끝냈습니다.')
  await expect(page.getByText('It is spelt differently.')).toBeVisible()
  await page.getByRole('button', { name: 'Make it “며칠”' }).click()
  await expect(text).toContainText('며칠 만에 끝냈습니다.')
})
