// What an experience was, when and where, as a sentence: out of its title, period and place.
import type { Experience } from '#domain/experience.ts'
import { withoutIdentity } from './blind.ts'
import { finalOf } from './hangul.ts'
import { formalFragment } from './fragment.ts'
import { josa } from './josa.ts'
import { formalPredicate } from './predicate.ts'
import { settingOf } from './setting.ts'
import { tidy } from './tidy.ts'

const JOB =
  /(?:아르바이트|인턴|인턴십|실습|봉사|봉사활동|과외|멘토링|현장실습|교육봉사|종주|여행|어학연수|통역|워킹홀리데이|농활|헌혈|독학|창업|강의|레슨)$/
export const POST =
  /(?:총무|팀장|조장|회장|부회장|반장|과대표|대표|부장|임원|매니저|리더|서기|멘토|점장|부점장|주임|대리|사원|간호사|조리사|바리스타|연구생|연구원|강사|트레이너|디자이너|개발자|조교|근로장학생|사회복무요원|편집장|단장|경리|사무원|판매원|판매직|상담원|안내원|생산직|계약직|영양사|요양보호사|큐레이터|에디터|기자|마케터|엔지니어|기획자|튜터|교사|조리원|책임자|담당자|스태프|요원|보조원|도우미|경비원|미화원|계산원|보육사|조무사|사육사|정비사|플래너|가이드|진행자|서포터|스탭|스텝|설계사|복지사|치료사|미용사|운전사|사서|집배원|배달원)$/
const EVENT =
  /(?:프로젝트|공모전|경진대회|대회|해커톤|스터디|동아리|학회|교육|부트캠프|과정|캠프|학생회|봉사단|서포터즈|캡스톤|캡스톤디자인|캡스톤 디자인|세미나|수업|훈련|직업훈련|연수|아카데미|챌린지|캠페인|행사|축제|전시회|전시|모임|소모임|클럽|밴드|합창단|극단|오케스트라|박람회|워크숍|공연|연극|마라톤|포럼|캐글|데이콘)$/
const WORKPLACE = /(?:근무|재직|업무|일)$/
const DEED =
  /(?:상하차|배달|검품|사무보조|사무 보조|간병 보조|영업|판매|생산|조리|서빙|상담|활동|홍보|촬영|거래|병간호|간호|간병|농사|육아|노점|장사|운전|편집|임시보호|졸업설계|졸업논문)$/
const PLACE =
  /(?:카페|매장|병원|회사|마트|편의점|창고|호텔|센터|도서관|학원|사무소|공단|연구실|랩|식당|물류|점|본부|부서|팀|은행|학교|유치원|어린이집|약국|서점|공장|현장|주방|홀|창구|카운터|접수처|매표소|데스크|계산대|업체|기업|소아과|내과|치과|한의원|의원|보건소|우체국|구청|시청|방송국|신문사|학보사|[가-힣]{2,}집|노래방|PC방|피시방|가게)$/

/** Things that stand as a title because one made them. */
export const MADE_THING =
  /(?:앱|웹|웹사이트|홈페이지|사이트|메뉴판|포스터|로고|안내판|안내문|개선안|기획안|제안서|보고서|소책자|지도|게임|영상|다큐멘터리|챗봇|봇|플러그인|대시보드|모형|시제품|키트|교재|교구|매뉴얼|체크리스트|카드뉴스|웹툰|잡지|책)$/
/** What a title must not end in to be an experience by its name alone. */
const NO_NAME = /(?:엄마|아빠|주부|가장|것|일|때|점|이야기|경험|기억|사건|도전|극복|[을를은는에서고며])$/
/** "편입 전 공장 생산직": when it was, before what it was. */
const TIME_FIRST = /^(\S+ (?:전|후|중))\s(\S.*)$/

/** Names of what is taken in an examination. */
export const TAKEN =
  /(?:\d급|기사|기능사|자격증?|면허증?|검정시험|토익\S*|스피킹|(?:오픽|OPIc)(?: [가-힣]{1,4}어)?|텝스|토플|HSK|JLPT|마스터|관리사|지도사|상담사|회계사|평가사|BLS|KBLS|ACLS|ADsP|SQLD|ADP)$/
