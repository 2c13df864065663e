import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Recipient } from '#domain/consent.ts'
import { countryWords } from '#web/privacy/notice-query.ts'

const OPENAI_SERVER = 'api.openai.com'

const keepsWords = (t: TFunction<'words'>, keeps: string) =>
  /^\d+$/.test(keeps) ? t('privacy.days', { n: keeps }) : keeps

/** What 개인정보 보호법 §28의8 asks to be told of one recipient; `what` and `refuse` are the same for all. */
export function RecipientItems({ recipient }: { recipient: Recipient }) {
  const { t } = useTranslation()
  const { kind, server, name, contact, model, encrypted } = recipient
  const own = kind === 'own'
  const rows = [
    {
      name: t('privacy.where'),
      text: own
        ? t('privacy.whereOwn', { server })
        : t('privacy.whereText', {
            server,
            country: countryWords(recipient.country),
            how: t(encrypted ? 'privacy.encrypted' : 'privacy.plainly'),
          }),
    },
    {
      name: t('privacy.who'),
      text: own ? t('privacy.whoOwn', { model }) : t('privacy.whoText', { name, contact, model }),
    },
    {
      name: t('privacy.why'),
      text: own
        ? t('privacy.whyOwn')
        : [
            t('privacy.whyText', { keeps: keepsWords(t, recipient.keeps) }),
            server === OPENAI_SERVER ? t('privacy.untrained') : '',
          ].join(' '),
    },
  ]
  return (
    <dl className="flex flex-col gap-4">
      {rows.map((row) => (
        <div key={row.name}>
          <dt className="font-semibold">{row.name}</dt>
          <dd className="text-ink-2">{row.text}</dd>
        </div>
      ))}
    </dl>
  )
}
