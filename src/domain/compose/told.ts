// What each of a person's sentences is for in a letter, and how much it carries.
import type { Conditions } from '#domain/letter.ts'
import type { DemandKind } from '#domain/question/index.ts'
import { withoutIdentity } from './blind.ts'
import { isTools } from './loose.ts'
import { notesOf } from './notes.ts'
import { LEANS } from './phrase.ts'
import { settingOf } from './setting.ts'
import { periodOf, SCORED, TAKEN } from './title.ts'

export type ToldRole = 'situation' | 'action' | 'result' | 'lesson' | 'motive' | 'goal' | 'view' | 'trait'
export type Told = {
  text: string
  role: ToldRole
  experienceId: string
  /** Where it stands among its experience's sentences. */
  order: number
  /** Says nothing without the sentence before it. */
  leans: boolean
  value: number
}

const CHANGE =
  /(?:줄었|줄였|줄어|늘었|늘렸|늘어났|높였|높아졌|올랐|올렸|단축|감소|증가|향상|상승|달성|완료|마쳤|마무리|성공|받았|수상|개선|절감|해결|합격|끝냈|끝났|나아졌|통과|없어졌|사라졌|빨라졌|좋아졌|채택|도입되|유치|취득|팔았|팔렸|완성|썼습니다|쓰고 있습니다|사용하고 있습니다|칭찬|맞췄|절차에 들어갔|(?:반영|적용|채택|설치)되었|\d.*얻었|\d\S*[이가] 되었|(?<=\d\S{0,2} )나갔)[^.]*\.$/
/** Something became otherwise, and not for the worse. */
const BECAME =
  /(?<!어려워|나빠|느려|늦어|심해|길어|무서워|힘들어|막막해|떨어|쓰러|헤어|넘어|부러)(?:[아어해여려워빨커빨짧]|빨라|달라)졌습니다\.$|뽑혔습니다\.$/
const RULES: readonly (readonly [ToldRole, RegExp])[] = [
  ['trait', /한 (?:단어|마디)로(?:는|는요|,)? /],
  ['trait', /(?:장점은|단점은|강점은|약점은)\s/],
  [
    'goal',
    /(?:겠습니다|고 싶습니다|고자 합니다|려고 합니다|[할될볼갈줄킬릴울쓸을] 것입니다|계획입니다|목표입니다|목표는 .*입니다)\.$/,
  ],
  [
    'motive',
    /(?:보고|보면서|보며|겪고|듣고) .*고 싶었|지원(?:했|하게|한 이유|하는 이유|합니다|동기)|관심을? (?:갖게|가지게|생겼|생겨|갖고)|싶어졌|마음을 (?:먹|굳)|고 싶다(?:고|는) (?:생각|마음)|해야겠다(?:고|는) (?:생각|마음|다짐|결심)|하기로 (?:마음|결심)|수 있겠다고 (?:생각|느)|꿈을 (?:갖|꾸)|끌렸|계기(?:가 되|로)/,
  ],
  [
    'lesson',
    /(?:(?:것을?|것이|점을?|[법힘]을|방법을|자세를|마음을|의미를|가치를|중요성을|는지) (?:\S+ ){0,2}(?:배웠|배우게 되었|익혔)|깨달았|느꼈|알게 되었|이해하게 되었|알았|알게 됐|실감했|체감했|깨닫게 되었|습관이 생겼|버릇이 생겼)습니다\.$/,
  ],
  [
    'trait',
    /(?:은|는|을|를) (?:꼭|늘|항상|반드시) (?:\S+ ){0,2}(?:지킵니다|챙깁니다|확인합니다|묻습니다|적습니다|봅니다)\.$/,
  ],
  ['trait', /(?:편입니다|성격입니다|성격은|습관입니다|습관이 있습니다|좋아합니다|성격이라)/],
  [
    'view',
    /(?:생각합니다|(?:고|으로|로) 봅니다|믿습니다|중요합니다|필요합니다|해야 합니다|안 됩니다|여깁니다)\.$/,
  ],
]
const WEIGHT: Record<ToldRole, number> = {
  result: 9,
  action: 7,
  lesson: 7,
  motive: 8,
  goal: 7,
  view: 6,
  trait: 6,
  situation: 5,
}
const SITUATION =
  /(?:있었|없었|많았|적었|몰랐|부족했|어려웠|심했|길었|잦았|몰렸|밀렸|이었|(?<![붙보줄높직속먹끓들모쌓섞울죽녹쓰숙설짝])였|필요했|되지 않았|맞지 않았|못했|늦어졌|나빴|떨어졌|발생했|반복되었|불편해했|어려워했|걸렸|생겼|갈라졌|깨졌|꺼졌|끊겼|끊어졌|넘쳤|멈췄|막혔|느려졌|망가졌|싸웠|다퉜|갈렸|부딪혔|부딪쳤|취소되었)습니다\.$/

