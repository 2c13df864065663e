// Two of the person's sentences as one, where their own words or their likeness say how they hang together.
import { finalOf, withFinal } from './hangul.ts'
import { josa } from './josa.ts'
import { hasOtherSubject, LEADING_LINK } from './phrase.ts'
import type { Told } from './told.ts'

const LONGEST_JOINED = 76
const LONGEST_JOINABLE = 40
/** Two states side by side are short, or they are two sentences. */
const LONGEST_STATE = 34
const LONGEST_CAUSE = 34

/** The words before 습니다 of a past sentence; null for any other. */
function pastBase(sentence: string): string | null {
  const base = /^(.+)습니다\.$/.exec(sentence)?.[1]
  return base === undefined || finalOf(base) !== 'ㅆ' || base.endsWith('겠') ? null : base
}

/** `second` follows `first` in one sentence; null where that would say more than they do, or too much at once. */
export function joined(
  first: string,
  second: string,
  roles: readonly [Told['role'], Told['role']],
): string | null {
  const one =
    joinLinked(first, second) ??
    joinCertificates(first, second) ??
    (roles[0] === roles[1] && (roles[0] === 'situation' || roles[0] === 'result')
      ? joinStates(first, second)
      : null) ??
    (roles[0] === 'action' && (roles[1] === 'action' || roles[1] === 'result')
      ? joinDeeds(first, second)
      : null)
  return one !== null && one.length <= LONGEST_JOINED ? one : null
}

/** "설명드렸습니다. 그랬더니 줄었습니다." is "설명드렸더니 줄었습니다.": the person's own link becomes the ending. */
function joinLinked(first: string, second: string): string | null {
  const link = /^(보니|그랬더니|그런데|하지만|그러나|그래서|그리고)[,\s]\s*(.+)$/.exec(second)
  const base = pastBase(first)
  if (link === null || base === null) return null
  const [, word = '', rest = ''] = link
  // One begins to speak of oneself: that is another thing.
  if (/^(?:저는|제가|저희)\s/.test(rest)) return null
  const isState = /[있없]$|이었$|[가-힣]였$/.test(base)
  // "기록했습니다. 보니 몰려 있었습니다." is "기록해 보니 …".
  if (word === '보니') return isState || hasOtherSubject(first) ? null : `${withFinal(base, '')} 보니 ${rest}`
  if (word === '그랬더니')
    return isState || hasOtherSubject(first) || /더니 /.test(first) ? null : `${base}더니 ${rest}`
  if (word === '그리고') return /고,? /.test(first) ? null : `${base}고, ${rest}`
  if (word === '그런데') return /는데|지만/.test(first + rest.slice(0, 30)) ? null : `${base}는데 ${rest}`
  if (word === '그래서') {
    // A cause of a cause is heard as one breath too many.
    if (first.length > LONGEST_CAUSE || /(?:[서니고]|는데|지만),? /.test(first) || /[이였]었$|였$/.test(base))
      return null
    return /^[^.]{0,18}(?:서|니) /.test(rest) ? null : `${withFinal(base, '')}서 ${rest}`
  }
  return /는데|지만/.test(first + rest.slice(0, 30)) ? null : `${base}지만 ${rest}`
}

const HELD = /[을를] (?:\S+ 동안 )?(?:맡았|담당했)습니다\.$/

/** "데이터 분석을 담당했습니다. 배송 데이터를 비교했습니다." */
function sharesWord(first: string, second: string): boolean {
  return first
    .replace(HELD, '')
    .split(/[^가-힣A-Za-z]+/)
    .some((word) => word.length > 1 && word !== '저는' && second.includes(word.slice(0, 2)))
}

/** Two short deeds in a row become one sentence with -고. Says nothing about cause. */
function joinDeeds(first: string, second: string): string | null {
  const base = pastBase(first)
  if (base === null || /[있없]$/.test(base)) return null
  // What one was there for, and a deed of another kind, are two things.
  if (/[가-힣] (?:때|날|뒤|후)(?:에|는|에는)? /.test(second)) return null
  if (HELD.test(second) || (HELD.test(first) && !sharesWord(first, second))) return null
  if (first.length > LONGEST_JOINABLE || second.length > LONGEST_JOINABLE) return null
  if (/고 |고, /.test(first.slice(-24)) || /고,? /.test(second) || LEADING_LINK.test(second)) return null
  if (/[가-힣]셨습니다\.$/.test(first) !== /[가-힣]셨습니다\.$/.test(second)) return null
  if (
    /^(?:저는|제가|저희는)\s/.test(second) ||
    hasOtherSubject(second) ||
    hasOtherSubject(first.replace(/^(?:저는|제가)\s/, ''))
  )
    return null
  return `${base}고, ${second}`
}

/** "4인 1조였습니다. 예산은 60만원이었습니다." */
function joinStates(first: string, second: string): string | null {
  const base = pastBase(first)
  if (base === null || pastBase(second) === null) return null
  if (first.length > LONGEST_STATE || second.length > LONGEST_STATE) return null
  if (/(?:고|는데|지만|서|니),? /.test(first + second) || LEADING_LINK.test(second)) return null
  if (!/^\S+(?: \S+){0,2}[은는이가] /.test(second)) return null
  return `${base}고, ${second}`
}

const CERTIFICATE = /^(?!\d{4}년)([^,.을를]{2,30})(?:을|를) 취득했습니다\.$/

/** "A를 취득했습니다. B를 취득했습니다." is "A와 B를 취득했습니다." */
function joinCertificates(first: string, second: string): string | null {
  const one = CERTIFICATE.exec(first)?.[1]
  return one !== undefined && CERTIFICATE.test(second) ? `${josa(one, '과/와')} ${second}` : null
}
