import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'

/** What a control needs to be named, described and marked as wrong. */
export type ControlProps = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

export type FieldProps = {
  label: ReactNode
  /** A word after the label, such as "선택". */
  note?: ReactNode
  hint?: ReactNode
  /** The fault, as a sentence. It stands at the field and is read with it. */
  error?: string | undefined
  required?: boolean
  className?: string
}

/** A label, its control, and below it the hint or the fault. */
export function Field({
  label,
  note,
  hint,
  error,
  required,
  className = '',
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const id = useId()
  const described = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ')
  return (
    <div className={className}>
      <div className="mb-1.5 flex items-baseline gap-2">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        {note && <span className="text-[13.5px] text-ink-3">{note}</span>}
      </div>
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required ? true : undefined,
      })}
      {/* Always there, so that a fault that appears is spoken. */}
      <output id={`${id}-error`} aria-live="polite" className="block text-[14px] text-high">
        {error && (
          <span className="mt-1.5 flex items-start gap-1.5">
            <CircleAlert aria-hidden="true" className="mt-[3px] size-4 shrink-0" />
            {error}
          </span>
        )}
      </output>
      {hint && (
        <div id={`${id}-hint`} className="mt-1.5 text-[14px] text-ink-3">
          {hint}
        </div>
      )}
    </div>
  )
}

/** How every control that takes text looks. */
export const controlLook =
  'w-full min-h-11 rounded-field bg-surface px-3 py-2 text-[16px] md:text-[15px] text-ink ring-1 ring-inset ring-edge/60 hover:ring-edge aria-invalid:ring-2 aria-invalid:ring-high focus-visible:outline-2 focus-visible:outline-offset-0 focus-visible:outline-accent'
