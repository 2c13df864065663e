// What is lost when a sentence goes: the facts it proves, the demand it alone answers, its place.
import { flaggedFacts, traceEvidence } from '#domain/evidence/index.ts'
import { demandsAnswered, understandQuestion } from '#domain/question/index.ts'
import type { Material } from './material.ts'
import type { Outline, Sentence } from './outline.ts'

/** Why a sentence could go, worst first; told to the person. */
export type Weakness = 'unbacked' | 'cliche' | 'no-evidence' | 'little-evidence'

export type Worth = { value: number; weakness: Weakness; facts: number; leansBack: boolean }

/** docs/letter-rules.md §4.6: empty only where no evidence stands beside it. */
const CLICHE =
  /책임감|최선을 다|성실|노력하겠|솔선수범|창의적|도전적|뽑아만 주|무슨 일이든|준비된 인재|약속드립|끊임없이|깊은 관심|열망|궁극적으로|비전에 공감|뼈를 묻|밑거름|초석|자세로 임하|열정/
/** A sentence that points at the one before it reads badly once that one is gone. */
const LEANS_BACK =
  /^(?:이를|이에|이런|이러한|이처럼|이와|이 (?!회사|직무|일을)|그|또한|또|덕분에|하지만|반면|따라서|특히|실제로|결국|먼저|다음으로|마지막으로)(?=[ ,가-힣])/

/** Above this many sentences each demand is no longer tried without each sentence: linear stays linear. */
const MAX_TRIED = 80

/** The worth of each prose sentence of an outline, by its index. `protect` are sentences to keep if possible. */
export function worthOf(outline: Outline, material: Material, protect: readonly string[] = []): Worth[] {
  const trace = traceEvidence(outline.text, material)
  const flagged = flaggedFacts(trace)
  const alone = soleAnswers(outline, material.question)
  const kept = new Set(protect)
  const leads = new Set(outline.lines.map((line) => line.sentences[0]?.index))
  let factAt = 0
  let sourceAt = 0
  let flagAt = 0
  return outline.sentences.map((one) => {
    let facts = 0
    while ((trace.facts[factAt]?.start ?? Infinity) < one.end) {
      if (trace.facts[factAt]?.backedBy !== null && (trace.facts[factAt]?.start ?? 0) >= one.start) facts += 1
      factAt += 1
    }
    let sourced = false
    while ((trace.sentences[sourceAt]?.start ?? Infinity) < one.end) {
      if ((trace.sentences[sourceAt]?.sources.length ?? 0) > 0) sourced = true
      sourceAt += 1
    }
    let unbacked = 0
    while ((flagged[flagAt]?.start ?? Infinity) < one.end) {
      unbacked += 1
      flagAt += 1
    }
    const fused = trace.fused.some((span) => span.start < one.end && span.end > one.start)
    const bare = facts === 0 && !sourced
    const weakness: Weakness =
      unbacked > 0 || fused
        ? 'unbacked'
        : bare
          ? CLICHE.test(one.text)
            ? 'cliche'
            : 'no-evidence'
          : 'little-evidence'
    return {
      value: valueOf(one, { facts, sourced, weakness, alone, kept, leads }),
      weakness,
      facts,
      leansBack: LEANS_BACK.test(one.text),
    }
  })
}

function valueOf(
  one: Sentence,
  seen: {
    facts: number
    sourced: boolean
    weakness: Weakness
    alone: Set<number>
    kept: Set<string>
    leads: Set<number | undefined>
  },
): number {
  let value = seen.weakness === 'cliche' ? 0.4 : 1
  if (seen.sourced) value += 1.5
  value += Math.min(seen.facts, 4) * 0.8
  if (seen.weakness === 'unbacked') value = 0.2
  if (seen.alone.has(one.index)) value += 12
  if (seen.kept.has(one.text)) value += 12
  if (seen.weakness !== 'unbacked') {
    if (one.index === 0) value += 6
    else if (seen.leads.has(one.index)) value += 0.6
  }
  return value
}

/** The sentences without which a demand that is answered now would be answered no more. */
function soleAnswers(outline: Outline, question: string | undefined): Set<number> {
  const sole = new Set<number>()
  if (!question || outline.sentences.length > MAX_TRIED) return sole
  const demands = understandQuestion(question).demands
  const answered = demandsAnswered(outline.text, demands).map((one) => one.answered)
  for (const one of outline.sentences) {
    const without = outline.text.slice(0, one.start) + outline.text.slice(one.end)
    const left = demandsAnswered(without, demands)
    if (left.some((demand, index) => answered[index] && !demand.answered)) sole.add(one.index)
  }
  return sole
}
