import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AccountFrame, quietLink } from '#web/account/AccountFrame.tsx'
import { CheckedFields } from '#web/account/CheckedFields.tsx'
import { asProvider } from '#web/account/provider-names.ts'
import { ProviderButtons } from '#web/account/ProviderButtons.tsx'
import type { CheckedForm } from '#web/account/use-checked-form.ts'
import { useSession } from '#web/session.ts'

type Props = {
  title: string
  lead: string
  next: string | undefined
  form: CheckedForm
  submit: string
  /** The fields. */
  children: ReactNode
  /** Under the form: the way to the other page. */
  other: { question: string; to: '/sign-in' | '/sign-up'; word: string }
  /** Why a provider led back; stands where the providers are. */
  providerNotice?: ReactNode
}

/** What sign-in and sign-up share: the form, the ways in that are switched on here, the way to the other page. */
export function EnterFrame({ next, form, submit, children, other, providerNotice, ...words }: Props) {
  const { t } = useTranslation()
  const providers = (useSession()?.providers ?? []).flatMap((id) => asProvider(id) ?? [])
  return (
    <AccountFrame
      title={words.title}
      lead={next?.startsWith('/write') ? t('account.signInKept') : words.lead}
    >
      <CheckedFields form={form} submit={submit}>
        {children}
      </CheckedFields>
      {providerNotice && <div className="mt-6">{providerNotice}</div>}
      {providers.length > 0 && (
        <div className="mt-6">
          <p className="mb-3 flex items-center gap-3 text-[14px] text-ink-3 before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
            {t('account.or')}
          </p>
          <ProviderButtons providers={providers} to={next} word="account.with" />
        </div>
      )}
      <p className="mt-6 flex flex-wrap items-center gap-x-2 text-ink-2">
        {other.question}
        <Link to={other.to} search={next ? { next } : {}} className={quietLink}>
          {other.word}
        </Link>
      </p>
      <p>
        <Link
          to="/privacy"
          className="inline-flex min-h-11 items-center text-[14px] text-ink-3 underline underline-offset-4"
        >
          {t('account.privacy')}
        </Link>
      </p>
    </AccountFrame>
  )
}
