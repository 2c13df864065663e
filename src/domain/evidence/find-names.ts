// The names of a text: firms, schools, products, technologies, awards, ranks, roles, certificates.
import type { FactKind } from '#domain/letter.ts'
import { framedNames } from './claim-frames.ts'
import { contextNames } from './context-names.ts'
import { findLoanNames } from './find-loan-names.ts'
import type { NameFact } from './name-fact.ts'
import { isHangul, isJosa, nounEnds, nounEndsAt } from './josa.ts'
import { scopeNames } from './scope-names.ts'
import { strangerNames } from './stranger-names.ts'
import { isVerbForm } from './verb-forms.ts'
import { knownAs, lengthsFor, squeeze } from './lexicon/index.ts'
import { LONGEST_SUFFIX, NOT_NAMES, PLAIN_PREFIXES, SUFFIXES } from './lexicon/suffixes.ts'

export type { NameFact } from './name-fact.ts'

const WORD = /[가-힣A-Za-z0-9][가-힣A-Za-z0-9+#]*(?:[.&'-][A-Za-z0-9]+[가-힣A-Za-z0-9+#]*)*/g

/** All names of a normalized text, in order, not overlapping. Without `guess`, only what surely is a name. */
export function findNames(text: string, guess = true): NameFact[] {
  const found: NameFact[] = quotedNames(text).concat(contextNames(text))
  const cache = new Map<string, Cut | null>()
  for (const match of text.matchAll(WORD)) {
    const word = match[0]
    const start = match.index
    const before = found.length
    knownNames(text, word, start, found, guess)
    if (found.length > before) continue
    let cut = cache.get(word)
    if (cut === undefined) {
      cut = madeName(word) ?? branded(word)
      cache.set(word, cut)
    }
    if (cut)
      found.push({ kind: cut.kind, start, end: start + cut.end, canon: squeeze(word.slice(0, cut.end)) })
    else latinNames(text, word, start, found)
  }
  // Guessed names come last: where a listed one stands in the same place, it is the surer reading.
  const guessed = guess
    ? // Places first: 우즈베키스탄 is a country before it is a foreign word.
      [scopeNames, findLoanNames, framedNames, strangerNames].flatMap((find) => find(text))
    : []
  let until = -1
  return found
    .concat(guessed)
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((fact) => {
      if (fact.start < until) return false
      until = fact.end
      return true
    })
}

/** Nouns that become verbs: 총괄했습니다 claims as much as 총괄. */
const VERBAL = new Set(
  '총괄 승진 수상 입상 우승 준우승 창업 편입 유학 복수전공 부전공 조기졸업 특허 입선 어학연수 교환학생 검정고시 크롤링 유일 완판'.split(
    ' ',
  ),
)
/** Known words that mean something else before these. */
const OTHERWISE =
  /^(?:총무과|대표적|스프링클러|수석대표|수상한\s(?!경험|작품|이력|바|것)|수상하게|최초의\s?마음|정규직\s?(?:채용|공고)|석사\s?이상|박사\s?이상|만점\s?기준|선두\s?(?:기업|주자)|유일무이)/

function knownNames(text: string, word: string, wordStart: number, found: NameFact[], guess: boolean): void {
  let at = wordStart
  const wordEnd = wordStart + word.length
  while (at < wordEnd) {
    const known = isStart(text, at) ? knownAt(text, at) : undefined
    const hit = known && isVerbHere(text, known) ? undefined : known
    if (hit) {
      // A letter may say PPT of any slides; notes that say it hold 파워포인트.
      if (!(guess && PLAIN_LATIN.has(text.slice(hit.start, hit.end).toLowerCase()))) found.push(hit)
      at = Math.max(hit.end, at + 1)
    } else at += 1
  }
}

/** "몰탈을 비비고" mixes mortar, and names no food. */
function isVerbHere(text: string, { start, end }: NameFact): boolean {
  const alone = !isHangul(text.charCodeAt(end))
  return (
    alone && /[을를]\s$/.test(text.slice(Math.max(0, start - 2), start)) && isVerbForm(text.slice(start, end))
  )
}

function isStart(text: string, at: number): boolean {
  if (at === 0) return true
  const before = classOf(text.charCodeAt(at - 1))
  return before === 0 || (before !== classOf(text.charCodeAt(at)) && before !== 3)
}

/** 1 Hangul, 2 Latin, 3 digit, 0 anything else. */
function classOf(code: number): number {
  if (isHangul(code)) return 1
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return 2
  return code >= 48 && code <= 57 ? 3 : 0
}

function knownAt(text: string, start: number): NameFact | undefined {
  const gap = text.charCodeAt(start + 1) === 0x20 ? 1 : 0
  const sizes = lengthsFor(text.charCodeAt(start), text.charCodeAt(start + 1 + gap))
  if (!sizes) return undefined
  const window = text.slice(start, start + 24)
  for (const size of sizes) {
    const end = endOf(window, size)
    if (end === -1) continue
    const name = squeeze(window.slice(0, end))
    const hit = knownAs(name)
    if (!hit || !standsAlone(text, start + end, name)) continue
    if (OTHERWISE.test(window)) continue
    // 한전KPS, 카카오T: a firm of its own.
    const more =
      hit.kind === 'company' ? /^[A-Z][A-Za-z]*/.exec(text.slice(start + end, start + end + 12)) : null
    if (more && isHangul(text.charCodeAt(start + end - 1)))
      return {
        kind: 'company',
        start,
        end: start + end + more[0].length,
        canon: name + more[0].toLowerCase(),
      }
    return { kind: hit.kind, start, end: start + end, canon: hit.canon }
  }
  return undefined
}

/** Where the first `size` characters that are no spaces end; single spaces may lie between. */
function endOf(window: string, size: number): number {
  let taken = 0
  for (let at = 0; at < window.length; at += 1) {
    const char = window[at]
    if (char === ' ') {
      if (window[at + 1] === ' ') return -1
      continue
    }
    if (char === '\n') return -1
    taken += 1
    if (taken === size) return at + 1
  }
  return -1
}

function standsAlone(text: string, end: number, name: string): boolean {
  const next = text.charCodeAt(end)
  const last = name.charCodeAt(name.length - 1)
  if (classOf(last) === 2 || classOf(last) === 3) return !(classOf(next) === 2 || classOf(next) === 3)
  if (!isHangul(next)) return true
  const rest = /^[가-힣]{1,8}/.exec(text.slice(end, end + 8))?.[0] ?? ''
  if (isJosa(rest)) return true
  if (VERBAL.has(name) && /^[하했한할해함]/.test(rest)) return true
  if (name.length >= 4) return true
  return name.length === 3 && nounEndsAt(text, end) && !/^[인자고나라며일중내안때들측반당차]/.test(rest)
}

type Cut = { kind: FactKind; end: number }

/** A group's name before another word is a firm of its own: 네이버웹툰, 한화손보. */
const BRANDED =
  /^(?:삼성|현대(?!인|사회|적|화|미술|무용|문학|사|식|판|의학)|롯데|한화|신한|카카오|네이버|쿠팡|포스코|두산|코오롱|신세계|이랜드|한진|CJ|LG|SK|GS|KB|NH|KT|DB|HD|LS|LX)[가-힣A-Za-z]{2,}/

function branded(word: string): Cut | null {
  if (!BRANDED.test(word)) return null
  return { kind: 'company', end: nounEnds(word).at(-1) ?? word.length }
}

/** Whatever stands before these, they claim a standing: 홍보팀장, 창업경진대회. */
const LEADS =
  /[가-힣](?:소대장|분대장|중대장|팀장|조장|반장|단장|점장|본부장|센터장|회장|위원장|파트장|매니저|경진대회|공모전|해커톤|콘테스트|경연대회|올림피아드|가요제|음악제|미술제|연극제|무용제|합창제|도서전|체전|선수권|선수권대회)$/

/** A name by its ending: 한빛전자, 전기기사, 기획팀장. */
function madeName(word: string): Cut | null {
  if (word.length < 3 || !isHangul(word.charCodeAt(word.length - 1))) return null
  for (const end of nounEnds(word)) {
    const stem = word.slice(0, end)
    if (NOT_NAMES.has(stem) || PLAIN_PREFIXES.has(stem)) return null
    for (let size = Math.min(LONGEST_SUFFIX, end - 1); size > 0; size -= 1) {
      const kind = SUFFIXES.get(stem.slice(end - size))
      if (!kind) continue
      const prefix = stem.slice(0, end - size)
      // 항공산업기사 is a certificate, 항공기사 may be news.
      const sure = kind === 'certificate' && size > 2
      if (/^\d+$/.test(prefix)) return null
      if (!sure && !LEADS.test(stem) && (NOT_NAMES.has(prefix) || isPlain(prefix, kind))) return null
      // 서구청, 남구청: one letter before it is a name where districts are called so.
      const quarter = /^[동서남북중]구[청]$/.test(stem)
      if (kind === 'company' && prefix.length < 2 && size < 3 && !quarter) return null
      if (kind === 'certificate' && prefix.length < 2) return null
      return { kind, end }
    }
  }
  return null
}

/** Whether `prefix` is made of plain words only: 지역아동 of 지역아동센터. Who leads a plain team still leads. */
function isPlain(prefix: string, kind: FactKind): boolean {
  if (PLAIN_PREFIXES.has(prefix)) return true
  if (kind === 'role' || kind === 'award') return false
  for (let size = 2; size <= prefix.length - 2; size += 1)
    if (PLAIN_PREFIXES.has(prefix.slice(0, size)) && isPlain(prefix.slice(size), kind)) return true
  return false
}

const LATIN = /[A-Za-z][A-Za-z0-9]*(?:[+#]{1,2}|(?:[.&'-][A-Za-z0-9]+)*)/g
/** Latin words that claim nothing of their own, and units. */
const PLAIN_LATIN = new Set(
  'it pc tv vs ok tf no id pw ott mz q&a faq e ex etc am pm1 vip as a/s kg km cm mm g m l ml gb mb kb tb kw mw hz khz ghz rpm ppm ms fps px v w p page bytes byte o x gpa b2b b2c o2o diy sns ppt cs pdf qr url faq hr pr r&d voc kpi ux ui db dm api usb led cctv mbti the of and to in for my we'.split(
    ' ',
  ),
)
const LEVEL = /^(?:IH|IM[123]?|AL|NH|AM|N[1-5]|A\+|B\+|C\+)$/

function latinNames(text: string, word: string, start: number, found: NameFact[]): void {
  if (!/[A-Za-z]/.test(word)) return
  for (const match of word.matchAll(LATIN)) {
    const token = match[0]
    const at = start + match.index
    const canon = token.toLowerCase()
    const inside =
      token.length === 1 &&
      match.index > 1 &&
      /^[가-힣]/.test(text[at + 1] ?? '') &&
      /[가-힣]/.test(text[at - 1] ?? '')
    if (inside) {
      // 행복e음, 나눔i터: a letter inside a Korean word makes it a name.
      const end = Math.min(...nounEnds(word))
      found.push({ kind: 'product', start, end: start + end, canon: squeeze(word.slice(0, end)) })
      return
    }
    if (PLAIN_LATIN.has(canon) || at > start + match.index) continue
    const next = text.slice(at + token.length, at + token.length + 3)
    if (token.length === 1 && !(/[RC]/.test(token) && /^(?:을|를|로|과|와|언어|\s?프로|,)/.test(next)))
      continue
    if (/\d/.test(text[at - 1] ?? '') && token.length < 3) continue
    found.push({ kind: latinKind(token, next), start: at, end: at + token.length, canon })
  }
}

function latinKind(token: string, next: string): FactKind {
  if (LEVEL.test(token)) return 'score'
  if (/^(?:사|그룹|은행|전자)/.test(next)) return 'company'
  return 'technology'
}

const QUOTED =
  /['‘"“「『<《]([^'’"”」』>》\n]{2,30})['’"”」』>》]\s?(?:이?라는\s|의\s)?(프로젝트|동아리|공모전|서비스|앱|어플|캠페인|프로그램|대회|행사|브랜드|제품|게임|전시|학회|사업|플랫폼|시스템|채널|논문|강의|과정)/g

/** Things that bear a title; what one holds dear is quoted too (좌우명 '꾸준함'), and is none. */
const BEARS_TITLE =
  /(?:프로젝트|동아리|공모전|서비스|앱|어플|캠페인|프로그램|대회|행사|브랜드|제품|게임|전시|전시회|학회|사업|플랫폼|시스템|채널|논문|강의|과목|코너|밴드|팀|모임|스터디|도서|책|그림책|소설|기사|영상|잡지|소모임|동호회|빵집|카페|가게|식당|서점|매장|메뉴|영화|드라마|웹툰|곡|노래|방송|블로그|계정|축제|공연|연극|뮤지컬|수업|강연|로봇|챗봇|장치|사이트|모델|상품|이벤트|캠프|기업|회사|스타트업|업체|병원|학원|농장|펜션|게스트하우스)$/
const QUOTED_AFTER =
  /(?<![가-힣])([가-힣]{1,8})\s?['‘"“「『<《]([^'’"”」』>》\n.?!,]{2,20})['’"”」』>》](?=[은는이가을를의에와과도로,\s]|이라는|라는)/g

/** A title in quotation marks before or after what it is: '다시함께' 프로젝트, 코너 '밤편지'. */
function quotedNames(text: string): NameFact[] {
  const before = [...text.matchAll(QUOTED)].map((match) =>
    titleAt(match.index + 1, match[1] as string, /공모전|대회/.test(match[2] as string)),
  )
  const after = [...text.matchAll(QUOTED_AFTER)].flatMap((match) => {
    const [all, head, title] = match as unknown as [string, string, string]
    if (!BEARS_TITLE.test(head)) return []
    return [titleAt(match.index + all.length - 1 - title.length, title, /(?:공모전|대회)$/.test(head))]
  })
  return before.concat(after)
}

function titleAt(start: number, title: string, isContest: boolean): NameFact {
  return { kind: isContest ? 'award' : 'product', start, end: start + title.length, canon: squeeze(title) }
}
