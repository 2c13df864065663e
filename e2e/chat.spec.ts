// 대화: said and answered, kept and listed, stopped and taken up again; and Hangul in composition.
import type { CDPSession, Locator, Page } from '@playwright/test'
import type { ModelServer } from '../src/server/writer/test-model-server.ts'
import { expect, expectNoAxeViolation, modelAnswering, signUp, test } from './fixtures.ts'
import { type Server, startServer } from './server.ts'

const box = (page: Page): Locator => page.getByRole('textbox', { name: '보낼 말' })
const said = (page: Page): Locator => page.getByRole('region', { name: '주고받은 말' }).locator('ol > li')
const list = (page: Page): Locator => page.getByRole('region', { name: '대화 목록' })

/** Waits until the answer has ended: then one may speak again. */
async function answered(page: Page, times: number): Promise<void> {
  await expect(said(page)).toHaveCount(times)
  await expect(page.getByRole('button', { name: '보내기' })).toBeVisible()
}

async function say(page: Page, words: string): Promise<void> {
  await box(page).fill(words)
  await box(page).press('Enter')
}

/** Syllables as an input method makes them: each step replaces the one before. */
async function compose(keys: CDPSession, steps: readonly string[]): Promise<void> {
  for (const text of steps) {
    await keys.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  }
}

test('the empty page invites with three questions, and one tap asks', async ({ page }) => {
  await signUp(page)
  await page.goto('/conversations')
  await expect(page.getByRole('heading', { name: '무엇이 막히나요' })).toBeVisible()
  await expect(page.getByText('글 없이 이야기해요.', { exact: false })).toBeVisible()
  await expectNoAxeViolation(page)
  await page.getByRole('button', { name: '지원동기는 무엇부터 적어야 하나요?' }).click()
  await expect(page).toHaveURL(/\/conversations\/[0-9a-f-]{36}$/)
  await answered(page, 1)
  await expect(said(page)).toContainText('지원동기는 세 가지에 답하면 돼요.')
  await expect(said(page).getByRole('heading', { name: '나' })).toBeVisible()
  await expect(said(page).getByRole('heading', { name: '내장 작성기' })).toBeVisible()
  await expect(page.getByText('오늘 4번 남음')).toBeVisible()
  await expectNoAxeViolation(page)
})

test('what was said is kept and listed; a new conversation begins, another one is deleted', async ({
  page,
}) => {
  await signUp(page)
  await page.goto('/conversations')
  await say(page, '성격의 장점은 어떻게 쓰나요?')
  await answered(page, 1)
  await page.getByRole('link', { name: '새 대화' }).click()
  await expect(said(page)).toHaveCount(0)
  await say(page, '실패한 경험은요?')
  await answered(page, 1)
  await say(page, '더 짧게요')
  await answered(page, 2)

  await expect(list(page).getByRole('listitem')).toHaveCount(2)
  await expect(list(page).getByRole('listitem').first()).toContainText('실패한 경험은요?')
  await page.reload()
  await answered(page, 2)
  await expect(said(page).first()).toContainText('실패한 경험은요?')
  await list(page)
    .getByRole('link', { name: /성격의 장점/ })
    .click()
  await answered(page, 1)
  await expect(said(page)).toContainText('성격이나 가치관은 말보다 장면으로')

  await list(page).getByRole('button', { name: '‘성격의 장점은 어떻게 쓰나요?’ 대화 지우기' }).click()
  const asked = page.getByRole('alertdialog')
  await expect(asked).toContainText('되돌릴 수 없어요')
  await expectNoAxeViolation(page)
  await asked.getByRole('button', { name: '그만두기' }).click()
  await expect(list(page).getByRole('listitem')).toHaveCount(2)
  await list(page).getByRole('button', { name: '‘성격의 장점은 어떻게 쓰나요?’ 대화 지우기' }).click()
  await asked.getByRole('button', { name: '지우기' }).click()
  await expect(list(page).getByRole('listitem')).toHaveCount(1)
  await expect(list(page)).not.toContainText('성격의 장점')
  await expect(page).toHaveURL(/\/conversations$/)
})

test('Enter in the middle of a syllable sends it once, with its last syllable', async ({ page }) => {
  await signUp(page)
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/messages'))
      sent.push((request.postDataJSON() as { prompt: string }).prompt)
  })
  await page.goto('/conversations')
  await box(page).focus()
  const keys = await page.context().newCDPSession(page)
  await compose(keys, ['ㅇ', '아', '안', '안ㄴ', '안녀', '안녕'])
  await page.keyboard.press('Enter')
  await answered(page, 1)
  await expect(box(page)).toHaveValue('')
  await expect(said(page)).toContainText('안녕')

  // The same syllables, given by the input method before the Enter.
  await box(page).focus()
  await compose(keys, ['ㅅ', '소', '솟', '소개', '소개ㄱ', '소개그', '소개글'])
  await keys.send('Input.insertText', { text: '소개글' })
  await page.keyboard.press('Enter')
  await answered(page, 2)
  await expect(box(page)).toHaveValue('')
  expect(sent).toEqual(['안녕', '소개글'])
})

