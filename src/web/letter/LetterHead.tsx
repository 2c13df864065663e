import { useNavigate } from '@tanstack/react-router'
import { MoreHorizontal, Redo2, Undo2 } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Letter } from '#domain/api.ts'
import type { WriterName } from '#domain/generation.ts'
import { DueTag } from '#web/letter/DueTag.tsx'
import { writerWord } from '#web/shell/writer-word.ts'
import { Menu, menuRow } from '#web/ui/Menu.tsx'

type Props = {
  letter: Letter
  /** Who writes or wrote it; null where nobody is known. */
  writer: WriterName | null
  history: { undo: boolean; redo: boolean } | null
  onUndo: () => void
  onRedo: () => void
  onOpen: (sheet: 'rename' | 'versions' | 'conditions' | 'sent') => void
  onDelete: () => void
}

/** Where the letter goes, what it answers, and what can be done with the whole of it. */
export function LetterHead({ letter, writer, history, onUndo, onRedo, ...deeds }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { company, role, question } = letter.conditions
  const title = letter.title.trim()
  const own = title !== '' && !question.startsWith(title.replace(/…$/, '')) && title !== company
  const icon =
    'inline-flex size-11 items-center justify-center rounded-field text-ink-2 hover:bg-sunken disabled:text-line'
  return (
    <div className="mb-5 md:mb-6">
      <div className="flex items-center gap-1">
        <p className="min-w-0 grow text-[14px] text-ink-3">
          {own && <span className="mr-2 font-semibold text-ink-2">{title}</span>}
          {company && !title.includes(company) && (
            <strong className="font-semibold text-ink-2">{company}</strong>
          )}
          {role && !title.includes(role) && (company || own) && ' · '}
          {role && !title.includes(role) && role}
          {letter.due && (
            <span className="ml-2">
              <DueTag due={letter.due} />
            </span>
          )}
          {writer && (
            <span className="ml-2 whitespace-nowrap">
              {t(writer.isModel ? 'letter.byModel' : 'letter.by', { writer: writerWord(t, writer) })}
            </span>
          )}
        </p>
        {history && (
          <>
            <button
              type="button"
              className={icon}
              aria-label={t('letter.undo')}
              disabled={!history.undo}
              onClick={onUndo}
            >
              <Undo2 aria-hidden="true" className="size-5" />
            </button>
            <button
              type="button"
              className={icon}
              aria-label={t('letter.redo')}
              disabled={!history.redo}
              onClick={onRedo}
            >
              <Redo2 aria-hidden="true" className="size-5" />
            </button>
          </>
        )}
        <Menu label={t('letter.menu')} button={<MoreHorizontal aria-hidden="true" className="size-5" />}>
          <button type="button" className={menuRow} onClick={() => deeds.onOpen('rename')}>
            {t('letter.rename')}
          </button>
          <button type="button" className={menuRow} onClick={() => deeds.onOpen('versions')}>
            {t('letter.versions')}
          </button>
          <button type="button" className={menuRow} onClick={() => deeds.onOpen('conditions')}>
            {t('letter.conditions')}
          </button>
          <button
            type="button"
            className={menuRow}
            onClick={() => void navigate({ to: '/write', search: { letter: letter.id } })}
          >
            {t('letter.editConditions')}
          </button>
          <button type="button" className={menuRow} onClick={() => deeds.onOpen('sent')}>
            {t('privacy.sent')}
          </button>
          <button type="button" className={menuRow} onClick={deeds.onDelete}>
            {t('letter.remove')}
          </button>
        </Menu>
      </div>
      <Question text={question} />
    </div>
  )
}

/** Real questions run to four hundred characters; the letter must still be in sight. */
function Question({ text }: { text: string }) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  const [open, setOpen] = useState(false)
  const [cut, setCut] = useState(false)
  useLayoutEffect(() => {
    const box = heading.current
    if (!box || open) return
    const look = () => setCut(box.scrollHeight > box.clientHeight + 2)
    const watcher = new ResizeObserver(look)
    watcher.observe(box)
    return () => watcher.disconnect()
  }, [open])
  return (
    <>
      <h1
        ref={heading}
        className={`mt-1 text-[17px] leading-normal font-bold tracking-[-0.01em] text-pretty whitespace-pre-line md:text-[19px] ${open ? '' : 'line-clamp-3'}`}
      >
        {text}
      </h1>
      {(cut || open) && (
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="-ml-2 min-h-11 rounded-field px-2 text-[14px] text-ink-2 underline underline-offset-4"
        >
          {open ? t('letter.questionLess') : t('letter.questionMore')}
        </button>
      )}
    </>
  )
}
