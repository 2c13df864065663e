// The last resort for one sentence longer than the whole limit: its first clauses, as a whole sentence.

/**
 * Past and present predicates whose stem closes in ㅆ (했, 었, 있, 겠 …) before a joining ending:
 * the only place where 습니다 can stand for the ending without knowing the verb.
 */
const JOINT = /([가-힣])(?:고|으며|으나|지만|는데)(?:,|(?= ))/g
const SSANG_SIOT = 20

/** The longest whole sentence that `fits`, made of the first clauses of `sentence`; null where none does. */
export function cutClause(sentence: string, fits: (text: string) => boolean): string | null {
  let found: string | null = null
  for (const match of sentence.matchAll(JOINT)) {
    const stem = match[1] as string
    if ((stem.charCodeAt(0) - 0xac00) % 28 !== SSANG_SIOT) continue
    const head = sentence.slice(0, match.index + 1)
    if (
      !isClosed(head) ||
      /^ (?:싶|있|계|나서|보니|나니|해도|말)/.test(sentence.slice(match.index + match[0].length))
    )
      continue
    const whole = `${head}습니다.`
    if (fits(whole)) found = whole
  }
  return found
}

/** A clause inside a quotation or brackets is not the writer's own sentence. */
function isClosed(text: string): boolean {
  const pairs = [
    ['(', ')'],
    ['[', ']'],
    ['“', '”'],
    ['‘', '’'],
    ['「', '」'],
  ] as const
  const even = (mark: string) => text.split(mark).length % 2 === 1
  return (
    even('"') &&
    even("'") &&
    pairs.every(([open, close]) => text.split(open).length === text.split(close).length)
  )
}
