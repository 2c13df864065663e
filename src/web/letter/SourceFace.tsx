import { useTranslation } from 'react-i18next'
import { type Experience, experienceText } from '#domain/experience.ts'
import type { SentenceSource } from '#domain/letter.ts'
import { pieces, sourceWords } from '#web/letter/source-words.ts'

type Props = {
  text: string
  sentences: readonly SentenceSource[]
  experiences: readonly Experience[]
  /** While it is being written its sentences are not traced yet. */
  writing: boolean
  /** The sentence that is lit in the text, as its index. */
  lit: number | null
  onLight: (index: number | null) => void
  onReveal: (index: number) => void
}

/** 근거: the lit sentence and the experience it comes from; below it every sentence by experience. */
export function SourceFace({ text, sentences, experiences, writing, lit, onLight, onReveal }: Props) {
  const { t } = useTranslation()
  if (writing) return <p className="text-[14.5px] text-ink-2">{t('letter.sourcesLater')}</p>
  const current = lit === null ? undefined : sentences[lit]
  const without = sentences.flatMap((one, index) => (one.sources.length === 0 ? [index] : []))
  return (
    <div className="flex flex-col gap-5">
      <div aria-live="polite">
        {current ? (
          <Origin
            sentence={text.slice(current.start, current.end)}
            sources={current.sources}
            all={experiences}
          />
        ) : (
          <p className="text-[14.5px] text-ink-2">{t('letter.sourcesHint')}</p>
        )}
      </div>
      {experiences.map((experience) => {
        const own = sentences.flatMap((one, index) => (one.sources.includes(experience.id) ? [index] : []))
        return (
          <section key={experience.id}>
            <h3 className="font-semibold">{experience.title || t('letter.untitled')}</h3>
            {own.length === 0 ? (
              <p className="text-[14.5px] text-ink-3">{t('letter.unused')}</p>
            ) : (
              <SentenceList indices={own} {...{ text, sentences, lit, onLight, onReveal }} />
            )}
          </section>
        )
      })}
      {without.length > 0 && (
        <section>
          <h3 className="font-semibold">{t('letter.noSource')}</h3>
          <p className="text-[14px] text-ink-3">{t('letter.noSourceHint')}</p>
          <SentenceList indices={without} {...{ text, sentences, lit, onLight, onReveal }} />
        </section>
      )}
    </div>
  )
}

function Origin({
  sentence,
  sources,
  all,
}: {
  sentence: string
  sources: readonly string[]
  all: readonly Experience[]
}) {
  const { t } = useTranslation()
  const found = sources.flatMap((id) => all.find((one) => one.id === id) ?? [])
  if (found.length === 0)
    return (
      <div className="rounded-card bg-sunken px-4 py-3">
        <p className="text-[14px] text-ink-3">{t('letter.litNone')}</p>
        <p>{sentence}</p>
      </div>
    )
  return (
    <div className="flex flex-col gap-3">
      {found.map((experience) => {
        const body = experienceText(experience)
        return (
          <div key={experience.id} className="rounded-card bg-accent-soft px-4 py-3">
            <p className="text-[14px] text-ink-2">{t('letter.litFrom')}</p>
            <p className="whitespace-pre-wrap">
              {pieces(body, sourceWords(sentence, body)).map((piece) =>
                piece.marked ? (
                  <mark
                    key={piece.at}
                    className="bg-transparent font-semibold text-ink underline decoration-accent decoration-2 underline-offset-4"
                  >
                    {piece.text}
                  </mark>
                ) : (
                  <span key={piece.at}>{piece.text}</span>
                ),
              )}
            </p>
          </div>
        )
      })}
    </div>
  )
}

function SentenceList({
  indices,
  text,
  sentences,
  lit,
  onLight,
  onReveal,
}: Pick<Props, 'text' | 'sentences' | 'lit' | 'onLight' | 'onReveal'> & { indices: readonly number[] }) {
  return (
    <ul>
      {indices.map((index) => {
        const sentence = sentences[index]
        if (!sentence) return null
        return (
          <li key={index}>
            <button
              type="button"
              aria-pressed={lit === index}
              onPointerEnter={(event) => event.pointerType === 'mouse' && onLight(index)}
              onFocus={() => onLight(index)}
              onClick={() => onReveal(index)}
              className="min-h-11 w-full rounded-field px-2 py-1.5 text-left text-[14.5px] text-ink-2 hover:bg-sunken aria-pressed:bg-accent-soft aria-pressed:text-ink"
            >
              {text.slice(sentence.start, sentence.end)}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
