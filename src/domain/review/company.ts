// Check 2: the wrong company's name is the worst single mistake (docs/letter-rules.md §1).
import { josaOf } from '#domain/compose/josa.ts'
import type { Span } from '#domain/letter.ts'
import { replaceWord } from './change.ts'
import { carriedOver, motherOf, sameBody, Target } from './company-target.ts'
import { type NamedFirm, namedFirms } from './firm-names.ts'
import { placeholders } from './placeholder.ts'
import { type Check, type Found, indexAt, type Reading } from './reading.ts'

/** Beside these words a firm is one that the person applies to. */
const APPLYING =
  /지원(?:하|했|한|동기|합|서)|입사|인재상|일원|함께 (?:성장|일)|성장하고 싶|기여|이바지|보태|비전에|합류|일하고 싶|꿈꾸|공헌|되고 싶|되겠|경쟁력|핵심가치/
/** Beside these a firm is only talked about. */
const TALKING = /경쟁사|사례|시장|업계|뉴스|기사|인수|합병|비해|달리|비교|협력사|고객사|제휴|납품/
const OWN_WORD = /(?<![가-힣])당사(?=(?:에서|에게|로서|의|에|는|가|를|와|로|도|만)?(?![가-힣]))/g
const ADDRESS = /(?<![가-힣])귀사(?![가-힣]{0,1}옥)/g
const MOTIVE = /지원(?:한|하게|하는|하신|했)? ?(?:동기|이유|계기|사유)|왜 .{0,20}지원|지원하게 된/

export const company: Check = (reading) => {
  const target = reading.input.company?.trim() ? new Target(reading.input.company) : null
  return [
    ...otherFirms(reading, target),
    ...(target ? carriedOver(reading, target) : []),
    ...placeholders(reading.text, target?.name ?? null),
    ...ownWord(reading, target),
    ...(target ? unnamed(reading, target) : []),
  ]
}

function otherFirms(reading: Reading, target: Target | null): Found[] {
  const { text, input } = reading
  const own = `${reading.experiences.map((one) => `${one.title}\n${one.place ?? ''}\n${one.body}`).join('\n')}`
  const allowed = new Set(
    [...namedFirms(own), ...namedFirms(input.question ?? '')].map((one) => motherOf(one.firm.name)),
  )
  const others = namedFirms(text).filter(
    ({ firm }) => !allowed.has(motherOf(firm.name)) && !(target && sameBody(firm, target)),
  )
  if (target)
    return [...others.map((one) => otherFirm(reading, one, target)), ...unknownFirms(reading, target)]
  // Without a target a single firm may be the right one; two that are applied to cannot both be.
  const applied = others.filter((one) => APPLYING.test(around(reading, one)))
  const names = new Set(applied.map((one) => motherOf(one.firm.name)))
  if (names.size < 2) return []
  const [first] = names
  return applied
    .filter((one) => motherOf(one.firm.name) !== first)
    .map((one) => ({
      start: one.start,
      end: one.end,
      rule: 'company-other' as const,
      message: `지원하는 회사처럼 쓴 이름이 둘이에요. '${one.firm.name}'${josaOf(one.firm.name, '이/가')} 맞는지 확인해 주세요.`,
    }))
}

function otherFirm(reading: Reading, { start, end, firm }: NamedFirm, target: Target): Found {
  const sentence = around(reading, { start, end })
  const talking = TALKING.test(sentence) && !APPLYING.test(sentence)
  const kin = target.group !== null && target.group === firm.group
  const named = `'${firm.name}'${josaOf(firm.name, '은/는')}`
  if (talking && !kin)
    return {
      start,
      end,
      rule: 'company-mentioned',
      message: `${named} 지원하는 곳이 아니에요. 꼭 필요한 이름인지 살펴 주세요.`,
    }
  const why = kin
    ? `${target.name}의 계열사예요`
    : `지원하는 ${target.name}${josaOf(target.name, '이/가')} 아니에요`
  return {
    start,
    end,
    rule: 'company-other',
    message: `${named} ${why}. 지원하는 회사 이름으로 바꿔 주세요.`,
    fix: replaceWord(
      reading.text,
      { start, end },
      target.name,
      `${target.name}${josaOf(target.name, '으로/로')} 바꾸기`,
    ),
  }
}

