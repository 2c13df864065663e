import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { count } from '#domain/count/index.ts'
import { flaggedFacts, sentences, traceEvidence } from '#domain/evidence/index.ts'
import { Conditions } from '#domain/letter.ts'
import { compose } from './compose.ts'
import { josaErrors } from './josa-errors.ts'

/** Twelve people's notes (.json) and the letters made of them (.txt), read by a person before they were kept. */
const FOLDER = new URL('golden/', import.meta.url)
/** `UPDATE_GOLDEN=1 npx vitest run --project domain src/domain/compose/golden.test.ts` writes the letters anew. */
const UPDATES = process.env['UPDATE_GOLDEN'] === '1'

const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''))

function conditionsOf(name: string): Conditions {
  return Conditions.parse(JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')))
}

function shown(name: string): string {
  const { text, asks } = compose(conditionsOf(name))
  return `${text}\n\n---\n${asks.join('\n')}\n`
}

describe('the twelve letters', () => {
  it('are twelve, of different questions', () => {
    expect(names).toHaveLength(12)
    expect(new Set(names.map((name) => conditionsOf(name).question)).size).toBe(12)
  })

  it.each(names)('%s is written as it was read and kept', (name) => {
    const file = new URL(`${name}.txt`, FOLDER)
    if (UPDATES) writeFileSync(file, shown(name))
    expect(shown(name)).toBe(readFileSync(file, 'utf8'))
  })

  it.each(names)('%s holds only what its person told, within the limit, in one register', (name) => {
    const conditions = conditionsOf(name)
    const { text } = compose(conditions)
    expect(flaggedFacts(traceEvidence(text, conditions))).toEqual([])
    expect(josaErrors(text)).toEqual([])
    if (conditions.limit) expect(count(text, conditions.limit.unit)).toBeLessThanOrEqual(conditions.limit.max)
    for (const line of text.split('\n').filter((one) => one !== '' && !one.startsWith('['))) {
      for (const { start, end } of sentences(line)) expect(line.slice(start, end)).toMatch(/니다\.$/)
    }
  })

  it('open in twelve ways', () => {
    const openings = names.map((name) =>
      compose(conditionsOf(name))
        .text.split('\n')
        .find((line) => !line.startsWith('[')),
    )
    expect(new Set(openings.map((line) => line?.slice(0, 12))).size).toBe(12)
  })
})
