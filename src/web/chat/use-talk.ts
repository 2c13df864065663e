// One conversation as a page sees it: what was said, what is being answered now, and saying something.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ChatMessage } from '#domain/chat.ts'
import type { GenerationEvent } from '#domain/generation.ts'
import { ApiError, call, follow, newKey } from '#web/api.ts'
import { conversationQuery, conversationsQuery } from '#web/chat/conversation-query.ts'
import { fold, nothingYet, type Watch } from '#web/letter/watch-state.ts'
import { streamAgreed } from '#web/privacy/stream-agreed.ts'
import { askQuota } from '#web/session.ts'

export type Refusal = { error: unknown; prompt: string }

export type Talk = {
  id: string | null
  /** Its first words; empty until they are known. */
  title: string
  /** The letter from which it was opened, if any. */
  letterId: string | null
  /** The title of that letter; null when it is gone or there is none, undefined until that is known. */
  letterTitle: string | null | undefined
  messages: readonly ChatMessage[]
  /** The answer that is on its way, with the words that it answers. */
  live: { prompt: string; watch: Watch } | null
  stopping: boolean
  loading: boolean
  /** Why the conversation could not be read. */
  fault: unknown
  /** Why the last words were not taken; they are kept. */
  refusal: Refusal | null
  /** Where the words in the box are kept. */
  place: string
  /** Resolves to whether the words were taken. `writer`: the embedded one instead of the model that is set. */
  say: (prompt: string, writer?: 'embedded') => Promise<boolean>
  stop: () => Promise<void>
  reload: () => void
}

type Options = {
  id: string | null
  /** The letter that a new conversation is about. */
  letterId?: string
  place: string
  /** Called when a conversation was made for the first words, once they are taken. */
  onMade: (id: string) => void
}

export function useTalk({ id, letterId, place, onMade }: Options): Talk {
  const client = useQueryClient()
  const query = useQuery({ ...conversationQuery(id ?? ''), enabled: id !== null })
  const [live, setLive] = useState<Talk['live']>(null)
  const [stopping, setStopping] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const reading = useRef<AbortController | null>(null)
  const wish = useRef<{ prompt: string; writer: 'embedded' | undefined; key: string } | null>(null)
  const made = useRef<string | null>(null)
  const saying = useRef(false)
  const messages = query.data?.messages ?? []
  const open = messages.find((one) => one.state === 'running' && one.generationId !== null)

  const read = useCallback(
    async (
      prompt: string,
      conversation: string,
      begin: (on: (event: GenerationEvent) => void, signal: AbortSignal) => Promise<unknown>,
      onTaken: () => void,
    ) => {
      const own = new AbortController()
      reading.current?.abort()
      reading.current = own
      let folded = nothingYet
      let frame = 0
      const draw = () => {
        frame = 0
        if (!own.signal.aborted) setLive({ prompt, watch: folded })
      }
      draw()
      const on = (event: GenerationEvent) => {
        folded = fold(folded, event)
        if (event.type === 'started') {
          askQuota(client)
          onTaken()
        }
        if (event.type === 'ended') askQuota(client)
        frame ||= requestAnimationFrame(draw)
      }
      let failed: { error: unknown } | null = null
      try {
        await begin(on, own.signal)
      } catch (error) {
        failed = { error }
      }
      cancelAnimationFrame(frame)
      draw()
      if (!own.signal.aborted) {
        // A reading that began before the end would still say that it runs.
        const asSaid = conversationQuery(conversation)
        await client.cancelQueries({ queryKey: asSaid.queryKey })
        await client.fetchQuery(asSaid).catch(() => undefined)
        void client.invalidateQueries({ queryKey: conversationsQuery.queryKey })
      }
      if (!own.signal.aborted) {
        reading.current = null
        setLive(null)
        setStopping(false)
      }
      if (failed) throw failed.error
    },
    [client],
  )

  // An answer that was asked for before a reload, or in another tab.
  useEffect(() => {
    if (!id || !open?.generationId || reading.current) return
    const generation = open.generationId
    void read(
      open.prompt,
      id,
      (on, signal) => follow(generation, on, { signal }),
      () => undefined,
    ).catch(() => undefined)
  }, [id, open?.generationId, open?.prompt, read])

  // Ended before this page came to read it: its request may have come back after the count was asked for.
  const last = messages.at(-1)
  const brokenId = last && !['running', 'done'].includes(last.state) ? last.id : null
  useEffect(() => {
    if (brokenId !== null) askQuota(client)
  }, [brokenId, client])

  useEffect(
    () => () => {
      reading.current?.abort()
      reading.current = null
    },
    [],
  )

  const say: Talk['say'] = async (prompt, writer) => {
    if (saying.current || reading.current) return false
    saying.current = true
    setRefusal(null)
    // The same words sent again after a lost line are the same wish: they are not answered, or counted, twice.
    if (wish.current?.prompt !== prompt || wish.current.writer !== writer)
      wish.current = { prompt, writer, key: newKey() }
    const { key } = wish.current
    let taken = false
    try {
      const conversation = id ?? made.current ?? (await make(letterId))
      made.current = conversation
      const begin = (on: (event: GenerationEvent) => void, signal: AbortSignal) =>
        streamAgreed('sendMessage', { params: { id: conversation }, body: { key, prompt, writer } }, on, {
          signal,
        })
      await new Promise<void>((resolve, reject) => {
        read(prompt, conversation, begin, () => {
          taken = true
          wish.current = null
          if (id === null) onMade(conversation)
          resolve()
        }).then(resolve, reject)
      })
    } catch (error) {
      if (isFinal(error)) wish.current = null
      if (!taken) {
        setRefusal({ error, prompt })
        if (isQuotaUsedUp(error)) askQuota(client)
        if (id === null && made.current && isFinal(error)) {
          // Nothing was said in it: no empty conversation is left in the list.
          await call('deleteConversation', { params: { id: made.current } }).catch(() => undefined)
          made.current = null
        }
      }
    } finally {
      saying.current = false
    }
    return taken
  }

  return {
    id,
    title: query.data?.title ?? '',
    letterId: letterId ?? query.data?.letterId ?? null,
    letterTitle: id === null ? undefined : query.data?.letterTitle,
    messages: live && open ? messages.filter((one) => one.id !== open.id) : messages,
    live,
    stopping,
    loading: id !== null && query.isPending,
    fault: query.data ? null : query.error,
    refusal,
    place,
    say,
    stop: async () => {
      const generation = live?.watch.generationId ?? open?.generationId
      if (!generation) return
      setStopping(true)
      await call('stopGeneration', { params: { id: generation } }).catch(() => setStopping(false))
    },
    reload: () => void query.refetch(),
  }
}

const isQuotaUsedUp = (error: unknown) => error instanceof ApiError && error.code === 'quota_exhausted'

/** Whether the server has said no; a lost line leaves it open whether the words were taken. */
const isFinal = (error: unknown) =>
  error instanceof ApiError && error.code !== 'offline' && error.code !== 'unavailable'

async function make(letterId: string | undefined): Promise<string> {
  const { id } = await call('createConversation', { body: letterId ? { letterId } : {} })
  return id
}
