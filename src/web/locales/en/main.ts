import type { main as ko } from '#web/locales/ko/main.ts'
import type { Words } from '#web/locales/words.ts'

export const main: Words<typeof ko> = {}
