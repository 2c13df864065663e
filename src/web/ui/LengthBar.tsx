type Props = {
  used: number
  /** Null without a limit: then only the count is told. */
  max: number | null
  /** "공백 포함": in which unit it is counted. */
  unit: string
  /** "자" or "바이트". */
  suffix: string
  /** "0 / 700자, 공백 포함": read aloud in place of the numbers. */
  label: string
  className?: string
}

const colours = { calm: 'bg-ink-3', content: 'bg-accent', over: 'bg-high' } as const

/** Calm until 90 %, content up to the maximum, red past it. */
function moodOf(used: number, max: number): keyof typeof colours {
  if (used > max) return 'over'
  return used / max >= 0.9 ? 'content' : 'calm'
}

/** The count against its limit, in the employer's own unit. */
export function LengthBar({ used, max, unit, suffix, label, className = '' }: Props) {
  const mood = max === null ? 'calm' : moodOf(used, max)
  return (
    <div className={className}>
      <div className={`font-semibold ${mood === 'over' ? 'text-high' : ''}`}>
        {used.toLocaleString('ko-KR')}
        {max !== null && ` / ${max.toLocaleString('ko-KR')}`}
        {suffix} <small className="text-[13.5px] font-normal text-ink-3">{unit}</small>
      </div>
      {max !== null && (
        <>
          <progress className="sr-only" aria-label={label} max={max} value={Math.min(used, max)} />
          <div aria-hidden="true" className="mt-1 h-1.5 overflow-hidden rounded-full bg-sunken">
            <div
              className={`h-full rounded-full transition-[width] duration-150 ${colours[mood]}`}
              style={{ width: `${Math.min(100, (used / max) * 100)}%` }}
            />
          </div>
        </>
      )}
    </div>
  )
}
