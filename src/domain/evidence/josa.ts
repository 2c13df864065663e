// Where a Korean noun ends: the particles and endings that may follow it.

/** What may stand right behind a noun. Only the beginning is matched: 으로서도 begins with 으로. */
const AFTER_NOUN =
  /^(?:째|님|께|은|는|이|가|을|를|의|에|와|과|도|만|로|으로|까지|부터|처럼|보다|마다|씩|간|동안|정도|가량|여|이상|이하|이내|미만|남짓|넘|전|후|뒤|차|당|짜리|반|나|며|인|였|입|라|란|뿐|밖|쯤|중|내|안|때|한테|들|측|출신|고|자|부|하고|랑|이랑|답|같|대로|조차|시절|경력|경험|과정|활동|역할|직|일|분|급|근무|으|및|면|임|함|했|하|되|된|될|돼|해)/

/** Whether the noun that ends at `at` may end there, judged by what follows it. */
export function nounEndsAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (!(code >= 0xac00 && code <= 0xd7a3)) return true
  return AFTER_NOUN.test(text.slice(at, at + 2))
}

const STRICT =
  /^(?:님|께서|께|들)*(?:은|는|이|가|을|를|의|에|에서|에게|에게서|한테|와|과|도|만|로|으로|로서|으로서|로써|으로써|까지|부터|처럼|보다|마다|이나|나|이며|며|이고|고|인|이자|이던|이었던|였던|라는|이라는|라고|이라고|에서는|에서도|에는|에도|로는|로도|으로는|으로도|만의|과의|와의|로의|으로의|에서의|까지의|부터의|랑|이랑|하고|뿐|밖에|처럼|답게)?(?:는|은|도|만|의)?$/

/** Whether `rest`, the Hangul right behind a noun, is particles and nothing else. */
export function isJosa(rest: string): boolean {
  return (
    rest === '' ||
    STRICT.test(rest) ||
    /^(?:님)?(?:이었|였|입니|이었습|였습|이며|이자|이던|일\b|이라|임)/.test(rest)
  )
}

/** The particles that can close a word, for taking them off: longest first. */
const CLOSING = new Set(
  '은 는 이 가 을 를 의 에 에서 에게 와 과 도 만 로 으로 로서 으로서 로써 으로써 까지 부터 처럼 보다 마다 이나 나 이며 이고 인 이자 에서는 에서도 에는 에도 로는 으로는 로도 으로도 께 께서 님 님께 님이 님께서 님은 님의 님과 님을 들 들과 들이 들에게 이던 였던 이었던 라는 이라는 랑 이랑 하고 와의 과의 에서의 이었습니다 였습니다 입니다 임 였고 이었고 이라 로의 으로의 만의 까지의 에게는 이라고 라고 측 측에 까지도 까지는 부터는 보다는 보다도 만큼 만큼은 만큼이나 조차 마저 라도 이라도 에만 에서만 에서부터 이든 이란 란 께는 과도 와도 에게도 에게만 이었고 였으며 이었으며 이지만 이어서 이므로 이라서 라서 답게 들은 들의 들도 들까지 들에게는 님들 으로만 로만 으로부터 로부터'.split(
    ' ',
  ),
)

/** The lengths at which `word` may be cut so that a noun is left, the whole word first. */
export function nounEnds(word: string): number[] {
  const ends = [word.length]
  for (let size = 1; size <= 6 && size < word.length - 1; size += 1) {
    if (CLOSING.has(word.slice(word.length - size))) ends.push(word.length - size)
  }
  return ends
}

export function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3
}
