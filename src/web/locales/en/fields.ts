import type { FieldWords } from '#web/locales/words.ts'

export const fields = {
  required: 'Please fill this in.',
  invalid_type: 'That value does not fit here.',
  invalid_value: 'That value cannot be used. Please check it.',
  too_short: 'It needs at least {{minimum}} characters.',
  too_long: 'At most {{maximum}} characters fit here.',
  characters: 'There are invisible characters in it. Delete them and type it again.',
  email: 'Check the address, for example name@example.com',
  taken: 'Somebody already uses this.',
  mismatch: 'The passwords do not match.',
  common: 'This password is so common that it is guessed first.',
  wrong: 'The password is not right.',
  all_digits: 'It is all digits. Mix in letters.',
  like_name: 'It is too much like your username or e-mail.',
  not_a_number: 'Please type a number.',
  too_small: 'It cannot be less than {{minimum}}.',
  too_big: 'It cannot be more than {{maximum}}.',
  min_over_max: 'The minimum ({{minimum}}) is more than the maximum ({{maximum}}).',
  duplicate_id: 'The same experience is here twice. Remove one.',
} satisfies FieldWords
