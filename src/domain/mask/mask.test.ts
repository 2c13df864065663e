import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMask, findPersonal } from './index.ts'

const found = (text: string, options = {}) =>
  findPersonal(text, options).map((one) => `${one.kind}: ${one.text}`)

describe('before a text leaves the machine', () => {
  it.each([
    ['연락처는 010-1234-5678입니다', ['전화번호: 010-1234-5678']],
    ['01012345678로 연락 주세요', ['전화번호: 01012345678']],
    ['010 1234 5678', ['전화번호: 010 1234 5678']],
    ['+82 10-1234-5678', ['전화번호: +82 10-1234-5678']],
    ['02-345-6789, 031-123-4567', ['전화번호: 02-345-6789', '전화번호: 031-123-4567']],
    ['(02) 1234-5678', ['전화번호: (02) 1234-5678']],
    ['070-1234-5678', ['전화번호: 070-1234-5678']],
    ['jiwoo.kim+job@mail.example.co.kr로', ['이메일: jiwoo.kim+job@mail.example.co.kr']],
    ['주민번호 990101-2345678', ['주민등록번호: 990101-2345678']],
    ['9901012345678', ['주민등록번호: 9901012345678']],
    ['990101-2******', ['주민등록번호: 990101-2******']],
    ['국민은행 123456-78-901234', ['계좌번호: 123456-78-901234']],
    ['카카오뱅크 3333-01-1234567', ['계좌번호: 3333-01-1234567']],
    ['신한은행 계좌 110123456789', ['계좌번호: 110123456789']],
    ['1234-5678-9012-3456', ['카드번호: 1234-5678-9012-3456']],
    ['서울특별시 강남구 테헤란로 152에 살며', ['주소: 서울특별시 강남구 테헤란로 152']],
    [
      '서울시 마포구 월드컵북로 54길 12, 101동 1203호',
      ['주소: 서울시 마포구 월드컵북로 54길 12, 101동 1203호'],
    ],
    ['경기도 성남시 분당구 판교역로 166', ['주소: 경기도 성남시 분당구 판교역로 166']],
    ['부산시 해운대구 우동 1408-5번지', ['주소: 부산시 해운대구 우동 1408-5번지']],
    ['성명: 홍길동, 저는 홍길동입니다', ['이름: 홍길동', '이름: 홍길동']],
    ['제 이름은 김지우입니다. 김지우의 일은', ['이름: 김지우', '이름: 김지우']],
    ['안녕하세요, 김지우입니다', ['이름: 김지우']],
    ['저 김지우는 물류를 지원합니다', ['이름: 김지우']],
    ['지원자 김지우입니다', ['이름: 김지우']],
    ['０１０-１２３４-５６７８', ['전화번호: ０１０-１２３４-５６７８']],
    ['010 - 1234 - 5678', ['전화번호: 010 - 1234 - 5678']],
    ['02)123-4567', ['전화번호: 02)123-4567']],
    ['0082-10-1234-5678', ['전화번호: 0082-10-1234-5678']],
    ['홍길동@회사.한국', ['이메일: 홍길동@회사.한국']],
    ['jiwoo골뱅이naver.com', ['이메일: jiwoo골뱅이naver.com']],
    ['jiwoo (at) naver.com', ['이메일: jiwoo (at) naver.com']],
    ['990101－2345678', ['주민등록번호: 990101－2345678']],
    ['농협 302 1234 5678 91', ['계좌번호: 302 1234 5678 91']],
    ['계좌번호는 국민은행이고 번호는 12345678901234', ['계좌번호: 12345678901234']],
    ['서울 강남구 테헤란로 152', ['주소: 서울 강남구 테헤란로 152']],
    ['강원 춘천시 중앙로1가 12', ['주소: 강원 춘천시 중앙로1가 12']],
    [
      '인천시 연수구 송도동 24-5 더샵아파트 101동 1203호',
      ['주소: 인천시 연수구 송도동 24-5 더샵아파트 101동 1203호'],
    ],
    ['주소: 판교역로 166, 101동 1203호', ['주소: 판교역로 166, 101동 1203호']],
    ['월드컵북로 54길 12, 1203호로 보내', ['주소: 월드컵북로 54길 12, 1203호']],
  ])('%j gives away %j', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it.each([
    '2023-03-15부터 2023-12-20까지 일했습니다',
    '2023.03.02 ~ 2023.12.31',
    '매출 12,345,678원, 재고 오차 4.2%를 1.1%로',
    '진로 3개월 탐색 뒤 별도로 2번 지원',
    '하루 평균 120명, 6주 동안 840건',
    'TOEIC 905점, 학점 3.87/4.5',
    '강남구 매장에서 근무하며',
    '제품 코드 A-1024-33, 버전 1.2.3',
    '길이 30cm로 2개',
    '1588 고객 문의를 100건 처리',
    '한빛대학교 경영학과',
    '저는 공무원입니다',
    '저 이외에는 아무도 없었다',
    '지원자 모두가 저 자신은',
    '은행에서 3년 동안 1200명을 맞았다',
    '회의는 2층에서 3번, 별도로 2번',
  ])('%j stays as it is', (text) => {
    expect(found(text)).toEqual([])
  })

  it('the name of the person is hidden with and without josa, a short or foreign one only as a word', () => {
    expect(found('저 김지우는 김지우로서, 이김지우와', { names: ['김지우'] })).toEqual([
      '이름: 김지우',
      '이름: 김지우',
    ])
    expect(found('지우고 다시 썼다', { names: ['지우'] })).toEqual([])
    expect(found('Daniel은 danielle과 일했다', { names: ['daniel'] })).toEqual(['이름: Daniel'])
  })

  it('schools are hidden in blind hiring alone', () => {
    const text = '한빛대학교를 마치고 서울과학고등학교에서 가르쳤다'
    expect(found(text, { blind: true })).toEqual(['학교: 한빛대학교', '학교: 서울과학고등학교'])
    expect(found(text)).toEqual([])
    expect(found('서울대 경영학과를 졸업하고 KAIST에서', { blind: true })).toEqual([
      '학교: 서울대',
      '학교: KAIST',
    ])
    expect(found('한빛과학고를 나와 새롬대 물류학과를', { blind: true })).toEqual([
      '학교: 한빛과학고',
      '학교: 새롬대',
    ])
    expect(found('20대 고객과 군대에서, 시대에 맞게', { blind: true })).toEqual([])
  })
})

describe('a message that is a JSON object', () => {
  const data = { question: '동기', experiences: [{ body: '안녕하세요\n김지우입니다\njiwoo@example.com' }] }

  it('is hidden string by string: an escaped line break is no part of a word', () => {
    const mask = createMask({ names: ['김지우'] })
    const hidden = mask.hideMessage(JSON.stringify(data))
    expect(JSON.parse(hidden)).toEqual({
      question: '동기',
      experiences: [{ body: '안녕하세요\n{{이름1}}입니다\n{{이메일1}}' }],
    })
    expect(mask.show('{{이메일1}}')).toBe('jiwoo@example.com')
  })

  it('stays byte for byte what it was where there is nothing to hide, and so does what only looks like one', () => {
    const mask = createMask()
    for (const text of ['{ "a" : 1 }', '{아님', '{"n":[1,null,true],"말":"입고"}'])
      expect(mask.hideMessage(text)).toBe(text)
  })

  it('teaches a name to all that is sent with it', () => {
    const mask = createMask()
    const sent = [JSON.stringify(data).replace('김지우', '제 이름은 김지우'), '저 김지우에게 답해 주세요']
    mask.learn(sent)
    expect(sent.map(mask.hideMessage).join()).not.toContain('김지우')
  })

  it('hides a name that a later message gives away in the ones before it, too', () => {
    const mask = createMask()
    const messages = [
      '한서윤에게 물어보면 됩니다.',
      '{"글":"제 이름은 한서윤입니다.\n한서윤은 조장이었다."}',
      '한서윤이 했다.',
    ]
    mask.learn(messages)
    const hidden = messages.map((one) => mask.hideMessage(one))
    for (const one of hidden) expect(one).not.toContain('한서윤')
    expect(hidden[0]).toBe('{{이름1}}에게 물어보면 됩니다.')
    expect(hidden.map((one) => mask.show(one))).toEqual(messages)
  })

  it('gets its words back escaped, so that it can still be read', () => {
    const name = '김"지\\우'
    const mask = createMask({ names: [name] })
    expect(mask.hideMessage(JSON.stringify({ draft: `저 ${name}입니다` }))).toBe(
      '{"draft":"저 {{이름1}}입니다"}',
    )
    for (const answer of [
      '{"repairs":[{"sentence":"{{이름1}}입니다"}]}',
      '```json\n{ "s": "{{이름1}}입니다" }\n```',
    ]) {
      const stream = mask.showing()
      let shown = ''
      for (const letter of answer) shown += stream.push(letter)
      shown += stream.end()
      expect(shown).toBe(mask.show(answer))
      expect(JSON.stringify(JSON.parse(shown.replace(/```(?:json)?/g, '')))).toContain(
        JSON.stringify(`${name}입니다`),
      )
    }
    expect(mask.show('{{이름1}}입니다')).toBe(`${name}입니다`)
  })
})

describe('what comes back', () => {
  const text = '김지우(010-1234-5678, jiwoo@example.com)입니다. 다시, 010-1234-5678.'

  it('is the same as what went out, and nothing personal went out', () => {
    const mask = createMask({ names: ['김지우'] })
    const hidden = mask.hide(text)
    expect(hidden).toBe('{{이름1}}({{전화번호1}}, {{이메일1}})입니다. 다시, {{전화번호1}}.')
    expect(mask.show(hidden)).toBe(text)
  })

  it('is right at every border of a stream, and holds nothing back for long', () => {
    const mask = createMask({ names: ['김지우'] })
    const hidden = mask.hide(text)
    for (let size = 1; size <= hidden.length; size += 1) {
      const stream = mask.showing()
      let shown = ''
      for (let at = 0; at < hidden.length; at += size) shown += stream.push(hidden.slice(at, at + size))
      expect(shown + stream.end()).toBe(text)
    }
    const stream = mask.showing()
    expect(stream.push('코드 {{ 는 그냥 괄호이고 이렇게 길게 이어집니다.')).toContain('이어집니다')
  })

  it('a placeholder with spaces is understood, an invented one stays', () => {
    const mask = createMask()
    mask.hide('010-1234-5678')
    expect(mask.show('{{ 전화번호1 }} {{전화번호2}} {{x}}')).toBe('010-1234-5678 {{전화번호2}} {{x}}')
  })

  it('what the person wrote like a placeholder comes back as they wrote it', () => {
    const mask = createMask()
    const own = '{{전화번호1}}은 010-1234-5678'
    expect(mask.show(mask.hide(own))).toBe(own)
    expect(mask.hide(own)).not.toContain('010')
  })

  it('any text in any pieces comes back as it was', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '010-1234-5678',
        '{{',
        '}}',
        '{',
        '}',
        'a@b.kr',
        '김지우',
        '{{이름1}}',
        '서울시 중구 세종대로 110',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.integer({ min: 1, max: 7 }), (pieces, size) => {
        const whole = pieces.join('')
        const mask = createMask({ names: ['김지우'], blind: true })
        const hidden = mask.hide(whole)
        const stream = mask.showing()
        let shown = ''
        for (let at = 0; at < hidden.length; at += size) shown += stream.push(hidden.slice(at, at + size))
        return shown + stream.end() === whole
      }),
    )
  })

  it('a long text of nothing but openings is read in a moment', () => {
    const started = performance.now()
    for (const part of ['{{', '0', '1-', '가', 'a@', '서울시 ', '010-'])
      findPersonal(part.repeat(20_000), { blind: true })
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
