import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { keptPrompt } from '#web/chat/kept-prompt.ts'
import type { Talk } from '#web/chat/use-talk.ts'
import { letterQuery } from '#web/letter/letter-query.ts'
import { SentButton } from '#web/privacy/SentButton.tsx'

/** What the answers are drawn from: a letter and its experiences, or neither. */
export function Knows({ talk, ofLetter }: { talk: Talk; ofLetter: boolean }) {
  const { t } = useTranslation()
  const { letterId } = talk
  const letter = useQuery({ ...letterQuery(letterId ?? ''), enabled: letterId !== null, staleTime: 60_000 })
  const n = letter.data?.conditions.experiences.length
  const words = () => {
    if (talk.loading) return ''
    if (letterId === null) return t('chat.knowsNothing')
    if (talk.letterTitle === null) return t('chat.knowsGone')
    if (n === undefined) return ''
    return ofLetter
      ? t('chat.knowsThisLetter', { n })
      : t('chat.knowsLetter', { n, title: talk.letterTitle ?? '' })
  }
  return (
    <p className="mb-1.5 min-h-5 text-[13.5px] text-ink-3">
      {words()}{' '}
      {letterId !== null && !ofLetter && talk.letterTitle && (
        <Link
          to="/letters/$id"
          params={{ id: letterId }}
          className="inline-flex min-h-11 items-center rounded-field text-ink-2 underline underline-offset-4 md:min-h-0"
        >
          {t('chat.openLetter')}
        </Link>
      )}{' '}
      <SentButton
        className="text-ink-2 md:min-h-0"
        of={() => ({
          of: 'chat',
          prompt: keptPrompt(talk.place),
          ...(talk.id === null ? (letterId === null ? {} : { letterId }) : { conversationId: talk.id }),
        })}
      />
    </p>
  )
}
