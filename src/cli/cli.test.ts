import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Review } from '#domain/letter.ts'

const ROOT = join(import.meta.dirname, '../..')
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aboutme-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | object): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

type Ended = { code: number | null; out: string; err: string }

/** The real process, as `npm run -s aboutme --` starts it. */
function aboutme(args: string[], input: string | Buffer = ''): Promise<Ended> {
  const child = spawn(process.execPath, ['src/cli/main.ts', ...args], { cwd: ROOT })
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk))
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })))
}

const conditions = {
  company: '삼성SDS',
  question: '지원동기를 쓰세요.',
  limit: { max: 300, unit: 'chars' },
  experiences: [{ title: '카페 마감', body: '80명 응대함. 잘못 나간 주문이 15건에서 4건으로 줄었음' }],
}

describe('count', () => {
  it.each([
    [['count'], '가나다\n라마바', '7'],
    [['count', '--unit', 'bytes2'], '가나다\n라마바', '13'],
    [['count', '--unit', 'bytes2', '--newline-as-two'], '가나다\r\n라마바', '14'],
    [['count', '--unit', 'bytesUtf8', '-'], '열정😀', '10'],
    [['count', '--unit', 'charsNoSpaces'], '안녕하세요. 반갑습니다.', '12'],
    [['count'], '', '0'],
    [['count'], '마지막 줄바꿈\n', '7'],
  ])('%j of %j is %s', async (args, input, told) => {
    expect(await aboutme(args, input)).toEqual({ code: 0, out: `${told}\n`, err: '' })
  })

  it('tells all units in JSON', async () => {
    const { out } = await aboutme(['count', file('a.txt', '가 나'), '--unit', 'bytes2', '--json'])
    expect(JSON.parse(out)).toEqual({
      counts: { chars: 3, charsNoSpaces: 2, bytes2: 5, bytesUtf8: 7 },
      used: 5,
      unit: 'bytes2',
      newlineAsTwo: false,
    })
  })

  it('reads what an old Korean editor saved', async () => {
    const { out } = await aboutme(['count'], Buffer.from([0xb0, 0xa1, 0xb3, 0xaa]))
    expect(out).toBe('2\n')
  })
})

describe('review', () => {
  it('answers in the shape of the service and exits 1 when something is grave', async () => {
    const args = ['review', '--json', '--conditions', file('c.json', conditions)]
    const { code, out } = await aboutme(args, '삼성전자에 입사하고 싶습니다.')
    const answer = Review.parse(JSON.parse(out))
    expect(code).toBe(1)
    expect(answer.findings[0]).toMatchObject({ rule: 'company-other', severity: 'high', quote: '삼성전자' })
    expect(answer.length.max).toBe(300)
  })

  it('exits 0 when nothing is grave, and says so in Korean', async () => {
    const { code, out, err } = await aboutme(['review'], '손님의 말을 적어 두었다가 다음 날 바꿨습니다.')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('고칠 곳이 없어요.')
  })

  it('takes limit, minimum and unit from the flags over those of the conditions', async () => {
    const args = [
      'review',
      file('l.txt', '가'.repeat(90)),
      '--conditions',
      file('c2.json', conditions),
      '--json',
    ]
    const over = await aboutme([...args, '--limit', '100', '--unit', 'bytes2', '--min', '50'])
    const { length, findings } = Review.parse(JSON.parse(over.out))
    expect(length).toMatchObject({ used: 180, max: 100, min: 50, state: 'over' })
    expect(findings.some((one) => one.rule === 'length-over')).toBe(true)
    expect(over.code).toBe(1)
  })

  it('holds a text against other answers', async () => {
    const other = file('other.txt', '마감을 지키려고 일의 순서를 바꿨습니다.')
    const { out } = await aboutme(
      ['review', '--other', other],
      '마감을 지키려고 일의 순서를 바꿨습니다. 손님이 늘었습니다.',
    )
    expect(out).toContain('다른 답변')
  })
})

