// One note as a person typed it, as one sentence in 합니다체: what it says stays what it says.
import { formalFragment } from './fragment.ts'
import { josa } from './josa.ts'
import { withParticles } from './particles.ts'
import { formalPredicate } from './predicate.ts'
import { rightJosa, tidy } from './tidy.ts'

const BULLET = /^\s*(?:[-–—•·*▪◦‣>]+|\(?\d{1,2}[.)](?!\d)|[①-⑳]|[가-하][.)])\s*/
const TAIL = /[\s.!?~…,;:·-]+$/
const LEAD = /^[^가-힣A-Za-z0-9"'“‘(「『《<]+/

/** "결과: 마감을 지켰다": the label goes when what follows it is a sentence of its own. */
const LABEL =
  /^(?:상황|한 일|행동|과정|결과|성과|배운 점|느낀 점|깨달은 점|문제|배경|어려움|역할|목표|계기|이유|해결|방법)\s?[:：]\s?(.+)$/

/** A line without the sign that makes it an item of a list. */
export function withoutBullet(line: string): string {
  return line.replace(BULLET, '')
}

/** A line or clause of notes as a sentence with its full stop, or null when it cannot be turned safely. */
export function toFormal(note: string): string | null {
  const clean = tidy(withoutBullet(note))
  if (clean.endsWith('?')) return null
  const words = withoutBullet(clean.replace(TAIL, '').replace(LEAD, ''))
  if (words.length < 3 || !/[가-힣]/.test(words)) return null
  const turned = turn(words)
  if (turned === null || turned.length < 5) return null
  return `${rightJosa(soften(turned))}.`
}

function turn(words: string): string | null {
  const aside = /^(.*\S)\s*\(([^()]{1,60})\)$/.exec(words)
  if (aside) {
    const main = turn(aside[1] ?? '')
    return main === null ? null : main
  }
  const said = LABEL.exec(words)?.[1]
  const told = said === undefined ? null : formalPredicate(said)
  if (told !== null) return withParticles(told)
  const isArrow = /→|⇒|➡|->|=>|▶/.test(words)
  const fromVerb = isArrow ? null : formalPredicate(words)
  if (fromVerb !== null) return withParticles(fromVerb)
  const fragment = formalFragment(words)
  return fragment === null ? null : withParticles(fragment)
}

const NEGATIONS: readonly (readonly [RegExp, string])[] = [
  [/(?<![가-힣])안 맞(?=았|아|는|고)/g, '맞지 않'],
  [/(?<![가-힣])안 좋(?=았|아|은|고)/g, '좋지 않'],
  [/(?<![가-힣])안 됐(?=습|고|는|던)/g, '되지 않았'],
  [/(?<![가-힣])안 되었(?=습|고|는|던)/g, '되지 않았'],
  [/(?<![가-힣])안 돼서(?=[\s,])/g, '되지 않아서'],
  [/(?<![가-힣])안 했(?=습|고|는|던)/g, '하지 않았'],
  [/(?<![가-힣])안 해서(?=[\s,])/g, '하지 않아서'],
  [/(?<![가-힣])안 왔(?=습|고|는|던)/g, '오지 않았'],
  [/(?<![가-힣])안 나왔(?=습|고|는|던)/g, '나오지 않았'],
  [/(?<![가-힣])안 보였(?=습|고|는|던)/g, '보이지 않았'],
  [/(?<=[가-힣]) 안 하고(?=[\s,])/g, ' 하지 않고'],
]

/** Short negations stand in speech; a letter says 맞지 않았습니다. */
function soften(text: string): string {
  let soft = text
  for (const [spoken, written] of NEGATIONS) soft = soft.replace(spoken, written)
  return soft
    .replace(
      /(\S*[가-힣])(?<![로에]) (?=(?:선정|임명|발탁|위촉)되었|(?:선정|임명|발탁|위촉)됐|뽑혔)/,
      (word) => `${josa(word.trim(), '으로/로')} `,
    )
    .replace(/됐습니다$/, '되었습니다')
}
