// What the embedded writer says in the chat. It is no AI and says so: it tells what code can know of the letter,
// what the experiences lack, and which question to ask oneself next.
import type { Conditions } from '#domain/letter.ts'
import {
  findingLines,
  findingsOf,
  type KnownLetter,
  lengthWords,
  missingIn,
  missingWords,
  unansweredOf,
} from './letter-facts.ts'

export type ChatInput = {
  prompt: string
  letter?: { text: string; conditions: Conditions }
  /** How many turns there were before. */
  turns: number
}

const WHO = '저는 내장 작성기예요. AI가 아니라서 글의 길이, 검토 결과, 경험에 없는 것만 말씀드릴 수 있어요.'

/** Always ends, always in 해요체; the same question about the same letter gives the same answer. */
export function answerChat({ prompt, letter, turns }: ChatInput): string {
  const parts = letter ? about(prompt, letter) : withoutLetter(prompt)
  return [...(turns === 0 ? [WHO] : []), ...parts].filter((part) => part !== '').join('\n\n')
}

type Topic = { asks: RegExp; answer: (letter: KnownLetter) => string[] }

/** In the order in which a prompt is held against them. */
const TOPICS: Topic[] = [
  { asks: /줄여|줄이|짧게|넘[었쳤어]|초과/, answer: shorten },
  { asks: /늘려|늘리|길게|더 ?써|채우|채워|부족|모자/, answer: lengthen },
  { asks: /글자|몇 ?자|분량|길이|바이트|제한|공백/, answer: (letter) => [lengthWords(letter)] },
  { asks: /근거|사실|출처|없는 (?:말|내용)|거짓|지어/, answer: evidence },
  {
    asks: /맞춤법|띄어쓰기|오타|철자/,
    answer: (letter) => told(letter, '맞춤법과 띄어쓰기', 'spelling', 'spacing'),
  },
  { asks: /지원 ?동기|왜 지원|회사|입사/, answer: motive },
  {
    asks: /상투|뻔한|식상|표현|흔한/,
    answer: (letter) => told(letter, '흔한 표현', 'cliche', 'vague', 'spoken'),
  },
  { asks: /반복|되풀이|중복|겹[치쳐]/, answer: (letter) => told(letter, '되풀이된 말', 'repeated') },
  {
    asks: /블라인드|학교|나이|가족|출신/,
    answer: (letter) => told(letter, '블라인드에 걸리는 말', 'blind', 'law'),
  },
  { asks: /문장이? ?길|긴 문장|나눠|나누/, answer: (letter) => told(letter, '긴 문장', 'sentence') },
  { asks: /문항|질문|요구|빠뜨|빠진|답했/, answer: demands },
  { asks: /경험|소재|에피소드|무엇을 (?:써|쓰)|뭘 (?:써|쓰)/, answer: (letter) => experiences(letter) },
  { asks: /검토|고칠|고쳐|어때|어떤가|평가|봐 ?줘|확인/, answer: overview },
]

function about(prompt: string, letter: KnownLetter): string[] {
  if (letter.text.trim() === '') return ['아직 쓴 글이 없어요.', ...experiences(letter)]
  const topic = TOPICS.find(({ asks }) => asks.test(prompt))
  return topic
    ? topic.answer(letter)
    : [...overview(letter), '글자 수, 근거, 맞춤법, 문항처럼 한 가지를 물으시면 그것만 짚어 드려요.']
}

function told(letter: KnownLetter, what: string, ...rules: string[]): string[] {
  const found = findingsOf(letter, ...rules)
  if (found.length === 0) return [`${what}에서 고칠 곳을 찾지 못했어요. 제가 아는 규칙으로만 본 거예요.`]
  return [`${what}: ${found.length}곳을 찾았어요.`, findingLines(found)]
}

function overview(letter: KnownLetter): string[] {
  const found = findingsOf(letter)
  return [
    lengthWords(letter),
    found.length === 0
      ? '검토에서 걸린 곳은 없어요.'
      : `검토에서 ${found.length}곳을 찾았어요. 먼저 볼 곳이에요.`,
    findingLines(found),
    ...nextQuestion(letter),
  ]
}

