import type { ReactNode } from 'react'

/** An empty place is an invitation: what will be here, one button, and perhaps an example. */
export function Empty({
  title,
  text,
  action,
  children,
}: {
  title: string
  text?: ReactNode
  action?: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="mx-auto flex max-w-[520px] flex-col items-center gap-3 px-4 py-12 text-center">
      <h2 className="text-[19px] font-semibold tracking-tight">{title}</h2>
      {text && <p className="text-ink-2">{text}</p>}
      {action && <div className="mt-2">{action}</div>}
      {children}
    </div>
  )
}
