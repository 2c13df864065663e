import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'

type Props<Value extends string> = {
  label: string
  value: Value
  onChoice: (value: Value) => void
  tabs: readonly { value: Value; label: ReactNode; panel: ReactNode }[]
  className?: string
}

/** A few faces of one place; arrow keys go between them. */
export function Tabs<Value extends string>({ label, value, onChoice, tabs, className = '' }: Props<Value>) {
  return (
    <Base.Root value={value} onValueChange={(next) => onChoice(next as Value)} className={className}>
      <Base.List aria-label={label} className="mb-4 flex gap-1 rounded-card bg-sunken p-1" activateOnFocus>
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.value}
            value={tab.value}
            className="min-h-11 flex-1 rounded-field px-2 whitespace-nowrap text-ink-2 aria-selected:bg-surface aria-selected:font-semibold aria-selected:text-ink aria-selected:shadow-[0_1px_2px_#0002] md:min-h-9"
          >
            {tab.label}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value}>
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  )
}
