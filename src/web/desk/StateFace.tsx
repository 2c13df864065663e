import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskState } from '#domain/desk.ts'
import { bytesWords, momentWords, number } from '#web/desk/desk-words.ts'
import { LimitSheet } from '#web/desk/LimitSheet.tsx'
import { useDeskDeeds } from '#web/desk/use-desk-deeds.ts'
import { codeSentence } from '#web/locales/sentences.ts'
import { writerWord } from '#web/shell/writer-word.ts'
import { Button } from '#web/ui/Button.tsx'

type Row = { name: string; value: ReactNode }

function Part({ title, rows, children }: { title: string; rows: Row[]; children?: ReactNode }) {
  return (
    <section>
      <h2 className="mb-2 text-[17px] font-semibold">{title}</h2>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1.5">
        {rows.map((row) => (
          <div key={row.name} className="contents">
            <dt className="text-ink-3">{row.name}</dt>
            <dd>{row.value}</dd>
          </div>
        ))}
      </dl>
      {children}
    </section>
  )
}

export function StateFace({ state }: { state: DeskState }) {
  const { t } = useTranslation()
  const deeds = useDeskDeeds()
  const [limiting, setLimiting] = useState(false)
  const { database, model, people, running, limit } = state
  return (
    <div className="grid gap-x-10 gap-y-9 md:grid-cols-2">
      <Part
        title={t('desk.database')}
        rows={[
          { name: t('desk.engine'), value: t(`desk.${database.engine}`) },
          { name: t('desk.version'), value: database.version },
          { name: t('desk.size'), value: bytesWords(database.bytes) },
          { name: t('desk.answer'), value: `${database.answerMs} ms` },
        ]}
      />
      <Part
        title={t('desk.model')}
        rows={[
          { name: t('desk.writer'), value: writerWord(t, model.writer) },
          {
            name: t('desk.goesTo'),
            value:
              model.recipients.length === 0
                ? t('desk.noRecipients')
                : model.recipients.map((one) => `${one.server} (${one.model})`).join(', '),
          },
          { name: t('desk.last24'), value: t('desk.doneFailed', { done: model.done, failed: model.failed }) },
          {
            name: t('desk.lastDone'),
            value: model.lastDoneAt === null ? t('desk.none') : momentWords(model.lastDoneAt),
          },
          {
            name: t('desk.lastFailure'),
            value:
              model.lastFailure === null
                ? t('desk.none')
                : `${momentWords(model.lastFailure.at)} · ${codeSentence(t, model.lastFailure.code)}`,
          },
        ]}
      />
      <Part
        title={t('desk.everybody')}
        rows={[
          { name: t('desk.people'), value: t('desk.peopleCount', people) },
          { name: t('desk.runningCount'), value: number(running) },
          {
            name: t('desk.limitNow'),
            value:
              limit.forAll === null
                ? t('desk.limitFromEnv', { n: number(limit.environment) })
                : t('desk.limitFromDesk', { n: number(limit.forAll) }),
          },
        ]}
      >
        <Button className="mt-4" onClick={() => setLimiting(true)}>
          {t('desk.setLimit')}
        </Button>
      </Part>
      {limiting && (
        <LimitSheet
          title={t('desk.limitAllTitle')}
          hint={t('desk.limitAllHint', { n: number(limit.environment) })}
          now={limit.forAll}
          onSave={deeds.limitAll}
          onClose={() => setLimiting(false)}
        />
      )}
    </div>
  )
}
