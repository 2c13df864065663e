// What every browser test stands on: one browser and one real server a worker, and people who sign up.
import { AxeBuilder } from '@axe-core/playwright'
import { test as base, type Browser, expect, type Page } from '@playwright/test'
import { launchBrowser } from './browser.ts'
import { type Server, startServer } from './server.ts'

export type Person = { username: string; email: string; password: string }

type Shared = { server: Server; chromium: Browser }

export const test = base.extend<object, Shared>({
  server: [
    async ({}, use) => {
      const server = await startServer()
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  chromium: [
    async ({}, use) => {
      const browser = await launchBrowser()
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  browser: [async ({ chromium }, use) => use(chromium), { scope: 'worker' }],
  baseURL: async ({ server }, use) => use(server.url),
})

export { expect }

let made = 0

/** Someone who does not exist yet. */
export function someone(): Person {
  made += 1
  const name = `사람${Date.now().toString(36)}${made}`
  return {
    username: name,
    email: `p${Date.now().toString(36)}${made}@example.test`,
    password: 'narrow-river-41-lamp',
  }
}

/**
 * Makes an account through the API and leaves its cookie in the page's browser context.
 * Where a model writes, the person agrees to its notice, unless told not to.
 */
export async function signUp(
  page: Page,
  person: Person = someone(),
  { agrees = true } = {},
): Promise<Person> {
  const answer = await page.request.post('/api/sign-up', { data: { ...person, password2: person.password } })
  expect(answer.status(), await answer.text()).toBe(201)
  const { consent } = (await answer.json()) as { consent: { version: string } | null }
  if (consent !== null && agrees) {
    const agreed = await page.request.post('/api/consent', { data: { version: consent.version } })
    expect(agreed.status(), await agreed.text()).toBe(200)
  }
  return person
}

/** Fails with the rule and the element of each violation. */
export async function expectNoAxeViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const said = violations.map(
    (one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  )
  expect(said).toEqual([])
}
