import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SignedInSession } from '#domain/api.ts'
import { Refusal } from '#web/account/Refusal.tsx'
import { ApiError, call } from '#web/api.ts'
import { whenWords } from '#web/archive/when-words.ts'
import { currentLanguage } from '#web/locales/index.ts'
import { sessionQuery } from '#web/session.ts'
import { Loaded } from '#web/settings/Loaded.tsx'
import { Part } from '#web/settings/Part.tsx'
import { sessionsQuery } from '#web/settings/sessions-query.ts'
import { useNow } from '#web/shell/use-now.ts'
import { Button } from '#web/ui/Button.tsx'
import { ConfirmDialog } from '#web/ui/ConfirmDialog.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import { toast } from '#web/ui/toast.ts'

/** What is about to be ended: one session, all but this one, or all. */
type Ending = SignedInSession | 'others' | 'all'

/** Where the person is signed in; one or all can be ended. */
export function SessionsPart() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const sessions = useQuery(sessionsQuery)
  const now = useNow()
  const [asked, setAsked] = useState<Ending | null>(null)
  const nameOf = ({ device }: SignedInSession) => device || t('person.unknownDevice')
  const ending = useMutation({
    mutationFn: async (what: Ending) => {
      if (typeof what === 'string')
        return call('endSessions', { query: { keep: what === 'others' ? 'current' : 'none' } })
      // Already ended somewhere else: what was wanted is so.
      return call('endSession', { params: { id: what.id } }).catch((error: unknown) => {
        if (!(error instanceof ApiError && error.code === 'not_found')) throw error
      })
    },
    onSuccess: async (_, what) => {
      if (what === 'all') return client.invalidateQueries({ queryKey: sessionQuery.queryKey })
      toast(t('person.sessionEnded'))
      return client.invalidateQueries({ queryKey: sessionsQuery.queryKey })
    },
  })
  const words =
    asked === null
      ? null
      : typeof asked === 'string'
        ? { title: t(`person.${asked}Title`), text: t(`person.${asked}Text`) }
        : { title: t('person.endTitle', { device: nameOf(asked) }), text: t('person.endText') }
  return (
    <Part title={t('person.sessionsTitle')} id="sessions">
      <Loaded query={sessions}>
        {({ sessions: list }) => (
          <>
            <ul className="flex flex-col">
              {list.map((one) => (
                <li
                  key={one.id}
                  className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-2 first:border-0"
                >
                  <span className="grow basis-40">
                    <span className="flex flex-wrap items-center gap-x-2">
                      {nameOf(one)}
                      {one.current && <Tag look="good">{t('person.thisDevice')}</Tag>}
                    </span>
                    <span className="block text-[14px] text-ink-3">
                      {t('person.lastSeen', {
                        when: whenWords(t, one.lastSeenAt, now, currentLanguage()),
                      })}
                    </span>
                  </span>
                  {!one.current && (
                    <Button onClick={() => setAsked(one)}>
                      {t('person.end')}
                      <span className="sr-only"> {nameOf(one)}</span>
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            <div className="mt-2 flex flex-wrap gap-2">
              {list.length > 1 && <Button onClick={() => setAsked('others')}>{t('person.endOthers')}</Button>}
              <Button look="bare" onClick={() => setAsked('all')}>
                {t('person.endAll')}
              </Button>
            </div>
          </>
        )}
      </Loaded>
      <Refusal error={ending.error} className="mt-2" />
      {words && (
        <ConfirmDialog
          open
          onOpenChange={() => setAsked(null)}
          {...words}
          confirm={t('person.end')}
          cancel={t('shell.cancel')}
          onConfirm={() => asked && ending.mutate(asked)}
        />
      )}
    </Part>
  )
}
