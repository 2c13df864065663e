// The person, and what is asked of a name, an address and a password.
import { z } from 'zod'

export const USERNAME_MAX = 50
export const PASSWORD_MIN = 8
export const PASSWORD_MAX = 128

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
