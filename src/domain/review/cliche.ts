// Check 6: well-worn, vague and spoken words. No word is banned: a cliché counts only where its paragraph
// holds no evidence, for managers like 책임감 that is shown (docs/letter-rules.md §4.6).
import { josaOf } from '#domain/compose/josa.ts'
import { removeSentence } from './change.ts'
import { cliches, spokenForms, vagueWords } from './cliche-phrases.ts'
import { expand, findPhrases } from './phrase.ts'
import { type Check, type Found, indexAt, type Reading, touches } from './reading.ts'

export const cliche: Check = (reading) => [...worn(reading), ...vague(reading), ...spoken(reading)]

/** Whether the paragraph around `offset` states a fact, or a sentence of it beside that one has a source. */
function hasEvidence(reading: Reading, offset: number): boolean {
  const paragraph = reading.paragraphs[indexAt(reading.paragraphs, offset)]
  if (!paragraph) return false
  const company = reading.input.company ?? ''
  const facts = reading.facts.filter(
    (fact) => fact.kind !== 'company' || !(company.includes(fact.text) || fact.text.includes(company)),
  )
  if (touches(facts, paragraph.start, paragraph.end)) return true
  return reading.sentences.some(
    (one) =>
      one.sources.length > 0 &&
      one.start >= paragraph.start &&
      one.end <= paragraph.end &&
      !(offset >= one.start && offset < one.end),
  )
}

function worn(reading: Reading): Found[] {
  const { text, sentences, paragraphs } = reading
  const known = new Map<number, boolean>()
  return findPhrases(text, cliches).flatMap(({ start, end }) => {
    const paragraph = indexAt(paragraphs, start)
    const shown = known.get(paragraph) ?? hasEvidence(reading, start)
    known.set(paragraph, shown)
    if (shown) return []
    const quote = text.slice(start, end)
    const at = indexAt(sentences, start)
    const sentence = sentences[at]
    const found: Found = {
      start,
      end,
      rule: 'cliche',
      message: `'${quote}'${josaOf(quote, '은/는')} 누구나 쓰는 말인데 이 문단에 근거가 없어요. 그렇게 한 일을 한 가지 적거나 빼 주세요.`,
    }
    if (sentence && sentences.length > 1 && !touches(reading.facts, sentence.start, sentence.end))
      found.fix = removeSentence(text, sentence)
    return [found]
  })
}

function vague({ text, sentences, facts }: Reading): Found[] {
  return findPhrases(text, vagueWords).flatMap(({ start, end, phrase }) => {
    const sentence = sentences[indexAt(sentences, start)]
    if (sentence && touches(facts, sentence.start, sentence.end)) return []
    return [
      {
        start,
        end,
        rule: 'vague' as const,
        message: `'${text.slice(start, end)}'${josaOf(text.slice(start, end), '은/는')} 얼마나인지 알 수 없어요. ${phrase.todo}`,
      },
    ]
  })
}

function spoken({ text }: Reading): Found[] {
  return findPhrases(text, spokenForms).map(({ start, end, phrase, match }) => {
    const instead = expand(phrase.instead, match)
    return {
      start,
      end,
      rule: 'spoken' as const,
      message: `'${match[0]}'${josaOf(match[0], '은/는')} 입말이에요. '${instead}'${josaOf(instead, '으로/로')} 써 주세요.`,
      fix: { start, end, text: instead, label: `'${instead}'${josaOf(instead, '으로/로')} 바꾸기` },
    }
  })
}
