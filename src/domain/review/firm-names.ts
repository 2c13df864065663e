// Where a text names a firm: a look-up by the first two characters at each beginning of a word.
import type { Span } from '#domain/letter.ts'
import { type Firm, firms } from './firms.ts'

export type NamedFirm = Span & { firm: Firm }

const byHead = new Map<string, Firm[]>()
for (const firm of firms.toSorted((a, b) => b.name.length - a.name.length)) {
  const head = firm.name.slice(0, 2)
  byHead.set(head, [...(byHead.get(head) ?? []), firm])
}

const WORD_START = /(?<![가-힣A-Za-z0-9])[가-힣A-Za-z0-9]/g
const JOSA =
  '에게서|으로서|으로써|으로부터|이라는|이라고|에서의|에서는|에서도|에게는|에서|에게|에는|에도|에의|까지|부터|처럼|보다|만의|만이|이나|이며|이자|이고|이란|으로|라는|라고|로서|로써|로부터|로의|와의|과의|은|는|이|가|을|를|의|에|와|과|로|도|만|나|란|입니다|이다|였습니다|이었습니다'
/** Of a name, nothing but a josa and the end of the word may follow. Latin may meet Hangul: "KT에". */
const AFTER = new RegExp(`^(?:그룹)?(?:${JOSA})?(?![가-힣A-Za-z0-9&+])`)
/** Products and places that only carry a firm's name: "네이버 블로그", "쿠팡에서 주문". */
const PRODUCT =
  /^(?:그룹)?(?:에서|의|에)? ?(?:블로그|카페(?!테리아)|스마트스토어|지도|쇼핑|폼|오픈채팅|채널|톡|맵|포털|웹툰에|플레이스|검색|광고 관리|광고주|페이지|앱|어플|계정|갤럭시|휴대폰|노트북|냉장고|세탁기|야구단|라이온즈|트윈스|이글스|자이언츠|위즈|랜더스|장학|드림클래스|멀티캠퍼스|아카데미|청년|SW|소프트웨어 아카데미|역|점에)/

/** All firms of the gazetteer that `text` names, in order, the longest name at each place. */
export function namedFirms(text: string): NamedFirm[] {
  const found: NamedFirm[] = []
  let past = 0
  for (const match of text.matchAll(WORD_START)) {
    if (match.index < past) continue
    const head = text.slice(match.index, match.index + 2)
    const firm = byHead.get(head)?.find((one) => stands(text, match.index, one.name))
    if (!firm) continue
    const end = match.index + firm.name.length
    past = end
    if (!PRODUCT.test(text.slice(end, end + 16))) found.push({ start: match.index, end, firm })
  }
  return found
}

function stands(text: string, at: number, name: string): boolean {
  if (!text.startsWith(name, at)) return false
  return AFTER.test(text.slice(at + name.length, at + name.length + 10))
}
