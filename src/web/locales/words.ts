// What makes a forgotten sentence fail to compile: each locale has the keys of the Korean one, each list is complete.
import type { ApiErrorCode } from '#web/api.ts'

/** The same keys as `T`, in another language. */
export type Words<T> = { [Key in keyof T]: T[Key] extends string ? string : Words<T[Key]> }

/** Every refusal that a person can meet has a sentence in every locale. */
export type ErrorWords = Record<ApiErrorCode, string>

/** Why a field is refused: the codes of the domain's schemas and of the password's rules. */
export type FieldCode =
  | 'required'
  | 'invalid_type'
  | 'invalid_value'
  | 'too_short'
  | 'too_long'
  | 'characters'
  | 'email'
  | 'taken'
  | 'mismatch'
  | 'common'
  | 'all_digits'
  | 'like_name'
  | 'not_a_number'
  | 'too_small'
  | 'too_big'
  | 'min_over_max'
  | 'duplicate_id'
  | 'wrong'
export type FieldWords = Record<FieldCode, string>
