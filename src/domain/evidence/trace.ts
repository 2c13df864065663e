// Which experience backs each sentence and each fact of a letter.
import { normalize, normalizeMapped } from '#domain/count/index.ts'
import type { Experience } from '#domain/experience.ts'
import type { Fact, SentenceSource, Span } from '#domain/letter.ts'
import { agrees, goesTheSameWay, holderOf, saidOfTheSame, tellsOfSelf, wholeHeld } from './backing.ts'
import { addresseeOf, isExempt, namesAddressee } from './exempt.ts'
import { type Claim, claimsAndDeeds, takenBy, valueOf } from './find-facts.ts'
import { type HeldFact, tellingTitles } from './anchors.ts'
import { fusedIn } from './fused.ts'
import type { NumberFact } from './find-numbers.ts'
import { type Holding, holdingOf } from './holding.ts'
import { headsOf } from './number-heads.ts'
import { sentencesOf } from './sentences.ts'
import { indexWords, sourcesOf } from './sources.ts'
import { unsourcedDeed } from './unsourced.ts'

/**
 * What a letter is held against. Only experiences back a fact. Company and role may be named; question
 * and posting back nothing, since what an employer asks for is not what the person did.
 */
export type Material = {
  experiences: readonly Experience[]
  company?: string | undefined
  role?: string | undefined
  question?: string | undefined
  posting?: string | undefined
}

/** A sentence that joins facts which no single experience holds together. */
export type Fused = Span & { experienceIds: string[] }

export type Trace = { sentences: SentenceSource[]; facts: Fact[]; fused: Fused[] }

/** `addressed` is a name of the employer, who may also be the place of an experience. */
type Held = { claim: Claim; ids: string[]; addressed: boolean }

/**
 * The sources of each sentence, the backing of each fact, and the fused sentences of `text`.
 * Offsets are UTF-16, into `text` as given. A fact's `backedBy` is the experience that also backs its
 * sentence best; null is a fact that the person never wrote.
 */
export function traceEvidence(text: string, material: Material): Trace {
  const mapped = normalizeMapped(text)
  const holdings = material.experiences.map(holdingOf)
  const spans = sentencesOf(mapped.text)
  const held = heldClaims(mapped.text, spans, holdings, material)
  const index = indexWords(holdings)
  const grounds = { holdings, titles: tellingTitles(holdings), words: index }
  const facts: Fact[] = []
  const fused: Fused[] = []
  let next = 0
  const sentences = spans.map((span) => {
    const inside: Held[] = []
    const things: Held[] = []
    while (next < held.length && (held[next] as Held).claim.start < span.end) {
      const one = held[next++] as Held
      ;(one.claim.kind === 'deed' && one.ids.length > 0 ? things : inside).push(one)
    }
    const backed = inside.filter((one) => one.ids.length > 0 && !isRound(one.claim))
    const sources = sourcesOf(
      mapped.text.slice(span.start, span.end),
      index,
      backed.map((one) => one.ids),
    )
    const surer = inside.some(({ claim, ids }) => saysMore(claim) && ids.length === 0)
    const beside = besideNames(inside)
    const first = facts.length
    let told = 0
    for (const { claim, ids } of inside) {
      // Where a number or a name is flagged, the deed around it need not be.
      if (surer && claim.kind === 'deed' && (!isThing(claim) || beside(claim.start, claim.end))) continue
      // One deed may be found in two ways.
      if (claim.kind === 'deed' && claim.start < told) continue
      told = claim.end
      const at = mapped.span(claim.start, claim.end)
      // How often is held by the experience that the sentence tells, if by any.
      const other = isRound(claim) && sources.length > 0 ? null : (ids[0] ?? null)
      const backedBy = sources.find((id) => ids.includes(id)) ?? other
      facts.push({ kind: claim.kind, ...at, text: text.slice(at.start, at.end), backedBy })
    }
    // Where no word of the sentence is the person's, the whole of it says more than whom it was done to.
    const deed =
      sources.length === 0 && inside.every(({ claim }) => claim.sort === 'name' && claim.name.person)
        ? unsourcedDeed(mapped.text.slice(span.start, span.end), span.start, holdings)
        : undefined
    if (deed) {
      while (facts.length > first) facts.pop()
      const at = mapped.span(deed.start, deed.end)
      facts.push({ kind: 'deed', ...at, text: text.slice(at.start, at.end), backedBy: null })
    }
    const experienceIds =
      holdings.length > 1
        ? fusedIn(
            mapped.text,
            span,
            backed.filter(tellsWhich).map(asHeldFact),
            things.map(asHeldFact),
            grounds,
          )
        : []
    const at = mapped.span(span.start, span.end)
    if (experienceIds.length > 0) fused.push({ ...at, experienceIds })
    return { ...at, sources }
  })
  return { sentences, facts, fused }
}

/** So near behind a flagged name, a thing is one with it: 담양의 딸기 농장. Before it, it may be another's. */
const BESIDE = 6
const BEFORE = 3

