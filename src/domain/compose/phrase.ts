// A person's sentence as words before a noun ("오차를 8건으로 줄인"), for leads, ties and headings.
import { pastBeforeNoun } from './conjugate.ts'
import { finalOf } from './hangul.ts'

export const LEADING_LINK =
  /^(?:그래서|보니|그런데|그리고|그러나|하지만|그 결과|결과적으로|결국|그 뒤로는|그 뒤로|그 뒤|그 후로|그 후|그 다음부터|그 다음|그때부터|이때부터|이후부터|이후로|이후|이에|이어서|또한|또|그러자|그랬더니|그러다|따라서|덕분에|그 덕분에|당시|처음에는|먼저|마지막으로|그때|다음으로|일단|지금은|나중에)[,\s]\s*/
/** A sentence that leans on the one before it can't stand first. */
export const LEANS =
  /^(?:이|그|이런|그런|이것|그것|이를|그를|이때|그때|여기|거기|이렇게|그렇게|말하고|하고)(?:\s|부터|에서|을|를|은|는|이|도|번)/
const SELF = /^(?:저는|제가|저도|저희는)\s/
/** Stems whose -는 form stands before a noun and is no topic: "묻는 것", "기다리는 시간". */
const LONG_STEMS =
  '만드|걸리|모르|막히|끼|틀리|기다리|나오|생기|보이|배우|가르치|놓치|일하|빠지|오르|내리|떨어지|멈추|밀리|몰리|바뀌|지나|팔리|부르|누르|고르|나누|적히|늘어나|줄어드|가져오|나가|들어오|들리|끝나|열리|좋아하|싫어하|망설이|헷갈리|이기|커지|달라지|돌아가|돌아오|찾아오|불편해하|궁금해하|알려주|도와주|해주|나는 데|드는 데|움직이|꺼내|차리|올리|줄이|늘리|모으|고치|바꾸|옮기|[하되있없않묻듣찾돕먹]'
const SHORT_STEMS =
  '하|되|쓰|보|오|가|주|받|읽|적|남|맞|비|느|주|사|파|타|내|잃|앉|쉬|드|붙|뜨|걷|뛰|싶|높|닫|알|놓|뽑|잡|맡|닿|웃|울|묶|섞|씻|벗|신|입|켜|끄|짜'
const BEFORE_NOUN = new RegExp(
  `(?:${LONG_STEMS})는$|^(?:${SHORT_STEMS})는$|(?:겪|같|많|적|높|낮|좋|짧|작|받|남|맞|늦|모|찾|읽|뽑|잡|맡|앉|놓|늙|젊|넓|좁|얇|깊|밝|잃|잊|얻|묶)은$`,
)
const NOUN_IN_IGA =
  /(?:평가|휴가|원가|단가|물가|참가|차이|아이|종이|나이|높이|길이|같이|많이|깊이|없이|일일이|틈틈이|굳이|끊임없이|나란히|가까이|더이|일찍이|반드시|추가|증가|국가|전문가)$/

/** Something became so; nobody did it. */
const HAPPENS =
  /(?:늘었|늘어났|줄었|줄어들었|올랐|아졌|어졌|해졌|빨라졌|커졌|잠들었|바뀌었|좋다고 했|생겼|감소했|증가했|나왔|걸렸|남았|되었|됐|끝났|늦어졌|몰렸|밀렸|(?<![가던만])졌)$/

/** The sentence's words, ready for a noun after them; null when someone else is its subject or it tells no deed. */
export function beforeNoun(sentence: string): string | null {
  const words = sentence.replace(/\.$/, '').replace(LEADING_LINK, '').replace(SELF, '')
  const base = /^(.+)습니다$/.exec(words)?.[1]
  if (base === undefined || finalOf(base) !== 'ㅆ' || /[있없겠]$/.test(base)) return null
  if (/(?:이었|지 않았|지 못했|수 있었|수 없었|셨|안 되었|게 했|몰랐|지쳤|그대로였)$/.test(base)) return null
  if (HAPPENS.test(base) || hasOtherSubject(base) || LEANS.test(words)) return null
  return pastBeforeNoun(base)
}

/** "외국인 손님도": others did it as well. */
const PERSON_TOO =
  /(?:손님|고객|환자|어르신|친구|선생님|사장님|점장님|직원|학생|팀원|조원|아이|부모님|교수님|팀장님|선배|후배|동료|회원|분|사람|모두|다들)(?:들)?(?:도|만)$/

/** Somebody or something else acts: "사장님이 칭찬하셨다", "시간이 줄었다", "숫자는 …". */
export function hasOtherSubject(words: string): boolean {
  return words
    .split(' ')
    .slice(0, -1)
    .some((word) => {
      const bare = word.replace(/[,.]$/, '')
      if (/[가-힣]들도$/.test(bare) || bare.endsWith('께서') || PERSON_TOO.test(bare)) return true
      if (/[은는]$/.test(bare)) return bare.length > 1 && !BEFORE_NOUN.test(bare)
      if (/[이가]$/.test(bare)) return bare.length > 1 && !NOUN_IN_IGA.test(bare)
      return false
    })
}

/** Only the last deed of a chain, if it still says on what: "표를 만들어서 매일 비교한" of a longer sentence. */
export function lastDeed(phrase: string, longest: number): string {
  const comma = phrase.lastIndexOf('고, ')
  const last = comma >= 0 && /[을를]\s/.test(phrase.slice(comma + 3)) ? phrase.slice(comma + 3) : phrase
  if (last.length <= longest) return last
  const cuts = [
    ...last.matchAll(
      /(?:,|지만|고|며|면서|(?:해|어|아|여|워|려|춰|눠|꿔|(?:나|도|다가|찾아|들어|가져|돌아)와|(?:찾아|나|들어|돌아)가|둬|놓고)서?|한 뒤|은 뒤|다음에?|때|동안|이라)\s/g,
    ),
  ]
  for (const cut of cuts) {
    const rest = last.slice(cut.index + cut[0].length)
    if (
      rest.length <= longest &&
      rest.length >= 8 &&
      !/^(?:놓고|두고|가며|가면서|주고|드리고|내고|없이|함께|대해|위해|통해|따라|만에|뒤|후|때|동안|중에|대신|싶어) /.test(
        rest,
      ) &&
      /[가-힣A-Za-z0-9)][을를]\s/.test(rest) &&
      !LEANS.test(rest)
    )
      return rest
  }
  return last
}

const MOVED_BY: Record<string, string> = { 줄었: '줄인', 늘었: '늘린', 올랐: '올린' }
/** "…서 조회 쿼리에 인덱스를 추가하니 3초에서 0.4초로 줄었습니다". */
const BROUGHT =
  /^(?:.*[가-힣][서고],? )?([^,]*[을를] (?:\S+ )?\S*[가-힣])(하니|했더니|해 보니|해보니) (\S*\d\S*에서 \S*\d\S*로) (줄었|늘었|올랐)습니다\.$/

/** What one did and what it moved, before a noun: "인덱스를 추가해 3초에서 0.4초로 줄인"; null for any other sentence. */
export function broughtAbout(sentence: string): string | null {
  const [, deed = '', , move = '', verb = ''] = BROUGHT.exec(sentence) ?? []
  return deed === '' || hasOtherSubject(`${deed}해`) ? null : `${deed}해 ${move} ${MOVED_BY[verb]}`
}
