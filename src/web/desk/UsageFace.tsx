import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskUsage } from '#domain/desk.ts'
import { deskUsageQuery } from '#web/desk/desk-queries.ts'
import { momentWords, number } from '#web/desk/desk-words.ts'
import { UsagePlots } from '#web/desk/UsagePlots.tsx'
import { UsageTable } from '#web/desk/UsageTable.tsx'
import { codeSentence, errorSentence } from '#web/locales/sentences.ts'
import { Choices } from '#web/ui/Choices.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Spinner } from '#web/ui/Spinner.tsx'

const PERIODS = ['7', '30', '90'] as const
type Period = (typeof PERIODS)[number]

/** Requests, tokens and cost by day and model; then what failed. */
export function UsageFace() {
  const { t } = useTranslation()
  const [period, setPeriod] = useState<Period>('30')
  const usage = useQuery(deskUsageQuery(Number(period)))
  return (
    <>
      <div className="mb-6 max-w-[360px]">
        <Choices
          legend={t('desk.period')}
          value={period}
          onChoice={setPeriod}
          options={PERIODS.map((value) => ({ value, label: t('desk.days', { n: value }) }))}
        />
      </div>
      {usage.isPending && <Spinner label={t('shell.loading')} />}
      {usage.isError && <Notice look="high">{errorSentence(t, usage.error)}</Notice>}
      {usage.data && (
        <div className="flex flex-col gap-9" aria-busy={usage.isPlaceholderData}>
          <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
            <UsagePlots usage={usage.data} />
            <div className="min-w-0">
              <UsageTable usage={usage.data} />
              <Prices usage={usage.data} />
            </div>
          </div>
          <Failures failures={usage.data.failures} />
        </div>
      )}
    </>
  )
}

function Prices({ usage }: { usage: DeskUsage }) {
  const { t } = useTranslation()
  const untold = usage.usage.reduce((sum, one) => sum + one.untold, 0)
  return (
    <div className="mt-4 flex flex-col gap-1 text-[14px] text-ink-3">
      {usage.prices.map(({ model, price }) => (
        <p key={model}>
          {price === null
            ? t('desk.priceUnknown', { model })
            : t('desk.priceKnown', { model, input: price.input, output: price.output })}
        </p>
      ))}
      {untold > 0 && <p>{t('desk.untold', { n: number(untold) })}</p>}
      <p>{t('desk.goneToo')}</p>
    </div>
  )
}

function Failures({ failures }: Pick<DeskUsage, 'failures'>) {
  const { t } = useTranslation()
  return (
    <section>
      <h2 className="mb-2 text-[17px] font-semibold">{t('desk.failures')}</h2>
      {failures.length === 0 && <p className="text-ink-2">{t('desk.noFailures')}</p>}
      <ul className="divide-y divide-line">
        {failures.map(({ code, count, people, last }) => (
          <li key={code} className="py-2.5">
            <p>
              <code className="mr-2 text-[14px] font-semibold">{code}</code>
              {t('desk.failureCount', {
                count: number(count),
                people: number(people),
                when: momentWords(last),
              })}
            </p>
            <p className="text-[14px] text-ink-3">{codeSentence(t, code)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
