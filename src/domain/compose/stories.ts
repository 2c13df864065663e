// The experiences that a letter can be made of, in the order in which it tells them.
import type { Conditions } from '#domain/letter.ts'
import type { Demand } from '#domain/question/index.ts'
import { LEADING_LINK } from './phrase.ts'
import { mayComeFirst, rankExperiences } from './rank.ts'
import { introduce } from './title.ts'
import { inAskedOrder, type Told, toldBy } from './told.ts'

export type Story = {
  experience: Conditions['experiences'][number]
  told: Told[]
  /** What the experience was, when and where; null when nothing is known. */
  introduction: string | null
  /** The same without when and how often, for a limit that leaves no room for these. */
  inShort: string | null
}

/** Experiences read; those behind them in rank would never be reached. */
const MOST_READ = 12

/** Best first, each with what it says; nothing is said twice, and nothing of `dropped` is. */
export function storiesOf(
  conditions: Conditions,
  demands: readonly Demand[],
  dropped: ReadonlySet<string>,
): Story[] {
  const seen = new Set<string>()
  const blind = conditions.blind ?? false
  return inVariant(rankExperiences(conditions), conditions)
    .slice(0, MOST_READ)
    .map((experience) => ({
      experience,
      told: inAskedOrder(toldBy(experience, blind), demands).filter((one) => {
        const words = one.text.replace(LEADING_LINK, '')
        if (dropped.has(one.text) || seen.has(words)) return false
        seen.add(words)
        return true
      }),
    }))
    .filter((one) => one.told.length > 0)
    .map((one) => ({ ...one, ...introductionsOf(one.experience, blind, dropped) }))
}

/** Where Evidence reads the period otherwise than title.ts, the experience is still named. */
function introductionsOf(
  experience: Story['experience'],
  blind: boolean,
  dropped: ReadonlySet<string>,
): Pick<Story, 'introduction' | 'inShort'> {
  const whole = introduce(experience, blind)
  const inShort = introduce({ ...experience, period: '', body: '' }, blind)
  const isDropped = (one: string | null) =>
    one !== null && [...dropped].some((sentence) => sentence.includes(stemOf(one)))
  if (!isDropped(whole)) return { introduction: whole, inShort }
  // How often it was may be at fault, and when it was not.
  const dated = introduce({ ...experience, body: withoutRates(experience.body) }, blind)
  return { introduction: isDropped(dated) ? inShort : dated, inShort }
}

/** The notes without the short lines that settingOf reads. */
function withoutRates(body: string): string {
  return body.replace(/^(?:매주|매일|매달|주|월|하루|총|격주)[^\n.]{0,20}(?:[.\n]|$)/, '')
}

/** As much of an introduction as stands in a sentence that goes on from it. */
const stemOf = (introduction: string) => introduction.replace(/\S+$/, '').trim()

/** Every other letter tells the second experience first, unless it is far from the post that was asked about. */
function inVariant(ranked: Conditions['experiences'], conditions: Conditions): Conditions['experiences'] {
  const [first, second, ...rest] = ranked
  if (first === undefined || second === undefined || (conditions.variant ?? 0) % 2 === 0) return ranked
  return mayComeFirst(second, first, conditions) ? [second, first, ...rest] : ranked
}
