// Foreign names in Hangul that no list knows: 덴트웹 프로그램, 뤼튼으로 다듬었습니다.
import { isHangul, nounEnds } from './josa.ts'
import { knownLengthAt } from './lexicon/index.ts'
import { FOREIGN_SYLLABLES, LOANWORDS, NATIVE_WORDS } from './lexicon/loanwords.ts'
import type { NameFact } from './name-fact.ts'
import { isPlainNoun } from './plain-nouns.ts'
import { isVerbForm } from './verb-forms.ts'

const USED =
  /(?<![가-힣A-Za-z])([가-힣]{2,9}?)(?=(?:을|를|로|으로|와|과)\s(?:[가-힣]{1,6}\s){0,2}(?:활용|사용|이용|다루|다뤄|다룰|다룬|도입|구축|제작|편집|모델링|시각화|배우|배웠|익히|익혔|익힌|독학|개발|구현|설계|분석|관리|측정|촬영|작성|처리|계산|번역|검사|가공|그렸|그린|그려|만들|기록|연동|배포|자동화|보정|다듬)|\s(?:프로그램|툴|소프트웨어|앱|어플|애플리케이션|플랫폼|솔루션)(?:을|를|으로|에|\s|[,.]))/g

/** 체계적으로, 순서대로, 색깔별로. */
const ADVERB = /(?:적|별|대|순|식|스스|새|말|홀|실제|서|제)$/

/** Syllables that Korean uses for foreign words far more than for its own. */
const FOREIGN = new Set(
  '움엄름윔컷샷가고구기나다두도디라루마무미모부비사수소시아오우이자주지추카코쿠키타토투티파포푸피하호후히립맨판간선전탄단산란반한던드텍텐텔템토툴튜트틀티팅틱파팔팟패팩팬퍼펙펀페펜포폰폴표푸풀퓨프플피픽핀필핑카캐캔캠캡커컨컬컴컵케켓코콘콜콤콥쿠쿼퀀퀵큐크클키킥킨킷킹덴델뎁드디딩딕랩랭램러런레렉렌렛로론롤롬롭루룸룹류르리릭린릴링맥맵메멘모몽뮤뮬미믹밍믹바밸뱅버번베벡벤벨보볼봇뷰브블비빅빈빌샵샘섬센셀셋셰소솔솝쇼슈스슬시신싱쏘아애앤앱앵어언업에엑엔엘엠오온올옵와왓요우울워월웨웹윈유이익인임잉자재잭저제젝젠젤젯조존주쥬즈지진집짐쯔차채챗처체쳇추츠치칩타태택탭터테글그디그래랜러레벨랫렛랏쉬쉐쉘니너네넷노놀뉴느닉닝다닷대댄더던데',
)
/** And those of them that mark a foreign word by themselves. */
const MARKS = new Set(
  '컷샷텍텔템툴튜트틀팅틱팟팩팬퍼펙펜폰폴푸풀퓨프플픽핑캐캔캠캡컨컬컴컵케켓콘콜콤쿠쿼퀀퀵큐크클키킥킷킹덴델뎁드딩랩랭램렉렌렛론롤롬롭룸룹르릭링맥맵멘뮤뮬믹밍밸뱅버벡벤벨볼봇뷰브블빅샵셀셋셰솔쇼슈스슬싱앤앱앵엑엔엘엠옵왓웨웹윈잭젝젠젤젯쥬즈챗쳇츠칩탭터테넷뉴닉닝닷쉐쉘',
)

const foreign = new Set(FOREIGN_SYLLABLES)
const everyday = new Map<string, number[]>()
for (const word of `${LOANWORDS} ${NATIVE_WORDS}`.split(/\s+/)) {
  if (word === '') continue
  const sizes = everyday.get(word.slice(0, 2)) ?? []
  if (!sizes.includes(word.length)) sizes.push(word.length)
  everyday.set(word.slice(0, 2), sizes)
}
const loans = new Set(LOANWORDS.trim().split(/\s+/))
const everydayWords = new Set(`${LOANWORDS} ${NATIVE_WORDS}`.split(/\s+/))
/** One syllable is a word of its own at the edge of another: 배달앱, 팀원, 호출벨. */
const SINGLE = new Set('팀앱웹벨펜컵캔팩칩쇼폰핀샵숍봇팬팁콜탭홈롤쿨펌볼맵')

/** What an everyday word may end in: 카드뉴스형, 데이터화. */
const AFFIXES = new Set('형화용률수식판표본물실장원지기값량별당법집층권급')

/**
 * Unlisted foreign names: where the sentence says that they were used, and any word with a foreign syllable
 * that is part of no everyday word (뤼튼, 비누랩스, but not 카드뉴스).
 */
export function findLoanNames(text: string): NameFact[] {
  const found: NameFact[] = []
  for (const match of text.matchAll(USED)) {
    const name = match[1] as string
    // 상인분들과: people are no tool.
    if (/(?:분들|님들|[가-힣]들|님)$/.test(name)) continue
    if (!isForeign(name) && !(name.length > 3 && !ADVERB.test(name) && !isPlainNoun(name))) continue
    found.push({
      kind: 'technology',
      start: match.index,
      end: match.index + name.length,
      canon: name,
      loan: true,
    })
  }
  const cache = new Map<string, Cut | undefined>()
  for (const match of text.matchAll(/[가-힣]{2,20}/g)) {
    const word = match[0]
    if (word.length === 20 && isHangul(text.charCodeAt(match.index + 20))) continue
    let cut = cache.get(word)
    if (!cache.has(word)) {
      cut = strangerIn(word)
      cache.set(word, cut)
    }
    if (!cut) continue
    const { start, end, canon, parts } = cut
    found.push({
      kind: 'technology',
      start: match.index + start,
      end: match.index + end,
      canon,
      loan: true,
      ...(parts ? { parts } : { guessed: 2 }),
    })
  }
  return found
}

