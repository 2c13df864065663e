import type { FieldWords } from '#web/locales/words.ts'

export const fields = {
  required: '여기를 채워 주세요.',
  invalid_type: '이 칸에 맞는 값이 아니에요.',
  invalid_value: '이 값은 쓸 수 없어요. 다시 확인해 주세요.',
  too_short: '{{minimum}}자 이상이어야 해요.',
  too_long: '{{maximum}}자까지 쓸 수 있어요.',
  characters: '보이지 않는 글자가 들어 있어요. 지우고 다시 적어 주세요.',
  email: '이메일 주소를 확인해 주세요. 예: name@example.com',
  taken: '이미 쓰고 있는 사람이 있어요.',
  mismatch: '비밀번호가 일치하지 않아요.',
  common: '너무 흔해서 금세 뚫리는 비밀번호예요.',
  wrong: '비밀번호가 맞지 않아요.',
  all_digits: '숫자로만 되어 있어요. 글자를 섞어 주세요.',
  like_name: '사용자 이름이나 이메일과 비슷해서 짐작하기 쉬워요. 다른 말로 정해 주세요.',
  not_a_number: '숫자로 적어 주세요.',
  too_small: '{{minimum}}보다 작을 수 없어요.',
  too_big: '{{maximum}}보다 클 수 없어요.',
  min_over_max: '최소 글자 수({{minimum}})가 최대({{maximum}})보다 커요.',
  duplicate_id: '같은 경험이 두 번 들어 있어요. 하나를 지워 주세요.',
} satisfies FieldWords
