// How a word sounds at its end, whatever it is written in: what josa depends on.
import { hasBatchim } from 'es-hangul'
import { isHangul, take } from './hangul.ts'

/** `rieul`: ends in ㄹ, after which 로 stays 로 and not 으로. */
export type Ending = 'vowel' | 'rieul' | 'consonant'

/** 엘 엠 엔 알 end in a consonant when a letter is read by its name. */
const LETTERS: Record<string, Ending> = { l: 'rieul', m: 'consonant', n: 'consonant', r: 'rieul' }
/** 영 일 이 삼 사 오 육 칠 팔 구. */
const DIGITS: readonly Ending[] = [
  'consonant',
  'rieul',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'rieul',
  'rieul',
  'vowel',
]
/** Zeros are read as their place: 십 백 천 만 십만 백만 천만 억 … */
const PLACES: readonly Ending[] = [
  'consonant',
  'consonant',
  'consonant',
  'consonant',
  'consonant',
  'consonant',
  'consonant',
  'consonant',
  'consonant',
]
const SIGNS: Record<string, Ending> = {
  '%': 'vowel',
  '％': 'vowel',
  '℃': 'vowel',
  '+': 'vowel',
  '#': 'consonant',
  '@': 'consonant',
  '&': 'vowel',
  '㎡': 'vowel',
  원: 'consonant',
  $: 'vowel',
}
/** Units after a digit, read in Korean: 킬로미터, 킬로그램, 기가바이트. */
const UNITS: Record<string, Ending> = {
  m: 'vowel',
  cm: 'vowel',
  mm: 'vowel',
  km: 'vowel',
  g: 'consonant',
  kg: 'consonant',
  mg: 'consonant',
  t: 'consonant',
  l: 'vowel',
  ml: 'vowel',
  s: 'vowel',
  ms: 'vowel',
  gb: 'vowel',
  mb: 'vowel',
  tb: 'vowel',
  kb: 'vowel',
  p: 'vowel',
  pt: 'vowel',
  d: 'vowel',
}
/** Words that are read as words and end otherwise than their last letter tells. */
const WORDS: Record<string, Ending> = {
  python: 'consonant',
  react: 'vowel',
  excel: 'rieul',
  word: 'vowel',
  google: 'rieul',
  apple: 'rieul',
  github: 'vowel',
  git: 'consonant',
  docker: 'vowel',
  kubernetes: 'vowel',
  node: 'vowel',
  vue: 'vowel',
  spring: 'consonant',
  java: 'vowel',
  javascript: 'vowel',
  typescript: 'vowel',
  kotlin: 'consonant',
  swift: 'vowel',
  rust: 'vowel',
  go: 'vowel',
  ruby: 'vowel',
  rails: 'vowel',
  django: 'vowel',
  flask: 'vowel',
  notion: 'consonant',
  slack: 'consonant',
  jira: 'vowel',
  figma: 'vowel',
  sketch: 'vowel',
  zeplin: 'consonant',
  photoshop: 'consonant',
  illustrator: 'vowel',
  indesign: 'consonant',
  premiere: 'vowel',
  blender: 'vowel',
  tableau: 'vowel',
  powerpoint: 'vowel',
  linux: 'vowel',
  windows: 'vowel',
  redis: 'vowel',
  kafka: 'vowel',
  oracle: 'rieul',
  mysql: 'rieul',
  postgresql: 'rieul',
  mongodb: 'vowel',
  firebase: 'vowel',
  azure: 'vowel',
  power: 'vowel',
  app: 'consonant',
  web: 'consonant',
  team: 'consonant',
  project: 'vowel',
  solidworks: 'vowel',
  autocad: 'vowel',
  catia: 'vowel',
  ansys: 'vowel',
  matlab: 'consonant',
  minitab: 'consonant',
  sap: 'consonant',
  cad: 'vowel',
  erp: 'vowel',
  pilot: 'consonant',
  robot: 'consonant',
  layout: 'consonant',
  target: 'consonant',
  market: 'consonant',
  internet: 'consonant',
  format: 'consonant',
  chatbot: 'consonant',
  bot: 'consonant',
  pivot: 'consonant',
  ticket: 'consonant',
  dataset: 'consonant',
  toeic: 'consonant',
  teps: 'vowel',
  opic: 'consonant',
  cpa: 'vowel',
  youtube: 'vowel',
  instagram: 'consonant',
  facebook: 'consonant',
  naver: 'vowel',
  kakao: 'vowel',
  line: 'consonant',
  samsung: 'consonant',
  coupang: 'consonant',
  toss: 'vowel',
  amazon: 'consonant',
  netflix: 'vowel',
  tesla: 'vowel',
  seo: 'vowel',
  haccp: 'consonant',
  nas: 'vowel',
  css: 'vowel',
  html: 'rieul',
  rest: 'vowel',
  ajax: 'vowel',
  next: 'vowel',
  nextjs: 'vowel',
  nodejs: 'vowel',
  pytorch: 'vowel',
  tensorflow: 'vowel',
  pandas: 'vowel',
  numpy: 'vowel',
  cloud: 'vowel',
  mobile: 'rieul',
  ai: 'vowel',
  it: 'vowel',
  hr: 'rieul',
  pr: 'rieul',
  cs: 'vowel',
}
const CLOSERS = /[\s'"‘’“”「」『』《》〈〉<>\]}.,!?·…~*_`]+$/u

/** How the last word is read at its end. Looks past closing quotes and brackets; a bracketed aside is skipped: "한빛(주)". */
export function endingOf(text: string): Ending {
  let word = text.replace(CLOSERS, '')
  while (/[)）]$/.test(word)) {
    const open = Math.max(word.lastIndexOf('('), word.lastIndexOf('（'))
    const outside = open > 0 ? word.slice(0, open).replace(CLOSERS, '') : ''
    word = outside !== '' ? outside : word.replace(/[)）]+$/, '').replace(CLOSERS, '')
  }
  const last = word.at(-1)
  if (last === undefined) return 'vowel'
  if (isHangul(last)) {
    if (!hasBatchim(last)) return 'vowel'
    return take(last)?.final === 'ㄹ' ? 'rieul' : 'consonant'
  }
  if (/\d/.test(last)) return endingOfNumber(word)
  const sign = SIGNS[last]
  if (sign) return sign
  if (/[A-Za-z]/.test(last)) return endingOfLatin(word)
  return 'vowel'
}

