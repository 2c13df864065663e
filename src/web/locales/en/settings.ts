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
  privacyTitle: 'Where your text goes',
  privacyLead: 'Letters are written by: {{writer}}.',
  embeddedShort:
    'The embedded writer composes inside this server. It is no AI, and nothing you type goes anywhere.',
  modelShort:
    'With each letter, your conditions and experiences go to whoever runs the model {{writer}}. Your other letters do not.',
  whatTitle: 'What leaves',
  whatEmbedded:
    'Nothing. Your sentences are put in order, and particles and length are made to fit, all on this server.',
  whatModel:
    'For a letter: company, role, question, limit, posting and experiences. In the chat: what was said and the letter that the chat knows. Your e-mail, username and password do not leave.',
  whereTitle: 'Where it goes, and how',
  whereEmbedded: 'Nowhere. This page asks nothing of any other company’s server, either.',
  whereModel:
    'To the model {{writer}} that the operator of this server chose, over an encrypted connection, each time you press write or send. If it runs abroad, that is a transfer abroad. The operator has to name the company, the country and a contact.',
  keptTitle: 'What stays, and for how long',
  keptText:
    'Letters, chats and experiences stay in this server’s database. What you delete leaves your lists at once and is held only so that you can undo it. Of your password only a value that cannot be turned back is kept.',
  deviceText:
    'The form you are filling in also stays on this device, so that a lost line loses nothing. Signing out removes it.',
  refuseTitle: 'If you would rather not',
  refuseEmbedded:
    'There is nothing to refuse now. If the operator turns a model on, its name appears here and where you write.',
  refuseModel:
    'Nothing leaves until you press write. Writing and editing by hand, counting and checking work without the model.',
  aiTitle: 'Who made it is said',
  aiEmbedded: 'What the embedded writer makes is no generative AI text: it is your own sentences, composed.',
  aiModel:
    'What {{writer}} writes is made by generative AI. Read it for facts that are not yours before you hand it in.',
  never: 'There is no chance-of-passing score here, and no help in hiding from AI detectors.',
}
