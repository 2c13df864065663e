import { useEffect, useState } from 'react'

const WORD_MS = 55
const LIT_MS = 2_600

/** How far the example has come: words that are there, then which lit sentence; `at rest` it is all there. */
export type Play = { words: number; lit: number; running: boolean }

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/**
 * Plays once: the words one after another, then each lit sentence for a while; it rests on the last one.
 * Where the person asked for no motion it is at rest from the start.
 */
export function usePlay(words: number, lits: number): Play & { again: () => void; stop: () => void } {
  const rest: Play = { words, lit: lits - 1, running: false }
  const [play, setPlay] = useState<Play>(() => (calm() ? rest : { words: 0, lit: -1, running: true }))
  useEffect(() => {
    if (!play.running) return
    const growing = play.words < words
    const timer = setTimeout(
      () =>
        setPlay((now) => {
          if (now.words < words) return { ...now, words: now.words + 1 }
          if (now.lit < lits - 1) return { ...now, lit: now.lit + 1 }
          return { ...now, running: false }
        }),
      growing ? WORD_MS : play.lit < 0 ? 400 : LIT_MS,
    )
    return () => clearTimeout(timer)
  }, [play, words, lits])
  return {
    ...play,
    again: () => setPlay({ words: 0, lit: -1, running: true }),
    stop: () => setPlay(rest),
  }
}
