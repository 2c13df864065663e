// The way from a draft to a letter, the same for every writer: clean, repair once, shorten, fit, review.
import { isFlagged, traceEvidence } from '#domain/evidence/index.ts'
import type { Change, Conditions, Fact, Plan, Review } from '#domain/letter.ts'
import {
  type Message,
  parseRepair,
  parseShorter,
  repairMessages,
  shortenMessages,
} from '#domain/prompts/index.ts'
import { review } from '#domain/review/index.ts'
import { adoptRepairs, flaggedSentences } from './adopt-repairs.ts'
import { bandOf, used } from './band.ts'
import { cleanDraft } from './clean-draft.ts'
import { fit } from './fit.ts'
import { materialOf } from './material.ts'
import { withoutPostingCopies } from './posting-copies.ts'
import { shortenCandidates } from './shorten-candidates.ts'

export type FinishOptions = {
  plan?: Plan
  /** Sentences of facts that the draft may not use yet, from compose. */
  spare?: readonly string[]
  /** Asks the model that wrote the draft; without it nothing is asked. What it throws costs only the answer. */
  ask?: (messages: Message[]) => Promise<string>
  onStep?: (step: 'repairing' | 'fitting' | 'reviewing', count?: number) => void
}

export type FinishedLetter = {
  text: string
  /** Against the draft, in the order in which they were made. */
  changes: Change[]
  /** Questions to the person, where facts are missing. */
  asks: string[]
  /** The facts of `text` that no experience holds. */
  flagged: Fact[]
  review: Review
  /** Nothing in it waits for the person: it has text, and neither an unbacked fact nor a fused sentence. */
  ready: boolean
}

/** Asking more often costs the person more time than it saves words. */
const SHORTEN_PASSES = 2

/** Never throws for a bad draft; an empty one gives an empty text with the questions that would fill it. */
export async function finishLetter(
  draft: string,
  conditions: Conditions,
  options: FinishOptions = {},
): Promise<FinishedLetter> {
  const material = materialOf(conditions)
  const { limit } = conditions
  const cleaned = cleanDraft(draft)
  const changes = [...cleaned.changes]
  const own = withoutPostingCopies(cleaned.text, material)
  changes.push(...own.changes)
  let text = own.text

  const flagged = flaggedSentences(text, material)
  if (flagged.length > 0 && options.ask) {
    options.onStep?.('repairing', flagged.length)
    const answer = await answerOf(options.ask, repairMessages(conditions, text, flagged))
    const repaired = adoptRepairs(text, parseRepair(answer, flagged), material)
    text = repaired.text
    changes.push(...repaired.changes)
  }

  options.onStep?.('fitting')
  const shorter: Record<string, string[]> = {}
  if (limit && options.ask && used(text, limit) > bandOf(limit).max) {
    for (let pass = 0; pass < SHORTEN_PASSES; pass += 1) {
      const candidates = shortenCandidates(text, limit, material, shorter)
      if (candidates.length === 0) break
      const answer = parseShorter(await answerOf(options.ask, shortenMessages(candidates, limit)))
      for (const { index } of candidates) {
        const versions = answer[String(index)]
        if (versions) shorter[String(index)] = versions
      }
      const trial = fit(text, { limit, material, shorter })
      if (trial.changes.every((change) => change.kind === 'shortened')) break
    }
  }
  const fitted = fit(text, { limit, material, shorter, spare: options.spare })
  changes.push(...fitted.changes)

  options.onStep?.('reviewing')
  const trace = traceEvidence(fitted.text, material)
  const { company, role, question, posting, experiences } = conditions
  const reviewed = review({
    text: fitted.text,
    limit,
    company,
    role,
    question,
    posting,
    experiences,
    blind: conditions.blind,
  })
  return {
    text: fitted.text,
    changes,
    asks: fitted.asks,
    flagged: trace.facts.filter((fact) => fact.backedBy === null),
    review: reviewed,
    ready: fitted.text !== '' && !isFlagged(trace),
  }
}

/** A model that fails here has already written the draft: the letter is finished without its answer. */
async function answerOf(ask: NonNullable<FinishOptions['ask']>, messages: Message[]): Promise<string> {
  try {
    return await ask(messages)
  } catch {
    return ''
  }
}
