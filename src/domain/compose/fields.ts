// Fields of work, by the words that speak of them: a café and a shop for coffee are one field without a word in common.
// The division follows the broad categories of the national job standards (NCS); the words are everyday ones.

const FIELDS = {
  office: /행정|민원|사무|총무|비서|문서|서류|공문|접수|창구|구청|시청|주민센터|공단|인사|채용|노무|HR/gi,
  accounting:
    /회계|세무|재무|경리|결산|장부|전표|영수증|예산|은행|금융|대출|예금|보험|증권|자산|감사(?=팀|실|보조)/g,
  sales: /영업|판매|고객|거래처|상담|계약|견적|손님|매장|대리점|B2B|재방문|단골|요금제|응대|상품|MD/g,
  shop: /매장|점포|점장|카페|커피|원두|음료|바리스타|편의점|마트|알바|아르바이트|발주|진열|재고|손님|단골|계산대|포스기|메뉴/g,
  food: /주방|조리|요리|한식|양식|제과|제빵|빵집|베이커리|식당|레스토랑|반찬|메뉴|급식|영양|식품|푸드|레시피|위생|식자재/g,
  teaching:
    /교육|교사|교재|학원|과외|학생|수업|강사|강의|학습|멘토|튜터|돌봄|유치원|어린이집|초등|중학생|숙제|문제집|국어|수학/g,
  health:
    /병원|환자|간호|재활|물리치료|작업치료|치료|보행|병동|임상|의료|약국|약사|요양|보호자|휠체어|스트레칭|운동처방|건강|응급|검진|수술|치과/g,
  welfare:
    /복지|아동|어르신|노인|장애인|봉사|돌봄|요양원|사례관리|지역아동센터|상담|후원|나눔|NGO|청소년|다문화|자원봉사/g,
  safety:
    /안전|보안|경비|경호|순찰|소방|위험|사고|안전모|보호구|출입|통제|무전|군대|복무|해병|CCTV|요원|재해|점검/g,
  building:
    /건설|건축|토목|시공|현장(?!\s?실습)|아파트|보행교|교량|하중|구조물|도면|측량|인테리어|Revit|BIM|콘크리트/gi,
  machine:
    /기계|설계|생산|공장|금형|부품|정비|용접|가공|조립|라인|불량|공정|설비|제조|자동차|모터|SolidWorks|CAD/gi,
  electric: /전기|전자|회로|반도체|배터리|센서|임베디드|아두이노|PLC|전력|배선|통신/gi,
  software:
    /개발|백엔드|프론트|서버|쿼리|앱|웹|데이터베이스|DB|API|코드|깃허브|프로그래밍|알고리즘|배포|클라우드|Java|Kotlin|Kafka|Spring|React|Python|MySQL|AWS|SW|소프트웨어|전산/gi,
  data: /데이터|분석|통계|엑셀|시각화|지표|SQL|파이썬|Python|설문|모델링|머신러닝|AI|인공지능/gi,
  design:
    /디자인|디자이너|브랜드|그림|일러스트|포토샵|피그마|Figma|로고|포스터|메뉴판|전시|시안|패키지|UX|UI|타이포|색상|색깔/gi,
  media:
    /영상|편집|촬영|콘텐츠|유튜브|방송|기사|취재|신문|잡지|글쓰기|카피|프리미어|인스타|SNS|마케팅|홍보|광고|팔로워|캠페인/gi,
  science:
    /화학|바이오|생물|미생물|실험|시약|배지|세균|균(?=\s)|세포|분석|품질|HPLC|GMP|연구|연구실|제약|시료|오차|측정/gi,
  logistics:
    /물류|배송|택배|창고|재고|입고|출고|운송|하역|상하차|피킹|유통|항만|선적|통관|무역|수출|구매|SCM/gi,
  travel: /호텔|여행|관광|항공|승무|객실|프런트|프론트|투숙|예약|외국인|공항|가이드|워킹홀리데이|해외|영어/g,
  farming: /농장|농업|농촌|작물|축산|수산|원예|산림|조경|스마트팜|수확|비료|온실|화훼/g,
  fashion: /패션|의류|섬유|봉제|원단|재봉|옷|코디|스타일|뷰티|화장품|미용|헤어|메이크업/g,
  planning: /기획|제안|서비스|프로젝트|운영|사업|전략|조사|리서치|개선|공모전/g,
  sport: /체육|운동|트레이너|헬스|수영|축구|농구|코치|경기|스포츠|레크리에이션|놀이공원/g,
} as const
export type Field = keyof typeof FIELDS

/** What a post is about says more than what many posts speak of. */
const COMMON: readonly Field[] = ['planning', 'office', 'data']

/** The fields that the words speak of, each with how many different words of it they hold. */
export function fieldsOf(text: string): Map<Field, number> {
  const found = new Map<Field, number>()
  for (const [field, words] of Object.entries(FIELDS) as [Field, RegExp][]) {
    const different = new Set(text.match(words) ?? [])
    if (different.size > 0) found.set(field, different.size)
  }
  return found
}

/** What a post is about: the fields of company and role, and with less weight those of the posting. */
export function fieldsOfPost({ company = '', role = '', posting = '' }: Post): Map<Field, number> {
  const wanted = new Map<Field, number>()
  const add = (text: string, weight: number) => {
    for (const field of fieldsOf(text).keys())
      wanted.set(field, Math.max(wanted.get(field) ?? 0, COMMON.includes(field) ? weight / 3 : weight))
  }
  add(posting.slice(0, LONGEST_POSTING), 0.4)
  add(company, 0.8)
  add(role, 1)
  return wanted
}

type Post = { company?: string | undefined; role?: string | undefined; posting?: string | undefined }
const LONGEST_POSTING = 6_000

/** How near the words are to the post: 0 for another field, and a little more with each word of its own. */
export function nearness(text: string, wanted: ReadonlyMap<Field, number>): number {
  let near = 0
  for (const [field, words] of fieldsOf(text)) near += (wanted.get(field) ?? 0) * Math.min(3, words)
  return near
}
