import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SentOf } from '#domain/api.ts'

const SentSheet = lazy(() =>
  import('#web/privacy/SentSheet.tsx').then((module) => ({ default: module.SentSheet })),
)

/** Opens the sheet; what would be sent is looked up at that moment. */
export function SentButton({ of, className = '' }: { of: () => SentOf | null; className?: string }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<{ of: SentOf | null } | null>(null)
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen({ of: of() })}
        className={`inline-flex min-h-11 items-center rounded-field underline underline-offset-4 ${className}`}
      >
        {t('privacy.sent')}
      </button>
      {open && (
        <Suspense fallback={null}>
          <SentSheet of={open.of} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </>
  )
}
