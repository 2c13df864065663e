// The names of a text: firms, schools, products, technologies, awards, ranks, roles, certificates.
import type { FactKind } from '#domain/letter.ts'
import { findLoanNames } from './find-loan-names.ts'
import type { NameFact } from './name-fact.ts'
import { isHangul, isJosa, nounEnds, nounEndsAt } from './josa.ts'
import { knownAs, lengthsFor, squeeze } from './lexicon/index.ts'
import { LONGEST_SUFFIX, NOT_NAMES, PLAIN_PREFIXES, SUFFIXES } from './lexicon/suffixes.ts'

export type { NameFact } from './name-fact.ts'

const WORD = /[가-힣A-Za-z0-9][가-힣A-Za-z0-9+#]*(?:[.&'-][A-Za-z0-9]+[가-힣A-Za-z0-9+#]*)*/g

/** All names of a normalized text, in order, not overlapping. */
export function findNames(text: string): NameFact[] {
  const found: NameFact[] = [...quotedNames(text), ...contextNames(text), ...findLoanNames(text)]
  const cache = new Map<string, Cut | null>()
  for (const match of text.matchAll(WORD)) {
    const word = match[0]
    const start = match.index
    const before = found.length
    knownNames(text, word, start, found)
    if (found.length > before) continue
    let cut = cache.get(word)
    if (cut === undefined) {
      cut = madeName(word)
      cache.set(word, cut)
    }
    if (cut)
      found.push({ kind: cut.kind, start, end: start + cut.end, canon: squeeze(word.slice(0, cut.end)) })
    else latinNames(text, word, start, found)
  }
  let until = -1
  return found
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((fact) => {
      if (fact.start < until) return false
      until = fact.end
      return true
    })
}

/** Nouns that become verbs: 총괄했습니다 claims as much as 총괄. */
const VERBAL = new Set(
  '총괄 승진 수상 우승 준우승 창업 편입 유학 복수전공 부전공 조기졸업 특허 입선 어학연수 교환학생 검정고시 크롤링'.split(
    ' ',
  ),
)
/** Known words that mean something else before these. */
const OTHERWISE =
  /^(?:총무과|대표적|스프링클러|수석대표|최초의\s?마음|정규직\s?(?:채용|공고)|석사\s?이상|박사\s?이상|만점\s?기준|선두\s?(?:기업|주자)|유일무이)/

function knownNames(text: string, word: string, wordStart: number, found: NameFact[]): void {
  let at = wordStart
  const wordEnd = wordStart + word.length
  while (at < wordEnd) {
    const hit = isStart(text, at) ? knownAt(text, at) : undefined
    if (hit) {
      found.push(hit)
      at = Math.max(hit.end, at + 1)
    } else at += 1
  }
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
  const window = text.slice(start, start + 24)
  const first = window[0] as string
  const second = window[1] === ' ' ? window[2] : window[1]
  const sizes = lengthsFor(`${first}${second ?? ''}`.toLowerCase()) ?? undefined
  const single = lengthsFor(first.toLowerCase())
  for (const size of [...(sizes ?? []), ...(single ?? [])]) {
    const end = endOf(window, size)
    if (end === -1) continue
    const name = squeeze(window.slice(0, end))
    const hit = knownAs(name)
    if (!hit || !standsAlone(text, start + end, name)) continue
    if (OTHERWISE.test(window)) continue
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
      if (PLAIN_PREFIXES.has(prefix) || NOT_NAMES.has(prefix) || /^\d+$/.test(prefix)) return null
      if (kind === 'company' && prefix.length < 2 && size < 3) return null
      if (kind === 'certificate' && prefix.length < 2) return null
      return { kind, end }
    }
  }
  return null
}

