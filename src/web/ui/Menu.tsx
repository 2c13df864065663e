import { type ReactNode, useEffect, useId, useRef, useState } from 'react'

type Props = {
  label: string
  /** What the button shows; `label` names it. */
  button: ReactNode
  buttonClass?: string
  /** Closes itself when a link or button inside it, without `data-stay`, is pressed. */
  children: ReactNode
}

/** A button that opens a list of links and buttons. Escape, a tap outside and leaving it by Tab close it. */
export function Menu({ label, button, buttonClass = '', children }: Props) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!open) return
    const outside = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setOpen(false)
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      opener.current?.focus()
    }
    // On the document, so that the pressed row has done its own work before it leaves the page.
    const pressed = (event: Event) => {
      const row = (event.target as Element).closest(`#${CSS.escape(id)} :is(a, button)`)
      if (row && !row.closest('[data-stay]')) setOpen(false)
    }
    document.addEventListener('click', pressed)
    document.addEventListener('pointerdown', outside)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('click', pressed)
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('keydown', escape)
    }
  }, [open, id])
  return (
    <div
      ref={box}
      className="relative"
      // Only the focus that leaves it closes it: a page that comes late and takes the focus from elsewhere does not.
      onBlur={(event) => {
        if (event.relatedTarget && !box.current?.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <button
        ref={opener}
        type="button"
        aria-label={label}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        className={`inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-field px-2 text-ink-2 hover:bg-sunken hover:text-ink ${buttonClass}`}
      >
        {button}
      </button>
      {open && (
        <div
          id={id}
          className="absolute top-full right-0 z-30 mt-1 w-[min(280px,calc(100vw-24px))] rounded-card bg-surface p-2 shadow-lift ring-1 ring-line"
        >
          {children}
        </div>
      )}
    </div>
  )
}

/** How a row of a menu looks. */
export const menuRow =
  'flex min-h-11 w-full items-center gap-2.5 rounded-field px-3 text-left text-ink hover:bg-sunken aria-[current=page]:font-semibold aria-[current=page]:text-accent'