function shorten(letter: KnownLetter): string[] {
  const found = findingsOf(letter, 'repeated', 'cliche', 'vague', 'sentence')
  return [
    lengthWords(letter),
    found.length > 0
      ? `먼저 덜어 낼 만한 곳이에요.\n${findingLines(found)}`
      : '사실이 들어 있지 않은 문장부터 빼 보세요. 숫자와 결과가 있는 문장은 남기는 편이 좋아요.',
  ]
}

function lengthen(letter: KnownLetter): string[] {
  return [lengthWords(letter), '말을 늘리기보다 사실을 하나 더하는 편이 좋아요.', ...experiences(letter)]
}

function evidence(letter: KnownLetter): string[] {
  const found = findingsOf(letter, 'evidence')
  if (found.length === 0) return ['글에 나온 숫자와 이름은 모두 적어 주신 경험에서 찾았어요.']
  return [
    `적어 주신 경험에서 찾지 못한 것이 ${found.length}곳 있어요.`,
    findingLines(found),
    '맞는 사실이면 경험에 더하고, 아니면 글에서 빼 주세요.',
  ]
}

function motive(letter: KnownLetter): string[] {
  const { company = '', role = '' } = letter.conditions
  const where = [company.trim(), role.trim()].filter((part) => part !== '').join(' ')
  return [
    ...told(letter, '회사 이름', 'company', 'placeholder'),
    where === ''
      ? '조건에 회사와 직무를 적으시면 이름이 맞는지 함께 볼게요.'
      : `스스로 물어볼 것: ${where}에서 하는 일 가운데, 적어 주신 경험으로 이미 해 본 것은 무엇인가요?`,
  ]
}

function demands(letter: KnownLetter): string[] {
  const open = unansweredOf(letter)
  if (open.length === 0) return ['문항이 묻는 것마다 답한 문장이 있어요.']
  return [
    `${open.map((one) => `‘${one}’`).join(', ')}에는 아직 답하지 않았어요.`,
    '한 문장씩이라도 답해 보세요.',
  ]
}

function experiences({ conditions }: KnownLetter): string[] {
  const gaps = conditions.experiences.map(missingIn).filter((one) => one.missing.length > 0)
  const first = gaps[0]
  if (first === undefined) {
    return ['경험마다 상황, 한 일, 결과가 있어요. 이 문항에 쓸 다른 경험이 있으면 하나 더 적어 보세요.']
  }
  return [gaps.slice(0, 3).map(missingWords).join('\n'), `다음에 스스로 물어볼 것: ${first.next}`]
}

function nextQuestion(letter: KnownLetter): string[] {
  const first = letter.conditions.experiences.map(missingIn).find((one) => one.next !== null)
  return first ? [`다음에 스스로 물어볼 것: ${first.next}`] : []
}

function withoutLetter(prompt: string): string[] {
  const lines: [RegExp, string][] = [
    [
      /글자|몇 ?자|분량|바이트|공백/,
      '글자 수는 회사마다 세는 방법이 달라요. 공백 포함, 공백 제외, 한글 2바이트 가운데 공고에 적힌 것으로 골라 주세요.',
    ],
    [
      /지원 ?동기|왜 지원|회사/,
      '지원동기는 세 가지에 답하면 돼요. 이 회사가 하는 어떤 일인가요? 그 일을 이미 해 본 경험은 무엇인가요? 들어가서 먼저 할 일은 무엇인가요?',
    ],
    [
      /성장|가치관|성격|장점|단점/,
      '성격이나 가치관은 말보다 장면으로 보여 주세요. 그렇게 행동한 날 무슨 일이 있었고, 무엇이 달라졌나요?',
    ],
    [
      /실패|도전|어려|갈등|협업|팀/,
      '먼저 네 가지를 적어 보세요. 무엇이 문제였나요? 내 몫은 무엇이었나요? 무엇을 했나요? 무엇이 달라졌나요?',
    ],
  ]
  const known = lines.find(([asks]) => asks.test(prompt))?.[1]
  return [
    known ?? '경험 하나를 떠올려 적어 보세요. 언제, 어디서, 무엇을 했고, 무엇이 달라졌나요?',
    '보관함에서 글을 열고 대화를 시작하면 그 글의 길이와 고칠 곳을 짚어 드려요.',
  ]
}