test('an Enter that the input method keeps to itself sends nothing and loses nothing', async ({ page }) => {
  await signUp(page)
  await page.goto('/conversations')
  await box(page).focus()
  const keys = await page.context().newCDPSession(page)
  await compose(keys, ['ㅎ', '하', '한', '한ㄱ', '한그', '한글'])
  await keys.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Enter',
    code: 'Enter',
    windowsVirtualKeyCode: 229,
  })
  await keys.send('Input.insertText', { text: '한글' })
  await expect(box(page)).toHaveValue('한글')
  await expect(said(page)).toHaveCount(0)
})

test('Shift+Enter breaks the line, also within a syllable, and the break is sent', async ({ page }) => {
  await signUp(page)
  await page.goto('/conversations')
  await box(page).pressSequentially('첫 줄')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.insertText('둘째 줄')
  await expect(box(page)).toHaveValue('첫 줄\n둘째 줄')
  const keys = await page.context().newCDPSession(page)
  await compose(keys, ['ㅇ', '요'])
  await page.keyboard.press('Shift+Enter')
  await expect(box(page)).toHaveValue('첫 줄\n둘째 줄요\n')
  await page.keyboard.press('Enter')
  await answered(page, 1)
  await expect(said(page).locator('p').first()).toHaveText('첫 줄\n둘째 줄요', { useInnerText: true })
})

test('what stands in the box survives a reload, and nothing over 8,000 characters is sent', async ({
  page,
}) => {
  await signUp(page)
  await page.goto('/conversations')
  await box(page).fill('아직 보내지 않은 말')
  await page.reload()
  await expect(box(page)).toHaveValue('아직 보내지 않은 말')
  await box(page).fill('가'.repeat(7_900))
  await expect(page.getByText('7,900 / 8,000자')).toBeVisible()
  await box(page).fill('가'.repeat(8_003))
  await expect(page.getByText('3자를 줄이거나 나누어 보내 주세요.', { exact: false })).toBeVisible()
  await box(page).press('Enter')
  await expect(page.getByRole('button', { name: '보내기' })).toBeDisabled()
  await expectNoAxeViolation(page)
  await expect(said(page)).toHaveCount(0)
  await expect(box(page)).toHaveValue('가'.repeat(8_003))
})

test('the sixth request is refused with a sentence that says when it renews, and the words stay', async ({
  page,
}) => {
  await signUp(page)
  await page.goto('/conversations')
  for (let n = 1; n <= 5; n += 1) {
    await say(page, `${n}번째 질문`)
    await answered(page, n)
  }
  await expect(page.getByText('오늘 0번 남음')).toBeVisible()
  const refused = page.waitForResponse((answer) => answer.url().endsWith('/messages'))
  await say(page, '여섯 번째 질문')
  const answer = await refused
  expect(answer.status()).toBe(429)
  expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0)
  await expect(
    page.getByRole('main').getByText(/오늘 쓸 수 있는 5번을 모두 썼어요\. .+에 다시 채워져요/),
  ).toBeVisible()
  await expect(box(page)).toHaveValue('여섯 번째 질문')
  await expect(said(page)).toHaveCount(5)
  await expectNoAxeViolation(page)

  // No conversation is left behind by words that were not taken.
  await page.getByRole('link', { name: '새 대화' }).click()
  await say(page, '새 대화에서도')
  await expect(page.getByRole('main').getByText(/오늘 쓸 수 있는 5번을 모두 썼어요/)).toBeVisible()
  await page.reload()
  await expect(list(page).getByRole('listitem')).toHaveCount(1)
  await expect(box(page)).toHaveValue('새 대화에서도')
})

async function writeLetter(page: Page): Promise<string> {
  const answer = await page.request.post('/api/letters', {
    data: {
      key: `chat-letter-${Date.now()}`,
      conditions: {
        company: '한빛물류',
        role: '물류 기획',
        question: '지원한 동기를 적어 주세요. (500자 이내)',
        limit: { max: 500 },
        experiences: [
          {
            title: '입고 순서 바꾸기',
            body: '입고 기록을 맡았습니다. 평균 대기가 70분에서 25분으로 줄었습니다.',
          },
          {
            title: '재고표 만들기',
            body: '편의점에서 재고표를 만들었습니다. 폐기가 하루 12개에서 5개로 줄었습니다.',
          },
        ],
      },
    },
  })
  expect(answer.status()).toBe(200)
  const id = /"letterId":"([^"]+)"/.exec(await answer.text())?.[1]
  if (id === undefined) throw new Error('The letter has no id.')
  return id
}

