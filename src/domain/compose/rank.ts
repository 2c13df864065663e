// Which experiences answer a question best.
import { experienceText } from '#domain/experience.ts'
import type { Conditions } from '#domain/letter.ts'
import { answerCues, type QuestionType, understandQuestion } from '#domain/question/index.ts'
import { fieldsOfPost, nearness } from './fields.ts'
import { TAKEN } from './title.ts'

/** What an experience that suits a type of question speaks of. */
const THEMES: Record<QuestionType, RegExp> = {
  motive: /지원|관심|계기|좋아|인턴|실습|근무|알바|아르바이트|이용|고객/g,
  ambition: /목표|배우|공부|자격증|준비|앞으로|입사|되고 싶/g,
  competence: /분석|개발|설계|작성|관리|자격증|프로젝트|인턴|실습|근무|운영|엑셀|자동|교육|수료/g,
  challenge: /처음|어려|실패|힘들|부족|도전|극복|밤|다시|목표|포기|끝까지|떨어/g,
  teamwork: /팀|조원|팀원|갈등|의견|회의|함께|같이|역할|설득|조율|동료|싸|다투|협업/g,
  growth: /어릴|어렸|자라|고등|초등|중학|학교|동생|부모|아버지|어머니|할머니|형제|때부터/g,
  character: /성격|장점|단점|꼼꼼|습관|메모|급하|느리|편이|소심|차분|낯/g,
  values: /고객|신뢰|약속|원칙|정직|혁신|생각|중요|믿/g,
  issue: /생각|이슈|문제|뉴스|기사|사회|변화|디지털|환경|인구|AI/g,
  ethics: /원칙|규정|정직|개인정보|민원|환자|어르신|손님|약속|거절|솔직|사과|실수/g,
  creativity: /아이디어|바꾸|바꿨|새로|제안|원인|왜|개선|자동|방법|만들/g,
  free: /결과|배웠|수상|기억/g,
}
/** What somebody did and what came of it: an experience with both carries a letter. */
const DEEDS =
  /줄었|줄였|줄임|줄어|늘었|늘어|늘림|높였|올랐|증가|감소|단축|절감|→|->|달성|수상|[가-힣]상 받|제안|만들|만듦|바꾸|바꿨|고쳤|고침|찾아|해결|완료|칭찬|적용/g
/** What changed, in figures: the outcome that a story is told for. */
const MOVED = /\d\S*(?:에서|\s?(?:→|->|=>|⇒))\s?\d/
const PARTICLE =
  /(?:에서|으로|에게|부터|까지|처럼|보다|하는|하고|하며|한|할|을|를|은|는|이|가|의|에|로|와|과|도|만|및)$/

function wordsOf(text: string): Set<string> {
  const words = text.slice(0, 20_000).split(/[^가-힣A-Za-z0-9+#]+/)
  return new Set(
    words.map((word) => word.replace(PARTICLE, '').toLowerCase()).filter((word) => word.length > 1),
  )
}

/** What a question is about, and the words in which people tell of it: whoever asks for 고객 is told of 손님. */
const TOPICS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /고객|손님|민원|국민|서비스\s?(?:정신|마인드)|상대방의 입장/,
    /손님|고객|민원|어르신|환자|보호자|회원님|승객|응대|창구|카운터|접수|불만|단골|학부모/g,
  ],
  [/경력\s?단절|공백기/, /자격증|\d급|육아|아이|학부모|봉사|공부|강의/g],
  [/실패|좌절/, /실패|탈락|떨어|망[함했]|불합격|꼴찌|꼴등|다시|다음/g],
  [/안전|위험|사고/, /안전|위험|사고|다치|추락|난간|발판|점검|대피|소화기|보호구|안전모|낙상|감전/g],
  [/데이터|통계|수치/, /데이터|통계|설문|엑셀|그래프|집계|표로|시각화|SQL|파이썬/g],
  [
    /글로벌|외국|해외|어학|언어|다문화/,
    /외국|해외|영어|일본어|중국어|베트남|통역|번역|교환학생|워킹홀리데이/g,
  ],
  [/봉사|나눔|사회\s?공헌|공동체/, /봉사|후원|기부|어르신|아동|보육원|복지|무료|마을|주민/g],
  [/디지털|IT|AI|인공지능|자동화/i, /자동|코드|엑셀|앱|프로그램|파이썬|매크로|챗봇|사이트|AI/g],
  [/환경\s?(?:보호|문제|오염)|친환경|탄소|기후/, /환경|쓰레기|재활용|분리수거|텀블러|탄소|일회용|에너지/g],
]
/** One who was asked about guests is not answered by a club for finance, however near that is to a bank. */
const ON_TOPIC = 4
const MOST_ON_TOPIC = 3

