// Korean, the first language of the interface: 해요체, short, the person is the subject.
import { account } from './account.ts'
import { archive } from './archive.ts'
import { chat } from './chat.ts'
import { errors } from './errors.ts'
import { fields } from './fields.ts'
import { letter } from './letter.ts'
import { main } from './main.ts'
import { person } from './person.ts'
import { privacy } from './privacy.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { write } from './write.ts'

export const ko = {
  account,
  archive,
  chat,
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
