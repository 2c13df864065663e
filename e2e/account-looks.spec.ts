// Every page and sheet around an account, as a phone and a laptop show it, in both themes.
import type { Page } from '@playwright/test'
import type { ModelServer } from '../src/server/writer/test-model-server.ts'
import {
  expect,
  expectGoodLooks,
  modelAnswering,
  type Person,
  signUp,
  someone,
  test as base,
} from './fixtures.ts'
import { startProvider, type TestProvider } from './provider.ts'
import { freePort, startServer } from './server.ts'

/** As long as they may be, and without a place to break. */
const LONG: Person = {
  ...someone(),
  username: `${'가나다라마바사아자차카타파하'.repeat(3)}abcdefgh`,
  email: 'a-very-long-name-before-the-at-sign-of-an-address@mail.department.university.example.test',
}
const OPERATOR: Person = { ...someone(), email: 'operator@example.test' }

const test = base.extend<object, { provider: TestProvider; model: ModelServer }>({
  provider: [
    async ({}, use) => {
      const provider = await startProvider()
      await use(provider)
      await provider.stop()
    },
    { scope: 'worker' },
  ],
  model: modelAnswering({ texts: ['평균 대기를 70분에서 25분으로 줄였습니다.'] }),
  server: [
    async ({ provider, model }, use) => {
      const settings = {
        // Known beforehand, because providers and mails lead back to it.
        PORT: String(await freePort()),
        ADMIN_EMAILS: OPERATOR.email,
        AI_BASE_URL: model.url,
        AI_MODEL: 'dawn-1-preview-2026-11-24-with-a-long-name',
        AI_PROVIDER: '새벽모델 주식회사 | JP | privacy@dawn.example | 14',
      }
      const server = await startServer({ ...provider.env, ...settings }, [
        'e2e/start-with-providers.ts',
        JSON.stringify(provider.addresses),
      ])
      await use(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 240_000 },
  ],
})

const dialog = (page: Page) => page.getByRole('dialog')
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const close = async (page: Page) => {
  await page.keyboard.press('Escape')
  await expect(dialog(page).or(page.getByRole('alertdialog'))).toHaveCount(0)
}
/** The newest link to a page of ours: no mail leaves this server. */
async function mailedLink(page: Page, path: string): Promise<string> {
  const link = new RegExp(`${path}#[\\w-]{43}`)
  await expect.poll(async () => link.test(await (await page.request.get('/api/dev/mail')).text())).toBe(true)
  return link.exec(await (await page.request.get('/api/dev/mail')).text())?.[0] ?? ''
}

test('the doors: in, up, forgotten, links alive and dead, goodbye', async ({ page }) => {
  const heading = page.getByRole('heading', { level: 1 })
  for (const path of ['/sign-in', '/sign-up', '/goodbye?until=2026-12-01T03:00:00.000Z']) {
    await page.goto(path)
    await expect(heading).toBeVisible()
    await expectGoodLooks(page, path.split('?')[0] ?? path)
  }
  await signUp(page, LONG)
  const verification = await mailedLink(page, '/verify-email')
  await page.goto('/forgot-password')
  await page.getByRole('textbox', { name: '이메일' }).fill(LONG.email)
  await expectGoodLooks(page, 'forgot-password')
  await button(page, '링크 받기').click()
  await expect(page.getByText('링크를 만들어 두었어요.', { exact: false })).toBeVisible()
  await expectGoodLooks(page, 'forgot-password, made')
  await page.getByRole('link', { name: '보내지 않은 메일 보기' }).click()
  await expect(heading).toHaveText('보내지 않은 메일')
  await expectGoodLooks(page, 'mails that were not sent')

  await page.goto(await mailedLink(page, '/reset-password'))
  await expect(page.getByLabel('새 비밀번호', { exact: true })).toBeVisible()
  await button(page, '비밀번호 정하기').click()
  await expectGoodLooks(page, 'reset-password, refused')
  await page.goto(verification)
  await expect(heading).toHaveText('이메일을 확인했어요')
  await expectGoodLooks(page, 'verify-email')
  await page.goto('/reset-password')
  await expect(heading).toHaveText('이 링크는 쓸 수 없어요')
  await expectGoodLooks(page, 'reset-password, dead')
})

test('the settings with all their parts and sheets', async ({ page, provider }) => {
  const person = { ...LONG, username: `${LONG.username.slice(0, -1)}2`, email: `b${LONG.email}` }
  provider.says({ id: 7, kakao_account: { profile: { nickname: '설정 보는 사람' } } })
  await signUp(page, person)
  await page.goto('/settings')
  await button(page, '연결하기 카카오').click()
  await expect(page.getByText('카카오 계정을 연결했어요.', { exact: false })).toBeVisible()
  await button(page, '모두 받기').click()
  await expect(page.getByText('모두 받았어요.', { exact: false })).toBeVisible()
  await expectGoodLooks(page, 'settings')
  for (const [name, words] of [
    ['주소 바꾸기', '새 이메일'],
    ['비밀번호 바꾸기', '지금 비밀번호'],
    ['계정 지우기', '7일 안에 로그인하면 모두 그대로 돌아와요.'],
  ] as const) {
    await button(page, name).click()
    await expect(dialog(page)).toContainText(words)
    await dialog(page).locator('button[type="submit"]').click()
    await expectGoodLooks(page, `settings, ${name}`)
    await close(page)
  }
  await button(page, '연결 끊기 카카오').click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await expectGoodLooks(page, 'settings, disconnect')
})

test('what leaves the machine: the notice, the question, the request itself', async ({ page }) => {
  await signUp(page, someone(), { agrees: false })
  await page.goto('/privacy')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectGoodLooks(page, 'privacy')
  await page.goto('/write')
  await button(page, '예시로 채워 보기').click()
  await page.getByLabel('무엇을 했나요').last().fill('제 이름은 김지우입니다. 010-1234-5678')
  await button(page, '무엇이 전송되나요?').click()
  await expect(dialog(page).locator('[data-role=user]')).toContainText('{{전화번호1}}')
  await dialog(page).getByText('모델에게 하는 지시').click()
  await expectGoodLooks(page, 'what is sent')
  await close(page)
  await page.locator('main').getByRole('button', { name: '글 쓰기' }).click()
  await expect(dialog(page)).toContainText('처음 쓰기 전에 읽어 주세요')
  await expect(dialog(page)).toContainText('새벽모델 주식회사')
  await expectGoodLooks(page, 'consent')
})

// Its faces: admin.spec.ts.
test('the operator’s desk: its door and its sheets', async ({ page }) => {
  await signUp(page, OPERATOR)
  await page.goto('/admin')
  await button(page, '링크 받기').click()
  await expect(page.getByText('링크를 만들었어요.', { exact: false })).toBeVisible()
  await expectGoodLooks(page, 'desk, door')
  await page.goto(await mailedLink(page, '/admin'))
  await expect(page.getByRole('heading', { level: 1, name: '운영' })).toBeVisible()
  for (const deed of ['한도 정하기', '막기']) {
    await page.getByRole('article').filter({ hasNotText: OPERATOR.email }).getByRole('button').first().click()
    await button(page, deed).click()
    await expect(dialog(page)).toBeVisible()
    await expectGoodLooks(page, `desk, ${deed}`)
    await close(page)
  }
})
