// A sentence that is pointed at or tapped says which experience it comes from.
import { StateEffect, StateField } from '@codemirror/state'
import { EditorView, hoverTooltip, showTooltip, type Tooltip } from '@codemirror/view'
import type { Span } from '#domain/letter.ts'

/** What to say of the sentence at a place: its own span, a title, and a line of words. */
export type SourceAt = (at: number) => (Span & { title: string; words: string }) | null

const HOVER_MS = 350
const setTip = StateEffect.define<Tooltip | null>()

export function sourceTip(sourceAt: SourceAt) {
  /** A tap sends mouse moves after it, which are no pointing. */
  let byMouse = true
  const tipAt = (at: number): Tooltip | null => {
    const source = sourceAt(at)
    if (!source) return null
    return {
      pos: source.start,
      end: source.end,
      above: true,
      create: () => ({ dom: tipOf(source.title, source.words) }),
    }
  }
  /** Fingers do not hover: a tap shows it, the next key takes it away. */
  const tapped = StateField.define<Tooltip | null>({
    create: () => null,
    update(tip, transaction) {
      for (const effect of transaction.effects) if (effect.is(setTip)) return effect.value
      return transaction.docChanged ? null : tip
    },
    provide: (field) => showTooltip.from(field),
  })
  return [
    hoverTooltip((_view, at) => (byMouse ? tipAt(at) : null), { hoverTime: HOVER_MS, hideOnChange: true }),
    tapped,
    EditorView.domEventHandlers({
      pointermove: (event) => {
        byMouse = event.pointerType === 'mouse'
      },
      pointerdown: (event) => {
        byMouse = event.pointerType === 'mouse'
      },
      pointerup: (event, view) => {
        if (event.pointerType === 'mouse') return
        const at = view.posAtCoords({ x: event.clientX, y: event.clientY })
        view.dispatch({ effects: setTip.of(at === null ? null : tipAt(at)) })
      },
      blur: (_event, view) => {
        if (view.state.field(tapped)) view.dispatch({ effects: setTip.of(null) })
      },
    }),
  ]
}

function tipOf(title: string, words: string): HTMLElement {
  const tip = document.createElement('div')
  tip.className = 'source-tip'
  const head = document.createElement('strong')
  head.textContent = title
  const line = document.createElement('span')
  line.textContent = words
  tip.append(head, line)
  return tip
}
