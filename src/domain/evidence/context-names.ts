// Names that only their surroundings give away: 대상을 받았다, 주식회사 도담, 가천대 재학.
import type { FactKind } from '#domain/letter.ts'
import { knownAs, squeeze } from './lexicon/index.ts'
import type { NameFact } from './name-fact.ts'

type Context = { pattern: RegExp; kind: FactKind; canon?: string; plain?: RegExp }

/** Names that only their surroundings give away. Group 1 is the name. */
const CONTEXTS: Context[] = [
  {
    pattern:
      /(?<![가-힣A-Za-z])([가-힣A-Za-z0-9]{2,12})(?:\s[가-힣]{2,3}사)?\s?(?:자격증|자격|면허증|면허)(?:\s?[1-3]급)?(?:을|를|도|까지)?\s?(?:취득|땄|딴|갖|보유|소지|획득|가지고)/g,
    kind: 'certificate',
    plain:
      /^(?:관련|국가|전문|필요한|해당|다양한|여러|실무|기술|이런|그런|개의|민간|공인|국가기술|국가전문|가지|지원|응시|참가|우대)$/,
  },
  {
    pattern: /(?<![가-힣])(대상)(?=(?:을|까지|도)?\s?(?:받|수상|차지|거머|탔|타고|안았|안은|휩쓸))/g,
    kind: 'award',
  },
  {
    pattern:
      /(?:대회|공모전|해커톤|콘테스트|경연|대전)(?:에서|의)?\s?(?:전체\s?|영예의\s?)?(대상)(?=[을이의,.\s]|$)/g,
    kind: 'award',
  },
  {
    pattern:
      /(?:주식회사|㈜|\(주\))\s?([가-힣A-Za-z]{2,10}?)(?=에서|에|의|와|과|은|는|이|가|을|를|로|으로|\s|[,.)]|$)/g,
    kind: 'company',
  },
  { pattern: /(?<![가-힣])([가-힣]{2,10})(?:㈜|\(주\))/g, kind: 'company' },
  {
    pattern:
      /(?<![가-힣])([가-힣]{2,5}(?:대|고))(?=(?:를|에|에서|의)?\s(?:졸업|재학|입학|출신|편입|다니|[가-힣]*학과|[가-힣]*학부|[가-힣]*전공))/g,
    kind: 'school',
    plain:
      /(?:시대|세대|기대|확대|최대|무대|상대|절대|증대|군대|부대|초대|극대|일대|휴대|반대|토대|응대|접대|우대|\d대|하고|되고|이고|보고|사고|최고|재고|광고|말고|있고|없고|학고)$/,
  },
  {
    pattern: /(?<![가-힣])([가-힣]{2,8}상)(?=[을도]\s?(?:받|수상|탔|타\s|거머|차지|안))/g,
    kind: 'award',
    plain:
      /^(?:첫|좋은|깊은)?인상$|(?:보상|영상|손상|협상|세상|이상|대상|예상|감상|구상|연상|부상|외상|화상|밥상|책상|환상|위상|일상|현상)$/,
  },
  {
    pattern:
      /(?<![가-힣A-Za-z])([가-힣]{3,10})(?:에서|에)\s(?:\d+\s?(?:개월|년|주|달)\s?(?:간|동안)?\s)?(?:인턴|아르바이트|알바|근무|재직|입사|현장\s?실습|파견)/g,
    kind: 'company',
    plain:
      /(?:현장|회사|매장|카페|병원|학교|부서|팀|곳|기업|연구실|동아리|지점|센터|공장|편의점|식당|호텔|은행|해외|국내|과정|상황|환경|점|실|원|관|소|국|부|반|과|터|청|장|가게|집|마트|라인|병동|업체|본사|지사|서울|부산|대구|인천|광주|대전|울산|조직|업계|기간|시절|이후|직장|대학|학기|방학|분야|직무|업종|중소|스타트업|에이전시|레스토랑|베이커리|쇼핑몰|백화점|아울렛|대형|단지|창고|사이트|사무소|경력|경험|이곳|그곳|저녁|오전|오후|주말|평일|새벽|기관|재단|단체|사무국|프로젝트|아르바이트|동안|시간|서비스|이었기|때문)$/,
  },
  {
    pattern:
      /(?<![가-힣])(전국|국제|세계)(?=\s?(?:단위|대회|공모전|경진대회|해커톤|콘테스트|[가-힣]{2,8}(?:경진대회|공모전|대회)|\d+[등위]|[가-힣]{1,3}[등위]))/g,
    kind: 'rank',
  },
  { pattern: /(?<![가-힣])(대회)(?=에서|에\s|를|의|[,.\s]|$)/g, kind: 'award', canon: '공모전' },
  {
    pattern:
      /(?<![가-힣])(부장|차장|과장|국장|실장|소장|점장|단장|원장|간사|감독|사장|총장|주임|팀장)(?=(?:을|를|직을|으로|로|으로서|로서)\s?(?:맡|선출|뽑|지내|활동|일하|일했|일한|근무|역임|승진|임명|임했))/g,
    kind: 'role',
  },
  {
    pattern: /(?<![가-힣])(대표)(?=(?:로서\s)|(?:를|로|직을)\s?(?:맡|선출|뽑|지내|활동|일하|역임))/g,
    kind: 'role',
    canon: '대표',
  },
  {
    pattern: /(?<![가-힣])(주장)(?=(?:을|으로|직을)\s?(?:맡|선출|뽑|지내|활동|뛰|역임)|으로서)/g,
    kind: 'role',
    canon: '주장',
  },
  {
    pattern:
      /(?<![가-힣])([가-힣]{2,6}(?:사|자|원|너|가|인|이너|어|터))(?=로\s(?:[^.\n]{0,14}\s)?(?:근무했|일했|재직했|활동했|근무하며|일하며|재직하며|근무한|일한|재직한))/g,
    kind: 'role',
    plain:
      /(?:혼자|하나|둘|스스로|자원|직원|팀원|조원|부원|회원|일원|구성원|개인|가|단원|봉사자|자원봉사자|인|근로자|막내|담당자|원|중 하나|하루|교대|실무자|사회인|직장인|학생|아르바이트생)$/,
  },
]

export function contextNames(text: string): NameFact[] {
  const found: NameFact[] = []
  for (const { pattern, kind, canon, plain } of CONTEXTS) {
    for (const match of text.matchAll(pattern)) {
      const name = match[1] as string
      if (plain?.test(name)) continue
      const start = match.index + match[0].indexOf(name)
      found.push({
        kind,
        start,
        end: start + name.length,
        canon: canon ?? knownAs(squeeze(name))?.canon ?? squeeze(name),
      })
    }
  }
  return found
}
