// What must not leave the machine: where in a text stand phone numbers, addresses, numbers of a person, names.

import { findPhrases } from '../review/phrase.ts'
import { campusPatterns } from '../review/campus-patterns.ts'
import { SURNAMES } from '../surnames.ts'

export type PersonalKind =
  | '이메일'
  | '주민등록번호'
  | '카드번호'
  | '계좌번호'
  | '전화번호'
  | '주소'
  | '이름'
  | '학교'
  | '표시'
export type Personal = { kind: PersonalKind; start: number; end: number; text: string }

export type MaskOptions = {
  /** Names of the person; those of one or two letters are too short to be told from other words. */
  names?: string[]
  /** Blind hiring: schools too. */
  blind?: boolean
}

const DASH = '(?:[ \\t]?[-‐–—.][ \\t]?|[ \\t])'
const NAME = `(?:${SURNAMES})[가-힣]{2}`
const NOT_DIGIT_BEFORE = '(?<![\\d-])'
const NOT_DIGIT_AFTER = '(?![\\d-]*\\d)'
const AREA = '(?:1[016789]|2|[3-6]\\d|70|50\\d)'
const PROVINCE =
  '(?:(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)[ \\t]+)?'
const REGION = '[가-힣]{1,6}(?:특별시|광역시|특별자치시|특별자치도|도|시|군|구)'
const TOWN = '[가-힣]{1,6}(?:읍|면)'
const NUMBER = '\\d{1,5}(?:-\\d{1,5})?'
const ROAD = `[가-힣\\d]{1,10}(?:로|길) ?(?:\\d{1,4}(?:가길|번?길) ?)?${NUMBER}`
const PARCEL = `[가-힣\\d]{1,8}(?:동|리|가) ?(?:산 ?)?${NUMBER}(?:번지)?`
const HOUSE = '(?: ?[가-힣A-Za-z0-9]{1,15}(?:아파트|빌라|오피스텔|타워|빌딩|맨션|주택|하이츠|자이|팰리스))?'
const ROOMS = '(?:[, \\t]{1,2}(?:지하 ?)?[A-Za-z]?\\d{1,4}(?:동|층|호)){1,3}'

/** In the order of their weight: where two overlap, the one that begins first counts, then the earlier row. */
const patterns: [kind: PersonalKind, pattern: RegExp, isOne?: (match: RegExpExecArray) => boolean][] = [
  // What looks like one of our own placeholders already is kept as what it is.
  ['표시', /\{\{[ \t]*[가-힣]{1,10}\d{1,4}[ \t]*\}\}/gu],
  ['이메일', /[\p{L}\p{N}._%+-]{1,64} ?@ ?(?:[\p{L}\p{N}-]{1,63}\.){1,4}(?:[A-Za-z]{2,24}|한국)/gu],
  [
    '이메일',
    /[A-Za-z0-9._%+-]{2,64} ?(?:[([](?:at|골뱅이)[)\]]|골뱅이|@) ?[\p{L}\p{N}-]{2,63} ?(?:\.|[([]dot[)\]]|점) ?(?:com|net|kr|co\.kr|org|ac\.kr|컴|넷)/giu,
  ],
  [
    '주민등록번호',
    new RegExp(
      `${NOT_DIGIT_BEFORE}(\\d{2})(\\d{2})(\\d{2})\\s?[-‐–—]?\\s?[0-9][\\d*]{6}${NOT_DIGIT_AFTER}`,
      'gu',
    ),
    ([, , month, day]) => Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31,
  ],
  [
    '카드번호',
    new RegExp(`${NOT_DIGIT_BEFORE}\\d{4}${DASH}\\d{4}${DASH}\\d{4}${DASH}\\d{4}${NOT_DIGIT_AFTER}`, 'gu'),
  ],
  [
    '전화번호',
    new RegExp(
      `(?<![\\d-])(?:(?:\\+|00)82${DASH}?(?:\\(0\\))?|0)${AREA}(?:${DASH}|\\))?\\d{3,4}${DASH}?\\d{4}${NOT_DIGIT_AFTER}|\\(0${AREA}\\)\\s?\\d{3,4}${DASH}?\\d{4}${NOT_DIGIT_AFTER}`,
      'gu',
    ),
  ],
  [
    '계좌번호',
    new RegExp(`${NOT_DIGIT_BEFORE}\\d{2,6}-\\d{2,6}-\\d{2,8}(?:-\\d{1,4})?${NOT_DIGIT_AFTER}`, 'gu'),
    ([text]) => isAccount(text),
  ],
  [
    '계좌번호',
    /(?<=(?:은행|뱅크|계좌|농협|수협|신협|우체국|새마을금고|예금주)[^\d\n]{0,40})\d[\d -]{8,22}\d(?!\d)/gu,
    ([text]) => isAccount(text),
  ],
  // In the order of their weight: with its region, after a word that says so, or with the room behind it.
  [
    '주소',
    new RegExp(
      `${PROVINCE}(?:${REGION}[ \\t\\n]+){1,3}(?:${TOWN} +)?(?:${PARCEL}|${ROAD})${HOUSE}(?:${ROOMS})?`,
      'gu',
    ),
  ],
  [
    '주소',
    new RegExp(
      `(?<=(?:주소|주소지|거주지|사는 곳|자택)(?:는|은)?[ :：]{1,3})${PROVINCE}(?:${ROAD}|${PARCEL})${HOUSE}(?:${ROOMS})?`,
      'gu',
    ),
  ],
  ['주소', new RegExp(`(?<![가-힣])(?:${ROAD}|${PARCEL})${HOUSE}(?:${ROOMS}|(?=에 (?:살|거주)))`, 'gu')],
  ['이름', /(?<=(?:성명|이름)[ \t]*[:：][ \t]*)[가-힣]{2,5}(?![가-힣])/gu],
  ...[
    '저 (?=NAME(?:은|는|이|가|의|,)[ \\n])',
    '저는 (?=NAME(?:입니다|이라고|라고))',
    '지원자 (?=NAME(?:입니다|이라고|라고|은|는|이|가|의|,|\\.))',
    '(?:안녕하세요|안녕하십니까)[,.]?[ \\n](?=NAME입니다)',
    '(?:제|내|저의|본인의) ?이름(?:은|이) (?=NAME(?:입니다|이며|이고|이라|라고|예요|이에요))',
  ].map((frame): [PersonalKind, RegExp, typeof isName] => [
    '이름',
    new RegExp(`(?<=(?<![가-힣])${frame.replace('NAME', NAME)})${NAME}`, 'gu'),
    isName,
  ]),
]

