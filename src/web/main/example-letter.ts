// The example on the main page. The firm is made up; each sentence is marked with the words it rests on.

export const given = {
  company: '한빛물류',
  role: '물류 기획',
  question: '팀으로 일하며 어려움을 이겨 낸 경험을 적어 주십시오. (400자 이내)',
  max: 400,
  title: '푸드뱅크 입고 순서 바꾸기',
  when: '2024년 3월부터 6주 · 물류 동아리',
  told: [
    '동아리에서 여섯 명이 지역 푸드뱅크의 입고를 도왔다. 나는 기록을 맡았다.',
    '처음 두 주는 매번 한 시간 넘게 밀렸고 서로 상대 조를 탓했다.',
    '차량 도착부터 진열까지 다섯 단계로 나누어 시간을 쟀다.',
    '검수와 분류가 같은 자리에서 엇갈려서, 분류대를 입구 반대편으로 옮기고 검수표를 상자에 붙이자고 했다.',
    '평균 대기 70분 → 25분. 푸드뱅크는 지금도 이 순서를 쓴다.',
    '서로 탓하던 두 조가 기록을 보며 이야기하게 됐다.',
  ],
} as const

/** A sentence of the letter, and the place in `given.told` where its facts stand; null for one that states none. */
export type ExampleSentence = { text: string; from: number | null }

export const paragraphs: readonly (readonly ExampleSentence[])[] = [
  [
    { text: '입고가 늦어지는 까닭을 사람이 아니라 순서에서 찾았습니다.', from: null },
    {
      text: '물류 동아리에서 여섯 명이 6주 동안 지역 푸드뱅크의 입고를 도왔고, 저는 기록을 맡았습니다.',
      from: 0,
    },
    { text: '처음 두 주는 매번 한 시간 넘게 밀렸고, 서로 상대 조의 탓으로 여겼습니다.', from: 1 },
  ],
  [
    { text: '저는 차량 도착부터 진열까지를 다섯 단계로 나누어 시간을 쟀습니다.', from: 2 },
    {
      text: '검수와 분류가 같은 자리에서 엇갈리는 것을 보고, 분류대를 입구 반대편으로 옮기고 검수표를 상자에 붙여 함께 움직이게 하자고 제안했습니다.',
      from: 3,
    },
    {
      text: '평균 대기 시간은 70분에서 25분으로 줄었고, 푸드뱅크는 지금도 이 순서를 쓰고 있습니다.',
      from: 4,
    },
    { text: '서로 탓하던 두 조도 같은 기록을 보며 이야기하게 되었습니다.', from: 5 },
  ],
  [{ text: '한빛물류의 입고 흐름도 먼저 세어 보고, 사람이 덜 기다리는 순서를 찾겠습니다.', from: null }],
]

/** The letter as it would be copied: what the count counts. */
export const letterText = paragraphs.map((all) => all.map((one) => one.text).join(' ')).join('\n\n')
