// Whether an experience holds a name: a firm, a school, an award, an office, or a deed in the words of notes.
import type { NameFact } from './find-names.ts'
import type { Asserted } from './holding.ts'
import { SPOKEN } from './lexicon/places.ts'
import { PLAIN_PREFIXES } from './lexicon/suffixes.ts'

/** Words that say the same of a person's standing. */
const LEADERS = [
  '팀장',
  '조장',
  '회장',
  '대표',
  '반장',
  '단장',
  '파트장',
  'pm',
  '학생회장',
  '과대표',
  '주장',
  '부장',
  '위원장',
  '동아리장',
  '리더',
]

/** `written` is the name as the letter has it, squeezed; `sound` how a foreign word of it sounds. */
export function nameHeld(
  name: NameFact,
  holding: Asserted,
  written: string,
  sound: string | undefined,
): boolean {
  if (holding.names.has(name.canon)) return true
  // 홍대 may be written of the university and of its quarter.
  if (written !== name.canon && written.length > 1 && standsIn(holding.squeezed, written)) return true
  const { canon } = name
  if (name.parts?.every((part) => holding.squeezed.includes(part)) && restHeld(canon, holding)) return true
  if (name.scope) return scopeHeld(name, holding)
  if (/^[a-z0-9.+#&'-]+$/.test(canon)) return latinHeld(canon, holding)
  const town =
    name.guessed && name.kind === 'company'
      ? canon.replace(/(?:지점|본점|지사|[점역시군구동밭집관실장소터방원촌길층])$/, '')
      : canon
  if (town !== canon && town.length > 1 && holding.squeezed.includes(town)) return true
  if (name.guessed && holding.squeezed.includes(canon.slice(0, name.guessed)))
    if (
      name.kind === 'role' && canon.length > 3
        ? holding.squeezed.includes(canon.slice(-2))
        : restHeld(canon, holding)
    )
      // 안전 is not enough for 안전관리자, nor 못난이 for 못난이마켓.
      return true
  // 렌탈 and 렌털, 라떼 and 라테: a foreign word is written as it is heard.
  if (sound !== undefined && holding.sound.includes(sound)) return true
  if (canon.length >= 2 && canon !== '대상' && standsIn(holding.squeezed, canon)) return true
  if (name.kind === 'school') return schoolHeld(canon, holding)
  if (name.kind === 'role') return roleHeld(canon, holding)
  if (name.kind === 'award') return awardHeld(canon, holding)
  if (name.kind === 'company')
    return holding.squeezed.includes(canon.replace(/(?:주식회사|그룹|㈜)/g, '') || canon)
  if (name.kind === 'rank') return rankHeld(canon, holding)
  if (name.kind === 'certificate') return certificateHeld(canon, holding)
  return false
}

/** What a joined name may end in without saying more than its beginning. */
const GENERIC =
  /^(?:.|매장|현장|회사|직장|부서|병원|학교|대학|가게|식당|기업|업체|기관|센터|공장|창고|사무[실소]|연구[실소]|동아리|단체|모임|지점|본사|지사|점포|시설|프로그램|앱|서비스|사이트|시스템|과정|교육|대회|시험|자격증?|면허|수업|강의|활동|프로젝트)(?:들|님)?$|^(?:[하했한할해합되된될돼됐됩]|시[키켰킨킬켜])/

/** Whether the notes have the rest of a name too, behind what they have of its beginning. */
function restHeld(canon: string, { squeezed }: Asserted): boolean {
  let size = canon.length
  while (size > 2 && !squeezed.includes(canon.slice(0, size))) size -= 1
  const rest = canon.slice(size)
  return rest.length < 2 || GENERIC.test(rest) || squeezed.includes(rest.slice(0, 2))
}

/** Words of notes that say as much as a word of reach: 다 같이 for 전 직원, 1등 for 최고 점수. */
function scopeHeld({ kind, canon, notes, alone }: NameFact, { squeezed, text }: Asserted): boolean {
  if (notes) return notes.test(squeezed) || (alone?.test(text) ?? false)
  if (squeezed.includes(canon)) return true
  if (canon === '주도') return LED.test(squeezed)
  if (SPOKEN[canon]) return SPOKEN[canon].test(squeezed)
  if (kind === 'company') return canon.length > 2 && squeezed.includes(canon.replace(/[시군구도역점]$/, ''))
  if (/^(?:역대)?최|^가장/.test(canon))
    return /최[고다저단]|가장|제일|[1일]등|[1일]위|수석|톱|top/.test(squeezed)
  if (/^(?:전[직사학부]|모든)/.test(canon))
    return /모든|모두|전부|다같이|다들|전원|전체|전\s?[가-힣]{2}/.test(squeezed)
  if (canon === '만점') return /만점|100점|백점|다맞|전부맞|모두맞/.test(squeezed)
  if (canon === '연속') return /연[속달]|내리|내내|계속|줄곧|매[달월년주일번]|꾸준|쭉/.test(squeezed)
  if (WHOLLY_GONE.test(canon))
    return /없|(?<!\d)0(?![\d.])|제로|사라|해결|해소|싹|모두|전부|완전/.test(squeezed)
  return canon === '전교' && /학교전체|전체/.test(squeezed)
}

const WHOLLY_GONE = /^없앴|^(?:완전히|모두|전부|모조리|말끔히|깨끗이|아예)/

const LED =
  /[팀조회반단부점실]장|대표|리더|pm|주도|이끌|이끎|총괄|기획|운영|혼자|내가|제가|나는|저는|[가-힣]나(?=[.,\s]|$)|책임|주최|모[아집]|시작|진행/

/** 부회장 does not hold 회장, 준우승 not 우승, 최우수상 not 우수상, 리더십 not 리더, 특허법인 no 특허. */
function standsIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const before = text[at - 1] ?? ' '
    const after = text.slice(at + name.length, at + name.length + 3)
    if (!/[부최준총]/.test(before) && !/^(?:[십쉽적]|법인|사무소)/.test(after)) return true
  }
  return false
}

