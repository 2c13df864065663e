// The josa that fits a word, after Hangul, Latin, digits, quotes and brackets alike.
import { endingOf } from './sound.ts'

export const josaPairs = [
  '을/를',
  '이/가',
  '은/는',
  '과/와',
  '으로/로',
  '이나/나',
  '이라/라',
  '이라는/라는',
  '이란/란',
  '이며/며',
  '이고/고',
  '이었/였',
  '아/야',
  '으로서/로서',
  '으로써/로써',
  '으로부터/로부터',
  '이라도/라도',
  '이든/든',
] as const
export type JosaPair = (typeof josaPairs)[number]

/** Only the josa: `josaOf('AWS', '을/를')` is '를'. */
export function josaOf(word: string, pair: JosaPair): string {
  const slash = pair.indexOf('/')
  const [closed, open] = [pair.slice(0, slash), pair.slice(slash + 1)]
  const ending = endingOf(word)
  if (ending === 'rieul' && closed.startsWith('으로')) return open
  return ending === 'vowel' ? open : closed
}

/** The word with its josa: `josa('Python', '을/를')` is 'Python을'. */
export function josa(word: string, pair: JosaPair): string {
  return word + josaOf(word, pair)
}
