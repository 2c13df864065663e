import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { count } from '#domain/count/index.ts'
import { flaggedFacts, sentences, traceEvidence } from '#domain/evidence/index.ts'
import { Conditions, type ConditionsInput, Tone } from '#domain/letter.ts'
import { compose, planLetter } from './index.ts'
import { josaErrors } from './josa-errors.ts'
import { LEADING_LINK } from './phrase.ts'

/** Notes as people type them: 반말, 해요체, ~함, fragments, lists, slips, several sentences in a line. Nobody who exists. */
const people = (
  JSON.parse(readFileSync(new URL('people.json', import.meta.url), 'utf8')) as (ConditionsInput & {
    name: string
  })[]
).map((one) => [one.name, Conditions.parse(one)] as const)

/** Words that a letter of these notes once held. */
const NO_KOREAN =
  /거입니다|않은다|푭니다|[가-힣]을를|자꾸[이가] |(?<![가-힣])안(?!내)[가-힣]{1,4}습니다|[0-9]년을 취득|매우 되|니까 |첨에|담주| -> | \+ |(?:^|\s)(\S{1,6}) \1 /

function told(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('['))
    .flatMap((line) => sentences(line).map(({ start, end }) => line.slice(start, end)))
}

describe("other people's notes", () => {
  it('are more than thirty', () => {
    expect(people.length).toBeGreaterThan(30)
  })

  it.each(people)(
    '%s becomes a letter that keeps every promise, in each variant and tone',
    (_name, asked) => {
      const tones = [undefined, ...Tone.options]
      for (const [variant, tone] of tones.entries()) {
        const conditions = { ...asked, variant, tone }
        const { text } = compose(conditions)
        expect(text).not.toBe('')
        expect(count(text, asked.limit?.unit ?? 'chars', asked.limit?.newlineAsTwo)).toBeLessThanOrEqual(
          asked.limit?.max ?? Infinity,
        )
        const trace = traceEvidence(text, conditions)
        expect(flaggedFacts(trace)).toEqual([])
        expect(trace.fused).toEqual([])
        expect(josaErrors(text)).toEqual([])
        expect(text).not.toMatch(NO_KOREAN)
        const said = told(text)
        expect(new Set(said).size).toBe(said.length)
        for (const sentence of said) expect(sentence).toMatch(/[가-힣]니다\.$/)
      }
    },
  )

  it.each(people)('%s gets another letter for another variant', (_name, asked) => {
    expect(compose({ ...asked, variant: 1 }).text).not.toBe(compose({ ...asked, variant: 0 }).text)
  })

  it.each(people.filter(([, asked]) => asked.company !== undefined))(
    '%s is heard in the tone that was asked for, with the same facts',
    (_name, asked) => {
      const [calm, warm, confident] = Tone.options.map((tone) => compose({ ...asked, tone }).text)
      expect(new Set([calm, warm, confident]).size).toBe(3)
      const figures = (text = '') => (text.match(/\d[\d,.]*/g) ?? []).toSorted()
      // A frame may name a deed once more, and with it its figure; none is lost or new.
      expect(new Set(figures(warm))).toEqual(new Set(figures(calm)))
      expect(new Set(figures(confident))).toEqual(new Set(figures(calm)))
    },
  )

  it.each(people)('%s sees the plan in the order in which the letter tells', (_name, asked) => {
    const { text, plan } = compose(asked)
    expect(plan).toEqual(planLetter(asked))
    const order = plan.paragraphs
      .filter((one) => !one.roles.includes('tie'))
      .map((one) => one.experienceIds[0])
    const trace = traceEvidence(text, asked).sentences
    const places = order.map((id) => trace.findIndex((one) => one.sources[0] === id))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })

  it('seldom lets three sentences in a row begin alike', () => {
    for (const [name, asked] of people) {
      const openings = told(compose(asked).text).map((one) => one.replace(LEADING_LINK, '').split(' ')[0])
      for (const [at, word] of openings.entries())
        expect([openings[at + 1], openings[at + 2]], `${name}: ${word}`).not.toEqual([word, word])
    }
  })
})
