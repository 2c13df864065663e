import { useEffect, useRef, useState } from 'react'
import { spokenSince } from '#web/letter/spoken-sentences.ts'

const SPEAK_EVERY_MS = 1_500
const CLEARED_AFTER_MS = 1_000

/**
 * Tells an answer to a screen reader by whole sentences, politely, and its rest when it has ended; not to be seen.
 * It stands before the answer comes, because a region that is new with its words is not read.
 */
export function SpokenAnswer({ text, ended }: { text: string | null; ended: boolean }) {
  const told = useRef(0)
  const latest = useRef('')
  const [words, setWords] = useState('')
  const coming = text !== null && !ended
  useEffect(() => {
    latest.current = text ?? ''
  }, [text])
  useEffect(() => {
    if (!coming) return
    told.current = 0
    const timer = setInterval(() => {
      const next = spokenSince(latest.current, told.current)
      told.current = next.told
      if (next.words !== '') setWords(next.words)
    }, SPEAK_EVERY_MS)
    return () => clearInterval(timer)
  }, [coming])
  useEffect(() => {
    if (!ended) return
    const rest = latest.current.slice(told.current).trim()
    told.current = latest.current.length
    if (rest !== '') setWords(rest)
  }, [ended])
  // Told is told: it is not to be met a second time below the answer.
  useEffect(() => {
    if (coming || words === '') return
    const timer = setTimeout(() => setWords(''), CLEARED_AFTER_MS)
    return () => clearTimeout(timer)
  }, [coming, words])
  return (
    <p className="sr-only" aria-live="polite" aria-atomic="true" lang="ko">
      {words}
    </p>
  )
}
