// What an experience was, when and where, as a sentence: out of its title, period and place.
import type { Experience } from '#domain/experience.ts'
import { withoutIdentity } from './blind.ts'
import { finalOf } from './hangul.ts'
import { formalFragment } from './fragment.ts'
import { josa } from './josa.ts'
import { formalPredicate } from './predicate.ts'
import { tidy } from './tidy.ts'

const JOB =
  /(?:아르바이트|인턴|인턴십|실습|봉사|봉사활동|조교|과외|계약직|공익|멘토링|근로장학생|현장실습|교육봉사)$/
const POST =
  /(?:총무|팀장|조장|회장|부회장|반장|과대표|대표|부장|임원|매니저|리더|서기|멘토|점장|부점장|주임|대리|사원|간호사|조리사|바리스타|연구생|연구원|강사|트레이너|디자이너|개발자)$/
const EVENT =
  /(?:프로젝트|공모전|경진대회|대회|해커톤|스터디|동아리|학회|교육|부트캠프|과정|캠프|학생회|봉사단|서포터즈|캡스톤|캡스톤디자인|세미나|연구|수업|훈련|직업훈련|연수|아카데미|챌린지|캠페인|행사|축제|전시회)$/
const WORKPLACE = /(?:근무|재직|업무|일)$/
const DEED = /(?:영업|판매|생산|조리|서빙|상담|활동|홍보|촬영)$/
const PLACE =
  /(?:카페|매장|병원|회사|마트|편의점|창고|호텔|센터|도서관|학원|사무소|공단|연구실|랩|식당|물류|점|본부|부서|팀|은행|학교|유치원|어린이집|약국|서점|공장|현장)$/

/** Headings of a list, not names of what was done. */
const GENERAL =
  /^(?:자격증|기타|경험|수상|수상 경력|어학|교육|경력|활동|대외활동|스펙|자격|동아리|프로젝트|아르바이트|인턴)$/

/** The title as a noun; '' when there is none or when it is a sentence of its own. */
export function titleOf(experience: Experience, blind: boolean): string {
  const clean = tidy(experience.title.split('\n')[0] ?? '')
    .replace(/[.,!?:\s]+$/, '')
    .replace(/\s*\([^)]*\)$/, '')
  const words = blind ? (withoutIdentity(clean) ?? '') : clean
  if (GENERAL.test(words)) return ''
  if (words.length < 2 || words.length > 40 || !/[가-힣A-Za-z]/.test(words)) return ''
  if (/(?:[다요음함됨죠])$/.test(words) && formalPredicate(words) !== null) return ''
  return words
}

const MONTH = '(\\d{4})\\s?[.\\-/년]\\s?(\\d{1,2})\\s?(?:월|\\.)?(?:\\s?\\d{1,2}일?)?'
const MONTHS = new RegExp(`^${MONTH}\\s*[~∼–-]\\s*${MONTH}$`)
const SINCE = new RegExp(`^${MONTH}\\s*[~∼–-]\\s*(?:현재|지금|재직\\s?중|진행\\s?중)?$`)
const ONE_MONTH = new RegExp(`^${MONTH}$`)

/** The period as it stands before a verb: "2023년 3월부터 12월까지", "6개월 동안"; '' when it can't be read. */
export function periodOf(experience: Experience): string {
  const words = tidy(experience.period ?? '').replace(/[.\s]+$/, '')
  const months = MONTHS.exec(words)
  if (months) {
    const [, year = '', month = '', toYear = '', toMonth = ''] = months
    const until = toYear === year ? `${Number(toMonth)}월` : `${toYear}년 ${Number(toMonth)}월`
    return `${year}년 ${Number(month)}월부터 ${until}까지`
  }
  const since = SINCE.exec(words)
  if (since) return `${since[1]}년 ${Number(since[2])}월부터`
  const month = ONE_MONTH.exec(words)
  if (month) return `${month[1]}년 ${Number(month[2])}월에`
  if (/^\d{4}년?$/.test(words)) return `${words.replace('년', '')}년에`
  if (/^\d{4}년?\s?(?:봄|여름|가을|겨울|상반기|하반기|\d학기)$/.test(words)) return `${words}에`
  if (
    /(?:\d\s?(?:개월|년|주|일|학기|달)|[한두세네]\s?(?:달|학기|해)|반년)(?:간|\s?동안)?$/.test(words) &&
    words.length < 20
  ) {
    return `${words.replace(/간$|\s?동안$/, '')} 동안`
  }
  return ''
}

