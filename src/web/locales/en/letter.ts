import type { letter as ko } from '#web/locales/ko/letter.ts'
import type { Words } from '#web/locales/words.ts'

export const letter: Words<typeof ko> = {}
