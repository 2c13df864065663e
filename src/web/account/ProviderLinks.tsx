import { useTranslation } from 'react-i18next'
import { useSession } from '#web/session.ts'
import { buttonLook } from '#web/ui/Button.tsx'

/** How each way in calls itself, in both languages. */
export const providerNames: Record<string, { ko: string; en: string }> = {
  kakao: { ko: '카카오', en: 'Kakao' },
  naver: { ko: '네이버', en: 'Naver' },
  google: { ko: '구글', en: 'Google' },
  github: { ko: '깃허브', en: 'GitHub' },
}

export function providerName(id: string, language: string): string {
  const known = providerNames[id]
  return known ? (language === 'en' ? known.en : known.ko) : id
}

/** The ways in beside e-mail, those that are switched on here; nothing where there are none. */
export function ProviderLinks({ next }: { next: string | undefined }) {
  const { t, i18n } = useTranslation()
  const providers = useSession()?.providers ?? []
  if (providers.length === 0) return null
  const search = next ? `?next=${encodeURIComponent(next)}` : ''
  return (
    <div className="mt-6">
      <p className="mb-3 flex items-center gap-3 text-[14px] text-ink-3 before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
        {t('account.or')}
      </p>
      <ul className="flex flex-col gap-2">
        {providers.map((id) => (
          <li key={id}>
            <a
              href={`/api/auth/start/${encodeURIComponent(id)}${search}`}
              className={`${buttonLook('quiet')} w-full`}
            >
              {t('account.with', { provider: providerName(id, i18n.language) })}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
