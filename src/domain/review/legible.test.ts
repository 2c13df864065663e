import { describe, expect, it } from 'vitest'
import type { RuleId } from './catalog.ts'
import { findings, quotes, tapped } from './test-findings.ts'
import { registerOf } from './register.ts'

describe('what no employer should read', () => {
  it.each<[RuleId, string, string]>([
    ['unfinished', '그때는 힘들었습니다 ㅋㅋ', 'ㅋㅋ'],
    ['unfinished', 'ㅁㄴㅇ 나중에 씁니다.', 'ㅁㄴㅇ'],
    ['unfinished', '많이 울었습니다 ㅠ', 'ㅠ'],
    ['unfinished', '결과가 나왔ㅅ습니다.', 'ㅅ'],
    ['unfinished', 'asdf 적습니다.', 'asdf'],
    ['profanity', '씨발이라는 말을 들었습니다.', '씨발'],
    ['profanity', '존나 힘들었습니다.', '존나'],
    ['profanity', '미친놈이라는 말을 들었습니다.', '미친놈'],
    ['emoji', '감사합니다 😀', '😀'],
    ['emoji', '목표는 ★ 하나였습니다.', '★'],
    ['emoji', '가족 👨‍👩‍👧 이야기', '👨‍👩‍👧'],
    ['broken-character', '깨진 \uFFFD 글자', '\uFFFD'],
    ['broken-character', '반쪽 \ud83d 글자', '\ud83d'],
    ['quotes', '“열정을 배웠습니다.', '“'],
    ['quotes', '그는 "지금 하자고 했습니다.', '"'],
  ])('%s: %s', (rule, text, quote) => {
    expect(quotes(text, rule)).toEqual([quote])
  })

  it.each<[RuleId, string]>([
    ['profanity', '이 일이 시발점이 되었습니다.'],
    ['profanity', '시발역에서 내렸습니다.'],
    ['profanity', '큰 영향을 미친 일이었습니다.'],
    ['profanity', '새끼손가락을 걸었습니다.'],
    ['profanity', '불이 꺼져 있었습니다.'],
    ['profanity', '어려움이 닥쳐왔습니다.'],
    ['profanity', '등신대 모형을 세웠습니다.'],
    ['profanity', '친구를 졸라서 함께 갔습니다.'],
    ['unfinished', 'ㄱ자 모양의 책상이었습니다.'],
    ['unfinished', 'ㄷ 모양으로 접었습니다.'],
    ['emoji', '섭씨 25℃, 3㎡, 가→나, ①번, ②번, ㈜한빛, 저작권 ©'],
    ['quotes', '“열정”과 ‘끈기’를 배웠습니다. don’t'],
    ['quotes', '그는 "지금 하자"고 했습니다.'],
    ['quotes', "5'6"],
  ])('%s is not in: %s', (rule, text) => {
    expect(quotes(text, rule)).toEqual([])
  })

  it('goes by one tap and leaves no double space', () => {
    expect(tapped('힘들었지만 ㅋㅋ 해냈습니다.', 'unfinished')).toBe('힘들었지만 해냈습니다.')
    expect(tapped('감사합니다 😀', 'emoji')).toBe('감사합니다')
  })

  it('a text in NFD is gathered by one tap, and its findings stand on the text as sent', () => {
    const text = '몇일 동안 했습니다.'.normalize('NFD')
    expect(tapped(text, 'decomposed-characters')).toBe('몇일 동안 했습니다.')
    const [slip] = findings(text, {}, 'spelling')
    expect(slip?.quote).toBe('몇일'.normalize('NFD'))
    expect(tapped(text, 'spelling')).toBe(`며칠${' 동안 했습니다.'.normalize('NFD')}`)
  })

  it('what cannot be seen is told', () => {
    expect(findings('안녕\u200B하세요', {}, 'invisible-characters')).toHaveLength(1)
    expect(tapped('안녕\u200B하세요', 'invisible-characters')).toBe('안녕하세요')
  })
})

describe('the register', () => {
  it.each([
    ['시작했습니다.', 'formal'],
    ['무엇이었습니까?', 'formal'],
    ['시작했어요.', 'polite'],
    ['그렇죠.', 'polite'],
    ['시작했다.', 'plain'],
    ['그것이 전부였다.', 'plain'],
    ['사실이 아니다.', 'plain'],
    ['시작함.', null],
    ['협업의 필요', null],
    ['그는 “가자.”', null],
  ])('of %s is %s', (sentence, register) => {
    expect(registerOf(sentence)).toBe(register)
  })

  it.each([
    ['기획을 했습니다. 발표도 했다.', '기획을 했습니다. 발표도 했습니다.'],
    ['기획을 했습니다. 지금도 노력한다.', '기획을 했습니다. 지금도 노력합니다.'],
    ['기획을 했습니다. 발표도 했어요.', '기획을 했습니다. 발표도 했습니다.'],
    ['기획을 했습니다. 지금도 공부해요.', '기획을 했습니다. 지금도 공부합니다.'],
    ['기획을 했습니다. 그 까닭은 사람이다.', '기획을 했습니다. 그 까닭은 사람입니다.'],
  ])('that is mixed is brought in tune: %s', (text, right) => {
    expect(tapped(text, 'mixed-register')).toBe(right)
  })

  it('that is the same throughout is not mixed; one that is never formal is told once', () => {
    expect(findings('기획을 했습니다. 발표도 했습니다.', {}, 'mixed-register', 'register')).toEqual([])
    expect(
      findings('기획을 했다. 발표도 했다.', {}, 'mixed-register', 'register').map((one) => one.rule),
    ).toEqual(['register'])
  })

  it('of a heading and of a quotation is nobody’s', () => {
    const text = '[끝까지 간다]\n“다시 하자.”라고 말했습니다. 함께 했습니다.'
    expect(findings(text, {}, 'mixed-register')).toEqual([])
  })
})
