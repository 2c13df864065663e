// English follows the Korean: the same keys, the same plainness.
import type { ko } from '#web/locales/ko/index.ts'
import type { Words } from '#web/locales/words.ts'
import { account } from './account.ts'
import { archive } from './archive.ts'
import { chat } from './chat.ts'
import { domain } from './domain.ts'
import { errors } from './errors.ts'
import { fields } from './fields.ts'
import { letter } from './letter.ts'
import { main } from './main.ts'
import { person } from './person.ts'
import { privacy } from './privacy.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { write } from './write.ts'

export const en: Words<typeof ko> & { domain: typeof domain } = {
  account,
  archive,
  chat,
  domain,
  errors,
  fields,
  letter,
  main,
  person,
  privacy,
  settings,
  shell,
  write,
}
