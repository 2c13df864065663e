// What leaves the machine: told before the first use, agreed to, shown word for word, taken back.
import type { Page } from '@playwright/test'
import type { ModelServer } from '../src/server/writer/test-model-server.ts'
import { expect, expectNoAxeViolation, modelAnswering, signUp, test } from './fixtures.ts'
import { type Server, startServer } from './server.ts'

const PROVIDER = '새벽모델 주식회사 | JP | privacy@dawn.example | 14'

const withModel = test.extend<object, { model: ModelServer; writing: Server }>({
  model: modelAnswering({ texts: ['평균 대기를 70분에서 25분으로 줄였습니다.'] }),
  writing: [
    async ({ model }, use) => {
      const server = await startServer({
        AI_BASE_URL: model.url,
        AI_MODEL: 'dawn-1',
        AI_PROVIDER: PROVIDER,
        DAILY_REQUESTS: '20',
      })
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ writing }, use) => use(writing.url),
})

const dialog = (page: Page) => page.getByRole('dialog')

async function fillIn(page: Page): Promise<void> {
  await page.goto('/write')
  await page.getByRole('button', { name: '예시로 채워 보기' }).click()
}

async function pressWrite(page: Page): Promise<void> {
  await page.locator('main').getByRole('button', { name: '글 쓰기' }).click()
}

withModel(
  'before the first use the notice stands in the way; agreed to, the wish goes on',
  async ({ page, model }) => {
    await signUp(page, undefined, { agrees: false })
    const before = model.requests.length
    await fillIn(page)
    await pressWrite(page)
    await expect(dialog(page)).toContainText('처음 쓰기 전에 읽어 주세요')
    for (const words of [
      '생성형 AI',
      '무엇이 나가나요',
      '일본에 있는',
      '새벽모델 주식회사',
      'privacy@dawn.example',
      '최대 14일',
      '원하지 않으면',
    ])
      await expect(dialog(page)).toContainText(words)
    await expectNoAxeViolation(page)
    await page.keyboard.press('Escape')
    await expect(page.getByText('아직 아무것도 나가지 않았어요.', { exact: false })).toBeVisible()
    await expect(page.getByRole('link', { name: '안내 읽기' })).toBeVisible()
    expect(model.requests.length).toBe(before)

    await pressWrite(page)
    await page.getByRole('button', { name: '동의하고 쓰기' }).click()
    await expect(page).toHaveURL(/\/letters\/[^/]+$/)
    await expect(page.getByRole('textbox', { name: '글', exact: true })).toContainText('25분으로')
    expect(model.requests.length).toBeGreaterThan(before)

    // Once: the next wish is not asked about.
    await page.getByRole('button', { name: '다시 쓰기' }).click()
    await expect(page.getByRole('textbox', { name: '글', exact: true })).toContainText('25분으로')
    await expect(dialog(page)).toHaveCount(0)

    await page.goto('/privacy')
    await expect(page.getByText(/에 이 안내에 동의했어요/)).toBeVisible()
    await expectNoAxeViolation(page)
    await page.getByRole('button', { name: '동의 거두기' }).click()
    await expect(page.getByText('지금은 동의하지 않았어요.', { exact: false })).toBeVisible()
    await page.goto('/conversations')
    await page.getByRole('textbox', { name: '보낼 말' }).fill('지원 동기는요?')
    await page.getByRole('textbox', { name: '보낼 말' }).press('Enter')
    await expect(dialog(page)).toContainText('처음 쓰기 전에 읽어 주세요')
  },
)

withModel('who would rather not gets the embedded writer, and nothing leaves', async ({ page, model }) => {
  await signUp(page, undefined, { agrees: false })
  const before = model.requests.length
  await fillIn(page)
  await pressWrite(page)
  await page.getByRole('button', { name: '내장 작성기로 쓰기' }).click()
  await expect(page).toHaveURL(/\/letters\/[^/]+$/)
  await expect(page.getByText('내장 작성기').first()).toBeVisible()
  await expect(page.getByRole('textbox', { name: '글', exact: true })).toContainText('니다', {
    timeout: 30_000,
  })
  expect(model.requests.length).toBe(before)
})

withModel(
  'what is shown is what is sent, masked: from the form, the letter and the chat',
  async ({ page, model }) => {
    await signUp(page)
    await fillIn(page)
    await page
      .getByLabel('무엇을 했나요')
      .last()
      .fill('입고를 도왔습니다. 제 이름은 김지우입니다\n010-1234-5678')
    await page.getByRole('button', { name: '무엇이 전송되나요?' }).click()
    await expect(dialog(page)).toContainText('새벽모델 주식회사, 일본')
    await expect(dialog(page)).toContainText('가려서 보내는 말: 이름, 전화번호')
    await expectNoAxeViolation(page)
    const shown = await dialog(page).locator('[data-role]').allTextContents()
    expect(shown.join()).not.toMatch(/김지우|010-1234/)
    await page.keyboard.press('Escape')
    const before = model.requests.length
    await pressWrite(page)
    await expect(page).toHaveURL(/\/letters\/[^/]+$/)
    await expect(page.getByRole('textbox', { name: '글', exact: true })).toContainText('25분으로')
    expect(model.requests[before]?.messages.map((one) => one.content)).toEqual(shown)

    await page.getByRole('button', { name: '이 글 메뉴' }).click()
    await page.getByRole('button', { name: '무엇이 전송되나요?' }).click()
    await expect(dialog(page).locator('[data-role=user]')).toContainText('{{전화번호1}}')
    await page.keyboard.press('Escape')
    await page.goto('/conversations')
    await page.getByRole('textbox', { name: '보낼 말' }).fill('jiwoo@example.com 으로 보낼까요?')
    await page.getByRole('button', { name: '무엇이 전송되나요?' }).click()
    await expect(dialog(page).locator('[data-role=user]')).toHaveText('{{이메일1}} 으로 보낼까요?')
  },
)

test('where the embedded writer writes, nothing is sent, and it is said so', async ({ page }) => {
  await signUp(page)
  await fillIn(page)
  await page.getByRole('button', { name: '무엇이 전송되나요?' }).click()
  await expect(dialog(page)).toContainText('아무것도 전송되지 않아요')
  await page.keyboard.press('Escape')
  await page.goto('/privacy')
  await expect(page.getByRole('heading', { name: '아무것도 나가지 않아요' })).toBeVisible()
  await expectNoAxeViolation(page)
})
