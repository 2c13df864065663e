import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Example } from '#web/main/Example.tsx'
import { Promises } from '#web/main/Promises.tsx'
import { useSession } from '#web/session.ts'
import { usePageTitle } from '#web/shell/use-page-title.ts'
import { kept } from '#web/storage.ts'
import { buttonLook } from '#web/ui/Button.tsx'
import { FORM_KEY } from '#web/write/forget-form.ts'

// Only those who are signed in fetch it: the first page stays light.
const GoOn = lazy(() => import('#web/main/GoOn.tsx').then((module) => ({ default: module.GoOn })))

export function MainPage() {
  const { t } = useTranslation()
  usePageTitle()
  const account = useSession()?.account
  return (
    <div className="flex grow flex-col gap-12 px-4 pt-10 pb-10 md:gap-14 md:px-8 md:pt-14">
      <div className="mx-auto w-full max-w-[1120px]">
        {account ? (
          <>
            <h1 className="text-[26px] font-bold tracking-tight md:text-[30px]">
              {t('main.greeting', { name: account.username })}
            </h1>
            {/* As high as what comes, so that the example below does not jump. */}
            <div className="flow-root min-h-48">
              <Suspense fallback={null}>
                <GoOn />
              </Suspense>
            </div>
          </>
        ) : (
          <>
            <h1 className="max-w-[18em] text-[30px] leading-[1.3] font-bold tracking-[-0.025em] md:text-[44px]">
              {t('main.headline')}
            </h1>
            <p className="mt-4 max-w-[38em] text-[17px] text-ink-2">{t('main.lead')}</p>
            <div className="mt-7">
              <Link to="/write" className={`${buttonLook('primary')} min-h-12! px-6! text-[16px]`}>
                {t(kept(FORM_KEY) === null ? 'main.start' : 'main.goOnKept')}
              </Link>
            </div>
          </>
        )}
      </div>
      <Example />
      <Promises />
      <footer className="mx-auto mt-auto flex w-full max-w-[1120px] flex-wrap gap-x-5 border-t border-line pt-4 text-[14px] text-ink-3">
        <Link to="/privacy" className="inline-flex min-h-11 items-center hover:underline">
          {t('shell.privacy')}
        </Link>
        <a href="/api/docs" className="inline-flex min-h-11 items-center hover:underline">
          {t('main.docs')}
        </a>
      </footer>
    </div>
  )
}
