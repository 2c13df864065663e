import { useEffect, useRef } from 'react'
import { LetterText } from '#web/letter/LetterText.tsx'
import { SpokenText } from '#web/letter/SpokenText.tsx'

/** Closer to the end of the page than this, the page follows the words as they come. */
const NEAR_END_PX = 160

/** The text as it is being written. A screen reader hears it by whole sentences, not by chunks. */
export function LiveText({ text }: { text: string }) {
  useFollow(text)
  return (
    <>
      <LetterText text={text} after={<Caret />} />
      <SpokenText text={text} />
    </>
  )
}

function Caret() {
  return (
    <span
      aria-hidden="true"
      className="ml-0.5 inline-block h-[1.1em] w-[2px] animate-pulse bg-accent align-[-0.2em]"
    />
  )
}

function useFollow(text: string): void {
  const near = useRef(true)
  useEffect(() => {
    const look = () => {
      near.current = innerHeight + scrollY >= document.documentElement.scrollHeight - NEAR_END_PX
    }
    look()
    addEventListener('scroll', look, { passive: true })
    return () => removeEventListener('scroll', look)
  }, [])
  useEffect(() => {
    if (near.current && text !== '') scrollTo({ top: document.documentElement.scrollHeight })
  }, [text])
}