type Cut = { start: number; end: number; canon: string; parts?: string[] }

/** Where a noun becomes a verb: 클릭했습니다, 디자인된. */
const VERBAL =
  /(?:[하했한할해합되된될돼됐됩](?!트|스|드|크|이)[가-힣]{0,6}|시[키켰킨켜킬][가-힣]{0,5}|드[리립렸린릴려][가-힣]{0,5}|스[러럽레][가-힣]{0,5}|[이였]?(?:었|였|입니)[가-힣]{1,5})$/
/** 컷의, 톤을: one syllable with a particle. */
const JOSA_END = /^.(?:[은는이가을를의에와과도로만]|으로|에서|까지)$/

/**
 * The noun of `word` when it has a foreign part and everyday words do not explain all of it: 뤼튼, 팜포스,
 * 못난이마켓. `canon` begins with what is strange.
 */
function strangerIn(word: string): Cut | undefined {
  if (isVerbForm(word)) return undefined
  const plain = everydayIn(word)
  const strange = (at: number) => !plain[at] && foreign.has(word[at] as string)
  // The particles that are cut off are plain, however they look: 에게, 테.
  const end = Math.min(...nounEnds(word))
  if (end < 3 && JOSA_END.test(word)) return undefined
  let at = 0
  while (at < end && !strange(at)) at += 1
  if (at >= end) {
    if (hasLoan(word) && isJoinedStrangely(word)) return joinedName(word, end, plain)
    const joined = twoLoansIn(word)
    return joined && { start: 0, end: joined.join('').length, canon: joined.join(''), parts: joined }
  }
  let from = at
  while (from > 0 && !plain[from - 1]) from -= 1
  let to = at + 1
  while (to < end && !plain[to]) to += 1
  if (to - from > 1) return { start: from, end, canon: word.slice(from, end) }
  return hasLoan(word) && isJoinedStrangely(word) ? joinedName(word, end, plain) : undefined
}

/** What a verb may end in: 말씀드립니다, 기어코. Such a word is no noun for sure. */
const VERB_END = /(?:[다요고며서게지면니까네자라려죠음기던는은데든히이가만도코]|도록|거나)$/

/** The whole noun; what everyday words leave over of it must stand in the notes: the 콘 of 보드게임콘. */
function joinedName(word: string, end: number, plain: readonly boolean[]): Cut {
  const parts: string[] = []
  for (let at = 0; at < end; at += 1) {
    if (plain[at]) continue
    const from = at
    while (at < end && !plain[at]) at += 1
    const left = word.slice(from, at)
    if (left.length < 2 ? !AFFIXES.has(left) : !isPlainNoun(left)) parts.push(left)
  }
  const canon = word.slice(0, end)
  return parts.length > 0 ? { start: 0, end, canon, parts } : { start: 0, end, canon }
}

/** The two everyday foreign words that `word` joins to one that is none itself: 키즈노트, 라이트하우스. */
function twoLoansIn(word: string): string[] | undefined {
  const nouns = nounEnds(word).map((end) => word.slice(0, end))
  if (nouns.some((noun) => loans.has(noun) || knownLengthAt(noun, 0) === noun.length)) return undefined
  for (const noun of nouns)
    for (let at = 2; at <= noun.length - 2; at += 1)
      if (loans.has(noun.slice(0, at)) && loans.has(noun.slice(at)))
        return [noun.slice(0, at), noun.slice(at)]
  return undefined
}

function hasLoan(word: string): boolean {
  // 유카캐드: a name that a list knows ends one that it does not.
  for (let at = 2; at + 1 < word.length; at += 1) if (knownLengthAt(word, at) > 1) return true
  for (let at = 0; at + 1 < word.length; at += 1)
    for (const size of everyday.get(word.slice(at, at + 2)) ?? [])
      if (loans.has(word.slice(at, at + size))) return true
  return false
}

/** Whether no way of taking particles or a verb's ending off `word` leaves a plain noun. */
function isJoinedStrangely(word: string): boolean {
  if (VERB_END.test(word)) return false
  const stem = word.replace(VERBAL, '')
  const known = (noun: string) => isPlainNoun(noun) || knownLengthAt(noun, 0) === noun.length
  return !known(stem) && nounEnds(word).every((end) => !known(word.slice(0, end)))
}

/** Which letters of `word` belong to everyday words or to names that a list knows. */
function everydayIn(word: string): boolean[] {
  const plain = Array.from({ length: word.length }, () => false)
  for (let at = 0; at < word.length; ) {
    const size = Math.max(everydayAt(word, at), knownLengthAt(word, at))
    if (size === 0) at += 1
    else plain.fill(true, at, (at += size))
  }
  for (const end of nounEnds(word)) if (SINGLE.has(word[end - 1] as string)) plain[end - 1] = true
  if (SINGLE.has(word[0] as string)) plain[0] = true
  return plain
}

function everydayAt(word: string, at: number): number {
  let longest = 0
  for (const size of everyday.get(word.slice(at, at + 2)) ?? [])
    if (size > longest && everydayWords.has(word.slice(at, at + size))) longest = size
  return longest
}

function isForeign(name: string): boolean {
  const plain = everydayIn(name)
  if (plain.every((one, at) => one || AFFIXES.has(name[at] as string))) return false
  const syllables = [...name]
  const all = syllables.filter((one) => FOREIGN.has(one)).length
  const marks = syllables.filter((one) => MARKS.has(one)).length
  if (syllables.length === 2) return marks === 2
  if (all < syllables.length || marks === 0) return false
  return marks * 3 >= syllables.length || (marks * 4 >= syllables.length && MARKS.has(syllables[0] as string))
}
