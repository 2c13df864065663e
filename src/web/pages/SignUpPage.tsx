import { Link, useSearch } from '@tanstack/react-router'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { blankSignUp, checkSignUp, type SignUpValues } from '#web/account/check-sign-up.ts'
import { EnterFrame } from '#web/account/EnterFrame.tsx'
import { EnterRefusal } from '#web/account/EnterRefusal.tsx'
import { PasswordField } from '#web/account/PasswordField.tsx'
import { useCheckedFields } from '#web/account/use-checked-fields.ts'
import { useEnter } from '#web/account/use-enter.ts'
import { ApiError, call } from '#web/api.ts'
import { usePageTitle } from '#web/shell/use-page-title.ts'
import { Button } from '#web/ui/Button.tsx'
import { TextField } from '#web/ui/TextField.tsx'

export function SignUpPage() {
  const { t } = useTranslation()
  const { next } = useSearch({ from: '/sign-up' })
  usePageTitle(t('account.signUpTitle'))
  const fields = useCheckedFields(blankSignUp, checkSignUp)
  const enter = useEnter((values: SignUpValues) => call('signUp', { body: values }), next)
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    if (enter.isPending || !fields.settle(form)) return
    enter.mutate(fields.values, {
      onError: (error) => error instanceof ApiError && fields.refuse(form, error.fields),
    })
  }
  const atField =
    enter.error instanceof ApiError && enter.error.fields.some((fault) => fault.field in blankSignUp)
  return (
    <EnterFrame
      title={t('account.signUpTitle')}
      lead={next?.startsWith('/write') ? t('account.signInKept') : t('account.signUpLead')}
      next={next}
      other={
        <>
          {t('account.haveAccount')}
          <Link
            to="/sign-in"
            search={next ? { next } : {}}
            className="inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4"
          >
            {t('shell.signIn')}
          </Link>
        </>
      }
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-5">
        <TextField
          {...fields.field('email')}
          label={t('account.email')}
          required
          type="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
        />
        <TextField
          {...fields.field('username')}
          label={t('account.username')}
          hint={t('account.usernameHint')}
          required
          autoComplete="nickname"
          autoCapitalize="none"
          spellCheck={false}
        />
        <PasswordField
          {...fields.field('password')}
          label={t('account.password')}
          hint={t('account.passwordHint')}
          autoComplete="new-password"
        />
        <PasswordField
          {...fields.field('password2')}
          label={t('account.password2')}
          autoComplete="new-password"
        />
        <EnterRefusal error={enter.error} atField={atField} />
        <Button type="submit" look="primary" busy={enter.isPending}>
          {t('account.signUp')}
        </Button>
      </form>
    </EnterFrame>
  )
}
