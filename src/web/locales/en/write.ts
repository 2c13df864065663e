import type { write as ko } from '#web/locales/ko/write.ts'
import type { Words } from '#web/locales/words.ts'

export const write: Words<typeof ko> = {}
