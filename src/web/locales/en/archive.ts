import type { archive as ko } from '#web/locales/ko/archive.ts'
import type { Words } from '#web/locales/words.ts'

export const archive: Words<typeof ko> = {}
