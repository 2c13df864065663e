import { useTranslation } from 'react-i18next'
import type { Notice } from '#domain/consent.ts'
import { RecipientItems } from '#web/privacy/RecipientItems.tsx'

/** The notice: what leaves, to whom, what for, and how to refuse. The same before the first use and on its page. */
export function NoticeItems({ notice }: { notice: Notice }) {
  const { t } = useTranslation()
  const { recipients } = notice
  return (
    <div className="flex flex-col gap-4 leading-relaxed">
      <section>
        <h3 className="font-semibold">{t('privacy.what')}</h3>
        <p className="text-ink-2">{t('privacy.whatText')}</p>
        <p className="mt-2 text-ink-2">{t('privacy.hidden')}</p>
      </section>
      {recipients.map((one, index) => (
        <section
          key={`${one.server} ${one.model}`}
          aria-label={recipients.length > 1 ? t(index === 0 ? 'privacy.first' : 'privacy.second') : undefined}
          className="flex flex-col gap-4"
        >
          {recipients.length > 1 && (
            <h3 className="mt-2 text-[14px] font-semibold text-accent">
              {t(index === 0 ? 'privacy.first' : 'privacy.second')}
            </h3>
          )}
          <RecipientItems recipient={one} />
        </section>
      ))}
      <section>
        <h3 className="font-semibold">{t('privacy.refuse')}</h3>
        <p className="text-ink-2">{t('privacy.refuseText')}</p>
      </section>
    </div>
  )
}
