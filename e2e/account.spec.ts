// The account: ways in by providers and by mail, devices, everything gone.
import type { Browser, Page } from '@playwright/test'
import { Client } from 'pg'
import { startPostgres } from '../src/server/db/test-postgres.ts'
import { test as base, expect, type Person, signUp, someone } from './fixtures.ts'
import { type LetterBox, openLetterBox } from './letter-box.ts'
import { startProvider, type TestProvider } from './provider.ts'
import { freePort, startServer } from './server.ts'

type Database = { url: string; run: (statement: string, values: unknown[]) => Promise<void> }

const test = base.extend<object, { provider: TestProvider; letterBox: LetterBox; database: Database }>({
  // A real PostgreSQL: what is told here holds on either engine, and a test can let time pass in it.
  database: [
    async ({}, use) => {
      const { postgres, url, stop } = await startPostgres()
      await postgres.createDatabase('aboutme')
      const run = async (statement: string, values: unknown[]) => {
        const client = new Client({ connectionString: `${url}/aboutme` })
        await client.connect()
        const { rowCount } = await client.query(statement, values)
        await client.end()
        expect(rowCount).toBeGreaterThan(0)
      }
      await use({ url: `${url}/aboutme`, run })
      await stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  provider: [
    async ({}, use) => {
      const provider = await startProvider()
      await use(provider)
      await provider.stop()
    },
    { scope: 'worker' },
  ],
  letterBox: [
    async ({}, use) => {
      const letterBox = await openLetterBox()
      await use(letterBox)
      await letterBox.stop()
    },
    { scope: 'worker' },
  ],
  server: [
    async ({ provider, letterBox, database }, use) => {
      // Known beforehand, because providers and mails lead back to it.
      const port = String(await freePort())
      const server = await startServer(
        { ...provider.env, PORT: port, SMTP_URL: letterBox.url, DATABASE_URL: database.url },
        ['e2e/start-with-providers.ts', JSON.stringify(provider.addresses)],
      )
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
})

let made = 1000
const kakao = (nickname: string, id = ++made) => ({ id, kakao_account: { profile: { nickname } } })
const google = (email: string) => ({ sub: `g${++made}`, name: '구글 사람', email, email_verified: true })

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const whoIs = async (page: Page) =>
  (
    (await (await page.request.get('/api/session')).json()) as {
      account: { id: string; email: string } | null
    }
  ).account
async function signInWithKakao(page: Page): Promise<void> {
  await page.goto('/sign-in')
  await button(page, '카카오로 계속하기').click()
  await expect(page).toHaveURL(/\/write$/)
}
async function signInByMail(page: Page, { email, password }: Pick<Person, 'email' | 'password'>) {
  await page.getByRole('textbox', { name: '이메일' }).fill(email)
  await page.getByLabel('비밀번호', { exact: true }).fill(password)
  await page.locator('main').locator('button[type="submit"]').click()
}

test.describe('a provider', () => {
  test('lets a person in and leads back to where they wanted to go, never to another site', async ({
    page,
    provider,
    baseURL,
  }) => {
    provider.says(kakao('라이언'))
    await page.goto('/letters')
    await expect(page).toHaveURL(/\/sign-in\?next=/)
    await button(page, '카카오로 계속하기').click()
    await expect(page).toHaveURL(`${baseURL}/letters`)
    const first = await whoIs(page)
    expect(first).toMatchObject({ username: '라이언', email: null })

    await page.context().clearCookies()
    await page.goto('/sign-in?next=%2F%2Fevil.example')
    await button(page, '카카오로 계속하기').click()
    await expect(page).toHaveURL(`${baseURL}/write`)
    expect((await whoIs(page))?.id).toBe(first?.id)
  })

  test('that is denied, or answers too late, is told where the buttons are, and nobody is in', async ({
    page,
    provider,
  }) => {
    provider.says(kakao('망설이는 사람'))
    provider.deniesOnce()
    await page.goto('/sign-in')
    await button(page, '카카오로 계속하기').click()
    await expect(
      page.getByText('카카오에서 동의하지 않아서 로그인하지 않았어요.', { exact: false }),
    ).toBeVisible()
    expect(await whoIs(page)).toBeNull()

    provider.expiresOnce()
    await button(page, '네이버로 계속하기').click()
    await expect(page.getByText('네이버 로그인을 마치지 못했어요.', { exact: false })).toBeVisible()
    expect(await whoIs(page)).toBeNull()
  })

  test('has its answer forged or replayed in vain', async ({ page, provider }) => {
    await page.goto('/api/auth/callback/kakao?code=made-up&state=forged')
    await expect(page.getByText('이미 쓴 주소예요.', { exact: false })).toBeVisible()
    expect(await whoIs(page)).toBeNull()

    provider.says(kakao('임자'))
    let callback = ''
    page.on('request', (request) => {
      if (request.url().includes('/api/auth/callback/')) callback = request.url()
    })
    await signInWithKakao(page)
    expect(callback).toContain('code=')
    await page.context().clearCookies()
    await page.goto(callback)
    await expect(page.getByText('이미 쓴 주소예요.', { exact: false })).toBeVisible()
    expect(await whoIs(page)).toBeNull()
  })

  test('with the address of an account is connected after that account’s password', async ({
    page,
    provider,
  }) => {
    const person = await signUp(page)
    const account = await whoIs(page)
    await page.context().clearCookies()
    provider.says(google(person.email))
    await page.goto('/sign-in')
    await button(page, '구글로 계속하기').click()
    await expect(
      page.getByText('그 구글 계정의 이메일로 만든 계정이 이미 있어요.', { exact: false }),
    ).toBeVisible()
    expect(await whoIs(page)).toBeNull()
    await signInByMail(page, person)
    await expect(
      part(page, '로그인하는 방법').getByText('구글 계정을 연결했어요.', { exact: false }),
    ).toBeVisible()
    await page.context().clearCookies()
    await page.goto('/sign-in')
    await button(page, '구글로 계속하기').click()
    await expect(page).toHaveURL(/\/write$/)
    expect((await whoIs(page))?.id).toBe(account?.id)
  })

  test('is connected and disconnected in the settings; the last way in stays, with the reason', async ({
    page,
    provider,
  }) => {
    provider.says(kakao('한 문'))
    await signInWithKakao(page)
    await page.goto('/settings')
    const ways = part(page, '로그인하는 방법')
    await expect(ways.getByText('하나뿐인 로그인 방법이라 끊을 수 없어요.', { exact: false })).toBeVisible()
    await expect(ways.getByRole('button', { name: /연결 끊기/ })).toHaveCount(0)

    provider.deniesOnce()
    await button(page, '연결하기 구글').click()
    await expect(ways.getByText('동의하지 않아서 연결하지 않았어요.', { exact: false })).toBeVisible()

    provider.githubSays({ id: ++made, login: 'octo' }, [
      { email: 'octo@example.test', primary: true, verified: true },
    ])
    await button(page, '연결하기 깃허브').click()
    await expect(ways.getByText('깃허브 계정을 연결했어요.', { exact: false })).toBeVisible()
    await button(page, '연결 끊기 카카오').click()
    await page.getByRole('alertdialog').getByRole('button', { name: '연결 끊기' }).click()
    await expect(ways.getByText('하나뿐인 로그인 방법이라', { exact: false })).toBeVisible()
    await expect(button(page, '연결하기 카카오')).toBeVisible()
  })

  test('that belongs to somebody else here is not connected', async ({ page, provider }) => {
    provider.says(kakao('먼저 온 사람'))
    await signInWithKakao(page)
    await page.context().clearCookies()
    await signUp(page)
    await page.goto('/settings')
    await button(page, '연결하기 카카오').click()
    await expect(page.getByText('다른 AboutMe 계정에 연결되어 있어요.', { exact: false })).toBeVisible()
    await expect(button(page, '연결하기 카카오')).toBeVisible()
  })
})

test.describe('mail', () => {
  test('verifies the address by a link that works once', async ({ page, letterBox }) => {
    const person = await signUp(page)
    await letterBox.linkTo(person.email, '/verify-email')
    await page.goto('/settings')
    const address = part(page, '이메일')
    await expect(address.getByText('확인 전')).toBeVisible()
    await button(page, '확인 메일 다시 보내기').click()
    await expect(address.getByText('메일을 보냈어요.', { exact: false })).toBeVisible()
    const link = await letterBox.linkTo(person.email, '/verify-email', 2)
    await page.goto(link)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('이메일을 확인했어요')
    await page.goto('/settings')
    await expect(address.getByText('확인됨')).toBeVisible()
    await page.goto(link)
    await expect(page.getByText('더 할 일이 없어요.', { exact: false })).toBeVisible()
    await page.context().clearCookies()
    await page.reload()
    await expect(page.getByText('설정에서 새로 받을 수 있어요.', { exact: false })).toBeVisible()
  })

  test('resets a forgotten password by a link that works once, and ends every session', async ({
    page,
    browser,
    baseURL,
    letterBox,
  }) => {
    const person = await signUp(page)
    const elsewhere = await browser.newPage({ baseURL })
    await elsewhere.goto('/sign-in')
    await elsewhere.getByRole('link', { name: '비밀번호를 잊었어요' }).click()
    await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('비밀번호 다시 정하기')
    await elsewhere.getByRole('textbox', { name: '이메일' }).fill(person.email)
    await button(elsewhere, '링크 받기').click()
    await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('메일함을 확인해 주세요')
    const link = await letterBox.linkTo(person.email, '/reset-password')
    await elsewhere.goto(link)
    await elsewhere.getByLabel('새 비밀번호', { exact: true }).fill('password1')
    await elsewhere.getByLabel('새 비밀번호 확인').fill('password2')
    await button(elsewhere, '비밀번호 정하기').click()
    await expect(elsewhere.getByText('너무 흔해서', { exact: false })).toBeVisible()
    await expect(elsewhere.getByText('일치하지 않아요', { exact: false })).toBeVisible()
    for (const label of ['새 비밀번호', '새 비밀번호 확인'])
      await elsewhere.getByLabel(label, { exact: true }).fill('harbour-lantern-41')
    await button(elsewhere, '비밀번호 정하기').click()
    await expect(elsewhere.getByText('새 비밀번호로 로그인해 주세요.', { exact: false })).toBeVisible()
    expect(await whoIs(page)).toBeNull()

    await elsewhere.getByRole('link', { name: '로그인' }).last().click()
    await signInByMail(elsewhere, { email: person.email, password: 'harbour-lantern-41' })
    await expect(elsewhere).toHaveURL(/\/write$/)
    await elsewhere.goto(link)
    for (const label of ['새 비밀번호', '새 비밀번호 확인'])
      await elsewhere.getByLabel(label, { exact: true }).fill('another-lantern-42')
    await button(elsewhere, '비밀번호 정하기').click()
    await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('이 링크는 쓸 수 없어요')
    await elsewhere.getByRole('link', { name: '새 링크 받기' }).click()
    await expect(elsewhere.getByRole('textbox', { name: '이메일' })).toBeVisible()
    await elsewhere.close()
  })

  test('gives an address, and then a password, to who came by Kakao without one', async ({
    page,
    provider,
    letterBox,
  }) => {
    provider.says(kakao('주소 없는 사람'))
    await signInWithKakao(page)
    await page.goto('/settings')
    await expect(page.getByText('이메일을 먼저 더하면 비밀번호를 정할 수 있어요.')).toBeVisible()
    await button(page, '이메일 더하기').click()
    const { email } = someone()
    await page.getByRole('textbox', { name: '이메일' }).fill(email)
    await button(page, '링크 보내기').click()
    await expect(page.getByText('이 계정의 이메일이 돼요.', { exact: false })).toBeVisible()
    await page.goto(await letterBox.linkTo(email, '/verify-email'))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('이메일을 확인했어요')
    await page.goto('/settings')
    await button(page, '비밀번호 정하기').click()
    for (const label of ['새 비밀번호', '새 비밀번호 확인'])
      await page.getByLabel(label, { exact: true }).fill('harbour-lantern-41')
    await button(page, '저장').click()
    await expect(page.getByText('비밀번호를 정했어요.', { exact: false })).toBeVisible()
    await expect(part(page, '로그인하는 방법').getByText('이메일과 비밀번호')).toBeVisible()
  })
})

async function onIphone(browser: Browser, baseURL: string | undefined, person: Person): Promise<Page> {
  const userAgent =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1 Version/17.0 Safari/604.1'
  const context = await browser.newContext({ userAgent, ...(baseURL ? { baseURL } : {}) })
  const page = await context.newPage()
  await page.request.post('/api/sign-in', { data: person })
  return page
}

test('another device is seen in the list and signed out from here', async ({ page, browser, baseURL }) => {
  const person = await signUp(page)
  const phone = await onIphone(browser, baseURL, person)
  await page.goto('/settings')
  const devices = part(page, '로그인한 기기')
  await expect(devices.getByRole('listitem')).toHaveCount(2)
  await expect(devices.getByText('이 기기', { exact: true })).toHaveCount(1)
  await button(page, '로그아웃 Safari · iPhone').click()
  await page.getByRole('alertdialog').getByRole('button', { name: '그만두기' }).click()
  expect(await whoIs(phone)).not.toBeNull()
  await button(page, '로그아웃 Safari · iPhone').click()
  await page.getByRole('alertdialog').getByRole('button', { name: '로그아웃' }).click()
  await expect(devices.getByRole('listitem')).toHaveCount(1)
  await phone.goto('/letters')
  await expect(phone).toHaveURL(/\/sign-in/)
  expect(await whoIs(page)).not.toBeNull()
  await phone.context().close()
})

test.describe('an account that is deleted', () => {
  test('is back, and says so, when its person signs in within seven days', async ({ page }) => {
    const person = await signUp(page)
    await page.goto('/settings')
    await button(page, '계정 지우기').click()
    const sheet = page.getByRole('dialog')
    await expect(sheet.getByText('7일 안에 로그인하면 모두 그대로 돌아와요.')).toBeVisible()
    await sheet.getByLabel('지금 비밀번호').fill('not-this-one')
    await sheet.getByRole('button', { name: '계정 지우기' }).click()
    await expect(sheet.getByText('비밀번호가 맞지 않아요.')).toBeVisible()
    await sheet.getByLabel('지금 비밀번호').fill(person.password)
    await sheet.getByRole('button', { name: '계정 지우기' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('계정을 지울 준비를 했어요')
    await expect(page.getByText(/\d+월 \d+일 \d\d:\d\d까지 로그인하면/)).toBeVisible()
    expect(await whoIs(page)).toBeNull()

    await page.getByRole('link', { name: '로그인해서 돌아오기' }).click()
    await signInByMail(page, person)
    const back = page.getByText('지우려던 계정이 로그인하면서 돌아왔어요.', { exact: false })
    await expect(back).toBeVisible()
    await page.reload()
    await expect(back).toBeVisible()
    const read = page.waitForResponse('**/api/account/returned')
    await button(page, '알겠어요').click()
    await read
    await expect(back).toHaveCount(0)
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(back).toHaveCount(0)
  })

  test('without a password is confirmed by signing in with its provider again', async ({
    page,
    provider,
    database,
  }) => {
    provider.says(kakao('떠나는 사람'))
    await signInWithKakao(page)
    await page.goto('/settings')
    const past = `update session set created_at = created_at - interval '11 minutes' where user_id = $1`
    await database.run(past, [(await whoIs(page))?.id])
    await button(page, '계정 지우기').click()
    const sheet = page.getByRole('dialog')
    await sheet.getByRole('button', { name: '계정 지우기' }).click()
    await expect(sheet.getByText('다시 로그인해서 본인인지 확인해요.', { exact: false })).toBeVisible()
    await sheet.getByRole('button', { name: '카카오로 다시 로그인하기' }).click()
    await expect(page.getByRole('dialog').getByText('7일이 지나면', { exact: false })).toBeVisible()
    await sheet.getByRole('button', { name: '계정 지우기' }).click()
    await expect(page).toHaveURL(/\/goodbye/)
    expect(await whoIs(page)).toBeNull()
  })
})
