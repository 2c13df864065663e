// What the chat of the token API says when it refuses, beside the words that all of that API shares.
import { MAX_PROMPT } from '#domain/chat.ts'
import type { AppError, ErrorCode } from '#domain/errors.ts'
import { tokenApiBody } from './token-api-problems.ts'

const SENTENCES: Partial<Record<ErrorCode, string>> = {
  too_large: `프롬프트는 ${MAX_PROMPT.toLocaleString('en-US')}자를 넘을 수 없습니다.`,
  too_many_streams: '지금 쓰는 글이 많습니다. 잠시 뒤에 다시 시도하십시오.',
  interrupted: '서버가 멈추어 답을 마치지 못했습니다. 요청 횟수는 돌려 드렸습니다.',
  model_key_refused: '모델이 서버의 키를 받아들이지 않았습니다. 요청 횟수는 돌려 드렸습니다.',
  model_busy: '모델이 붐빕니다. 잠시 뒤에 다시 시도하십시오. 요청 횟수는 돌려 드렸습니다.',
  model_down: '모델 서버에 문제가 있습니다. 요청 횟수는 돌려 드렸습니다.',
  model_unreachable: '모델 서버에 연결하지 못했습니다. 요청 횟수는 돌려 드렸습니다.',
  model_timeout: '모델이 제때 답하지 않았습니다. 요청 횟수는 돌려 드렸습니다.',
  model_garbled: '모델의 답을 읽지 못했습니다. 요청 횟수는 돌려 드렸습니다.',
  model_empty: '모델이 빈 답을 보냈습니다. 요청 횟수는 돌려 드렸습니다.',
  model_cut: '모델의 답이 도중에 끊겼습니다. 요청 횟수는 돌려 드렸습니다.',
  model_filtered: '모델이 이 내용에는 답하지 않았습니다. 요청 횟수는 돌려 드렸습니다.',
  model_too_long: '모델의 답이 끝나지 않아 멈추었습니다.',
}

export function chatRefusal(refusal: AppError, publicUrl: string): Record<string, string | string[]> {
  if (refusal.code === 'quota_exhausted') {
    const all = refusal.limit === undefined ? '요청을' : `${refusal.limit}번을`
    return { detail: `오늘 쓸 수 있는 ${all} 모두 썼습니다. 한국 시각으로 내일 0시에 다시 채워집니다.` }
  }
  if (refusal.code === 'consent_needed') {
    return {
      detail: `보낸 글은 생성형 AI 모델로 전송됩니다. 먼저 ${publicUrl}/privacy 에서 안내를 읽고 동의하십시오.`,
    }
  }
  const sentence = SENTENCES[refusal.code]
  return sentence === undefined ? tokenApiBody(refusal) : { detail: sentence }
}
