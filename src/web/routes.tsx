// Every page, its address and who may open it. A page is loaded when it is opened.
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router'
import type { QueryClient } from '@tanstack/react-query'
import type { Provider } from '#domain/account.ts'
import { ownPath } from '#web/account/own-path.ts'
import { asProvider } from '#web/account/provider-names.ts'
import { MainPage } from '#web/pages/MainPage.tsx'
import { queryClient } from '#web/query-client.ts'
import { sessionQuery } from '#web/session.ts'
import { asSheet, type SettingsSheet } from '#web/settings/sheet-search.ts'
import { AppShell } from '#web/shell/AppShell.tsx'
import { CrashPage } from '#web/shell/CrashPage.tsx'
import { NotFoundPage } from '#web/shell/NotFoundPage.tsx'

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()({ component: AppShell })

type Guarded = { context: { queryClient: QueryClient }; location: { href: string } }

/** Pages of one's own lead to sign-in and back. Offline, what is on the screen stays. */
async function signedIn({ context, location }: Guarded): Promise<void> {
  const session = await context.queryClient.ensureQueryData(sessionQuery).catch(() => null)
  if (session && !session.account) throw redirect({ to: '/sign-in', search: { next: location.href } })
}

/** Pages for everybody that look different for a person who is signed in. */
async function knowsWho({ context }: Guarded): Promise<void> {
  await context.queryClient.ensureQueryData(sessionQuery).catch(() => null)
}

async function signedOut({ context }: Guarded, next: string | undefined): Promise<void> {
  const session = await context.queryClient.ensureQueryData(sessionQuery).catch(() => null)
  if (session?.account) throw redirect({ href: next ?? '/write', replace: true })
}

// Each search names all of its keys: one that is left out would keep its raw value out of the address.
const nextSearch = (search: Record<string, unknown>): { next?: string | undefined } => ({
  next: ownPath(search.next),
})

/** How a provider led back: which one, and what went wrong. */
type Back = { provider?: Provider | undefined; error?: string | undefined }
const backSearch = (search: Record<string, unknown>): Back => ({
  provider: asProvider(search.provider),
  error: typeof search.error === 'string' ? search.error : undefined,
})

const main = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: knowsWho,
  component: MainPage,
})
const signUp = createRoute({
  getParentRoute: () => root,
  path: '/sign-up',
  validateSearch: nextSearch,
  beforeLoad: (at) => signedOut(at, at.search.next),
  component: lazyRouteComponent(() => import('#web/pages/SignUpPage.tsx'), 'SignUpPage'),
})
const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): Back & { next?: string | undefined } => ({
    ...nextSearch(search),
    ...backSearch(search),
  }),
  beforeLoad: async (at) => {
    const { next, provider, error } = at.search
    const session = await at.context.queryClient.ensureQueryData(sessionQuery).catch(() => null)
    // Somebody who is in and proved themselves anew in vain: the settings, where they came from, say why.
    if (session?.account && error)
      throw redirect({ to: '/settings', search: { provider, error }, replace: true })
    await signedOut(at, next)
  },
  component: lazyRouteComponent(() => import('#web/pages/SignInPage.tsx'), 'SignInPage'),
})
const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('#web/pages/ForgotPasswordPage.tsx'), 'ForgotPasswordPage'),
})
// Where the links in mails lead: `#` and the secret of the link.
const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  component: lazyRouteComponent(() => import('#web/pages/ResetPasswordPage.tsx'), 'ResetPasswordPage'),
})
const verifyEmail = createRoute({
  getParentRoute: () => root,
  path: '/verify-email',
  beforeLoad: knowsWho,
  component: lazyRouteComponent(() => import('#web/pages/VerifyEmailPage.tsx'), 'VerifyEmailPage'),
})
const goodbye = createRoute({
  getParentRoute: () => root,
  path: '/goodbye',
  validateSearch: (search: Record<string, unknown>): { until?: string | undefined } => ({
    until:
      typeof search.until === 'string' && !Number.isNaN(Date.parse(search.until)) ? search.until : undefined,
  }),
  component: lazyRouteComponent(() => import('#web/pages/GoodbyePage.tsx'), 'GoodbyePage'),
})
const write = createRoute({
  getParentRoute: () => root,
  path: '/write',
  validateSearch: (
    search: Record<string, unknown>,
  ): { go?: true | undefined; example?: true | undefined; letter?: string | undefined } => ({
    go: String(search.go) === 'true' || undefined,
    letter: typeof search.letter === 'string' ? search.letter : undefined,
    example: String(search.example) === 'true' || undefined,
  }),
  beforeLoad: knowsWho,
  component: lazyRouteComponent(() => import('#web/pages/WritePage.tsx'), 'WritePage'),
})
const letters = createRoute({
  getParentRoute: () => root,
  path: '/letters',
  validateSearch: (search: Record<string, unknown>): { q?: string | undefined } => ({
    // A search for "2024" comes out of the address as a number.
    q: ['string', 'number'].includes(typeof search.q) ? String(search.q) || undefined : undefined,
  }),
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('#web/pages/ArchivePage.tsx'), 'ArchivePage'),
})
const letter = createRoute({
  getParentRoute: () => root,
  path: '/letters/$id',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('#web/pages/LetterPage.tsx'), 'LetterPage'),
})
// `/chat` belongs to the token API, so the pages of the chat live under the noun. One page for the list and for each
// conversation in it (or `new`): an answer goes on while the address changes.
const conversations = createRoute({
  getParentRoute: () => root,
  path: '/conversations',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('#web/pages/ChatPage.tsx'), 'ChatPage'),
})
const conversation = createRoute({ getParentRoute: () => conversations, path: '$id' })
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  validateSearch: (search: Record<string, unknown>): Back & { again?: SettingsSheet | undefined } => ({
    ...backSearch(search),
    again: asSheet(search.again),
  }),
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('#web/pages/SettingsPage.tsx'), 'SettingsPage'),
})
const privacy = createRoute({
  getParentRoute: () => root,
  path: '/privacy',
  component: lazyRouteComponent(() => import('#web/pages/PrivacyPage.tsx'), 'PrivacyPage'),
})

const admin = createRoute({
  getParentRoute: () => root,
  path: '/admin',
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import('#web/pages/AdminPage.tsx'), 'AdminPage'),
})

const tree = root.addChildren([
  main,
  signUp,
  signIn,
  forgotPassword,
  resetPassword,
  verifyEmail,
  goodbye,
  write,
  letters,
  letter,
  conversations.addChildren([conversation]),
  settings,
  privacy,
  admin,
])

export const router = createRouter({
  routeTree: tree,
  context: { queryClient },
  defaultPreload: 'intent',
  defaultNotFoundComponent: NotFoundPage,
  defaultErrorComponent: CrashPage,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
