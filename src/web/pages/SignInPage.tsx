import { Link, useSearch } from '@tanstack/react-router'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { EnterFrame } from '#web/account/EnterFrame.tsx'
import { EnterRefusal } from '#web/account/EnterRefusal.tsx'
import { PasswordField } from '#web/account/PasswordField.tsx'
import { useCheckedFields } from '#web/account/use-checked-fields.ts'
import { useEnter } from '#web/account/use-enter.ts'
import { ApiError, call } from '#web/api.ts'
import { usePageTitle } from '#web/shell/use-page-title.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { TextField } from '#web/ui/TextField.tsx'

const blank = { email: '', password: '' }

export function SignInPage() {
  const { t } = useTranslation()
  const { next, error: failed } = useSearch({ from: '/sign-in' })
  usePageTitle(t('account.signInTitle'))
  const fields = useCheckedFields(blank, ({ email, password }) => ({
    ...(email.trim() === '' ? { email: { code: 'required' } } : {}),
    ...(password === '' ? { password: { code: 'required' } } : {}),
  }))
  const enter = useEnter((values: typeof blank) => call('signIn', { body: values }), next)
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    if (enter.isPending || !fields.settle(form)) return
    enter.mutate(fields.values, {
      onError: (error) => error instanceof ApiError && fields.refuse(form, error.fields),
    })
  }
  const atField = enter.error instanceof ApiError && enter.error.fields.some((fault) => fault.field in blank)
  return (
    <EnterFrame
      title={t('account.signInTitle')}
      lead={next?.startsWith('/write') ? t('account.signInKept') : t('account.signInLead')}
      next={next}
      other={
        <>
          {t('account.noAccount')}
          <Link
            to="/sign-up"
            search={next ? { next } : {}}
            className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4"
          >
            {t('shell.signUp')}
          </Link>
        </>
      }
    >
      {failed && (
        <Notice look="mid" className="mb-5">
          {t('account.providerFailed')}
        </Notice>
      )}
      <form onSubmit={submit} noValidate className="flex flex-col gap-5">
        <TextField
          {...fields.field('email')}
          label={t('account.email')}
          required
          type="email"
          inputMode="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField
          {...fields.field('password')}
          label={t('account.password')}
          autoComplete="current-password"
        />
        <EnterRefusal error={enter.error} atField={atField} />
        <Button type="submit" look="primary" busy={enter.isPending}>
          {t('account.signIn')}
        </Button>
      </form>
    </EnterFrame>
  )
}
