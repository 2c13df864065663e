// Takes off what a model wraps around a letter: Markdown, greetings, boasts of length, quotation marks.
import { normalize } from '#domain/count/index.ts'
import type { Change } from '#domain/letter.ts'

export type CleanedDraft = { text: string; changes: Change[] }

const FENCE = /^\s*(?:```|~~~)[^\n]*$/gm
const RULE = /^\s*(?:[-*_=]\s*){3,}$/gm
/** "물론입니다! 다음은 …", "네, 작성해 드리겠습니다:", "아래는 자기소개서입니다." */
const PREAMBLE =
  /^(?:(?:물론(?:입니다|이죠|이에요)|네|알겠습니다|좋습니다|안녕하세요|감사합니다)[!.,~]+ *[^\n]*(?:드리|드릴|작성|다음|아래|초안|자기소개서)[^\n]*|(?:다음은|아래는|요청하신|말씀하신)[^\n]*(?:초안|답변|자기소개서|작성)[^\n]*|(?:물론입니다|물론이죠|네|알겠습니다|좋습니다)[!.]+|(?:Sure|Certainly|Of course|Here is|Here's)\b[^\n]*|#*\s*\**(?:자기소개서|답변|초안|본문)(?: 초안)?\**\s*:?)\s*$/i
/** A longer line holds more than a greeting. */
const LONGEST_PREAMBLE = 90
/** Words about the letter after its end: notes, offers, counts. */
const TRAILER =
  /^[*([※>\-\s]*(?:참고|주의|비고|수정 사항|설명|안내|Note|PS|P\.S\.)\s*[:：)]|^(?:이 (?:글|초안|자기소개서)[은는]|위 (?:글|내용|초안|자기소개서)[은는을])[^\n]*|(?:도움이 되(?:셨|었|길|시)|말씀해 ?주(?:세요|시면|십시오)|수정(?:이|을) (?:필요|원하)|추가로 필요|알려 ?주(?:세요|시면))[^\n]*$/
const COUNT_BOAST =
  /\s*[([（【]?\s*\**(?:총\s*)?(?:공백\s*(?:포함|제외)|글자\s*수|분량|총)\s*[:：]?\s*(?:약\s*)?[\d,]+\s*(?:자|글자|바이트|bytes?|byte)(?:\s*(?:이내|내외|정도|\/\s*[\d,]+\s*자?|,?\s*공백\s*(?:포함|제외)))?\**\s*[)\]）】]?\s*$/i
const BARE_COUNT =
  /^\s*[([（]\s*(?:약\s*)?[\d,]+\s*(?:자|글자|바이트|bytes?)\s*(?:[,/]?\s*공백\s*(?:포함|제외))?\s*[)\]）]\s*$/i
const QUOTES: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ["'", "'"],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
]

/** The letter alone, normalized. One change tells all that was taken off; none where nothing was. */
export function cleanDraft(raw: string): CleanedDraft {
  const given = normalize(raw)
  const text = unquote(withoutNotes(withoutMarkdown(given)))
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  if (text === given.trim()) return { text, changes: [] }
  return {
    text,
    changes: [
      {
        kind: 'cleaned',
        before: given,
        after: text,
        reason: '글이 아닌 표시와 안내말을 걷어 냈어요.',
      },
    ],
  }
}

function withoutMarkdown(text: string): string {
  return text
    .replace(FENCE, '')
    .replace(RULE, '')
    .replace(/^[ \t]*>[ \t]?/gm, '')
    .replace(/^[ \t]*#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$/gm, (_, words: string) => asHeading(words))
    .replace(/^[ \t]*[-*•·][ \t]+/gm, '')
    .replace(/\*\*\*([^*\n]+)\*\*\*/g, '$1')
    .replace(/^[ \t]*\*\*([^*\n]{1,60})\*\*[ \t]*:?[ \t]*$/gm, (_, words: string) => asHeading(words))
    .replace(/\*\*([^*\n]+)\*\*/g, '$1')
    .replace(/__([^_\n]+)__/g, '$1')
    .replace(/(^|[\s(])\*([^*\n]+)\*(?=[\s.,)가-힣]|$)/gm, '$1$2')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/\[([^\]\n]+)\]\(https?:[^)\s]*\)/g, '$1')
    .replace(/\*\*/g, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/[ \t]{2,}/g, ' ')
}

/** A Markdown heading stays as 소제목 in brackets, unless it names the document. */
function asHeading(words: string): string {
  const bare = words.replace(/\*\*/g, '').trim()
  if (/^[[【<〈《]/.test(bare) || isPreamble(bare)) return bare
  return `[${bare.replace(/[:.]$/, '')}]`
}

function withoutNotes(text: string): string {
  const lines = text.split('\n')
  const isBlank = (line: string | undefined) => line !== undefined && line.trim() === ''
  while (lines.length > 0) {
    lines[0] = withoutLead(lines[0] as string)
    if (!isBlank(lines[0]) && !isPreamble(lines[0].trim())) break
    lines.shift()
  }
  while (lines.length > 0) {
    const last = lines.at(-1) as string
    if (isBlank(last) || BARE_COUNT.test(last) || (lines.length > 1 && TRAILER.test(last.trim()))) {
      lines.pop()
      continue
    }
    const shorter = last.replace(COUNT_BOAST, '')
    if (shorter === last) break
    lines[lines.length - 1] = shorter
  }
  return lines.filter((line) => !BARE_COUNT.test(line)).join('\n')
}

function isPreamble(line: string): boolean {
  return line.length <= LONGEST_PREAMBLE && PREAMBLE.test(line)
}

/** "물론입니다! 다음은 자기소개서입니다: 저는 …" on one line. */
function withoutLead(line: string): string {
  return line.replace(
    /^(?:물론입니다|물론이죠|네, 알겠습니다|알겠습니다)[!.]\s*(?:(?:다음은|아래는)[^:.!\n]{0,60}[:.!]\s*)?/,
    '',
  )
}

/** Without quotation marks around the whole; those of a quotation inside stay. */
function unquote(text: string): string {
  const trimmed = text.trim()
  for (const [open, close] of QUOTES) {
    if (!trimmed.startsWith(open) || !trimmed.endsWith(close) || trimmed.length < 3) continue
    const inner = trimmed.slice(1, -1)
    if (!inner.includes(open) && !inner.includes(close)) return inner.trim()
  }
  return trimmed
}
