import { type ReactNode, useId } from 'react'

/** On or off, with its words beside it. */
export function Switch({
  label,
  hint,
  on,
  onTurn,
}: {
  label: ReactNode
  hint?: ReactNode
  on: boolean
  onTurn: (on: boolean) => void
}) {
  const id = useId()
  return (
    <div>
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          role="switch"
          checked={on}
          aria-checked={on}
          aria-describedby={hint ? id : undefined}
          onChange={(event) => onTurn(event.target.checked)}
          className="peer sr-only"
        />
        <span
          aria-hidden="true"
          className="relative h-6 w-10 shrink-0 rounded-full bg-sunken ring-1 ring-inset ring-edge transition-colors duration-150 peer-checked:bg-accent peer-checked:ring-accent peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent after:absolute after:top-1 after:left-1 after:size-4 after:rounded-full after:bg-edge after:transition-transform after:duration-150 peer-checked:after:translate-x-4 peer-checked:after:bg-accent-ink"
        />
        <span>{label}</span>
      </label>
      {hint && (
        <p id={id} className="pl-13 text-[14px] text-ink-3">
          {hint}
        </p>
      )}
    </div>
  )
}
