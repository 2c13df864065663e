// Sentences that join what belongs to different experiences as if it were one.
import type { Span } from '#domain/letter.ts'
import type { Holding } from './holding.ts'
import { nounEnds } from './josa.ts'
import { GENERAL_NOUNS, SYNONYMS } from './lexicon/general-nouns.ts'
import { squeeze } from './lexicon/index.ts'
import type { WordIndex } from './sources.ts'
import { type WordKey, wordKeys } from './word-keys.ts'

/** A backed fact of the sentence with every experience that holds it. */
export type HeldFact = Span & { holders: Set<string>; isName: boolean; isTool: boolean; isPeriod: boolean }

const MOST_FACTS = 100
const LONGEST_SENTENCE = 1000

/** `verb` is a title's word used as a verb: 설계했습니다 does not lead back to the design class. */
type Anchor = { at: number; id: string; setting: boolean; verb: boolean }

/** All that the sentences of a letter are held against to tell one experience from another. */
export type Grounds = {
  holdings: readonly Holding[]
  /** The keys of titles and places that name one experience. */
  titles: ReadonlyMap<string, string>
  words: WordIndex
}

/**
 * The experiences that a sentence fuses, or none; `things` are what it was done to, each with its holders. A sentence may speak of several experiences when each
 * fact stands with its own: "카페에서 6개월, 물류센터에서 3개월". It fuses when a fact stands in the
 * setting of an experience that does not hold it, or when nothing says which experience is meant.
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
  const placed = placeOfAnother(text, sentence, facts, anchors, grounds)
  if (placed) return placed
  const strayed = strayedWords(text, clauses, words, anchors, grounds)
  if (strayed) return strayed
  const lentObject = objectOfAnother(text, clauses, anchors, things, grounds)
  if (lentObject) return lentObject
  const lentFigure = figureOfAnother(text, sentence, words, facts, grounds)
  if (lentFigure) return lentFigure
  const lentTool = toolOfAnother(words, facts, grounds)
  if (lentTool) return lentTool
  const onto = runsOnto(text, words, facts, anchors, grounds)
  if (onto) return onto
  const on = goesOnElsewhere(text, words, grounds)
  if (on) return on
  const lent = lentPeriod(words, facts, grounds)
  if (lent) return lent
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

/** Words of the sentence that belong to the title or place of one experience only. */
function anchorsOf(
  text: string,
  sentence: Span,
  words: readonly WordKey[],
  facts: readonly HeldFact[],
  { holdings, titles, words: index }: Grounds,
): Anchor[] {
  const found: Anchor[] = settingsOf(text, sentence, holdings)
  const settled = new Set(found.map((one) => one.at))
  for (const [nth, word] of words.entries()) {
    const at = word.start
    const id = titles.get(word.key) ?? withinTitle(text.slice(at, word.end), holdings)
    if (id === undefined || settled.has(at)) continue
    const tail = text.slice(at, word.end + 8)
    // "식자재를 배송하며" sets the scene when both words are of this experience.
    const done = /^[가-힣]{2,4}(?:하며|하면서|할\s때|하던)/.test(tail)
    const object = words[nth - 1]
    const doing = done && object !== undefined && isOnly(index, object.key, id)
    found.push({
      at,
      id,
      setting: doing || isSetting(text.slice(at, word.end + 12)),
      verb: /^[가-힣]{2}(?:했|하|한|할|해|합)/.test(tail),
    })
  }
  for (const fact of facts) {
    const [only] = fact.holders
    if (!fact.isName || fact.holders.size !== 1 || only === undefined) continue
    found.push({
      at: fact.start,
      id: only,
      setting: isSetting(text.slice(fact.start, fact.end + 8)),
      verb: false,
    })
  }
  return found.toSorted((a, b) => a.at - b.at)
}

/** 패션쇼 of 졸업패션쇼: the only experience whose title has the word within a longer one. */
function withinTitle(word: string, holdings: readonly Holding[]): string | undefined {
  if (word.length < 4) return undefined
  // Most words begin like no title, and need not be looked for in all of the notes.
  const beginning = word.slice(0, 3)
  if (!holdings.some(({ heading }) => heading.includes(beginning))) return undefined
  for (const end of nounEnds(word)) {
    if (end < 3) continue
    const noun = word.slice(0, end)
    const [one, ...more] = holdings.filter((holding) => holding.squeezed.includes(noun))
    if (one) return more.length === 0 && one.heading.includes(noun) ? one.id : undefined
  }
  return undefined
}

