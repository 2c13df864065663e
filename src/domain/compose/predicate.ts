// The end of a note, whatever register it stands in, as 합니다체.
import { past, present, stemOfInfinitive } from './conjugate.ts'
import { finalOf, isHangul, take, withFinal } from './hangul.ts'

/** Endings after a past base (했-), 있- 없- and -겠-. */
const AFTER_BASE =
  /^(.*[가-힣])(?:다|음|슴|슴다|슴니다|읍니다|습니당|어|지|지요|죠|어요|어여|어용|네|네요|고|고요|구요|는데|는데요|는데여|거든|거든요|단다|답니다|더라고요|더라|잖아요|던 것)$/
/** Nouns in ㅁ that no verb stands behind: compounds of these, or these alone. */
const NOUNS_IN_M =
  /(?:팀|프로그램|시스템|마음|경험|처음|다음|이름|사람|도움|어려움|즐거움|모임|게임|아침|점심|지금|여름|주임|책임|담임|선임|후임|전임|시험|위험|보험|체험|실험|폼|책임감|관점|포함|(?<![설증발분규투선])명함|보관함|우편함|마감|공감|독감|영감|교감|그림|알림|흐름|걸음|웃음|믿음|싸움|바람|보람|두려움|아쉬움|외로움|새로움|고마움|움직임|관심|중심|핵심|진심|양심|열심|안심|결심|의심|조심|부심|호기심|그램|리듬|스팸|크럼|스트림|프레임|타임|칼럼|컬럼|포럼|앨범|볼륨|단점|장점|강점|약점|학점|만점|상점|매점|의점|식점|문점|리점|지점|허점|시점|초점|중점|차감|책임감|자신감|족감|취감|절감|대감|일체감|사명감)$/
const SHORT_NOUNS_IN_M =
  /(?:^|\s)(?:음|감|참|남|힘|점|봄|몸|밤|김|룸|홈|임|꼼꼼함|성실함|정확함|신속함|친절함|섬세함)$/
/** With an object or an adverb before it even 깨달음 and 배움 are verbs. */
const VERBAL_BEFORE = /(?:을|를|고|도|게|히|로|서|지|면서|다시|직접|잘|많이)\s\S+$/
/** Looks like -다 yet is a verb in 이다, not the copula. */
const VERBS_IN_I =
  /(?:줄이|높이|보이|쓰이|모이|움직이|들이|붙이|기울이|쌓이|섞이|끌어들이|받아들이|망설이|끓이|먹이|죽이|속이|녹이|반짝이|곁들이)$/
const NOT_COPULA_IM =
  /(?:줄임|높임|보임|쓰임|모임|움직임|들임|붙임|기울임|쌓임|섞임|망설임|끓임|먹임|선보임)$/
/** State words whose nominal form says how something is, not what was done. */
const LASTING =
  /(?:[가-힣]고 있|수 있|수 없|(?:기사|기능사|자격증?|면허증?|\d급)[도이가은는]? 있|(?:학교|대학|대학원|학원)[에를을]? 다니|싶|같|편이|좋아하|싫어하|잘하|아니|익숙하|가능하|생각하|자신 있|관심 있|관심이 있|경험 있|경험이 있|적 있|적이 있|자격증 있|면허 있|자신이 있|필요하다고 생각하|중요하다고 생각하)$/
/** What was thought then is over. */
const THEN = /이때|그때|당시|그 뒤|그 후|이후|그 모습|[가-힣] (?:보고|보면서|겪고|겪으며) /
const NOW = /\d년째|현재|지금|요즘|요새|평소|앞으로(?! (?:나가|나와|가|다가|와|옮|당))|입사 후|입사하면/
const ADJECTIVES =
  /(?:필요|중요|부족|가능|꼼꼼|성실|행복|다양|편|비슷|심|급|소심|차분|익숙|복잡|간단|정확|활발|원활|뿌듯|답답|미숙|불편|당황|친절|조용|깨끗|확실|유용|적합|충분|막막|불안|솔직|철저|침착|능숙|완벽|신기|피곤|유명|특별|건강|명확|섬세)하$/

