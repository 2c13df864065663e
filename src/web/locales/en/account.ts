import type { account as ko } from '#web/locales/ko/account.ts'
import type { Words } from '#web/locales/words.ts'

export const account: Words<typeof ko> = {
  signInTitle: 'Sign in',
  signInLead: 'Your letters are as you left them.',
  signInKept: 'What you filled in is kept on this device. Sign in and the writing goes on.',
  signUpTitle: 'Sign up',
  signUpLead: 'An e-mail address is enough. You can write up to five times a day.',
  email: 'E-mail',
  username: 'Username',
  usernameHint: 'The name that you see on the page. It need not be your real one.',
  password: 'Password',
  passwordHint: '8 characters or more. A whole phrase is safer and easier to remember.',
  password2: 'Password again',
  show: 'Show the password',
  hide: 'Hide the password',
  signIn: 'Sign in',
  signUp: 'Sign up and start',
  noAccount: 'No account yet?',
  haveAccount: 'Already have an account?',
  or: 'or',
  with: 'Continue with {{provider}}',
  throttled: 'Too many wrong attempts, so sign-in is paused. Try again in{{wait}}.',
  providerFailed: 'Signing in did not finish. Try again, or use your e-mail.',
  privacy: 'See where your text goes',
  signedOut: 'You are signed out.',
}
