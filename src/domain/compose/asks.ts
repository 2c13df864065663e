// Questions to the person, where a fact is missing. 해요체, each about one thing.
import type { Conditions } from '#domain/letter.ts'
import {
  answerCues,
  type Demand,
  type DemandKind,
  demandsAnswered,
  type QuestionType,
} from '#domain/question/index.ts'
import type { Told } from './told.ts'

const MOST_ASKS = 5

const FOR_DEMAND: Partial<Record<DemandKind, (name: string) => string>> = {
  motive: (name) => `${name}에 지원하려는 이유를 적어 주세요. 예: 언제, 무엇을 보고 이 일을 하고 싶어졌는지`,
  trigger: () => '이 일을 고른 계기를 적어 주세요. 예: 언제 어떤 일을 겪고 마음을 정했는지',
  reason: () => '왜 그렇게 했는지 이유를 한 문장으로 적어 주세요.',
  criterion: () => '무엇을 가장 중요하게 보는지, 고른 것과 그 까닭을 적어 주세요.',
  background: () => '그때 상황이 어땠는지 적어 주세요. 예: 몇 명이 일했고 무엇이 문제였는지',
  role: () => '그 일에서 맡은 역할을 적어 주세요. 예: 자료 조사, 총무, 발표',
  experience: () => '언제 어디서 무엇을 했는지 두세 문장으로 더 적어 주세요.',
  process: () => '어떤 순서로 했는지 적어 주세요. 예: 먼저 무엇을 확인하고, 무엇을 바꿨는지',
  result: () => '그래서 무엇이 달라졌는지 적어 주세요. 예: 누가 무엇이 편해졌다고 했는지',
  lesson: () => '그 일에서 배운 점을 한 문장으로 적어 주세요.',
  strength: () => '본인의 강점을 직접 고른 말로 적어 주세요. 예: 숫자를 두 번 확인하는 습관',
  weakness: () => '단점 한 가지와, 고치려고 하는 일을 적어 주세요. 예: 마감 전날 혼자 점검하는 시간을 둔 것',
  goal: (name) =>
    `${name}에서 이루고 싶은 목표를 적어 주세요. 예: 1년 안에 익히고 싶은 일, 3년 뒤 맡고 싶은 일`,
  use: (name) => `배운 것을 ${name}에서 어디에 쓰고 싶은지 적어 주세요.`,
  view: () => '이 주제에 대한 본인의 생각과 그 근거를 두세 문장으로 적어 주세요.',
  growth: () => '자라 오면서 지금의 나에게 영향을 준 일을 한 가지 적어 주세요.',
  score: () => '본인에게 몇 점을 줄지와 그 까닭을 적어 주세요.',
}

/** What a story lacks, by the name of its experience. */
const FOR_STORY: Partial<Record<DemandKind, (of: string) => string>> = {
  result: (of) => `${of}의 결과를 적어 주세요. 예: 무엇이 얼마나 달라졌는지`,
  lesson: (of) => `${of}에서 배운 점을 한 문장으로 적어 주세요.`,
  background: (of) => `${of} 당시 상황을 적어 주세요. 예: 몇 명이 함께했고 무엇이 어려웠는지`,
}

/** What to ask, the most needed first, each thing once. */
export function asksFor(
  conditions: Conditions,
  letter: { text: string; told: readonly Told[]; named: string; isShort: boolean; room: number },
  understanding: { types: QuestionType[]; demands: Demand[] },
): string[] {
  const asks = new Map<DemandKind | 'deed' | 'other', string>()
  // One thing is asked for once, whether the question names it or the story lacks it.
  const add = (about: DemandKind | 'deed' | 'other', ask: string | undefined) => {
    if (ask !== undefined && !asks.has(about)) asks.set(about, ask)
  }
  const name = conditions.company?.trim() || conditions.role?.trim() || '지원하는 곳'
  const { told } = letter
  const of = letter.named === '' ? '이 경험' : `‘${letter.named}’`
  if (told.length === 0)
    add('deed', '한 일을 적어 주세요. 짧은 메모여도 돼요. 예: 카페에서 6개월 일하며 주문 순서를 바꾼 일')
  const own = told.map((one) => one.text).join('\n')
  const missing = demandsAnswered(own, understanding.demands)
  const isMotive = understanding.types.includes('motive')
  for (const [index, demand] of understanding.demands.entries()) {
    // "지원 동기와 본인이 적합한 이유": what one is good at.
    const kind = demand.kind === 'reason' && isMotive ? 'strength' : demand.kind
    if (missing[index]?.answered || told.some((one) => one.role === kind)) continue
    // What the story lacks is asked for by its name.
    const ofStory = told.length === 0 ? undefined : FOR_STORY[kind]?.(of)
    add(kind, ofStory ?? FOR_DEMAND[kind]?.(name))
  }
  if (isMotive && !told.some((one) => one.role === 'motive')) add('motive', FOR_DEMAND.motive?.(name))
  if (told.length > 0) {
    const results = told.filter((one) => one.role === 'result')
    if (results.length === 0) add('result', FOR_STORY.result?.(of))
    else if (!results.some((one) => /\d|절반|반으로|[두세네] 배/.test(one.text)))
      add('result', `${of}의 결과가 숫자로 있으면 적어 주세요. 예: 대기 시간이 몇 분에서 몇 분으로 줄었는지`)
  }
  if (letter.isShort && told.length > 0) {
    if (!told.some((one) => one.role === 'situation') && !answerCues.background.test(own))
      add('background', FOR_STORY.background?.(of))
    if (!told.some((one) => one.role === 'lesson')) add('lesson', FOR_STORY.lesson?.(of))
  }
  const most = letter.isShort ? MOST_ASKS - 1 : MOST_ASKS
  const kept = [...asks.values()].slice(0, most)
  if (letter.isShort)
    kept.push(`${letter.room}자쯤 더 쓸 수 있어요. 이 문항에 맞는 다른 경험이 있으면 적어 주세요.`)
  return kept
}
