// 분 counts minutes and, of people one looks up to, persons: 교수님 3분, 130분의 어르신.

const PEOPLE =
  '손님|고객|환자|어르신|할머니|할아버지|회원|이용자|참가자|참여자|하객|관람객|방문객|승객|시민|주민|입주민|학부모|부모님|어머님|아버님|선생님|교수님|사장님|점주님|민원인|보호자|가족|관객|독자|청중|신청자|봉사자'
const BEFORE = new RegExp(`(?:${PEOPLE}|님|[1-9]0대)(?:들)?\\s(?:약\\s|총\\s)?$`)
const AFTER = new RegExp(
  `^(?:께|이\\s(?:오|찾)|이\\s(?:[가-힣]{1,6}\\s)?[가-힣]{1,6}(?:주[시셨심]|[하오가]셨|[하오가]심|계[시셨])|을\\s(?:모시|모셨|만나|응대|도와|도우)|\\s(?:관찰|인터뷰|면담|만나|모심)|(?:의)?\\s(?:${PEOPLE}))`,
)

/** Whether the 분 of the number at [start, end) of `text` may be people. */
export function mayBePeople(text: string, { start, end }: { start: number; end: number }): boolean {
  if (text[end - 1] !== '분') return false
  return BEFORE.test(text.slice(Math.max(0, start - 10), start)) || AFTER.test(text.slice(end, end + 16))
}