/** What came of it, told with a figure. */
const FOLLOWS =
  /^(?:그 결과|결국|덕분에|그랬더니|그 뒤|그 후|이후|한 달 뒤|\d+\S{1,2} (?:뒤|후|만에|지나니|지나자))/

/** Put up, and nothing came of it yet. */
const PUT_UP = /(?:글|공고|사진|영상|게시물|자료)[을를] (?:\S+ )?올렸습니다\.$/

/** How things stood, whatever had become of them. */
const STANDS =
  /(?:위기|상황|실정|처지|지경)(?:였|이었)습니다\.$|가장 (?:많|컸|길|높|잦)[았었]?습니다\.$|까지 섰습니다\.$/

function roleOf(text: string, part: string, order: number): ToldRole {
  for (const [role, rule] of RULES) if (rule.test(text)) return role
  if (part === 'situation' || part === 'action' || part === 'result') return part
  if (/\d/.test(text) && (FOLLOWS.test(text) || text.endsWith('찾았습니다.')) && order > 0) return 'result'
  if (STANDS.test(text)) return 'situation'
  if (PUT_UP.test(text)) return 'action'
  if ((CHANGE.test(text) || BECAME.test(text)) && (order > 0 || /\d/.test(text))) return 'result'
  if (SITUATION.test(text)) return 'situation'
  return 'action'
}

/** Deeds that say what somebody is like, and those that anybody in the place does. */
const INITIATIVE =
  /설명|알려|가르쳤|도왔|바꿔|붙였|공유|여쭤|건의|제작|작성|옮겼|옮겨|나눴|맞췄|세웠|제안|만들|바꾸|바꿨|설계|분석|찾았|찾아|개발|세어|비교|나누|고쳤|설득|적었|적어[봤뒀]|기록|정리|조사|물어/
const DEED_END = 10
/** Nobody is hired for how a prize was shared or what was eaten. */
const TRIFLE = /상금|수익을 나눴|회식|뒤풀이|간식|야식|밥을 (?:샀|사)|커피를 (?:샀|돌렸)|기념사진/

/** Whether a sentence ends in a deed that says what somebody is like. */
export const isOwnDeed = (text: string) => INITIATIVE.test(text.slice(-DEED_END)) && !TRIFLE.test(text)
const MEMBERSHIP =
  /(?:실습을 했|실습했|아르바이트를 했|인턴을 했|맡았|담당했|참여했|참가했|근무했|출력했|다녔|되었|활동했)습니다\.$/

const isWeakness = (one: Told) => /단점|약점|부족한 점/.test(one.text)
const isStrength = (one: Told) => one.role === 'trait' && !isWeakness(one)

/** Which of a person's sentences is the answer to a demand; the stories themselves answer the rest. */
const ANSWERS: Partial<Record<DemandKind, (one: Told) => boolean>> = {
  motive: (one) => one.role === 'motive',
  reason: (one) => one.role === 'motive' || /한 (?:단어|마디)로/.test(one.text),
  growth: (one) => GROWING_UP.test(one.text),
  trigger: (one) => one.role === 'motive',
  lesson: (one) => one.role === 'lesson',
  goal: (one) => one.role === 'goal',
  use: (one) => one.role === 'goal',
  strength: isStrength,
  weakness: (one) => one.role === 'trait' && isWeakness(one),
  view: (one) => one.role === 'view',
  criterion: (one) => one.role === 'view',
  role: (one) => /(?:맡았|담당했)습니다\.$/.test(one.text),
  result: (one) => one.role === 'result',
}
const ASKED_FOR = 4
const GROWING_UP = /때부터|어릴|어렸|자라|자랐|학창/

/** Whether the sentence answers the demand by itself; false where only a story can. */
export function answersDemand(one: Told, kind: DemandKind): boolean {
  return ANSWERS[kind]?.(one) ?? false
}

