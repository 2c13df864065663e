// The person, and what is asked of a name, an address and a password.
import { z } from 'zod'

export const USERNAME_MAX = 50
export const PASSWORD_MIN = 8
export const PASSWORD_MAX = 128

export const Username = z.string().trim().min(1, 'required').max(USERNAME_MAX, 'too_long')
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

export const SignUp = z.object({
  username: z.string(),
  email: z.string(),
  password: z.string(),
  password2: z.string(),
})
export type SignUp = z.infer<typeof SignUp>

export const SignIn = z.object({ email: z.string().max(254), password: z.string().max(1024) })
export type SignIn = z.infer<typeof SignIn>
