import { Check, CircleAlert } from 'lucide-react'

const looks = {
  good: { ink: 'text-accent', Icon: Check },
  mid: { ink: 'text-mid', Icon: CircleAlert },
} as const

/** A state in a word or two; it differs by icon as well as by colour. */
export function Tag({ look, children }: { look: keyof typeof looks; children: string }) {
  const { ink, Icon } = looks[look]
  return (
    <span className={`inline-flex items-center gap-1 text-[13.5px] font-semibold whitespace-nowrap ${ink}`}>
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      {children}
    </span>
  )
}
