// One letter written out: stories, lead, headings, and as many sentences as fit.
import { BAND_FROM, BAND_TO, count } from '#domain/count/index.ts'
import type { Conditions } from '#domain/letter.ts'
import type { Limit } from '#domain/limit.ts'
import { type Demand, understandQuestion } from '#domain/question/index.ts'
import { type Draft, draftOf, headingsOf, type Material } from './draft.ts'
import { wantsHeadings } from './heading.ts'
import { type Lead, leadFrom, motiveInPlace, namedAhead, saidBy } from './lead.ts'
import { storiesOf } from './stories.ts'
import { tidy } from './tidy.ts'
import { titleOf } from './title.ts'
import { answersDemand, type Told, weighed } from './told.ts'

/** Where no limit was given: what a question without one is usually answered in. */
const USUAL_LIMIT: Limit = { max: 1_000, unit: 'chars' }

/** `order`: the experiences as the paragraphs tell of them. `named`: the title of the first. */
export type Written = { text: string; spare: string[]; told: Told[]; order: string[]; named: string }

export function limitOf(conditions: Conditions): Limit {
  return conditions.limit ?? USUAL_LIMIT
}

/** Questions that ask for what one believes by another name. */
const BELIEF = /철학|신념|좌우명|가치관/

/** The letter without the sentences of `dropped`. Does not ask Evidence. */
export function write(conditions: Conditions, dropped: ReadonlySet<string>): Written {
  const { types, demands } = understandQuestion(conditions.question)
  const { tone, variant = 0, blind = false } = conditions
  const stories = storiesOf(conditions, demands, dropped)
  const names = { company: tidy(conditions.company ?? ''), role: tidy(conditions.role ?? '') }
  const seed = variant + seedOf(conditions)
  const isOfBelief = BELIEF.test(conditions.question) && !types.includes('motive')
  const asked = { type: isOfBelief ? 'values' : (types[0] ?? 'free'), demands }
  const inPlace = motiveInPlace(
    stories.map(({ told }) => told),
    asked,
    names,
  )
  if (inPlace !== null) {
    const home = stories.findIndex(({ told }) => told.includes(inPlace.told))
    const [story] = stories.splice(home, 1)
    if (story)
      stories.unshift({
        ...story,
        told: story.told.map((one) => (one === inPlace.told ? { ...one, text: inPlace.text } : one)),
      })
  }
  const all = stories.flatMap((one) => one.told)
  const leadAfter = (heading: string | null) => (inPlace === null ? leadOf(heading) : null)
  const leadOf = (heading: string | null) =>
    leadFrom(stories[0]?.told ?? [], all, asked, names, {
      seed,
      variant,
      tone,
      inHeading: heading,
      title: stories[0] ? titleOf(stories[0].experience, blind) : '',
    })
  // What was said of oneself opens the letter, and its own story follows it.
  const home = stories.findIndex((one) => one.experience.id === leadAfter(null)?.uses.experienceId)
  if (home > 0) stories.unshift(...stories.splice(home, 1))
  const headings = wantsHeadings(conditions) ? headingsOf(stories, blind, variant) : []
  const lead = leadAfter(headings[0]?.source || null)
  const hasStrength = all.some((one) => answersDemand(one, 'strength'))
  const asksStrength = demands.filter(({ kind }) => kind === 'strength')
  const strength =
    lead?.kind === 'motive' && !hasStrength && asksStrength.length > 0
      ? namedAhead(stories[1]?.told ?? [], { type: 'character', demands: asksStrength }, names, {
          seed,
          variant,
          tone,
          inHeading: null,
          title: '',
        })
      : null
  const material: Material = {
    stories,
    lead: lead && !dropped.has(lead.text) ? lead : null,
    strength: strength && !dropped.has(strength.text) ? strength : null,
    hasTie: true,
    headings,
    names,
    wants: demands.map((demand) => demand.kind),
    blind,
    tone,
    variant,
    seed,
  }
  const { draft, said } = fitting(material, demands, limitOf(conditions), dropped)
  return {
    text: draft.text,
    spare: all.filter((one) => !said.has(one.text)).map((one) => one.text),
    told: all,
    order: draft.order,
    named: stories[0] ? titleOf(stories[0].experience, blind) : '',
  }
}