/** Of these a name alone does not say what one has. */
export const SCORED = /(?:토익\S*|스피킹|오픽|OPIc|텝스|토플|HSK|JLPT|검정시험)(?: [가-힣]{1,4}어)?$/i

const FIRM = /(?:주방|홀|창구|카운터|매장|회사|공장|업체|사무소|상사)$/
/** What is only said of work. */
const WORKED = /담당|근무|일했|일함|일하|입사|퇴사|출근|응대|주문|계산|손님|접수|수납/

/** Things of which the notes say whether one made them or worked on them. */
const THING =
  /(?:도록|책자|화분|장치|기계|로봇|드론|선반|가구|의자|책상|조명|저금통|급식기|측정기|선별기|키보드|스피커|가방|에코백|달력|엽서|스티커|배지|굿즈|앨범|노래|단편영화|영화|소설|시집|동화|보드게임|센서|회로|알고리즘|모델|서비스|플랫폼|시스템|프로그램)$/
const MADE_IN_NOTES = /만들|만듦|만든|제작|개발|조립|구현/
/** What is kept up over time. */
const KEPT_UP = /(?:채널|블로그|계정|인스타|인스타그램|쇼핑몰|스토어|스마트스토어|홈페이지|커뮤니티|카페)$/
const KEPT_IN_NOTES = /구독자|팔로워|운영|게시|업로드|조회수|방문자|올[려렸리림]|판매|팔/

/** Headings of a list, not names of what was done. */
const GENERAL =
  /^(?:어린 시절|유년 시절|학창 시절|성장 ?과정|성격(?:의 장단점)?|가치관|지원 ?동기|입사 후 포부|장점|단점|강점|장단점|취미|특기|가족|토익|토플|텝스|오픽|토익스피킹|자격증|기타|경험|수상|수상 경력|의견|생각|견해|철학|교육철학|좌우명|친절|가치|신념|태도|습관|어학|교육|경력|활동|대외활동|스펙|자격|동아리|프로젝트|아르바이트|인턴)$/

/** The title as a noun; '' when there is none or when it is a sentence of its own. */
export function titleOf(experience: Experience, blind: boolean): string {
  const clean = tidy(experience.title.split('\n')[0] ?? '')
    .replace(/[.,!?:\s]+$/, '')
    .replace(/\s*\([^)]*\)$/, '')
  // "수료 과제: 택배 지연 예측" is called by what was made in it.
  const thing = OCCASION_FIRST.exec(clean)?.[2] ?? clean
  const words = blind ? (withoutIdentity(thing) ?? '') : thing
  if (GENERAL.test(words)) return ''
  if (words.length < 2 || words.length > 40 || !/[가-힣A-Za-z]/.test(words)) return ''
  if (/(?:[다요음함됨죠])$/.test(words) && formalPredicate(words) !== null) return ''
  return words
}

const MONTH = '(\\d{4})\\s?[.\\-/년]\\s?(\\d{1,2})\\s?(?:월|\\.)?(?:\\s?\\d{1,2}일?)?'
const MONTHS = new RegExp(`^${MONTH}\\s*[~∼–-]\\s*${MONTH}$`)
/** "2023년 4~5월" stays as it is: so Evidence reads it. */
const MONTHS_OF_YEAR = /^\d{4}년 \d{1,2}[~∼-]\d{1,2}월$/
const SINCE = new RegExp(`^${MONTH}\\s*[~∼–-]\\s*(?:현재|지금|재직\\s?중|진행\\s?중)?$`)
const ONE_MONTH = new RegExp(`^${MONTH}$`)
/** "2024.06.24 ~ 08.16", "2023년 7월 3일~8월 25일": the year is said once, and days say no more to a reader. */
const WITHIN_YEAR = new RegExp(
  `^${MONTH}\\.?\\s*[~∼–-]\\s*(\\d{1,2})\\s?(?:월|\\.)\\s?\\d{1,2}(?:일|\\.)?$|^${MONTH}\\.?\\s*[~∼–-]\\s*(\\d{1,2})(?:월|\\.)?$`,
)
/** "2019년 1월부터 10개월". */
const FROM_ON = new RegExp(`^${MONTH}부터\\s(\\S.*?)(?:간|\\s?동안)?$`)

