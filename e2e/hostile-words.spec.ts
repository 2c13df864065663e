// Words that would like to be markup or script, wherever words are shown: they stay words.
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { unzip } from '../src/server/test-unzip.ts'
import type { ModelServer } from '../src/server/writer/test-model-server.ts'
import { expect, modelAnswering, type Person, signUp, someone, test as base } from './fixtures.ts'
import { startServer } from './server.ts'

const MARKUP = '<img src=x onerror="hit()"><script>hit()</script>'
const HOSTILE = `${MARKUP}[눌러](javascript:hit())<a href="javascript:hit()" onmouseover="hit()">눌러</a>`
const OPERATOR: Person = { ...someone(), email: 'operator@example.test', username: '<svg onload=hit()>' }

const test = base.extend<object, { model: ModelServer }>({
  model: modelAnswering({ texts: [`${HOSTILE} 재고를 4명과 셌습니다.`] }),
  server: [
    async ({ model }, use) => {
      const server = await startServer({
        AI_BASE_URL: model.url,
        AI_MODEL: 'hostile',
        ADMIN_EMAILS: OPERATOR.email,
        DAILY_REQUESTS: '20',
      })
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

/** Counts what ran and what the policy had to stop, from the first moment of every page. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const hits: string[] = []
    Object.assign(window, { hits, hit: () => hits.push('ran') })
    document.addEventListener('securitypolicyviolation', (event) => hits.push(event.violatedDirective))
  })
}

async function expectWords(page: Page, words: string): Promise<void> {
  await expect(page.getByText(words, { exact: false }).first()).toBeVisible()
  const made = page.locator(
    'img[src="x"], svg[onload], script:not([src]), a[href^="javascript"], [onerror], [onmouseover]',
  )
  await expect(made).toHaveCount(0)
  expect(await page.evaluate(() => (window as unknown as { hits: string[] }).hits)).toEqual([])
}

test('in a name, a posting, a question, an experience, a title, a model’s letter and answer', async ({
  page,
}) => {
  await watch(page)
  await signUp(page, OPERATOR)
  const written = await page.request.post('/api/letters', {
    data: {
      key: crypto.randomUUID(),
      conditions: {
        company: MARKUP,
        role: MARKUP,
        posting: HOSTILE,
        question: `${MARKUP} 지원 동기`,
        experiences: [{ title: MARKUP, body: `동료 4명과 재고를 셌다. ${HOSTILE}` }],
      },
    },
  })
  const id = /"letterId":"([^"]+)"/.exec(await written.text())?.[1] ?? ''
  await page.request.patch(`/api/letters/${id}`, {
    data: { title: `../../${MARKUP}`, text: `${HOSTILE} 재고를 4명과 셌습니다.` },
  })
  await page.goto(`/letters/${id}`)
  await expectWords(page, 'onerror="hit()"')
  await page.getByRole('tab', { name: '근거' }).click()
  await expectWords(page, 'onerror="hit()"')
  await page.goto('/letters')
  await expectWords(page, MARKUP)
  await page.goto('/conversations')
  await page.getByRole('textbox', { name: '보낼 말' }).fill(HOSTILE)
  await page.getByRole('textbox', { name: '보낼 말' }).press('Enter')
  await expect(page.getByText('재고를 4명과 셌습니다.', { exact: false }).first()).toBeVisible()
  await expectWords(page, '[눌러](javascript:hit())')
  await page.goto('/settings')
  await expectWords(page, OPERATOR.username)

  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: '모두 받기' }).click()
  const files = [...(await unzip(await readFile(await (await coming).path()))).keys()]
  for (const path of files) expect(path).not.toMatch(/\.\.|[<>:"|?*\\]/)

  await page.request.post('/api/admin/link')
  const mails = await page.request.get('/api/dev/mail')
  await page.goto('/api/dev/mail')
  await expectWords(page, '/admin#')
  await page.goto(/\/admin#[\w-]{43}/.exec(await mails.text())?.[0] ?? '')
  await expect(page.getByRole('heading', { level: 1, name: '운영' })).toBeVisible()
  await expectWords(page, OPERATOR.username)
})

test('in an address: what a link carries is never carried out', async ({ page }) => {
  await watch(page)
  for (const path of [
    '/sign-in?next=javascript:hit()',
    '/sign-in?provider=%3Cimg%20src%3Dx%20onerror%3Dhit()%3E&error=%3Cscript%3Ehit()%3C/script%3E',
    '/goodbye?until=%3Cimg%20src%3Dx%20onerror%3Dhit()%3E',
    '/verify-email#%3Cimg%20src%3Dx%20onerror%3Dhit()%3E',
    '/letters/%3Cscript%3Ehit()%3C%2Fscript%3E',
  ]) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectWords(page, 'AboutMe')
  }
})
