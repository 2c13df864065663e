import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '#web/api.ts'
import { sessionQuery, useSession } from '#web/session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'

/** Says to a person whose account was to be deleted that it came back with their sign-in. */
export function ReturnedNotice() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const session = useSession()
  const reading = useMutation({
    mutationFn: () => call('readReturn', {}, { keepalive: true }),
    // Read is read: if the line is lost, it is said once more at the next visit.
    onMutate: () =>
      client.setQueryData(sessionQuery.queryKey, (before) => before && { ...before, returned: false }),
  })
  if (!session?.returned) return null
  return (
    <div className="px-4 pt-3 md:px-6">
      <Notice
        look="low"
        className="items-center"
        action={
          <Button small onClick={() => reading.mutate()}>
            {t('shell.gotIt')}
          </Button>
        }
      >
        {t('shell.returned')}
      </Notice>
    </div>
  )
}
