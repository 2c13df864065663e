import type { settings as ko } from '#web/locales/ko/settings.ts'
import type { Words } from '#web/locales/words.ts'

export const settings: Words<typeof ko> = {
  title: 'Settings',
  accountTitle: 'Account',
  username: 'Username',
  requests: 'Requests of today',
  requestsText: '{{left}} of {{limit}} are left. They renew {{when}}.',
  look: 'Theme and language',
  leaves: 'What leaves this device and this server',
  signOut: 'Sign out',
  signOutText: 'The form kept on this device is removed, too. Letters and the form in your account stay.',
  readMore: 'Read more',
  embeddedShort:
    'The embedded writer composes inside this server. It is no AI, and nothing you type goes anywhere.',
  modelShort:
    'With each letter, your conditions and experiences go to whoever runs the model {{writer}}. Your other letters do not.',
}
