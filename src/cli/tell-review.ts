// A review as a person reads it in a terminal.
import type { Finding, Review, Severity } from '#domain/letter.ts'
import type { Limit, Unit } from '#domain/limit.ts'

const UNITS: Record<Unit, string> = {
  chars: '자 (공백 포함)',
  charsNoSpaces: '자 (공백 제외)',
  bytes2: '바이트 (한글 2바이트)',
  bytesUtf8: '바이트 (한글 3바이트)',
}
const SEVERITIES: Record<Severity, string> = { high: '꼭', mid: '되도록', low: '참고' }

/** 1 as soon as a finding is of high severity. */
export function exitCodeOf(review: Pick<Review, 'findings'>): 0 | 1 {
  return review.findings.some((finding) => finding.severity === 'high') ? 1 : 0
}

export function tellReview(text: string, review: Review, limit?: Limit, unit?: Unit): string {
  const lines = [tellLength(review, limit, unit)]
  if (review.demands.length > 0) {
    lines.push('', '문항이 묻는 것')
    for (const demand of review.demands)
      lines.push(`  ${demand.answered ? '답했어요' : '아직이에요'}  ${demand.text}`)
  }
  const count = (severity: Severity) => review.findings.filter((one) => one.severity === severity).length
  lines.push(
    '',
    review.findings.length === 0
      ? '고칠 곳이 없어요.'
      : `고칠 곳 ${review.findings.length}군데: 꼭 ${count('high')}, 되도록 ${count('mid')}, 참고 ${count('low')}`,
  )
  const places = lineStarts(text)
  for (const finding of review.findings) lines.push(tellFinding(finding, places))
  return lines.join('\n')
}

function tellLength({ length, counts }: Review, limit?: Limit, unit: Unit = limit?.unit ?? 'chars'): string {
  if (length.max === null) return `${counts[unit].toLocaleString('ko-KR')}${UNITS[unit]}`
  const share = Math.round(length.ratio * 100)
  return `${length.used.toLocaleString('ko-KR')} / ${length.max.toLocaleString('ko-KR')}${UNITS[unit]}, ${share}%`
}

function tellFinding(finding: Finding, starts: readonly number[]): string {
  const line = starts.findLastIndex((start) => start <= finding.start)
  const at = `${line + 1}행 ${finding.start - (starts[line] ?? 0) + 1}자`
  const fix = finding.fix ? `\n      → ${finding.fix.label}` : ''
  return `  [${SEVERITIES[finding.severity]}] ${at}  ${finding.message} (${finding.rule})${fix}`
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)]
}
