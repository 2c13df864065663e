// Where and how far something is said to have reached: 전국, 모든 매장, 베트남, 중국어로; and who is said to have led it.
import type { FactKind } from '#domain/letter.ts'
import { COUNTRIES, DISTRICTS, LANGUAGES, TOWNS, UNSURE_TOWNS } from './lexicon/places.ts'
import type { NameFact } from './name-fact.ts'

const any = (words: string) =>
  words
    .split(' ')
    .toSorted((a, b) => b.length - a.length)
    .join('|')

/** What may follow a place: a particle, or what lies there. */
const PLACE_ENDS =
  '(?=(?:시|군|도|구|동|역|항|점|지점|지역|지사|본부|공장|센터|캠퍼스|사업장|매장|일대|시내|대학|산|인|계|시장|바이어|고객)?(?:은|는|이|가|을|를|의|에|에서|에서의|에서는|로|으로|까지|부터|과|와|도|만|에도|에만)?(?![가-힣]))'

type Scope = { pattern: RegExp; kind: FactKind }

const SCOPES: Scope[] = [
  {
    pattern: new RegExp(`(?<![가-힣])(?:${any(LANGUAGES)})(?=[은는이가을를의에와과도로만]|\\s|[,.]|$)`, 'g'),
    kind: 'technology',
  },
  {
    pattern: new RegExp(`(?<![가-힣])(?:${any(`${TOWNS} ${COUNTRIES}`)})${PLACE_ENDS}`, 'g'),
    kind: 'company',
  },
  {
    pattern: new RegExp(
      `(?<![가-힣])(?:${any(TOWNS)})[가-힣]{1,8}?(?:역|항|구|동|점|시장|농협|수협|대교|공항|공장|센터|지사|본부|병원|은행|호텔|축제|영화제|물류)(?=[은는이가을를의에와과도만]|으로|로|\\s|[,.]|$)`,
      'g',
    ),
    kind: 'company',
  },
  {
    pattern: new RegExp(
      `(?<![가-힣])(?:${any(UNSURE_TOWNS)})(?=(?:시|군|구|역|점|지점|지사|공장|센터|캠퍼스|사업장|물류|시청)[은는이가을를의에와과도로]?)`,
      'g',
    ),
    kind: 'company',
  },
  {
    pattern: new RegExp(
      `(?<![가-힣])(?:${any(DISTRICTS)})(?=구(?:청)?(?:은|는|이|가|을|를|의|에|에서|에서는|로|까지|와|도|만)?(?![가-힣]))`,
      'g',
    ),
    kind: 'company',
  },
  {
    // 방배동의 매장에서: a quarter, since a house lies there.
    pattern:
      /(?<![가-힣])(?!(?:공|이|활|자|수|협|합|아|냉|병|운|노|행|별|연|유|감|봉사활|신체활)동)[가-힣]{1,3}동(?=(?:의|에\s있는|에\s위치한)?\s(?:[가-힣]{2,4}\s)?(?:[가-힣]{0,3}시장|매장|가게|카페|식당|공방|학원|사무실|병원|의원|약국|서점|빵집|편의점|마트|예식장|도서관|복지관|어린이집|공장|점포|상가|미용실|레스토랑|베이커리|헬스장|센터))/g,
    kind: 'company',
  },
  {
    pattern:
      /(?<![가-힣])(?:전국(?!민)|(?:국제|세계|해외)\s?(?:학회|학술대회|박람회|포럼|무대|저널|학술지|전시회?)|전사(?=[에적로의]|\s|까지)|전교(?!회|조)|전\s?(?:지점|매장|점포|직원|학년|부서|공장|계열사|사원|학급|병동|라인|세계)|모든\s(?:지점|매장|점포|부서|공장|학급|병동|라인|지사|센터)|도내|관내\s전|본사(?=[에로의]|까지|\s(?:전체|교육|차원)))/g,
    kind: 'rank',
  },
  {
    pattern:
      /(?<![가-힣])(?:(?:역대\s?)?최[고다저단]|가장\s(?:높은|많은|빠른|우수한|낮은|적은|뛰어난))\s?(?=(?:점수?|실적|매출|평가|등급|성적|득점|기록|평점|판매|수익|호응|만족도|조회|생산|불량)(?![가-힣]{3}))/g,
    kind: 'rank',
  },
  {
    pattern:
      /(?<![가-힣])(?:완전히|모두|전부|모조리|말끔히|깨끗이|아예)\s(?:없앴|없애|없어졌|사라졌|사라지게|해소|근절|제거|해결)/g,
    kind: 'rank',
  },
  { pattern: /(?<![가-힣\d]|\d\s|점\s)만점(?=[을으])/g, kind: 'rank' },
  { pattern: /(?<=[을를]\s(?:[가-힣]{1,4}\s){0,3})없앴/g, kind: 'rank' },
  { pattern: /(?<=(?:개월|[년주회번달해일]|분기|학기)(?:간|째)?\s)연속(?=[으\s]|$)/g, kind: 'rank' },
]

/** Leading is claimed of a team or a work; 개선을 이끌어 냈습니다 claims no lead. */
const LEADING =
  /(?<![가-힣])(?:팀|프로젝트|조|동아리|학생회|행사|회의|모임|사업|업무|작업|설계|개발|기획|활동|과제|연구|실험|현장|매장|부서|병동|[가-힣]{2}팀|팀원|조원|부원|단원|직원|후배|동료|인원|구성원)(?:들)?(?:\s?(?:전체|전반|전 과정))?(?:을|를)\s(?:[가-힣]{1,5}\s)?(이끌(?!어\s?[내냈낸])|주도(?!적)|지휘|진두지휘|총지휘)/g

export function scopeNames(text: string): NameFact[] {
  const found: NameFact[] = []
  for (const { pattern, kind } of SCOPES) {
    for (const match of text.matchAll(pattern)) {
      const name = match[0].trimEnd()
      found.push({
        kind,
        start: match.index,
        end: match.index + name.length,
        canon: name.replace(/\s+/g, ''),
        scope: true,
      })
    }
  }
  for (const match of text.matchAll(LEADING)) {
    const start = match.index + match[0].length - (match[1] as string).length
    found.push({ kind: 'role', start, end: start + (match[1] as string).length, canon: '주도', scope: true })
  }
  return found
}
