// The review of the text as it is now: made here, in the browser, a moment after each pause in typing.
import { useEffect, useMemo, useState } from 'react'
import type { Letter } from '#domain/api.ts'
import type { Conditions, Review, ReviewInput } from '#domain/letter.ts'
import { review } from '#domain/review/index.ts'
import { type LiveFinding, liveFindings } from '#web/letter/live-findings.ts'

const PAUSE_MS = 200

export type Reviewed = { text: string; review: Review; findings: LiveFinding[] }

function inputOf(conditions: Conditions, text: string): ReviewInput {
  const { company, role, question, limit, posting, blind, experiences } = conditions
  return { text, company, role, question, limit, posting, blind, experiences }
}

function findingsOf(letter: Letter, text: string, local: Review): LiveFinding[] {
  return liveFindings(text, local, letter.review.findings, letter.confirmed)
}

/** `now()` reviews what stands this very moment, for a fix that must not be applied to other words. */
export function useReview(letter: Letter, text: string): Reviewed & { now: (text: string) => Reviewed } {
  const { conditions } = letter
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  const local = useMemo(() => review(inputOf(conditions, settled)), [conditions, settled])
  const current = useMemo(
    (): Reviewed => ({ text: settled, review: local, findings: findingsOf(letter, settled, local) }),
    [letter, settled, local],
  )
  return {
    ...current,
    now: (words) => {
      if (words === settled) return current
      const fresh = review(inputOf(conditions, words))
      return { text: words, review: fresh, findings: findingsOf(letter, words, fresh) }
    },
  }
}
