// Sentences that join what belongs to different experiences as if it were one.
import type { Span } from '#domain/letter.ts'
import { type Anchor, anchorsOf, type Grounds, type HeldFact } from './anchors.ts'
import { figureOfAnother, lentPeriod, objectOfAnother, placeOfAnother, toolOfAnother } from './lent.ts'
import { runsOnto, strayedWords } from './strayed-words.ts'
import { wordKeys } from './word-keys.ts'

const MOST_FACTS = 100
const LONGEST_SENTENCE = 1000

/**
 * The experiences that a sentence fuses, or none; `things` are what it was done to, each with its holders. A
 * sentence may speak of several experiences when each fact stands with its own: "카페에서 6개월, 물류센터에서
 * 3개월". It fuses when a fact stands in the setting of an experience that does not hold it, or when nothing says
 * which experience is meant.
 */
export function fusedIn(
  text: string,
  sentence: Span,
  facts: readonly HeldFact[],
  things: readonly HeldFact[],
  grounds: Grounds,
): string[] {
  // A sentence with more facts than this is no sentence, and comparing them all would take forever.
  if (facts.length > MOST_FACTS || sentence.end - sentence.start > LONGEST_SENTENCE) return []
  const words = wordKeys(text.slice(sentence.start, sentence.end)).map((word) => ({
    key: word.key,
    start: sentence.start + word.start,
    end: sentence.start + word.end,
  }))
  const anchors = anchorsOf(text, sentence, words, facts, grounds)
  const clauses = clausesOf(text, sentence)
  const told =
    placeOfAnother(text, sentence, facts, anchors, grounds) ??
    strayedWords(text, clauses, words, anchors, grounds) ??
    objectOfAnother(text, clauses, anchors, things, grounds) ??
    figureOfAnother(text, sentence, words, facts, grounds) ??
    toolOfAnother(words, facts, grounds) ??
    runsOnto(text, words, facts, anchors, grounds) ??
    lentPeriod(words, facts, grounds)
  if (told) return told
  const odd = facts.filter((fact) => isMisplaced(text, fact, clauses, anchors))
  const shared = facts.every((fact, _, all) =>
    [...fact.holders].some((id) => all.every((one) => one.holders.has(id))),
  )
  const apart =
    !shared && facts.some((fact, at) => at > 0 && isJoined(text, facts[at - 1] as HeldFact, fact, anchors))
  if (odd.length === 0 && !apart) return []
  const ids = new Set(facts.flatMap((fact) => [...fact.holders].slice(0, 1)))
  for (const anchor of anchors) if (anchor.setting) ids.add(anchor.id)
  return ids.size > 1 ? [...ids] : []
}

/** Clauses that stand side by side; a clause with ~하며 or ~해서 frames the next and is one with it. */
function clausesOf(text: string, sentence: Span): Span[] {
  const words = text.slice(sentence.start, sentence.end)
  const found: Span[] = []
  let start = 0
  for (const match of words.matchAll(
    /(?:[가-힣](?:고|지만|는데|은데|으며|후|뒤)?[,;]|[가-힣](?:했고|였고|었고|았고|렸고|꼈고|웠고|됐고|켰고|냈고|지만))\s/g,
  )) {
    found.push({ start: sentence.start + start, end: sentence.start + match.index + match[0].length })
    start = match.index + match[0].length
  }
  found.push({ start: sentence.start + start, end: sentence.end })
  return found
}

/** A fact whose clause, or the last setting before it, takes place in an experience that does not hold it. */
function isMisplaced(
  text: string,
  fact: HeldFact,
  clauses: readonly Span[],
  anchors: readonly Anchor[],
): boolean {
  const clause = clauses.find((one) => fact.start >= one.start && fact.start < one.end)
  if (!clause) return false
  const inside = anchors.filter((one) => one.at >= clause.start && one.at < clause.end)
  const settings = inside.filter((one) => one.setting && one.at !== fact.start)
  const carried = anchors.findLast((one) => one.setting && one.at < clause.start)
  const scope = settings.length > 0 ? settings : carried ? [carried] : []
  // What stands behind the fact leads it nowhere, unless it sets a scene of its own.
  const leads = (one: Anchor) =>
    (one.at <= fact.end || one.setting || /^의\s$/.test(text.slice(fact.end, one.at))) &&
    leadsBack(text, one, scope)
  if (inside.some((one) => fact.holders.has(one.id) && !one.verb && leads(one))) return false
  return scope.length > 0 && scope.every((one) => !fact.holders.has(one.id))
}

/**
 * Whether an anchor of the fact's own experience takes the sentence back to it: "동아리에서 배운 사진으로
 * 카페 …" does, while "동아리에서 카페 매출을 …" claims that it happened in the club.
 */
function leadsBack(text: string, own: Anchor, scope: readonly Anchor[]): boolean {
  if (own.setting) return true
  const before = scope.findLast((one) => one.at < own.at)
  if (!before || before.id === own.id) return true
  return /(?:[한운던며고해서된린킨낸난준본쓴든긴은인]|와|과)\s|,/.test(
    text
      .slice(before.at, own.at)
      .replace(/^\S+(?:\s\S+)?에서(?:는|도)?\s|^\S+(?:으로|로)\s\S+(?:며|면서)\s/, ''),
  )
}

/** Whether two neighbouring facts of different experiences are told as one, with nothing that sets them apart. */
function isJoined(text: string, one: HeldFact, next: HeldFact, anchors: readonly Anchor[]): boolean {
  if ([...one.holders].some((id) => next.holders.has(id))) return false
  if (isNearOwn(one, anchors) && isNearOwn(next, anchors)) return false
  const between = text.slice(one.end, next.start)
  // "다섯 명과" is company in one deed; "정확함과" lists.
  return !/[가-힣](?:와|과)\s|및\s|그리고|각각|(?:했|었|았|였|렸|냈|켰)고[\s,]/.test(
    between.replace(/^(?:와|과)\s/, ''),
  )
}

/** Whether the anchor nearest to the fact belongs to an experience that holds it. */
function isNearOwn(fact: HeldFact, anchors: readonly Anchor[]): boolean {
  let nearest: Anchor | undefined
  for (const anchor of anchors) {
    if (anchor.at === fact.start && anchors.length > 1 && !fact.isName) continue
    if (!nearest || Math.abs(anchor.at - fact.start) < Math.abs(nearest.at - fact.start)) nearest = anchor
  }
  return nearest !== undefined && fact.holders.has(nearest.id)
}
