// The editor of a letter. Loaded when a letter is opened to be changed; knows text and places, not letters.
import { defaultKeymap, history, historyKeymap, redo, redoDepth, undo, undoDepth } from '@codemirror/commands'
import { type ChangeSet, EditorState } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import type { Span } from '#domain/letter.ts'
import { lineField, markField, showMarks, type Shown } from '#web/letter/editor-marks.ts'
import { type SourceAt, sourceTip } from '#web/letter/editor-source-tip.ts'
import { editorTheme } from '#web/letter/editor-theme.ts'
import { styleBySheet } from '#web/letter/style-by-sheet.ts'

export type EditorEvents = {
  onText: (text: string) => void
  /** The caret was moved by the person, not by typing. */
  onCaret: (at: number) => void
  /** What a sentence stands on, told beside it when it is pointed at or tapped. */
  sourceAt: SourceAt
  onHistory: (can: { undo: boolean; redo: boolean }) => void
}

export type Editor = {
  text: () => string
  /** Replaces a span. Gives a function that takes exactly this change back, whatever was typed since. */
  change: (span: Span, text: string) => () => void
  /** Makes the whole text another one, in one step that can be undone. */
  replaceAll: (text: string) => () => void
  show: (shown: Shown) => void
  /** Brings a place into view and puts the caret behind it. */
  reveal: (span: Span, focus: boolean) => void
  undo: () => void
  redo: () => void
  destroy: () => void
}

export type EditorWords = { label: string; empty: string }

export function createEditor(
  parent: HTMLElement,
  text: string,
  words: EditorWords,
  events: EditorEvents,
): Editor {
  // Changes that can still be taken back by a button, moved along with all that was typed since.
  const inverses = new Set<{ change: ChangeSet }>()
  const watching = EditorView.updateListener.of((update) => {
    if (update.docChanged) {
      for (const one of inverses) one.change = one.change.map(update.changes)
      events.onText(update.state.doc.toString())
    } else if (update.selectionSet && update.transactions.some((one) => one.isUserEvent('select')))
      events.onCaret(update.state.selection.main.head)
    if (update.docChanged)
      events.onHistory({ undo: undoDepth(update.state) > 0, redo: redoDepth(update.state) > 0 })
  })
  const state = EditorState.create({
    doc: text,
    extensions: [
      history(),
      keymap.of([...historyKeymap, ...defaultKeymap]),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({
        'aria-label': words.label,
        lang: 'ko',
        spellcheck: 'false',
        autocapitalize: 'off',
        autocorrect: 'off',
        'data-gramm': 'false',
      }),
      placeholder(words.empty),
      markField,
      lineField,
      editorTheme,
      watching,
      sourceTip((at) => events.sourceAt(at)),
    ],
  })
  const view = styleBySheet(() => new EditorView({ parent, state }))

  function apply(from: number, to: number, insert: string): () => void {
    const before = view.state.doc
    const transaction = view.state.update({
      changes: { from, to, insert },
      userEvent: 'input.fix',
      scrollIntoView: false,
    })
    view.dispatch(transaction)
    // Registered after the change itself, so that it is not moved by it.
    const kept = { change: transaction.changes.invert(before) }
    inverses.add(kept)
    return () => {
      if (!inverses.delete(kept)) return
      view.dispatch({ changes: kept.change, userEvent: 'input.takeback' })
    }
  }

  return {
    text: () => view.state.doc.toString(),
    change: ({ start, end }, insert) => apply(start, end, insert),
    replaceAll: (next) => {
      const { from, to, insert } = difference(view.state.doc.toString(), next)
      return apply(from, to, insert)
    },
    show: (shown) => {
      if (shown.text === view.state.doc.toString()) view.dispatch({ effects: showMarks.of(shown) })
    },
    reveal: ({ start, end }, focus) => {
      const at = Math.min(start, view.state.doc.length)
      // Below the header; on a narrow screen the sheet covers the lower half.
      const high = matchMedia('(width < 64rem)').matches
      view.dispatch({
        selection: { anchor: Math.min(end, view.state.doc.length) },
        effects: EditorView.scrollIntoView(at, high ? { y: 'start', yMargin: 96 } : { y: 'center' }),
      })
      if (focus) view.focus()
    },
    undo: () => void undo(view),
    redo: () => void redo(view),
    destroy: () => view.destroy(),
  }
}

/** What differs between two texts, in one piece: marks and caret outside it stay where they are. */
function difference(before: string, after: string): { from: number; to: number; insert: string } {
  const most = Math.min(before.length, after.length)
  let from = 0
  while (from < most && before[from] === after[from]) from += 1
  let tail = 0
  while (tail < most - from && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) }
}
