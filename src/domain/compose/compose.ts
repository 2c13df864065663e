// Writes a letter out of the person's own sentences: gather, lead, choose by count, join, tie, ask.
import { BAND_FROM, BAND_TO, count } from '#domain/count/index.ts'
import { flaggedFacts, sentences, traceEvidence } from '#domain/evidence/index.ts'
import type { Conditions, Plan } from '#domain/letter.ts'
import type { Limit } from '#domain/limit.ts'
import { type Demand, understandQuestion } from '#domain/question/index.ts'
import { asksFor } from './asks.ts'
import { type Draft, draftOf, headingsOf, type Material } from './draft.ts'
import { leadFrom } from './lead.ts'
import { LONGEST_BODY } from './notes.ts'
import { LEADING_LINK } from './phrase.ts'
import { planLetter } from './plan.ts'
import { rankExperiences } from './rank.ts'
import { tieFrom } from './tie.ts'
import { tidy } from './tidy.ts'
import { titleOf } from './title.ts'
import { type Told, toldBy, weighed } from './told.ts'

/** Where no limit was given: what a question without one is usually answered in. */
const USUAL_LIMIT: Limit = { max: 1_000, unit: 'chars' }
/** Experiences read; those behind them in rank would never be reached. */
const MOST_READ = 12

/**
 * A letter in 합니다체 that holds only what the experiences say. Never over the limit; whole sentences only.
 * The same conditions give the same letter; `variant` gives another. Does not throw for any text.
 */
export function compose(conditions: Conditions): {
  text: string
  plan: Plan
  asks: string[]
  spare: string[]
} {
  const plan = planLetter(conditions)
  const understanding = understandQuestion(conditions.question)
  const limit = conditions.limit ?? USUAL_LIMIT
  const dropped = new Set<string>()
  let written = write(conditions, plan, limit, dropped)
  // What Evidence does not find in the material goes, whatever made it: a promise, so it is checked and not assumed.
  for (let round = 0; round < 8; round += 1) {
    const unbacked = unbackedSentences(written.text, conditions)
    if (unbacked.length === 0) break
    for (const source of written.told) {
      if (unbacked.some((sentence) => sentence.includes(source.text.slice(0, -5)))) dropped.add(source.text)
    }
    for (const sentence of unbacked) dropped.add(sentence)
    written = write(conditions, plan, limit, dropped)
  }
  const used = count(written.text, limit.unit, limit.newlineAsTwo)
  const asks = asksFor(
    conditions,
    {
      text: written.text,
      told: written.told,
      named: written.named,
      isShort: conditions.limit !== undefined && used < limit.max * BAND_FROM,
      room: Math.max(30, Math.round(roomLeft(limit, used) / 10) * 10),
    },
    understanding,
  )
  return { text: written.text, plan, asks, spare: written.spare }
}

/** Units left up to the band, told in letters. */
function roomLeft(limit: Limit, used: number): number {
  const left = limit.max * BAND_TO - used
  return limit.unit === 'bytes2' ? left / 1.8 : limit.unit === 'bytesUtf8' ? left / 2.6 : left
}

function unbackedSentences(text: string, conditions: Conditions): string[] {
  const trace = traceEvidence(text, { ...conditions, experiences: conditions.experiences.map(readPart) })
  const spans = [...flaggedFacts(trace), ...trace.fused]
  return sentences(text)
    .filter((sentence) => spans.some((span) => span.start < sentence.end && span.end > sentence.start))
    .map((sentence) => text.slice(sentence.start, sentence.end))
}

/** Only what notes.ts reads of a body is held against the text: nothing else can have come into it. */
function readPart(experience: Conditions['experiences'][number]): Conditions['experiences'][number] {
  return { ...experience, body: experience.body.slice(0, LONGEST_BODY) }
}

type Written = { text: string; spare: string[]; told: Told[]; named: string }

