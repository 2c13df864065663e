// Sign-up, sign-in, sign-out: each fault at its field.
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolation, type Person, signUp, someone, test } from './fixtures.ts'

async function fill(page: Page, person: Partial<Person> & { password2?: string }): Promise<void> {
  if (person.email !== undefined) await page.getByLabel('이메일').fill(person.email)
  if (person.username !== undefined) await page.getByLabel('사용자 이름').fill(person.username)
  if (person.password !== undefined) await page.getByLabel('비밀번호', { exact: true }).fill(person.password)
  if (person.password2 !== undefined) await page.getByLabel('비밀번호 확인').fill(person.password2)
}

/** The sentence that a screen reader reads with the field. */
function faultOf(page: Page, label: string) {
  return page.locator(`output[id="${label}-error"]`)
}

async function faultAt(page: Page, label: string): Promise<string> {
  const id = await page.getByLabel(label, { exact: true }).getAttribute('id')
  return (await faultOf(page, id ?? '').textContent()) ?? ''
}

test('each fault is shown at its field when the person leaves it, and goes as they mend it', async ({
  page,
}) => {
  await page.goto('/sign-up')
  await fill(page, { email: 'jieun@' })
  await page.getByLabel('사용자 이름').focus()
  expect(await faultAt(page, '이메일')).toContain('이메일 주소를 확인해 주세요')
  await expect(page.getByLabel('이메일')).toHaveAttribute('aria-invalid', 'true')
  await fill(page, { email: 'jieun@example.test' })
  expect(await faultAt(page, '이메일')).toBe('')

  await fill(page, { username: '지은', password: '20260714', password2: '2026071' })
  await page.getByLabel('비밀번호 확인').blur()
  expect(await faultAt(page, '비밀번호')).toContain('숫자로만')
  expect(await faultAt(page, '비밀번호 확인')).toContain('일치하지 않아요')
  await fill(page, { password: 'password1', password2: 'password1' })
  expect(await faultAt(page, '비밀번호')).toContain('흔해서')
  expect(await faultAt(page, '비밀번호 확인')).toBe('')
  await expectNoAxeViolation(page)
})

test('an empty form is not sent: every field says what it needs, and the first one has the focus', async ({
  page,
}) => {
  await page.goto('/sign-up')
  await page.getByRole('button', { name: '가입하고 시작하기' }).click()
  for (const label of ['이메일', '사용자 이름', '비밀번호', '비밀번호 확인']) {
    expect(await faultAt(page, label)).toContain('채워 주세요')
  }
  await expect(page.getByLabel('이메일')).toBeFocused()
})

test('a taken name and a taken address are said at their fields', async ({ page }) => {
  const person = await signUp(page)
  await page.context().clearCookies()
  await page.goto('/sign-up')
  await fill(page, { ...someone(), username: person.username, password2: someone().password })
  await page.getByRole('button', { name: '가입하고 시작하기' }).click()
  await expect.poll(() => faultAt(page, '사용자 이름')).toContain('이미 쓰고 있는 사람')
  await fill(page, { ...someone(), email: person.email })
  await page.getByRole('button', { name: '가입하고 시작하기' }).click()
  await expect.poll(() => faultAt(page, '이메일')).toContain('이미 쓰고 있는 사람')
})

test('sign-up leads straight into writing; sign-out ends it; sign-in comes back', async ({ page }) => {
  const person = someone()
  await page.goto('/sign-up')
  await fill(page, { ...person, password2: person.password })
  await page.getByRole('button', { name: '가입하고 시작하기' }).click()
  await expect(page).toHaveURL(/\/write$/)
  await expect(page.getByText('오늘 5번 남음')).toBeVisible()

  await page.getByRole('button', { name: '계정 메뉴' }).click()
  await page.getByRole('button', { name: '로그아웃' }).click()
  await expect(page.getByRole('link', { name: '로그인' })).toBeVisible()
  expect((await page.request.get('/api/quota')).status()).toBe(401)

  await page.goto('/sign-in')
  await fill(page, { email: person.email, password: 'not-this-one-at-all' })
  await page.locator('main').getByRole('button', { name: '로그인' }).click()
  await expect(page.getByText('이메일이나 비밀번호가 맞지 않아요.')).toBeVisible()
  await expectNoAxeViolation(page)
  await fill(page, { password: person.password })
  await page.locator('main').getByRole('button', { name: '로그인' }).click()
  await expect(page).toHaveURL(/\/write$/)
})

test('the password can be seen before it is sent, and password managers know the fields', async ({
  page,
}) => {
  await page.goto('/sign-up')
  const password = page.getByLabel('비밀번호', { exact: true })
  await expect(password).toHaveAttribute('autocomplete', 'new-password')
  await expect(page.getByLabel('이메일')).toHaveAttribute('autocomplete', 'email')
  await expect(password).toHaveAttribute('type', 'password')
  await page.getByRole('button', { name: '비밀번호 보기' }).first().click()
  await expect(password).toHaveAttribute('type', 'text')
})

test('a next address of another site is not followed', async ({ page }) => {
  const person = await signUp(page)
  await page.context().clearCookies()
  await page.goto('/sign-in?next=%2F%5Cevil.example')
  await fill(page, { email: person.email, password: person.password })
  await page.locator('main').getByRole('button', { name: '로그인' }).click()
  await expect(page).toHaveURL(/\/write$/)
})

test('after too many tries the door says when to come back, and what was typed is still there', async ({
  page,
}) => {
  const person = await signUp(page)
  await page.context().clearCookies()
  for (let at = 0; at < 10; at += 1)
    await page.request.post('/api/sign-in', { data: { email: person.email, password: 'wrong' } })
  await page.goto('/sign-in')
  await fill(page, { email: person.email, password: person.password })
  await page.locator('main').getByRole('button', { name: '로그인' }).click()
  const told = /^짧은 동안 여러 번 시도해서 잠시 막았어요\. \d+(분|초) 뒤에 다시 해 주세요\.$/
  await expect(page.getByText(told)).toBeVisible()
  await expect(page.getByLabel('이메일')).toHaveValue(person.email)
  await expectNoAxeViolation(page)
})
