import { describe, expect, it } from 'vitest'
import { fileName } from './file-name.ts'

describe('the name of a file', () => {
  it.each([
    ['한빛물류 지원 동기', '한빛물류 지원 동기'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Windows\\system32', 'C Windows system32'],
    ['a/b:c*d?e"f<g>h|i', 'a b c d e f g h i'],
    ['줄\n바꿈\t탭\u0000\u0007', '줄 바꿈 탭'],
    ['\u202Egpj.exe', 'gpj.exe'],
    ['마침표로 끝나요...', '마침표로 끝나요'],
    ['.bashrc', 'bashrc'],
    ['   ', '이름 없음'],
    ['\u200b', '이름 없음'],
  ])('%j becomes %j', (typed, name) => {
    expect(fileName(typed, '이름 없음')).toBe(name)
  })

  it('is cut by whole characters', () => {
    const name = fileName('🙂'.repeat(200), '')
    expect([...name]).toHaveLength(60)
    expect(name).not.toMatch(/\p{Cs}/u)
  })
})