/** The period as it stands before a verb: "2023년 3월부터 12월까지", "6개월 동안"; '' when it can't be read. */
export function periodOf(experience: Experience): string {
  const words = tidy(experience.period ?? '')
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(/[.\s]+$/, '')
  if (MONTHS_OF_YEAR.test(words)) return `${words}에`
  const months = MONTHS.exec(words)
  if (months) {
    const [, year = '', month = '', toYear = '', toMonth = ''] = months
    const until = toYear === year ? `${Number(toMonth)}월` : `${toYear}년 ${Number(toMonth)}월`
    return `${year}년 ${Number(month)}월부터 ${until}까지`
  }
  const within = WITHIN_YEAR.exec(words)
  if (within) {
    const [year, month, to] = [within[1] ?? within[4], within[2] ?? within[5], within[3] ?? within[6]]
    return Number(month) === Number(to)
      ? `${year}년 ${Number(month)}월에`
      : `${year}년 ${Number(month)}월부터 ${Number(to)}월까지`
  }
  const fromOn = FROM_ON.exec(words)
  if (fromOn) return `${fromOn[1]}년 ${Number(fromOn[2])}월부터 ${fromOn[3]} 동안`
  const since = SINCE.exec(words)
  if (since) return `${since[1]}년 ${Number(since[2])}월부터`
  const month = ONE_MONTH.exec(words)
  if (month) return `${month[1]}년 ${Number(month[2])}월에`
  const years = /^(\d{4})년?\s*[~∼–-]\s*(\d{4})년?$/.exec(words)
  if (years) return `${years[1]}년부터 ${years[2]}년까지`
  const sinceYear = /^(\d{4})년?\s*[~∼–-]\s*(?:현재|지금)?$/.exec(words)
  if (sinceYear) return `${sinceYear[1]}년부터`
  const inYear = /^(\d{4})년? ([가-힣]{1,2} ?방학)$/.exec(words)
  if (inYear) return `${inYear[1]}년 ${inYear[2]}에`
  if (/^(?:대학교?\s?)?\d학년(?:\s?\d학기)?$|(?:방학|작년|재작년|올해)$/.test(words) && words.length < 20)
    return `${words}에`
  if (/\S 때$/.test(words) && words.length < 20) return words
  if (/^\d{4}년?$/.test(words)) return `${words.replace('년', '')}년에`
  const term = /^(\d{4})\s?-\s?([12])학기$/.exec(words)
  if (term) return `${term[1]}년 ${term[2]}학기에`
  if (/^\d{4}년?\s?(?:봄|여름|가을|겨울|상반기|하반기|초|말|중반|[가-힣]{1,2} ?방학|\d학기)$/.test(words))
    return `${words.replace(/^(\d{4})년? ?/, '$1년 ')}에`
  if (
    /(?:\d\s?(?:개월|년|주|일|학기|달)|[한두세네]\s?(?:달|학기|해)|반년)(?:간|\s?동안)?$/.test(words) &&
    words.length < 20
  ) {
    return `${words.replace(/간$|\s?동안$/, '')} 동안`
  }
  return ''
}