/** 장단점 asks for the strength first; what was told of the weakness follows it as one piece. */
export function inAskedOrder(told: readonly Told[], demands: readonly { kind: DemandKind }[]): Told[] {
  const kinds = demands.map(({ kind }) => kind)
  const [strong, weak] = [kinds.indexOf('strength'), kinds.indexOf('weakness')]
  const strength = told.findIndex(isStrength)
  const weakness = told.findIndex((one) => one.role === 'trait' && isWeakness(one))
  if (strong < 0 || weak < strong || strength < 0 || weakness < 0 || weakness > strength) return [...told]
  return [...told.slice(0, weakness), ...told.slice(strength), ...told.slice(weakness, strength)]
}

/** What the question asks for goes before what it does not. */
export function weighed(told: readonly Told[], demands: readonly { kind: DemandKind }[]): Told[] {
  return told.map((one) =>
    demands.some(({ kind }) => ANSWERS[kind]?.(one)) ? { ...one, value: one.value + ASKED_FOR } : one,
  )
}

/** "2023년 취득", "IH 취득": of what, only the title says. */
const TAKEN_WHEN =
  /^\s*(\d{4}년(?:\s?\d{1,2}월)?(?:에)?\s)?((?:IH|IM\d?|AL|IL|\d+점|\d급|[A-Z]{1,2}\+?)\s)?(취득|합격)/

const ONLY_GRADE = /^\s*(?:IH|IM\d?|AL|IL|\d{2,3}점?|[A-Z]{1,2}\+?)[.\s]*$/

/** The body with its title where its first line leaves out what was taken, or where there is no line. */
function bodyUnderTitle(experience: Conditions['experiences'][number]): string {
  const { title, body } = experience
  const name = title.split('\n')[0]?.trim() ?? ''
  // "엑셀": its lines say what one can do with it.
  if (isTools(name) && !TAKEN.test(name)) return `${name} ${body.trim()}`
  if (!TAKEN.test(name) || name.length > 30) return body
  if (ONLY_GRADE.test(body)) return SCORED.test(name) ? `${name} ${body.trim()} 받음` : `${body.trim()} 받음`
  if (body.trim() === '' && !SCORED.test(name))
    return `${/^\d{4}년(?: \d{1,2}월(?=에))?/.exec(periodOf(experience))?.[0] ?? ''} ${name} 취득`
  return body.replace(
    TAKEN_WHEN,
    (_, date = '', grade = '', verb: string) => `${name} ${grade}${date.replace(/에\s$/, ' ')}${verb}`,
  )
}

/** "다른 한 명은", "그 표를", "이를": of whom or what, only the sentence before says. */
const OF_ANOTHER =
  /^(?:(?:다른|나머지|또 다른) (?:(?:한|두|세|\d+) ?)?(?:명|분|사람|팀|반|조|개|곳|쪽|하나|학생|손님|환자)|(?:둘|셋|넷|두 사람|세 사람) (?:다|모두)|(?:그|이) (?!결과|뒤|후|때|밖|외|다음)\S)/
/** Says that the sentence comes out of the one before; without that it can be told as it is. */
const LINKED = /^(?:그래서|그랬더니|그러자|그런데|하지만|그러나|따라서|덕분에|그 덕분에|그 결과|이에),?\s+/

/** The sentences of one experience in its own order; blind, without what tells who the person is. */
export function toldBy(experience: Conditions['experiences'][number], blind: boolean): Told[] {
  const told: Told[] = []
  const body = bodyUnderTitle(experience)
  let wasDropped = false
  const { isPart } = settingOf(experience.title, body)
  for (const note of notesOf(body, { title: experience.title, isTold: isPart })) {
    const words = blind ? withoutIdentity(note.text) : note.text
    const isLost = !note.follows || wasDropped
    wasDropped = words === null
    if (words === null) continue
    const leans = OF_ANOTHER.test(words) || LEANS.test(words)
    if (leans && isLost) {
      wasDropped = true
      continue
    }
    const text = isLost ? words.replace(LINKED, '') : words
    const role = roleOf(text, note.part, told.length)
    const figures = /\d/.test(text) ? 2 : 0
    const own = TRIFLE.test(text) ? -4 : isOwnDeed(text) ? 1.5 : MEMBERSHIP.test(text) ? -3 : 0
    const thin = text.length < 14 ? -2 : 0
    told.push({
      text,
      role,
      experienceId: experience.id,
      order: told.length,
      leans,
      value: WEIGHT[role] + figures + thin + own,
    })
  }
  return told
}
