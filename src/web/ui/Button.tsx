import type { ButtonHTMLAttributes, Ref } from 'react'
import { Spinner } from '#web/ui/Spinner.tsx'

const looks = {
  primary:
    'bg-accent text-accent-ink font-semibold hover:opacity-92 aria-disabled:opacity-60 disabled:bg-sunken disabled:text-ink-3',
  quiet: 'bg-surface text-ink ring-1 ring-inset ring-line hover:bg-sunken disabled:text-ink-3',
  bare: 'text-ink-2 hover:bg-sunken hover:text-ink disabled:text-ink-3',
  danger: 'bg-surface text-high ring-1 ring-inset ring-line hover:bg-high-soft',
} as const

/** How every button looks; for links that look like one, too. `small` is for rows of fixes. */
export function buttonLook(look: keyof typeof looks = 'quiet', small = false): string {
  const size = small ? 'min-h-11 md:min-h-9 px-3 text-[14px]' : 'min-h-11 px-4'
  return `inline-flex items-center justify-center gap-2 rounded-field whitespace-nowrap select-none transition-colors duration-150 ${size} ${looks[look]}`
}

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: keyof typeof looks
  small?: boolean
  /** Shows that it works; it stays focusable, and a press does nothing. */
  busy?: boolean
  ref?: Ref<HTMLButtonElement>
}

export function Button({ look = 'quiet', small, busy, className = '', children, onClick, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={`${buttonLook(look, small)} ${className}`}
    >
      {busy && <Spinner />}
      {children}
    </button>
  )
}
