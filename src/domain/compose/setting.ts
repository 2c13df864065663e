// How long, how often and in which post something was done, where notes say it in a line of its own: "8주.", "주 2회.".
import { firstClauses } from './notes.ts'

/** Each as it stands before a verb; '' where the notes do not say. */
export type Setting = { span: string; rate: string; total: string; post: string }

/** Such lines open the notes; further down a bare "3개월" belongs to what stands before it. */
const FIRST_CLAUSES = 5

const NUMBER = '(?:\\d+(?:\\.\\d+)?|한|두|세|석|네|넉|다섯|여섯)'
const SPAN = new RegExp(
  `^(?:약\\s?)?(?:(?:${NUMBER}\\s?(?:년|해|개월|달|주|주일|일|학기)(?:\\s?반)?\\s?){1,2}|${NUMBER}박\\s?${NUMBER}일|하루|이틀|사흘|나흘|일주일|보름|반년|일\\s?년)(?:간|\\s?동안)?$`,
)
const RATE =
  /^(?:매일|매주|매달|격주|격주로|주말마다|주말|평일|방학마다|새벽마다|(?:매주|격주)\s?[월화수목금토일]요일마다|[월화수목금토일]요일마다|(?:하루|주|일주일에|한 달에|월)\s?\d+\s?(?:번|회|시간|일)(?:씩)?)$/
/** "매주 금요일 모임", "주말만". */
const WEEKLY = /^(매주|격주로?)(?: ([월화수목금토일]요일|주말))?(?: (?:모임|활동|진행|수업|봉사))?$/
/** "매주 화, 목 2시간". */
const DAYS_OF_WEEK =
  /^매주\s([월화수목금토일])(?:요일)?(?:[,·/\s]+([월화수목금토일])(?:요일)?)?(?:\s(\d+시간)(?:씩)?)?$/
const SHIFT =
  /^(?:\d교대|(?:주말|평일|새벽|오전|오후|저녁|야간|주간|심야|마감|오픈|점심)(?:\s(?:오전|오후|저녁|야간|새벽))?\s?(?:타임|조|근무|시간대))$/
const TOTAL = /^\d{2,3}시간$|^(?:총|모두|누적)\s?\d[\d,]*\s?(?:시간|회|번|일|주|개월)$/
/** A soldier's post, where the title says only that one served. */
const POST = /^[가-힣]{2,8}병$/

type Slot = keyof Setting

/** Which part of a setting the clause is, and its words; null for anything that tells more. */
function partOf(words: string): readonly [Slot, string] | null {
  if (SPAN.test(words)) return ['span', `${words.replace(/간$|\s?동안$/, '')} 동안`]
  if (SHIFT.test(words))
    return ['rate', /교대|조$|근무$/.test(words) ? `${words.replace(/근무$/, '근무')}로` : `${words}에`]
  if (/^(?:주말|평일)만$/.test(words)) return ['rate', `${words.slice(0, -1)}에만`]
  if (RATE.test(words))
    return ['rate', /^(?:격주|주말|평일)$/.test(words) ? `${words}${words === '격주' ? '로' : '에'}` : words]
  const days = DAYS_OF_WEEK.exec(words)
  if (days) {
    const [, one = '', other, hours] = days
    const on = other === undefined ? `매주 ${one}요일에` : `매주 ${one}·${other}요일에`
    return ['rate', hours === undefined ? on : `${on} ${hours}씩`]
  }
  const weekly = WEEKLY.exec(words)
  if (weekly) return ['rate', weekly[2] === undefined ? (weekly[1] ?? '') : `${weekly[1]} ${weekly[2]}에`]
  if (TOTAL.test(words)) return ['total', words]
  return POST.test(words) ? ['post', words] : null
}

/** The clauses of the notes that tell something, and the setting that the first of the others give. */
export function settingOf(
  title: string,
  body: string,
): { setting: Setting; isPart: (clause: string) => boolean } {
  const setting: Setting = { span: '', rate: '', total: '', post: '' }
  const parts = new Set<string>()
  for (const clause of firstClauses(body, FIRST_CLAUSES)) {
    const part = partOf(clause.replace(/[\s.!~]+$/, ''))
    if (part === null || setting[part[0]] !== '' || (part[0] === 'post' && !/복무/.test(title))) continue
    setting[part[0]] = part[1]
    parts.add(clause)
  }
  return { setting, isPart: (clause) => parts.has(clause) }
}
