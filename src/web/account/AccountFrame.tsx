import type { ReactNode } from 'react'
import { usePageTitle } from '#web/shell/use-page-title.ts'

/** The pages around an account: one quiet column. */
export function AccountFrame({
  title,
  lead,
  children,
}: {
  title: string
  lead?: ReactNode
  children: ReactNode
}) {
  usePageTitle(title)
  return (
    <div className="mx-auto w-full max-w-[440px] px-4 pt-8 pb-16 md:pt-16">
      <h1 className="text-[24px] font-bold tracking-tight">{title}</h1>
      {lead && <p className="mt-1 text-ink-2">{lead}</p>}
      <div className="mt-7">{children}</div>
    </div>
  )
}

export const quietLink =
  'inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4'
