import { Search, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/** Searches as one types; a Hangul syllable in composition counts as typed. `/` puts the focus here. */
export function SearchBox({ value, onText }: { value: string; onText: (value: string) => void }) {
  const { t } = useTranslation()
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (sessionStorage.getItem('focus-search') === null) return
    sessionStorage.removeItem('focus-search')
    box.current?.focus()
  }, [])
  return (
    <div className="relative">
      <Search aria-hidden="true" className="absolute top-1/2 left-3 size-4.5 -translate-y-1/2 text-ink-3" />
      <input
        ref={box}
        id="archive-search"
        type="search"
        aria-label={t('archive.search')}
        aria-keyshortcuts="/"
        placeholder={t('archive.search')}
        value={value}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onText('')
        }}
        autoComplete="off"
        className="min-h-11 w-full rounded-field bg-surface pr-12 pl-10 text-[16px] ring-1 ring-edge/60 ring-inset hover:ring-edge md:text-[15px] [&::-webkit-search-cancel-button]:hidden"
      />
      {value === '' ? (
        <kbd
          aria-hidden="true"
          className="absolute top-1/2 right-3 hidden -translate-y-1/2 rounded-[4px] border border-line px-1.5 font-sans text-[12.5px] text-ink-3 md:block"
        >
          /
        </kbd>
      ) : (
        <button
          type="button"
          aria-label={t('archive.clear')}
          onClick={() => {
            onText('')
            box.current?.focus()
          }}
          className="absolute top-0 right-0 inline-flex size-11 items-center justify-center rounded-field text-ink-3 hover:text-ink"
        >
          <X aria-hidden="true" className="size-4.5" />
        </button>
      )}
    </div>
  )
}
