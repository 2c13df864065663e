// Which sentence is lit, and what it stands on.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Experience, experienceText } from '#domain/experience.ts'
import type { SourceAt } from '#web/letter/editor-source-tip.ts'
import { sentenceAt } from '#web/letter/sentence-at.ts'
import { sourceWords } from '#web/letter/source-words.ts'
import type { Reviewed } from '#web/letter/use-review.ts'

const MOST_WORDS = 4

export function useSources(reviewed: Reviewed, experiences: readonly Experience[]) {
  const { t } = useTranslation()
  const [lit, setLit] = useState<number | null>(null)
  const { sentences } = reviewed.review

  const sourceAt: SourceAt = (at) => {
    const index = sentenceAt(sentences, at)
    const sentence = index === null ? undefined : sentences[index]
    if (!sentence) return null
    const words = reviewed.text.slice(sentence.start, sentence.end)
    const experience = experiences.find((one) => one.id === sentence.sources[0])
    if (!experience) return { ...sentence, title: t('letter.noSource'), words: t('letter.noSourceHint') }
    const body = experienceText(experience)
    const shared = sourceWords(words, body)
      .toSorted((a, b) => b.end - b.start - (a.end - a.start))
      .slice(0, MOST_WORDS)
      .toSorted((a, b) => a.start - b.start)
    return {
      ...sentence,
      title: t('letter.tipFrom', { title: experience.title.trim() || t('letter.untitled') }),
      words: shared.map(({ start, end }) => body.slice(start, end)).join(' · '),
    }
  }

  /** The sentence around a place, and the experience that it, or the nearest one before it, stands on. */
  const homeOf = (at: number): { sentence: string; experienceId: string | null } => {
    const index = sentenceAt(sentences, at)
    const sentence = index === null ? undefined : sentences[index]
    const near = sentences.slice(0, (index ?? -1) + 1).findLast((one) => one.sources.length > 0)
    return {
      sentence: sentence ? reviewed.text.slice(sentence.start, sentence.end) : '',
      experienceId: near?.sources[0] ?? experiences[0]?.id ?? null,
    }
  }

  return {
    homeOf,
    lit,
    light: setLit,
    lightAt: (at: number) => setLit(sentenceAt(sentences, at)),
    sourceAt,
  }
}
