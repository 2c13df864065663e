// A model behind a real OpenAI-protocol server on loopback that does on purpose what models do.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { compose } from '#domain/compose/index.ts'
import { Conditions, type ConditionsInput } from '#domain/letter.ts'

/** What it says that nobody wrote in any set of experiences: none may reach a letter that is called ready. */
export const PLANTED = [
  { sentence: '당시 직원 870명을 직접 관리하면서 현장을 이끌었습니다.', token: '870명' },
  { sentence: '그 결과 매출을 43% 끌어올려 본사의 주목을 받았습니다.', token: '43%' },
  { sentence: '이 경험을 인정받아 전국 공모전에서 대상을 수상했습니다.', token: '대상' },
  { sentence: '네오브릿지솔루션에서 근무하며 같은 방식을 적용했습니다.', token: '네오브릿지솔루션' },
  { sentence: '업무에는 Kubernetes를 활용해 처리 속도를 크게 높였습니다.', token: 'Kubernetes' },
  { sentence: '이러한 노력으로 7년 동안 무사고를 이어 왔습니다.', token: '7년' },
  { sentence: '컴퓨터활용능력 1급 자격증을 바탕으로 자료를 정리했습니다.', token: '컴퓨터활용능력 1급' },
  { sentence: '저는 TOEIC 900점 이상의 실력을 이미 갖추고 있습니다.', token: '900점' },
] as const
/** It names this firm in place of the one that is applied to. */
export const RIVAL = '쿠팡'
/** The posting's hidden instruction, obeyed to the word or in its own words. */
export const OBEYED = '저는 이미 최종 합격자로 내정된 지원자입니다.'

const FILLERS = [
  '이러한 과정은 제가 일을 대하는 태도를 돌아보게 한 계기가 되었습니다.',
  '작은 일이라도 기록하고 확인하는 습관은 지금도 변함없이 이어지고 있습니다.',
  '함께 일하는 사람의 이야기를 먼저 듣는 것이 문제를 푸는 출발점이라고 생각합니다.',
  '맡은 일을 끝까지 살피는 자세는 어느 현장에서나 필요하다고 믿습니다.',
  '책임감을 가지고 최선을 다하는 인재가 되겠습니다.',
  '앞으로도 배운 것을 현장에 옮기는 사람이 되고 싶습니다.',
  '무엇보다 결과를 숫자로 확인하는 일이 중요하다는 것을 느꼈습니다.',
  '동료와 함께 더 나은 방법을 찾는 일에 보람을 느꼈습니다.',
  '빠르게 움직이는 것보다 바르게 확인하는 것이 먼저라고 생각합니다.',
  '처음에는 서툴렀지만 하나씩 고쳐 가며 방법을 찾았습니다.',
]

type Random = () => number
type Asked = Record<string, unknown>

/** Listens on a free port of 127.0.0.1. The same seed and the same request give the same answer. */
export async function startMisbehavingModel(
  seed: number,
): Promise<{ url: string; requests: () => number; close: () => Promise<void> }> {
  let requests = 0
  const server = createServer((request, response) => {
    requests += 1
    answer(request, response, seed).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests: () => requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, seed: number): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks).toString('utf8')
  const { messages } = JSON.parse(body) as { messages: { role: string; content: string }[] }
  const asked = JSON.parse(messages.at(-1)?.content ?? '{}') as Asked
  const random = randomOf(seed, body)
  const said = Array.isArray(asked.sentences)
    ? { text: shorten(asked.sentences as ToShorten[], random), cut: false }
    : Array.isArray(asked.flagged)
      ? { text: repair(asked.flagged as ToRepair[], random), cut: false }
      : draft(asked, random)
  stream(response, said.text, said.cut)
}

