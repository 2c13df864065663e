// The end: what was done, tied to the company and the role. Names only deeds that the person told.
import { type Names, postOf } from './lead.ts'
import { beforeNoun, lastDeed, LEANS } from './phrase.ts'
import type { Told } from './told.ts'

const LONGEST_DEED = 34
/** Below this an action says only that somebody was there (told.ts). */
/** In a shorter story the tie would say again what was said two sentences before. */
const ENOUGH_TOLD = 5
const WORTH_TYING = 6.5

const TIES: readonly ((deed: string, post: string) => string)[] = [
  (deed, post) => `${deed} 경험을 ${post}에서도 살리고 싶습니다.`,
  (deed, post) => `${post}에서도 ${deed} 경험을 바탕으로 일하고 싶습니다.`,
  (deed, post) => `${deed} 경험이 ${post}에서도 쓰이기를 바랍니다.`,
]
const PLAIN: readonly ((post: string) => string)[] = [
  (post) => `이 경험을 ${post}에서도 살리고 싶습니다.`,
  (post) => `${post}에서도 이 경험을 바탕으로 일하고 싶습니다.`,
  (post) => `앞에 적은 경험을 ${post}에서 이어 가고 싶습니다.`,
]

/** The tying sentence. `said` are the lead's and the heading's sentences, which are not said again. */
export function tieFrom(
  told: readonly Told[],
  said: readonly (string | undefined)[],
  names: Names,
  variant: number,
): string {
  const post = postOf(names) || '지원한 직무'
  const last = told.findLast((one) => one.role === 'action' || one.role === 'result' || one.role === 'lesson')
  const deed = (told.length >= ENOUGH_TOLD ? told : [])
    .filter(
      (one) => one.role === 'action' && one.value >= WORTH_TYING && !said.includes(one.text) && one !== last,
    )
    .sort((a, b) => b.value - a.value || b.order - a.order)
    .map((one) => beforeNoun(one.text))
    .map((phrase) => (phrase === null ? null : lastDeed(phrase, LONGEST_DEED)))
    .find(
      (phrase) =>
        phrase !== null &&
        phrase.length >= 8 &&
        phrase.length <= LONGEST_DEED &&
        !LEANS.test(phrase) &&
        /[을를]\s/.test(phrase) &&
        !phrase.includes(', '),
    )
  const pattern = deed ? TIES[variant % TIES.length] : undefined
  if (deed && pattern) return pattern(deed, post)
  return (PLAIN[variant % PLAIN.length] ?? PLAIN[0])?.(post) ?? ''
}