/** How the second, third and later experience begin. */
export const ALSO: readonly string[] = ['', '또한 ', '이 밖에 ', '끝으로 ']

/** One sentence that says what the experience was. `also`: how many were told before it. Null when nothing is known. */
export function introduce(experience: Experience, blind: boolean, also: number): string | null {
  const title = titleOf(experience, blind)
  const period = periodOf(experience)
  const rawPlace = tidy(experience.place ?? '').replace(/에서$/, '')
  const named = blind ? (withoutIdentity(rawPlace) ?? '') : rawPlace
  const place = named.length > 1 && named.length < 40 && !title.includes(named) ? named : ''
  const when = period === '' ? '' : `${period} `
  const where = place === '' ? '' : `${place}에서 `
  const lead = ALSO[also] ?? ''
  const told = sentenceOf({ title: withoutPlace(title, place), when, where, place })
  if (told === null) return null
  // What goes on since then is not over.
  return lead + (when.endsWith('월부터 ') ? told.replace(/했습니다\.$/, '하고 있습니다.') : told)
}

/** "카페 바리스타" at "로스터리 카페 결" is a 바리스타 there. */
function withoutPlace(title: string, place: string): string {
  const words = title.split(' ')
  const kept = words.filter((word, index) => index === words.length - 1 || !place.includes(word))
  return kept.join(' ')
}

function sentenceOf({
  title,
  when,
  where,
  place,
}: {
  title: string
  when: string
  where: string
  place: string
}): string | null {
  if (title === '')
    return place === ''
      ? null
      : `${when}${place}에서 일했습니다.`.replace('에서 일했습니다', '에서 있었던 일입니다')
  if (JOB.test(title)) return `${when}${where}${josa(title, '을/를')} 했습니다.`
  if (WORKPLACE.test(title)) {
    const work = title.replace(/\s?(?:근무|재직)$/, '')
    if (work !== title && work !== '')
      return `${when}${PLACE.test(work) ? `${work}에서 ` : `${where}${josa(work, '으로/로')} `}근무했습니다.`
    return `${when}${where}${josa(title, '을/를')} 했습니다.`
  }
  if (POST.test(title)) {
    return /(?:간호사|조리사|바리스타|연구생|연구원|강사|트레이너|디자이너|개발자|주임|대리|사원|매니저|점장)$/.test(
      title,
    )
      ? `${when}${where}${josa(title, '으로/로')} 일했습니다.`
      : `${when}${where}${josa(title, '을/를')} 맡았습니다.`
  }
  if (/(?:기자단|서포터즈|봉사단|홍보대사|멘토단|체험단)$/.test(title))
    return `${when}${where}${josa(title, '으로/로')} 활동했습니다.`
  if (EVENT.test(title)) return `${when}${where}${title}에 참여했습니다.`
  if (DEED.test(title)) return `${when}${where}${josa(title, '을/를')} 했습니다.`
  const done = formalFragment(title)
  if (done !== null && !/\d/.test(title) && done.endsWith('했습니다')) return `${when}${where}${done}.`
  if (DEED.test(title)) return `${when}${where}${josa(title, '을/를')} 했습니다.`
  if (PLACE.test(title)) return `${title}에서 있었던 일입니다.`
  return null
}

/** The introduction after a lead that was told as it was: "…을 했을 때의 일입니다." */
export function asScene(intro: string): string {
  const base = /^(?:또한 |이 밖에 |끝으로 )?(.+[가-힣])습니다\.$/.exec(intro)?.[1]
  return base === undefined || finalOf(base) !== 'ㅆ' || base.endsWith('있')
    ? intro
    : `${base}을 때의 일입니다.`
}
