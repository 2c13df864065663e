import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { SentOf } from '#domain/api.ts'
import type { Recipient, Sent } from '#domain/consent.ts'
import { call } from '#web/api.ts'
import { errorSentence } from '#web/locales/sentences.ts'
import { countryWords } from '#web/privacy/notice-query.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { Spinner } from '#web/ui/Spinner.tsx'

const PLACEHOLDER = /(\{\{[가-힣]{1,10}\d{1,4}\}\})/u
const roleWords = {
  system: 'privacy.sentSystem',
  user: 'privacy.sentUser',
  assistant: 'privacy.sentAssistant',
} as const

/** "무엇이 전송되나요?": the request itself, made by the code that sends it. `of` is null while a form is not whole. */
export function SentSheet({ of, onClose }: { of: SentOf | null; onClose: () => void }) {
  const { t } = useTranslation()
  const sent = useQuery({
    queryKey: ['sent', of],
    queryFn: ({ signal }) => call('whatIsSent', { body: of as SentOf }, { signal }),
    enabled: of !== null,
    gcTime: 0,
  })
  return (
    <Sheet open onOpenChange={onClose} title={t('privacy.sent')} closeLabel={t('shell.close')}>
      {of === null && <p className="text-ink-2">{t('privacy.sentFill')}</p>}
      {of !== null && sent.isPending && (
        <p className="py-8 text-center">
          <Spinner label={t('shell.loading')} />
        </p>
      )}
      {sent.isError && <Notice look="high">{errorSentence(t, sent.error)}</Notice>}
      {sent.data && (sent.data.recipients.length === 0 ? <NothingSent /> : <Request sent={sent.data} />)}
    </Sheet>
  )
}

function NothingSent() {
  const { t } = useTranslation()
  return (
    <>
      <p className="text-[16px] font-semibold">{t('privacy.sentNothing')}</p>
      <p className="mt-1 text-ink-2">{t('privacy.nothing')}</p>
    </>
  )
}

function Request({ sent }: { sent: Sent }) {
  const { t } = useTranslation()
  const [first, second] = sent.recipients
  const own = sent.messages.filter(({ role }) => role !== 'system')
  const hidden = new Set(own.flatMap(({ content }) => content.match(new RegExp(PLACEHOLDER, 'gu')) ?? []))
  const kinds = [...new Set([...hidden].map((one) => one.replace(/[{}\d]/g, '')))].join(', ')
  return (
    <div className="flex flex-col gap-4">
      <dl>
        <dt className="text-[14px] text-ink-3">{t('privacy.sentTo')}</dt>
        <dd className="font-semibold">{first && <Where recipient={first} />}</dd>
        {second && (
          <>
            <dt className="mt-2 text-[14px] text-ink-3">{t('privacy.sentThen')}</dt>
            <dd className="font-semibold">
              <Where recipient={second} />
            </dd>
          </>
        )}
      </dl>
      <p className="text-ink-2">
        {t('privacy.sentNotYet')}{' '}
        {hidden.size > 0 ? t('privacy.sentHidden', { what: kinds }) : t('privacy.sentNoneHidden')}
      </p>
      <ol className="flex flex-col gap-3">
        {sent.messages.map((message, index) => (
          // The messages of one request have no other name than their place, and never move.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            {message.role === 'system' ? (
              // Long, and nothing of the person's: theirs stands first in sight.
              <details>
                <summary className="flex min-h-11 items-center text-[14px] font-semibold text-ink-3 underline underline-offset-4">
                  {t(roleWords.system)}
                </summary>
                <Words message={message} />
              </details>
            ) : (
              <>
                <h3 className="mb-1 text-[14px] font-semibold text-ink-3">{t(roleWords[message.role])}</h3>
                <Words message={message} />
              </>
            )}
          </li>
        ))}
      </ol>
      <p className="text-[14px] text-ink-3">{t('privacy.sentLater')}</p>
    </div>
  )
}

function Words({ message }: { message: Sent['messages'][number] }) {
  return (
    <p
      data-role={message.role}
      className="rounded-field bg-sunken px-3 py-2.5 text-[14px] leading-relaxed break-words whitespace-pre-wrap"
    >
      {message.content.split(PLACEHOLDER).map((part, at) =>
        // oxlint-disable-next-line react/no-array-index-key
        at % 2 === 1 ? <Hidden key={at} word={part} /> : part,
      )}
    </p>
  )
}

function Hidden({ word }: { word: string }) {
  return <span className="rounded-[4px] bg-accent-soft px-0.5 font-semibold text-accent">{word}</span>
}

function Where({ recipient }: { recipient: Recipient }) {
  const { t } = useTranslation()
  const { kind, name, server, model } = recipient
  if (kind === 'own') return t('privacy.sentToOwn', { server, model })
  return t('privacy.sentToProvider', { name, server, model, country: countryWords(recipient.country) })
}
