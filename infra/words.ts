/** `name=value` words of a command line. Throws an Error that names a word without a value. */
export function readWords(words: string[]): Record<string, string> {
  return Object.fromEntries(
    words.map((word): [string, string] => {
      const at = word.indexOf('=')
      if (at < 1) throw new Error(`Say name=value, not ${word}.`)
      return [word.slice(0, at), word.slice(at + 1)]
    }),
  )
}
