// Blind hiring: nothing that tells name, age, sex, home region, school or family (docs/letter-rules.md §4.3).

const SCHOOLS: readonly (readonly [RegExp, string])[] = [
  [/[가-힣A-Za-z]{1,12}(?:대학교|대학원)(?:\s?[가-힣]{1,6}캠퍼스)?/g, '대학'],
  [
    /(?<![가-힣])(?:서울|연세|고려|한양|성균관|서강|중앙|경희|이화여|숙명여|부산|경북|전남|전북|충남|충북|강원|제주|인하|아주|건국|동국|홍익|국민|세종|숭실|단국|광운|명지|상명|가천|인천|경기|울산|영남|동아|조선|계명|한국외)대(?=\s|에서|의|를|와|,)/g,
    '대학',
  ],
  [/[가-힣]{1,10}(?:고등학교|여고|외고|과학고|공고|상고|마이스터고)(?![가-힣])/g, '고등학교'],
  [/[가-힣]{1,10}(?:중학교)/g, '중학교'],
  [/[가-힣]{2,10}초등학교/g, '초등학교'],
  [/(?:총)?동아리\s?['‘"“][^'’"”]{1,20}['’"”]/g, '교내 동아리'],
  [/['‘"“][^'’"”]{1,20}['’"”]\s?(?:이?라는\s)?동아리/g, '교내 동아리'],
]
const DROPPED =
  /아버지|어머니|부모님|형제|자매|남매|장남|장녀|막내딸|막내아들|외동|고향|태어나|출신|만\s?\d+세|(?<!\d)\d{2}(?:살|세)(?![가-힣]*\s?(?:이상|미만))|\d{2,4}년생|교회|성당|기독교|천주교|불교|결혼|미혼|기혼|남편|아내|여성으로서|남성으로서|여자로서|남자로서|몸무게|신장\s?\d|외모|유학|ac\.kr/

/** The words without what identifies, or null when nothing can be left of them. */
export function withoutIdentity(words: string): string | null {
  if (DROPPED.test(words)) return null
  let kept = words
  for (const [school, plain] of SCHOOLS) kept = kept.replace(school, plain)
  return kept.replace(/대학(?:\s대학)+/g, '대학')
}
