import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { dismissToast, useToast } from '#web/ui/toast.ts'

const SHOWN_MS = 5_000
/** Long enough to read it, find the button and think again. */
const SHOWN_WITH_ACTION_MS = 12_000

/** Stands once, in the shell. It waits while the pointer or the focus is on it. */
export function Toast({ closeLabel }: { closeLabel: string }) {
  const message = useToast()
  const [heldId, setHeldId] = useState(0)
  const held = message !== null && heldId === message.id
  useEffect(() => {
    if (!message || held) return
    const timer = setTimeout(() => dismissToast(message.id), message.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS)
    return () => clearTimeout(timer)
  }, [message, held])
  return (
    <output
      aria-live="polite"
      className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--bottom-bar,0px)+16px)] z-60 flex justify-center px-4"
    >
      {message && (
        <div
          onPointerEnter={() => setHeldId(message.id)}
          onPointerLeave={() => setHeldId(0)}
          onFocus={() => setHeldId(message.id)}
          onBlur={() => setHeldId(0)}
          className="pointer-events-auto flex max-w-full items-center gap-2 rounded-card bg-ink py-1 pr-1 pl-4 text-paper shadow-lift"
        >
          <span className="py-2">{message.text}</span>
          {message.action && (
            <button
              type="button"
              onClick={() => {
                message.action?.run()
                dismissToast(message.id)
              }}
              className="min-h-11 rounded-field px-3 font-semibold whitespace-nowrap underline underline-offset-4 outline-offset-[-4px] focus-visible:outline-paper"
            >
              {message.action.label}
            </button>
          )}
          <button
            type="button"
            aria-label={closeLabel}
            onClick={() => dismissToast(message.id)}
            className="inline-flex size-11 shrink-0 items-center justify-center rounded-field outline-offset-[-4px] focus-visible:outline-paper"
          >
            <X aria-hidden="true" className="size-4" />
          </button>
        </div>
      )}
    </output>
  )
}
