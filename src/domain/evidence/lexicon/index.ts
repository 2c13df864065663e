// The names that everybody knows, by every way of writing them.
import type { FactKind } from '#domain/letter.ts'
import { CERTIFICATES } from './certificates.ts'
import { COMPANIES } from './companies.ts'
import { AWARDS, PRODUCTS, RANKS, ROLES, SCHOOLING } from './standing.ts'
import { TECHNOLOGIES } from './technologies.ts'

export type Known = { kind: FactKind; canon: string }

const known = new Map<string, Known>()
/** The lengths at which a name may end, by its first two characters: most words fail here. */
const lengths = new Map<number, number[]>()

function add(kind: FactKind, table: string): void {
  for (const entry of table.split(/[;\n]/)) {
    const names = entry
      .split('|')
      .map(squeeze)
      .filter((name) => name !== '')
    const canon = names[0]
    if (canon === undefined) continue
    for (const name of names) if (!known.has(name)) known.set(name, { kind, canon })
  }
}

/** A name as it is compared: lower case, without spaces. */
export function squeeze(name: string): string {
  return name.replace(/\s+/g, '').toLowerCase()
}

add('certificate', CERTIFICATES)
add('award', AWARDS)
add('role', ROLES)
add('rank', RANKS)
add('school', SCHOOLING)
add('technology', TECHNOLOGIES)
add('company', COMPANIES)
add('product', PRODUCTS)

for (const name of known.keys()) {
  const key = keyOf(name.charCodeAt(0), name.charCodeAt(1))
  const sizes = lengths.get(key) ?? []
  if (!sizes.includes(name.length)) sizes.push(name.length)
  lengths.set(
    key,
    sizes.toSorted((a, b) => b - a),
  )
}

/** Two characters as one number, Latin in lower case. A one-letter name has none: it is no name here. */
function keyOf(first: number, second: number): number {
  return lower(first) * 0x10000 + lower(second)
}

function lower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code
}

/** What is known of a name already squeezed. */
export function knownAs(name: string): Known | undefined {
  return known.get(name)
}

/** The lengths, longest first, of known names that begin with these two characters. */
export function lengthsFor(first: number, second: number): readonly number[] | undefined {
  return lengths.get(keyOf(first, second))
}

/** How many letters of `word`, from `at` on, are a known name; 0 for none. */
export function knownLengthAt(word: string, at: number): number {
  const sizes = lengthsFor(word.charCodeAt(at), word.charCodeAt(at + 1)) ?? []
  return sizes.find((size) => known.has(word.slice(at, at + size).toLowerCase())) ?? 0
}
