import { describe, expect, test } from 'vitest'
import { AppError } from '#domain/errors.ts'
import { createBreaker, FAILURES_TO_OPEN, OPEN_MS } from './breaker.ts'

const down = new AppError('model_down')

function broken() {
  let now = 0
  const breaker = createBreaker(() => now)
  for (let call = 0; call < FAILURES_TO_OPEN; call += 1) {
    breaker.enter()
    breaker.leave(down)
  }
  return { breaker, pass: (ms: number) => (now += ms) }
}

describe('a breaker', () => {
  test('says what failed and when to come back', () => {
    const { breaker, pass } = broken()
    pass(OPEN_MS - 3_500)
    expect(() => breaker.enter()).toThrow(expect.objectContaining({ code: 'model_down', retryAfter: 4 }))
  })

  test('lets one call through after its time, and all when that one brought text', () => {
    const { breaker, pass } = broken()
    pass(OPEN_MS)
    breaker.enter()
    expect(() => breaker.enter()).toThrow('model_down')
    breaker.leave(null)
    breaker.enter()
    breaker.enter()
  })

  test('waits again when that one failed', () => {
    const { breaker, pass } = broken()
    pass(OPEN_MS)
    breaker.enter()
    breaker.leave(down)
    expect(() => breaker.enter()).toThrow('model_down')
    pass(OPEN_MS)
    breaker.enter()
  })

  test('lets another one through when the person of that one left', () => {
    const { breaker, pass } = broken()
    pass(OPEN_MS)
    breaker.enter()
    breaker.leave(undefined)
    breaker.enter()
  })

  test('counts only failures in a row', () => {
    const breaker = createBreaker(() => 0)
    for (let call = 0; call < FAILURES_TO_OPEN * 3; call += 1) {
      breaker.enter()
      breaker.leave(call % 2 === 0 ? down : new AppError('model_busy'))
    }
    breaker.enter()
  })
})
