import { describe, expect, it } from 'vitest'
import { findings, quotes, tapped } from './test-findings.ts'
import { stemOf } from './word.ts'

describe('the stem of a word', () => {
  it.each([
    ['소통으로', '소통'],
    ['소통했습니다', '소통'],
    ['소통하며', '소통'],
    ['소통을', '소통'],
    ['고객에게', '고객'],
    ['고객은', '고객'],
    ['데이터를', '데이터'],
    ['아이디어', '아이디어'],
    ['회의', '회의'],
    ['그리고', ''],
    ['것', ''],
    ['3개월', '3개월'],
  ])('of %s is %j', (word, stem) => {
    expect(stemOf(word)).toBe(stem)
  })
})

describe('a word too often', () => {
  const often = '소통을 배웠다가 소통으로 풀었고 소통하며 자랐으며 소통이 늘고 소통했고 소통은 남았습니다.'
  it('is found through its particles and endings', () => {
    const found = findings(often, {}, 'repeated-word')
    expect(found.map((one) => one.quote)).toEqual(['소통'])
    expect(found[0]?.message).toContain('6번')
  })
  it('is no matter in a long letter', () => {
    const long = `${often} ${Array.from({ length: 40 }, (_, at) => `${at}월에는 표 ${at}장과 그림을 그렸습니다.`).join(' ')}`
    expect(quotes(long, 'repeated-word')).not.toContain('소통')
  })
  it('is no matter when the question itself asks for it', () => {
    expect(quotes(often, 'repeated-word', { question: '소통을 위해 노력한 경험을 쓰세요.' })).toEqual([])
  })
  it('is no matter when it is the company', () => {
    const text =
      '한빛소프트를 알고 한빛소프트에서 한빛소프트의 한빛소프트와 한빛소프트는 한빛소프트로 이어집니다.'
    expect(quotes(text, 'repeated-word', { company: '한빛소프트' })).toEqual([])
  })
})

describe('a sentence twice', () => {
  const text = '마감을 지키려고 순서를 바꿨습니다. 손님이 늘었습니다. 마감을 지키려고 순서를 바꿨습니다.'
  it('is found the second time, and goes with its space', () => {
    expect(findings(text, {}, 'repeated-sentence')).toHaveLength(1)
    expect(tapped(text, 'repeated-sentence')).toBe('마감을 지키려고 순서를 바꿨습니다. 손님이 늘었습니다.')
  })
  it('in another answer is told too', () => {
    const otherTexts = ['다른 답입니다. 마감을 지키려고 순서를 바꿨습니다.']
    expect(quotes('마감을 지키려고 순서를 바꿨습니다.', 'repeated-other-text', { otherTexts })).toHaveLength(
      1,
    )
  })
  it('short turns may come back', () => {
    expect(quotes('네, 알겠습니다. 시작했습니다. 네, 알겠습니다.', 'repeated-sentence')).toEqual([])
  })
})

describe('a run of twelve words twice', () => {
  const run = '매일 아침 창고 문을 열고 전날 들어온 상자를 세어 표에 적은 다음 팀장님께'
  it('is found though the sentences differ', () => {
    const text = `${run} 알렸습니다. 그해 겨울에도 ${run} 드렸습니다.`
    expect(quotes(text, 'repeated-run')).toEqual([run])
  })
  it('of eleven words is not', () => {
    const short = '매일 아침 창고 문을 열고 전날 들어온 상자를 세어 표에'
    expect(quotes(`${short} 적었습니다. 그해 겨울에도 ${short} 남겼습니다.`, 'repeated-run')).toEqual([])
  })
})

describe('the same story in two answers', () => {
  const story =
    '동네 카페에서 포장 주문이 밀리면 잘못 나가는 일이 많았습니다. 컵에 주문번호와 받을 시간을 적는 스티커를 붙이자고 제안했고 잘못 나간 주문이 15건에서 4건으로 줄었습니다.'
  const retold =
    '카페에서 포장 주문이 밀리면 잘못 나가는 일이 자주 있었는데, 컵에 주문번호와 시간을 적는 스티커를 붙여 잘못 나간 주문을 15건에서 4건으로 줄였습니다.'
  it('is found though retold', () => {
    expect(findings(retold, { otherTexts: [story] }, 'repeated-episode')).toHaveLength(1)
  })
  it('is not found in another story', () => {
    const other =
      '구립 도서관에서 모임방 예약 다툼이 잦아 두 주 동안 실제로 쓴 시간을 적어 규칙을 새로 만들었습니다.'
    expect(findings(other, { otherTexts: [story] }, 'repeated-episode')).toEqual([])
  })
  it('the text itself among the others is not another answer', () => {
    expect(findings(story, { otherTexts: [story] }, 'repeated-episode', 'repeated-other-text')).toEqual([])
  })
})

describe('sentences that begin with 저는', () => {
  it('are told when they are many, and lose it with one tap', () => {
    const text = '저는 기획을 했습니다. 저는 설계를 했습니다. 저는 발표를 했습니다. 저는 정리를 했습니다.'
    expect(quotes(text, 'repeated-subject')).toEqual(['저는', '저는', '저는'])
    expect(tapped(text, 'repeated-subject')).toBe(
      '저는 기획을 했습니다. 설계를 했습니다. 저는 발표를 했습니다. 저는 정리를 했습니다.',
    )
  })
  it('are fine when they are two', () => {
    expect(
      quotes('저는 기획을 했습니다. 저는 발표를 했습니다. 팀이 이겼습니다.', 'repeated-subject'),
    ).toEqual([])
  })
})
