// What a letter may name without having it from the person: the employer it goes to, and plans.
import { normalize } from '#domain/count/index.ts'
import { type Claim, claimsOf } from './find-facts.ts'
import type { NumberFact } from './find-numbers.ts'
import { findNames } from './find-names.ts'
import { squeeze } from './lexicon/index.ts'

/** `posted` are the numbers of the posting. All words are squeezed. */
export type Addressee = {
  squeezed: string
  role: string
  posting: string
  canons: Set<string>
  posted: NumberFact[]
}

/** Periods and scores of a posting are what it asks of the person. */
const OF_EMPLOYER = new Set(['number', 'money', 'percent', 'multiple'])

export function addresseeOf(company = '', role = '', posting = ''): Addressee {
  const names = [...findNames(normalize(company)), ...findNames(normalize(role))]
  return {
    squeezed: squeeze(normalize(company)),
    role: squeeze(normalize(role)),
    posting: squeeze(normalize(posting)),
    posted: claimsOf(normalize(posting)).flatMap((one) => (one.sort === 'number' ? [one.number] : [])),
    canons: new Set(names.map((name) => name.canon)),
  }
}

/** Work done at the target is a claim; the wish to work there is none. */
const WORKED =
  /^(?:에서|의|에)?\s?(?:[가-힣\d\s]{0,16})?(?:인턴|근무했|근무하며|근무한|재직|일했|일하며|일하면서|일한|실습|아르바이트|수습)/
/** So is what was done for it: "카카오의 배차를 개선했습니다", but not "카카오를 쓰며 …를 느꼈습니다". */
const DID =
  /^[^.]{0,30}(?:(?:개선|개발|운영|관리|담당|구축|설계|제작|판매|수행|분석|처리|작성|납품|정비|조립|응대|홍보)했|맡았습|이끌었)/
const AHEAD = /싶|겠|입사 후|입사하|앞으로|되고자|포부|(?:목표|계획)(?:입|이[며자고])|지원(?!자)/
const WILL =
  /(?:겠|고자\s?합니다|싶|것입니다|(?:계획|목표)(?:입|이[며자고])|포부|되고자|하고자|하려(?!고 했|던))/
/** "기획자로서 … 싶습니다": what one wants to be, unless what one was stands there too. */
const TO_BE = /^(?:으로서|로서|이 되|가 되|로 성장|으로 성장|로 거듭|으로 거듭)/
/** Every syllable that closes in ㅆ, the mark of what was, but for 있 and 겠. */
const PAST_SYLLABLES = Array.from({ length: 399 }, (_, at) => String.fromCharCode(0xac00 + at * 28 + 20))
  .filter((one) => one !== '있' && one !== '겠')
  .join('')
const PAST = new RegExp(`[${PAST_SYLLABLES}]`)
const HELD_OFFICE = /^(?:로|으로|를|을|직을)\s?(?:승진|일하|일했|근무|활동|맡|지냈|지내|선출|임명)/
/** "방사선사 면허를 취득했습니다": the role's own licence is a claim too. */
const HAD =
  /^\s?(?:국가)?시험에\s(?:[가-힣]{1,3}\s)?합격[했하]|^[^.\n]{0,8}(?:취득[했하해한]|땄|딴|따[고서]|갖추|갖춘|갖췄|갖춰|보유|소지)|^\s?(?:자격증?|면허증?)(?:으로|로|을\s(?:바탕|토대|기반|가지고|지니고|살려))/
const BEEN = /(?:일한|일했|맡은|맡았|했던|지낸|지냈|활동한|쌓은|경험|근무한|되었|됐)/
const AFTER_ENTRY = /(?:입사|합류|향후|앞으로|취업)\s?(?:후|한 뒤|이후)?\s?(?:첫\s?)?[^.\n]{0,6}$/
/** "ICP-MS는 아직 다루어 보지 못했지만": who says so claims nothing. */
const NEVER_DID =
  /^(?:은|는|을|를)\s(?:아직\s)?(?:[가-힣]{1,6}\s){0,2}(?:[가-힣]{1,3}지\s)?(?:못했|못하|않았|없[지는])/