/** The clause in 합니다체 without a full stop, or null when its end is no predicate that is known. */
export function formalPredicate(clause: string): string | null {
  const text = clause.trim()
  if (text.endsWith('니다') && finalOf(text.slice(0, -2)) === 'ㅂ') return text
  if (/(?:[?？]|까|까요|나요|니|냐|자|라|세요|십시오)$/.test(text) && !/(?:더라|어라)$/.test(text))
    return null
  return (
    fromBase(text) ??
    fromFuture(text) ??
    fromCopula(text) ??
    fromNominal(text) ??
    fromPlain(text) ??
    fromPolite(text)
  )
}

function fromBase(text: string): string | null {
  const base = AFTER_BASE.exec(text)?.[1]
  if (base === undefined) return null
  const last = base.at(-1) ?? ''
  if (/[있없]$/.test(base))
    return text.endsWith('음') && !isLasting(base, text) ? `${base}었습니다` : `${base}습니다`
  if (finalOf(last) !== 'ㅆ') return null
  if (last === '밌' && text.includes('더라')) return `${base}었습니다`
  return `${base}습니다`
}

function isNounInM(text: string): boolean {
  // "4.2점": a figure with its unit.
  if (/\d[가-힣]$/.test(text)) return true
  if (/[을를]\s(?:\S+\s)?도움$|[가-힣]에 감$/.test(text)) return false
  if (/^(?:\S*의\s)?(?:깨달음|배움|느낌|가르침)$/.test(text)) return true
  return (
    NOUNS_IN_M.test(text) ||
    (SHORT_NOUNS_IN_M.test(text) && !VERBAL_BEFORE.test(text) && !/[가-힣0-9)][을를]\s/.test(text))
  )
}

function isLasting(stem: string, text: string): boolean {
  if (stem.endsWith('생각하') && THEN.test(text)) return false
  return LASTING.test(stem) || NOW.test(text)
}

function fromCopula(text: string): string | null {
  const polite =
    /^(.*?[^\s])(?:이에요|이예요|예요|에요|이야|입니당|임니다|인데|인데요|이거든요|이죠|이지요)$/.exec(
      text,
    )?.[1]
  if (polite !== undefined) {
    if (polite.endsWith('아니')) return `${polite.slice(0, -1)}닙니다`
    return `${polite}입니다`
  }
  if (text.endsWith('아니다') || text.endsWith('아님')) return `${text.replace(/아니다$|아님$/, '')}아닙니다`
  const noun = /^(.*[^\s])이다$/.exec(text)?.[1]
  if (noun !== undefined && !VERBS_IN_I.test(`${noun}이`)) return `${noun}입니다`
  const nominal = /^(.*[^\s])임$/.exec(text)?.[1]
  if (nominal !== undefined && !NOT_COPULA_IM.test(text) && !isNounInM(text)) return `${nominal}입니다`
  return null
}

function fromFuture(text: string): string | null {
  const thing = /^(.*[가-힣])\s(?:것이다|거다|거예요|거에요|것임|거임|거야|꺼예요|꺼에요|것이에요|것)$/.exec(
    text,
  )?.[1]
  if (thing !== undefined && finalOf(thing) === 'ㄹ') return `${thing} 것입니다`
  const promise = /^(.*[가-힣])(?:게요|게|께요|께|래요)$/.exec(text)?.[1]
  if (promise === undefined || finalOf(promise) !== 'ㄹ') return null
  if (promise.endsWith('을') && finalOf(promise.slice(0, -1)) !== '') return `${promise.slice(0, -1)}겠습니다`
  const stem = /(?:만들|팔|알|놀|살|이끌|열|걸|들)$/.test(promise) ? promise : withFinal(promise, '')
  return `${stem}겠습니다`
}

/** 줌 of 줄다: by how much or to what comes before it. */
const SHRUNK =
  /(?:(?:\d\S*|[한두세네] ?\S|반|절반|하나|둘|셋|넷|[가-힣]*[십백천만][가-힣]*)(?:으로|로)|(?<![가-힣])(?:반|절반|확|많이|크게|훨씬|점점|조금|눈에 띄게|\d\S*(?:정도|쯤|%|건|명|개|분|원))) ?줌$/

