import { useRouter, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { blankSignUp, checkSignUp } from '#web/account/check-sign-up.ts'
import { EnterFrame } from '#web/account/EnterFrame.tsx'
import { NewPasswordFields } from '#web/account/NewPasswordFields.tsx'
import { useCheckedForm } from '#web/account/use-checked-form.ts'
import { useEntered } from '#web/account/use-entered.ts'
import { call } from '#web/api.ts'
import { TextField } from '#web/ui/TextField.tsx'

export function SignUpPage() {
  const { t } = useTranslation()
  const { next } = useSearch({ from: '/sign-up' })
  const router = useRouter()
  const entered = useEntered()
  const { field, form } = useCheckedForm({
    blank: blankSignUp,
    check: checkSignUp,
    send: (values) => call('signUp', { body: values }),
    onDone: (session) => {
      entered(session)
      return router.navigate({ href: next ?? '/write', replace: true })
    },
  })
  return (
    <EnterFrame
      title={t('account.signUpTitle')}
      lead={t('account.signUpLead')}
      next={next}
      form={form}
      submit={t('account.signUp')}
      other={{ question: t('account.haveAccount'), to: '/sign-in', word: t('shell.signIn') }}
    >
      <TextField
        {...field('email')}
        label={t('account.email')}
        required
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField
        {...field('username')}
        label={t('account.username')}
        hint={t('account.usernameHint')}
        required
        autoComplete="nickname"
        autoCapitalize="none"
        spellCheck={false}
      />
      <NewPasswordFields
        labels={[t('account.password'), t('account.password2')]}
        fields={[field('password'), field('password2')]}
      />
    </EnterFrame>
  )
}
