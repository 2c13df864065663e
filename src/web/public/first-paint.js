// Runs before the first paint, so that a chosen theme or language never flashes the other one.
// The keys are those of theme.ts and locales/index.ts.
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
