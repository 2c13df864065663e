// What must not leave the machine: where in a text stand phone numbers, addresses, numbers of a person, names.

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

const DASH = '[-‐–—.\\s]'
const NOT_DIGIT_BEFORE = '(?<![\\d-])'
const NOT_DIGIT_AFTER = '(?![\\d-]*\\d)'
const AREA = '(?:1[016789]|2|[3-6]\\d|70|50\\d)'
const REGION = '[가-힣]{1,6}(?:특별시|광역시|특별자치시|특별자치도|도|시|군|구)'
const TOWN = '[가-힣]{1,6}(?:읍|면)'
const NUMBER = '\\d{1,5}(?:-\\d{1,5})?'
const ROOM = '(?:[,\\s]{1,2}(?:지하\\s?)?\\d{1,4}(?:동|층|호)){0,3}'

/** In the order of their weight: where two overlap, the one that begins first counts, then the earlier row. */
const patterns: [kind: PersonalKind, pattern: RegExp, isOne?: (match: RegExpExecArray) => boolean][] = [
  // What looks like one of our own placeholders already is kept as what it is.
  ['표시', /\{\{[^{}\n]{1,20}\}\}/gu],
  ['이메일', /[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,4}[A-Za-z]{2,24}/gu],
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
      `(?<![\\d-])(?:\\+82${DASH}?(?:\\(0\\))?|0)${AREA}${DASH}?\\d{3,4}${DASH}?\\d{4}${NOT_DIGIT_AFTER}|\\(0${AREA}\\)\\s?\\d{3,4}${DASH}?\\d{4}${NOT_DIGIT_AFTER}`,
      'gu',
    ),
  ],
  [
    '계좌번호',
    new RegExp(`${NOT_DIGIT_BEFORE}\\d{2,6}-\\d{2,6}-\\d{2,8}(?:-\\d{1,4})?${NOT_DIGIT_AFTER}`, 'gu'),
    ([text]) => isAccount(text),
  ],
  ['계좌번호', /(?<=(?:은행|뱅크|계좌|농협|수협|신협|우체국|새마을금고)[^\d\n]{0,12})\d{10,16}(?!\d)/gu],
  [
    '주소',
    new RegExp(
      `(?:${REGION}\\s+){1,3}(?:${TOWN}\\s+)?(?:[가-힣\\d]{1,10}(?:로|길)\\s?(?:\\d{1,4}번?길\\s?)?${NUMBER}|[가-힣\\d]{1,6}(?:동|리|가)\\s?(?:산\\s?)?${NUMBER}(?:번지)?)${ROOM}`,
      'gu',
    ),
  ],
  ['이름', /(?<=(?:성명|이름)\s*[:：]\s*)[가-힣]{2,5}(?![가-힣])/gu],
]

const SCHOOL =
  /[가-힣A-Za-z]{1,14}(?:대학교|대학원|여자대학교|전문대학|과학기술원|고등학교|여고|중학교|초등학교)|(?<![가-힣])[가-힣]{2,6}(?:여대|공대|교대|과기대)(?![가-힣]{3})/gu

/** Digits of an account, and not a day ("2024-03-15") or a plain count. */
function isAccount(text: string): boolean {
  const digits = text.replace(/\D/g, '').length
  return digits >= 10 && digits <= 16
}

/** Ordered by place, without overlaps. */
export function findPersonal(text: string, options: MaskOptions = {}): Personal[] {
  const found: Personal[] = []
  const add = (kind: PersonalKind, match: RegExpExecArray) =>
    found.push({ kind, start: match.index, end: match.index + match[0].length, text: match[0] })
  for (const [kind, pattern, isOne] of patterns) {
    for (const match of text.matchAll(pattern)) if (isOne?.(match) ?? true) add(kind, match)
  }
  if (options.blind === true) for (const match of text.matchAll(SCHOOL)) add('학교', match)
  const labelled = found.filter(({ kind }) => kind === '이름').map((one) => one.text)
  for (const name of new Set([...(options.names ?? []), ...labelled])) {
    for (const match of text.matchAll(namePattern(name))) add('이름', match)
  }
  return withoutOverlaps(found)
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
