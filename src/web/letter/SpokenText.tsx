import { useEffect, useRef, useState } from 'react'
import { useLatest } from '#web/ui/use-latest.ts'
import { spokenSince } from '#web/letter/spoken-sentences.ts'

const SPEAK_EVERY_MS = 1_500

/** Tells a growing text to a screen reader by whole sentences, politely; it is not to be seen. */
export function SpokenText({ text }: { text: string }) {
  const told = useRef(0)
  const latest = useLatest(text)
  const [words, setWords] = useState('')
  useEffect(() => {
    const timer = setInterval(() => {
      const next = spokenSince(latest.current, told.current)
      told.current = next.told
      if (next.words !== '') setWords(next.words)
    }, SPEAK_EVERY_MS)
    return () => clearInterval(timer)
  }, [latest])
  return (
    <p className="sr-only" aria-live="polite" aria-atomic="true" lang="ko">
      {words}
    </p>
  )
}
