import { describe, expect, test } from 'vitest'
import { cleanDraft } from './clean-draft.ts'

const LETTER = '품질관리 직무에 지원했습니다. 폐기를 30% 줄였습니다.'

describe('of a model’s draft only the letter stays', () => {
  test.each([
    ['a greeting', `물론입니다! 다음은 요청하신 자기소개서입니다.\n\n${LETTER}`],
    ['a greeting in one word', `네!\n${LETTER}`],
    ['a greeting on the same line', `물론입니다! 다음은 자기소개서입니다: ${LETTER}`],
    ['an English greeting', `Sure! Here is the letter:\n${LETTER}`],
    ['a code fence', `\`\`\`markdown\n${LETTER}\n\`\`\``],
    ['bold words', LETTER.replace('30%', '**30%**')],
    ['a list', `- ${LETTER}`],
    ['a quotation', `> ${LETTER}`],
    ['rules', `---\n${LETTER}\n---`],
    ['quotation marks around it', `"${LETTER}"`],
    ['a count', `${LETTER} (공백 포함 700자)`],
    ['a count on a line of its own', `${LETTER}\n\n(약 698자, 공백 포함)`],
    ['a note', `${LETTER}\n\n참고: 숫자는 바꿔 쓰셔도 됩니다.`],
    ['an offer', `${LETTER}\n\n수정이 필요하시면 말씀해 주세요.`],
    ['a title', `# 자기소개서\n\n${LETTER}`],
    ['CRLF and odd blanks', `${LETTER.replace(' ', '\u00a0')}\r\n`],
  ])('without %s', (_, raw) => {
    expect(cleanDraft(raw).text).toBe(LETTER)
  })

  test('a Markdown heading becomes a 소제목', () => {
    expect(cleanDraft(`## 기록으로 줄인 폐기\n${LETTER}`).text).toBe(`[기록으로 줄인 폐기]\n${LETTER}`)
    expect(cleanDraft(`**기록으로 줄인 폐기**\n${LETTER}`).text).toBe(`[기록으로 줄인 폐기]\n${LETTER}`)
  })

  test('a clean draft is left alone and nothing is told', () => {
    for (const text of [
      LETTER,
      `${LETTER}\n\n안녕하세요라고 먼저 인사했습니다.`,
      '"기록"을 믿습니다. 저는 "사람"도 믿습니다.',
    ]) {
      expect(cleanDraft(text)).toEqual({ text, changes: [] })
    }
  })

  test('what was taken off is told in one change', () => {
    const { changes } = cleanDraft(`**${LETTER}**`)
    expect(changes.map((change) => change.kind)).toEqual(['cleaned'])
  })

  test.each(['', '```', '"', '**', '\n\n', '()', '물론입니다!'])('garbage is never a crash: %j', (raw) => {
    expect(typeof cleanDraft(raw).text).toBe('string')
  })
})
