/** A note in 합니다체, or null when it cannot be turned. */
export function toFormal(note: string): string | null {
  const words = note
    .replace(/^\s*(?:[-•*]|\d+[.)])\s*/, '')
    .replace(/[.!?~\s]+$/, '')
    .trim()
  const past = /^(.*[가-힣])(?:다|음|어|지|어요)$/.exec(words)
  if (past && ((past[1] ?? '').charCodeAt((past[1] ?? '').length - 1) - 0xac00) % 28 === 20)
    return `${past[1]}습니다.`
  if (/함$/.test(words)) return `${words.slice(0, -1)}했습니다.`
  return /니다$/.test(words) ? `${words}.` : null
}