/** Questions that ask for the post itself; a story of another kind may come from anywhere. */
const FOR_POST: readonly QuestionType[] = ['motive', 'ambition', 'competence', 'free']
const MOST_NEAR = 4
const LONGEST_READ = 20_000

/** The experiences, best first; ties keep the person's order. */
export function rankExperiences(conditions: Conditions): Conditions['experiences'] {
  const { types, demands } = understandQuestion(conditions.question)
  const wantsStory = demands.some(
    ({ kind }) => kind === 'experience' || kind === 'result' || kind === 'process',
  )
  const wanted = wordsOf(`${conditions.role ?? ''} ${conditions.question}`)
  const posted = wordsOf(conditions.posting ?? '')
  const fields = fieldsOfPost(conditions)
  const topics = TOPICS.filter(([asked]) => asked.test(conditions.question))
  const forPost = types.some((type) => FOR_POST.includes(type)) ? 1 : 0.5
  const scored = conditions.experiences.map((experience, order) => {
    const text = experienceText(experience).slice(0, LONGEST_READ)
    const words = wordsOf(text)
    let score = 0
    for (const [rank, type] of types.slice(0, 3).entries()) {
      const weight = type === 'growth' ? 2 : 1
      score += (weight * Math.min(6, text.match(THEMES[type])?.length ?? 0)) / (rank + 1)
    }
    for (const demand of demands) if (answerCues[demand.kind].test(text)) score += 1
    for (const word of words) score += wanted.has(word) ? 1 : posted.has(word) ? 0.4 : 0
    for (const [, told] of topics)
      score += ON_TOPIC * Math.min(MOST_ON_TOPIC, new Set(text.match(told) ?? []).size)
    // What somebody was, and where, says more of a field than a word in the middle of a story.
    const called = nearness(`${experience.title} ${experience.place ?? ''}`, fields)
    score += forPost * (Math.min(MOST_NEAR, 1.5 * called) + Math.min(MOST_NEAR, nearness(text, fields)))
    if (wantsStory && MOVED.test(text)) score += 3
    score += Math.min(6, text.match(DEEDS)?.length ?? 0) * 0.8
    score += Math.min(3, (text.match(/\d[\d,.]*/g)?.length ?? 0) / 2)
    score += Math.min(4, experience.body.trim().length / 50)
    return { experience, order, score }
  })
  return scored.sort((a, b) => b.score - a.score || a.order - b.order).map((one) => one.experience)
}

/** Whether a question that asks for the post may as well begin with the other experience as with the best. */
export function mayComeFirst(
  other: Conditions['experiences'][number],
  best: Conditions['experiences'][number],
  conditions: Conditions,
): boolean {
  // A certificate, or half as much to tell, opens no letter.
  if (TAKEN.test(other.title.trim()) || other.body.length * 2 < best.body.length) return false
  if (!understandQuestion(conditions.question).types.some((type) => FOR_POST.includes(type))) return true
  const fields = fieldsOfPost(conditions)
  const near = (one: typeof other) => nearness(experienceText(one).slice(0, LONGEST_READ), fields)
  return near(other) * 2 >= near(best)
}