const DIGIT = /\d/
const AT = /@|골뱅이|[([]at[)\]]/i

/** What each of a kind has in it. Most texts of a chat have none of both, and are not looked through further. */
const SIGNS: Partial<Record<PersonalKind, RegExp>> = {
  표시: DIGIT,
  이메일: AT,
  주민등록번호: DIGIT,
  카드번호: DIGIT,
  전화번호: DIGIT,
  계좌번호: DIGIT,
  주소: DIGIT,
}

const SCHOOL_NAMES = campusPatterns.filter(({ rule }) => rule === 'blind-school')
const SCHOOL =
  /[가-힣A-Za-z]{1,14}(?:대학교|대학원|여자대학교|전문대학|과학기술원|고등학교|여고|중학교|초등학교)|(?<![가-힣])[가-힣]{2,6}(?:여대|공대|교대|과기대)(?![가-힣]{3})|(?<![가-힣])[가-힣]{2,5}대(?= ?[가-힣]{1,8}(?:학과|학부|전공)| ?(?:졸업|재학|입학|편입|휴학))/gu

/** What stands where a name could, and begins like one. */
const NO_NAME =
  /^(?:신입|인턴|전문|기획|개발|연구|조장|주장|성실|노력|구직|지원|이과|문과|공학|공대|전공|고집|소심|신중|한결|원칙|주인|선배|장점|인재|기자|이런|현실|지도|이외|이상|이후|이번|이전|우리|하나|공무|강사|조리|주방|유일|한때|정말|오직|오랜|조금|고객|남들|안전|최고|최선|심지|하지|소위|도전|황금|문득|마케|진심|변화|기존|위원|방문|국내|어느|편집|제일|제가|제조|서비|디자|민원|한국|고등|고졸|경력|영업|현장|기계)/

function isName([text]: RegExpExecArray): boolean {
  return !NO_NAME.test(text)
}

/** Digits of an account, and not a day ("2024-03-15") or a plain count. */
function isAccount(text: string): boolean {
  const digits = text.replace(/\D/g, '').length
  return digits >= 10 && digits <= 16
}

/** Ordered by place, without overlaps. */
export function findPersonal(given: string, options: MaskOptions = {}): Personal[] {
  const text = narrow(given)
  const found: Personal[] = []
  const put = (kind: PersonalKind, start: number, length: number) =>
    found.push({ kind, start, end: start + length, text: given.slice(start, start + length) })
  const add = (kind: PersonalKind, match: RegExpExecArray) => put(kind, match.index, match[0].length)
  for (const [kind, pattern, isOne] of patterns) {
    if (SIGNS[kind]?.test(text) === false) continue
    for (const match of text.matchAll(pattern)) if (isOne?.(match) ?? true) add(kind, match)
  }
  if (options.blind === true) {
    for (const match of text.matchAll(SCHOOL)) add('학교', match)
    for (const { start, end } of findPhrases(text, SCHOOL_NAMES)) put('학교', start, end - start)
  }
  const labelled = found.filter(({ kind }) => kind === '이름').map((one) => one.text)
  for (const name of new Set([...(options.names ?? []), ...labelled])) {
    for (const match of text.matchAll(namePattern(name))) add('이름', match)
  }
  return withoutOverlaps(found)
}

/** Wide digits, letters and dashes as narrow ones, each in its place: "０１０－" is a number, too. */
function narrow(text: string): string {
  return text.replace(/[\uFF01-\uFF5E\u3000\u2212]/g, (letter) => {
    if (letter === '\u3000') return ' '
    return letter === '\u2212' ? '-' : String.fromCharCode(letter.charCodeAt(0) - 0xfee0)
  })
}

/** Never matches for a name that is too short. A Latin name ends where letters end; a Hangul one may carry a josa. */
function namePattern(name: string): RegExp {
  const letters = [...name.normalize('NFC').trim()]
  if (letters.length < 3) return /(?!)/gu
  const literal = letters.join('').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${literal}${/^[\x20-\x7e]+$/.test(name) ? '(?![A-Za-z0-9])' : ''}`,
    'giu',
  )
}

function withoutOverlaps(found: Personal[]): Personal[] {
  // `sort` is stable: of two that begin together the longer counts, then the earlier row.
  const ordered = [...found].sort((one, other) => one.start - other.start || other.end - one.end)
  const kept: Personal[] = []
  for (const one of ordered) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  return kept
}