/** "누리테크에 지원한": a firm that no list holds, in the place where only the target can stand. */
const APPLIED_TO =
  /(?<![가-힣A-Za-z0-9])([가-힣A-Za-z0-9&+.]{2,20}?)(?:에 지원(?:하|했|한|합)|에 입사|의 인재상|의 일원이)/g
const FIRM_TAIL =
  /(?:전자|은행|그룹|테크|소프트|랩스?|산업|건설|화학|제약|바이오|증권|보험|생명|화재|카드|캐피탈|물산|상사|통신|에너지|솔루션|시스템즈?|네트웍스|로지스틱스|모터스|항공|중공업|엔지니어링|미디어|게임즈|엔터테인먼트|푸드|식품|공사|공단|재단|진흥원|병원|의료원|호텔|리테일|커머스|홀딩스|코리아|컴퍼니|웍스|스튜디오)$/
const NO_FIRM =
  /^(?:다른|여러|많은|우리|대형|국내|해외|지역|지방|시중|종합|이|그|본|해당|일반|민간|귀)?(?:은행|그룹|산업|병원|공사|공단|시스템|솔루션|재단|호텔|증권|보험|통신|건설|화학|제약|항공|상사|미디어|카드|에너지|식품)$/

function unknownFirms({ text, experiences }: Reading, target: Target): Found[] {
  const own = experiences.map((one) => `${one.title} ${one.place ?? ''} ${one.body}`).join('\n')
  return [...text.matchAll(APPLIED_TO)].flatMap((match) => {
    const name = match[1] as string
    if (!FIRM_TAIL.test(name) || NO_FIRM.test(name) || target.isNamedBy(name) || own.includes(name)) return []
    if (namedFirms(name).length > 0) return []
    const span = { start: match.index, end: match.index + name.length }
    return [
      {
        ...span,
        rule: 'company-other' as const,
        message: `'${name}'${josaOf(name, '은/는')} 지원하는 ${target.name}${josaOf(target.name, '이/가')} 아니에요. 지원하는 회사 이름으로 바꿔 주세요.`,
        fix: replaceWord(text, span, target.name, `${target.name}${josaOf(target.name, '으로/로')} 바꾸기`),
      },
    ]
  })
}

function around({ sentences, text }: Reading, { start, end }: Span): string {
  const sentence = sentences[indexAt(sentences, start)]
  return text.slice(
    Math.max(sentence?.start ?? start, start - 200),
    Math.min(sentence?.end ?? end, end + 200),
  )
}

/** 당사 is one's own firm; a bank is 귀행, a hospital 귀원, a public body 귀 기관. */
function ownWord({ text }: Reading, target: Target | null): Found[] {
  const address = target?.address ?? '귀사'
  const found = [...text.matchAll(OWN_WORD)].map((match): Found => {
    const span = { start: match.index, end: match.index + 2 }
    return {
      ...span,
      rule: 'company-own-word',
      message: `'당사'는 자기 회사를 이르는 말이에요. 지원하는 곳은 '${address}'${josaOf(address, '으로/로')} 써요.`,
      fix: replaceWord(text, span, address, `${address}${josaOf(address, '으로/로')} 바꾸기`),
    }
  })
  if (address === '귀사') return found
  for (const match of text.matchAll(ADDRESS)) {
    const span = { start: match.index, end: match.index + 2 }
    found.push({
      ...span,
      rule: 'company-address',
      message: `${target?.name ?? ''}에는 '귀사'보다 '${address}'${josaOf(address, '이/가')} 맞아요.`,
      fix: replaceWord(text, span, address, `${address}${josaOf(address, '으로/로')} 바꾸기`),
    })
  }
  return found
}

function unnamed({ text, question, input }: Reading, target: Target): Found[] {
  const asked = question?.types.includes('motive') || MOTIVE.test(input.question ?? '')
  if (!asked || text.trim() === '' || target.isIn(text)) return []
  const address = /귀사|귀행|귀원|귀 기관|당사/.exec(text)
  const span = address
    ? { start: address.index, end: address.index + address[0].length }
    : { start: text.length, end: text.length }
  return [
    {
      ...span,
      rule: 'company-unnamed',
      message: `지원동기에 '${target.name}'${josaOf(target.name, '이/가')} 한 번도 나오지 않아요. 왜 이곳인지 이름과 함께 적어 주세요.`,
      ...(address
        ? {
            fix: replaceWord(
              text,
              span,
              target.name,
              `${target.name}${josaOf(target.name, '으로/로')} 바꾸기`,
            ),
          }
        : {}),
    },
  ]
}
