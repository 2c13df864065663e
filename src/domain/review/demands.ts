// Check 9: one question often asks 2-4 things; missing one is a classic mistake.
import type { Check } from './reading.ts'

export const demands: Check = ({ text, demands }) => {
  if (text.trim() === '') return []
  return demands
    .filter((demand) => !demand.answered)
    .map((demand) => ({
      start: text.length,
      end: text.length,
      rule: 'demand-unanswered' as const,
      message: `문항이 물은 '${demand.text}'에 답한 문장이 보이지 않아요. 한 문장이라도 답해 주세요.`,
    }))
}
