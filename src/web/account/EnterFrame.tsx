import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ProviderLinks } from '#web/account/ProviderLinks.tsx'

/** What sign-in and sign-up share: one quiet column, other ways in, the way to the other page. */
export function EnterFrame({
  title,
  lead,
  next,
  children,
  other,
}: {
  title: string
  lead: string
  next: string | undefined
  children: ReactNode
  other: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <div className="mx-auto w-full max-w-[440px] px-4 pt-8 pb-16 md:pt-16">
      <h1 className="text-[24px] font-bold tracking-tight">{title}</h1>
      <p className="mt-1 mb-7 text-ink-2">{lead}</p>
      {children}
      <ProviderLinks next={next} />
      <p className="mt-6 flex flex-wrap items-center gap-x-2 text-ink-2">{other}</p>
      <p>
        <Link
          to="/privacy"
          className="inline-flex min-h-11 items-center text-[14px] text-ink-3 underline underline-offset-4"
        >
          {t('account.privacy')}
        </Link>
      </p>
    </div>
  )
}