/** "사장님들이 …하도록 돕겠습니다" */
const OF_OTHERS = /^\s?(?:님|들|께|분)/
const SKILLS = new Set(['technology', 'certificate'])
/** "UV 인쇄기까지 다루는 오퍼레이터로 자라겠습니다": what the posting asks for, yet to be come to. */
const BECOMES = /^(?![^.]*(?:으?로서|능숙|바탕|경험|역량|익숙))[^.]*(?:되|자라|성장하|거듭나|나아가)겠/
const LEARNT_AHEAD =
  /^[^.,]{0,12}(?:을|를|도|까지)\s(?:[가-힣]{1,4}\s){0,2}(?:익혀|익히|배워|배우|공부|취득[해하]|따서|따고|갖춰|갖추어|갖추고|준비[해하])/
const FROM_NOW = /앞으로|향후|입사\s?(?:후|한 뒤|하면)|합류\s?(?:후|한 뒤|하면)|추후|머지않아|올해\s?안에/
const TERM = /^\s?(?:안에|이내에?|내에?|뒤에?|후에?|동안|간|차에?)/

/** Whether the claim needs no backing. `sentence` is the words it stands in, from `from`. */
export function isExempt(claim: Claim, to: Addressee, sentence: string, from: number): boolean {
  const before = sentence.slice(0, claim.start - from)
  const after = sentence.slice(claim.end - from)
  if (claim.sort === 'name')
    return (
      (claim.name.scope === true && WILL.test(after)) ||
      (claim.kind === 'role' && OF_OTHERS.test(after) && WILL.test(after) && !PAST.test(sentence)) ||
      (SKILLS.has(claim.kind) && NEVER_DID.test(after)) ||
      // What the posting asks for, in a wish at its firm or yet to be come to.
      (to.posting.includes(squeeze(sentence.slice(claim.start - from, claim.end - from))) &&
        !PAST.test(sentence) &&
        (BECOMES.test(after) || (WILL.test(after) && isAtFirm(before, to)))) ||
      // "룸미러 말고 뒤를 보았습니다"
      (claim.kind !== 'award' && /^\s?말고\s/.test(after)) ||
      // "장비를 빨리 익혀 …하겠습니다": what is yet to be learnt.
      (LEARNT_AHEAD.test(after) && WILL.test(after) && !PAST.test(sentence)) ||
      (FROM_NOW.test(before) && WILL.test(after) && !PAST.test(sentence)) ||
      (claim.kind === 'role' && TO_BE.test(after) && WILL.test(after) && !BEEN.test(after)) ||
      // 특허청 has the word for a patent in its name, which makes nobody an inventor.
      (claim.kind !== 'award' &&
        isAddressee(claim.name.canon, sentence.slice(claim.start - from, claim.end - from), to) &&
        !((WORKED.test(after) || DID.test(after)) && !AHEAD.test(sentence) && claim.kind === 'company') &&
        !(claim.kind === 'certificate' && HAD.test(after) && !AHEAD.test(sentence)) &&
        !(claim.kind === 'role' && HELD_OFFICE.test(after) && !AHEAD.test(sentence)))
    )
  // "관객의 두 시간을 지키겠습니다" promises, it tells nothing.
  if (
    claim.sort === 'number' &&
    claim.number.dimension === 'minute' &&
    WILL.test(after) &&
    /^[을를의이]/.test(after)
  )
    return true
  // "귀사에서 12주의 교육을 마치고 …하겠습니다" is ahead.
  const ahead = WILL.test(after) && !PAST.test(sentence)
  if (
    claim.sort === 'number' &&
    ahead &&
    to.squeezed.length > 1 &&
    squeeze(before).includes(`${to.squeezed}에서`)
  )
    return true
  // "열 해 뒤의 부모님께 …하고 싶습니다": so far as nothing was done, nothing is told.
  if (claim.sort === 'number' && ahead && !MEASURED.has(claim.kind) && !tellsOfBefore(sentence, after))
    return true
  // "먹줄 하나가 집의 천 년을 정한다고 믿습니다": so long as nothing was done, it is a thought.
  if (claim.sort === 'number' && claim.kind === 'period' && !PAST.test(sentence) && HOLDS.test(after))
    if (!tellsOfBefore(sentence, after)) return true
  // "백 마디 말보다 한 번의 …이 낫다고 믿습니다" is a saying.
  if (claim.sort === 'number' && !PAST.test(sentence) && /보다/.test(after) && HOLDS.test(after)) return true
  // What the posting says of the employer may be told of it: "하루 5,000명이 찾는 병원에서 …하겠습니다".
  if (claim.sort === 'number' && !PAST.test(sentence) && isPosted(claim.number, to)) return true
  // "입사 후 3년 안에" is a plan, not something that was done.
  return (
    claim.sort === 'number' &&
    claim.kind === 'period' &&
    WILL.test(after) &&
    (AFTER_ENTRY.test(before) || (TERM.test(after) && /^[^.]*(?:입사|귀사|앞으로)/.test(before)))
  )
}