test('opened from a letter it knows the letter, there and on its own page', async ({ page }) => {
  await signUp(page)
  const id = await writeLetter(page)
  await page.goto(`/letters/${id}`)
  await page.getByRole('tab', { name: '대화' }).click()
  await expect(page.getByText('이 글과 경험 2개를 알고 있어요.')).toBeVisible()
  await expectNoAxeViolation(page)
  await say(page, '지금 몇 자인가요?')
  await answered(page, 1)
  const letter = (await (await page.request.get(`/api/letters/${id}`)).json()) as {
    used: number
    title: string
  }
  await expect(said(page)).toContainText(`${letter.used} / 500자`)

  await page.goto('/conversations')
  await list(page)
    .getByRole('link', { name: /지금 몇 자인가요/ })
    .click()
  await expect(page.getByText(`‘${letter.title}’ 글과 경험 2개를 알고 있어요.`)).toBeVisible()
  await expectNoAxeViolation(page)
  await page.getByRole('link', { name: '글 보기' }).click()
  await expect(page).toHaveURL(new RegExp(`/letters/${id}$`))
})

test('another person’s conversation is not here', async ({ page, browser, baseURL }) => {
  await signUp(page)
  await page.goto('/conversations')
  await say(page, '지원동기요')
  await answered(page, 1)
  const elsewhere = await browser.newContext({ baseURL: baseURL ?? '', locale: 'ko-KR' })
  const other = await elsewhere.newPage()
  await signUp(other)
  await other.goto(page.url())
  await expect(other.getByRole('heading', { name: '이 대화는 여기에 없어요' })).toBeVisible()
  await expectNoAxeViolation(other)
  await elsewhere.close()
})

test('on a phone the list comes first, then the conversation with a way back; nothing is wider', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await signUp(page)
  await page.goto('/conversations')
  await say(page, '가'.repeat(300))
  await answered(page, 1)
  await expect(list(page)).toBeHidden()
  await expectNoAxeViolation(page)
  const wider = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(await wider()).toBeLessThanOrEqual(0)
  await expect(box(page)).toBeInViewport({ ratio: 1 })
  await page.getByRole('link', { name: '대화 목록으로' }).click()
  await expect(list(page).getByRole('listitem')).toHaveCount(1)
  await expect(box(page)).toBeHidden()
  await expectNoAxeViolation(page)
  expect(await wider()).toBeLessThanOrEqual(0)
  await list(page).getByRole('link', { name: '새 대화' }).click()
  await expect(box(page)).toBeVisible()
  await expectNoAxeViolation(page)
})

const SAID = ['저는 ', '먼저 까닭을 ', '물어보라고 ', '말씀드려요. ', '그다음 ', '한 일을 ', '적어 보세요.']

/** The same browser before a server whose model speaks slowly enough to be stopped. */
const watched = test.extend<object, { model: ModelServer; speaking: Server }>({
  model: modelAnswering({ texts: SAID, paceMs: 1_000 }),
  speaking: [
    async ({ model }, use) => {
      const server = await startServer({ AI_BASE_URL: model.url, AI_MODEL: 'slow-model' })
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ speaking }, use) => use(speaking.url),
})

watched.describe('an answer that a model gives', () => {
  watched.beforeEach(async ({ page }) => {
    await signUp(page)
    await page.goto('/conversations')
  })

  watched('is taken up again by a reload in its middle, whole', async ({ page }) => {
    await say(page, '도전한 경험을 어떻게 적을까요?')
    await expect(said(page)).toContainText('저는')
    await expect(page).toHaveURL(/\/conversations\/[0-9a-f-]{36}$/)
    await page.reload()
    await expect(page.getByRole('button', { name: '멈추기' })).toBeVisible()
    await answered(page, 1)
    await expect(said(page)).toContainText(SAID.join(''))
    await expect(page.getByText('오늘 4번 남음')).toBeVisible()
  })

  watched('is stopped, what came is kept, and it can be asked again', async ({ page, model }) => {
    model.next({ texts: SAID, paceMs: 4_000 })
    await say(page, '갈등을 푼 경험은 어떻게 쓰나요?')
    await expect(said(page)).toContainText('저는')
    await page.getByRole('button', { name: '멈추기' }).click()
    await expect(page.getByText('여기까지 쓰고 멈췄어요.')).toBeVisible()
    await expect(said(page)).toContainText('저는')
    await expect(said(page)).not.toContainText('적어 보세요.')
    await page.getByRole('button', { name: '다시 물어보기' }).click()
    await answered(page, 2)
    await expect(said(page).nth(1)).toContainText(SAID.join(''))
  })
})
