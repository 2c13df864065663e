// The frame around every page: skip link, header, the page, notices.
import { Outlet, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useConsentAsked } from '#web/privacy/ask-consent.ts'
import { Header } from '#web/shell/Header.tsx'
import { ReturnedNotice } from '#web/shell/ReturnedNotice.tsx'
import { OfflineNotice } from '#web/shell/OfflineNotice.tsx'
import { useSearchKey } from '#web/shell/use-search-key.ts'
import { Toast } from '#web/ui/Toast.tsx'

// Seen once by those whom a model writes for.
const ConsentSheet = lazy(() =>
  import('#web/privacy/ConsentSheet.tsx').then((module) => ({ default: module.ConsentSheet })),
)

export function AppShell() {
  const { t } = useTranslation()
  useFocusOnNewPage()
  useSearchKey()
  const consentAsked = useConsentAsked()
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="fixed top-2 left-2 z-60 -translate-y-20 rounded-field bg-ink px-4 py-3 text-paper focus:translate-y-0"
      >
        {t('shell.skip')}
      </a>
      <div className="sticky top-0 z-20">
        <Header />
        <OfflineNotice />
      </div>
      <main id="content" tabIndex={-1} className="flex grow flex-col">
        <ReturnedNotice />
        <Outlet />
      </main>
      {consentAsked && (
        <Suspense fallback={null}>
          <ConsentSheet />
        </Suspense>
      )}
      <Toast closeLabel={t('shell.close')} />
    </div>
  )
}

/** After a change of page the reading goes on at its heading, not at the link that is gone. */
function useFocusOnNewPage(): void {
  const router = useRouter()
  useEffect(() => {
    let pressed: Element | null = null
    const leaving = router.subscribe('onBeforeNavigate', () => {
      pressed = document.activeElement
    })
    const arrived = router.subscribe('onRendered', ({ fromLocation, toLocation }) => {
      if (!fromLocation || fromLocation.pathname === toLocation.pathname) return
      const heading = document.querySelector<HTMLElement>('main h1')
      if (heading) heading.tabIndex = -1
      const now = document.activeElement
      // What the page, such as its first field, or the person meanwhile, such as a menu, put it on keeps it.
      if (now && now !== document.body && now !== pressed) return
      const target = heading ?? document.getElementById('content')
      target?.focus({ preventScroll: true })
    })
    return () => {
      leaving()
      arrived()
    }
  }, [router])
}