/** A score or a rank in a wish is one that the person has. */
const MEASURED = new Set(['score', 'rank', 'date'])
const HOLDS = /(?:믿|생각하|생각합|여기|여깁|봅|봐|알고\s있)[가-힣]*[.]?$/
/** What a wish builds on: "3년의 경력으로 …하겠습니다". */
const BUILT_ON = /경험|경력|이력|바탕|토대|살려|역량|실력|성과|실적|노하우|갈고닦|밑거름|무기로|발판/
/** A verb of what was before a noun: 이끈 팀, 관리한 고객. */
const DONE_BEFORE =
  /[가-힣]던(?=\s)|[받얻읽쌓맡닦찾겪깎뽑잡적참남심넘믿갚담넣놓낳찍맺막낚엮묶짓먹입]은(?=\s)|[한된낸든친킨린운온간본쓴룬끈딴긴준진](?=\s)/
const STATES =
  /^(?:한|싶은|많은|작은|좋은|같은|높은|낮은|깊은|넓은|밝은|짧은|젊은|맑은|어떤|어떠한|모든|다른|새로운|어려운|가까운|쉬운|아름다운|즐거운|무거운|가벼운|힘든|또한|가장|편한|특별한|[가-힣]{0,2}(?:안전|편안|건강|행복|따뜻|친절|정확|다양|소중|중요|필요|가능|성실|든든|꾸준|튼튼|투명|공정|신속|단단|진정|완벽|간단|복잡|유일|불편|부족|충분|당연|분명|확실|솔직|진실|진지|단순|깨끗|조용|평범|훌륭|유능|정직|섬세|꼼꼼|세심)한|.*(?:만큼은|에게는|에서는|으로는|까지는|부터는|시간|인간|공간|기간|순간|중간|주간|야간|연간|개인|사진|직원|기본|자본|일본|근본|조건|물건|변화된))$/

/** Whether a wish rests on what was: by its words or by a verb of what was done before. */
function tellsOfBefore(sentence: string, after: string): boolean {
  if (BUILT_ON.test(sentence)) return true
  return after.split(/(?<=\s)/).some((word) => DONE_BEFORE.test(word) && !STATES.test(word.trim()))
}

/** "새빛문화재단에서 …" */
function isAtFirm(before: string, { squeezed }: Addressee): boolean {
  return squeezed.length > 1 && squeeze(before).startsWith(`${squeezed}에서`)
}

const MOST_SCORED = 1000

function isPosted(fact: NumberFact, { posted }: Addressee): boolean {
  // 1,400점 are works, no score.
  if (!OF_EMPLOYER.has(fact.kind) && !(fact.kind === 'score' && fact.low > MOST_SCORED)) return false
  return posted.some(
    (one) =>
      one.low === fact.low &&
      (one.dimension === fact.dimension ||
        fact.dimension === 'bare' ||
        one.dimension === 'bare' ||
        (one.family === 'thing' && fact.family === 'thing')),
  )
}

/** Whether `claim` is a name of the employer or the role that the letter goes to. */
export function namesAddressee(claim: Claim, text: string, to: Addressee): boolean {
  return claim.sort === 'name' && isAddressee(claim.name.canon, text.slice(claim.start, claim.end), to)
}

function isAddressee(canon: string, words: string, to: Addressee): boolean {
  if (to.canons.has(canon)) return true
  const name = squeeze(words)
  if (name.length < 2) return false
  if (to.squeezed.includes(name) || to.role.includes(name)) return true
  // 국민은행 for KB국민은행, 신한은행 본점 for 신한은행.
  return to.squeezed.length >= 2 && name.includes(to.squeezed) && name.length <= to.squeezed.length + 3
}