function write(conditions: Conditions, plan: Plan, limit: Limit, dropped: ReadonlySet<string>): Written {
  const { types, demands } = understandQuestion(conditions.question)
  const variant = conditions.variant ?? 0
  const blind = conditions.blind ?? false
  const ranked = inVariant(rankExperiences(conditions), variant).slice(0, MOST_READ)
  const seen = new Set<string>()
  const byExperience = ranked
    .map((experience) => ({
      experience,
      told: toldBy(experience, blind).filter((one) => {
        const words = one.text.replace(LEADING_LINK, '')
        if (dropped.has(one.text) || seen.has(words)) return false
        seen.add(words)
        return true
      }),
    }))
    .filter((one) => one.told.length > 0)
  const all = byExperience.flatMap((one) => one.told)
  const names = { company: tidy(conditions.company ?? ''), role: tidy(conditions.role ?? '') }
  const seed = variant + seedOf(conditions)
  const type = types[0] ?? 'free'
  const leadAfter = (heading: string | null) =>
    leadFrom(byExperience[0]?.told ?? [], all, type, names, { seed, variant, inHeading: heading })
  // What was said of oneself opens the letter, and its own story follows it.
  const home = byExperience.findIndex((one) => one.experience.id === leadAfter(null)?.uses.experienceId)
  if (home > 0) byExperience.unshift(...byExperience.splice(home, 1))
  const headings = plan.headings ? headingsOf(byExperience, blind, variant) : []
  const lead = leadAfter(headings[0]?.source ?? null)
  const tie =
    all.length === 0
      ? ''
      : tieFrom(byExperience[0]?.told ?? [], [lead?.uses.text, headings[0]?.source], names, seed)
  const material: Material = {
    experiences: byExperience,
    lead: lead && !dropped.has(lead.text) ? lead : null,
    tie: dropped.has(tie) ? '' : tie,
    headings,
    blind,
    variant,
  }
  const { text, said: told } = fitting(material, demands, limit, dropped)
  return {
    text,
    spare: all.filter((one) => !told.has(one.text)).map((one) => one.text),
    told: all,
    named: byExperience[0] ? titleOf(byExperience[0].experience, blind) : '',
  }
}

/** A tight limit gives up the headings, then the tie, then the lead, before any sentence of the story. */
function fitting(
  material: Material,
  demands: readonly Demand[],
  limit: Limit,
  dropped: ReadonlySet<string>,
): { text: string; said: Set<string> } {
  const used = (draft: Draft) => count(draft.text, limit.unit, limit.newlineAsTwo)
  const plain = { ...material, headings: [] }
  for (const attempt of [material, plain, { ...plain, tie: '' }, { ...plain, tie: '', lead: null }]) {
    const said = choose(attempt, demands, limit, used, dropped)
    const draft = draftOf(attempt, said, dropped)
    if (draft.text === '' || used(draft) > limit.max || said.size === 0) continue
    if (attempt.lead) said.add(attempt.lead.uses.text)
    return { text: draft.text, said }
  }
  return { text: '', said: new Set() }
}

/** Other questions open otherwise, and the same one always alike. */
function seedOf(conditions: Conditions): number {
  let seed = 0
  for (const char of `${conditions.question}${conditions.company ?? ''}${conditions.role ?? ''}`) {
    seed = (seed * 31 + char.charCodeAt(0)) % 9_973
  }
  return seed
}

/** Every other letter tells the second experience first. */
function inVariant<T>(ranked: T[], variant: number): T[] {
  const [first, second, ...rest] = ranked
  return variant % 2 === 1 && first !== undefined && second !== undefined ? [second, first, ...rest] : ranked
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
  for (const { told } of material.experiences) {
    if (chosen.size > 0 && used(draftOf(material, chosen, dropped)) >= limit.max * BAND_FROM) break
    const added: string[] = []
    for (const one of weighed(told, demands).sort((a, b) => b.value - a.value || a.order - b.order)) {
      if (one.text === material.lead?.uses.text) continue
      chosen.add(one.text)
      if (fits()) added.push(one.text)
      else chosen.delete(one.text)
    }
    // A second story without its deed or its outcome says nothing: then rather none of it.
    const isFirst = chosen.size === added.length
    const isCut = added.length < told.filter((one) => one.text !== material.lead?.uses.text).length
    if (!isFirst && isCut && told.length > 1 && !isWhole(told.filter((one) => added.includes(one.text)))) {
      for (const text of added) chosen.delete(text)
    }
  }
  return chosen
}

function isWhole(told: readonly Told[]): boolean {
  const hasEnd = told.some((one) => one.role === 'result' || one.role === 'lesson')
  return told.length > 1 && (hasEnd || told.every((one) => one.role !== 'situation'))
}
