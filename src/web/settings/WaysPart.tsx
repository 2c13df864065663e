import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Provider, SignInWays } from '#domain/account.ts'
import { asProvider, providerName } from '#web/account/provider-names.ts'
import { providerRefusal } from '#web/account/provider-refusal.ts'
import { Refusal } from '#web/account/Refusal.tsx'
import { useDeparture } from '#web/account/use-departure.ts'
import { call } from '#web/api.ts'
import { currentLanguage } from '#web/locales/index.ts'
import { useSession } from '#web/session.ts'
import { Loaded } from '#web/settings/Loaded.tsx'
import { Part } from '#web/settings/Part.tsx'
import { dayWords } from '#web/settings/day-words.ts'
import { waysQuery } from '#web/settings/ways-query.ts'
import { Button } from '#web/ui/Button.tsx'
import { ConfirmDialog } from '#web/ui/ConfirmDialog.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { toast } from '#web/ui/toast.ts'

/** Where a provider led back to, and how it went there. */
type Back = { provider?: Provider | undefined; error?: string | undefined }

/** The ways in: connected, disconnected, and never none. */
export function WaysPart({ back }: { back: Back }) {
  const { t } = useTranslation()
  const ways = useQuery(waysQuery)
  return (
    <Part title={t('person.waysTitle')} id="ways">
      <Loaded query={ways}>
        {(data) => (
          <>
            <CameBack back={back} ways={data} />
            <Ways ways={data} />
          </>
        )}
      </Loaded>
    </Part>
  )
}

function CameBack({ back, ways }: { back: Back; ways: SignInWays }) {
  const { t, i18n } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.scrollIntoView({ block: 'center' }), [])
  const { provider, error } = back
  if (!provider) return null
  const named = { provider: providerName(provider, i18n.language) }
  const isConnected = ways.providers.some((one) => one.provider === provider)
  if (error === undefined && !isConnected) return null
  const why = error === undefined ? null : providerRefusal(error)
  return (
    <div ref={box} aria-live="polite" className="mb-3">
      {why === null ? (
        <Notice look="low">{t('person.connected', named)}</Notice>
      ) : (
        <Notice look="mid">{t(`person.connect_${why}`, named)}</Notice>
      )}
    </div>
  )
}

function Ways({ ways }: { ways: SignInWays }) {
  const { t, i18n } = useTranslation()
  const client = useQueryClient()
  const { leaving, error, depart } = useDeparture()
  const [asked, setAsked] = useState<Provider | null>(null)
  const open = (useSession()?.providers ?? []).flatMap((id) => asProvider(id) ?? [])
  const connected = new Map(ways.providers.map(({ provider, since }) => [provider, since]))
  const isLast = ways.providers.length + (ways.password ? 1 : 0) <= 1
  const nameOf = (id: Provider) => ({ provider: providerName(id, i18n.language) })
  const disconnecting = useMutation({
    mutationFn: (provider: Provider) => call('disconnectProvider', { params: { provider } }),
    onSuccess: (left, provider) => {
      client.setQueryData(waysQuery.queryKey, left)
      toast(t('person.disconnected', nameOf(provider)))
    },
    // Another tab may have taken a way off meanwhile.
    onError: () => client.invalidateQueries({ queryKey: waysQuery.queryKey }),
  })
  const rows = [...connected.keys(), ...open.filter((id) => !connected.has(id))]
  return (
    <>
      <ul className="flex flex-col">
        {ways.password && (
          <li className="flex min-h-14 items-center border-t border-line py-2 first:border-0">
            {t('person.byPassword')}
          </li>
        )}
        {rows.map((id) => {
          const since = connected.get(id)
          return (
            <li
              key={id}
              className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-2 first:border-0"
            >
              <span className="grow basis-40">
                {nameOf(id).provider}
                <span className="block text-[14px] text-ink-3">
                  {since
                    ? t('person.since', { when: dayWords(since, currentLanguage()) })
                    : t('person.notConnected')}
                </span>
              </span>
              {since && isLast && (
                <span className="basis-full text-[14px] text-ink-2">{t('person.lastWay')}</span>
              )}
              {since && !isLast && (
                <Button
                  busy={disconnecting.isPending && disconnecting.variables === id}
                  onClick={() => setAsked(id)}
                >
                  {t('person.disconnect')}
                  <span className="sr-only"> {nameOf(id).provider}</span>
                </Button>
              )}
              {!since && (
                <Button
                  busy={leaving === id}
                  onClick={() => void depart(id, () => call('connectProvider', { params: { provider: id } }))}
                >
                  {t('person.connect')}
                  <span className="sr-only"> {nameOf(id).provider}</span>
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <Refusal error={error ?? disconnecting.error} className="mt-2" />
      {asked && (
        <ConfirmDialog
          open
          onOpenChange={() => setAsked(null)}
          title={t('person.disconnectTitle', nameOf(asked))}
          text={t('person.disconnectText', nameOf(asked))}
          confirm={t('person.disconnect')}
          cancel={t('shell.cancel')}
          onConfirm={() => disconnecting.mutate(asked)}
        />
      )}
    </>
  )
}
