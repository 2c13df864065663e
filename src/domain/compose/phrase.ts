// A person's sentence as words before a noun ("오차를 8건으로 줄인"), for leads, ties and headings.
import { pastBeforeNoun } from './conjugate.ts'
import { finalOf } from './hangul.ts'

export const LEADING_LINK =
  /^(?:그래서|그런데|그리고|그러나|하지만|그 결과|결과적으로|결국|그 뒤|그 후|이후|이에|이어서|또한|또|그러자|그랬더니|그러다|따라서|덕분에|그 덕분에|당시|처음에는|먼저|마지막으로|그때|다음으로)[,\s]\s*/
const SELF = /^(?:저는|제가|저도|저희는)\s/
/** Somebody or something else acts: "사장님이 칭찬하셨습니다", "시간이 줄었습니다". */
const OTHER_SUBJECT =
  /(?:^|\s)(?!(?:같이|많이|높이|깊이|없이|일일이|틈틈이|곰곰이|굳이|끊임없이|나란히|차이|아이|재고가|제가)(?:\s|$))[가-힣A-Za-z0-9%)]+(?:이|가|께서|은|는)\s/
const HONORED = /(?:시|셨|으셨|주셨|하셨|되셨)습니다\.$/

/** The sentence's words, ready for a noun after them; null when someone else is its subject or it tells no deed. */
export function beforeNoun(sentence: string): string | null {
  const words = sentence.replace(/\.$/, '').replace(LEADING_LINK, '').replace(SELF, '')
  const base = /^(.+)습니다$/.exec(words)?.[1]
  if (base === undefined || finalOf(base) !== 'ㅆ' || /[있없겠]$/.test(base) || HONORED.test(sentence))
    return null
  if (
    /(?:이었|였|지 않았|지 못했|수 있었|수 없었)$/.test(base) &&
    !/(?:하였|[줄높늘붙움보쓰들]였|시켰)$/.test(base)
  ) {
    if (/(?:이었|지 않았|지 못했|수 있었|수 없었)$/.test(base)) return null
  }
  if (hasOtherSubject(base)) return null
  return pastBeforeNoun(base)
}

/** 은/는 and 이/가 close many nouns and endings too, so only what stands free of a clause after it counts. */
function hasOtherSubject(words: string): boolean {
  const match = OTHER_SUBJECT.exec(words)
  if (!match) return false
  const word = match[0].trim()
  // 만드는, 있는, 좋은, 받은: an ending before a noun.
  if (
    /(?:하는|되는|있는|없는|않는|오는|가는|보는|쓰는|드는|주는|받는|같은|많은|적은|높은|낮은|좋은|짧은|작은|받은|남은|맞는|늦은|모은|늘어나는|모르는|나오는)$/.test(
      word,
    )
  )
    return false
  if (/(?:평가|회의|휴가|원가|단가|물가|참가|차이|아이|종이|나이|높이|길이)$/.test(word)) return false
  return true
}

/** Only the last deed of a chain: "표를 만들어서 매일 비교한" of a longer sentence. */
export function lastDeed(phrase: string, longest: number): string {
  if (phrase.length <= longest) return phrase
  const cuts = [
    ...phrase.matchAll(/(?:,|고|며|면서|(?:해|어|아|여|워|려|춰|눠|꿔|와|가|둬)서|한 뒤|은 뒤)\s/g),
  ]
  for (const cut of cuts) {
    const rest = phrase.slice(cut.index + cut[0].length)
    if (rest.length <= longest && rest.length >= 8) return rest
  }
  return phrase
}
