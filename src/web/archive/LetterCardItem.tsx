import { Link } from '@tanstack/react-router'
import { CircleCheck, CircleDashed, EllipsisVertical, TriangleAlert } from 'lucide-react'
import { type SubmitEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LetterCard } from '#domain/api.ts'
import { Unit } from '#domain/limit.ts'
import type { useLetterDeeds } from '#web/archive/use-letter-deeds.ts'
import { whenWords } from '#web/archive/when-words.ts'
import { DueTag } from '#web/letter/DueTag.tsx'
import { currentLanguage } from '#web/locales/index.ts'
import { useNow } from '#web/shell/use-now.ts'
import { Button } from '#web/ui/Button.tsx'
import { Menu, menuRow } from '#web/ui/Menu.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { unitShort, unitSuffix } from '#web/write/limit-words.ts'

const states = {
  writing: { word: 'archive.stateWriting', look: 'text-low', Icon: CircleDashed },
  draft: { word: 'archive.stateDraft', look: 'text-mid', Icon: TriangleAlert },
  ready: { word: 'archive.stateReady', look: 'text-accent', Icon: CircleCheck },
} as const

type Props = { letter: LetterCard; deeds: ReturnType<typeof useLetterDeeds> }

/** One letter in the archive: company, question, first words, count, state, when. */
export function LetterCardItem({ letter, deeds }: Props) {
  const { t } = useTranslation()
  const now = useNow()
  const [renaming, setRenaming] = useState(false)
  const { word, look, Icon } = states[letter.state]
  const unit = Unit.options.find((one) => one === letter.unit) ?? 'chars'
  const heading = letter.company || letter.title || t('archive.noCompany')
  // Until its person names it, a letter is called after what stands above and below already.
  const isNamed = ![heading, letter.question, `${letter.company} · ${letter.role}`].some((words) =>
    words.startsWith(letter.title.replace(/…$/, '')),
  )
  return (
    <article className="relative py-5">
      {renaming ? (
        <RenameForm letter={letter} deeds={deeds} onDone={() => setRenaming(false)} />
      ) : (
        <div className="pr-12">
          <h2 className="text-[16.5px] font-semibold tracking-tight">
            <Link
              to="/letters/$id"
              params={{ id: letter.id }}
              className="rounded-field after:absolute after:inset-0 hover:underline hover:underline-offset-4"
            >
              {heading}
            </Link>
            {letter.role && <span className="ml-2 text-[14.5px] font-normal text-ink-2">{letter.role}</span>}
          </h2>
          {isNamed && <p className="text-[14.5px] text-ink-2">{letter.title}</p>}
          <p className="mt-0.5 line-clamp-2 text-[14.5px] text-ink-2">{letter.question}</p>
          {letter.firstLine && (
            <p className="mt-2 line-clamp-2 text-[16px] leading-[1.7]">{letter.firstLine}</p>
          )}
          <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-[13.5px] text-ink-3">
            <span className={`inline-flex items-center gap-1 font-semibold ${look}`}>
              <Icon aria-hidden="true" className="size-3.5" />
              {t(word)}
            </span>
            <DueTag due={letter.due} />
            <span>
              {letter.used.toLocaleString('ko-KR')}
              {letter.max !== null && ` / ${letter.max.toLocaleString('ko-KR')}`}
              {unitSuffix(t, unit)} ({unitShort(t, unit)})
            </span>
            <time dateTime={letter.updatedAt}>
              {t('archive.updated', { when: whenWords(t, letter.updatedAt, now, currentLanguage()) })}
            </time>
          </p>
        </div>
      )}
      {!renaming && (
        <div className="absolute top-3.5 -right-2 z-1">
          <Menu
            label={t('archive.actions', { title: letter.title })}
            button={<EllipsisVertical aria-hidden="true" className="size-5" />}
          >
            <button type="button" className={menuRow} onClick={() => void deeds.copy(letter)}>
              {t('archive.copy')}
            </button>
            <button type="button" className={menuRow} onClick={() => setRenaming(true)}>
              {t('archive.rename')}
            </button>
            <button
              type="button"
              className={`${menuRow} text-high!`}
              onClick={() => void deeds.remove(letter)}
            >
              {t('archive.remove')}
            </button>
          </Menu>
        </div>
      )}
    </article>
  )
}

function RenameForm({ letter, deeds, onDone }: Props & { onDone: () => void }) {
  const { t } = useTranslation()
  const [title, setTitle] = useState(letter.title)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const next = title.trim()
    if (next === '') return
    if (next !== letter.title) await deeds.rename(letter, next)
    onDone()
  }
  return (
    <form onSubmit={(event: SubmitEvent) => void submit(event)} className="flex flex-wrap items-end gap-2">
      <TextField
        autoFocus
        className="min-w-0 flex-1 basis-60"
        label={t('archive.newTitle')}
        value={title}
        onText={setTitle}
        maxLength={200}
        onKeyDown={(event) => event.key === 'Escape' && !event.nativeEvent.isComposing && onDone()}
        error={title.trim() === '' ? t('fields.required') : undefined}
      />
      <Button type="submit" look="primary">
        {t('archive.save')}
      </Button>
      <Button onClick={onDone}>{t('shell.cancel')}</Button>
    </form>
  )
}
