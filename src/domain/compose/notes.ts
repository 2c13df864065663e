// A body of notes, cut into the single things that it says.
import { sentences } from '#domain/evidence/index.ts'
import { splitBody } from '#domain/experience.ts'
import { finalOf } from './hangul.ts'
import { josa } from './josa.ts'
import { byPeople, isKind, isTools, looseNote } from './loose.ts'
import { isMove } from './move.ts'
import { toFormal, withoutBullet } from './register.ts'
import { tidy } from './tidy.ts'

export type Part = 'notes' | 'situation' | 'action' | 'result'
/**
 * One sentence in 합니다체 and the field of the form that it stood in. `follows`: what stood before it could be
 * told as well, or nothing did.
 */
export type Note = { text: string; part: Part; follows: boolean }

/** Beyond these nobody's letter reaches; they keep a megabyte from being read word by word. */
export const LONGEST_BODY = 20_000
const MOST_NOTES = 150
const LONGEST_LINE = 600

/** What notesOf is told of the experience: its title, and the clauses that its introduction says (setting.ts). */
export type Around = { title: string; isTold: (clause: string) => boolean }

/** The sentences that a body holds, in its order, each once. */
export function notesOf(
  body: string,
  { title, isTold }: Around = { title: '', isTold: () => false },
): Note[] {
  const notes: Note[] = []
  const seen = new Set<string>()
  let follows = true
  for (const { clause, part } of clausesByPart(body)) {
    if (notes.length >= MOST_NOTES) break
    if (isTold(clause)) continue
    const text = formalOf(clause, title, notes.length === 0)
    if (text !== null && seen.has(text)) continue
    if (text === null || sentences(text).length !== 1) follows = false
    else {
      seen.add(text)
      notes.push({ text, part, follows })
      follows = true
    }
  }
  return notes
}

function formalOf(clause: string, title: string, isFirst: boolean): string | null {
  return byPeople(clause) ?? toFormal(clause) ?? looseNote(clause, title, isFirst)
}

/** The first clauses of a body, as they stand. */
export function firstClauses(body: string, most: number): string[] {
  const clauses: string[] = []
  for (const { clause } of clausesByPart(body)) {
    if (clauses.length >= most) break
    clauses.push(clause)
  }
  return clauses
}

function* clausesByPart(body: string): Generator<{ clause: string; part: Part }> {
  for (const [part, words] of Object.entries(splitBody(body.slice(0, LONGEST_BODY))) as [Part, string][]) {
    for (const line of words.split('\n')) {
      for (const clause of clausesOf(withoutBullet(tidy(line.slice(0, LONGEST_LINE * 8)))))
        yield { clause, part }
    }
  }
}

