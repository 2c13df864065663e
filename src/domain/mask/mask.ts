// Puts placeholders in the place of personal words, and the words back in the answer, also while it streams.
import { findPersonal, type MaskOptions, type Personal } from './find-personal.ts'

export type Mask = {
  /** The text with placeholders: "{{전화번호1}}". The same words always get the same one. */
  hide: (text: string) => string
  /** The same for what is sent to a model, which may be a text or a JSON object with texts in it. */
  hideMessage: (content: string) => string
  /**
   * Looks for names in all that is sent together, so that one that gives itself away in an experience
   * ("제 이름은 …") is hidden in the chat, too.
   */
  learn: (contents: readonly string[]) => void
  /** The words back in a whole text. A placeholder that nobody gave out stays as it is. */
  show: (text: string) => string
  /** The words back in a stream: what may be half a placeholder waits for the next piece. */
  showing: () => { push: (piece: string) => string; end: () => string }
}

const PLACEHOLDER = /\{\{[ \t]*([가-힣]{1,10}\d{1,4})[ \t]*\}\}/gu
/** Longer than any placeholder with the spaces that a model may put into it. */
const LONGEST = 24

/** An answer that is a JSON object, bare or fenced: words go back into its strings escaped. */
const JSON_OBJECT = /^\s*(?:```\w*\s*)?\{\s*"/u

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
  const names = new Set(options.names)
  /** Of the texts that were learnt from, for the names that are known now: they are hidden next. */
  const learnt = new Map<string, Personal[]>()
  const find = (text: string) => learnt.get(text) ?? findPersonal(text, { ...options, names: [...names] })
  const remember = (name: string) => {
    if (names.has(name)) return
    names.add(name)
    learnt.clear()
  }
  const hide = (text: string): string => {
    let hidden = ''
    let from = 0
    for (const one of find(text)) {
      hidden += text.slice(from, one.start) + placeholderOf(one.kind, one.text)
      from = one.end
    }
    return hidden + text.slice(from)
  }
  const put = (text: string, isJson: boolean): string =>
    text.replace(PLACEHOLDER, (whole, label: string) => {
      const word = byLabel.get(label)
      if (word === undefined) return whole
      return isJson ? JSON.stringify(word).slice(1, -1) : word
    })
  const show = (text: string): string => put(text, JSON_OBJECT.test(text))

  const showing = () => {
    let waiting = ''
    let head = ''
    const given = (piece: string) => {
      if (head.length < LONGEST) head += piece
      return put(piece, JSON_OBJECT.test(head))
    }
    return {
      push: (piece: string) => {
        waiting += piece
        const cut = unfinishedFrom(waiting)
        const ready = waiting.slice(0, cut)
        waiting = waiting.slice(cut)
        return given(ready)
      },
      end: () => {
        const rest = given(waiting)
        waiting = ''
        return rest
      },
    }
  }
  const learn = (contents: readonly string[]) => {
    for (const content of contents) {
      hideIn(content, (text) => {
        const found = find(text)
        learnt.set(text, found)
        for (const one of found) if (one.kind === '이름') remember(one.text)
        return text
      })
    }
  }
  return { hide, hideMessage: (content) => hideIn(content, hide), learn, show, showing }
}

/**
 * A message that is a JSON object is hidden string by string: in its raw form a line break is "\\n", whose letter
 * would stand before a name as if it were a part of it.
 */
function hideIn(content: string, hide: (text: string) => string): string {
  if (!content.startsWith('{')) return hide(content)
  let data: unknown
  try {
    data = JSON.parse(content)
  } catch {
    return hide(content)
  }
  let changed = false
  const within = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const hidden = hide(value)
      changed ||= hidden !== value
      return hidden
    }
    if (Array.isArray(value)) return value.map(within)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [within(key), within(one)]))
  }
  const hidden = within(data)
  return changed ? JSON.stringify(hidden) : content
}

/** Where something begins that may yet become a placeholder; the length of the text when nothing does. */
function unfinishedFrom(text: string): number {
  const open = text.lastIndexOf('{{')
  if (open >= 0 && text.length - open <= LONGEST && !text.slice(open).includes('}}')) return open
  return text.endsWith('{') ? text.length - 1 : text.length
}
