// Some models that run at home think aloud: `<think>…</think>` before the answer, in the text itself. Nobody asked for it.
const OPEN = '<think>'
const CLOSE = '</think>'

export type ThoughtFilter = {
  /** What of the text is answer; what may still turn out to be a thought waits. */
  pass: (text: string) => string
  /** No more comes: gives what waited. A thought that never ended is none of it. */
  end: () => string
  readonly thinking: boolean
}

export function dropThoughts(): ThoughtFilter {
  let place: 'before' | 'inside' | 'after' | 'answer' = 'before'
  let held = ''
  const pass = (text: string): string => {
    if (place === 'answer') return text
    held += text
    if (place === 'before') {
      const begun = held.trimStart()
      if (OPEN.startsWith(begun)) return ''
      if (!begun.startsWith(OPEN)) return answer(held)
      place = 'inside'
      held = begun.slice(OPEN.length)
    }
    if (place === 'inside') {
      const at = held.indexOf(CLOSE)
      if (at === -1) {
        // Enough to know the rest of the mark by; a long thought is not kept.
        held = held.slice(1 - CLOSE.length)
        return ''
      }
      place = 'after'
      held = held.slice(at + CLOSE.length)
    }
    held = held.trimStart()
    return held === '' ? '' : answer(held)
  }
  const answer = (text: string): string => {
    place = 'answer'
    held = ''
    return text
  }
  return {
    pass,
    end: () => (place === 'before' ? answer(held) : ''),
    get thinking() {
      return place === 'inside'
    },
  }
}
