// The register of each sentence: 합니다체, 해요체 or 한다체, and the way from the others to 합니다체.
import { take, withFinal } from '#domain/compose/hangul.ts'
import type { Span } from '#domain/letter.ts'
import { isHeading } from './paragraph.ts'
import type { Found, Reading } from './reading.ts'

export type Register = 'formal' | 'polite' | 'plain'

const NAMES: Record<Register, string> = { formal: '합니다체', polite: '해요체', plain: '반말' }
const CLOSING = /[\s.!?…~"'”’)\]]+$/
/** Endings that name things rather than tell: no register. */
const NAMING = /(?:함|임|됨|음|것|기|중|예정)$/

/** The register of one sentence, or null where its ending tells none (headings, lists, quotations). */
export function registerOf(sentence: string): Register | null {
  if (/["”’'」』]$/.test(sentence.trim())) return null
  const words = sentence.slice(-40).replace(CLOSING, '')
  if (/(?:니다|니까|십시오)$/.test(words) && isFormal(words)) return 'formal'
  if (
    /[가-힣](?:요|죠)$/.test(words) &&
    !/(?:필요|중요|주요|수요|개요|소요|가요|동요|강요|민요|불필요)$/.test(words)
  )
    return 'polite'
  if (NAMING.test(words)) return null
  if (/[가-힣]다$/.test(words) && !/(?:마다|보다|바다|이보다)$/.test(words)) return 'plain'
  if (/(?:했어|였어|었어|았어|했음|거야|이야|했지|하지|잖아|거든|했네|구나|할래|할게|을게)$/.test(words))
    return 'plain'
  return null
}

function isFormal(words: string): boolean {
  if (words.endsWith('십시오')) return true
  // "아니다", "지니다": the syllable before 니다 of a formal ending closes in ㅂ.
  return take(words.at(-3))?.final === 'ㅂ'
}

/** Sentences out of tune with most of the letter; or one word about a letter that is never formal. */
export function registers({ text, sentences }: Reading): Found[] {
  const known = sentences.flatMap((span) => {
    const words = text.slice(span.start, span.end)
    const register = isHeading(words) ? null : registerOf(words)
    return register ? [{ start: span.start, end: span.end, register }] : []
  })
  const formal = known.filter((one) => one.register === 'formal').length
  const others = known.filter((one) => one.register !== 'formal')
  const first = others[0]
  if (!first) return []
  const kinds = new Set(others.map((one) => one.register))
  if (formal === 0 && kinds.size === 1) {
    return [
      {
        ...tail(text, first),
        rule: 'register',
        message: `글이 모두 ${NAMES[first.register]}${first.register === 'plain' ? '이에요' : '예요'}. 자기소개서는 보통 합니다체로 써요.`,
      },
    ]
  }
  return others.map((one) => {
    const span = tail(text, one)
    const words = text.slice(span.start, span.end)
    const instead = toFormal(words)
    return {
      ...span,
      rule: 'mixed-register' as const,
      message: `'${words}'만 ${NAMES[one.register]}${one.register === 'plain' ? '이에요' : '예요'}. 합니다체로 맞춰 주세요.`,
      ...(instead ? { fix: { ...span, text: instead, label: `'${instead}'로 바꾸기` } } : {}),
    }
  })
}

/** The last word of the sentence, without its full stop. */
function tail(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  const close = CLOSING.exec(words.slice(-20))?.[0].length ?? 0
  const to = end - close
  const space = text.lastIndexOf(' ', to - 1)
  return { start: Math.max(start, space + 1), end: to }
}

/** "했다" -> "했습니다", "해요" -> "합니다"; null where only a person can tell. */
export function toFormal(word: string): string | null {
  const swaps: readonly [RegExp, string][] = [
    [/해요$/, '합니다'],
    [/돼요$|되요$/, '됩니다'],
    [/(?:이에요|예요)$/, '입니다'],
    [/([았었였했됐갔왔켰렸겼쳤겠있없])(?:어요|어)$/, '$1습니다'],
    [/싶어요$/, '싶습니다'],
    [/([가-힣])는다$/, '$1습니다'],
  ]
  for (const [pattern, instead] of swaps) if (pattern.test(word)) return word.replace(pattern, instead)
  if (!word.endsWith('다') || word.length < 2) return null
  const stem = word.slice(0, -1)
  const last = take(stem.at(-1))
  if (last?.final === 'ㅆ' || last?.final === 'ㅄ' || stem.endsWith('싶')) return `${stem}습니다`
  // 한다, 된다, 배운다: a verb of the present; 이다 is the copula. 크다 and 좋다 are left to the person.
  if (last?.final === 'ㄴ' && stem.length > 1) return `${withFinal(stem, 'ㅂ')}니다`
  if (/(?:것|때문|사람|일|점|값|힘)이다$/.test(word)) return `${stem.slice(0, -1)}입니다`
  return null
}
