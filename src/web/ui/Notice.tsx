import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

const looks = {
  high: { box: 'bg-high-soft', ink: 'text-high', Icon: TriangleAlert },
  mid: { box: 'bg-mid-soft', ink: 'text-mid', Icon: CircleAlert },
  low: { box: 'bg-low-soft', ink: 'text-low', Icon: Info },
  calm: { box: 'bg-sunken', ink: 'text-ink-2', Icon: Info },
} as const

type Props = { look?: keyof typeof looks; children: ReactNode; action?: ReactNode; className?: string }

/** Something to know, where it happened; it differs by icon as well as by colour. */
export function Notice({ look = 'calm', children, action, className = '' }: Props) {
  const { box, ink, Icon } = looks[look]
  return (
    <output
      className={`flex flex-wrap items-start gap-x-3 gap-y-2 rounded-card px-4 py-3 ${box} ${className}`}
    >
      <Icon aria-hidden="true" className={`mt-1 size-4 shrink-0 ${ink}`} />
      <div className="min-w-0 flex-1 basis-48">{children}</div>
      {action}
    </output>
  )
}