/** One sentence that says what the experience was. Null when nothing is known. */
export function introduce(experience: Experience, blind: boolean): string | null {
  const title = titleOf(experience, blind)
  const period = periodOf(experience)
  const rawPlace = tidy(experience.place ?? '').replace(/에서$/, '')
  const named = blind ? (withoutIdentity(rawPlace) ?? '') : rawPlace
  const place = named.length > 1 && named.length < 40 && !title.includes(named) ? named : ''
  const { setting } = settingOf(experience.title, experience.body)
  const [, early = '', name = withoutKind(title, place)] = TIME_FIRST.exec(title) ?? []
  // From which month until which says already how long.
  const isSaid = /동안$|때$/.test(period) || (period.endsWith('월까지') && !/^\d+\s?주 /.test(setting.span))
  const span = isSaid ? '' : setting.span
  const when = [early, period, span].map((words) => (words === '' ? '' : `${words} `)).join('')
  const where = place === '' ? '' : `${place}에서 `
  const how = [setting.rate, setting.total].map((words) => (words === '' ? '' : `${words} `)).join('')
  const told =
    madeOf(experience.title, title, when + where + how) ??
    sentenceOf({
      title: withoutPlace(name, place),
      when,
      where,
      place,
      how,
      post: setting.post,
      body: experience.body,
    })
  if (told === null) return null
  // What goes on since then is not over.
  // One moves to the country once.
  return /[월년]부터 $/.test(when) && !/^귀[농촌]$/.test(title)
    ? told
        .replace(/했습니다\.$/, '하고 있습니다.')
        .replace(/쌓았습니다\.$/, '쌓고 있습니다.')
        .replace(/썼습니다\.$/, '쓰고 있습니다.')
    : told
}

const MADE =
  /(?:웹|앱|사이트|서비스|게임|장치|기계|선별기|측정기|로봇|봇|시스템|프로그램|플랫폼|기기|모형|영상|책|잡지|작품)$/
const OCCASION =
  '졸업\\s?작품|졸업\\s?전시|(?:팀|개인|사이드|토이|졸업|수업|학교)?\\s?프로젝트|(?:수료|기말|팀|조별|학기|개인)?\\s?과제|캡스톤(?:\\s?디자인)?|공모전'
const OCCASION_FIRST = new RegExp(`^(${OCCASION})\\s*[-–:]\\s*(\\S.{1,28})$`)
const OCCASION_LAST = new RegExp(`^(\\S.{1,28}?)\\s*\\((${OCCASION})\\)$`)

/** "졸업작품 - 자동 선별기", "중고거래 웹 (팀 프로젝트)", "군 복무 (보급병)": the two halves of a title as a sentence. */
function madeOf(raw: string, title: string, before: string): string | null {
  const clean = tidy(raw.split('\n')[0] ?? '').replace(/[.,!?\s]+$/, '')
  const soldier = /^군\s?복무\s?\((\S{2,10}병)\)$/.exec(clean)?.[1]
  if (soldier) return `${before}군에서 ${josa(soldier, '으로/로')} 복무했습니다.`
  const first = OCCASION_FIRST.exec(title === '' ? '' : clean)
  const last = OCCASION_LAST.exec(clean)
  const occasion = (first?.[1] ?? last?.[2] ?? '').trim()
  const thing = first?.[2] ?? last?.[1] ?? ''
  if (occasion === '' || thing === '') return null
  const did = /작품|전시/.test(occasion) || MADE.test(thing) ? '만들었습니다' : '진행했습니다'
  return `${before}${josa(occasion, '으로/로')} ${josa(thing, '을/를')} ${did}.`
}

/** "카페 바리스타" at "로스터리 카페 결" is a 바리스타 there. */
function withoutPlace(title: string, place: string): string {
  const words = title.split(' ')
  while (words.length > 1 && place.includes(words[0] ?? '')) words.shift()
  return words.join(' ')
}

/** "재활병원 임상실습" at "재활전문병원": the place says the same kind of place more exactly. */
function withoutKind(title: string, place: string): string {
  const [first = '', ...rest] = title.split(' ')
  const isSame =
    rest.length > 0 &&
    first.length > 2 &&
    place.length > 2 &&
    PLACE.test(first) &&
    first.slice(-2) === place.slice(-2)
  return isSame ? rest.join(' ') : title
}

