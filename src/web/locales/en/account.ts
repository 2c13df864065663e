import type { account as ko } from '#web/locales/ko/account.ts'
import type { Words } from '#web/locales/words.ts'

export const account: Words<typeof ko> = {}
