// The condition form: saved as typed, checked at its fields, and sent to be written.
import { expect, expectNoAxeViolation, signUp, someone, test } from './fixtures.ts'

test('what a visitor typed survives the sign-in, and the writing goes on by itself', async ({ page }) => {
  const person = someone()
  await page.goto('/write')
  await page.getByRole('button', { name: '예시로 채워 보기' }).click()
  await page.getByLabel('회사').fill('새론물산')
  await page.locator('main').getByRole('button', { name: '글 쓰기' }).click()
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await page.getByRole('link', { name: '가입', exact: true }).click()
  // Sign-in has fields of the same names: what is typed there does not go along.
  await expect(page.getByRole('button', { name: '가입하고 시작하기' })).toBeVisible()
  await page.getByLabel('이메일').fill(person.email)
  await page.getByLabel('사용자 이름').fill(person.username)
  await page.getByLabel('비밀번호', { exact: true }).fill(person.password)
  await page.getByLabel('비밀번호 확인').fill(person.password)
  await page.getByRole('button', { name: '가입하고 시작하기' }).click()
  await expect(page).toHaveURL(/\/letters\/[^/]+$/, { timeout: 30_000 })
  await expect(page.getByText('새론물산').first()).toBeVisible()
  await expect(page.getByText('오늘 4번 남음')).toBeVisible()
})

test('nothing but the question and one experience is required, and the focus goes to what is missing', async ({
  page,
}) => {
  await signUp(page)
  await page.goto('/write')
  await page.locator('main').getByRole('button', { name: '글 쓰기' }).click()
  await expect(page.getByLabel('문항', { exact: true })).toBeFocused()
  await expect(page.getByText('고칠 칸이 2개 있어요.')).toBeVisible()
  await expectNoAxeViolation(page)
  await page.getByLabel('문항', { exact: true }).fill('지원 동기를 적어 주세요.')
  await page.getByLabel('무엇을 했나요').fill('입고 시간을 재서 대기를 70분에서 25분으로 줄였습니다.')
  await page.getByLabel('최대').fill('700')
  await page.getByLabel('최소').fill('800')
  await page.locator('main').getByRole('button', { name: '글 쓰기' }).click()
  await expect(page.getByText('최소 글자 수(800)가 최대(700)보다 커요.')).toBeVisible()
  await expect(page.getByLabel('최소')).toBeFocused()
})

test('the form is saved as it is typed, and is there on another device', async ({
  page,
  browser,
  baseURL,
}) => {
  const person = await signUp(page)
  await page.goto('/write')
  await page.getByLabel('회사').fill('한빛물류')
  await expect(page.getByText(/저장됨 \d\d:\d\d:\d\d/)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('회사')).toHaveValue('한빛물류')

  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '' })
  const other = await elsewhere.newPage()
  await other.request.post('/api/sign-in', { data: { email: person.email, password: person.password } })
  await other.goto('/write')
  await expect(other.getByLabel('회사')).toHaveValue('한빛물류')
  await elsewhere.close()
})

test('the example can be thrown away: what stood there before comes back', async ({ page }) => {
  await page.goto('/write')
  await page.getByLabel('회사').fill('새론은행')
  await page.getByRole('button', { name: '예시로 채워 보기' }).click()
  await expect(page.getByLabel('회사')).toHaveValue('한빛물류')
  await page.getByRole('button', { name: '되돌리기' }).click()
  await expect(page.getByLabel('회사')).toHaveValue('새론은행')
})

test('a removed experience comes back with one tap, in its place', async ({ page }) => {
  await page.goto('/write')
  await page.getByRole('button', { name: '예시로 채워 보기' }).click()
  await page.getByRole('button', { name: '경험 1 지우기' }).click()
  await expect(page.getByLabel('한 줄로 말하면').first()).toHaveValue('편의점 재고표 만들기')
  await page.getByRole('button', { name: '되돌리기' }).click()
  await expect(page.getByLabel('한 줄로 말하면').first()).toHaveValue('푸드뱅크 입고 순서 바꾸기')
  await page.getByRole('button', { name: '경험 2 위로' }).click()
  await expect(page.getByLabel('한 줄로 말하면').first()).toHaveValue('편의점 재고표 만들기')
})