function isOnly(index: WordIndex, key: string, id: string): boolean {
  const ids = index.get(key)?.ids
  return ids !== undefined && ids.length === 1 && ids[0] === id
}

const WHERE =
  /(?:(?<![가-힣A-Za-z\d])([가-힣A-Za-z][가-힣A-Za-z\d]{1,9})\s)?(?<![가-힣A-Za-z\d])([가-힣A-Za-z][가-힣A-Za-z\d]{1,11}|[팀반조군])에서(?:는|도|의)?(?=[\s,])/g
/** Where anything may take place. */
const ANYWHERE =
  /(?:과정|상황|현장|자리|곳|가운데|업무|경험|순간|단계|부분|분야|측면|관점|입장|조직|환경|회의|협업|활동|일|여기|거기|점|수업|학교|회사|매장|팀|실습|사이|이후|앞|뒤|안|속|중)$/

const KINDS = /^(?:프로젝트|과제|작업|연구|캠프)$/
const GATHERING =
  /^(?:모임|동아리|동호회|수업|강의|실습|학원|스터디|알바|아르바이트|매장|가게|회사|센터|봉사|대회|팀)$/

/** "군 복무 중", "인턴 당시": the time of an experience, by its title or place. */
const WHEN =
  /(?:(?<![가-힣A-Za-z\d])([가-힣A-Za-z]{1,8})\s)?(?<![가-힣A-Za-z\d])([가-힣A-Za-z]{2,10})\s(?:(?:중에?|당시|시절|때|기간|동안)(?=[\s,에])|(?:생활|근무|복무)(?=[을로에동,]))/g

/** "복지관에서": where exactly one experience has it, by title and place or else by its notes. */
function settingsOf(text: string, sentence: Span, holdings: readonly Holding[]): Anchor[] {
  const found: Anchor[] = []
  const words = text.slice(sentence.start, sentence.end)
  for (const match of words.matchAll(WHERE)) {
    const [all, before = '', noun] = match as unknown as [string, string | undefined, string]
    // 축구 모임 may be 조기축구 in the notes.
    const town = /^[가-힣]{2,}의$/.test(before) ? before.slice(0, -1) : before
    const names =
      before === ''
        ? [noun]
        : GATHERING.test(noun) || town !== before
          ? [before + noun, town, noun]
          : [before + noun, noun]
    for (const name of names) {
      const squeezed = squeeze(name)
      const anywhere = name === noun && ANYWHERE.test(noun)
      // 실습에서 is somewhere when one title alone is of a 실습; 과정에서 never is.
      if (anywhere && !/^(?:실습|수업|공모전|봉사|인턴)$/.test(noun)) break
      const titled = holdings.filter((one) => one.heading.includes(squeezed))
      const noted =
        titled.length > 0 || anywhere ? titled : holdings.filter((one) => one.squeezed.includes(squeezed))
      if (noted.length === 0) continue
      // 팀 프로젝트에서 is not in a 개인 프로젝트.
      const which = before || /(\S+)\s$/.exec(words.slice(0, match.index))?.[1]
      const isOther =
        name === noun && which && KINDS.test(noun) && !noted[0]?.squeezed.includes(squeeze(which))
      if (noted.length === 1 && !isOther) {
        const at = sentence.start + match.index + (name === noun ? all.lastIndexOf(noun) : 0)
        found.push({ at, id: (noted[0] as Holding).id, setting: true, verb: false })
      }
      break
    }
  }
  for (const match of words.matchAll(WHEN)) {
    const [all, before = '', noun] = match as unknown as [string, string | undefined, string]
    const name = [before + noun, noun].find((one) =>
      holdings.some((other) => other.heading.includes(squeeze(one))),
    )
    const titled = name === undefined ? [] : holdings.filter((one) => one.heading.includes(squeeze(name)))
    if (titled.length !== 1 || ANYWHERE.test(noun)) continue
    const at = sentence.start + match.index + (name === noun ? all.lastIndexOf(noun) : 0)
    found.push({ at, id: (titled[0] as Holding).id, setting: true, verb: false })
  }
  return found.toSorted((a, b) => a.at - b.at)
}

