import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CheckedFields } from '#web/account/CheckedFields.tsx'
import { useCheckedForm } from '#web/account/use-checked-form.ts'
import { call } from '#web/api.ts'
import { sessionQuery } from '#web/session.ts'
import { Part } from '#web/settings/Part.tsx'
import { CurrentPassword, passwordMissing, signInAgain, useHasPassword } from '#web/settings/Proof.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { forgetForm } from '#web/write/forget-form.ts'

type Props = { open: boolean; onOpen: (open: boolean) => void }

/** Everything gone: what that means, said before it is asked for. */
export function DeletePart({ open, onOpen }: Props) {
  const { t } = useTranslation()
  return (
    <Part title={t('person.deleteTitle')} id="delete">
      <p className="mb-3 text-ink-2">{t('person.deleteLead')}</p>
      <Button look="danger" onClick={() => onOpen(true)}>
        {t('person.deleteOpen')}
      </Button>
      <Sheet open={open} onOpenChange={onOpen} title={t('person.deleteTitle')} closeLabel={t('shell.close')}>
        <Delete />
      </Sheet>
    </Part>
  )
}

function Delete() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const navigate = useNavigate()
  const hasPassword = useHasPassword()
  const { field, form } = useCheckedForm({
    blank: { password: '' },
    check: ({ password }) => {
      const missing = passwordMissing(password, hasPassword)
      return missing ? { password: missing } : {}
    },
    send: ({ password }) => call('deleteAccount', { body: password ? { password } : {} }),
    onDone: async ({ deleteAfter }) => {
      forgetForm()
      await navigate({ to: '/goodbye', search: { until: deleteAfter }, replace: true })
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionQuery.queryKey[0] })
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey })
    },
  })
  return (
    <CheckedFields
      form={form}
      submit={t('person.deleteNow')}
      look="danger"
      instead={signInAgain(form.error, 'delete')}
    >
      <ul className="flex list-disc flex-col gap-1.5 pl-5 text-ink-2 marker:text-ink-3">
        <li>{t('person.deleteWhat')}</li>
        <li>{t('person.deleteNowSignedOut')}</li>
        <li>{t('person.deleteBack')}</li>
        <li>{t('person.deleteAfter')}</li>
      </ul>
      <CurrentPassword field={field('password')} />
    </CheckedFields>
  )
}
