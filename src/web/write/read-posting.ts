// Reads out of a pasted posting what stands in it plainly: company, role and the questions with their limits.
import { parseLimit } from '#domain/count/index.ts'
import type { Limit } from '#domain/limit.ts'
import { readDue } from '#web/write/read-due.ts'

export type PostingQuestion = { text: string; limit: Limit | null }
export type ReadPosting = {
  company: string | null
  role: string | null
  due: string | null
  questions: PostingQuestion[]
}

const COMPANY_LABEL = /^(?:회사\s?명?|기업\s?명?|기관\s?명?|채용\s?(?:회사|기업|기관))\s*[:：]\s*(.+)$/
const ROLE_LABEL =
  /^(?:모집\s?(?:부문|분야|직무|직종|직군)|지원\s?(?:부문|분야|직무)|채용\s?(?:부문|분야|직무)|직무\s?명?|담당\s?직무|포지션|position)\s*[:：]\s*(.+)$/i
/** "[한빛물류] 2026 상반기 …", "한빛물류 2026년 신입사원 공개채용". */
const BRACKETED = /^\[([^\]\d]{2,30})\]/
const TITLE =
  /^(.{2,30}?)\s*(?:20\d{2}\s*년?|'\d{2}\s*년?|상반기|하반기|신입|경력|인턴|정규직|공개\s?채용|수시\s?채용).*(?:채용|모집)/
const CORPORATION =
  /(?:㈜|\(주\)|주식회사)\s*([가-힣A-Za-z0-9&·]{2,20})|([가-힣A-Za-z0-9&·]{2,20})\s*(?:㈜|\(주\))/

const ASKS =
  /(?:기술|서술|작성|설명|기재|소개|제시|말씀|적어|이야기|써)\s?(?:해|하여|하시기|하십시오|하시오|하라|주)|(?:무엇인가요|무엇입니까|있나요|있습니까|인가요|입니까|이유는|동기는?)\s*\?/
const NUMBERED =
  /^(?:\(?\d{1,2}\s*[.)번]\s*|[①-⑳]\s*|[Qq]\s*\d{1,2}\s*[.):]?\s*|\[?문항\s*\d{1,2}\]?\s*[.):]?\s*|[-•·▶■□○●]\s*)/
/** Longer lines are prose of the posting, not a question. */
const LONGEST_QUESTION = 600

/** What could be read; null or an empty list where the posting does not say it plainly. `today`: the Seoul day. */
export function readPosting(posting: string, today: string): ReadPosting {
  const lines = posting
    .normalize('NFC')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  return {
    company: companyIn(lines),
    role: labelled(lines, ROLE_LABEL),
    due: readDue(lines, today),
    questions: questionsIn(lines),
  }
}

function companyIn(lines: string[]): string | null {
  const named = labelled(lines, COMPANY_LABEL)
  if (named) return bare(named)
  for (const line of lines.slice(0, 5)) {
    const found = BRACKETED.exec(line)?.[1] ?? TITLE.exec(line)?.[1]
    if (found && !/채용|모집|공고|자기소개서|^\d/.test(found)) return bare(found)
  }
  const firm = CORPORATION.exec(lines.join('\n'))
  const name = (firm?.[1] ?? firm?.[2] ?? '').replace(/에서는?$/, '')
  // With a particle at its end nobody can tell where the name stops, and a wrong name is the worst mistake.
  return name === '' || /[은는이가을를의와과도]$/.test(name) ? null : name
}

function labelled(lines: string[], label: RegExp): string | null {
  for (const line of lines) {
    const value = label.exec(line.replace(NUMBERED, ''))?.[1]?.trim()
    if (value && value.length <= 60) return value
  }
  return null
}

/** Without the corporate form: a letter says 한빛물류, not ㈜한빛물류. */
function bare(name: string): string {
  return name
    .replaceAll(/㈜|\(주\)|주식회사/g, '')
    .replaceAll(/^[[\s]+|[\]\s]+$/g, '')
    .trim()
}

function questionsIn(lines: string[]): PostingQuestion[] {
  const seen = new Set<string>()
  const questions: PostingQuestion[] = []
  for (const line of lines) {
    const text = line.replace(NUMBERED, '').trim()
    if (text.length < 8 || text.length > LONGEST_QUESTION || seen.has(text)) continue
    const read = parseLimit(text)
    const limited = read.limit !== null
    if (!ASKS.test(text) && !(limited && NUMBERED.test(line))) continue
    // "자기소개서를 작성해 주세요" tells how to apply; a question says what to write about.
    if (/(?:제출|첨부|접수|홈페이지|이메일|지원서|유의\s?사항)/.test(text) && !limited) continue
    seen.add(text)
    questions.push({ text, limit: read.limit })
  }
  return questions
}