function endingOfNumber(word: string): Ending {
  const digits = /[\d.,]+$/.exec(word)?.[0].replaceAll(',', '') ?? '0'
  const zeros = /0+$/.exec(digits)?.[0].length ?? 0
  if (zeros === 0 || digits.includes('.') || zeros === digits.length)
    return DIGITS[Number(digits.at(-1))] ?? 'vowel'
  return PLACES[zeros] ?? 'consonant'
}

function endingOfLatin(word: string): Ending {
  const latin = /[A-Za-z]+$/.exec(word)?.[0] ?? ''
  const before = word.slice(0, -latin.length).at(-1)
  const lower = latin.toLowerCase()
  if (before !== undefined && /[\d.,]/.test(before)) {
    const unit = UNITS[latin] ?? UNITS[lower]
    if (unit && latin !== 'M') return unit
  }
  const known = WORDS[lower]
  if (known) return known
  const allCapitals = latin === latin.toUpperCase()
  const name = LETTERS[lower.at(-1) ?? ''] ?? 'vowel'
  if (allCapitals) return name
  // 레빗, 유닛, 봇: two letters after the only vowel of a short word, or -it and -et, close too.
  if (/(?:[bdfghjklmnpqrstvwxz]i|[bcdgklmnprt]e)t$/.test(lower)) return 'consonant'
  // Read as a word: -le and -el close in ㄹ, m n ng and short k p t after a single vowel close.
  if (/(?:le|l|ll)$/.test(lower)) return 'rieul'
  if (/(?:m|n|ng|me|ne)$/.test(lower) && !/(?:[^aeiou]ne|ome)$/.test(lower)) return 'consonant'
  if (/(?:[^aeiou]|^)[aeiou](?:ck|k|p|b)$/.test(lower)) return 'consonant'
  return 'vowel'
}