const LATIN = /[A-Za-z][A-Za-z0-9]*(?:[+#]{1,2}|(?:[.&'-][A-Za-z0-9]+)*)/g
/** Latin words that claim nothing of their own, and units. */
const PLAIN_LATIN = new Set(
  'it pc tv vs ok tf no id pw ott mz q&a faq e ex etc am pm1 vip as a/s kg km cm mm g m l ml gb mb kb tb kw mw hz khz ghz rpm ppm ms fps px v w p page bytes byte o x gpa b2b b2c o2o diy the of and to in for my we'.split(
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

/** A title in quotation marks before what it is: '다시함께' 프로젝트. */
function quotedNames(text: string): NameFact[] {
  return [...text.matchAll(QUOTED)].map((match) => ({
    kind: /공모전|대회/.test(match[2] as string) ? 'award' : 'product',
    start: match.index + 1,
    end: match.index + 1 + (match[1] as string).length,
    canon: squeeze(match[1] as string),
  }))
}

type Context = { pattern: RegExp; kind: FactKind; canon?: string; plain?: RegExp }

/** Names that only their surroundings give away. Group 1 is the name. */
const CONTEXTS: Context[] = [
  {
    pattern: /(?<![가-힣])(대상)(?=(?:을|까지|도)?\s?(?:받|수상|차지|거머|탔|타고|안았|안은|휩쓸))/g,
    kind: 'award',
  },
  {
    pattern:
      /(?:대회|공모전|해커톤|콘테스트|경연|대전)(?:에서|의)?\s?(?:전체\s?|영예의\s?)?(대상)(?=[을이의,.\s]|$)/g,
    kind: 'award',
  },
  {
    pattern:
      /(?:주식회사|㈜|\(주\))\s?([가-힣A-Za-z]{2,10}?)(?=에서|에|의|와|과|은|는|이|가|을|를|로|으로|\s|[,.)]|$)/g,
    kind: 'company',
  },
  { pattern: /(?<![가-힣])([가-힣]{2,10})(?:㈜|\(주\))/g, kind: 'company' },
  {
    pattern:
      /(?<![가-힣])([가-힣]{2,5}(?:대|고))(?=(?:를|에|에서|의)?\s(?:졸업|재학|입학|출신|편입|다니|[가-힣]*학과|[가-힣]*학부|[가-힣]*전공))/g,
    kind: 'school',
    plain:
      /(?:시대|세대|기대|확대|최대|무대|상대|절대|증대|군대|부대|초대|극대|일대|휴대|반대|토대|응대|접대|우대|\d대|하고|되고|이고|보고|사고|최고|재고|광고|말고|있고|없고|학고)$/,
  },
  {
    pattern: /(?<![가-힣])([가-힣]{2,8}상)(?=[을도]\s?(?:받|수상|탔|타\s|거머|차지|안))/g,
    kind: 'award',
    plain:
      /(?:보상|인상|영상|손상|협상|세상|이상|대상|예상|감상|구상|연상|부상|외상|화상|밥상|책상|환상|위상|일상|현상)$/,
  },
  {
    pattern:
      /(?<![가-힣A-Za-z])([가-힣]{3,10})(?:에서|에)\s(?:\d+\s?(?:개월|년|주|달)\s?(?:간|동안)?\s)?(?:인턴|아르바이트|알바|근무|재직|입사|현장\s?실습|파견)/g,
    kind: 'company',
    plain:
      /(?:현장|회사|매장|카페|병원|학교|부서|팀|곳|기업|연구실|동아리|지점|센터|공장|편의점|식당|호텔|은행|해외|국내|과정|상황|환경|점|실|원|관|소|국|부|반|과|터|청|장|가게|집|마트|라인|병동|업체|본사|지사|서울|부산|대구|인천|광주|대전|울산|조직|업계|기간|시절|이후|직장|대학|학기|방학|분야|직무|업종|중소|스타트업|에이전시|레스토랑|베이커리|쇼핑몰|백화점|아울렛|대형|단지|창고|사이트|사무소|경력|경험|이곳|그곳|저녁|오전|오후|주말|평일|새벽|기관|재단|단체|사무국|프로젝트|아르바이트|동안|시간|서비스|이었기|때문)$/,
  },
  {
    pattern:
      /(?<![가-힣])(전국|국제|세계)(?=\s?(?:단위|대회|공모전|경진대회|해커톤|콘테스트|[가-힣]{2,8}(?:경진대회|공모전|대회)|\d+[등위]|[가-힣]{1,3}[등위]))/g,
    kind: 'rank',
  },
  { pattern: /(?<![가-힣])(대회)(?=에서|에\s|를|의|[,.\s]|$)/g, kind: 'award', canon: '공모전' },
  {
    pattern: /(?<![가-힣])(대표)(?=(?:를|로|직을)\s?(?:맡|선출|뽑|지내|활동|일하|역임))/g,
    kind: 'role',
    canon: '대표',
  },
  {
    pattern: /(?<![가-힣])(주장)(?=(?:을|으로|직을)\s?(?:맡|선출|뽑|지내|활동|뛰|역임)|으로서)/g,
    kind: 'role',
    canon: '주장',
  },
  {
    pattern:
      /(?<![가-힣])([가-힣]{2,6}(?:사|자|원|너|가|인|이너|어|터))(?=로\s(?:[^.\n]{0,14}\s)?(?:근무했|일했|재직했|활동했|근무하며|일하며|재직하며|근무한|일한|재직한))/g,
    kind: 'role',
    plain:
      /(?:혼자|하나|둘|스스로|자원|직원|팀원|조원|부원|회원|일원|구성원|개인|가|단원|봉사자|자원봉사자|인|근로자|막내|담당자|원|중 하나|하루|교대|실무자|사회인|직장인|학생|아르바이트생)$/,
  },
]

function contextNames(text: string): NameFact[] {
  const found: NameFact[] = []
  for (const { pattern, kind, canon, plain } of CONTEXTS) {
    for (const match of text.matchAll(pattern)) {
      const name = match[1] as string
      if (plain?.test(name)) continue
      const start = match.index + match[0].indexOf(name)
      found.push({
        kind,
        start,
        end: start + name.length,
        canon: canon ?? knownAs(squeeze(name))?.canon ?? squeeze(name),
      })
    }
  }
  return found
}
