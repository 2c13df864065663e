// Places that were never filled: OO, ○○, [회사명], {…}, ___.
import { replaceWord } from './change.ts'
import { Taken } from './phrase.ts'
import type { Found } from './reading.ts'

/** Circles and crosses, two or more; OOP and XXL are words. */
const CIRCLES = /(?<![A-Za-z0-9])(?:O{2,5}|X{2,5}|[○◯〇●]{1,6}|△{2,6}|□{2,6}|ㅇ{2,5}|☆{2,})(?![A-Za-z0-9])/g
/** A bracket that says what belongs there. A 소제목 in brackets says something else. */
const BRACKETS =
  /[[{<【〈(]{1,2} ?(?:여기에? ?|지원 ?|희망 ?|본인 ?|귀하의 ?)?(?:회사|기업|기관|은행|직무|부서|직책|이름|성명|학교|대학|전공|학과|날짜|기간|숫자|수치|프로젝트|동아리|제품|서비스|경험|내용|company|role|name|position)(?: ?(?:명|이름|을|를|의|에 대한|내용|입력|작성|기입|추가|예시|서비스|제품|name|직무)){0,3}(?: ?(?:입력|작성|기입|추가|넣기|쓰기))? ?[\]}>】〉)]{1,2}/gi
const BRACES = /\{[^{}\n]{0,40}\}/g
const BLANKS = /_{2,}|…{3,}|\.{6,}/g
const ASIDE = /^\(/

/** Leftovers, with the company's own name as the fix where the place asks for it. */
export function placeholders(text: string, company: string | null): Found[] {
  const found: Found[] = []
  const taken = new Taken(text)
  for (const pattern of [BRACKETS, BRACES, CIRCLES, BLANKS])
    for (const match of text.matchAll(pattern)) {
      const [quote] = match
      const span = { start: match.index, end: match.index + quote.length }
      // "(경험)" in round brackets is an aside; "(회사명)" is not.
      if (ASIDE.test(quote) && !/명|이름|입력|작성|기입/.test(quote)) continue
      if (!taken.take(span)) continue
      const asksCompany =
        /회사|기업|기관|은행|company/i.test(quote) ||
        /^(?:은행|전자|그룹|회사)?(?:에 지원|에 입사)/.test(text.slice(span.end, span.end + 8))
      found.push({
        ...span,
        rule: 'placeholder-left',
        message: `'${quote.slice(0, 30)}'처럼 채우지 않은 자리가 남아 있어요. 알맞은 말로 채우거나 빼 주세요.`,
        ...(company && asksCompany ? { fix: replaceWord(text, span, company, `${company} 넣기`) } : {}),
      })
    }
  return found
}