/** A tight limit gives up the headings, then the tie, then the lead, before any sentence of the story. */
function fitting(
  material: Material,
  demands: readonly Demand[],
  limit: Limit,
  dropped: ReadonlySet<string>,
): { draft: Draft; said: Set<string> } {
  const used = (draft: Draft) => count(draft.text, limit.unit, limit.newlineAsTwo)
  const plain = { ...material, headings: [] }
  for (const attempt of [
    material,
    plain,
    { ...plain, hasTie: false },
    { ...plain, hasTie: false, lead: null, strength: null },
  ]) {
    let said = choose(attempt, demands, limit, used, dropped)
    let draft = draftOf(attempt, said, dropped)
    if (used(draft) < limit.max * BAND_FROM && isUntold(attempt, said)) {
      const brief = inShort(attempt)
      const more = choose(brief, demands, limit, used, dropped)
      if (more.size > said.size) [said, draft] = [more, draftOf(brief, more, dropped)]
    }
    if (draft.text === '' || used(draft) > limit.max || said.size === 0) continue
    if (attempt.lead) said.add(attempt.lead.uses.text)
    return { draft, said }
  }
  return { draft: { text: '', order: [] }, said: new Set() }
}

function isUntold({ stories }: Material, said: ReadonlySet<string>): boolean {
  return stories.some(({ told }) => !told.some((one) => said.has(one.text)))
}

/** When and how often it was makes way for what was done. */
function inShort(material: Material): Material {
  const [first, ...others] = material.stories
  if (first === undefined) return material
  return { ...material, stories: [first, ...others.map((one) => ({ ...one, introduction: one.inShort }))] }
}

/** Other questions open otherwise, and the same one always alike. */
function seedOf(conditions: Conditions): number {
  let seed = 0
  for (const char of `${conditions.question}${conditions.company ?? ''}${conditions.role ?? ''}`) {
    seed = (seed * 31 + char.charCodeAt(0)) % 9_973
  }
  return seed
}

/** Sentences by experience and value, while they fit under the top of the band. */
function choose(
  material: Material,
  demands: readonly Demand[],
  limit: Limit,
  used: (draft: Draft) => number,
  dropped: ReadonlySet<string>,
): Set<string> {
  const chosen = new Set<string>()
  const top = limit.max * BAND_TO
  const fits = () => used(draftOf(material, chosen, dropped)) <= top
  for (const { told } of material.stories) {
    if (chosen.size > 0 && used(draftOf(material, chosen, dropped)) >= limit.max * BAND_FROM) break
    const added: string[] = []
    for (const one of weighed(told, demands).sort((a, b) => b.value - a.value || a.order - b.order)) {
      if (one.text === saidBy(material.lead)) continue
      chosen.add(one.text)
      if (fits()) added.push(one.text)
      else chosen.delete(one.text)
    }
    for (const text of leaning(told, chosen, material.lead)) {
      chosen.delete(text)
      added.splice(added.indexOf(text), 1)
    }
    // A second story without its deed or its outcome says nothing: then rather none of it.
    const isFirst = chosen.size === added.length
    const isCut = added.length < told.filter((one) => one.text !== saidBy(material.lead)).length
    if (!isFirst && isCut && told.length > 1 && !isWhole(told.filter((one) => added.includes(one.text)))) {
      for (const text of added) chosen.delete(text)
    }
  }
  return chosen
}

/** The chosen sentences that say nothing because the one before them found no room. */
function leaning(told: readonly Told[], chosen: ReadonlySet<string>, lead: Lead | null): string[] {
  const gone: string[] = []
  for (const one of told) {
    if (!one.leans || one.order === 0 || !chosen.has(one.text)) continue
    const before = told.find(({ order }) => order === one.order - 1)?.text
    const isTold = before !== undefined && (chosen.has(before) || before === saidBy(lead))
    if (!isTold || gone.includes(before)) gone.push(one.text)
  }
  return gone
}

function isWhole(told: readonly Told[]): boolean {
  const hasEnd = told.some((one) => one.role === 'result' || one.role === 'lesson')
  return told.length > 1 && (hasEnd || told.every((one) => one.role !== 'situation'))
}
