import { useTranslation } from 'react-i18next'
import { useSession } from '#web/session.ts'
import { usePageTitle } from '#web/shell/use-page-title.ts'

/** What leaves the machine, in plain words (docs/letter-rules.md §5). */
export function PrivacyPage() {
  const { t } = useTranslation()
  usePageTitle(t('settings.privacyTitle'))
  const writer = useSession()?.writer
  if (!writer) return null
  const label = { writer: writer.label }
  const parts = writer.isModel
    ? [
        { title: t('settings.whatTitle'), texts: [t('settings.whatModel')] },
        { title: t('settings.whereTitle'), texts: [t('settings.whereModel', label)] },
        { title: t('settings.keptTitle'), texts: [t('settings.keptText'), t('settings.deviceText')] },
        { title: t('settings.refuseTitle'), texts: [t('settings.refuseModel')] },
        { title: t('settings.aiTitle'), texts: [t('settings.aiModel', label), t('settings.never')] },
      ]
    : [
        { title: t('settings.whatTitle'), texts: [t('settings.whatEmbedded')] },
        { title: t('settings.whereTitle'), texts: [t('settings.whereEmbedded')] },
        { title: t('settings.keptTitle'), texts: [t('settings.keptText'), t('settings.deviceText')] },
        { title: t('settings.refuseTitle'), texts: [t('settings.refuseEmbedded')] },
        { title: t('settings.aiTitle'), texts: [t('settings.aiEmbedded'), t('settings.never')] },
      ]
  return (
    <article className="mx-auto w-full max-w-[680px] px-4 pt-8 pb-20 md:px-6 md:pt-12">
      <h1 className="text-[24px] font-bold tracking-tight">{t('settings.privacyTitle')}</h1>
      <p className="mt-2 text-[17px] text-ink-2">{t('settings.privacyLead', label)}</p>
      {parts.map((part) => (
        <section key={part.title} className="mt-8">
          <h2 className="mb-2 text-[17px] font-semibold">{part.title}</h2>
          {part.texts.map((text) => (
            <p key={text} className="mb-2 leading-relaxed text-ink-2">
              {text}
            </p>
          ))}
        </section>
      ))}
    </article>
  )
}
