// The sentences of the token API, in the manner of the first AboutMe: 합니다체, under the name of their field.
import type { FieldFault } from '#domain/errors.ts'

export const nonField = 'non_field_errors'

export const tokenApiWords = {
  wrongCredentials: '이메일 또는 비밀번호가 올바르지 않습니다.',
  blockedAbuse: '이용 규칙에 어긋난 요청이 있어 막힌 계정입니다. 운영하는 사람에게 문의하십시오.',
  blockedStolen: '다른 사람이 쓰는 것으로 보여 막힌 계정입니다. 운영하는 사람에게 문의하십시오.',
  blockedAsked: '본인의 요청으로 닫아 둔 계정입니다. 운영하는 사람에게 문의하십시오.',
  notObject: '요청 본문은 JSON 객체여야 합니다.',
  brokenJson: 'JSON 형식이 올바르지 않습니다.',
  deadToken: '토큰이 유효하지 않거나 만료되었습니다.',
  notSignedIn: '자격 인증데이터(authentication credentials)가 제공되지 않았습니다.',
  notFound: '찾을 수 없습니다.',
  tooLarge: '요청 본문이 너무 큽니다.',
  notJson: '요청 본문은 application/json 형식이어야 합니다.',
  unavailable: '서버가 다시 시작하는 중입니다. 잠시 뒤에 다시 시도하십시오.',
  crowded: '지금 요청이 몰려 있습니다. 잠시 뒤에 다시 시도하십시오.',
  bug: '서버에서 요청을 처리하지 못했습니다.',
  tooManyAttempts: (seconds: number) => `시도가 너무 많습니다. ${seconds}초 뒤에 다시 시도하십시오.`,
} as const

const WORDS: Record<string, (fault: FieldFault) => string> = {
  required: () => '이 필드는 필수 항목입니다.',
  blank: () => '이 필드는 비워 둘 수 없습니다.',
  null: () => '이 필드는 null일 수 없습니다.',
  invalid_type: () => '유효한 문자열이 아닙니다.',
  characters: () => '사용할 수 없는 문자가 들어 있습니다.',
  too_long: ({ params }) => `이 필드의 글자 수가 ${params?.maximum ?? '?'} 이하인지 확인하십시오.`,
  email: () => '유효한 이메일 주소를 입력하십시오.',
  mismatch: () => '비밀번호가 일치하지 않습니다.',
  too_short: ({ params }) =>
    `비밀번호가 너무 짧습니다. 최소 ${params?.minimum ?? '?'} 문자를 포함해야 합니다.`,
  common: () => '비밀번호가 너무 일상적인 단어입니다.',
  all_digits: () => '비밀번호가 전부 숫자로 되어 있습니다.',
  like_name: () => '비밀번호가 사용자 이름 또는 이메일과 너무 유사합니다.',
}

const TAKEN: Record<string, string> = {
  username: '이미 사용 중인 사용자 이름입니다.',
  email: '이미 사용 중인 이메일 주소입니다.',
}

/** One fault as a sentence. */
export function sentenceOf(fault: FieldFault): string {
  if (fault.code === 'taken') return TAKEN[fault.field] ?? '이미 사용 중입니다.'
  return WORDS[fault.code]?.(fault) ?? '유효하지 않은 값입니다.'
}

/** `{field: ["문장", …]}`. A confirmation that differs is told at `password`, as the first AboutMe did. */
export function tokenApiFields(faults: FieldFault[]): Record<string, string[]> {
  const answer: Record<string, string[]> = {}
  for (const fault of faults) {
    const field = fault.code === 'mismatch' ? 'password' : fault.field === '' ? nonField : fault.field
    const sentence = field === nonField ? tokenApiWords.notObject : sentenceOf(fault)
    answer[field] = [...(answer[field] ?? []), sentence]
  }
  return answer
}
