import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '#web/api.ts'
import { whenWords } from '#web/archive/when-words.ts'
import { currentLanguage } from '#web/locales/index.ts'
import { useNow } from '#web/shell/use-now.ts'
import { buttonLook } from '#web/ui/Button.tsx'
import { Spinner } from '#web/ui/Spinner.tsx'
import { isBlankForm, readForm } from '#web/write/form.ts'

/** Where the person left off: the last letter, or a form that was begun after it. */
export function GoOn() {
  const { t } = useTranslation()
  const now = useNow()
  const last = useQuery({
    queryKey: ['letters', 'last'],
    queryFn: async ({ signal }) => {
      const [letters, kept] = await Promise.all([
        call('listLetters', { query: { limit: 1 } }, { signal }),
        call('getDraft', {}, { signal }),
      ])
      return { letter: letters.letters[0] ?? null, draft: kept.draft }
    },
  })
  const letter = last.data?.letter
  const form = last.data?.draft ? readForm(last.data.draft.form) : null
  const when = (iso: string) => whenWords(t, iso, now, currentLanguage())
  const draftIsNewer = Boolean(
    form && !isBlankForm(form) && (!letter || (last.data?.draft?.updatedAt ?? '') > letter.updatedAt),
  )
  if (last.isPending) {
    return (
      <div className="py-16 text-ink-3">
        <Spinner label={t('shell.loading')} />
      </div>
    )
  }
  if (draftIsNewer && form) {
    return (
      <>
        <p className="mt-3 text-[14.5px] text-ink-3">
          {t('main.goOnDraftTitle')} · {when(last.data?.draft?.updatedAt ?? '')}
        </p>
        <p className="mt-1 line-clamp-3 max-w-[42em] text-[17px]">
          {form.company && <strong className="mr-2 font-semibold">{form.company}</strong>}
          {form.question || t('main.noQuestion')}
        </p>
        <div className="mt-6 flex flex-wrap gap-2">
          <Link to="/write" className={buttonLook('primary')}>
            {t('main.goOnDraft')}
          </Link>
        </div>
      </>
    )
  }
  if (letter) {
    return (
      <>
        <p className="mt-3 text-[14.5px] text-ink-3">
          {[letter.company, letter.role, when(letter.updatedAt)].filter(Boolean).join(' · ')}
        </p>
        <p className="mt-1 line-clamp-2 max-w-[42em] text-ink-2">{letter.question}</p>
        {letter.firstLine && (
          <p className="mt-2 line-clamp-2 max-w-[36em] text-[17px] leading-[1.75]">{letter.firstLine}</p>
        )}
        <div className="mt-6 flex flex-wrap gap-2">
          <Link to="/letters/$id" params={{ id: letter.id }} className={buttonLook('primary')}>
            {t('main.goOnLetter')}
          </Link>
          <Link to="/write" className={buttonLook('quiet')}>
            {t('main.newLetter')}
          </Link>
        </div>
      </>
    )
  }
  return (
    <>
      <p className="mt-3 text-[17px] text-ink-2">{t('main.goOnNoneText')}</p>
      <div className="mt-6 flex flex-wrap gap-2">
        <Link to="/write" className={buttonLook('primary')}>
          {t('main.start')}
        </Link>
        <Link to="/write" search={{ example: true }} className={buttonLook('quiet')}>
          {t('main.tryExample')}
        </Link>
      </div>
    </>
  )
}
