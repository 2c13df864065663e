import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Composer } from '#web/chat/Composer.tsx'
import { Exchange } from '#web/chat/Exchange.tsx'
import { Knows } from '#web/chat/Knows.tsx'
import { SpokenAnswer } from '#web/chat/SpokenAnswer.tsx'
import type { Talk as TalkState } from '#web/chat/use-talk.ts'
import { RefusalNotice } from '#web/letter/RefusalNotice.tsx'
import { errorSentence } from '#web/locales/sentences.ts'
import { useSession } from '#web/session.ts'
import { writerWord } from '#web/shell/writer-word.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Spinner } from '#web/ui/Spinner.tsx'

type Props = {
  talk: TalkState
  /** Whether it stands in the rail of a letter: then that letter is what it knows. */
  ofLetter?: boolean
  examples: readonly string[]
}

/** A conversation: what was said, what it knows about, and the box. The same beside a letter and on its own page. */
export function Talk({ talk, ofLetter = false, examples }: Props) {
  const { t } = useTranslation()
  const writer = useSession()?.writer
  const { live, messages } = talk
  const list = useFollowing(live !== null)
  const empty = !talk.loading && talk.fault === null && messages.length === 0 && live === null
  return (
    <div className="flex h-full min-h-0 grow flex-col gap-3">
      {ofLetter && <h2 className="sr-only">{t('chat.conversation')}</h2>}
      <section
        ref={list}
        aria-label={t('chat.messages')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled by keyboard, too
        tabIndex={0}
        className="-mx-1 min-h-0 grow overflow-y-auto overscroll-contain rounded-field px-1 outline-offset-[-2px]"
      >
        {talk.loading && (
          <p className="py-6 text-center text-ink-3">
            <Spinner label={t('shell.loading')} />
          </p>
        )}
        {talk.fault !== null && (
          <Notice
            look="high"
            action={
              <Button small onClick={talk.reload}>
                {t('shell.retry')}
              </Button>
            }
          >
            {errorSentence(t, talk.fault)}
          </Notice>
        )}
        {empty && (
          <Examples ofLetter={ofLetter} examples={examples} onSay={(prompt) => void talk.say(prompt)} />
        )}
        <ol className="flex flex-col gap-6 pb-2">
          {messages.map((one, index) => (
            <Exchange
              key={one.id}
              {...one}
              writer={writerWord(t, one.writer ?? writer)}
              onAgain={
                index === messages.length - 1 && live === null
                  ? (by) => void talk.say(one.prompt, by)
                  : undefined
              }
            />
          ))}
          {live && (
            <Exchange
              key="live"
              prompt={live.prompt}
              response={live.watch.text}
              state="running"
              error={null}
              writer={writerWord(t, live.watch.writer ?? writer)}
              replaced={live.watch.replaced !== null}
              onAgain={undefined}
            />
          )}
        </ol>
      </section>
      <SpokenAnswer text={live?.watch.text ?? null} ended={live?.watch.end != null} />
      <div>
        {talk.refusal && (
          <div className="-mb-2">
            <RefusalNotice error={talk.refusal.error} />
          </div>
        )}
        <Knows talk={talk} ofLetter={ofLetter} />
        <Composer
          place={talk.place}
          answering={live !== null}
          stopping={talk.stopping}
          onSay={talk.say}
          onStop={() => void talk.stop()}
        />
      </div>
    </div>
  )
}

function Examples({
  ofLetter,
  examples,
  onSay,
}: {
  ofLetter: boolean
  examples: readonly string[]
  onSay: (prompt: string) => void
}) {
  const { t } = useTranslation()
  return (
    <div className={ofLetter ? 'py-1' : 'mx-auto max-w-[520px] py-10'}>
      <h2 className={ofLetter ? 'font-semibold' : 'text-[19px] font-semibold tracking-tight'}>
        {t('chat.emptyTitle')}
      </h2>
      <p className="mb-3 text-[14.5px] text-ink-2">{t('chat.emptyText')}</p>
      <ul className="flex flex-col gap-2">
        {examples.map((example) => (
          <li key={example}>
            <button
              type="button"
              onClick={() => onSay(example)}
              className="min-h-11 w-full rounded-field bg-sunken px-4 py-2.5 text-left hover:bg-accent-soft"
            >
              {example}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

const NEAR_END_PX = 120

/** Keeps the last words in sight, unless the person reads further up. What they said themselves is always shown. */
function useFollowing(answering: boolean) {
  const box = useRef<HTMLDivElement>(null)
  const near = useRef(true)
  useEffect(() => {
    const list = box.current
    if (!list) return
    const look = () => {
      near.current = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END_PX
    }
    list.addEventListener('scroll', look, { passive: true })
    return () => list.removeEventListener('scroll', look)
  }, [])
  useEffect(() => {
    if (answering) near.current = true
  }, [answering])
  useEffect(() => {
    const list = box.current
    if (list && near.current) list.scrollTop = list.scrollHeight
  })
  return box
}
