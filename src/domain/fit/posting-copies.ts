// Sentences that a draft took over from the posting word for word: no person wrote them of themselves.
import { type Experience, experienceText } from '#domain/experience.ts'
import type { Change } from '#domain/letter.ts'
import type { Material } from './material.ts'
import { outlineOf, textOf } from './outline.ts'

/** Letters and digits; below this a sentence may be like another by chance. */
const LEAST = 10

const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

/** Also the way in which an instruction hidden in a posting comes out of a model: as its own words. */
export function withoutPostingCopies(text: string, material: Material): { text: string; changes: Change[] } {
  const posting = bare(material.posting ?? '')
  if (posting === '') return { text, changes: [] }
  const own = bare(material.experiences.map((one) => experienceText(one as Experience)).join('\n'))
  const outline = outlineOf(text)
  const copies = new Set(
    outline.sentences
      .filter((one) => {
        const words = bare(one.text)
        return words.length >= LEAST && posting.includes(words) && !own.includes(words)
      })
      .map((one) => one.index),
  )
  if (copies.size === 0) return { text, changes: [] }
  const lines = outline.lines.map((line) => ({
    ...line,
    sentences: line.sentences.filter((one) => !copies.has(one.index)),
  }))
  return {
    text: textOf(lines),
    changes: outline.sentences
      .filter((one) => copies.has(one.index))
      .map((one) => ({
        kind: 'dropped',
        before: one.text,
        after: '',
        reason: '공고의 문장을 그대로 옮긴 것이라 뺐어요.',
      })),
  }
}
