import { type ReactNode, useId } from 'react'

/** One section of the settings. `id` is where an address may lead to. */
export function Part({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  const heading = useId()
  return (
    <section id={id} aria-labelledby={heading} className="mt-10 first-of-type:mt-7">
      <h2 id={heading} className="mb-3 text-[17px] font-semibold">
        {title}
      </h2>
      {children}
    </section>
  )
}
