// Whether a letter answers a demand, by the words in which Korean letters answer it.
import type { Demand, DemandKind } from './demand.ts'

/** What a sentence that answers a demand of the kind looks like. Also tells apart a person's own sentences. */
export const answerCues: Record<DemandKind, RegExp> = {
  motive:
    /지원(?:했|하게|한 (?:이유|까닭|것)|하려|합니다|하였)|동기|끌렸|관심(?:을 (?:갖|가지|두)|이 (?:생|많|있|커)|이? 있)|(?:직무|회사|길|분야|일)[을를] 선택(?:했|한 이유)|일하고 싶|함께하고 싶|싶어졌|마음을 (?:먹|굳)|꿈을|매력/,
  trigger: /계기|때문|이후로|부터|그때|관심|보고|보면서|겪(?:으|었|고)|알게/,
  reason:
    /때문|이유|왜냐|까닭|덕분|그래서|따라서|위해|해서입니다|려고|니까|라고 (?:생각|판단)|므로|라서|아서|어서|해서/,
  criterion: /중요|기준|가장|우선|먼저|생각합니다|생각했습니다|라고 믿|여깁니다|필요/,
  background:
    /당시|상황|문제|어려|부족|시절|때|근무|인턴|아르바이트|동아리|프로젝트|수업|맞지|밀려|늘어나|없었|있었|했는데|았는데|었는데|바뀌었|위험|불편|헷갈|늦어|끊어|막혔|섞여|느려|몰랐|많아서|있어서|없어서|느려서|못해서|힘들|많았|적었|달라서|반복|싸웠|다퉜|다투|부딪|갈렸|엇갈|취소되/,
  role: /맡|담당|역할|팀장|조장|회장|대표|총무|리더|막내|제가|저는/,
  experience: /[았었했였됐갔왔졌렸켰꼈웠겼혔줬봤썼냈]습니다/,
  process:
    /(?:했|만들었|정리|나눴|바꿨|바꾸었|물었|찾았|찾아|확인|비교|기록|분석|제안|조사|연습|공부|설명|작성|고쳤|적었|봤|도왔|배웠|맞췄|시도)(?:습니다|고|며|아|어|했|하)/,
  result:
    /결과|줄었|줄였|늘었|늘렸|높였|높아|올랐|올렸|단축|감소|증가|향상|달성|완료|마쳤|마무리|성공|수상|받았|[상점위등]을 받은|개선|절감|해결|합격|끝냈|나아졌|통과|없어졌|사라졌|게재|등재|출시|채택|선정되|뽑혔|표창|체결|상위 \d|\d(?:등|위)|칭찬|\d\s?(?:%|퍼센트|배)/,
  lesson: /배웠|배운|깨달|느꼈|느낀|알게 되|알았|교훈|익혔|체감|배울 수/,
  strength:
    /[가-힣]는 편입니다|강점|장점|역량|능력|잘하|잘합|자신 있|익숙|갖추|할 수 있|꼼꼼|전문|습관|익혔|다룰/,
  weakness:
    /단점|약점|보완(?:하|할)|(?:저는|제가|제|저의|스스로)\s[^.]{0,40}(?:부족|서툴|아쉬|느[린려]|급[한해하]|못했|못하는|못 하는|걱정|지나치|놓치)|(?:못하는|못 하는|급한|느린|소심한|예민한|꼼꼼하지)[^.]{0,10}(?:편|성격|점[이은])/,
  goal: /목표|겠습니다|싶습니다|계획|포부|되고자|하고자|려고 합니다|할 것입니다|\d년 (?:안|뒤|후)에/,
  use: /활용|발휘|기여|살려|살리|바탕으로|적용|쓰겠|도움이 되|이어 가|이어가|쓰고 싶|보태/,
  view: /생각합니다|봅니다|봤습니다|견해|판단|믿습니다|중요합니다|필요합니다|해야 합니다|여깁니다|라고 생각|것입니다|란 /,
  growth:
    /어릴|어렸|유년|자라(?:면|며|온|서|났)|자랐|성장(?:했|하|해)|시절|학창|때부터|[초중고]등?(?:학교|학생)? \d?(?:학년)? ?때|(?:부모님?|아버지|어머니|할머니|할아버지|가족)(?:께서|의|와|과|은|는|[을를] 보)/,
  score: /\d+\s?점/,
}

/** A past story needs more than one told sentence. */
const STORY_SENTENCES = 2

/**
 * Says that one will go on with what was told, or applies because of it, in words that fit every letter:
 * neither an aim nor a reason.
 */
const GENERIC =
  /(?:경험(?:들)?|배운 것|자세|생각|습관|마음가짐|역량|이야기)[을를](?: 바탕으로)? [^.]*(?:(?:이어 ?가|살리|일하|쓰|키워 가|지켜 가|나아가|보탬이 되|보여 드리)(?:고 싶습니다|겠습니다)|지원(?:했|하게 되었|하였)습니다)\.?$/
const NOT_BY_GENERIC: readonly DemandKind[] = ['motive', 'goal']

/** For each demand whether the letter answers it. An empty letter answers none. */
export function demandsAnswered(
  text: string,
  demands: readonly Pick<Demand, 'text' | 'kind'>[],
): { text: string; answered: boolean }[] {
  const own = demands.some(({ kind }) => NOT_BY_GENERIC.includes(kind)) ? withoutGeneric(text) : text
  return demands.map(({ text: words, kind }) => ({
    text: words,
    answered: answers(NOT_BY_GENERIC.includes(kind) ? own : text, kind),
  }))
}

function withoutGeneric(text: string): string {
  return text
    .split(/(?<=[가-힣]\.)\s|\n/)
    .filter((sentence) => !GENERIC.test(sentence))
    .join('\n')
}

function answers(text: string, kind: DemandKind): boolean {
  const cue = answerCues[kind]
  if (kind !== 'experience') return cue.test(text)
  return [...text.matchAll(new RegExp(cue.source, 'g'))].length >= STORY_SENTENCES
}
