// Check 7: sentences that a reader loses on the way.
import type { Check, Found } from './reading.ts'

/** In characters; both ours (docs/letter-rules.md §4.7). */
export const LONG_OVER = 80
export const VERY_LONG_OVER = 110

export const longSentence: Check = ({ sentences }) =>
  sentences
    .filter(({ start, end }) => end - start > LONG_OVER)
    .map(({ start, end }): Found => {
      const length = end - start
      return length > VERY_LONG_OVER
        ? {
            start,
            end,
            rule: 'sentence-very-long',
            message: `한 문장이 ${length}자예요. 읽다가 앞을 잊기 쉬우니 두세 문장으로 나눠 주세요.`,
          }
        : {
            start,
            end,
            rule: 'sentence-long',
            message: `한 문장이 ${length}자로 길어요. 두 문장으로 나누면 읽기 쉬워요.`,
          }
    })
