// A deed that has nothing in common with any experience: "고객 상담 매뉴얼을 새로 정비했습니다" of someone who kept a bakery.
import type { Span } from '#domain/letter.ts'
import type { Holding } from './holding.ts'
import { wordKeys } from './word-keys.ts'

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
  const end = sentence.replace(/[.!?\s"'”’]+$/, '').length
  return { start: start + first.start, end: start + end }
}

/** Whether its last verb closes in ㅆ: 했습니다, 나누었다, 고쳤어요, but not 하겠습니다 or 있습니다. */
function endsInPast(sentence: string): boolean {
  const verb = /([가-힣])(?:습니다|다|어요)[.!]?["'”’]?$/.exec(sentence)?.[1]
  return verb !== undefined && !'있겠없됐'.includes(verb) && (verb.charCodeAt(0) - 0xac00) % 28 === 20
}