/** Whether a stretch lies beside a flagged name. */
function besideNames(inside: readonly Held[]): (start: number, end: number) => boolean {
  return takenBy(
    inside.flatMap(({ claim, ids }) =>
      claim.sort === 'name' && claim.kind !== 'deed' && ids.length === 0
        ? [{ start: claim.start - BEFORE, end: claim.end + BESIDE }]
        : [],
    ),
  )
}

/** More than a deed: but how often it was done goes with the deed. */
function saysMore(claim: Claim): boolean {
  return claim.kind !== 'deed' && !isRound(claim)
}

function isRound(claim: Claim): boolean {
  return claim.sort === 'name' && claim.kind === 'period'
}

function isThing(claim: Claim): boolean {
  return claim.sort === 'name' && claim.name.thing === true
}

const NAMING = new Set(['company', 'school', 'product'])

/** A town, a language or the employer's name says little of which experience is meant. */
function tellsWhich({ claim, addressed }: Held): boolean {
  if (addressed) return false
  return claim.sort !== 'name' || claim.name.scope !== true
}

function asHeldFact({ claim, ids }: Held): HeldFact {
  return {
    start: claim.start,
    end: claim.end,
    holders: new Set(ids),
    isName: NAMING.has(claim.kind),
    isTool: claim.kind === 'technology',
    isPeriod: claim.kind === 'period' || claim.kind === 'date',
  }
}

/** Every claim that needs backing, with the experiences that hold it, in the order of the text. */
function heldClaims(
  text: string,
  spans: readonly Span[],
  holdings: readonly Holding[],
  material: Material,
): Held[] {
  const addressee = addresseeOf(material.company, material.role, material.posting)
  const asked = normalize(material.question ?? '')
  const known = new Map<string, string[]>()
  let at = 0
  let previous: Claim | undefined
  return claimsAndDeeds(text).flatMap((claim) => {
    while (at + 1 < spans.length && (spans[at] as Span).end <= claim.start) at += 1
    const span = spans[at] ?? { start: 0, end: text.length }
    // A fact that is held is the person's, even when it also names the employer.
    const near = previous && claim.start - previous.end <= 24 ? previous : undefined
    const before = near && claim.start - near.end <= 4 ? near : undefined
    previous = claim
    const key =
      claim.sort === 'name'
        ? `${valueOf(claim)} ${tellsOfSelf(claim, text)} ${text.slice(claim.start, claim.end)}`
        : `${valueOf(claim)} ${text.slice(Math.max(0, (near?.start ?? claim.start) - 12), claim.end + 14)}`
    let ids = known.get(key)
    if (!ids) {
      const isHeld = holderOf(claim, text)
      ids = holdings
        .filter(
          (one) =>
            isHeld(one) &&
            agrees(one, claim, before) &&
            goesTheSameWay(one, claim, near, text) &&
            saidOfTheSame(one, claim, text) &&
            wholeHeld(one, claim, text),
        )
        .map((one) => one.id)
      known.set(key, ids)
    }
    if (claim.sort === 'number' && ids.length > 0) ids = ownersFirst(claim.number, ids, text, holdings)
    const from = Math.max(span.start, claim.start - 200)
    const sentence = text.slice(from, Math.min(span.end, claim.end + 200))
    // A deed that is held is told by its words already; it is no fact to point at.
    if (claim.kind === 'deed' && ids.length > 0 && !isThing(claim)) return []
    // What the question speaks of is not put in by the letter.
    if (ids.length === 0 && isThing(claim) && asked.includes(text.slice(claim.start, claim.end))) return []
    if (ids.length === 0 && isExempt(claim, addressee, sentence, from)) return []
    return [{ claim, ids, addressed: namesAddressee(claim, text, addressee) }]
  })
}

/**
 * The holders of a number without those who never speak of what it counts, where another experience counts
 * that: "자서전 다섯 권" is not held by "사연 5개" of somebody who wrote "자서전 3권" elsewhere.
 */
function ownersFirst(fact: NumberFact, ids: string[], text: string, holdings: readonly Holding[]): string[] {
  const heads = headsOf(text, fact)
  if (heads.length === 0) return ids
  const counts = (one: Holding) =>
    one.numbers
      .get(fact.dimension)
      ?.some((other) => heads.some((head) => one.heads.get(other)?.includes(head)))
  if (!holdings.some((one) => !ids.includes(one.id) && counts(one))) return ids
  return ids.filter((id) => {
    const holder = holdings.find((one) => one.id === id)
    return heads.some((head) => holder?.squeezed.includes(head))
  })
}

/** The facts that no experience holds. */
export function flaggedFacts(trace: Trace): Fact[] {
  return trace.facts.filter((fact) => fact.backedBy === null)
}

/** Whether anything in the text needs the person's word: an unbacked fact or a fused sentence. */
export function isFlagged(trace: Trace): boolean {
  return trace.fused.length > 0 || trace.facts.some((fact) => fact.backedBy === null)
}
