// Whether a noun is made of words that everybody uses: 반품창고, 팀회의, 카드뉴스형, but not 캐글 or 민음사.
import { LONG_NOUNS, SHORT_NOUNS, TRADE_NOUNS } from './lexicon/everyday-nouns.ts'
import { LOANWORDS, NATIVE_WORDS } from './lexicon/loanwords.ts'
import { NOT_NAMES, PLAIN_PREFIXES } from './lexicon/suffixes.ts'

const plain = new Set<string>([...PLAIN_PREFIXES, ...NOT_NAMES])
for (const entry of SHORT_NOUNS.trim().split(/\s+/)) {
  const [first, ...seconds] = [...entry.replace(':', '')]
  for (const second of seconds) plain.add(`${first}${second}`)
}
for (const word of `${LONG_NOUNS} ${TRADE_NOUNS} ${LOANWORDS} ${NATIVE_WORDS}`.split(/\s+/))
  if (word.length > 1) plain.add(word)

const ENDINGS = new Set(
  '자원사장실소점관부과국팀반조층률율성화적용형식기계제품물지서표판록안법학론금비료세액량수도값선력감심구통함대차석들님쪽측편곳길날때책글말집방밭터옷밥술빵떡죽생가인증란본체망산난병직군급단당공회문별상철권앱웹벨홈샵숍존룸처',
)
const BEGINNINGS = new Set('대소신구초고저무비부재본각전총첫한매새헌온큰타양중주제생수이사')
const LONGEST = 6

/** Whether everyday words and at most single letters at either edge make up `noun`. */
export function isPlainNoun(noun: string): boolean {
  if (noun.length < 2) return true
  return restIsPlain(noun, 0) || (BEGINNINGS.has(noun[0] as string) && restIsPlain(noun, 1))
}

function restIsPlain(noun: string, from: number): boolean {
  // reached[at]: everyday words cover the noun up to `at`.
  const reached = Array.from({ length: noun.length + 1 }, (_, at) => at === from)
  for (let at = from; at < noun.length; at += 1) {
    if (!reached[at]) continue
    for (let size = 2; size <= LONGEST && at + size <= noun.length; size += 1)
      if (plain.has(noun.slice(at, at + size))) reached[at + size] = true
    if (at > from && ENDINGS.has(noun[at] as string)) reached[at + 1] = true
  }
  return reached[noun.length] as boolean
}
