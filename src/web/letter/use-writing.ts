// The writing of a letter as its page sees it: attached to from the first character, started anew, stopped.
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Letter } from '#domain/api.ts'
import type { GenerationEvent } from '#domain/generation.ts'
import { call, follow, newKey } from '#web/api.ts'
import { letterQuery } from '#web/letter/letter-query.ts'
import { tellOtherTabs } from '#web/letter/other-tabs.ts'
import { fold, nothingYet, type Watch } from '#web/letter/watch-state.ts'
import { streamAgreed } from '#web/privacy/stream-agreed.ts'
import { askQuota } from '#web/session.ts'
import { useLatest } from '#web/ui/use-latest.ts'

export type Writing = {
  /** Null while nothing was written since the page was opened. */
  watch: Watch | null
  running: boolean
  /** When it began, in milliseconds of this device's clock. */
  since: number
  stopping: boolean
  /** Why it could not be started, stopped or found again. */
  refusal: unknown
  /** Grows with each writing that has ended: the text below it is another one. */
  ended: number
  /** `writer`: the embedded one instead of the model that is set. */
  start: (mode: 'anew' | 'continue', writer?: 'embedded') => Promise<void>
  stop: () => Promise<void>
  clearRefusal: () => void
}

/**
 * `onSeenMore` is told the letter as it is stored, and the text that this page showed beyond that: what an instance
 * that died had sent and not yet stored.
 */
export function useWriting(letter: Letter, onSeenMore: (letter: Letter, seen: string) => void): Writing {
  const client = useQueryClient()
  const seenMore = useLatest(onSeenMore)
  const runningId = letter.generation?.state === 'running' ? letter.generation.id : null
  const [watch, setWatch] = useState<Watch | null>(null)
  const [running, setRunning] = useState(runningId !== null)
  const [since, setSince] = useState(() => startOf(letter))
  const [stopping, setStopping] = useState(false)
  const [refusal, setRefusal] = useState<unknown>(null)
  const [ended, setEnded] = useState(0)
  const reading = useRef<AbortController | null>(null)
  /** The generation that this page reads, and those that it has seen to their end. */
  const current = useRef<string | null>(null)
  const seen = useRef(new Set<string>())

  const read = useCallback(
    async (begin: (on: (event: GenerationEvent) => void, signal: AbortSignal) => Promise<unknown>) => {
      reading.current?.abort()
      const own = new AbortController()
      reading.current = own
      let folded = nothingYet
      let frame = 0
      // Many chunks a second make one drawing a frame.
      const draw = () => {
        frame = 0
        if (!own.signal.aborted) setWatch(folded)
      }
      const on = (event: GenerationEvent) => {
        folded = fold(folded, event)
        if (event.type === 'started') {
          current.current = event.generationId
          askQuota(client)
          setRunning(true)
        }
        if (event.type === 'ended') askQuota(client)
        frame ||= requestAnimationFrame(draw)
      }
      try {
        await begin(on, own.signal)
        cancelAnimationFrame(frame)
        draw()
        if (folded.generationId) seen.current.add(folded.generationId)
        const { queryKey } = letterQuery(letter.id)
        await client.invalidateQueries({ queryKey }).catch(() => undefined)
        void client.invalidateQueries({ queryKey: ['letters'] })
        const stored = client.getQueryData<Letter>(queryKey)
        if (folded.seenMore !== null && stored && !own.signal.aborted)
          seenMore.current(stored, folded.seenMore)
      } catch (error) {
        if (own.signal.aborted) return
        setRefusal(error)
        await client.invalidateQueries({ queryKey: letterQuery(letter.id).queryKey }).catch(() => undefined)
      }
      if (own.signal.aborted) return
      setRunning(false)
      setStopping(false)
      setEnded((before) => before + 1)
    },
    [client, letter.id, seenMore],
  )

  // A generation that was started on another page, tab or device, or before a reload.
  useEffect(() => {
    if (runningId === null || runningId === current.current || seen.current.has(runningId)) return
    current.current = runningId
    setSince(startOf(letter))
    setRunning(true)
    setWatch(null)
    void read((on, signal) => follow(runningId, on, { signal }))
  }, [runningId, letter, read])

  // Ended before this page came to read it: its request may have come back after the count was asked for.
  const brokenId =
    letter.generation && !['running', 'done'].includes(letter.generation.state) ? letter.generation.id : null
  useEffect(() => {
    if (brokenId !== null && !seen.current.has(brokenId)) askQuota(client)
  }, [brokenId, client])

  useEffect(
    () => () => {
      reading.current?.abort()
      current.current = null
    },
    [],
  )

  const start: Writing['start'] = async (mode, writer) => {
    setRefusal(null)
    setSince(Date.now())
    setWatch(null)
    setRunning(true)
    const args = { params: { id: letter.id }, body: { key: newKey(), mode, writer } }
    await read((on, signal) => {
      const tell = (event: GenerationEvent) => {
        on(event)
        // Another tab stops typing into a text that is written anew.
        if (event.type === 'started') tellOtherTabs(letter.id)
      }
      return streamAgreed('rewriteLetter', args, tell, { signal })
    })
  }

  const stop = async () => {
    const id = current.current ?? runningId
    if (!id) return
    setStopping(true)
    try {
      await call('stopGeneration', { params: { id } })
    } catch (error) {
      setStopping(false)
      setRefusal(error)
    }
  }

  return {
    watch,
    running,
    since,
    stopping,
    refusal,
    ended,
    start,
    stop,
    clearRefusal: () => setRefusal(null),
  }
}

/** The server's clock may run ahead of this device's: nobody has waited for less than nothing. */
function startOf(letter: Letter): number {
  const started = letter.generation ? Date.parse(letter.generation.startedAt) : Number.NaN
  return Number.isFinite(started) ? Math.min(started, Date.now()) : Date.now()
}
