import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** `/` searches the archive from anywhere, unless the person is typing. */
export function useSearchKey(): void {
  const router = useRouter()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      const on = event.target as HTMLElement
      if (on.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="alertdialog"]'))
        return
      event.preventDefault()
      const box = document.getElementById('archive-search')
      if (box) return box.focus()
      sessionStorage.setItem('focus-search', '1')
      void router.navigate({ to: '/letters' })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [router])
}
