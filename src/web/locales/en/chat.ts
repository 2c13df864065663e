import type { chat as ko } from '#web/locales/ko/chat.ts'
import type { Words } from '#web/locales/words.ts'

export const chat: Words<typeof ko> = {}
