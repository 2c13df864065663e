// Check 3: what a blind employer must not learn, and what the law bars every employer from asking.
// 채용절차법 §4의3 covers body, home region, marriage, wealth, and relatives' education, job and wealth.
import type { Fix, Span } from '#domain/letter.ts'
import { blindPatterns, type BlindPattern } from './blind-patterns.ts'
import { removeWords, replaceWord } from './change.ts'
import { isPublicBody } from './company-target.ts'
import { findPhrases, type Hit, Taken } from './phrase.ts'
import type { Check, Found } from './reading.ts'

export const blind: Check = ({ text, input }) => {
  const isBlind = input.blind ?? isPublicBody(input.company ?? '')
  const patterns = isBlind ? blindPatterns : blindPatterns.filter((one) => one.law)
  const taken = new Taken(text)
  const found: Found[] = []
  for (const hit of findPhrases(text, patterns)) {
    const span = quoted(hit)
    if (hit.phrase.unless?.test(text.slice(Math.max(0, span.start - 12), span.end + 14))) continue
    if (!taken.take(span)) continue
    const { phrase } = hit
    const quote = text.slice(span.start, span.end).slice(0, 30)
    found.push({
      ...span,
      rule: isBlind ? phrase.rule : (phrase.law ?? phrase.rule),
      message: isBlind
        ? `'${quote}' — 블라인드 채용에서는 ${phrase.tells} 알 수 있는 내용을 쓰면 안 돼요. ${phrase.todo}`
        : `'${quote}' — ${phrase.tells} 회사가 묻지 못하게 법으로 정해 둔 내용이에요. 꼭 필요하지 않으면 빼 주세요.`,
      ...fixOf(text, span, hit),
    })
  }
  return found
}

/** The first group of the pattern is what tells; the rest is only its surroundings. */
function quoted({ start, match }: Hit<BlindPattern>): Span {
  const told = match[1]
  if (told === undefined) return { start, end: start + match[0].length }
  const from = start + match[0].indexOf(told)
  return { start: from, end: from + told.length }
}

function fixOf(text: string, span: Span, { phrase }: Hit<BlindPattern>): { fix?: Fix } {
  if (phrase.instead === undefined) return {}
  if (phrase.instead === '') return { fix: removeWords(text, span) }
  return { fix: replaceWord(text, span, phrase.instead, `'${phrase.instead}' 넣기`) }
}
