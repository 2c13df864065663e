// Whether words end in a josa already, where some nouns end in the same syllable.
const JOSA_END =
  /(?:[가-힣A-Za-z0-9%)](?:을|를|은|는|에|에서|에게|으로|로|와|과|도|만|까지|부터|씩|마다|이서|께)|[가-힣](?:이|가))$/
const NOUN_JOSA_LIKE =
  /(?:높이|길이|깊이|넓이|나이|놀이|먹이|평가|휴가|회의|재고|사고|보고|광고|창고|제도|속도|온도|회로|진로|결과|효과|성과|학과|과|아이|차이|종이|도로|경로|만족도|정확도|완성도|지도|가이|메뉴판이|물가|원가|단가|참가|공지|일지|만)$/

export const endsInJosa = (words: string) => JOSA_END.test(words)
export const isJosaLikeNoun = (words: string) => NOUN_JOSA_LIKE.test(words)
export const hasJosa = (words: string) => endsInJosa(words) && !isJosaLikeNoun(words)