test('the limit that the question states is taken with one tap, in its own unit', async ({ page }) => {
  await page.goto('/write')
  await page.getByLabel('문항', { exact: true }).fill('성장과정을 적어 주십시오. (공백 제외 500자 이내)')
  await page.getByRole('button', { name: /맞추기/ }).click()
  await expect(page.getByLabel('최대')).toHaveValue('500')
  await expect(page.getByLabel('세는 기준')).toHaveValue('charsNoSpaces')
})

test('the units are explained on the person’s own words', async ({ page }) => {
  await page.goto('/write')
  await page.getByLabel('무엇을 했나요').fill('가나 다')
  await page.getByRole('button', { name: '어떤 기준인지 모르겠어요' }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByText('4자', { exact: true })).toBeVisible()
  await expect(sheet.getByText('7바이트', { exact: true })).toBeVisible()
  await expectNoAxeViolation(page)
  await sheet.getByRole('button', { name: '이 기준으로' }).nth(2).click()
  await expect(page.getByLabel('세는 기준')).toHaveValue('bytes2')
})

test('a pasted posting fills company, role and closing day, and offers its questions', async ({ page }) => {
  await page.goto('/write')
  await page.getByLabel('채용 공고').focus()
  await page.evaluate(() => {
    const pasted = new DataTransfer()
    pasted.setData(
      'text/plain',
      '[한빛물류] 2026년 하반기 채용\n모집부문: 물류 기획\n접수기간: 2099.11.10 ~ 2099.11.30 18:00\n1. 지원한 동기를 기술해 주십시오. (500자 이내)\n2. 팀으로 일한 경험을 적어 주십시오. (공백 제외 700자)',
    )
    const paste = new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(paste)
  })
  await expect(page.getByLabel('회사')).toHaveValue('한빛물류')
  await expect(page.getByLabel('직무')).toHaveValue('물류 기획')
  await expect(page.getByLabel('마감일')).toHaveValue('2099-11-30')
  await page.getByRole('button', { name: /팀으로 일한 경험/ }).click()
  await expect(page.getByLabel('최대')).toHaveValue('700')
  await expect(page.getByLabel('세는 기준')).toHaveValue('charsNoSpaces')
})

test('on a phone there are three short steps, each open at any time', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/write')
  await expect(page.getByLabel('회사')).toBeVisible()
  await expect(page.getByLabel('문항', { exact: true })).toBeHidden()
  await page.getByRole('button', { name: '다음' }).click()
  await expect(page.getByLabel('문항', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: '3. 무엇을 했나요' }).click()
  await expect(page.getByLabel('한 줄로 말하면')).toBeVisible()
  await page.locator('main').getByRole('button', { name: '글 쓰기' }).click()
  await expect(page.getByLabel('문항', { exact: true })).toBeFocused()
  await expectNoAxeViolation(page)
})

test('with the day’s requests used up the sentence says when they renew, and the form stays', async ({
  page,
}) => {
  await signUp(page)
  for (let n = 0; n < 5; n++) {
    const answer = await page.request.post('/api/letters', {
      data: {
        key: `quota-key-${n}`,
        conditions: {
          question: '지원 동기를 적어 주세요.',
          experiences: [{ body: '입고 시간을 재서 대기를 70분에서 25분으로 줄였습니다.' }],
        },
      },
    })
    expect(answer.status()).toBe(200)
  }
  await page.goto('/write')
  await expect(page.getByText('오늘 0번 남음')).toBeVisible()
  await page.getByRole('button', { name: '예시로 채워 보기' }).click()
  await page.locator('main').getByRole('button', { name: '글 쓰기' }).click()
  await expect(
    page.getByText('오늘 쓸 수 있는 5번을 모두 썼어요. 내일 0시에 다시 채워져요.', { exact: false }),
  ).toBeVisible()
  await expect(page.getByLabel('회사')).toHaveValue('한빛물류')
  await expect(page).toHaveURL(/\/write$/)
})
