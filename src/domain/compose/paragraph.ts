// The sentences of one experience, joined so that they read on.
import { finalOf } from './hangul.ts'
import { josa } from './josa.ts'
import { hasOtherSubject, LEADING_LINK } from './phrase.ts'
import type { Told } from './told.ts'

const LONGEST_JOINED = 72
const LONGEST_JOINABLE = 40
const TIME_FIRST =
  /^(?:\d|오전|오후|지난|작년|올해|처음|당시|매|첫|그|이|저는|제가|저희|한\s|두\s|세\s|현재|지금|입사)/

/** Two short deeds in a row become one sentence with -고. Says nothing about cause. */
function join(first: string, second: string): string | null {
  const base = /^(.+)습니다\.$/.exec(first)?.[1]
  if (base === undefined || finalOf(base) !== 'ㅆ' || /[있없겠]$/.test(base)) return null
  if (first.length > LONGEST_JOINABLE || second.length > LONGEST_JOINABLE) return null
  if (/고 |고, /.test(first.slice(-24)) || /고,? /.test(second) || LEADING_LINK.test(second)) return null
  if (
    /^(?:저는|제가|저희는)\s/.test(second) ||
    hasOtherSubject(second) ||
    hasOtherSubject(first.replace(/^(?:저는|제가)\s/, ''))
  )
    return null
  const joined = `${base}고, ${second}`
  return joined.length <= LONGEST_JOINED ? joined : null
}

/** A sentence that says only how things stood, with no time of its own. */
function isPlainScene(text: string): boolean {
  return !TIME_FIRST.test(text) && !/때|시절|동안|마다|기간|에서|부터|하는데/.test(text.slice(0, 18))
}

/** Something that changed, told subject first: only then "그 결과" claims no more than the person did. */
function isOutcome(text: string): boolean {
  return (
    !/^(?:저는|제가|저희)/.test(text) &&
    !/(?:니|니까|나서|더니|면|뒤|후에?|고|(?<!에)서|며),?\s/.test(text) &&
    /(?:줄었|늘었|높아졌|올랐|단축되|감소했|증가했|향상|개선되|절감|빨라졌|나아졌|좋아졌|없어졌|사라졌)/.test(
      text,
    )
  )
}

const CERTIFICATE = /^(?!\d{4}년)([^,.을를]{2,30})(?:을|를) 취득했습니다\.$/

/** "A를 취득했습니다. B를 취득했습니다." is "A와 B를 취득했습니다." */
function joinCertificates(first: string, second: string): string | null {
  const one = CERTIFICATE.exec(first)?.[1]
  return one !== undefined && CERTIFICATE.test(second) && !one.includes(' 그리고 ')
    ? `${josa(one, '과/와')} ${second}`
    : null
}

/** The running text of one paragraph. `introduced`: a sentence before it says what the experience was. */
export function paragraphOf(told: readonly Told[], introduced: boolean, variant: number): string {
  const parts: string[] = []
  let lastJoined = false
  const learnt = variant % 2 === 0 ? '이 과정에서' : '이 일을 하며'
  for (const [index, one] of told.entries()) {
    const before = told[index - 1]
    let text = one.text
    const isLinked = LEADING_LINK.test(text)
    if (index === 0 && parts.length === 0 && isLinked && !introduced) text = text.replace(LEADING_LINK, '')
    if (index === 0 && introduced && one.role === 'situation' && !isLinked && isPlainScene(text))
      text = `당시 ${text}`
    if (before && one.role === 'result' && before.role === 'action' && !isLinked && isOutcome(text))
      text = `그 결과 ${text}`
    if (
      before &&
      one.role === 'lesson' &&
      before.role !== 'lesson' &&
      !parts.some((part) => part.startsWith(learnt)) &&
      !isLinked &&
      !/^(?:이|그|저는|제가)\s?/.test(text) &&
      !/에서|면서|으며|하며|통해|처음/.test(text.slice(0, 24))
    ) {
      text = `${learnt} ${text}`
    }
    const certificates = joinCertificates(parts.at(-1) ?? '', text)
    if (certificates !== null) {
      parts[parts.length - 1] = certificates
      continue
    }
    const merged =
      before &&
      !lastJoined &&
      text === one.text &&
      before.role === 'action' &&
      one.role === 'action' &&
      parts.length > 0
        ? join(parts.at(-1) ?? '', text)
        : null
    if (merged !== null) {
      parts[parts.length - 1] = merged
      lastJoined = true
      continue
    }
    lastJoined = false
    parts.push(text)
  }
  return parts.join(' ')
}
