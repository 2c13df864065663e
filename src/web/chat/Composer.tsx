import { ArrowUp, Square } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MAX_PROMPT } from '#domain/chat.ts'
import { asksForBreak, isSendingBreak, isSendKey } from '#web/chat/enter-key.ts'
import { keepPrompt, keptPrompt } from '#web/chat/kept-prompt.ts'
import { controlLook } from '#web/ui/Field.tsx'

type Props = {
  place: string
  answering: boolean
  stopping: boolean
  /** Resolves to whether the words were taken; they stay in the box until then. */
  onSay: (prompt: string) => Promise<boolean>
  onStop: () => void
}

const COUNT_FROM = MAX_PROMPT * 0.9
const TALLEST_PX = 200

/** The box in which one writes. Enter sends, Shift+Enter breaks the line; a syllable in composition is left alone. */
export function Composer({ place, answering, stopping, onSay, onStop }: Props) {
  const { t } = useTranslation()
  const box = useRef<HTMLTextAreaElement>(null)
  const breakAsked = useRef(false)
  const under = useRef(false)
  const [typed, setTyped] = useState(() => keptPrompt(place))
  const [sending, setSending] = useState(false)
  const over = typed.trim().length - MAX_PROMPT
  const counted = typed.length > COUNT_FROM

  useLayoutEffect(() => {
    const area = box.current
    if (!area) return
    area.style.height = 'auto'
    area.style.height = `${Math.min(area.scrollHeight + 2, TALLEST_PX)}px`
  })

  const change = (text: string) => {
    setTyped(text)
    keepPrompt(place, text)
  }
  const send = async () => {
    // Read from the box itself: it holds the last syllable even before the page has drawn it.
    const prompt = (box.current?.value ?? typed).trim()
    if (prompt === '' || prompt.length > MAX_PROMPT || answering || under.current) return
    under.current = true
    setSending(true)
    const taken = await onSay(prompt)
    under.current = false
    setSending(false)
    if (!taken) return
    // What was typed meanwhile stays.
    if (!box.current || box.current.value.trim() === prompt) change('')
  }
  // A new conversation has got its id: what is typed goes on there.
  const placed = useRef(place)
  useEffect(() => {
    if (placed.current === place) return
    keepPrompt(placed.current, '')
    keepPrompt(place, typed)
    placed.current = place
  }, [place, typed])
  const latestSend = useRef(send)
  useEffect(() => {
    latestSend.current = send
  })
  useEffect(() => {
    const area = box.current
    // React's own onBeforeInput is another event.
    const brokeLine = (event: InputEvent) => {
      if (!isSendingBreak(event.inputType, breakAsked.current)) return
      event.preventDefault()
      void latestSend.current()
    }
    area?.addEventListener('beforeinput', brokeLine)
    return () => area?.removeEventListener('beforeinput', brokeLine)
  }, [])

  return (
    <form
      className="relative"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <textarea
        ref={box}
        rows={1}
        value={typed}
        aria-label={t('chat.box')}
        aria-describedby={`${place}-count`}
        aria-invalid={over > 0 || undefined}
        placeholder={t('chat.placeholder')}
        enterKeyHint="send"
        className={`${controlLook} block resize-none py-2.5 pr-14 leading-relaxed`}
        onChange={(event) => change(event.target.value)}
        onKeyUp={(event) => {
          breakAsked.current = asksForBreak(event)
        }}
        onKeyDown={(event) => {
          breakAsked.current = asksForBreak(event)
          if (!isSendKey(event.nativeEvent)) return
          event.preventDefault()
          void send()
        }}
      />
      {answering ? (
        <button
          type="button"
          aria-label={t('letter.stop')}
          aria-disabled={stopping || undefined}
          onClick={stopping ? undefined : onStop}
          className="absolute right-1 bottom-0 inline-flex size-11 items-center justify-center rounded-field text-accent aria-disabled:opacity-50"
        >
          <Square aria-hidden="true" className="size-5" fill="currentColor" />
        </button>
      ) : (
        <button
          type="submit"
          aria-label={t('chat.send')}
          disabled={typed.trim() === '' || over > 0 || sending}
          className="absolute right-1 bottom-0 inline-flex size-11 items-center justify-center rounded-field text-accent disabled:text-ink-3"
        >
          <span className="inline-flex size-8 items-center justify-center rounded-full ring-2 ring-current ring-inset">
            <ArrowUp aria-hidden="true" className="size-5" />
          </span>
        </button>
      )}
      <p
        id={`${place}-count`}
        aria-live="polite"
        className={`text-[13.5px] ${over > 0 ? 'pt-1 text-high' : counted ? 'pt-1 text-ink-3' : ''}`}
      >
        {over > 0
          ? t('chat.tooLong', { n: over.toLocaleString('ko-KR'), max: MAX_PROMPT.toLocaleString('ko-KR') })
          : counted &&
            t('chat.count', {
              n: typed.length.toLocaleString('ko-KR'),
              max: MAX_PROMPT.toLocaleString('ko-KR'),
            })}
      </p>
    </form>
  )
}
