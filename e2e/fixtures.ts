// What every browser test stands on: one browser and one real server a worker, and people who sign up.
import { AxeBuilder } from '@axe-core/playwright'
import { test as base, type Browser, expect, type Page } from '@playwright/test'
import {
  type ModelAnswer,
  type ModelServer,
  startModelServer,
} from '../src/server/writer/test-model-server.ts'
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

/** A fixture: the server of a model, which gives `answer` unless a test asks it for another. */
export function modelAnswering(
  answer: ModelAnswer,
): [(args: object, use: (model: ModelServer) => Promise<void>) => Promise<void>, { scope: 'worker' }] {
  return [
    async ({}, use) => {
      const model = await startModelServer()
      model.otherwise(answer)
      await use(model)
      await model.close()
    },
    { scope: 'worker' },
  ]
}

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

/**
 * On a phone and on a laptop, light and dark: nothing is wider than the screen, nothing offends axe. Widths are the
 * same in both themes, and of all rules only that of contrast sees a theme.
 */
export async function expectGoodLooks(page: Page, where: string): Promise<void> {
  for (const [width, colorScheme, rules] of [
    [390, 'light', undefined],
    [1280, 'dark', ['color-contrast']],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width, height: 844 })
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wider, `${where} at ${width} px`).toBeLessThanOrEqual(0)
    await expectNoAxeViolation(page, { where, rules })
  }
}

/** Asks for a letter from a page where nothing moves, and leaves it running; gives its id. */
export async function beginLetter(page: Page, conditions: object): Promise<string> {
  await page.goto('/privacy')
  return page.evaluate(async (wanted) => {
    const response = await fetch('/api/letters', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key: crypto.randomUUID(), conditions: wanted }),
    })
    const reader = response.body?.getReader()
    let heard = ''
    for (;;) {
      const { value, done } = (await reader?.read()) ?? { done: true, value: undefined }
      heard += new TextDecoder().decode(value)
      const id = /"letterId":"([^"]+)"/.exec(heard)?.[1]
      if (id !== undefined) return id
      if (done) throw new Error(`no letter: ${response.status} ${heard}`)
    }
  }, conditions)
}

/** Fails with the rule and the element of each violation; `rules` are all that are asked, where they are given. */
export async function expectNoAxeViolation(
  page: Page,
  { where = '', rules }: { where?: string; rules?: readonly string[] | undefined } = {},
): Promise<void> {
  const axe = new AxeBuilder({ page })
  const { violations } = await (rules === undefined ? axe : axe.withRules([...rules])).analyze()
  const said = violations.map(
    (one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  )
  expect(said, where).toEqual([])
}
