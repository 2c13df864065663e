// What a number is said of: the 손님 of "손님 80명" and of "80명의 손님".
import type { NumberFact } from './find-numbers.ts'

/** Words that stand before a number and say nothing of what is counted. */
const NO_HEAD =
  /^(?:약|총|하루|매일|매주|매달|매월|평균|최대|최소|무려|전체|모두|합쳐|대략|거의|주|월|한달|일주일|동안|이후|이상|한번에|동시에|제가|저는|혼자|직접|나는|내가|각각|다시|처음|달에|하루에|주에|시간에|만에|우리|저희|다른|새로|함께|같이|와서|해서|하고|하며|으로|에서|까지|부터|에게|따라|위해|통해)$|(?:하여|해서|하며|하고|했고|면서|에서|에게|으로|까지|부터|마다|며|고|서|해|여|거|것|걸)$/
/** A class or a ward is what they were in, not what they are: "만 2세반 14명". */
const GROUP = /[가-힣](?:반|학급|학년|병동|지점|매장|센터|부서)$/
const PARTICLE = /(?:은|는|이|가|을|를|의|도|만|에|와|과|로|으로|님|들)$/

/** The first two letters of the nouns that `fact` stands with. Notes, being `loose`, leave the 의 of "6번 실패" out. */
export function headsOf(text: string, fact: NumberFact, loose = false): string[] {
  // 7번째 counts nothing.
  if (loose && text[fact.end] === '째') return []
  const before = /([가-힣]{2,8})\s?[:：]?\s?$/.exec(text.slice(Math.max(0, fact.start - 12), fact.start))?.[1]
  const after = /^(?:의|짜리)?\s([가-힣]{2,8})/.exec(text.slice(fact.end, fact.end + 12))
  const heads: string[] = []
  if (before && !NO_HEAD.test(before) && !(loose && GROUP.test(before))) heads.push(bare(before).slice(0, 2))
  if (after && (loose || (after[0] as string).startsWith('의'))) heads.push((after[1] as string).slice(0, 2))
  return heads
}

function bare(word: string): string {
  const cut = word.replace(PARTICLE, '')
  return cut.length >= 2 ? cut : word
}
