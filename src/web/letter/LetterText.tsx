import type { ReactNode } from 'react'
import { setLines } from '#web/letter/line-kinds.ts'

/** A letter that is read, not changed: set exactly as the editor sets it. */
export function LetterText({ text, after }: { text: string; after?: ReactNode }) {
  const lines = setLines(text)
  return (
    <div lang="ko" className="letter-page letter-read">
      {lines.map(({ text: line, kind, at }, index) => {
        const below = lines[index + 1]
        const gap = kind === 'prose' && below !== undefined && below.kind !== 'blank'
        const last = index === lines.length - 1
        return (
          <p key={at} className={`${kind === 'heading' ? 'font-bold' : ''} ${gap ? 'pb-[0.6em]' : ''}`}>
            {line === '' && !(last && after) ? <br /> : line}
            {last && after}
          </p>
        )
      })}
    </div>
  )
}
