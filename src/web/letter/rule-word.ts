// What a finding is called in one or two words, and what is said of it.
import type { TFunction } from 'i18next'
import type { Finding, Fix } from '#domain/letter.ts'
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

// Not as i18next's default value: it would look for references to other words in what a person wrote.
const KOREAN = { defaultValue: '' }

/** The review's own sentence in Korean, that of the rule in another language. */
export function findingSentence(t: TFunction<'words'>, { rule, message }: Finding): string {
  return t(`domain.findings.${rule as RuleId}`, KOREAN) || message
}

/** Longer words are not said on a button. */
const MOST_SAID = 20

/** What a tap on the fix does; likewise. More goes than the finding is about where its sentence goes. */
export function fixWord(t: TFunction<'words'>, { text, label, start, end }: Fix, quote: string): string {
  if (text === '' && end - start > quote.trim().length + 1)
    return t('domain.fixes.removeSentence', KOREAN) || label
  if (text === '') return t('domain.fixes.remove', KOREAN) || label
  if (text.length > MOST_SAID) return t('domain.fixes.mend', KOREAN) || label
  return t('domain.fixes.change', { text: text.trim(), ...KOREAN }) || label
}
