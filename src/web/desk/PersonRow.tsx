import { MoreHorizontal } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DeskPerson } from '#domain/desk.ts'
import { dayWords, momentWords, number } from '#web/desk/desk-words.ts'
import { useSession } from '#web/session.ts'
import { Menu, menuRow } from '#web/ui/Menu.tsx'

type Props = { person: DeskPerson; onLimit: () => void; onBlock: () => void; onUnblock: () => void }

/** One person: who, how to reach them, when they were here, and what was set for them. */
export function PersonRow({ person, onLimit, onBlock, onUnblock }: Props) {
  const { t } = useTranslation()
  const isSelf = useSession()?.account?.id === person.id
  const { username, email, blocked } = person
  return (
    <article className="flex items-start gap-3 py-3">
      <div className="grid min-w-0 grow gap-x-6 gap-y-0.5 md:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_minmax(0,3fr)] md:items-baseline">
        <div className="min-w-0">
          <h2 className="font-semibold">
            {username}
            {isSelf && <span className="ml-2 text-[13.5px] font-normal text-ink-3">{t('desk.you')}</span>}
          </h2>
          <p className="text-[14px] text-ink-2">
            {email ?? t('desk.noEmail')}
            {email !== null && !person.emailVerified && (
              <span className="ml-2 whitespace-nowrap text-ink-3">{t('desk.unverified')}</span>
            )}
          </p>
        </div>
        <p className="text-[14px] text-ink-2">
          {t('desk.joined', { when: dayWords(person.createdAt) })}
          <br />
          {person.seenAt === null
            ? t('desk.neverSeen')
            : t('desk.seen', { when: momentWords(person.seenAt) })}
        </p>
        <p className="text-[14px] text-ink-2">
          {t('desk.used', { n: number(person.usedToday) })}
          {person.dailyRequests !== null && <>, {t('desk.ownLimit', { n: number(person.dailyRequests) })}</>}
          {blocked && (
            <>
              <br />
              <strong className="font-semibold text-high">
                {t('desk.blocked')}: {t(`desk.reason_${blocked.reason}`)}
              </strong>
            </>
          )}
          {person.deleteAfter !== null && (
            <>
              <br />
              <span className="text-mid">{t('desk.leaving', { when: dayWords(person.deleteAfter) })}</span>
            </>
          )}
        </p>
      </div>
      <Menu
        label={t('desk.menuOf', { name: username })}
        button={<MoreHorizontal aria-hidden="true" className="size-5" />}
      >
        <button type="button" className={menuRow} onClick={onLimit}>
          {t('desk.setLimit')}
        </button>
        {blocked ? (
          <button type="button" className={menuRow} onClick={onUnblock}>
            {t('desk.unblock')}
          </button>
        ) : (
          !isSelf && (
            <button type="button" className={menuRow} onClick={onBlock}>
              {t('desk.block')}
            </button>
          )
        )}
      </Menu>
    </article>
  )
}
