import { describe, expect, test } from 'vitest'
import type { GenerationEvent } from '#domain/generation.ts'
import { fold, nothingYet, shownText } from './watch-state.ts'

const writer = { id: 'embedded', label: '내장 작성기', isModel: false }
const quota = { limit: 5, used: 1, left: 4, renewsAt: '2026-11-23T15:00:00.000Z' }
const started: GenerationEvent = { type: 'started', generationId: 'g1', letterId: 'l1', writer, quota }
const all = (...events: GenerationEvent[]) => events.reduce(fold, nothingYet)

describe('a generation as the page sees it', () => {
  test('text is what came, in the order in which it came', () => {
    const seen = all(started, { type: 'text', delta: '입고가 ' }, { type: 'text', delta: '늦었습니다.' })
    expect(seen.text).toBe('입고가 늦었습니다.')
    expect(seen.end).toBeNull()
  })

  test('a text that was shortened can be taken back to what stood before', () => {
    const changes = [{ kind: 'dropped' as const, before: '둘째.', after: '', reason: '34자 줄였어요' }]
    const seen = all(
      started,
      { type: 'text', delta: '첫째. 둘째.' },
      { type: 'revised', text: '첫째.', changes },
    )
    expect(seen.text).toBe('첫째.')
    expect(seen.revisions).toEqual([{ before: '첫째. 둘째.', after: '첫째.', changes }])
  })

  test('the last event says exactly what is stored, and why it ended', () => {
    const seen = all(
      started,
      { type: 'text', delta: '온 데' },
      { type: 'ended', state: 'failed', text: '온 데까지', error: 'model_cut' },
    )
    expect(seen.text).toBe('온 데까지')
    expect(seen.end).toEqual({ state: 'failed', error: 'model_cut', retryAfter: null })
  })

  test('what an interrupted writing showed beyond what is stored is not forgotten', () => {
    const ended = (text: string, state: 'interrupted' | 'failed' = 'interrupted'): GenerationEvent => ({
      type: 'ended',
      state,
      text,
    })
    const shown = all(started, { type: 'text', delta: '온 데까지 ' }, { type: 'text', delta: '보였다.' })
    expect(fold(shown, ended('온 데까지 '))).toMatchObject({
      text: '온 데까지 ',
      seenMore: '온 데까지 보였다.',
    })
    // Stored as it was, another text, or an end that knows all: nothing was lost.
    expect(fold(shown, ended('온 데까지 보였다.')).seenMore).toBeNull()
    expect(fold(shown, ended('딴 글')).seenMore).toBeNull()
    expect(fold(shown, ended('온 데까지 ', 'failed')).seenMore).toBeNull()
  })

  test('a reload never shows less than was there before', () => {
    const early = all(started, { type: 'text', delta: '입고' })
    expect(shownText(early, '입고가 늦어서')).toBe('입고가 늦어서')
    const later = all(started, { type: 'text', delta: '입고가 늦어서 쟀다' })
    expect(shownText(later, '입고가 늦어서')).toBe('입고가 늦어서 쟀다')
  })

  test('a text that was made anew is shown even where it is shorter than what was known', () => {
    const seen = all(
      started,
      { type: 'text', delta: '긴 초안입니다' },
      { type: 'revised', text: '짧음', changes: [] },
    )
    expect(shownText(seen, '긴 초안입니다')).toBe('짧음')
  })
})
