import { ChevronDown } from 'lucide-react'
import { controlLook, Field, type FieldProps } from '#web/ui/Field.tsx'

type Props<Value extends string> = FieldProps & {
  value: Value
  options: readonly { value: Value; label: string }[]
  onChoice: (value: Value) => void
}

/** One of a few. The system's own list: the best one on a phone and for a screen reader. */
export function Select<Value extends string>({ value, options, onChoice, ...field }: Props<Value>) {
  return (
    <Field {...field}>
      {(control) => (
        <span className="relative block">
          <select
            {...control}
            value={value}
            onChange={(event) => onChoice(event.target.value as Value)}
            className={`${controlLook} appearance-none pr-9`}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-3"
          />
        </span>
      )}
    </Field>
  )
}