/** So many telling words of another experience, side by side as they stand there, are its deed told elsewhere. */
const STRAYED = 2
const SIDE_BY_SIDE = 3
const NEAR = 8

/**
 * The experiences of a clause that is set in one experience but told in the words of another, without any
 * fact that would show it: "복지관에서 천막 업체의 견적을 비교했습니다".
 */
function strayedWords(
  text: string,
  clauses: readonly Span[],
  words: readonly WordKey[],
  anchors: readonly Anchor[],
  { holdings, words: index }: Grounds,
): string[] | undefined {
  for (const clause of clauses) {
    const inside = anchors.filter((one) => one.at >= clause.start && one.at < clause.end)
    const setting = inside.find((one) => one.setting)
    if (!setting) continue
    const phrase = /^\S+(?:\s\S+)?에서/.exec(text.slice(setting.at, setting.at + 30))?.[0].length ?? 0
    const from = setting.at + Math.max(1, phrase)
    const told = new Map<string, WordKey[]>()
    let own = 0
    for (const word of words) {
      if (word.start < from || word.start >= clause.end) continue
      const ids = index.get(word.key)?.ids
      if (!ids) continue
      if (ids.includes(setting.id)) own += 1
      else if (ids.length === 1) told.set(ids[0] as string, [...(told.get(ids[0] as string) ?? []), word])
    }
    for (const [id, theirs] of told) {
      if (theirs.length < STRAYED || theirs.length <= own) continue
      const [firstOfTheirs] = theirs as [WordKey, ...WordKey[]]
      if (inside.some((one) => one.id === id && !one.verb && (one.setting || one.at <= firstOfTheirs.start)))
        continue
      const order = holdings.find((one) => one.id === id)?.order
      if (order && (standTogether(theirs, order) || (own === 0 && standNear(theirs, order))))
        return [setting.id, id]
    }
  }
  return undefined
}

/** One deed that goes on in the next: ~하며, ~해서. A list has 고 or a comma. */
const GOES_ON = /[가-힣](?:며|면서|해|하여|어서|아서|해서|여서)\s/g

/**
 * The experiences of a sentence whose first half is told in the words of one and whose second half in those
 * of another, with nothing that leads over: "로고를 만들며 전시 포스터로 640명을 모았습니다".
 */
function runsOnto(
  text: string,
  words: readonly WordKey[],
  facts: readonly HeldFact[],
  anchors: readonly Anchor[],
  { holdings, words: index }: Grounds,
): string[] | undefined {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last || holdings.length < 2) return undefined
  for (const match of text.slice(first.start, last.end).matchAll(GOES_ON)) {
    const at = first.start + match.index + match[0].length
    const [before, after] = [words.filter((one) => one.end < at), words.filter((one) => one.start >= at)]
    for (const one of holdings) {
      if (!tellsOnly(before, one, index)) continue
      if (after.some((word) => index.get(word.key)?.ids.includes(one.id))) continue
      const other = holdings.find(
        (next) =>
          next !== one &&
          !before.some((word) => isOnly(index, word.key, next.id)) &&
          !anchors.some((anchor) => anchor.id === next.id && anchor.setting) &&
          after.some((word) => isOnly(index, word.key, next.id)) &&
          facts.some((fact) => fact.start >= at && fact.holders.has(next.id) && !fact.holders.has(one.id)),
      )
      if (other) return [one.id, other.id]
    }
  }
  return undefined
}

const HOUSE_OF = /(?<![가-힣])([가-힣]{2,5})의\s([가-힣]{2,10})에서/g

/**
 * The experiences of a house or a crew that is put where another one was: "나주의 수선집에서" of a shop in
 * 광주, "수선집의 다섯 명이" of five classmates.
 */
