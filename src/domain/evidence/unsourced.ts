// A deed that has nothing in common with any experience: "고객 상담 매뉴얼을 새로 정비했습니다" of someone who kept a bakery.
import type { Span } from '#domain/letter.ts'
import type { Holding } from './holding.ts'
import { SYNONYMS } from './lexicon/general-nouns.ts'
import { type WordKey, wordKeys } from './word-keys.ts'

/** Fewer content words than these may be told in other words altogether. */
const FEWEST_WORDS = 3
const LONGEST = 300

/** What one thought, felt, learnt or became is nobody's to check. */
const WITHIN =
  /(?:배[웠우]|알[았게아]|깨[달닫쳤]|느[꼈끼]|생각|믿|여[겼기]|떠올|다짐|결심|바[랐라]|꿈|되[었새]|됐|맞았|있었|없었|싶었|이었|였습|길[렀러]|키[웠우]|넓[혔히]|익[혔히]|쌓|얻|공감|매료|관심|지원|선택|마음|고민|이해|돌아[보봤]|성장|깊어|달라|보였|보이|남았|갖[추췄게]|가[졌지]|시작|노력|위해|통해|즐거웠|기뻤|행복했|뿌듯했|새로웠|어려웠|힘들었|두려웠|고마웠|부끄러웠|무거웠|컸|좋았|달랐|아쉬웠|자랑스러웠|감사했|설렜|설레었|낯설었|서툴렀|막막했|당황했|뜻깊었|소중했|특별했|충분했|중요했|필요했|가까웠|가벼웠|따뜻했|벅찼|벅차올랐)[가-힣]*[.!]?$/

/** The whole sentence when it tells a deed in words that no experience has; `sentence` is its text, from `start`. */
export function unsourcedDeed(
  sentence: string,
  start: number,
  holdings: readonly Holding[],
): Span | undefined {
  if (sentence.length > LONGEST || !endsInPast(sentence) || WITHIN.test(sentence)) return undefined
  const words = wordKeys(sentence)
  const first = words[0]
  if (!first || new Set(words.map((word) => word.key)).size < FEWEST_WORDS) return undefined
  if (holdings.every((one) => one.squeezed === '')) return undefined
  if (words.some(({ key }) => holdings.some((one) => one.squeezed.includes(key)))) return undefined
  if (isToldOtherwise(sentence, words, holdings)) return undefined
  const end = sentence.replace(/[.!?\s"'”’]+$/, '').length
  return { start: start + first.start, end: start + end }
}

/** A verb that says something of its own: 끓이기, 옮기며, but not 받았습니다. */
const VERB =
  /^(?![받하되보주오가있없들나내이그저해])[가-힣]{2,}(?:기|는|며|고|서|면|게|지|던|도록|려고|자|니)$/

/** 끓이기 and 끓임, 국을 and "국 끓임": a stem with another ending, or a noun of one syllable. */
function isToldOtherwise(sentence: string, words: readonly WordKey[], holdings: readonly Holding[]): boolean {
  const single = [...sentence.matchAll(/(?<![가-힣])([가-힣])(?:[을를과와]|으로)(?=\s)/g)].map(
    (match) => new RegExp(`(?<![가-힣])${match[1]}(?=[\\s을를이가은는과와,.]|$)`),
  )
  // A syllable (약, 급, 돈) stands in too many words to tell the same, and 분식회계 is no 회계.
  const groups = SYNONYMS.map((group) => group.filter((one) => one.length > 1)).filter((group) =>
    group.some((one) => ` ${sentence}`.includes(` ${one}`)),
  )
  return holdings.some(({ text, squeezed }) => {
    if (groups.some((group) => group.some((one) => squeezed.includes(one)))) return true
    if (single.some((noun) => noun.test(text))) return true
    const open = openEnds(squeezed)
    return words.some(
      ({ key, start, end }) => VERB.test(sentence.slice(start, end)) && open.has(openEnd(key)),
    )
  })
}

function openEnds(squeezed: string): Set<string> {
  const ends = new Set<string>()
  for (let at = 0; at + 2 <= squeezed.length; at += 1) ends.add(openEnd(squeezed.slice(at, at + 2)))
  return ends
}

/** ㄴ, ㄹ, ㅁ, ㅂ, ㅆ: what endings put under a stem. */
const ADDED = new Set([4, 8, 16, 17, 20])

/** Two syllables without what an ending put under the second: 끓임 is 끓이. */
function openEnd(pair: string): string {
  const code = pair.charCodeAt(1)
  if (!(code >= 0xac00 && code <= 0xd7a3) || !ADDED.has((code - 0xac00) % 28)) return pair
  return `${pair[0]}${String.fromCharCode(code - ((code - 0xac00) % 28))}`
}

/** Whether its last verb closes in ㅆ: 했습니다, 나누었다, 고쳤어요, but not 하겠습니다 or 있습니다. */
function endsInPast(sentence: string): boolean {
  const verb = /([가-힣])(?:습니다|다|어요)[.!]?["'”’]?$/.exec(sentence)?.[1]
  return verb !== undefined && !'있겠없됐'.includes(verb) && (verb.charCodeAt(0) - 0xac00) % 28 === 20
}
