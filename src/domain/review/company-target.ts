// The company applied to: under which names it goes, how it is addressed, what is bound to another.
import { aliasesOf, canonicalName, type Firm, firms, plainName } from './firms.ts'
import { namedFirms } from './firm-names.ts'
import type { Found, Reading } from './reading.ts'

export class Target {
  /** As the person typed it, without a bracketed aside. */
  readonly name: string
  readonly group: string | null
  private readonly names: readonly string[]
  constructor(typed: string) {
    const inBrackets = [...typed.matchAll(/[(（]([^)）]{2,30})[)）]/g)].map((match) =>
      (match[1] as string).trim(),
    )
    const outside = typed
      .replace(/[(（][^)）]*[)）]|㈜|주식회사/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    this.name = outside || typed.trim()
    const words = this.name.split(' ')
    const typedNames = [
      this.name,
      ...inBrackets,
      ...(words.length > 1 && known(words[0]) ? [words[0] as string] : []),
    ]
    this.names = [...new Set(typedNames.flatMap((name) => [name, ...aliasesOf(name)]).map(plainName))].filter(
      (name) => name.length > 1,
    )
    this.group = firms.find((firm) => this.names.includes(plainName(firm.name)))?.group ?? null
  }

  /** Whether `name` is the target, a longer form of its name, or the group that its name begins with. */
  isNamedBy(name: string): boolean {
    const plain = plainName(name)
    return this.names.some((own) => own === plain || own.startsWith(plain) || own.endsWith(plain))
  }

  isIn(text: string): boolean {
    const plain = plainName(text)
    return this.names.some((own) => plain.includes(own) || plain.includes(own.replace(/그룹$|공사$/, '')))
  }

  get address(): string {
    const { name } = this
    if (/은행|뱅크$/.test(name)) return '귀행'
    if (/병원|의료원|의원$|암센터/.test(name)) return '귀원'
    if (name.endsWith('학교')) return '귀교'
    if (
      /(?:공사|공단|재단|진흥원|연구원|연구소|평가원|관리원|개발원|협회|중앙회|센터|위원회|기금|정보원|시청|구청|군청|도청)$/.test(
        name,
      )
    )
      return '귀 기관'
    return '귀사'
  }
}

/** Public bodies hire blind unless the person says otherwise (docs/letter-rules.md §4.3). */
export function isPublicBody(company: string): boolean {
  const full = /[(（]/.test(company) ? company.replace(/[(（][^)）]*[)）]/g, '') : company
  return aliasesOf(full.trim()).some((name) => PUBLIC.test(name))
}

const PUBLIC =
  /(?:공사|공단|진흥원|개발원|평가원|심사평가원|관리원|정보원|보증기금|국립[가-힣]+|시청|구청|군청|도청|교육청|한국은행|금융감독원|한국거래소|한전KPS|한전KDN|코레일[가-힣]*|한국[가-힣]{2}발전|한국전력기술|한국수력원자력|한국부동산원|한국연구재단|한국장학재단)$/

function known(name: string | undefined): boolean {
  return firms.some((firm) => plainName(firm.name) === plainName(name ?? ''))
}

export function motherOf(name: string): string {
  return canonicalName(name)
}

/** The target itself, under any of its names, or the name of its own group. */
export function sameBody(firm: Firm, target: Target): boolean {
  if (target.isNamedBy(firm.name)) return true
  return firm.isGroup && firm.group === target.group
}

/** Long enough to be no turn of speech. */
const CARRIED_MIN = 20

/**
 * A sentence that stands in another letter of the person, and there beside another company: carried over.
 * The company's own name was exchanged, the rest still speaks of the other one.
 */
export function carriedOver(reading: Reading, target: Target): Found[] {
  const found: Found[] = []
  const others = (reading.input.otherTexts ?? []).filter((other) => other !== reading.given)
  const bound = new Map<string, string>()
  for (const other of others) {
    const firm = namedFirms(other).find((one) => !sameBody(one.firm, target))?.firm.name
    if (!firm) continue
    for (const sentence of other.split(/(?<=[.!?])\s+|\n+/))
      if (/귀사|귀행|귀원|귀 기관|입사|인재상|비전|핵심가치|지원/.test(sentence) || sentence.includes(firm))
        bound.set(bare(sentence, [firm]), firm)
  }
  if (bound.size === 0) return found
  for (const { start, end } of reading.sentences) {
    const sentence = reading.text.slice(start, end)
    if (sentence.length < CARRIED_MIN) continue
    const firm = bound.get(bare(sentence, [target.name]))
    if (firm !== undefined)
      found.push({
        start,
        end,
        rule: 'company-carried-over',
        message: `'${firm}'에 쓴 글과 같은 문장이에요. ${target.name}에 맞는 이유로 다시 써 주세요.`,
      })
  }
  return found
}

/** Without names, josa around them and signs: what stays the same when only the company is exchanged. */
function bare(sentence: string, names: readonly string[]): string {
  let left = sentence
  for (const name of names) left = left.replaceAll(name, '').replace(/(?:귀사|귀행|귀원|귀 기관)/g, '')
  return left.replace(
    /(?<![가-힣])(?:에서|에게|으로|은|는|이|가|을|를|의|에|와|과|로)(?![가-힣])|[^가-힣A-Za-z0-9]/g,
    '',
  )
}
