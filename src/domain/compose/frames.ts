// The writer's own sentences around the person's: how a letter opens on a deed and how it ties it to the post.
// They say what is about to be told, or what the person wishes; never that something happened.
import type { Tone } from '#domain/letter.ts'
import { josa } from './josa.ts'

type Opening = (deed: string, post: string) => string
type Tie = (object: string, post: string) => string
/** `plain` is written where no tone was asked for. */
type Manner = Tone | 'plain'

export const manner = (tone: Tone | undefined): Manner => tone ?? 'plain'

/** A past deed opens the letter: "오차를 8건으로 줄인 경험이 있습니다." */
export const DEED_OPENINGS: Record<Manner, readonly Opening[]> = {
  plain: [(deed) => `${deed} 경험이 있습니다.`, (deed) => `먼저 ${deed} 경험을 말씀드립니다.`],
  calm: [(deed) => `${deed} 경험을 차례로 말씀드립니다.`, (deed) => `${deed} 경험이 있습니다.`],
  warm: [
    (deed) => `${deed} 이야기를 먼저 들려드리고 싶습니다.`,
    (deed) => `먼저 ${deed} 이야기를 나누고 싶습니다.`,
  ],
  confident: [(deed) => `저는 ${deed} 사람입니다.`, (deed) => `${deed} 경험을 자신 있게 말씀드립니다.`],
}

/** The same where the question asks for a strength. */
export const STRENGTH_OPENINGS: Record<Manner, readonly Opening[]> = {
  plain: [
    (deed) => `제 강점을 보여 주는 것은 ${deed} 경험입니다.`,
    (deed) => `제 강점은 ${deed} 경험에 있습니다.`,
  ],
  calm: [
    (deed) => `제 강점은 ${deed} 경험에 있습니다.`,
    (deed) => `제 강점을 보여 주는 것은 ${deed} 경험입니다.`,
  ],
  warm: [(deed) => `제 강점은 ${deed} 이야기로 보여 드리고 싶습니다.`],
  confident: [
    (deed) => `제 강점은 ${deed} 경험으로 증명하겠습니다.`,
    (deed) => `제 강점은 ${deed} 경험에서 드러납니다.`,
  ],
}

/** The same where it asks what one can do for the post. */
export const POST_OPENINGS: Record<Manner, readonly Opening[]> = {
  plain: [
    (deed, post) => `${josa(post, '과/와')} 이어지는 일로 ${deed} 경험이 있습니다.`,
    (deed, post) => `${post}에서 살릴 수 있는 것은 ${deed} 경험입니다.`,
  ],
  calm: [(deed, post) => `${josa(post, '과/와')} 이어지는 일로 ${deed} 경험이 있습니다.`],
  warm: [(deed, post) => `${post}에 보탬이 될 경험으로 ${deed} 이야기를 들려드리고 싶습니다.`],
  confident: [(deed, post) => `${post}에서 바로 살릴 수 있는 것은 ${deed} 경험입니다.`],
}

/** The same where it asks why one applies and the person has not said. */
export const APPLY_OPENINGS: Record<Manner, readonly Opening[]> = {
  plain: [
    (deed, post) => `${deed} 경험을 바탕으로 ${post}에 지원했습니다.`,
    (deed, post) => `${deed} 경험을 이어 가고 싶어 ${post}에 지원했습니다.`,
  ],
  calm: [(deed, post) => `${deed} 경험을 바탕으로 ${post}에 지원했습니다.`],
  warm: [(deed, post) => `${deed} 경험을 이어 가고 싶어 ${post}에 지원했습니다.`],
  confident: [(deed, post) => `${deed} 경험을 살리고자 ${post}에 지원했습니다.`],
}

/** The end. `object` carries no josa: "이 경험", "이때 배운 것", "안내판을 만든 경험". */
export const TIES: Record<Manner, readonly Tie[]> = {
  plain: [
    (object, post) => `${josa(object, '을/를')} ${post}에서도 살리고 싶습니다.`,
    (object, post) => `${post}에서도 ${josa(object, '을/를')} 바탕으로 일하고 싶습니다.`,
    (object, post) => `${josa(object, '을/를')} ${post}에서 이어 가고 싶습니다.`,
    (object, post) => `${josa(object, '을/를')} ${post}에서 더 넓혀 가고 싶습니다.`,
    (object, post) => `${josa(object, '을/를')} ${post}에서 활용하고 싶습니다.`,
  ],
  calm: [
    (object, post) => `${josa(object, '을/를')} ${post}에서도 차분히 이어 가겠습니다.`,
    (object, post) => `${post}에서도 ${josa(object, '을/를')} 바탕으로 한 걸음씩 나아가겠습니다.`,
  ],
  warm: [
    (object, post) => `${josa(object, '을/를')} ${post}에서도 소중히 이어 가고 싶습니다.`,
    (object, post) => `${josa(object, '을/를')} 바탕으로 ${post}에서 보탬이 되고 싶습니다.`,
  ],
  confident: [
    (object, post) => `${josa(object, '을/를')} ${post}에서 바로 살리겠습니다.`,
    (object, post) => `${josa(object, '을/를')} 바탕으로 ${post}에서 결과를 보여 드리겠습니다.`,
  ],
}

/** The end after what one thinks or how one goes about it. */
export const STANCE_TIES: Record<Manner, readonly Tie[]> = {
  plain: [
    (object, post) => `${post}에서도 ${josa(object, '을/를')} 지켜 가고 싶습니다.`,
    (object, post) => `${josa(object, '을/를')} ${post}에서도 이어 가고 싶습니다.`,
  ],
  calm: [(object, post) => `${post}에서도 ${josa(object, '을/를')} 지켜 가겠습니다.`],
  warm: [(object, post) => `${post}에서도 ${josa(object, '을/를')} 소중히 지켜 가고 싶습니다.`],
  confident: [(object, post) => `${josa(object, '을/를')} ${post}에서 행동으로 보여 드리겠습니다.`],
}

/** The end after what the person wants to reach. */
export const GOAL_TIES: Record<Manner, readonly ((post: string) => string)[]> = {
  plain: [
    (post) => `그 첫걸음을 ${post}에서 떼고 싶습니다.`,
    (post) => `${post}에서 그 목표에 다가가고 싶습니다.`,
  ],
  calm: [(post) => `${post}에서 그 목표에 한 걸음씩 다가가겠습니다.`],
  warm: [(post) => `그 길을 ${post}에서 함께 걷고 싶습니다.`],
  confident: [(post) => `그 목표를 ${post}에서 이루겠습니다.`],
}

/** What was learnt, after the story that taught it. */
export const LEARNT: Record<Manner, readonly string[]> = {
  plain: ['이 과정에서', '이 일을 하며'],
  calm: ['이 과정에서'],
  warm: ['이 일을 겪으며', '이 일을 하며'],
  confident: ['이 과정에서'],
}

/** How the second, third and later experience begin. */
export const ALSO: readonly (readonly string[])[] = [
  ['', '또한 ', '이 밖에 ', '끝으로 '],
  ['', '이와 함께 ', '이 밖에도 ', '마지막으로 '],
]

export function pick<T>(all: readonly T[], seed: number): T {
  const one = all[seed % all.length]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}
