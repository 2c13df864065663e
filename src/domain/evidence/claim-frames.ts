// Sentences that claim something whatever its name is: X를 수료했다, X에 합격했다, X로 위촉되었다.
import type { FactKind } from '#domain/letter.ts'
import { knownAs, squeeze } from './lexicon/index.ts'
import type { NameFact } from './name-fact.ts'

/** Group 1 is what is claimed; `plain` ends words that claim nothing there: 교육 과정을 수료했다. */
type Frame = { pattern: RegExp; kind: FactKind; plain: RegExp }

const FRAMES: Frame[] = [
  {
    pattern:
      /(?<![가-힣A-Za-z])([가-힣A-Za-z0-9]{3,12})\s(?:과정|교육|프로그램|연수|캠프|코스)(?:을|를)\s(?:[가-힣]{1,4}\s)?(?:수료|이수)/g,
    kind: 'school',
    plain:
      /(?:[은는한던된의]|해당|전문|기본|기초|심화|온라인|오프라인|직무|안전|실무|정규|법정|의무|사내|신입)$/,
  },
  {
    pattern:
      /(?<![가-힣A-Za-z])([가-힣]{0,6}(?:관리자|책임자|감독|감독관|담당관|강사|교사|간호사|디자이너|매니저|컨설턴트|연구원|기자|작가|코치|트레이너|멘토|심사위원|위원|개발자|기획자|편집자|영양사|조리사|상담사))(?:로서|으로서|으?로(?=\s[가-힣]{1,7}[을를]\s[가-힣]{1,8}[했았었렸쳤냈웠켰줬왔됐]))\s/g,
    kind: 'role',
    plain: /^$/,
  },
  {
    pattern: /(?<![가-힣A-Za-z])([가-힣A-Za-z0-9]{3,12})(?:을|를)\s(?:[가-힣]{1,4}\s)?(?:수료|이수|졸업)/g,
    kind: 'school',
    plain:
      /(?:과정|교육|수업|강의|학과|학부|대학|전공|학점|과목|프로그램|실습|훈련|강좌|교양|연수|단계|고교|학년|학기|전문대|시간|커리큘럼|코스)$|^(?:고등|중|초등|대)?학교$/,
  },
  {
    // Everyday words make up the name of a public house, too: 국립중앙도서관 is not 구립도서관.
    pattern:
      /(?<![가-힣A-Za-z])((?:국립|시립|도립|군립|구립)[가-힣]{2,12}?(?:관|원|소|단|센터|극장|학교))(?=[\s,]|에서|에게|[은는이가을를의에와과])/g,
    kind: 'company',
    plain: /^$/,
  },
  {
    pattern: /(?<![가-힣A-Za-z])([가-힣A-Za-z]{2,12})(?:을|를)\s(?:복수\s?|부\s?)?전공(?:하|했|해)/g,
    kind: 'school',
    plain: /(?:것|학문|분야|과목|학과|무엇)$/,
  },
  {
    pattern:
      /(?<![가-힣A-Za-z])([가-힣A-Za-z0-9]{3,12})(?:\s?(?:[12]차|필기|실기|국가고시|국시|자격시험|시험))*에\s(?:[가-힣]{1,3}\s)?합격/g,
    kind: 'certificate',
    plain: /(?:시험|필기|실기|면접|전형|서류|대학|학교|회사|과정|만에|이후|결과|덕분|노력|동안|최종)$/,
  },
  {
    pattern: /(?<![가-힣])([가-힣]{2,8}사)(?:\s의?)?\s?국가시험에\s(?:[가-힣]{1,3}\s)?합격/g,
    kind: 'certificate',
    plain: /^$/,
  },
  {
    pattern:
      /(?<![가-힣A-Za-z])([가-힣A-Za-z0-9]{3,12})에\s(?:[가-힣]{1,4}\s)?(?:출시|납품|수록|방영|입점|게재|등재|당선|발탁|선발|선정|입상)/g,
    kind: 'award',
    plain:
      /(?:최종|이후|결과|덕분|노력|동안|만에|대표|임원|부원|회원|주제|사례|시장|매장|업체|회사|학교|공장|가게|카페|식당|신문|잡지|책자|책|방송|현장|기관|병원|학회지|거래처|고객사|국내|해외|하반기|상반기|초|말|달|월|년|일|전|후|때)$/,
  },
  {
    pattern:
      /(?<![가-힣A-Za-z])([가-힣A-Za-z0-9]{3,12}?)(?:으로|로)\s(?:선정|선발|선임|지명|발탁|임명|위촉|선출|뽑혔|뽑혀|추대|등재|이름을\s올|승진|진급|승격|영입|스카우트|격상)/g,
    kind: 'role',
    plain:
      /(?:사례|만장일치|대상|과반|최종|주제|이름|결과|방식|목표|후보|추천|제비뽑기|투표|다수결|기준|번째|바탕|계기|덕분)$/,
  },
  {
    pattern:
      /(?<![가-힣])([가-힣]{2,6}(?:장|위원|대표|감독|간사|담당관|부장))(?:을|를|직을|으로|로|으로서|로서|이|가)\s(?:맡|역임|활동|선출|뽑|일하|일했|지냈|지내|되어|되었|(?:[가-힣]{1,6}[을를]\s)?이끌)/g,
    kind: 'role',
    plain:
      /(?:현장|시장|공장|매장|성장|주장|문장|입장|포장|과장|확장|연장|저장|등장|도장|권장|가장|보장|직장|농장|극장|광장|운동장|주차장|강연장|행사장|회의장|전시장|체험장|작업장|훈련장|사업장|업장)$/,
  },
  {
    pattern:
      /(?<![가-힣A-Za-z])([가-힣A-Za-z0-9]{3,12})(?:와|과)\s(?:함께\s)?(?:계약|협약|제휴|콜라보|파트너십|업무\s?협약|공급)/g,
    kind: 'company',
    plain:
      /(?:고객|업체|부서|회사|기관|센터|학교|님|담당자|직원|동료|친구|사람|거래처|기업|카페|식당|가게|매장|농가|상인|사장|공장|단체|병원|들)$/,
  },
  {
    pattern:
      /(?<![가-힣A-Za-z])([가-힣A-Za-z0-9]{3,12})에서\s(?:[가-힣\d]{1,7}\s){0,3}(?:인턴|실습했|실습하|근무했|근무하|재직|경력|훈련을)/g,
    kind: 'company',
    plain:
      /(?:현장|회사|매장|카페|병원|학교|부서|곳|기업|연구실|동아리|지점|센터|공장|편의점|식당|호텔|은행|해외|국내|과정|상황|환경|점|실|원|관|소|국|부|반|과|터|청|장|가게|집|마트|라인|병동|업체|본사|지사|서울|부산|대구|인천|광주|대전|울산|조직|업계|시절|직장|대학|학기|방학|분야|직무|업종|스타트업|에이전시|레스토랑|베이커리|쇼핑몰|백화점|아울렛|단지|창고|사이트|경력|경험|기관|재단|단체|프로젝트|아르바이트|서비스|[시군구동])$/,
  },
  {
    pattern:
      /(?<![가-힣A-Za-z])([가-힣A-Za-z0-9]{2,12})(?:을|를)\s(?:취득했|취득하여|취득해|취득한|취득하며|취득하고|땄|따고|따며|보유하고|보유한)/g,
    kind: 'certificate',
    plain:
      /(?:자격|자격증|면허|면허증|학위|학점|점수|급수|성적|이를|정보|능력|역량|기술|지식|강점|경험|인증|등급|데이터|것)$|^레벨\d?$/,
  },
]

/** A wish claims nothing: 수료하고 싶습니다. */
const WISH = /^[^.\n]{0,16}(?:싶|겠|예정|계획|목표|려고|고자)/

/** What `text` claims in such a sentence; guessed, so that the person's own stem is enough to hold it. */
export function framedNames(text: string): NameFact[] {
  const found: NameFact[] = []
  for (const { pattern, kind, plain } of FRAMES) {
    for (const match of text.matchAll(pattern)) {
      const name = match[1] as string
      const end = match.index + match[0].length
      if (plain.test(name) || WISH.test(text.slice(end, end + 24))) continue
      const canon = knownAs(squeeze(name))?.canon ?? squeeze(name)
      found.push({ kind, start: match.index, end: match.index + name.length, canon, guessed: 2 })
    }
  }
  return found
}
