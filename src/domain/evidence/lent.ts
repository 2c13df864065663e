// A place, an object, a figure, a tool or a span of one experience lent to the deed of another.
import type { Span } from '#domain/letter.ts'
import { type Anchor, type Grounds, type HeldFact, isOnly } from './anchors.ts'
import type { Holding } from './holding.ts'
import { GENERAL_NOUNS, SYNONYMS } from './lexicon/general-nouns.ts'
import { STRAYED, standTogether } from './strayed-words.ts'
import type { WordKey } from './word-keys.ts'

const HOUSE_OF = /(?<![가-힣])([가-힣]{2,5})의\s([가-힣]{2,10})에서/g

/**
 * The experiences of a house or a crew that is put where another one was: "나주의 수선집에서" of a shop in
 * 광주, "수선집의 다섯 명이" of five classmates.
 */
export function placeOfAnother(
  text: string,
  sentence: Span,
  facts: readonly HeldFact[],
  anchors: readonly Anchor[],
  { holdings }: Grounds,
): string[] | undefined {
  for (const fact of facts) {
    const [holder] = fact.holders
    const of = anchors.find(
      (one) => one.at < fact.start && /^[가-힣]+의\s$/.test(text.slice(one.at, fact.start)),
    )
    if (of && !fact.holders.has(of.id)) return [of.id, holder as string]
  }
  for (const match of text.slice(sentence.start, sentence.end).matchAll(HOUSE_OF)) {
    const [town, house] = [headed(match[1] as string, holdings), headed(match[2] as string, holdings)]
    if (town && house && town.id !== house.id && !house.squeezed.includes(match[1] as string))
      return [house.id, town.id]
  }
  return undefined
}

/** The one experience that has `words` in its title or place. */
function headed(words: string, holdings: readonly Holding[]): Holding | undefined {
  const [one, ...more] = holdings.filter((holding) => holding.heading.includes(words))
  return more.length === 0 ? one : undefined
}

const OBJECT = /(?<![가-힣A-Za-z0-9])([가-힣]{2,8}?)(?:을|를)\s/g

/**
 * The experiences of a clause that is set in one and done to a thing of another: "패스트푸드점에서 그림카드를
 * 만들었습니다" of cards made for somebody elsewhere.
 */
export function objectOfAnother(
  text: string,
  clauses: readonly Span[],
  anchors: readonly Anchor[],
  things: readonly HeldFact[],
  { holdings }: Grounds,
): string[] | undefined {
  for (const clause of clauses) {
    const inside = anchors.filter((one) => one.at >= clause.start && one.at < clause.end)
    const settings = inside.filter((one) => one.setting)
    const [setting] = settings
    if (!setting || settings.some((one) => one.id !== setting.id)) continue
    if (inside.some((one) => one.id !== setting.id)) continue
    const there = holdings.find((one) => one.id === setting.id)
    const lent = things.find(
      (one) => one.start > setting.at && one.start < clause.end && !one.holders.has(setting.id),
    )
    if (lent) return [setting.id, ...lent.holders].slice(0, 2)
    for (const match of text.slice(setting.at, clause.end).matchAll(OBJECT)) {
      const object = match[1] as string
      if (GENERAL_NOUNS.has(object)) continue
      const [owner, ...more] = holdings.filter((one) => one.squeezed.includes(object))
      if (!owner || more.length > 0 || owner.id === setting.id) continue
      const same = SYNONYMS.filter((group) => group.some((one) => object.includes(one))).flat()
      if (same.some((one) => there?.squeezed.includes(one))) continue
      if (there?.squeezed.includes(object.slice(0, 2)) || there?.squeezed.includes(object.slice(-2))) continue
      return [setting.id, owner.id]
    }
  }
  return undefined
}

/** Where a stretch of one deed ends: at a verb that leads on or before a noun, or at a comma. */
const STRETCH_ENDS = /[,;]\s|[가-힣](?:며|면서|해|하여|어서|아서|해서|여서|고|던|한|된|난|린|뒤|후|때)\s/g

/**
 * The experiences of a stretch that has the figures of one and is told, before them, in the words of another:
 * "동아리 회비의 오류를 12건에서 2건으로" of a clerk's errors and a club's fees.
 */
export function figureOfAnother(
  text: string,
  sentence: Span,
  words: readonly WordKey[],
  facts: readonly HeldFact[],
  { holdings, words: index }: Grounds,
): string[] | undefined {
  if (facts.length === 0) return undefined
  const stretches: Span[] = []
  let start = sentence.start
  for (const match of text.slice(sentence.start, sentence.end).matchAll(STRETCH_ENDS)) {
    stretches.push({ start, end: sentence.start + match.index + match[0].length })
    start = sentence.start + match.index + match[0].length
  }
  stretches.push({ start, end: sentence.end })
  for (const stretch of stretches) {
    const figures = facts.filter((fact) => fact.start >= stretch.start && fact.start < stretch.end)
    const [first] = figures
    const [holder] = first?.holders ?? []
    if (!first || first.isName || first.holders.size !== 1) continue
    if (!figures.every((fact) => fact.holders.has(holder as string))) continue
    const inside = words.filter((word) => word.start >= stretch.start && word.start < stretch.end)
    const own = inside.filter((word) => index.get(word.key)?.ids.includes(holder as string)).length
    for (const other of holdings) {
      if (other.id === holder) continue
      const theirs = inside.filter((word) => word.start < first.start && isOnly(index, word.key, other.id))
      if (theirs.length >= STRAYED && theirs.length > own && standTogether(theirs, other.order))
        return [other.id, holder as string]
    }
  }
  return undefined
}

/**
 * The experiences of a sentence that names a tool of one and, of titles and places, only those of another:
 * "공장 라인에 Spring Boot로 불량 기록을 붙였습니다".
 */
export function toolOfAnother(
  words: readonly WordKey[],
  facts: readonly HeldFact[],
  { titles, words: index }: Grounds,
): string[] | undefined {
  const tool = facts.find((fact) => fact.isTool && fact.holders.size === 1)
  if (!tool) return undefined
  const [holder] = tool.holders
  const around = words.filter((word) => word.end <= tool.start || word.start >= tool.end)
  // A word of its own experience leads back to it.
  if (around.some((word) => index.get(word.key)?.ids.includes(holder as string))) return undefined
  const named = new Set(around.flatMap((word) => titles.get(word.key) ?? []))
  const [other] = named
  return other === undefined || named.size > 1 || named.has(holder as string)
    ? undefined
    : [other, holder as string]
}

/**
 * The experiences of a sentence whose only fact is a period of one, told in the words of another alone:
 * "1년 동안 교육을 받았습니다" of a course of five months.
 */
export function lentPeriod(
  words: readonly WordKey[],
  facts: readonly HeldFact[],
  { words: index }: Grounds,
): string[] | undefined {
  const [fact] = facts
  if (facts.length !== 1 || !fact?.isPeriod || fact.holders.size !== 1) return undefined
  const [holder] = fact.holders
  const told = words.filter((word) => index.get(word.key))
  if (told.length === 0 || told.some((word) => index.get(word.key)?.ids.includes(holder as string)))
    return undefined
  const other = told.map((word) => index.get(word.key)?.ids).find((ids) => ids?.length === 1)?.[0]
  return other === undefined ? undefined : [other, holder as string]
}
