// Bodies that no schema tells how to make: an account that is there, a letter whose parts fit each other.
import * as fc from 'fast-check'

export type Known = {
  email: string
  password: string
  refreshToken: string
  /** Of the notice about the model. */
  version: string
  /** The secret of a mail that came for the operation; empty where it takes none. */
  link: string
}

const conditions = {
  company: '한빛물류',
  role: '물류 기획',
  question: '팀으로 일하며 어려움을 이겨 낸 경험을 적어 주십시오. (300자 이내)',
  limit: { max: 300, min: 100, unit: 'chars' },
  due: '2999-12-31',
  posting: '한빛물류에서 물류 기획을 할 사람을 찾습니다.',
  experiences: [
    {
      id: 'e1',
      title: '입고 순서 바꾸기',
      period: '2024년',
      body: '한빛물류 창고에서 4명과 입고 시간을 70분에서 25분으로 줄였다.',
    },
  ],
  headings: false,
}

/** A body that is good for the operation, whatever its schema leaves open; null where the schema says enough. */
export function sampleBody(operation: string, known: Known): fc.Arbitrary<unknown> | null {
  const key = fc.uuid()
  const writer = fc.constant('embedded' as const)
  const fresh = fc.integer({ min: 0, max: 1e9 })
  const { email, password, refreshToken, version, link } = known
  const account = fresh.map((n) => ({
    username: `새사람${n}`,
    email: `new${n}@example.test`,
    password: `moonlight-river-${n}`,
    password2: `moonlight-river-${n}`,
  }))
  switch (operation) {
    case 'POST /api/letters':
      return fc.record(
        { key, conditions: fc.constant(conditions), writer },
        { requiredKeys: ['key', 'conditions'] },
      )
    case 'POST /api/letters/{id}/rewrite':
      return fc.record({ key, mode: fc.constantFrom('anew', 'continue') })
    case 'PATCH /api/letters/{id}':
      return fc.constantFrom(
        { title: '한빛물류' },
        { text: '한빛물류에서 4명과 일했습니다.' },
        { due: null },
        { confirmed: ['4명'] },
      )
    case 'POST /api/conversations':
      return fc.constant({})
    case 'POST /api/conversations/{id}/messages':
      return key.map((one) => ({ key: one, prompt: '한빛물류 지원 동기를 어떻게 시작할까요?' }))
    case 'POST /api/sign-up':
    case 'POST /accounts/signup/':
      return account
    case 'POST /api/sign-in':
    case 'POST /accounts/login/':
      return fc.constant({ email, password })
    case 'POST /accounts/token/refresh/':
    case 'POST /accounts/logout/':
      return fc.constant({ refresh_token: refreshToken })
    case 'POST /api/password/change':
      return fc.constant({ current: password, password, password2: password })
    case 'POST /api/email/change':
      return fresh.map((n) => ({ email: `other${n}@example.test`, password }))
    case 'POST /api/account/delete':
      return fc.constant({ password })
    case 'POST /api/password/forgot':
      return fc.constant({ email })
    case 'POST /api/consent':
      return fc.constant({ version })
    case 'POST /api/email/verify':
    case 'POST /api/admin/open':
      return fc.constant({ token: link })
    case 'POST /api/password/reset':
      return fc.constant({ token: link, password, password2: password })
    // Rarely none at all: whoever may ask for nothing reaches nothing.
    case 'PUT /api/admin/limit':
    case 'PUT /api/admin/people/{id}/limit':
      return fc.constantFrom({ requests: null }, { requests: 1_000_000 })
    default:
      return null
  }
}
