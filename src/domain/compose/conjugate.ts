// Korean predicates: from a stem to its forms, and back from a past form.
import { finalOf, isHangul, put, take, withFinal } from './hangul.ts'

const P_TO_O = new Set(['돕', '곱'])
/** ㅂ becomes 우 before a vowel. What is not listed here keeps its ㅂ: 뽑다, 잡다, 좁다, 입다, 씹다, 넓다. */
const P_IRREGULAR =
  /(?:돕|곱|줍|눕|굽|깁|덥|춥|맵|쉽|밉|싱겁|가볍|무겁|어렵|즐겁|두렵|고맙|반갑|아쉽|새롭|가깝|부럽|차갑|뜨겁|어둡|더럽|귀엽|아름답|사랑스럽|자연스럽|조심스럽|부담스럽|자랑스럽|만족스럽|혼란스럽|갑작스럽|스럽|롭|답|까다롭|번거롭|여유롭|지혜롭|해롭|괴롭|외롭|서럽|안타깝|시끄럽|부드럽|매끄럽|미끄럽|간지럽|어지럽|징그럽)$/
const T_IRREGULAR = /(?:듣|걷|깨닫|싣|일컫|묻|붇|긷)$/
const S_IRREGULAR = /(?:짓|낫|잇|붓|긋|젓)$/
const H_IRREGULAR = /(?:그렇|이렇|저렇|어떻|빨갛|노랗|하얗|까맣|파랗|커다랗|동그랗)$/
const EU_REGULAR =
  /(?:따르|치르|들르|다다르|잠그|담그|모으|바쁘|나쁘|기쁘|아프|고프|슬프|예쁘|쓰|크|끄|뜨|트)$/
const REO_IRREGULAR = /(?:이르|푸르|누르스르)$/

function harmonic(vowel: string): boolean {
  return vowel === 'ㅏ' || vowel === 'ㅗ' || vowel === 'ㅑ'
}

const CONTRACTED: Record<string, string> = {
  ㅗ: 'ㅘ',
  ㅜ: 'ㅝ',
  ㅣ: 'ㅕ',
  ㅏ: 'ㅏ',
  ㅓ: 'ㅓ',
  ㅐ: 'ㅐ',
  ㅔ: 'ㅔ',
  ㅕ: 'ㅕ',
  ㅖ: 'ㅖ',
  ㅒ: 'ㅒ',
}

/** The past base, to which 습니다 고 는데 … are added: 하 → 했, 돕 → 도왔, 듣 → 들었, 모르 → 몰랐, 되 → 되었. */
export function past(stem: string): string {
  const last = take(stem.at(-1))
  if (!last) return `${stem}였`
  const head = stem.slice(0, -1)
  if (stem.endsWith('하')) return `${head}했`
  if (last.final === '') return pastOfOpen(stem, head, last)
  if (H_IRREGULAR.test(stem)) return head + put({ ...last, vowel: 'ㅐ', final: 'ㅆ' })
  if (P_IRREGULAR.test(stem)) return withFinal(stem, '') + (P_TO_O.has(stem.at(-1) ?? '') ? '왔' : '웠')
  const root = T_IRREGULAR.test(stem)
    ? withFinal(stem, 'ㄹ')
    : S_IRREGULAR.test(stem)
      ? withFinal(stem, '')
      : stem
  return root + (harmonic(last.vowel) ? '았' : '었')
}

function pastOfOpen(stem: string, head: string, last: { initial: string; vowel: string }): string {
  if (last.vowel === 'ㅡ') {
    const before = take(head.at(-1))
    if (last.initial === 'ㄹ' && before && !EU_REGULAR.test(stem)) {
      if (REO_IRREGULAR.test(stem)) return `${stem}렀`
      return withFinal(head, 'ㄹ') + (harmonic(before.vowel) ? '랐' : '렀')
    }
    const vowel = before && harmonic(before.vowel) ? 'ㅏ' : 'ㅓ'
    return head + put({ initial: last.initial, vowel, final: 'ㅆ' })
  }
  const vowel = CONTRACTED[last.vowel]
  if (!vowel) return `${stem}었`
  return head + put({ initial: last.initial, vowel, final: 'ㅆ' })
}

/** 하 → 합니다, 먹 → 먹습니다, 만들 → 만듭니다. */
export function present(stem: string): string {
  const final = finalOf(stem)
  if (final === '' && isHangul(stem.at(-1))) return `${withFinal(stem, 'ㅂ')}니다`
  if (final === 'ㄹ') return `${withFinal(stem, 'ㅂ')}니다`
  return `${stem}습니다`
}

const P_OPENED =
  /(?:어려|쉬|즐거|두려|고마|반가|아쉬|새로|가까|부러|차가|뜨거|어두|더러|귀여|아름다|스러|로|다|까다로|번거로|괴로|외로|무거|가벼|안타까|시끄러|부드러|미끄러|더|추|매|미)$/
