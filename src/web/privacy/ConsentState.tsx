import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '#web/locales/index.ts'
import { errorSentence } from '#web/locales/sentences.ts'
import { useConsentDeeds } from '#web/privacy/notice-query.ts'
import { useSession } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { toast } from '#web/ui/toast.ts'

/** Whether the person agreed, and when; agreeing and taking it back. Nothing where there is no model. */
export function ConsentState() {
  const { t } = useTranslation()
  const session = useSession()
  const deeds = useConsentDeeds()
  const [busy, setBusy] = useState(false)
  const consent = session?.consent
  if (!consent) return null
  if (!session.account)
    return (
      <p>
        <Link
          to="/sign-in"
          search={{ next: '/privacy' }}
          className="text-accent underline underline-offset-4"
        >
          {t('privacy.toSignIn')}
        </Link>
      </p>
    )
  const { version, agreedAt } = consent
  const act = async (deed: () => Promise<void>, said: string) => {
    setBusy(true)
    try {
      await deed()
      toast(said)
    } catch (error) {
      toast(errorSentence(t, error))
    } finally {
      setBusy(false)
    }
  }
  const when =
    agreedAt === null
      ? ''
      : new Intl.DateTimeFormat(currentLanguage(), { dateStyle: 'long', timeStyle: 'short' }).format(
          new Date(agreedAt),
        )
  return (
    <>
      <p className="mb-3 text-ink-2">
        {agreedAt === null ? t('privacy.notAgreed', { version }) : t('privacy.agreed', { when, version })}
      </p>
      {agreedAt === null ? (
        <Button
          look="primary"
          busy={busy}
          onClick={() => void act(() => deeds.agree(version), t('privacy.thanks'))}
        >
          {t('privacy.agree')}
        </Button>
      ) : (
        <Button busy={busy} onClick={() => void act(deeds.withdraw, t('privacy.withdrawn'))}>
          {t('privacy.withdraw')}
        </Button>
      )}
    </>
  )
}
