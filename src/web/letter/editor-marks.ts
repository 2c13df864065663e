// What is marked in the text: findings by severity, the sentence that is lit, headings and paragraphs.
import { RangeSetBuilder, StateEffect, StateField, type Text } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import type { Span } from '#domain/letter.ts'
import { setLines } from '#web/letter/line-kinds.ts'
import type { Mark } from '#web/letter/live-findings.ts'

/** `text` is the text that the places belong to: on any other text they mark nothing. */
export type Shown = { text: string; marks: readonly Mark[]; picked: string | null; lit: Span | null }

export const showMarks = StateEffect.define<Shown>()

function decorate({ marks, picked, lit }: Shown, length: number): DecorationSet {
  const inside = ({ start, end }: Span) => end > start && end <= length
  const ranges = marks.filter(inside).map((mark) =>
    Decoration.mark({
      class: `mark-${mark.severity}${mark.key === picked ? ' mark-picked' : ''}`,
      attributes: { 'data-finding': mark.key },
    }).range(mark.start, mark.end),
  )
  if (lit && inside(lit)) ranges.push(Decoration.mark({ class: 'lit' }).range(lit.start, lit.end))
  return Decoration.set(ranges, true)
}

/** Marks move with the words that they stand on until the next review says where they belong. */
export const markField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = marks.map(transaction.changes)
    for (const effect of transaction.effects)
      if (effect.is(showMarks)) next = decorate(effect.value, transaction.newDoc.length)
    return next
  },
  provide: (field) => EditorView.decorations.from(field),
})

function decorateLines(doc: Text): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>()
  const lines = setLines(doc.toString())
  lines.forEach(({ kind, at }, index) => {
    const below = lines[index + 1]
    const gap = kind !== 'blank' && below !== undefined && below.kind !== 'blank'
    const names = [kind === 'heading' ? 'line-heading' : '', gap && kind === 'prose' ? 'line-gap' : '']
    const className = names.filter(Boolean).join(' ')
    if (className !== '') builder.add(at, at, Decoration.line({ class: className }))
  })
  return builder.finish()
}

export const lineField = StateField.define<DecorationSet>({
  create: (state) => decorateLines(state.doc),
  update: (lines, transaction) => (transaction.docChanged ? decorateLines(transaction.newDoc) : lines),
  provide: (field) => EditorView.decorations.from(field),
})
