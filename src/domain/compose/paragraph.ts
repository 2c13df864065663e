// The sentences of one experience, joined so that they read on and do not all end alike.
import type { Tone } from '#domain/letter.ts'
import { LEARNT, manner, pick } from './frames.ts'
import { joined } from './join.ts'
import { josa } from './josa.ts'
import { LEADING_LINK } from './phrase.ts'
import type { Told } from './told.ts'

const TIME_FIRST =
  /^(?:\d|오전|오후|지난|작년|올해|처음|첫|당시|매|그|이|저는|제가|저희|한\s|두\s|세\s|현재|지금|입사|하루)/
/** What came later was told as later: "그 결과" before it would say it twice. */
const LATER = /^(?:그 |이후|다음|나중|한 달|두 달|석 달|일주일|\d+\S{1,2} (?:뒤|후|만에|지나))/

const STOOD =
  /(?:있었|없었|많았|적었|(?<![붙보줄높직속먹끓들모쌓섞울죽녹쓰숙설짝])였|이었|걸렸|늦어졌|밀렸|부족했|몰렸|어려웠|심했|길었|잦았|생겼|나왔|못했|않았)습니다\.$/

/** A sentence that says only how things stood, with no time of its own. */
function isPlainScene(text: string): boolean {
  return (
    STOOD.test(text) &&
    !TIME_FIRST.test(text) &&
    !/때|시절|동안|마다|기간|에서|부터|하는데/.test(text.slice(0, 18))
  )
}

/** Something that changed, told subject first: only then "그 결과" claims no more than the person did. */
function isOutcome(text: string): boolean {
  return (
    !/^(?:저는|제가|저희)/.test(text) &&
    !LATER.test(text) &&
    !/(?:니|니까|나서|더니|면|뒤|후에?|고|(?<!에)서|며),?\s/.test(text) &&
    /(?:줄었|늘었|높아졌|올랐|단축되|감소했|증가했|향상|개선되|절감|빨라졌|나아졌|좋아졌|없어졌|사라졌)/.test(
      text,
    )
  )
}

/** Tools and posts bring nothing about by themselves. */
const PLACE_IN_IT = /(?:사용|활용|담당|참여|참가|근무|수료|취득|공부|일)했습니다\.$|맡았습니다\.$/

type Piece = { text: string; role: Told['role']; isJoined: boolean }
export type Manners = { variant: number; tone: Tone | undefined }

/**
 * The running text of one paragraph. `introduced`: a sentence before it says what the experience was, alone or
 * together with the first deed.
 */
export function paragraphOf(
  told: readonly Told[],
  introduced: 'alone' | 'joined' | null,
  { variant, tone }: Manners,
): string {
  const pieces: Piece[] = []
  const learnt = pick(LEARNT[manner(tone)], variant)
  let hasOutcome = false
  for (const [index, one] of told.entries()) {
    const before = told[index - 1]
    let text = one.text
    // "그런데 …했는데" turns twice.
    if (/^그런데 .{0,30}는데 /.test(text)) text = text.replace(/^그런데 /, '')
    const isLinked = LEADING_LINK.test(text)
    if (index === 0 && isLinked && introduced === null) text = text.replace(LEADING_LINK, '')
    if (index === 0 && introduced === 'alone' && one.role === 'situation' && !isLinked && isPlainScene(text))
      text = `당시 ${text}`
    if (
      before &&
      one.role === 'result' &&
      before.role === 'action' &&
      // What one is able to do by now is no cause.
      !before.text.endsWith('합니다.') &&
      !PLACE_IN_IT.test(before.text) &&
      !isLinked &&
      !hasOutcome &&
      isOutcome(text)
    ) {
      text = `그 결과 ${text}`
      hasOutcome = true
    }
    if (
      before &&
      one.role === 'lesson' &&
      before.role !== 'lesson' &&
      !pieces.some((piece) => piece.text.startsWith(learnt)) &&
      !isLinked &&
      !/^(?:이|그|저는|제가)\s?/.test(text) &&
      !/에서|면서|으며|하며|통해|처음|때 |더니/.test(text.slice(0, 24))
    ) {
      text = `${learnt} ${text}`
    }
    text = withOwner(text, told.slice(0, index))
    const last = pieces.at(-1)
    const merged =
      last && !last.isJoined && before && !text.startsWith('그 결과 ')
        ? joined(last.text, text, [last.role, one.role])
        : null
    if (last && merged !== null) {
      last.text = merged
      last.role = one.role
      last.isJoined = true
    } else pieces.push({ text, role: one.role, isJoined: false })
  }
  return withOtherEndings(pieces)
    .map((piece) => piece.text)
    .join(' ')
}

