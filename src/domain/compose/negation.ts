// Short negations stand in speech ("안 맞았다"); a letter says 맞지 않았습니다.
import { past, pastBeforeNoun } from './conjugate.ts'
import { finalOf, withFinal } from './hangul.ts'

/** Verbs and adjectives that people put 안 before. 안내, 안전 and the like are why the list is closed. */
const STEMS =
  '하 되 좋 맞 보이 나오 오 가 해오 가져오 찾아오 내 받 먹 쓰 읽 듣 들리 돌아가 움직이 지키 팔리 알려주 들어오 올라오 남 풀리 열리 닫히 씻 자 아프 좋아하 들어가 나가 적 끝나 켜지 꺼지 통하 걸리 어울리 바꾸 바뀌 고치 빠지 만나 챙기 보 넣 정하 치우 닦 버리 쉬 만들 알 팔 열 드시 나 생기 변하 줄이 시키 빌리 돌리 지나 물어보 어기 틀리 믿 매'.split(
    ' ',
  )
/** Those that are written together with 안 and are no other word then. */
const JOINED = new Set('하 자 되 좋 맞 보이 나오 해오 들리 받 먹 팔리 지키 돌아가 알려주 움직이'.split(' '))

function formsOf(stem: string): [spoken: string, written: string][] {
  const base = past(stem)
  const infinitive = withFinal(base, '')
  const not = `${stem}지 않`
  const isRieul = finalOf(stem) === 'ㄹ'
  const isClosed = finalOf(stem) !== '' && !isRieul
  const bare = isRieul ? withFinal(stem, '') : stem
  const honorific = `${bare}${isClosed ? '으' : ''}`
  const before = pastBeforeNoun(base)
  return [
    [base, `${not}았`],
    ...['서', '도', '야'].map((end): [string, string] => [infinitive + end, `${not}아${end}`]),
    ...['고', '지만', '던', '기', '게', '길래'].map((end): [string, string] => [stem + end, not + end]),
    ...(/^(?:좋|적|아프)$/.test(stem)
      ? (['다는', '다고', '다며'].map((end) => [stem + end, not + end]) satisfies [string, string][])
      : []),
    [`${stem}${isClosed ? '으려고' : '려고'}`, `${not}으려고`],
    [`${stem}${isClosed ? '으면' : '면'}`, `${not}으면`],
    [`${bare}${isClosed ? '으니' : '니'}`, `${not}으니`],
    [`${bare}는`, `${not}는`],
    [isClosed ? `${stem}는다` : `${withFinal(bare, 'ㄴ')}다`, `${not}는다`],
    [`${honorific}시는`, `${not}으시는`],
    [`${honorific}시면`, `${not}으시면`],
    [`${honorific}시고`, `${not}으시고`],
    [`${honorific}셔서`, `${not}으셔서`],
    [`${honorific}셨`, `${not}으셨`],
    ...(before === null ? [] : ([[before, `${not}은`]] satisfies [string, string][])),
    ...(stem === '되'
      ? ([
          ['됐', `${not}았`],
          ['돼서', `${not}아서`],
          ['돼', `${not}아`],
        ] satisfies [string, string][])
      : []),
  ]
}

const WRITTEN = new Map<string, string>()
const joined: string[] = []
for (const stem of STEMS) {
  for (const [spoken, written] of formsOf(stem)) {
    if (WRITTEN.has(spoken)) continue
    WRITTEN.set(spoken, written)
    if (JOINED.has(stem)) joined.push(spoken)
  }
}
const longestFirst = (all: Iterable<string>) => [...all].sort((a, b) => b.length - a.length).join('|')
/** "매장 안 보이는 곳" is inside the shop. */
const INSIDE =
  /(?:매장|가게|건물|교실|회사|방|차|집|시설|병원|학교|센터|기간|시간|예산|범위|상자|창고|앱|화면)\s$/
const SPACED = new RegExp(`(?<![가-힣])안 (${longestFirst(WRITTEN.keys())})`, 'g')
const TOGETHER = new RegExp(`(?<![가-힣])안(${longestFirst(joined)})`, 'g')
/** What somebody said stays as it was said. */
const QUOTED = /(["“][^"”]*["”])/

/** Verbal nouns: 구분 안 되는 is 구분되지 않는, 거절 못하는 is 거절하지 못하는. */
const ACTS =
  '(재현|구현|구분|이해|해결|연결|정리|반영|적용|확인|관리|처리|설명|납득|거절|말|결정|적응|집중|완료|참여|질문|발표|대답|예측|준비|연락|설득|작동|인식|저장|전달|공유|해석)'
const BECOMES = new RegExp(`(?<![가-힣])${ACTS}(?:이|가)? 되지 않`, 'g')
const UNABLE = new RegExp(`(?<![가-힣])${ACTS}(?:을|를)? 못 ?(하|했|해|한)`, 'g')

/** "안 된다고 하셨다": it was not allowed. */
const FORBIDDEN = /^안 된다(?:고|는|며)/
/** "말 안 해도". */
const NOT_SAYING = /(?<![가-힣])말 하지 않/g

/** The words with each short negation written out; quotations stay. */
export function withoutShortNegations(words: string): string {
  if (!/안|못/.test(words)) return words
  return words
    .split(QUOTED)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(SPACED, (whole, form: string, at: number) =>
              INSIDE.test(part.slice(0, at)) || FORBIDDEN.test(part.slice(at))
                ? whole
                : (WRITTEN.get(form) ?? whole),
            )
            .replace(TOGETHER, (whole, form: string) => WRITTEN.get(form) ?? whole)
            .replace(BECOMES, '$1되지 않')
            .replace(UNABLE, '$1하지 못$2')
            .replace(NOT_SAYING, '말하지 않'),
    )
    .join('')
}