const KEEPS_YEO = /(?:켜|펴)$/
const EU_STEMS: Record<string, string> = {
  써: '쓰',
  커: '크',
  꺼: '끄',
  떠: '뜨',
  바빠: '바쁘',
  나빠: '나쁘',
  기뻐: '기쁘',
  아파: '아프',
  슬퍼: '슬프',
  예뻐: '예쁘',
  따라: '따르',
}

/** The stem behind an 아/어 form: 해 → 하, 배워 → 배우, 어려워 → 어렵, 느껴 → 느끼, 몰라 → 모르. Null when it is none. */
export function stemOfInfinitive(form: string): string | null {
  const last = take(form.at(-1))
  if (!last || last.final !== '') return null
  const head = form.slice(0, -1)
  const end = form.at(-1) ?? ''
  if (end === '해') return `${head}하`
  if (end === '돼') return `${head}되`
  for (const [contracted, stem] of Object.entries(EU_STEMS)) {
    if (form.endsWith(contracted)) return form.slice(0, -contracted.length) + stem
  }
  if (end === '워') return P_OPENED.test(head) ? withFinal(head, 'ㅂ') : `${head}우`
  if (form.endsWith('도와')) return `${form.slice(0, -2)}돕`
  if ((end === '라' || end === '러') && finalOf(head) === 'ㄹ') return `${withFinal(head, '')}르`
  if (end === '아' || end === '어') return stemBefore(head)
  if (last.vowel === 'ㅘ') return head + put({ ...last, vowel: 'ㅗ' })
  if (last.vowel === 'ㅝ') return head + put({ ...last, vowel: 'ㅜ' })
  if (last.vowel === 'ㅕ') return KEEPS_YEO.test(form) ? form : head + put({ ...last, vowel: 'ㅣ' })
  return ['ㅏ', 'ㅓ', 'ㅐ', 'ㅔ'].includes(last.vowel) ? form : null
}

const T_OPENED: Record<string, string> = { 깨달: '깨닫', 걸: '걷', 물: '묻', 실: '싣' }
const S_OPENED: Record<string, string> = { 지: '짓', 나: '낫', 이: '잇', 그: '긋' }

function stemBefore(head: string): string | null {
  if (head === '') return null
  for (const [opened, stem] of Object.entries({ ...T_OPENED, ...S_OPENED })) {
    if (head === opened || head.endsWith(` ${opened}`)) return head.slice(0, -opened.length) + stem
  }
  if (head.endsWith('깨달')) return withFinal(head, 'ㄷ')
  if (/(?:^|\s)들$/.test(head) && /이야기|얘기|말|강의|수업|의견|조언|설명|소리|음악/.test(head))
    return withFinal(head, 'ㄷ')
  if (/(?:^|\s)모$/.test(head)) return `${head}으`
  return head
}

const HARMONIC_EU: Record<string, string> = {
  썼: '쓴',
  컸: '큰',
  껐: '끈',
  떴: '뜬',
  빴: '쁜',
  팠: '픈',
  뻤: '쁜',
}

/** A past base as what stands before a noun: 했 → 한, 줄였 → 줄인, 도왔 → 도운, 만들었 → 만든, 골랐 → 고른. */
export function pastBeforeNoun(base: string): string | null {
  const last = take(base.at(-1))
  if (!last || last.final !== 'ㅆ') return null
  const head = base.slice(0, -1)
  const end = base.at(-1) ?? ''
  if (end === '했') return `${head}한`
  if (end === '됐') return `${head}된`
  if (base.endsWith('도왔')) return `${base.slice(0, -2)}도운`
  if ((end === '랐' || end === '렀') && finalOf(head) === 'ㄹ') {
    return head.endsWith('들') ? `${head}른` : `${withFinal(head, '')}른`
  }
  const eu = HARMONIC_EU[end]
  if (eu) return head + eu
  if (end === '았' || end === '었') {
    const before = take(head.at(-1))
    if (!before) return null
    if (before.final === 'ㄹ') {
      if (
        /(?:깨달|걸|물|실)$/.test(head) ||
        /(?:이야기|의견|말|수업|강의|조언|설명)[을를]?\s?(?:귀담아 )?들$/.test(head)
      )
        return `${head}은`
      if (head.endsWith('줄') || head.endsWith('늘')) return `${head}어든`.replace(/늘어든$/, '늘어난')
      return withFinal(head, 'ㄴ')
    }
    if (before.final === '' && (before.vowel === 'ㅚ' || before.vowel === 'ㅟ')) return withFinal(head, 'ㄴ')
    if (before.final === '' && head.endsWith('이')) return withFinal(head, 'ㄴ')
    return `${head}은`
  }
  const open: Record<string, string> = { ㅘ: 'ㅗ', ㅝ: 'ㅜ', ㅕ: 'ㅣ' }
  return head + put({ ...last, vowel: open[last.vowel] ?? last.vowel, final: 'ㄴ' })
}
