// Puts placeholders in the place of personal words, and the words back in the answer, also while it streams.
import { findPersonal, type MaskOptions } from './find-personal.ts'

export type Mask = {
  /** The text with placeholders: "{{전화번호1}}". The same words always get the same one. */
  hide: (text: string) => string
  /** The words back in a whole text. A placeholder that nobody gave out stays as it is. */
  show: (text: string) => string
  /** The words back in a stream: what may be half a placeholder waits for the next piece. */
  showing: () => { push: (piece: string) => string; end: () => string }
}

const PLACEHOLDER = /\{\{\s*([가-힣]{1,10}\d{1,4})\s*\}\}/gu
/** Longer than any placeholder with the spaces that a model may put into it. */
const LONGEST = 24

export function createMask(options: MaskOptions = {}): Mask {
  const byText = new Map<string, string>()
  const byLabel = new Map<string, string>()
  const counts = new Map<string, number>()

  const placeholderOf = (kind: string, text: string): string => {
    const known = byText.get(`${kind} ${text}`)
    if (known !== undefined) return known
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    const label = `${kind}${count}`
    byText.set(`${kind} ${text}`, `{{${label}}}`)
    byLabel.set(label, text)
    return `{{${label}}}`
  }
  const hide = (text: string): string => {
    let hidden = ''
    let from = 0
    for (const one of findPersonal(text, options)) {
      hidden += text.slice(from, one.start) + placeholderOf(one.kind, one.text)
      from = one.end
    }
    return hidden + text.slice(from)
  }
  const show = (text: string): string =>
    text.replace(PLACEHOLDER, (whole, label: string) => byLabel.get(label) ?? whole)

  const showing = () => {
    let waiting = ''
    return {
      push: (piece: string) => {
        waiting += piece
        const cut = unfinishedFrom(waiting)
        const ready = waiting.slice(0, cut)
        waiting = waiting.slice(cut)
        return show(ready)
      },
      end: () => {
        const rest = show(waiting)
        waiting = ''
        return rest
      },
    }
  }
  return { hide, show, showing }
}

/** Where something begins that may yet become a placeholder; the length of the text when nothing does. */
function unfinishedFrom(text: string): number {
  const open = text.lastIndexOf('{{')
  if (open >= 0 && text.length - open <= LONGEST && !text.slice(open).includes('}}')) return open
  return text.endsWith('{') ? text.length - 1 : text.length
}