const STOP =
  /(?<=[A-Za-z0-9]{3}\.|[A-Z]{2}\.)\s+(?=[가-힣])|(?<=\d\d)\.\s+(?=[가-힣A-Za-z"'“‘])|(?<=[가-힣)"”'’%][.!?~]+|[가-힣]…)\s+|(?<=[.!?])(?=[가-힣])/
/** A finished predicate and a space, where the full stop was left out. */
const UNSTOPPED =
  /(?<=(?:[았었했였됐갔왔졌렸켰꼈웠겼혔줬봤썼냈쳤폈뒀꿨눴혔샀났섰]다|[았었했였됐갔왔졌렸켰꼈웠겼혔줬봤썼냈쳤났섰]음|니다|어요|해요|예요|에요|거든요|[가-힣][함됨씀](?=\s(?:총|그래서|그랬더니|그런데|근데|결과|나중|그\s))))\s+(?=[가-힣A-Za-z0-9"“])(?!(?:고|며|면|라고|는|싶|보니|보면|하는|하며|하고|가|좋겠)(?:\s|$))/

/** A line as its clauses: at full stops, at forgotten ones, and at commas between finished notes. */
export function clausesOf(line: string): string[] {
  const short = line.slice(0, LONGEST_LINE * 8)
  return short
    .split(STOP)
    .flatMap((sentence) => sentence.split(UNSTOPPED))
    .flatMap(asideFirst)
    .flatMap(splitBetweenArrows)
    .flatMap(splitAtArrows)
    .flatMap(splitAtDash)
    .flatMap(splitAtCommas)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '' && clause.length <= LONGEST_LINE)
}

const ASIDE = /^([^()]*\S)\s*\(([^()]{6,60})\)[.\s]*$/
/** A deed in brackets, and not how, of what or with what. */
const DEED_IN_ASIDE = /[았었했였됐꿨눴줬렸]\S{0,3}$/
/** "처리 5일 → 2일: 사진 접수 도입". */
const MOVE_AND_DEED = /^(\S.*(?:→|->)\s?\d\S*)\s?[:：]\s?(\S.*)$/
const isDeed = (clause: string) => /(?<!이)[했꿨렸눴웠겼냈줬췄혔였]습니다\.$/.test(toFormal(clause) ?? '')
/** "포스터 보고 온 사람 9%": how much, of something that is named. */
const AMOUNT_IN_ASIDE = /^\D*[가-힣]{2} \d[\d,.]*(?:%|명|건|개|점|배)$/

/**
 * "30건 → 8건(체크표 만들어서 나눠드림)": what was done stands before what came of it. "보여줬다(온 사람 9%)": what
 * one showed stands after it.
 */
function asideFirst(clause: string): string[] {
  const [, main = '', aside = ''] = ASIDE.exec(clause) ?? []
  const [, move = '', deed = ''] = MOVE_AND_DEED.exec(clause) ?? []
  if (move !== '' && isMove(move) && isDeed(deed)) return [deed, move]
  if (main === '') return [clause]
  if (isMove(main)) {
    const deeds = aside.split(/,\s+/)
    return deeds.every((deed) => DEED_IN_ASIDE.test(deed) || isDeed(deed)) ? [...deeds, main] : [clause]
  }
  return toFormal(aside) !== null && AMOUNT_IN_ASIDE.test(aside) && isFinished(main)
    ? [main, aside]
    : [clause]
}

const LED_TO = /^(\S.*(?:더니|니|서)) \S+(?: \S+)? (?:약 )?\d\S*$/

/** "죽으로 바꿔드렸더니 식사량 3분의1 → 거의 다 드심": the end of it is no figure, and a sentence. */
function outcomeOf(before: string, after: string): string | null {
  const cause = LED_TO.exec(before)?.[1]
  return cause === undefined || /\d/.test(after) || toFormal(after) === null ? null : `${cause} ${after}`
}

const ONLY_FIGURE = /^(?:정확도 |평균 )?\d[\d,.]*(?:%|점|건|명|개|초|분|원)$/

/** The deed before its outcome: "적용했"; null for what is no deed of one's own. */
function pastOf(clause: string): string | null {
  const base = /^(.+)습니다\.$/.exec(toFormal(clause) ?? '')?.[1]
  return base !== undefined && /[했꿨렸였웠눴]$/.test(base) && !/[은는이가] /.test(base) ? base : null
}

/** "이탈 10명 중 2명": an amount alone. */
const AMOUNT_ALONE = /^(?!예선|본선|결선|결승|실전|최종)\S+(?: 평균)? \d\S*(?: 중 \d\S*)?$/

/** "규칙을 제안, 찾는 시간 10분 → 2분" after another arrow. */
function splitBetweenArrows(sentence: string): string[] {
  const arrows = sentence.match(/→|⇒|➡|->|=>/g)?.length ?? 0
  return arrows > 1 ? sentence.split(/,\s+(?=[^,]*(?:→|⇒|➡|->|=>))/) : [sentence]
}

/** "서버가 멈춤 -> 자동화함" is two things; "15분 → 3분" is one. */
function splitAtArrows(sentence: string): string[] {
  const pieces = sentence.split(/\s*(?:→|⇒|➡|->|=>)\s*|\s>\s/)
  const last = pieces.at(-1) ?? ''
  const later = AMOUNT_ALONE.test(last) ? `그 뒤 ${last}` : last
  if (
    pieces.length > 2 &&
    pieces
      .slice(0, -1)
      .every((piece) => !/\d\S{0,2}$/.test(piece) && piece.length > 4 && toFormal(piece) !== null)
  )
    return [...pieces.slice(0, -1), later]
  const [before = '', after = ''] = pieces
  const outcome = pieces.length === 2 ? outcomeOf(before, after) : null
  if (outcome !== null) return [outcome]
  // "적용 → 87.9%": what a deed came to.
  const base = ONLY_FIGURE.test(after) && !/\d\S*$/.test(before) ? pastOf(before) : null
  if (pieces.length === 2 && base !== null) return [`${base}더니 ${josa(after, '이/가')} 되었습니다`]
  const areTwo = pieces.length === 2 && !/\d\S*$/.test(before) && before.length > 4
  if (!areTwo || !(isFinished(before) || (toFormal(before) !== null && toFormal(after) !== null)))
    return [sentence]
  return /(?:해결|개선|처리|수정|보완)(?:함|했\S*)?[.\s]*$/.test(after) && !/[을를] /.test(after)
    ? [before, `이를 ${after}`]
    : // What it came to after that.
      [before, later]
}

/** "각자 체크하게 함 - 인쇄 후 오타 2개": what came of it stands behind a dash. */
function splitAtDash(clause: string): string[] {
  const [, before = '', after = ''] = /^(\S.{6,}?)\s[-–]\s(\S.*)$/.exec(clause) ?? []
  return before !== '' && ['ㅁ', 'ㄻ'].includes(finalOf(before)) && isFinished(before)
    ? [before, after]
    : [clause]
}

const GOES_ON =
  /(?:고|며|서|면|니|데|지만|려고|으로|로|에|에서|은|는|이|가|을|를|와|과|도|등|때|후|뒤|전|만|나|라|게|여|까지|부터|동안|시)$/

/** "입고 검수, 재고 정리 담당": what ends so says it of the whole list. */
const LISTED =
  /(?:담당|맡음|맡았\S*|수행|진행|보조|경험|사용|활용|취득|수료|공부|학습|배움|배웠\S*|함|했\S*|하고\s\S+)\s*[.!]*$/

/** Says in which place or how many did what follows (fragment.ts). */
const GLUED = /^(?:\d+(?:인|명) (?:팀|1조|한 조)|\S.{0,16}\d\S* 중 (?:한 명|한 사람|1명)), [^,]+$/

/** Cuts "재고 안 맞음, 표 만들어 비교함" at its comma, and leaves "엑셀, 파이썬 사용" whole. */
function splitAtCommas(sentence: string): string[] {
  const pieces = sentence.split(/\s*(?:,(?!\d)|\s\/\s|;|·\s)\s*/)
  if (pieces.length === 1 || GLUED.test(sentence)) return [sentence]
  if (pieces.every((piece) => toFormal(piece) !== null) && !LISTED.test(pieces.at(-1) ?? '')) return pieces
  // "나는 백엔드, Spring Boot랑 MySQL": a deed, and with what it was done.
  if (pieces.slice(0, -1).every((piece) => toFormal(piece) !== null) && isTools(pieces.at(-1) ?? ''))
    return pieces
  const last = pieces.at(-1) ?? ''
  const before = pieces.slice(0, -1).join(', ')
  if (isMove(last) && toFormal(last) !== null && toFormal(before) !== null) return [before, last]
  const clauses: string[] = []
  let open = ''
  for (const [index, piece] of pieces.entries()) {
    const joined = open === '' ? piece : `${open}, ${piece}`
    if (index < pieces.length - 1 && !isFinished(piece)) open = joined
    else {
      clauses.push(joined)
      open = ''
    }
  }
  if (open !== '') clauses.push(open)
  return clauses
}

function isFinished(piece: string): boolean {
  const clean = tidy(piece)
  if (clean.length < 4 || GOES_ON.test(clean)) return false
  if (isKind(clean)) return true
  const final = finalOf(clean)
  const verbal = final === 'ㅁ' || final === 'ㄻ' || /[다요]$/.test(clean)
  const measured = /\d/.test(clean) && clean.includes(' ')
  return (verbal || measured) && toFormal(clean) !== null
}
