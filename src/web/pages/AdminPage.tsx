import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#web/api.ts'
import { ActsFace } from '#web/desk/ActsFace.tsx'
import { DeskDoor } from '#web/desk/DeskDoor.tsx'
import { deskStateQuery } from '#web/desk/desk-queries.ts'
import { PeopleFace } from '#web/desk/PeopleFace.tsx'
import { StateFace } from '#web/desk/StateFace.tsx'
import { UsageFace } from '#web/desk/UsageFace.tsx'
import { useDeskLink } from '#web/desk/use-desk-link.ts'
import { desk as en } from '#web/locales/en/desk.ts'
import { addWords } from '#web/locales/index.ts'
import { desk as ko } from '#web/locales/ko/desk.ts'
import { errorSentence } from '#web/locales/sentences.ts'
import { useSession } from '#web/session.ts'
import { NotFoundPage } from '#web/shell/NotFoundPage.tsx'
import { usePageTitle } from '#web/shell/use-page-title.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Spinner } from '#web/ui/Spinner.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'

addWords({ ko: { desk: ko }, en: { desk: en } })

type Face = 'people' | 'requests' | 'state' | 'record'

/** The operator's desk. Whoever is no operator finds nothing here. */
export function AdminPage() {
  const session = useSession()
  if (!session?.desk || !session.account) return <NotFoundPage />
  return <Desk email={session.account.email ?? ''} />
}

function Desk({ email }: { email: string }) {
  const { t } = useTranslation()
  usePageTitle(t('desk.title'))
  const { opening, fault } = useDeskLink()
  const state = useQuery({ ...deskStateQuery, enabled: !opening })
  const [face, setFace] = useState<Face>('people')

  if (opening || state.isPending)
    return (
      <div className="flex grow items-center justify-center text-ink-3">
        <Spinner label={t(opening ? 'desk.opening' : 'shell.loading')} />
      </div>
    )
  if (state.error instanceof ApiError && state.error.code === 'desk_closed')
    return <DeskDoor email={email} fault={fault} />
  return (
    <div className="mx-auto w-full max-w-[1120px] px-4 pt-8 pb-20 md:px-6 md:pt-10">
      <h1 className="mb-5 text-[24px] font-bold tracking-tight">{t('desk.title')}</h1>
      {state.isError ? (
        <Notice
          look="high"
          action={
            <Button small onClick={() => void state.refetch()}>
              {t('shell.retry')}
            </Button>
          }
        >
          {errorSentence(t, state.error)}
        </Notice>
      ) : (
        <Tabs
          label={t('desk.faces')}
          value={face}
          onChoice={setFace}
          tabs={[
            { value: 'people', label: t('desk.people'), panel: <PeopleFace /> },
            { value: 'requests', label: t('desk.requests'), panel: <UsageFace /> },
            { value: 'state', label: t('desk.state'), panel: <StateFace state={state.data} /> },
            { value: 'record', label: t('desk.record'), panel: <ActsFace /> },
          ]}
        />
      )}
    </div>
  )
}