/** "단점은 …" after the strength: whose it is, and that it is the other side. */
function withOwner(text: string, before: readonly Told[]): string {
  if (!/^(?:장점|단점|강점|약점)은 /.test(text)) return text
  const isOther = /^[단약]/.test(text) && before.some((one) => /[장강]점은|좋아합니다/.test(one.text))
  return `${isOther ? '반면 ' : ''}제 ${text}`
}

/** What one brought about, and that it was within one's power: "찾았습니다", "찾을 수 있었습니다". */
const ABLE: readonly (readonly [RegExp, string])[] = [
  [/끝냈습니다\.$/, '끝낼 수 있었습니다.'],
  [/마쳤습니다\.$/, '마칠 수 있었습니다.'],
  [/찾았습니다\.$/, '찾을 수 있었습니다.'],
  [/줄였습니다\.$/, '줄일 수 있었습니다.'],
  [/높였습니다\.$/, '높일 수 있었습니다.'],
  [/늘렸습니다\.$/, '늘릴 수 있었습니다.'],
  [/(해결|완성|달성|완주|개선|단축|절감)했습니다\.$/, '$1할 수 있었습니다.'],
]
/** "…가 가장 많았습니다" told the other way round. */
const MOST = /^((?:[^"“]*?보니 )?)([^,]{2,40})([이가]) 가장 (많|길|크|높|컸)았?었?습니다\.$/
const MOST_FORMS: Record<string, string> = { 많: '많은', 길: '긴', 높: '높은', 컸: '큰', 크: '큰' }
/** Of a post one says that one held it. */
const IN_POST = /(?:총무|장|대표|서기|리더)[을를] (?:담당했|맡았)습니다\.$/
const OWN_PART = /^(?:저는 )?([^,을를]{2,18})[을를] (?:담당했|맡았)습니다\.$/
const DEED = /([가-힣]{2})했습니다\.$/
const SIDE_DEEDS =
  /(?:작성|제작|발표|공유|정리|번역|운영|진행|소개|기록|촬영|제출|수정|제안|공부|녹음)했습니다\.$/
/** Endings of which a third in a row is heard. */
const SAME_IN_A_ROW = 2

/** A letter whose sentences all end in 했습니다 drones: once a paragraph another ending says the same. */
function withOtherEndings(pieces: readonly Piece[]): Piece[] {
  const varied = pieces.map((piece) => ({ ...piece }))
  const endsAlike = (piece: Piece | undefined) =>
    piece !== undefined && /[았었했였렸꿨눴냈웠]습니다\.$/.test(piece.text)
  let isAble = false
  for (const [index, piece] of varied.entries()) {
    const drones =
      varied.slice(Math.max(0, index - SAME_IN_A_ROW), index).filter(endsAlike).length === SAME_IN_A_ROW
    if (!drones) continue
    const able = ABLE.find(([pattern]) => pattern.test(piece.text))
    if (!isAble && able && piece.role === 'result' && !/않|못/.test(piece.text)) {
      piece.text = piece.text.replace(able[0], able[1])
      isAble = true
    } else if (MOST.test(piece.text)) {
      piece.text = piece.text.replace(
        MOST,
        (_, before: string, what: string, _josa: string, adjective: string) =>
          `${before}가장 ${MOST_FORMS[adjective]} 것은 ${josa(what, '이었/였')}습니다.`,
      )
    } else if (OWN_PART.test(piece.text) && !IN_POST.test(piece.text)) {
      piece.text = piece.text.replace(
        OWN_PART,
        (_, part: string) => `제가 맡은 일은 ${josa(part, '이었/였')}습니다.`,
      )
    } else if (
      index === varied.length - 1 &&
      piece.role === 'action' &&
      varied[index - 1]?.role === 'result' &&
      SIDE_DEEDS.test(piece.text)
    ) {
      piece.text = piece.text.replace(DEED, '$1하기도 했습니다.')
    }
  }
  return varied
}