function sentenceOf({
  title,
  when,
  where: at,
  place,
  how,
  post,
  body,
}: {
  title: string
  when: string
  where: string
  place: string
  /** How often and in which shift. */
  how: string
  /** A soldier's. */
  post: string
  /** Says whether it was work, and whether a thing was made. */
  body: string
}): string | null {
  if (title === '') return place === '' ? null : `${when}${place}에서 겪은 일입니다.`
  const where = at + how
  const served = /^(?:(\S.*?)\s)?복무$/.exec(title)
  if (served) {
    const army = [place, served[1] ?? ''].filter((words) => words !== '').join(' ')
    const as = post === '' ? '' : `${josa(post, '으로/로')} `
    return `${when}${army === '' ? '' : `${army}에서 `}${as}복무했습니다.`
  }
  if (/^(?:귀농|귀촌)$/.test(title))
    return `${when.replace(/(?<=[년월])부터 $/, '에 ')}${place === '' ? '' : `${josa(place, '으로/로')} `}${title}했습니다.`
  if (/ (?:단골|단골손님|애독자)$/.test(title)) return `${when}${josa(title, '이었/였')}습니다.`
  if (JOB.test(title)) return `${when}${where}${josa(title, '을/를')} 했습니다.`
  if (WORKPLACE.test(title)) {
    const work = title.replace(/\s?(?:근무|재직)$/, '')
    if (work !== title && work !== '')
      return `${when}${PLACE.test(work) ? `${work}에서 ` : `${where}${josa(work, '으로/로')} `}근무했습니다.`
    return `${when}${where}${josa(title, '을/를')} 했습니다.`
  }
  if (POST.test(title)) {
    return /(?:간호사|조리사|바리스타|연구생|연구원|강사|트레이너|디자이너|개발자|주임|대리|사원|매니저|점장|조교|근로장학생|사회복무요원|경리|사무원|판매원|판매직|상담원|안내원|생산직|계약직|영양사|요양보호사|큐레이터|에디터|기자|마케터|엔지니어|기획자|튜터|교사|조리원|책임자|담당자|스태프|요원|보조원|도우미|경비원|미화원|계산원|보육사|조무사|사육사|정비사|플래너|가이드|진행자|서포터|스탭|스텝|설계사|복지사|치료사|미용사|운전사|사서|집배원|배달원)$/.test(
      title,
    )
      ? `${when}${where.replace(/교대로 $/, '교대 ')}${josa(title, '으로/로')} 일했습니다.`
      : `${when}${where}${josa(title, '을/를')} 맡았습니다.`
  }
  if (/(?:^|\s)(?:주방|홀|매장|조리|제과|제빵|행정|사무) 보조$/.test(title))
    return `${when}${where}${josa(title, '으로/로')} 일했습니다.`
  const aide = /(?:^|\s)(\S+보조)$/.exec(title)?.[1]
  if (aide !== undefined && place !== '') return `${when}${where}${josa(aide, '으로/로')} 일했습니다.`
  if (SCHOOL.test(title)) return `${when}${title}에서 공부했습니다.`
  if (/(?:취사|의무|운전|행정|통신|정비|보급|조리|어학|군악)병$/.test(title))
    return `${when}${where}${josa(title, '으로/로')} 복무했습니다.`
  if (/(?:배관공|용접공|전기공|도장공|미장공|목수|재단사|정비공|기능공|인테리어공)$/.test(title))
    return `${when}${where}${josa(title, '으로/로')} 일했습니다.`
  if (/(?:장교|부사관)$/.test(title)) return `${when}${where}${josa(title, '으로/로')} 복무했습니다.`
  if (/(?:배송|버스|택시|운전|화물|택배|정비|설치|수리|배달)기사$/.test(title))
    return `${when}${where}${josa(title, '으로/로')} 일했습니다.`
  const abroad = /^(\S.*\S) 교환\s?학생$/.exec(title)?.[1]
  if (abroad) return `${when}${abroad}에서 교환학생으로 지냈습니다.`
  const paid = /^(\S.*\S) 근로$/.exec(title)?.[1]
  if (paid)
    return `${when}${/^(?:교내|학교|대학)$/.test(paid) && place !== '' ? at : `${paid}에서 `}일했습니다.`
  if (/(?:기획단|편집부|홍보부|운영진|위원회|학생회|연구회)$/.test(title))
    return `${when}${where}${title}에서 활동했습니다.`
  if (/(?:기자단|서포터즈|봉사단|홍보대사|멘토단|체험단)$/.test(title))
    return `${when}${where}${josa(title, '으로/로')} 활동했습니다.`
  if (/(?:교내|축제|동아리|학생회|학과|봉사|응원).*팀$/.test(title))
    return `${when}${where}${title}에서 활동했습니다.`
  if (EVENT.test(title)) return `${when}${where}${title}에 참여했습니다.`
  if (DEED.test(title)) return `${when}${where}${josa(title, '을/를')} 했습니다.`
  if (SCORED.test(title)) return null
  if (/(?:가계부|일기|일지)$/.test(title)) return `${when}${josa(title, '을/를')} 썼습니다.`
  if (/(?:다큐|다큐멘터리|영화|단편|웹드라마|소설|잡지|만화) [<〈《「'"“‘].+[>〉》」'"”’]$/.test(title))
    return `${when}${at}${josa(title, '을/를')} 만들었습니다.`
  if (TAKEN.test(title) && !SCORED.test(title)) return `${when}${josa(title, '을/를')} 취득했습니다.`
  const done = formalFragment(title)
  if (done !== null && (!/\d/.test(title) || done.endsWith('취득했습니다')) && done.endsWith('했습니다'))
    return `${when}${where}${done}.`
  if (KEPT_UP.test(title) && KEPT_IN_NOTES.test(body) && !WORKED.test(body))
    return `${when}${where}${josa(title, '을/를')} 운영했습니다.`
  if (/(?:방송국|신문사|학보사)$/.test(title) && /대학|교내|학교/.test(title))
    return `${when}${title}에서 활동했습니다.`
  if (PLACE.test(title))
    return `${when}${how}${title}에서 ${WORKED.test(body) || FIRM.test(title) ? '일했습니다' : '겪은 일입니다'}.`
  if (title.endsWith('일손')) return `${when}${where}${josa(title, '을/를')} 도왔습니다.`
  if (MADE_THING.test(title)) return `${when}${at}${josa(title, '을/를')} 만들었습니다.`
  if (THING.test(title)) {
    const did = MADE_IN_NOTES.test(body) ? `${josa(title, '을/를')} 만들었습니다` : `${title} 작업을 했습니다`
    return `${when}${at}${did}.`
  }
  if (/(?:[아어여해와워]주|읽|쓰|하|만들|그리)기$/.test(title) && title.includes(' '))
    return `${when}${where}${josa(title, '을/를')} 했습니다.`
  if (NO_NAME.test(title) || /[을를은는에]\s/.test(title) || title.length > LONGEST_NAME) return null
  if (/부터 |까지 /.test(when)) return `${when}${title} 경험을 쌓았습니다.`
  // Without a time or a place it would say nothing.
  return when === '' && at === '' ? null : `${beforeName(when)}${title} 경험이 있습니다.`
}

const SCHOOL =
  /(?:(?:훈련원|폴리텍|전문대|대학|고) \S+과|학과|공고|상고|고등학교|대학교|대학원|학부|(?:기계|전기|전자|건축|회계|조리|간호|미용|디자인|토목|자동차|정보|컴퓨터|경영|보건|뷰티)과)$/

const LONGEST_NAME = 24

/** "2023년 5월에" and "6개월 동안" before a noun. */
function beforeName(when: string): string {
  return when.replace(/에 (?=$|\S+ 동안 $)/, ' ').replace(/동안 $/, '동안의 ')
}

/** The introduction after a lead that was told as it was: "…을 했을 때의 일입니다." */
export function asScene(intro: string): string {
  const base = /^(.+[가-힣])습니다\.$/.exec(intro)?.[1]
  return base === undefined || finalOf(base) !== 'ㅆ' || base.endsWith('있')
    ? intro
    : `${base}을 때의 일입니다.`
}

/** The introduction after the reason for applying, which was told of that time: "…을 하면서 그 마음이 생겼습니다." */
export function asOrigin(intro: string): string {
  for (const [ended, goesOn] of [
    ['했습니다.', '하면서'],
    ['맡았습니다.', '맡으면서'],
    ['지냈습니다.', '지내면서'],
    ['만들었습니다.', '만들면서'],
  ] as const) {
    if (intro.endsWith(ended)) return `${intro.slice(0, -ended.length)}${goesOn} 그 마음이 생겼습니다.`
  }
  return intro
}
