// Words that no everyday word explains, where names stand: 민음사에서 일했다, 캐글 대회, 세무랑을 활용했다.
import type { FactKind } from '#domain/letter.ts'
import { nounEnds } from './josa.ts'
import { ADVERBS } from './lexicon/adverbs.ts'
import { knownAs, squeeze } from './lexicon/index.ts'
import type { NameFact } from './name-fact.ts'
import { isPlainNoun } from './plain-nouns.ts'
import { isVerbForm } from './verb-forms.ts'

/** Group 1 is the word, with its particle cut off by the pattern or not there at all. */
type Place = { pattern: RegExp; kind: FactKind }

const START = '(?<![가-힣A-Za-z0-9])'
const PLACES: Place[] = [
  // Where anything is said to have happened: only nouns take 에서.
  {
    pattern: new RegExp(`${START}([가-힣]{2,9}?)에서(?:는|도|의)?(?=[\\s,])`, 'g'),
    kind: 'company',
  },
  {
    pattern: new RegExp(
      `${START}([가-힣]{2,9}?)(?:에서|에)(?:는|도)?\\s(?:[가-힣\\d]{1,8}\\s){0,3}(?:일하|일했|일한|근무|재직|인턴|실습|아르바이트|알바|입사|합류|판매|응대|주최|주관|수련|교육을|훈련을|연수|납품|입점|출시|출전|출품|게재|소속)`,
      'g',
    ),
    kind: 'company',
  },
  {
    pattern: new RegExp(
      `${START}([가-힣]{2,9}?)(?:와|과)\\s(?:함께\\s)?(?:협업|제휴|협력|계약|협약|공동|콜라보)`,
      'g',
    ),
    kind: 'company',
  },
  {
    pattern: new RegExp(
      `${START}([가-힣]{2,9}?)(?:을|를)\\s(?:[가-힣]{1,5}\\s)?(?:활용|사용|이용|도입|다루|다룰|다룬|다뤄|설치|구독)`,
      'g',
    ),
    kind: 'technology',
  },
  {
    pattern: new RegExp(
      `${START}([가-힣]{2,9})\\s(?:아카데미|학원|재단|병원|회사|공장|대리점|브랜드|호텔|마트|은행|대회|공모전|경진대회|해커톤|시스템|프로그램|솔루션|소프트웨어|장비|기기|플랫폼|툴|앱|학회|협회|장학금|장학재단|박람회|인증|자격|부트캠프|출판사|법인|그룹|매장|척도|검사지?|기법|이론|모형|공법|알고리즘|자매지|학술지|저널|신문|방송국|허브|캠퍼스|사옥|터미널|공단|산업단지|사업장|연구소|물류센터|서점|카페|농장|목장|리조트|펜션|작가|감독|교수|로봇|머신|엔진|기종|명인|셰프|장인|코치|원장|박사|화백|시인|선생|선생님|교수님|감독님|원장님|코치님)(?=께|[은는이가을를의에와과도로,.\\s]|$)`,
      'g',
    ),
    kind: 'company',
  },
  {
    pattern: new RegExp(
      `${START}([가-힣]{2,9})의\\s(?:[가-힣]{1,5}\\s)?(?:농장|공장|매장|병원|학원|회사|업체|센터|호텔|카페|식당|창고|현장|지점|연구소|사무소|대리점)(?=[은는이가을를의에와과도로,.\\s]|$)`,
      'g',
    ),
    kind: 'company',
  },
]

/** A person by family name and given name before their title: 백종원 대표, 김순자 명인. */
const PERSON = new RegExp(
  `${START}([김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연표명기반왕금옥맹][가-힣]{2})\\s(?:대표|소장|관장|총장|이사장|교수|박사|작가|감독|코치|셰프|명인|장인|선생|기자|의원|변호사|디자이너|배우|가수|선수|피디|원장|사장|회장|팀장|부장|과장|씨)(?:님)?(?=께|에게|한테|[은는이가을를의에와과도,.\\s]|$)`,
  'g',
)

/** Endings that make no noun: 바쁜 매장, 일하던 회사, 스스로 만든 앱, 편하게 쓰는. */
const NO_NOUN =
  /(?:[은는이가을를의도만에서로와과고며면해여게지히던한된운른인친진린난간쓴큰신긴든할될적쓰씩껏듯나라까닌쁜랜릴질길칠킬낼낸뀐튼뜬픈펼울날올온본볼줄준갈살산낀꾼싼쉰]|으로|처럼|마다|부터|[님들]?께|한테|이랑)$/

/** 되어 병원에, 그려 공모전에: a verb that leads on. */
const LEADS_ON =
  /[려겨켜혀져쳐춰워둬줘봐텨셔껴벼꿔]$|(?:되|이|있|없|싶|넣|놓|받|모|쌓|찾|좋|같|많|담|들|먹|적|읽|걸|열|벗|웃|묶|잡|남|살|앉|날|달|돌|팔|울|풀|물|입|씻|짓|심|감|닦|깎|섞|볶)[어아]$/

/** What takes 에서 and is no noun of a place: 가까이에서, 절반쯤에서, 바쁨에서. */
const NO_PLACE = /(?:으로|에서|에게|까지|부터|처럼|이|쯤|채|데|듯|[음함됨임씀짐남])$/
/** 마흔 명인 회사: a number before its counter. */
const NUMERAL =
  /^(?:[한두세네][가-힣]?|(?:다섯|여섯|일곱|여덟|아홉|열|스물|스무|서른|마흔|쉰|예순|일흔|여든|아흔)[가-힣]{0,2})$/

export function strangerNames(text: string): NameFact[] {
  const found: NameFact[] = []
  for (const { pattern, kind } of PLACES) {
    const bare = pattern.source.endsWith('|$)')
    for (const match of text.matchAll(pattern)) {
      const name = match[1] as string
      if (
        bare
          ? NO_NOUN.test(name) || LEADS_ON.test(name) || ADVERBS.has(name) || isVerbForm(name)
          : NO_PLACE.test(name)
      )
        continue
      if (NUMERAL.test(name) || isKnown(name)) continue
      found.push({ kind, start: match.index, end: match.index + name.length, canon: name, guessed: 3 })
    }
  }
  for (const match of text.matchAll(PERSON)) {
    const name = match[1] as string
    if (NO_NOUN.test(name) || LEADS_ON.test(name) || ADVERBS.has(name) || isVerbForm(name) || isKnown(name))
      continue
    found.push({ kind: 'company', start: match.index, end: match.index + 3, canon: name, guessed: 3 })
  }
  for (const match of text.matchAll(FIRST_R)) {
    const cuts = nounEnds(match[0]).map((end) => match[0].slice(0, end))
    if (SHORT.test(match[0]) || QUOTING.test(match[0]) || cuts.some(isKnown)) continue
    const name = cuts.at(-1) as string
    found.push({
      kind: 'product',
      start: match.index,
      end: match.index + name.length,
      canon: name,
      guessed: 3,
    })
  }
  return found
}

/** No Korean word begins with ㄹ: 라이카, 록시땅. */
const FIRST_R = /(?<=^|\s)[라-맇][가-힣]{1,11}/g
/** A quotation mark or points before it: …라고, …라는. */
const QUOTING = /^(?:라고|라는|라며|라면|라던|라든|란\s|랍니다|로서|로써|려고|려는|려면)/
/** One letter and its particle. */
const SHORT = /^.(?:으로|에서|에게|까지|부터|처럼|보다|[은는이가을를의에와과도로만])/

function isKnown(noun: string): boolean {
  return isPlainNoun(noun) || knownAs(squeeze(noun)) !== undefined
}
