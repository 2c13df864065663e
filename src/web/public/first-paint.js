// Runs before the first paint, so that a chosen theme or language never flashes the other one.
// The keys are those of theme.ts and locales/index.ts.

// Our policy forbids making code out of text. zod would try it once on a page that checks something, and the browser
// would report it: told beforehand, it does not (its `jitless`).
globalThis['__zod_globalConfig'] = { jitless: true }
;(() => {
  try {
    const theme = localStorage.getItem('theme')
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
    const language = localStorage.getItem('language')
    if (language === 'en' || language === 'ko') document.documentElement.lang = language
  } catch {
    // Storage is closed in some private windows; the system's theme serves.
  }
})()
