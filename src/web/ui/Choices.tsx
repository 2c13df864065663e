import { useId } from 'react'

type Props<Value extends string> = {
  legend: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onChoice: (value: Value) => void
  hint?: string
}

/** One of two to four, side by side: a group of radio buttons. */
export function Choices<Value extends string>({ legend, value, options, onChoice, hint }: Props<Value>) {
  const name = useId()
  return (
    <fieldset className="min-w-0" aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend className="mb-1.5 font-semibold">{legend}</legend>
      <div className="flex flex-wrap gap-1 rounded-card bg-sunken p-1">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-11 flex-1 items-center justify-center rounded-field px-3 whitespace-nowrap text-ink-2 has-checked:bg-surface has-checked:font-semibold has-checked:text-ink has-checked:shadow-[0_1px_2px_#0002] has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChoice(option.value)}
              className="sr-only"
            />
            {option.label}
          </label>
        ))}
      </div>
      {hint && (
        <p id={`${name}-hint`} className="mt-1.5 text-[14px] text-ink-3">
          {hint}
        </p>
      )}
    </fieldset>
  )
}