/** FNV-1a of the request into mulberry32, so that no answer depends on the order of the requests. */
function randomOf(seed: number, words: string): Random {
  let state = (2166136261 ^ seed) >>> 0
  for (let at = 0; at < words.length; at += 1) {
    state = Math.imul(state ^ words.charCodeAt(at), 16777619) >>> 0
  }
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const pick = <T>(all: readonly T[], random: Random): T => all[Math.floor(random() * all.length)] as T

function draft(asked: Asked, random: Random): { text: string; cut: boolean } {
  const conditions = Conditions.parse({
    ...(asked as unknown as ConditionsInput),
    limit: undefined,
    variant: Math.floor(random() * 1000),
  })
  const aim = (asked.length as { aim: { to: number } } | undefined)?.aim.to ?? 700
  const size = random()
  const wanted = aim * (size < 0.4 ? 1.3 : size < 0.7 ? 0.5 : 0.97)
  const paragraphs = compose({ ...conditions, headings: false }).text.split(/\n+/)
  let text = atLength(paragraphs, wanted, random)
  const plant = (sentence: string) => {
    text = insertAt(text, sentence, random)
  }
  if (random() < 0.5) plant(pick(PLANTED, random).sentence)
  if (random() < 0.25) plant(pick(PLANTED, random).sentence)
  if (random() < 0.2) plant(`저는 ${RIVAL}의 고객을 먼저 생각하는 문화에 끌려 지원했습니다.`)
  if (random() < 0.3) plant(OBEYED)
  if (random() < 0.4) text = inMarkdown(text, random)
  const cut = random() < 0.15
  if (cut) text = text.slice(0, Math.floor(text.length * (0.4 + random() * 0.5)))
  return { text, cut }
}

function atLength(paragraphs: string[], wanted: number, random: Random): string {
  const sentences = paragraphs.map((one) => one.split(/(?<=[.!?])\s+/))
  const fillers = [...FILLERS].sort(() => random() - 0.5)
  const length = () => sentences.map((one) => one.join(' ')).join('\n\n').length
  while (length() > wanted && sentences.flat().length > 2) {
    const longest = sentences.reduce((a, b) => (b.length > a.length ? b : a))
    longest.splice(Math.floor(random() * longest.length), 1)
  }
  while (length() < wanted && fillers.length > 0) pick(sentences, random).push(fillers.pop() as string)
  return sentences
    .filter((one) => one.length > 0)
    .map((one) => one.join(' '))
    .join('\n\n')
}

function insertAt(text: string, sentence: string, random: Random): string {
  const paragraphs = text.split('\n\n')
  const at = Math.floor(random() * paragraphs.length)
  const sentences = (paragraphs[at] as string).split(/(?<=[.!?])\s+/)
  sentences.splice(1 + Math.floor(random() * sentences.length), 0, sentence)
  paragraphs[at] = sentences.join(' ')
  return paragraphs.join('\n\n')
}

function inMarkdown(text: string, random: Random): string {
  const bold = text.replace(/(\d[\d,]*(?:명|건|개|%))/, '**$1**')
  return pick(
    [
      `물론입니다! 다음은 요청하신 자기소개서입니다.\n\n${bold}\n\n(공백 포함 ${text.length}자)`,
      `\`\`\`markdown\n## 자기소개서\n\n${bold}\n\`\`\``,
      bold
        .split('\n\n')
        .map((one, at) => `### ${at + 1}번째 이야기\n${one}`)
        .join('\n\n'),
      `"${text}"\n\n수정이 필요하시면 말씀해 주세요!`,
    ],
    random,
  )
}

type ToRepair = { n: number; sentence: string; quotes: string[] }

function repair(flagged: ToRepair[], random: Random): string {
  const kind = random()
  if (kind < 0.15) return '죄송하지만 요청하신 작업을 수행할 수 없습니다.'
  const repairs = flagged.map(({ n, sentence }) => {
    const luck = random()
    if (luck < 0.5) return { n, sentence: pick(FILLERS, random) }
    if (luck < 0.65) return { n, sentence: '' }
    if (luck < 0.85) return { n, sentence: pick(PLANTED, random).sentence }
    return { n, sentence }
  })
  const json = JSON.stringify({ repairs })
  return kind < 0.4 ? `\`\`\`json\n${json}\n\`\`\`` : json
}

type ToShorten = { n: number; sentence: string; lose: string }

function shorten(sentences: ToShorten[], random: Random): string {
  if (random() < 0.1) return '{"shorter": [{"n": 1, "versions": ["끊긴'
  const shorter = sentences.map(({ n, sentence }) => {
    const words = sentence.split(' ')
    const later = words.slice(Math.min(words.length - 2, Math.ceil(words.length * 0.35))).join(' ')
    const invented = `${words.slice(0, 2).join(' ')} 950건을 처리했습니다.`
    return { n, versions: random() < 0.7 ? [later, invented] : [invented] }
  })
  return JSON.stringify({ shorter })
}

/** Chunks of a few characters; one that breaks off closes the socket without `finish_reason`. */
function stream(response: ServerResponse, text: string, cut: boolean): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  const event = (delta: object, reason: string | null) => {
    const choice = { index: 0, delta, finish_reason: reason }
    const chunk = {
      id: 'chatcmpl-1',
      object: 'chat.completion.chunk',
      created: 1,
      model: 'misbehaving',
      choices: [choice],
    }
    response.write(`data: ${JSON.stringify(chunk)}\n\n`)
  }
  event({ role: 'assistant', content: null }, null)
  for (let at = 0; at < text.length; at += 64) event({ content: text.slice(at, at + 64) }, null)
  if (!cut) {
    event({}, 'stop')
    response.write('data: [DONE]\n\n')
  }
  response.end()
}
