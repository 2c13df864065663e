// What a letter is called until its person calls it something else.
import type { Conditions } from '#domain/letter.ts'

const MOST = 40

export function letterTitle({ company = '', role = '', question }: Conditions): string {
  const named = [company.trim(), role.trim()].filter((part) => part !== '').join(' · ')
  const words = named === '' ? question.trim().replace(/\s+/g, ' ') : named
  return [...words].length > MOST ? `${[...words].slice(0, MOST).join('')}…` : words
}
