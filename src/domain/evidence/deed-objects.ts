// Deeds by what they were done to: 생존수영 수업을 개설했다, 합동 단속을 나갔다. Of a thing that the notes never
// name, no such deed is told there.
import { GENERAL_NOUNS, SYNONYMS } from './lexicon/general-nouns.ts'
import type { NameFact } from './name-fact.ts'
import { NATIVE, SINO_WORDS } from './numerals.ts'

/** Works that somebody did or did not do; what one thinks, feels or learns is not among them. */
const WORKS =
  '개발|발명|고안|창안|신설|개설|창설|출품|개최|주최|주관|제작|설계|구축|집필|작곡|작사|연출|기획|편찬|도입|설치|' +
  '지도|총괄|운영|관리|상담|강의|강연|교육|집도|시행|수술|진료|처방|투약|처치|간호|번역|통역|촬영|편집|취재|출연|공연|' +
  '연주|전시|등반|완주|종주|횡단|협상|중재|변론|단속|검거|구조|진압|수사|조사|감사|감독|시공|수리|정비|조립|용접|납품|' +
  '수출|수입|판매|유치|분석|실험|측정|검증|합성|배양|배포|출시|발표|작성|담당|수행|주도|전담|훈련|인수|매입|수확|재배|사육|' +
  '심사|출제|발간|운행|조종|경호|순찰|시연|진행|실시|집계|전수|보수|복원|발굴|채취|재현|수료|이수|섭외|대행|중개|결성|조직|개정|제정|개편|처리|보조|지휘|개선|적용|인솔|감수|교정|교열|중계|해설'

/** 개발을 담당했다: of which kind, only the word before it says. */
const WORK_NOUNS = new Set(WORKS.split('|'))

const DONE = '(?:했|하였|하여|해(?=[\\s,])|하며|하면서|하고(?!\\s?(?:싶|자))|한\\s(?:뒤|후|결과))'
/** Adverbs may stand between, another object or clause may not. */
const BETWEEN = '(?:[가-힣\\d]{0,4}[가-힣](?<![을를며고서여해자면의은는이가에])\\s){0,2}'
const DEED = new RegExp(
  `(?<![가-힣A-Za-z0-9])([가-힣A-Za-z0-9]{2,10}?)(?:을|를|도|까지|까지도)\\s${BETWEEN}(?:(?:${WORKS})${DONE}|도?맡(?:았|아(?=[\\s,])|으며)|이끌(?:었|며)|가르(?:쳤|치며)|나갔|펴[냈내]|따[냈내](?!려)|꾸(?:렸|려(?=[\\s,]))|열(?:었|어(?=[\\s,])|며)|차(?:렸|려(?=[\\s,]))|세웠|세워(?=[\\s,])|만들(?:었|어(?=[\\s,])|며)|선보(?:였|이며))`,
  'g',
)
/** 동화 구연을 해 주었다, 생명보험 상담도 함께 했다. */
const LIGHT =
  /(?<![가-힣A-Za-z0-9])([가-힣A-Za-z]{2,10}?)(?:을|를|도)\s(?:(?:함께|직접|같이|매일|자주|주로|늘|혼자)\s)?(?:했(?=[습고으지])|하였|하며|하면서|해\s?[주드왔])/g
/** Where one worked: 중환자실에서도 실습했다. */
const WORKED =
  /(?<![가-힣A-Za-z0-9])([가-힣A-Za-z0-9]{2,10}?)에서(?:도|는)?\s(?:[가-힣\d]+\s){0,2}(?:실습|근무|일|인턴|봉사|수련|연수|훈련)(?:했|하며|하면서)/g
/** Whom one learnt from: 명인께 물레를 배웠다. */
const TAUGHT =
  /(?<![가-힣A-Za-z0-9])([가-힣]{2,10}?)(?:님)?(?:께|에게|한테)서?\s(?:[가-힣]+\s){1,2}(?:배웠|배우며|사사했|전수받았)/g
const JOINED =
  /(?<![가-힣A-Za-z0-9])([가-힣A-Za-z0-9]{2,10})에\s(?:[가-힣]{2,6}(?:로|으로)\s)?(?:참가|참여|출전|출연|동행|투입|파견|입단|가입)(?:했|하였|하여|해(?=[\s,])|하며|되었|됐|되어)/g

/** A share is claimed to have changed: 수임률을 높였다. */
const RATE =
  /(?<![가-힣])([가-힣]{2,5}[률율])(?:(?:을|를)\s(?:[가-힣]{1,5}\s){0,2}(?:높였|높이|높여|향상|개선했|개선하|끌어올|늘렸|늘려|줄였|줄이|줄여|낮[추췄]|낮춰|단축|절감했|올렸|올려)|(?:이|가)\s(?:[가-힣]{1,5}\s){0,2}(?:높아|향상되|개선되|늘었|늘어|줄었|줄어|낮아|감소|증가|상승|올랐))/g
