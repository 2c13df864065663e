import type { settings as ko } from '#web/locales/ko/settings.ts'
import type { Words } from '#web/locales/words.ts'

export const settings: Words<typeof ko> = {}
