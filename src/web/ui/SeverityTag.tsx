import { CircleAlert, Info, TriangleAlert } from 'lucide-react'

const looks = {
  high: { ink: 'text-high', Icon: TriangleAlert },
  mid: { ink: 'text-mid', Icon: CircleAlert },
  low: { ink: 'text-low', Icon: Info },
} as const

/** How grave something is: by icon, colour and word at once. */
export function SeverityTag({ severity, children }: { severity: keyof typeof looks; children: string }) {
  const { ink, Icon } = looks[severity]
  return (
    <span className={`inline-flex items-center gap-1.5 text-[13.5px] font-semibold ${ink}`}>
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      {children}
    </span>
  )
}
