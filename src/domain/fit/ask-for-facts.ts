// The questions to the person when the facts do not fill the band (docs/letter-rules.md §2: ask, never pad).
import { traceEvidence } from '#domain/evidence/index.ts'
import { type Experience, experienceText } from '#domain/experience.ts'
import type { Limit } from '#domain/limit.ts'
import { bandOf, told, used } from './band.ts'
import type { Material } from './material.ts'

const MAX_ASKS = 3

type Gap = { missing: (text: string, one: Experience) => boolean; ask: string }

/** What a told experience most often lacks, the most telling first. */
const GAPS: readonly Gap[] = [
  {
    missing: (text) => !/\d|[한두세네]\s?(?:명|번|달|배|곳)|절반/.test(text),
    ask: '몇 명, 몇 번, 몇 % 같은 숫자로 말할 수 있는 것을 적어 주세요.',
  },
  {
    missing: (text) =>
      !/결과|줄|늘|높|올|달성|완료|성공|수상|개선|합격|칭찬|끝|해결|[아어해려빨]졌|[아어해려빨]짐|사라|에서 [\d.~]+\S{0,3}(?:으로|로)/.test(
        text,
      ),
    ask: '마지막에 무엇이 달라졌는지 적어 주세요.',
  },
  {
    missing: (text) => !/어려|문제|부족|갈등|불만|실수|밀려|막혔|힘들/.test(text),
    ask: '가장 어려웠던 점과 그때 한 일을 적어 주세요.',
  },
  {
    missing: (text, one) => !one.period && !/\d{4}|개월|년|주일|학기|방학|여름|겨울/.test(text),
    ask: '언제, 얼마 동안 했는지 적어 주세요.',
  },
  {
    missing: (text) => !/배웠|배움|깨달|느꼈|느낌|알게/.test(text),
    ask: '그 일로 알게 된 점을 적어 주세요.',
  },
]

/** At least one question, the first with how much room there is. Experiences in the text come first. */
export function asksForFacts(text: string, limit: Limit, material: Material): string[] {
  const inText = new Set(traceEvidence(text, material).sentences.flatMap((one) => one.sources))
  const withWords = material.experiences.filter((one) => experienceText(one).trim() !== '')
  const order = [...withWords].sort((a, b) => Number(inText.has(b.id)) - Number(inText.has(a.id)))
  const asks: string[] = []
  for (const one of order) {
    const words = experienceText(one)
    const gap = GAPS.find((each) => each.missing(words, one))
    if (gap) asks.push(`${nameOf(one, material)}에서 ${gap.ask}`)
  }
  asks.splice(MAX_ASKS - 1)
  asks.push('이 문항에 쓸 다른 경험이 있으면 하나 더 적어 주세요.')
  return [`${roomWords(text, limit)} ${asks[0]}`, ...asks.slice(1)]
}

function nameOf(one: Experience, material: Material): string {
  const title = one.title.trim()
  if (title !== '') return `‘${title}’`
  return `${material.experiences.indexOf(one) + 1}번째 경험`
}

function roomWords(text: string, limit: Limit): string {
  const length = used(text, limit)
  const room = Math.max(bandOf(limit).from - length, 1)
  if (length === 0) return '아직 쓸 수 있는 사실이 없어요.'
  return `지금 ${told(length, limit)}라서 ${told(room, limit)}쯤 더 쓸 수 있어요.`
}
