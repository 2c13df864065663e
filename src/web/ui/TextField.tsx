import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type TextareaHTMLAttributes,
  useLayoutEffect,
  useRef,
} from 'react'
import { controlLook, Field, type FieldProps } from '#web/ui/Field.tsx'

type Shared = FieldProps & {
  value: string
  onText: (value: string) => void
  /** Stands inside the box at its end, such as a show-password button. */
  end?: ReactNode
}

type LineProps = Shared &
  Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'className' | 'onChange'> & {
    ref?: Ref<HTMLInputElement>
  }

/** One line of text with its label and its fault. */
export function TextField({
  label,
  note,
  hint,
  error,
  required,
  className,
  value,
  onText,
  end,
  ...rest
}: LineProps) {
  return (
    <Field {...{ label, note, hint, error, required, className }}>
      {(control) => (
        <span className="relative block">
          <input
            type="text"
            {...rest}
            {...control}
            value={value}
            onChange={(event) => onText(event.target.value)}
            className={`${controlLook} ${end ? 'pr-14' : ''}`}
          />
          {end && <span className="absolute inset-y-0 right-0 flex items-center">{end}</span>}
        </span>
      )}
    </Field>
  )
}

type AreaProps = Omit<Shared, 'end'> &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'className' | 'onChange'> & {
    /** Grows with its text up to this many pixels, then scrolls. */
    maxHeight?: number
  }

/** Several lines of text, growing with what is written. */
export function TextArea({
  label,
  note,
  hint,
  error,
  required,
  className,
  value,
  onText,
  rows = 3,
  maxHeight = 420,
  ...rest
}: AreaProps) {
  const box = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const area = box.current
    if (!area) return
    area.style.height = 'auto'
    area.style.height = `${Math.min(area.scrollHeight + 2, maxHeight)}px`
  })
  return (
    <Field {...{ label, note, hint, error, required, className }}>
      {(control) => (
        <textarea
          {...rest}
          {...control}
          ref={box}
          rows={rows}
          value={value}
          onChange={(event) => onText(event.target.value)}
          className={`${controlLook} block resize-none leading-relaxed`}
        />
      )}
    </Field>
  )
}
