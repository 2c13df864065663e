import { expect, test } from 'vitest'
import type { GenerationEvent } from '#domain/generation.ts'
import { eventsOf, frameOf, framesAfter, textAfter, textFrame } from './generation-frames.ts'

const hard = '줄\n\nid: 3\ndata: {"type":"ended"} "따옴표" 🙂 \u2028'
const events: GenerationEvent[] = [
  { type: 'text', delta: hard },
  { type: 'revised', text: '새 글', changes: [] },
  { type: 'text', delta: ' 더' },
]
const frames = events.map((event, index) => frameOf(index + 1, event)).join('')

test('whatever a text holds, its frame is one frame and reads back the same', () => {
  expect(textFrame(1, hard)).toBe(frameOf(1, events[0] as GenerationEvent))
  expect(eventsOf(frames)).toEqual(events)
  expect(textAfter('', eventsOf(frames))).toBe('새 글 더')
})

test('what follows an event is exactly what was not seen, even if the text looks like a frame', () => {
  expect(eventsOf(framesAfter(frames, 1, 0))).toEqual(events)
  expect(eventsOf(framesAfter(frames, 1, 1))).toEqual(events.slice(1))
  expect(eventsOf(framesAfter(frames, 1, 2))).toEqual(events.slice(2))
  expect(framesAfter(frames, 1, 3)).toBe('')
})

test('the end that comes after a gap of numbers is not missed', () => {
  const ended: GenerationEvent = { type: 'ended', state: 'interrupted', text: '', error: 'interrupted' }
  const withGap = frameOf(1, { type: 'text', delta: '가' }) + frameOf(1_000_001, ended)
  expect(eventsOf(framesAfter(withGap, 1, 1))).toEqual([ended])
  expect(eventsOf(framesAfter(withGap, 1, 9))).toEqual([ended])
})
