type Props = {
  /** Names the bar. */
  label: string
  done: number
  /** 0 while it is not known. */
  total: number
  /** How far it is, in words, under the bar. */
  words: string
}

/** How far something is that has an end. */
export function ProgressBar({ label, done, total, words }: Props) {
  const share = total === 0 ? 0 : Math.min(1, done / total)
  return (
    <div className="max-w-[420px]">
      <progress
        className="sr-only"
        aria-label={label}
        max={Math.max(1, total)}
        value={Math.min(done, total)}
      />
      <div
        aria-hidden="true"
        className="h-2 overflow-hidden rounded-full bg-sunken ring-1 ring-line ring-inset"
      >
        <div
          className="h-full rounded-full bg-accent transition-[width] duration-150"
          style={{ width: `${share * 100}%` }}
        />
      </div>
      <p className="mt-1.5 text-[14px] text-ink-2">{words}</p>
    </div>
  )
}
