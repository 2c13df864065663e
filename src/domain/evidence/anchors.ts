// What tells to which experience a sentence leads: words of titles and places, settings, and names.
import type { Span } from '#domain/letter.ts'
import type { Holding } from './holding.ts'
import { nounEnds } from './josa.ts'
import { squeeze } from './lexicon/index.ts'
import type { WordIndex } from './sources.ts'
import type { WordKey } from './word-keys.ts'

/** A backed fact of the sentence with every experience that holds it. */
export type HeldFact = Span & { holders: Set<string>; isName: boolean; isTool: boolean; isPeriod: boolean }

/** `verb` is a title's word used as a verb: 설계했습니다 does not lead back to the design class. */
export type Anchor = { at: number; id: string; setting: boolean; verb: boolean }

/** All that the sentences of a letter are held against to tell one experience from another. */
export type Grounds = {
  holdings: readonly Holding[]
  /** The keys of titles and places that name one experience. */
  titles: ReadonlyMap<string, string>
  words: WordIndex
}

/** Words of the sentence that belong to the title or place of one experience only. */
export function anchorsOf(
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

export function isOnly(index: WordIndex, key: string, id: string): boolean {
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

/** 카페에서, 학생회 시절, 인턴 당시: where the rest of the clause takes place. */
function isSetting(words: string): boolean {
  return /^[가-힣A-Za-z0-9]+(?:에서|당시|때)|^[가-힣A-Za-z0-9]+(?<![은는이가을를의로과와한던된인고며해여])\s[가-힣]{2,5}에서|^\S+(?:을|를)\s[가-힣]{2,4}(?:며|면서)\s|^\S+(?:\s[가-힣]{2,4})?(?:을|를)\s(?:하며|하면서|할\s때|하던)|^\S+(?:\s[가-힣]{2,4})?(?:으로서|로서)\s|^\S+(?:으로|로)\s(?:일하|일했|근무|활동하|활동했|복무|봉사)|^(?:과외|인턴|알바|아르바이트|봉사|실습|학생회|동아리|학회|멘토링)(?:로|으로)\s|^\S+\s(?:아르바이트|알바|인턴|활동|근무|동아리|시절|당시|때|프로젝트)(?:에서|때|당시|시절|\s|를\s하|을\s하|하)/.test(
    words,
  )
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
