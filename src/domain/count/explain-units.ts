// "어떤 기준인지 모르겠어요": the units side by side, counted on the person's own text.
import { type Limit, Unit } from '#domain/limit.ts'
import { count } from './count.ts'
import { lengthOf } from './length.ts'

export type UnitExplanation = {
  unit: Unit
  /** What the unit is called: "글자 수(공백 포함)". */
  name: string
  /** One sentence: what counts as how much. */
  meaning: string
  /** Which employers count so. */
  usedBy: string
  /** How the unit reads in a posting, to be compared with the one at hand. */
  looksLike: string
  /** What the person's text, or the sample, counts in this unit. */
  used: number
  /** Whether that is over the limit's number, read in this unit; null without a limit. */
  over: boolean | null
}

/** Counted where the person has not written anything yet. */
export const UNIT_SAMPLE = '안녕하세요. 반갑습니다.'

const WORDS: Record<Unit, Pick<UnitExplanation, 'name' | 'meaning' | 'usedBy' | 'looksLike'>> = {
  chars: {
    name: '글자 수(공백 포함)',
    meaning: '한글, 영문, 숫자, 띄어쓰기, 줄바꿈을 모두 한 글자로 세요.',
    usedBy: '대부분의 민간 기업이 이렇게 세요. 공고에 기준이 없으면 이 기준으로 보면 돼요.',
    looksLike: '700자 이내, 최대 1,000자',
  },
  charsNoSpaces: {
    name: '글자 수(공백 제외)',
    meaning: '띄어쓰기와 줄바꿈을 빼고 글자만 세요.',
    usedBy: '일부 기업이 쓰고, 이때는 공고에 "공백 제외"라고 적혀 있어요.',
    looksLike: '공백 제외 500자',
  },
  bytes2: {
    name: '바이트(한글 2바이트)',
    meaning: '한글은 2, 영문과 숫자와 띄어쓰기는 1로 세요.',
    usedBy: '많은 공공기관과 사람인·잡코리아의 글자 수 세기가 이 기준이에요.',
    looksLike: '1,000 Bytes 이내, 2000바이트',
  },
  bytesUtf8: {
    name: '바이트(한글 3바이트)',
    meaning: '한글은 3, 영문과 숫자와 띄어쓰기는 1로 세요.',
    usedBy: '일부 지원 시스템이 UTF-8로 저장하면서 이렇게 세요.',
    looksLike: '3,000바이트(UTF-8), 한글 1자 3byte',
  },
}

/** Each unit with what `text` counts in it; an empty text is explained on a short sample. */
export function explainUnits(text: string, limit?: Limit): UnitExplanation[] {
  const sample = text.trim() === '' ? UNIT_SAMPLE : text
  return Unit.options.map((unit) => ({
    unit,
    ...WORDS[unit],
    used: count(sample, unit, limit?.newlineAsTwo),
    over: limit ? lengthOf(sample, { ...limit, unit }).state === 'over' : null,
  }))
}