describe('write', () => {
  it('answers with the letter, its writer, what it asks, and all that the review says', async () => {
    const { out, code } = await aboutme(['write', file('w.json', conditions), '--json'])
    const answer = JSON.parse(out)
    expect(answer.text.length).toBeGreaterThan(0)
    expect(answer.text.length).toBeLessThanOrEqual(300)
    expect(answer.writer).toEqual({ id: 'embedded', label: '내장 작성기', isModel: false })
    expect(answer.asks.every((ask: unknown) => typeof ask === 'string')).toBe(true)
    const review = Review.parse(answer)
    expect(code).toBe(review.findings.some((one) => one.severity === 'high') ? 1 : 0)
    expect(answer.facts.every((fact: { backedBy: unknown }) => fact.backedBy !== null)).toBe(true)
  })

  it('gives the letter alone on standard output, and what is to be said of it beside', async () => {
    const { out, err } = await aboutme(['write'], JSON.stringify(conditions))
    expect(out).toContain('80명')
    expect(out).not.toContain('고칠 곳')
    expect(err).toContain('300자')
  })

  it.each(readdirSync(join(ROOT, 'examples')))(
    'writes examples/%s within its limit, with no invented fact',
    async (name) => {
      const { out } = await aboutme(['write', `examples/${name}`, '--json'])
      const answer = Review.parse(JSON.parse(out))
      expect(answer.length.used).toBeGreaterThan(0)
      expect(answer.length.used).toBeLessThanOrEqual(answer.length.max ?? 0)
      expect(answer.findings.filter((one) => /^(?:evidence|blind|company-other)/.test(one.rule))).toEqual([])
    },
  )
})

describe('bad usage exits 2, with the fault in Korean and the usage on standard error', () => {
  it.each([
    [[], '', 'write, review, count'],
    [['paint'], '', "'paint'"],
    [['count', '--colour'], '', "'--colour' 옵션은 없어요"],
    [['count', 'a', 'b'], '', '파일은 하나만'],
    [['count', '--unit', 'words'], '', 'bytesUtf8 가운데 하나'],
    [['count', 'nowhere.txt'], '', '파일이 없어요: nowhere.txt'],
    [['review', '--limit', '0'], '가', '--limit은 1 이상'],
    [['review', '--limit', '칠백'], '가', '--limit에는 숫자'],
    [['review', '--limit'], '가', "'--limit'"],
    [['review', '--limit', '500', '--min', '800'], '가', '최소 글자 수(800)가 최대(500)보다 커요'],
    [['review', '--min', '800'], '가', '--min은 --limit과 함께'],
    [['review', '--conditions', '-'], '가', '함께 표준 입력'],
    [['write'], '{', 'JSON으로 읽을 수 없어요'],
    [['write'], '[]', '(전체)'],
    [['write'], JSON.stringify({ ...conditions, question: 3 }), 'question: 글자열'],
    [['write'], JSON.stringify({ ...conditions, question: undefined }), 'question: '],
    [['write'], JSON.stringify({ ...conditions, limit: { max: 0 } }), 'limit.max: 1 이상'],
    [['write'], JSON.stringify({ ...conditions, limit: { max: 5, min: 9 } }), 'limit.min: 최소가 최대보다'],
    [['write'], JSON.stringify({ ...conditions, experiences: [{ body: 1 }] }), 'experiences[0].body: 글자열'],
    [['write'], JSON.stringify({ ...conditions, tone: 'loud' }), 'tone: calm, warm, confident'],
    [['write', '--variant', 'x'], JSON.stringify(conditions), '--variant에는 숫자'],
  ])('%j with %j', async (args, input, told) => {
    const { code, out, err } = await aboutme(args, input)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(told)
    expect(err).toContain('Usage: npm run -s aboutme')
  })

  it('help is no bad usage', async () => {
    const { code, out } = await aboutme(['--help'])
    expect(code).toBe(0)
    expect(out).toContain('Usage: npm run -s aboutme')
  })
})
