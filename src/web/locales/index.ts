// The two languages of the interface. Korean comes with the page; English is fetched by those who read it.
import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { ko } from '#web/locales/ko/index.ts'
import type { domain } from '#web/locales/en/domain.ts'
import type { desk } from '#web/locales/ko/desk.ts'
import { keep } from '#web/storage.ts'

export type Language = 'ko' | 'en'

/** What comes with its page, by `addWords`. */
type LaterWords = { desk: typeof desk }

/** What the domain says in Korean: only the other language has words of its own for it. */
type OtherWords = { domain: typeof domain }

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words'
    resources: { words: typeof ko & LaterWords & OtherWords }
    returnNull: false
  }
}

const words = createInstance()

/** Called once, before the first render. first-paint.js has put a chosen language on the page by then. */
export async function startLocales(): Promise<void> {
  const language: Language = document.documentElement.lang === 'en' ? 'en' : 'ko'
  await words.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'ko',
    ns: ['words'],
    defaultNS: 'words',
    resources: { ko: { words: ko } },
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  if (language === 'en') await fetchEnglish()
}

/** Words of a page that few open: they come with it, in both languages. */
export function addWords(added: Record<Language, Partial<Record<keyof LaterWords, object>>>): void {
  words.addResourceBundle('ko', 'words', added.ko)
  words.addResourceBundle('en', 'words', added.en)
}

async function fetchEnglish(): Promise<void> {
  const { en } = await import('#web/locales/en/index.ts')
  words.addResourceBundle('en', 'words', en)
  await words.changeLanguage('en')
}

/** Changes the language of the interface and remembers it. */
export async function chooseLanguage(language: Language): Promise<void> {
  keep('language', language)
  document.documentElement.lang = language
  if (language === 'en') await fetchEnglish()
  else await words.changeLanguage('ko')
}

export function currentLanguage(): Language {
  return words.language === 'en' ? 'en' : 'ko'
}
