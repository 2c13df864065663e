// How often and at what hour something is said to have been done: 매일, 주마다, 새벽까지. Notes that speak of no
// such round hold none.
import type { NameFact } from './name-fact.ts'

/**
 * `notes` are the words of notes that tell of this round; they are squeezed. Who worked somewhere was there
 * daily, unless the notes count by the week.
 */
const ROUNDS: readonly { said: RegExp; canon: string; notes: RegExp }[] = [
  {
    said: /(?<![가-힣])(?:매일(?!\s?아침마다|의\s|경|신문)|날마다|하루도\s(?:빠짐없이|빠지지|거르지|쉬지)(?:\s매일)?)/g,
    canon: '매일',
    notes:
      /매일|날마다|맨날|하루|일일|마다|항상|데일리|daily|평일|주[5-7][일회]|일지|출근|퇴근|일기|매번|개근|^(?!.*(?:주(?:에|말)?[1-4]|격주|매주|월\d+[회번]|한달|[월화수목금토일]욜|토요|주말))/,
  },
  {
    said: /(?<![가-힣])(?:매주(?!문)|주마다|한\s주도\s(?:빠짐없이|빠지지|거르지))/g,
    canon: '매주',
    notes:
      /매주|주마다|주당|주\d|주에|일주일|한주|격주|주간|주차|weekly|요일|[월화수목금토일]욜|주말|매일|꾸준|정기|마다/,
  },
  {
    said: /(?<![가-힣])(?:매달|매월|달마다|다달이)/g,
    canon: '매달',
    notes:
      /매달|매월|달마다|다달이|월\d|월에|한달|달에|월간|월별|월말|월초|월평균|월1|정기|마다|매번|꾸준|월[가-힣]{2}/,
  },
  {
    said: /(?<![가-힣])(?:매년|해마다|매해)/g,
    canon: '매년',
    notes: /매년|해마다|매해|\d년|연\d|년마다|연간|방학|마다|년째|정기|\d{4}/,
  },
  {
    said: /(?<![가-힣])(?:새벽(?=[에이을의]|마다|까지|부터|\s|,)|밤늦게|밤을\s새|밤새|심야)/g,
    canon: '새벽',
    notes:
      /새벽|야간|심야|밤|교대|나이트|night|(?<!\d|오후|저녁)[1-5]시(?!간)|2[2-4]시|일찍|철야|24시|당직|첫차/,
  },
  {
    said: /(?<![가-힣])주말(?=에|마다|이면|도|까지)/g,
    canon: '주말',
    notes: /주말|토|일요|휴일|[금일]욜|평일말고/,
  },
]

export function roundsOf(text: string): NameFact[] {
  return ROUNDS.flatMap(({ said, canon, notes }) =>
    [...text.matchAll(said)].map((match) => ({
      kind: 'period' as const,
      start: match.index,
      end: match.index + match[0].length,
      canon,
      scope: true,
      notes,
    })),
  )
}