/** Shares that notes tell in words of their own (deed-claims.ts). */
const TOLD_OTHERWISE =
  /(?:수익|판매|불량|오류|수|가동|재방문|재구매|전환|클릭|참여|출석|참석|합격|회수|재등록|응답|사고|재해|이직|이탈|해지|퇴사|점유|비|효|확)[률율]$/

/** The bare noun before the object, which says what kind of it: 입시반 of "입시반 학생들". */
const KIND_OF = /(?<![가-힣A-Za-z0-9])([가-힣A-Za-z]{2,8})\s$/
/** A clause, an adverb or a number before the object says no kind. */
const NO_KIND =
  /[은는이가을를의에서로와과도만며고여해면지한된던할인운낸긴온린킨간쓴준든난씩쯤째들게려록어아혀펴워날릴칠질낼올을]$|^(?:직접|함께|먼저|매일|매주|매달|매번|처음|모두|모든|다른|가장|항상|여러|각각|서로|손수|혼자|조금|많은|약간|다음|이번|해당|당시|이후|평균|최대|다시|그날|가운데|가량|차례|동안|때문|덕분|전체|그리|얼마나|왜)$/
const NUMERAL = new RegExp(`^(?:${NATIVE}|${SINO_WORDS})$`)

/**
 * What `text` claims to have done to a thing. The notes hold it when they have any two letters of the thing
 * or, where its own word is a general one, of what kind it is said to be.
 */
export function deedObjects(text: string): NameFact[] {
  return [DEED, LIGHT, WORKED, TAUGHT, JOINED, RATE].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): NameFact[] => {
      const [all, object] = match as unknown as [string, string]
      if (pattern === RATE && TOLD_OTHERWISE.test(object)) return []
      // 만들기도 했습니다: a verb, no thing.
      if (pattern === LIGHT && object.endsWith('기')) return []
      const kind = kindBefore(text, match.index)
      const start = kind === undefined ? match.index : text.lastIndexOf(kind, match.index)
      const end = match.index + all.trimEnd().length
      const canon = text.slice(start, end).replace(/\s+/g, '')
      return tellings(object, kind, pattern, all).map(({ telling, isKind }) => ({
        kind: 'deed',
        start,
        // Only the kind is pointed at, where it is what the notes do not have.
        end: isKind && kind !== undefined ? start + kind.length : end,
        canon: `${canon}:${telling}`,
        scope: true,
        notes: told(telling),
      }))
    }),
  )
}

/** What the notes must have, each of it. */
function tellings(
  object: string,
  kind: string | undefined,
  pattern: RegExp,
  words: string,
): { telling: string; isKind: boolean }[] {
  const own = pattern === DEED && WORK_NOUNS.has(object) ? undefined : tellingPart(object)
  // 내과 병동에서: the kind of a place holds it as well as its own word.
  if (pattern === WORKED && kind !== undefined) return listed(tellingPart(kind + object), false)
  if (NEW.test(words)) return listed(kindOf(kind), true).concat(listed(own, false))
  return listed(own ?? kindOf(kind), false)
}

function listed(telling: string | undefined, isKind: boolean): { telling: string; isKind: boolean }[] {
  return telling === undefined ? [] : [{ telling, isKind }]
}

/** Of what is said to be new, its kind is the news: 감귤 크루아상을 선보였다. */
const NEW = /(?:개발|발명|고안|창안|신설|개설|출시|선보)(?:했|하|해|한|였|이)/

function kindOf(kind: string | undefined): string | undefined {
  return kind === undefined ? undefined : tellingPart(kind)
}

function kindBefore(text: string, at: number): string | undefined {
  const kind = KIND_OF.exec(text.slice(Math.max(0, at - 12), at))?.[1]
  return kind === undefined || NO_KIND.test(kind) || NUMERAL.test(kind) ? undefined : kind
}

/** What of the object tells which it is: 취업 of 취업규칙, all of 조리법, nothing of 안내문. */
function tellingPart(object: string): string | undefined {
  if (GENERAL_NOUNS.has(object)) return undefined
  for (const size of [3, 2]) {
    if (!GENERAL_NOUNS.has(object.slice(-size))) continue
    const kind = object.slice(0, -size)
    return kind.length < 2 || GENERAL_NOUNS.has(kind) ? undefined : kind
  }
  return object
}

const read = new Map<string, RegExp>()
const MOST_READ = 1000

/** Any two letters of `object` that stand together, or another word for it. */
function told(object: string): RegExp {
  const before = read.get(object)
  if (before) return before
  const words = new Set<string>()
  // 치료 does not tell 도수치료: of a longer word, its end alone is not enough.
  const last = object.length > 3 && /^[가-힣]+$/.test(object) ? object.length - 1 : object.length
  for (let at = 0; at + 2 <= last; at += 1) words.add(object.slice(at, at + 2))
  for (const group of SYNONYMS)
    if (group.some((one) => object.includes(one))) group.forEach((one) => words.add(one))
  const pattern = new RegExp([...words].join('|').toLowerCase())
  if (read.size >= MOST_READ) read.clear()
  read.set(object, pattern)
  return pattern
}
