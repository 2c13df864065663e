// What kind of question an employer asks; several kinds may stand in one question.

export const questionTypes = {
  motive: '지원동기',
  ambition: '포부',
  competence: '직무역량',
  challenge: '도전극복',
  teamwork: '협업갈등',
  growth: '성장과정',
  character: '성격장단점',
  values: '가치관',
  issue: '사회이슈',
  ethics: '직업윤리',
  creativity: '창의문제해결',
  free: '자유',
} as const

export type QuestionType = keyof typeof questionTypes

/** Each cue weighs what it says of the type; a type counts from a weight of 2. */
const CUES: readonly (readonly [QuestionType, number, RegExp])[] = [
  ['motive', 3, /지원\s?(?:하게 된\s?)?(?:동기|이유|사유|계기)/],
  ['motive', 3, /지원(?:한|하신|하게 된|하는)\s?[^.,?]{0,12}(?:이유|동기|계기|사유)/],
  [
    'motive',
    3,
    /(?:부문|직무|분야|회사|직업)[을를]?\s?(?:결정|선택|선정)(?:한|하는|하게 된)\s?(?:계기|이유|기준)/,
  ],
  ['motive', 2, /왜\s?(?:우리|저희|당사|본사|지원)|관심을 (?:갖|가지)게 된/],
  [
    'ambition',
    3,
    /포부|입사\s?(?:후|이후)|향후\s?(?:의\s?)?(?:계획|목표|진로|비전)|커리어\s?(?:목표|계획|플랜)/,
  ],
  [
    'ambition',
    3,
    /펼치고 싶은|이루고 싶은|되고 싶은|앞으로의\s?(?:목표|계획|비전)|기여\s?(?:방안|할 수|하고 싶)/,
  ],
  ['ambition', 1, /계획|비전/],
  ['competence', 3, /직무\s?(?:관련\s?)?(?:경험|역량|능력|강점|적합|수행|전문|준비)|직무경험|직무를 수행/],
  [
    'competence',
    3,
    /전문성|전문\s?지식|적합한 (?:사유|이유|인재)|필요한 역량|갖춘 역량|준비\s?과정|보유\s?(?:기술|역량)/,
  ],
  ['competence', 2, /역량|기술을 활용|프로젝트|자격증|강점|차별화/],
  ['challenge', 3, /도전|극복|역경|실패|어려(?:운|움|웠)|한계|몰입|난관|시련|위기/],
  ['challenge', 3, /목표를?\s?(?:달성|수립|세우|이루)|꾸준히 노력|끝까지|성취/],
  ['teamwork', 3, /협업|협력|갈등|팀워크|원팀|의견\s?(?:차이|충돌)|공동(?:의)?\s?목표|함께 일|소통/],
  ['teamwork', 2, /팀을 위해|팀원|조직\s?생활|구성원|설득|동료/],
  ['growth', 3, /성장\s?과정|성장\s?배경|자라(?:온|난)|학창\s?시절|영향을 (?:끼친|준|미친)/],
  ['character', 4, /(?:성격|본인|자신|나)의?\s?(?:성격의\s?)?(?:장\s?단점|장점|단점)|성격|장단점/],
  ['character', 3, /강점과 (?:약점|단점)|본인만의\s?(?:차별화된\s?)?강점|나만의 강점/],
  ['values', 4, /핵심\s?가치|가치관|인생관|생활신조|좌우명|신념|인재상/],
  ['values', 3, /(?:본인|자신|지원자|당신|귀하)[이가]?\s?생각하는\s?[^.,]{1,20}(?:이란|란|의 의미)/],
  ['values', 2, /중요하게 (?:생각|여기)/],
  ['issue', 4, /이슈|사회\s?현상|시사|견해|업계\s?동향|산업\s?동향/],
  ['issue', 4, /(?:나아가야|나아갈)\s?할?\s?방향|어떻게 변화|사업이 .{0,20}변화|산업의? (?:전망|미래|변화)/],
  ['ethics', 4, /윤리|청렴|정직했던|원칙|규정을|규칙을|공정|책임감\s?있게|양심|준법/],
  [
    'ethics',
    4,
    /(?:국민|고객|민원인|손님|환자)[을를]\s?(?:대할|대하|응대)|유형의 사람|봉사\s?정신|공직|서비스\s?(?:정신|마인드)/,
  ],
  ['ethics', 3, /갖춰야\s?할\s?자세|갖추어야\s?할\s?자세/],
  [
    'creativity',
    4,
    /창의|아이디어|문제의 본질|새로운 (?:방법|방식|시각)|기존과 다른|혁신적|개선(?:한|했던) (?:경험|사례)/,
  ],
  ['creativity', 4, /문제를?\s?(?:해결|발견)(?:할|하는|하기|한|했던)/],
  [
    'free',
    4,
    /자유롭게|자유\s?(?:양식|기술|주제)|추가(?:적)?으로\s?(?:어필|하고 싶은|기술)|합격해야\s?하는|하고 싶은 말|자기\s?소개[를서]/,
  ],
  ['free', 4, /가장 기억에 남는|사회\s?활동|학업 이외/],
]

const THRESHOLD = 2
const CLEAR = 3

/** The types of a question, the weightiest first; `free` when nothing tells. Never empty. */
export function questionTypesOf(question: string): QuestionType[] {
  const weights = new Map<QuestionType, { weight: number; first: number }>()
  for (const [type, weight, cue] of CUES) {
    const at = question.search(cue)
    if (at < 0) continue
    const known = weights.get(type)
    weights.set(type, {
      weight: Math.max(known?.weight ?? 0, weight) + (known ? 0.5 : 0),
      first: Math.min(known?.first ?? at, at),
    })
  }
  const types = [...weights]
    .filter(([, found]) => found.weight >= THRESHOLD)
    // What is clearly asked goes by what is asked first; the rest by weight.
    .sort(([, a], [, b]) =>
      a.weight >= CLEAR && b.weight >= CLEAR ? a.first - b.first : b.weight - a.weight || a.first - b.first,
    )
    .map(([type]) => type)
  return types.length > 0 ? types : ['free']
}