function fromNominal(text: string): string | null {
  const last = take(text.at(-1))
  if (
    !last ||
    (last.final !== 'ㅁ' && last.final !== 'ㄻ') ||
    isNounInM(text) ||
    /(?:쯤|즈음|만큼)$/.test(text)
  )
    return null
  const hung = /^(.*(?:글|리뷰|코멘트|주석|태그|이름표)(?:을|를)?) 담$/.exec(text)?.[1]
  if (hung !== undefined) return `${hung} 달았습니다`
  // "반으로 줌" is less, "나눠 줌" is given.
  if (SHRUNK.test(text)) return `${text.slice(0, -1)}줄었습니다`
  const stem = stemOfNominal(text, last.final)
  if (stem === null) return null
  if (isLasting(stem, text)) return present(stem)
  if (stem === '이' || text.length < 2) return null
  return `${past(stem)}습니다`
}

function stemOfNominal(text: string, final: string): string | null {
  if (final === 'ㄻ') return withFinal(text, 'ㄹ')
  if (!text.endsWith('음')) {
    return text.endsWith('도움') ? `${text.slice(0, -2)}돕` : withFinal(text, '')
  }
  const head = text.slice(0, -1)
  if (finalOf(head) !== '') {
    if (/(?:깨달)$/.test(head)) return withFinal(head, 'ㄷ')
    return head
  }
  if (/(?:^|\s|끌어|불러)모$/.test(head)) return `${head}으`
  if (/(?:지|나|이|그)$/.test(head)) return withFinal(head, 'ㅅ')
  return null
}

/** 주말마다, 작년보다: josa that end as verbs do. */
const NO_VERB = /[가-힣]{2}마다$|(?:작년|지난해|처음|이전|예전|그때|누구|남|무엇|생각|예상|평소|전)보다$/

function fromPlain(text: string): string | null {
  if (!text.endsWith('다') || text.length < 2 || NO_VERB.test(text)) return null
  const stem = text.slice(0, -1)
  const last = take(stem.at(-1))
  if (!last) return null
  if (stem.endsWith('는') && finalOf(stem.slice(0, -1)) !== '') return `${stem.slice(0, -1)}습니다`
  if (last.final === 'ㄴ') return `${withFinal(stem, 'ㅂ')}니다`
  if (OPEN_NOUNS.test(stem)) return `${stem}입니다`
  // A dictionary form at the end of a note tells what was done: "매출을 올리다".
  if (isAction(stem)) return `${past(stem)}습니다`
  return present(stem)
}

/** Nouns without a final consonant: after them -다 is the copula, "목표다". */
const OPEN_NOUNS =
  /(?:목표|문제|계기|태도|자세|이야기|아이디어|하나|분위기|숫자|가치|원리|차이|결과|효과|번째|의미|기회|과제|이유|최고|최대|과정이자 결과|이내|관계|습관이자 무기|무기|재료|기초|기본기|배려|신뢰|대화|소통이자 신뢰|열쇠|도구|언어|책임자|담당자|사용자|전문가|선배|후배|친구|언니|오빠|아버지|어머니)$/

const ACTION_STEMS =
  /(?:하|되|시키|받|맡|만들|줄이|높이|올리|늘리|배우|얻|이루|이끌|돕|나누|바꾸|고치|세우|찾|쓰|치르|마치|거치|익히|가르치|모으|깨닫|느끼)$/

function isAction(stem: string): boolean {
  return ACTION_STEMS.test(stem) && !ADJECTIVES.test(stem) && !/지 못하$|만 하$/.test(stem)
}

/** 해요체 and 해체 of the present, and what is said of one's own seeing: -더라고요. */
function fromPolite(text: string): string | null {
  const seen = /^(.*[가-힣])더(?:라(?:고요?|구요?)?|군요?)$/.exec(text)?.[1]
  if (seen !== undefined)
    return finalOf(seen) === 'ㅆ' && !/[있밌겠]$/.test(seen) ? `${seen}습니다` : `${past(seen)}습니다`
  const told = /^(.*[가-힣])(?:지요|죠|네요|거든요|거든|잖아요)$/.exec(text)?.[1]
  if (told !== undefined) return present(told)
  const going = /^(.*[가-힣])(?:는데요?|고요|구요)$/.exec(text)?.[1]
  if (going !== undefined && isHangul(going.at(-1))) return present(going)
  const form =
    /^(.*[가-힣])(?:요|(?<=[해어아])[여용])$/.exec(text)?.[1] ??
    (/(?:해|돼|싶어|같아|좋아|많아)$/.test(text) ? text : null)
  if (form === null || form === undefined) return null
  const stem = stemOfInfinitive(form)
  return stem === null ? null : present(stem)
}
