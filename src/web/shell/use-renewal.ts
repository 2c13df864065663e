import { currentLanguage } from '#web/locales/index.ts'
import { renewalWords } from '#web/shell/renewal-words.ts'
import { useNow } from '#web/shell/use-now.ts'

/** When the requests renew, in the language of the interface; right again after midnight. */
export function useRenewal(renewsAt: string): string {
  return renewalWords(renewsAt, useNow(), currentLanguage())
}