function placeOfAnother(
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
function objectOfAnother(
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
function figureOfAnother(
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

/** Where what was done goes on in the same breath. */
const MEANWHILE = /[가-힣](?:며|면서)\s/g

/**
 * The experiences of a sentence that has a word of one alone before its 며 and a deed of another alone behind
 * it: "자서전을 쓰며 발음을 적은 종이를 붙였습니다".
 */
function goesOnElsewhere(
  text: string,
  words: readonly WordKey[],
  { holdings, words: index }: Grounds,
): string[] | undefined {
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last || holdings.length < 2) return undefined
  for (const match of text.slice(first.start, last.end).matchAll(MEANWHILE)) {
    const at = first.start + match.index + match[0].length
    const [before, after] = [words.filter((one) => one.end < at), words.filter((one) => one.start >= at)]
    const one = holdings.find((holding) => before.some((word) => isOnly(index, word.key, holding.id)))
    if (!one) continue
    const other = holdings.find((holding) => holding !== one && tellsOnly(after, holding, index))
    if (!other) continue
    if (before.some((word) => index.get(word.key)?.ids.includes(other.id))) continue
    if (after.some((word) => index.get(word.key)?.ids.includes(one.id))) continue
    return [one.id, other.id]
  }
  return undefined
}

/**
 * The experiences of a sentence that names a tool of one and, of titles and places, only those of another:
 * "공장 라인에 Spring Boot로 불량 기록을 붙였습니다".
 */
function toolOfAnother(
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
function lentPeriod(
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

/** Whether two telling words of this experience alone stand together among `words`. */
function tellsOnly(words: readonly WordKey[], { id, order }: Holding, index: WordIndex): boolean {
  return standTogether(
    words.filter((word) => isOnly(index, word.key, id)),
    order,
  )
}

/** Whether two different words of `words` stand within a sentence's reach in the notes. */
function standNear(words: readonly WordKey[], order: ReadonlyMap<string, readonly number[]>): boolean {
  return words.some(({ key }, at) =>
    words.some(
      (other, next) =>
        next > at &&
        other.key !== key &&
        (order.get(key) ?? []).some((one) =>
          (order.get(other.key) ?? []).some((two) => Math.abs(one - two) <= NEAR),
        ),
    ),
  )
}

function standTogether(words: readonly WordKey[], order: ReadonlyMap<string, readonly number[]>): boolean {
  return words.some((word, at) => {
    const next = words[at + 1]
    if (!next || next.key === word.key) return false
    const [here, there] = [order.get(word.key) ?? [], order.get(next.key) ?? []]
    return here.some((one) => there.some((other) => Math.abs(one - other) <= SIDE_BY_SIDE))
  })
}

/** 카페에서, 학생회 시절, 인턴 당시: where the rest of the clause takes place. */
function isSetting(words: string): boolean {
  return /^[가-힣A-Za-z0-9]+(?:에서|당시|때)|^[가-힣A-Za-z0-9]+(?<![은는이가을를의로과와한던된인고며해여])\s[가-힣]{2,5}에서|^\S+(?:을|를)\s[가-힣]{2,4}(?:며|면서)\s|^\S+(?:\s[가-힣]{2,4})?(?:을|를)\s(?:하며|하면서|할\s때|하던)|^\S+(?:\s[가-힣]{2,4})?(?:으로서|로서)\s|^\S+(?:으로|로)\s(?:일하|일했|근무|활동하|활동했|복무|봉사)|^(?:과외|인턴|알바|아르바이트|봉사|실습|학생회|동아리|학회|멘토링)(?:로|으로)\s|^\S+\s(?:아르바이트|알바|인턴|활동|근무|동아리|시절|당시|때|프로젝트)(?:에서|때|당시|시절|\s|를\s하|을\s하|하)/.test(
    words,
  )
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

/** The keys of titles and places that name one experience and stand nowhere in another. */
export function tellingTitles(holdings: readonly Holding[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const holding of holdings) {
    for (const key of holding.titleKeys) {
      // 대회 names no experience where another is a 체육대회.
      const tells = (other: Holding) =>
        other === holding || !(other.keys.has(key) || other.heading.includes(key))
      if (holdings.every(tells)) found.set(key, holding.id)
    }
  }
  return found
}
