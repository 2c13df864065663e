// A demand is one thing that an answer must hold: "배경, 목표, 역할, 과정 및 결과" are five.

export const demandKinds = {
  motive: '지원한 이유',
  trigger: '계기',
  reason: '이유',
  criterion: '중요하게 보는 것',
  background: '배경과 상황',
  role: '맡은 역할',
  experience: '경험',
  process: '과정과 노력',
  result: '결과',
  lesson: '배운 점',
  strength: '강점',
  weakness: '약점',
  goal: '목표와 계획',
  use: '활용 방안',
  view: '견해',
  growth: '성장과정',
  score: '점수',
} as const

export type DemandKind = keyof typeof demandKinds

/** `text` is the question's own words at [start, end), or a short label where it has none (then start = end = 0). */
export type Demand = { text: string; kind: DemandKind; start: number; end: number }

/** Nouns and verbs by which a question asks for something; the first that matches at a place wins. */
const CUES: readonly (readonly [DemandKind, RegExp])[] = [
  ['motive', /지원\s?동기|지원(?:한|하신|하게 된)\s?(?:이유|동기|계기|사유)|입사\s?동기/g],
  ['motive', /지원(?:한|하신|하게 된)(?= 이유| 동기)/g],
  [
    'goal',
    /향후\s?계획|입사\s?후\s?포부|앞으로의 목표|성장 목표|포부|펼치고 싶은 꿈|비전|시나리오|기여\s?방안|목표|계획/g,
  ],
  ['trigger', /계기/g],
  ['lesson', /배운\s?점|느낀\s?점|느낀점|교훈|깨달은\s?(?:점|바)|배우고 느낀/g],
  [
    'use',
    /(?:활용|발휘|기여|적용)할 수 있(?:을지|는지|을 지)|어떻게 (?:활용|발휘|기여|적용)(?:할 수 있을 ?지|할 수 있는지)?|활용\s?방안/g,
  ],
  [
    'view',
    /견해|나아가야\s?할 방향|방향을 제시|어떻게 변화해? 갈 것인지|(?:이)?란 무엇이?(?=[며고인])|대한 (?:본인의 )?생각/g,
  ],
  ['score', /점수화/g],
  [
    'criterion',
    /(?:가장 )?중요하게 생각(?:한|하는) (?:요소|것|점|가치)|선택하는 기준|필요한 역량|중요한 역량|갖춰야\s?할\s?자세|갖추어야\s?할\s?자세|중 (?:하나|한 가지|한가지)/g,
  ],
  ['criterion', /가장 (?:잘 맞는|부합하는) (?:요소|하나|가치)/g],
  ['strength', /장단점/g],
  ['weakness', /단점|약점|부족한 점|보완할 점/g],
  ['strength', /장단점|장점|강점|갖춘 역량|본인의 역량|전문\s?지식|전문성\(장점\)|전문성|역량/g],
  ['reason', /합격해야 하는 이유|적합한 (?:사유|이유)|이유|사유/g],
  ['growth', /성장\s?과정|성장\s?배경|학창\s?시절|영향을 끼친 경험/g],
  ['role', /역할/g],
  ['background', /배경|(?<!이러한 |이런 )상황|어려움/g],
  ['result', /결과|성과/g],
  ['process', /노력|과정|행동|준비\s?과정|극복(?:한|하기)/g],
  ['experience', /경험|사례/g],
]

/** Words after a cue that make it a means of answering, not a thing to answer. */
const MEANS =
  /^(?:\([^)]*\))?(?:과 [가-힣]+)?(?:에 (?:기반|비추|근거)|[을를] (?:기반|중심|고려|바탕|위해|달성|수립|키우|향상|기르|쌓기|쌓아|높이기)|[을를] 들어|[을를] 발휘하|에서(?:의)?(?=\s)|이나 존재| 순으로|하고자|하여|하고|했던|한 |한\s?경험)/
/** "상황, 행동, 결과를 중심으로" names the parts of a story, and each is to be told. */
const PARTS: readonly DemandKind[] = ['background', 'process', 'result']
const AROUND = /^[을를]? ?중심/
/** Instructions in brackets, not demands: "(최대 1,000자 입력가능)", "(선택)", "(용기)". "(1)" is an enumerator. */
const BRACKETED = /\((?!\s*\d{1,2}\s*\))[^()]*\)/g
const LABEL = /^\s*([^:.?]{2,20})\s*:/
/** Where the words of one demand begin. */
const BOUNDARY =
  /[,.:;?·/]\s*|\(\d{1,2}\)\s*|[①-⑳]\s*|\s(?:및|그리고|또는|또한)\s|(?:하고|하며|적고|쓰고|밝히고|이며|무엇이며|되었고|선정하고|선택하여|설명하며|작성하고|소개하고|서술하고),?\s|[와과]\s(?=[^\s]+\s?[^\s]*$)/g
const MAX_DEMAND = 34

function blank(question: string): string {
  return question.replace(BRACKETED, (words) => ' '.repeat(words.length))
}

function startOfWords(text: string, from: number, cueStart: number): number {
  let start = from
  const before = text.slice(from, cueStart)
  for (const match of before.matchAll(BOUNDARY)) start = from + match.index + match[0].length
  while (cueStart - start > MAX_DEMAND) {
    const space = text.indexOf(' ', start)
    if (space < 0 || space >= cueStart) break
    start = space + 1
  }
  const lead =
    /^[\s'"‘’“”(\-–]*(?:[은는이가을를의에로와과도]\s+|에 대한\s+|그 ?중\s+|대하여\s+|관련하여\s+|관련된\s+|통해\s+|에서\s+)*\s*/.exec(
      text.slice(start, cueStart),
    )?.[0].length ?? 0
  return Math.min(start + lead, cueStart)
}

/** The demands of a question, in its order; each kind once. */
export function demandsOf(question: string): Demand[] {
  const text = blank(question)
  const label = LABEL.exec(text)
  const bodyStart = label ? label[0].length : 0
  const found: { kind: DemandKind; start: number; end: number }[] = []
  for (const [kind, cue] of CUES) {
    for (const match of text.matchAll(cue)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((one) => start < one.end && end > one.start)) continue
      const after = text.slice(end)
      // "실제 경험과 연결하여" still asks for the experience.
      const isPart = PARTS.includes(kind) && AROUND.test(after)
      if (kind !== 'motive' && !isPart && MEANS.test(after) && !after.startsWith('과 연결')) continue
      found.push({ kind, start, end })
    }
  }
  found.sort((a, b) => a.start - b.start)
  const inBody = new Set(found.filter((one) => one.start >= bodyStart).map((one) => one.kind))
  const kept = found.filter((one) => one.start >= bodyStart || !inBody.has(one.kind))
  const demands: Demand[] = []
  let from = 0
  for (const one of kept) {
    const start = startOfWords(text, from, one.start)
    from = one.end
    if (demands.some((known) => known.kind === one.kind)) continue
    const words = question.slice(start, one.end)
    const both = words.endsWith('장단점') ? words.slice(0, -'장단점'.length) : null
    if (both === null) demands.push({ text: words, kind: one.kind, start, end: one.end })
    else {
      // 장단점 asks for both, each under a name of its own.
      demands.push({ text: `${both}장점`, kind: 'strength', start: 0, end: 0 })
      if (!demands.some((known) => known.kind === 'weakness'))
        demands.push({ text: `${both}단점`, kind: 'weakness', start: 0, end: 0 })
    }
  }
  return demands
}
