// 보관함: the letters of one person, found, renamed, deleted and brought back.
import type { Page } from '@playwright/test'
import { expect, expectNoAxeViolation, signUp, test } from './fixtures.ts'

async function writeLetter(page: Page, company: string, due?: string): Promise<void> {
  const answer = await page.request.post('/api/letters', {
    data: {
      key: `archive-${company}-${Date.now()}`,
      conditions: {
        company,
        role: '물류 기획',
        ...(due ? { due } : {}),
        question: `${company}에 지원한 동기를 적어 주세요. (500자 이내)`,
        limit: { max: 500 },
        experiences: [
          {
            title: '입고 순서 바꾸기',
            body: '푸드뱅크에서 입고 기록을 맡았습니다. 다섯 단계로 나누어 시간을 쟀습니다. 평균 대기가 70분에서 25분으로 줄었습니다.',
          },
        ],
      },
    },
  })
  expect(answer.status()).toBe(200)
  await answer.text()
}

test('an empty archive invites with one button, and its example can be tried', async ({ page }) => {
  await signUp(page)
  await page.goto('/letters')
  await expect(page.getByText('첫 글을 기다리고 있어요')).toBeVisible()
  await expectNoAxeViolation(page)
  await page.getByRole('link', { name: '예시로 써 보기' }).click()
  await expect(page).toHaveURL(/\/write$/)
  await expect(page.getByLabel('회사')).toHaveValue('한빛물류')
})

test('a card says company, question, count and state; it is renamed, deleted and brought back', async ({
  page,
}) => {
  await signUp(page)
  await writeLetter(page, '한빛물류')
  await page.goto('/letters')
  const card = page.getByRole('article')
  await expect(card).toContainText('한빛물류')
  await expect(card).toContainText('지원한 동기를 적어 주세요')
  await expect(card).toContainText(/\d+ \/ 500자 \(공백 포함\)/)
  await expectNoAxeViolation(page)

  await card.getByRole('button', { name: /메뉴$/ }).click()
  await page.getByRole('button', { name: '이름 바꾸기' }).click()
  await page.getByLabel('글 이름').fill('물류 지원 동기')
  await page.getByRole('button', { name: '이름 저장' }).click()
  await expect(card).toContainText('물류 지원 동기')

  await card.getByRole('button', { name: /메뉴$/ }).click()
  await page.getByRole('button', { name: '지우기' }).click()
  await expect(page.getByText('첫 글을 기다리고 있어요')).toBeVisible()
  await page.getByRole('button', { name: '되돌리기' }).click()
  await expect(page.getByRole('article')).toContainText('물류 지원 동기')
})

test('a letter is found from anywhere with the slash key', async ({ page }) => {
  await signUp(page)
  await writeLetter(page, '한빛물류')
  await writeLetter(page, '새론은행')
  await page.goto('/settings')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.insertText('새론')
  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(page.getByRole('article')).toContainText('새론은행')
  await page.getByRole('searchbox').fill('없는 회사')
  await expect(page.getByText('‘없는 회사’에 맞는 글이 없어요')).toBeVisible()
  await page.getByRole('button', { name: '모두 보기' }).click()
  await expect(page.getByRole('article')).toHaveCount(2)
})

test('what is due next stands first, and its day can be changed from the letter', async ({ page }) => {
  const inDays = (days: number) =>
    new Date(Date.now() + 9 * 3600_000 + days * 86_400_000).toISOString().slice(0, 10)
  await signUp(page)
  await writeLetter(page, '한빛물류', inDays(5))
  await writeLetter(page, '새론은행', inDays(2))
  await writeLetter(page, '온새미커머스')
  await page.goto('/letters')
  const names = page.getByRole('article').getByRole('heading')
  await expect(names).toHaveText([/새론은행/, /한빛물류/, /온새미커머스/])
  await expect(page.getByRole('article').first()).toContainText('D-2')

  await names.nth(2).getByRole('link').click()
  await page.getByRole('button', { name: '이 글 메뉴' }).click()
  await page.getByRole('button', { name: '조건 보기' }).click()
  await page.getByLabel('마감일').fill(inDays(0))
  await page.keyboard.press('Escape')
  await expect(page.locator('main').getByText('오늘 마감')).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: '보관함' }).click()
  await expect(names).toHaveText([/온새미커머스/, /새론은행/, /한빛물류/])
})

test('signed in, the main page goes on where the person left off', async ({ page }) => {
  await signUp(page)
  await writeLetter(page, '한빛물류')
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('글을 써 볼까요')
  await page.getByRole('link', { name: '이어서 보기' }).click()
  await expect(page).toHaveURL(/\/letters\/[^/]+$/)
})
