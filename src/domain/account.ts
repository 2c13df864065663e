// The person, and what is asked of a name, an address and a password.
import { z } from 'zod'

export const USERNAME_MAX = 50
export const PASSWORD_MIN = 8
export const PASSWORD_MAX = 128

/** Stands where a provider told no address; never shown, and nobody can type it: `.invalid` does not exist. */
export const NO_EMAIL = '@no-email.invalid'

/** The address as a person may see it: null for one who has none. */
export function shownEmail(email: string): string | null {
  return email.endsWith(NO_EMAIL) ? null : email
}

/** Composed (NFC), trimmed, at most 50 characters as a person counts code points; no control characters. */
export const Username = z
  .string()
  .transform((typed) => typed.normalize('NFC').trim())
  .refine((name) => name !== '', 'required')
  .refine((name) => [...name].length <= USERNAME_MAX, 'too_long')
  .refine((name) => !/\p{C}/u.test(name), 'characters')

/** What makes two usernames the same: neither case nor the width of letters tells people apart. */
export function nameKey(username: string): string {
  return username.normalize('NFKC').toLowerCase().normalize('NFC')
}
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'required')
  .max(254, 'too_long')
  .pipe(z.email('email'))
  .refine((address) => !address.endsWith('.invalid'), 'email')

/** The doors beside e-mail, in the order in which they are shown. */
export const Provider = z.enum(['kakao', 'naver', 'google', 'github'])
export type Provider = z.infer<typeof Provider>

/** How a person may sign in. */
export const SignInWays = z.object({
  password: z.boolean(),
  providers: z.array(z.object({ provider: Provider, since: z.string() })),
})
export type SignInWays = z.infer<typeof SignInWays>

export const Account = z.object({
  id: z.string(),
  username: z.string(),
  email: z.string().nullable(),
  emailVerified: z.boolean(),
})
export type Account = z.infer<typeof Account>

const typed = z.string({ error: (issue) => (issue.input === undefined ? 'required' : 'invalid_type') })

export const SignUp = z.object({ username: typed, email: typed, password: typed, password2: typed })
export type SignUp = z.infer<typeof SignUp>

export const SignIn = z.object({ email: typed.max(254, 'too_long'), password: typed.max(1024, 'too_long') })
export type SignIn = z.infer<typeof SignIn>
