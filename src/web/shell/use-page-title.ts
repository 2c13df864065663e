import { useEffect } from 'react'

/** Names the page in the tab and in the history: "보관함 · AboutMe". Without a title: the name alone. */
export function usePageTitle(title?: string): void {
  useEffect(() => {
    document.title = title ? `${title} · AboutMe` : 'AboutMe'
  }, [title])
}
