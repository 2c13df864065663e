// What a finding is called in one or two words, beside its icon.
import type { TFunction } from 'i18next'
import { catalog, type RuleId } from '#domain/review/index.ts'

const checkWords = [
  'letter.checkVolume',
  'letter.checkCompany',
  'letter.checkBlind',
  'letter.checkEvidence',
  'letter.checkRepetition',
  'letter.checkCliche',
  'letter.checkLong',
  'letter.checkSpelling',
  'letter.checkDemands',
  'letter.checkLegible',
  'letter.checkMachine',
] as const

export function ruleWord(t: TFunction<'words'>, rule: string): string {
  const check = rule in catalog ? catalog[rule as RuleId].check : 0
  const word = checkWords[check - 1]
  return word ? t(word) : t('letter.review')
}
