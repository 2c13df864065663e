// The operator's desk: people, requests, what they cost, and what was done there. Never a word that a person wrote.
import { z } from 'zod'

/** Why somebody was blocked, as they are told it at sign-in. */
export const BlockReason = z.enum(['abuse', 'stolen', 'asked'])
export type BlockReason = z.infer<typeof BlockReason>

export const AdminActKind = z.enum(['open', 'limit_all', 'limit_person', 'block', 'unblock'])
export type AdminActKind = z.infer<typeof AdminActKind>
