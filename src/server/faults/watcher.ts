// A person's browser in bad weather: says something once, watches, reloads, changes instance, sometimes stops,
// and goes on asking until it was told the end.
import type { GenerationEvent } from '#domain/generation.ts'
import { eventsOfStream } from '../test-events.ts'
import type { Random } from './random.ts'

export type Watched = {
  id: string
  /** What stood on the screen at the end. */
  text: string
  state: string
  /** Where an event was missing, came twice, or a text was shown that was not a beginning of the next. */
  faults: string[]
  reloads: number
  /** Characters that a killed instance had shown here and not stored yet. */
  unstored: number
  /** Lines that were closed before the end, and taken up somewhere else. */
  lost: number
}

type World = {
  random: Random
  /** An address of any instance that may be alive. */
  anywhere: () => string
  isOver: () => boolean
  /** Where nobody stops what is being written. */
  neverStops?: boolean
}

type Speaker = { cookie: string; conversationId: string }

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Null when nothing could be begun before the run was over. */
export async function watchOne(world: World, speaker: Speaker, prompt: string): Promise<Watched | null> {
  const { random } = world
  const key = `fault-${prompt}-${random.below(2 ** 31)}`
  const watched: Watched = { id: '', text: '', state: '', faults: [], reloads: 0, unstored: 0, lost: 0 }
  const stopsAt = random.chance(0.15) && world.neverStops !== true ? 5 + random.below(40) : Infinity
  let last = 0
  let texts = 0
  let patience = 400
  while (patience > 0) {
    patience -= 1
    const leave = new AbortController()
    const leaveAfter = random.chance(0.4) ? 3 + random.below(30) : Infinity
    try {
      const response = await ask(
        world,
        speaker,
        watched.id === '' ? { key, prompt } : null,
        watched.id,
        last,
        leave.signal,
      )
      if (response === null) {
        if (watched.id === '' && world.isOver()) return null
        await pause(150)
        continue
      }
      let here = 0
      for await (const { n, event } of eventsOfStream(response)) {
        if (event.type === 'ended') {
          const isMore = event.state === 'interrupted' && watched.text.startsWith(event.text)
          if (isMore) watched.unstored = watched.text.length - event.text.length
          else if (!event.text.startsWith(watched.text))
            watched.faults.push('shown, and not in what is stored')
          watched.text = event.text
          watched.state = event.state
          return watched
        }
        if (n !== last + 1) watched.faults.push(`event ${n} after ${last}`)
        last = n
        here += 1
        note(watched, event)
        if (event.type === 'text') texts += 1
        if (texts === stopsAt) void stop(world, speaker, watched.id)
        if (here >= leaveAfter) {
          watched.reloads += 1
          break
        }
      }
      if (here < leaveAfter) watched.lost += 1
      leave.abort()
      // A page that is loaded anew knows nothing and begins from the first event.
      if (random.chance(0.3)) {
        last = 0
        watched.text = ''
      }
    } catch {
      leave.abort()
      if (watched.id !== '') watched.lost += 1
      await pause(100 + random.below(200))
    }
  }
  watched.faults.push('was never told the end')
  return watched
}

function note(watched: Watched, event: GenerationEvent): void {
  if (event.type === 'started') watched.id = event.generationId
  else if (event.type === 'text') watched.text += event.delta
}

async function ask(
  world: World,
  speaker: Speaker,
  wish: { key: string; prompt: string } | null,
  id: string,
  after: number,
  signal: AbortSignal,
): Promise<Response | null> {
  const headers = { cookie: speaker.cookie, 'content-type': 'application/json' }
  const at = world.anywhere()
  const response =
    wish === null
      ? await fetch(`${at}/api/generations/${id}/events?after=${after}`, { headers, signal })
      : await fetch(`${at}/api/conversations/${speaker.conversationId}/messages`, {
          method: 'POST',
          headers,
          body: JSON.stringify(wish),
          signal,
        })
  if (response.ok) return response
  await response.body?.cancel()
  return null
}

async function stop(world: World, speaker: Speaker, id: string): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    const answer = await fetch(`${world.anywhere()}/api/generations/${id}/stop`, {
      method: 'POST',
      headers: { cookie: speaker.cookie },
    }).catch(() => null)
    await answer?.body?.cancel()
    if (answer?.ok) return
    await pause(200)
  }
}