function latinHeld(canon: string, holding: Asserted): boolean {
  if (holding.latin.has(canon)) return true
  const parts = canon.split(/[.&'-]/).filter((part) => part !== '')
  return parts.length > 1 && parts.every((part) => holding.latin.has(part))
}

/** 서울과기대 for 서울과학기술대학교: the letters of the short name in the order of the long one. */
function shortens(short: string, name: string): boolean {
  let at = 0
  for (const char of name) if (char === short[at]) at += 1
  return at === short.length && short.slice(0, 2) === name.slice(0, 2)
}

function schoolHeld(canon: string, holding: Asserted): boolean {
  if (/대학교?$/.test(canon))
    for (const [word] of holding.text.matchAll(/[가-힣]{3,8}/g))
      for (let size = 3; size <= word.length; size += 1)
        if (/[대전고]/.test(word[size - 1] as string) && shortens(word.slice(0, size), canon)) return true
  const short = canon
    .replace(/(?:대학교|대학)$/, '대')
    .replace(/초등학교$/, '초')
    .replace(/중학교$/, '중')
    .replace(/고등학교$/, '고')
  if (short === canon || short.length < 2) return false
  // 공업고등학교 is 공고.
  return (
    holding.squeezed.includes(short) ||
    holding.squeezed.includes(short.replace(/([공상농여외과])[가-힣]{1,3}고$/, '$1고'))
  )
}

const TEACHER = /(?<![가-힣])([가-힣]{1,2})[쌤샘]/g

function roleHeld(canon: string, holding: Asserted): boolean {
  // 수쌤 is the 수간호사, 담임쌤 the 담임교사: told of another, the title may be short.
  for (const [, short] of holding.text.matchAll(TEACHER)) if (canon.startsWith(short as string)) return true
  if (canon === '리더')
    return LEADERS.some((role) => holding.names.has(role) || holding.squeezed.includes(role))
  if (canon === '총괄') return /총괄|총책임|전담|도맡|전부맡|혼자/.test(holding.squeezed)
  const made =
    /^(.{2,})(팀장|조장|회장|부장|단장|반장|위원장|매니저|리더|점장|실장|소장|국장|본부장|파트장|센터장|인턴|대표|강사|멘토|조교)$/.exec(
      canon,
    )
  if (!made) return false
  const [, where, role] = made as unknown as [string, string, string]
  if (!standsIn(holding.squeezed, role)) return false
  const team = where.replace(/팀$/, '')
  return PLAIN_PREFIXES.has(team) || holding.squeezed.includes(team)
}

const FESTIVAL = /(?:가요제|음악제|미술제|연극제|무용제|합창제|도서전|체전|선수권)(?=(?:대회)?$)/

function awardHeld(canon: string, holding: Asserted): boolean {
  if (canon === '수상')
    return (
      /상받|상을|상탔|상탐|수상|입상|상$|[가-힣]상[\s,.)]|1등|2등|3등|우승/.test(holding.text) ||
      holding.kinds.has('award')
    )
  if (/^(?:최?우수|모범|친절|베스트|이달의|올해의)/.test(canon))
    return holding.squeezed.includes(canon.slice(0, 2))
  if (canon === '우승') return /1등|1위|일등|우승/.test(holding.squeezed)
  const festival = FESTIVAL.exec(canon)?.[0]
  if (festival) return holding.squeezed.includes(festival)
  if (canon === '공모전' || /(?:경진대회|공모전|해커톤|콘테스트|경연대회)$/.test(canon))
    return /대회|경진|공모|해커톤|콘테스트|경연/.test(holding.squeezed)
  return (
    canon.length > 3 &&
    canon.endsWith('상') &&
    /상(?=[\s,.)을탔탐받]|$)|수상|입상|[123]등|우승/m.test(holding.text) &&
    holding.squeezed.includes(canon.replace(/상$/, ''))
  )
}

function rankHeld(canon: string, holding: Asserted): boolean {
  if (canon === '최초') return /최초|처음/.test(holding.squeezed)
  if (canon === '완판') return /완판|매진|다팔|모두팔|전부팔/.test(holding.squeezed)
  if (canon === '수석') return /수석|1등/.test(holding.squeezed)
  return canon === '최연소' && /가장어린|제일어린/.test(holding.squeezed)
}

/** 지게차 in the notes of a warehouse is no licence yet. */
const TESTED =
  /자격|면허|[가-힣]증(?![가-힣])|\d\s?[급종단점]|합격|붙[음었어고]|땀|땄|딴|따[서고기는]|취득|시험|필기|실기|등급|이수|수료|기능?사(?![가-힣])/

function certificateHeld(canon: string, holding: Asserted): boolean {
  const stem = canon.replace(/(?:자격증|자격|면허증|면허|능력검정시험|능력검정|능력시험)$/, '')
  return stem.length > 1 && stem !== canon && holding.squeezed.includes(stem) && TESTED.test(holding.text)
}
