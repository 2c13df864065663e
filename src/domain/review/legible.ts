// Check 10: reading the text as it will arrive: unfinished characters, profanity, emoji, quotes, register.
import { josaOf } from '#domain/compose/josa.ts'
import { removeWords } from './change.ts'
import { findPhrases } from './phrase.ts'
import { profanities } from './profanity.ts'
import type { Check, Found, Reading } from './reading.ts'
import { registers } from './register.ts'

/** Loose jamo: ㅋㅋ, ㅠㅠ, ㅁㄴㅇ. ㄱ, ㄴ in a list ("ㄱ.") and ㄱ자 are Korean. */
const LOOSE = /[ㄱ-ㅎㅏ-ㅣ]{2,}|(?<=[가-힣 ])[ㅋㅎㅠㅜ](?=[\s.,!?]|$)|(?<=[가-힣])[ㄱ-ㅎㅏ-ㅣ](?=[가-힣])/g
const KEY_MASH =
  /(?<![A-Za-z])(?:asdf|qwer|zxcv|asd|qwe)[a-z]{0,6}(?![A-Za-z])|(?<![가-힣])(?:테스트 ?){3,}|(?<![가-힣])(?:가나다라|아무말)(?= ?대잔치|$|\n)/g
const EMOJI =
  /(?:\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)*|\p{Regional_Indicator}{2}|[★☆♥♡♪♬※◆◇■▶▷☞☎])+|(?:\^\^|\^_\^|:\)|:D|;\)|-_-|T_T|ㅡㅡ)/gu
/** Signs that Unicode calls pictographic and letters use as text. */
const NO_EMOJI = /^[©®™↔↕‼⁉ℹ0-9#*]+$/u
const BROKEN = /\uFFFD+|\p{Cs}|(?:(?![\t\n\r])\p{Cc})+/gu

export const legible: Check = (reading) => [
  ...unfinished(reading),
  ...swearing(reading),
  ...broken(reading),
  ...emoji(reading),
  ...quotes(reading),
  ...form(reading),
  ...registers(reading),
]

function unfinished({ text }: Reading): Found[] {
  return [...text.matchAll(LOOSE), ...text.matchAll(KEY_MASH)]
    .filter((match) => !/^ㅇ{2,5}$/.test(match[0]) && !/^ㅡㅡ$/.test(match[0]))
    .map((match) => {
      const span = { start: match.index, end: match.index + match[0].length }
      return {
        ...span,
        rule: 'unfinished' as const,
        message: `'${match[0].slice(0, 20)}'처럼 쓰다 만 글자가 있어요. 지우거나 마저 써 주세요.`,
        fix: removeWords(text, span),
      }
    })
}

function swearing({ text }: Reading): Found[] {
  return findPhrases(text, profanities).map(({ start, end }) => ({
    start,
    end,
    rule: 'profanity' as const,
    message: `'${text.slice(start, end)}'${josaOf(text.slice(start, end), '은/는')} 욕설로 읽혀요. 다른 말로 바꾸거나 빼 주세요.`,
  }))
}

function broken({ text }: Reading): Found[] {
  return [...text.matchAll(BROKEN)].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    return {
      ...span,
      rule: 'broken-character' as const,
      message: '읽을 수 없는 글자가 있어요. 제출하면 깨져 보이니 지워 주세요.',
      fix: { ...span, text: '', label: '지우기' },
    }
  })
}

function emoji({ text }: Reading): Found[] {
  return [...text.matchAll(EMOJI)]
    .filter((match) => !NO_EMOJI.test(match[0]))
    .map((match) => {
      const span = { start: match.index, end: match.index + match[0].length }
      return {
        ...span,
        rule: 'emoji' as const,
        message: `'${match[0]}' 같은 기호는 제출하는 곳에서 깨질 수 있고 자기소개서에 어울리지 않아요. 빼 주세요.`,
        fix: removeWords(text, span),
      }
    })
}

const PAIRS: readonly [string, string][] = [
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
]

/** Quotation marks without a partner in their line; typewriter and prime marks count too. */
function quotes({ text }: Reading): Found[] {
  const found: Found[] = []
  const tell = (at: number, why: string): void => {
    found.push({ start: at, end: at + 1, rule: 'quotes', message: `따옴표 '${text[at]}'${why}` })
  }
  let line = 0
  while (line < text.length) {
    const newline = text.indexOf('\n', line)
    const end = newline === -1 ? text.length : newline
    for (const [open, close] of PAIRS) lonely(text, line, end, open, close, tell)
    const straight = [...text.slice(line, end).matchAll(/"/g)].map((match) => line + match.index)
    if (straight.length % 2 === 1) tell(straight.at(-1) as number, '의 짝이 없어요. 닫거나 지워 주세요.')
    line = end + 1
  }
  for (const match of text.matchAll(/[`´″〝〞＂＇]/g))
    found.push({
      start: match.index,
      end: match.index + 1,
      rule: 'quotes',
      message: `'${match[0]}' 기호는 따옴표가 아니에요. 보통 따옴표로 바꿔 주세요.`,
      fix: {
        start: match.index,
        end: match.index + 1,
        text: /[″〝〞＂]/.test(match[0]) ? '"' : "'",
        label: '따옴표로 바꾸기',
      },
    })
  return found
}

function lonely(
  text: string,
  start: number,
  end: number,
  open: string,
  close: string,
  tell: (at: number, why: string) => void,
): void {
  const waiting: number[] = []
  for (let at = start; at < end; at += 1) {
    if (text[at] === open) waiting.push(at)
    // ’ is an apostrophe too: don’t.
    else if (
      text[at] === close &&
      waiting.pop() === undefined &&
      !(close === '’' && /[A-Za-z\d]/.test(text[at - 1] ?? ''))
    )
      tell(at, '의 여는 짝이 없어요. 열거나 지워 주세요.')
  }
  for (const at of waiting) tell(at, '의 닫는 짝이 없어요. 닫거나 지워 주세요.')
}

/** What one cannot see: the text as sent, not its normalized form. Told once for the whole text. */
function form({ given, text }: Reading): Found[] {
  const found: Found[] = []
  if (text === '') return found
  if (text.normalize('NFC') === text && given.normalize('NFC') !== given)
    found.push({
      start: 0,
      end: text.length,
      whole: true,
      rule: 'decomposed-characters',
      message: '자모가 풀어진 글자가 있어요. 제출하는 곳에서 글자 수가 다르게 세질 수 있어 모아 써야 해요.',
      fix: { start: 0, end: text.length, text, label: '글자 모으기' },
    })
  else if (/[\u200B\uFEFF\u00A0\u2060\u00AD]/.test(given))
    found.push({
      start: 0,
      end: text.length,
      whole: true,
      rule: 'invisible-characters',
      message: '보이지 않는 글자가 섞였어요. 다른 곳에서 붙여 넣을 때 따라온 것이니 지워 주세요.',
      fix: { start: 0, end: text.length, text: text.replace(/[\u2060\u00AD]/g, ''), label: '지우기' },
    })
  return found
}
