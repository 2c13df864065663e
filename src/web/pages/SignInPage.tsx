import { Link, useRouter, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { quietLink } from '#web/account/AccountFrame.tsx'
import { EnterFrame } from '#web/account/EnterFrame.tsx'
import { PasswordField } from '#web/account/PasswordField.tsx'
import { providerName } from '#web/account/provider-names.ts'
import { providerRefusal } from '#web/account/provider-refusal.ts'
import { useCheckedForm } from '#web/account/use-checked-form.ts'
import { useEntered } from '#web/account/use-entered.ts'
import { call } from '#web/api.ts'
import { codeSentence } from '#web/locales/sentences.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { TextField } from '#web/ui/TextField.tsx'

const blank = { email: '', password: '' }

export function SignInPage() {
  const { t, i18n } = useTranslation()
  const { next, error, provider } = useSearch({ from: '/sign-in' })
  const router = useRouter()
  const entered = useEntered()
  const why = error === undefined ? undefined : providerRefusal(error)
  // The provider's address belongs to an account here: once its owner is in, the two are connected.
  const linking = why === 'notLinked' ? provider : undefined
  const named = { provider: provider ? providerName(provider, i18n.language) : '' }
  const { field, form } = useCheckedForm({
    blank,
    check: ({ email, password }) => ({
      ...(email.trim() === '' ? { email: { code: 'required' } } : {}),
      ...(password === '' ? { password: { code: 'required' } } : {}),
    }),
    send: (values) => call('signIn', { body: values }),
    onDone: async (session) => {
      entered(session)
      if (linking === undefined) return router.navigate({ href: next ?? '/write', replace: true })
      const away = await call('connectProvider', { params: { provider: linking } }).catch(() => null)
      if (away) return location.assign(away.url)
      return router.navigate({
        to: '/settings',
        search: { provider: linking, error: 'failed' },
        replace: true,
      })
    },
  })
  const told = error?.startsWith('blocked_')
    ? codeSentence(t, error)
    : why === undefined || linking
      ? undefined
      : provider
        ? t(`account.provider_${why}`, named)
        : t(why === 'stale' ? 'account.anyStale' : 'account.anyFailed')
  return (
    <EnterFrame
      title={t('account.signInTitle')}
      lead={linking ? t('account.linkLead', named) : t('account.signInLead')}
      next={next}
      form={form}
      submit={linking ? t('account.linkSignIn', named) : t('account.signIn')}
      other={{ question: t('account.noAccount'), to: '/sign-up', word: t('shell.signUp') }}
      providerNotice={told && <Notice look="mid">{told}</Notice>}
    >
      {linking && <Notice look="low">{t('account.linkText', named)}</Notice>}
      <TextField
        {...field('email')}
        label={t('account.email')}
        required
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <div>
        <PasswordField {...field('password')} label={t('account.password')} autoComplete="current-password" />
        <Link to="/forgot-password" className={`${quietLink} -mb-3 text-[14px]`}>
          {t('account.forgot')}
        </Link>
      </div>
    </EnterFrame>
  )
}
