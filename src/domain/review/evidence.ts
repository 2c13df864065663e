// Check 4: each fact must stand in the person's own material; the posting's facts are not the person's.
import { findFacts } from '#domain/evidence/index.ts'
import type { Fact } from '#domain/letter.ts'
import { josaOf } from '#domain/compose/josa.ts'
import { removeSentence } from './change.ts'
import { type Check, type Found, indexAt, type Reading } from './reading.ts'

export const evidence: Check = (reading) => {
  if (reading.experiences.every((one) => `${one.title}${one.body}`.trim() === '')) return noMaterial(reading)
  const unbacked = reading.facts.filter((fact) => fact.backedBy === null)
  const found = unbacked.length > 0 ? missing(reading, unbacked) : []
  for (const { start, end } of reading.fused)
    found.push({
      start,
      end,
      rule: 'evidence-fused',
      message: '서로 다른 경험의 사실이 한 문장에 섞였어요. 한 경험에서 한 일로 읽히니 문장을 나눠 주세요.',
    })
  return found
}

/** Said once: without any experience every fact would be without backing. */
function noMaterial({ facts, text }: Reading): Found[] {
  const first = facts[0]
  if (!first || text.trim() === '') return []
  return [
    {
      start: first.start,
      end: first.end,
      rule: 'evidence-no-material',
      message: '견줄 경험이 없어서 사실을 확인하지 못했어요. 경험을 적어 주시면 문장마다 출처를 찾아 드려요.',
    },
  ]
}

function missing(reading: Reading, unbacked: Fact[]): Found[] {
  const { posting, question } = reading.input
  const asked = new Set(findFacts(`${posting ?? ''}\n${question ?? ''}`).map((fact) => fact.value))
  return unbacked.map((fact) => {
    const named = `'${fact.text}'${josaOf(fact.text, '은/는')}`
    const inPosting = asked.size > 0 && findFacts(fact.text).some((one) => asked.has(one.value))
    const found: Found = {
      start: fact.start,
      end: fact.end,
      rule: inPosting ? 'evidence-posting-only' : 'evidence-missing',
      message: inPosting
        ? `${named} 공고에만 있고 적어 주신 경험에는 없어요. 하신 일이면 경험에 더하고, 아니면 글에서 빼 주세요.`
        : `${named} 적어 주신 경험에 없어요. 경험에 더하거나 글에서 빼 주세요.`,
    }
    const sentence = reading.sentences[indexAt(reading.sentences, fact.start)]
    if (sentence && reading.sentences.length > 1) found.fix = removeSentence(reading.text, sentence)
    return found
  })
}
