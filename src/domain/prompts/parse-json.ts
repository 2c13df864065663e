// JSON out of a model's answer: bare, in a code fence, or with words around it.

/** An answer longer than this is no answer to what was asked. */
const LONGEST = 200_000

/** The first JSON object or array in `raw`, or null. Never throws. */
export function parseLooseJson(raw: string): unknown {
  if (raw.length > LONGEST) return null
  for (const [open, close] of [
    ['{', '}'],
    ['[', ']'],
  ] as const) {
    const start = raw.indexOf(open)
    const end = raw.lastIndexOf(close)
    if (start === -1 || end <= start) continue
    const other = open === '{' ? '[' : '{'
    const outer = raw.indexOf(other)
    if (open === '{' && outer !== -1 && outer < start) continue
    try {
      return JSON.parse(raw.slice(start, end + 1)) as unknown
    } catch {
      continue
    }
  }
  return null
}

/** The rows of `{[key]: [...]}`, or of a bare array. */
export function rowsOf(value: unknown, key: string): Record<string, unknown>[] {
  const rows = Array.isArray(value) ? value : isRecord(value) ? value[key] : null
  return Array.isArray(rows) ? rows.filter(isRecord) : []
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
