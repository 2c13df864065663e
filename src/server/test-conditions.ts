// Conditions for tests: a short letter, and one that takes the embedded writer a few seconds.
export const shortConditions = {
  company: '한빛전자',
  role: '품질관리',
  question: '지원한 직무와 관련된 경험과 그 결과를 서술해 주십시오. (500자 이내)',
  limit: { max: 500, unit: 'chars' as const },
  experiences: [
    {
      title: '교내 카페 재고 정리',
      period: '2023.03 ~ 2023.12',
      body: '상황: 카페에서 매주 재고가 맞지 않아 우유를 버리는 일이 많았다.\n한 일: 입고와 출고를 날짜별로 적는 표를 만들고, 동료 4명과 매일 마감 때 함께 확인했다.\n결과: 버리는 우유가 한 달 30팩에서 8팩으로 줄었다.',
    },
  ],
}

const WEEKS = [
  '첫째 주에는 매장 3곳을 돌며 손님이 줄을 서는 시각을 적었다.',
  '둘째 주에는 적은 기록을 요일별 표로 옮기고 가장 붐비는 2시간을 찾았다.',
  '셋째 주에는 점장에게 계산대를 하나 더 여는 방법을 제안했다.',
  '넷째 주에는 새 동선을 바닥에 표시하고 손님 120명에게 의견을 물었다.',
  '다섯째 주에는 의견 가운데 가장 많았던 안내판을 직접 만들어 걸었다.',
  '여섯째 주에는 안내판의 글자를 키우고 자리를 두 번 옮겼다.',
  '일곱째 주에는 기다리는 시간이 평균 11분에서 6분으로 줄어든 것을 확인했다.',
  '여덟째 주에는 과정을 12쪽 설명서로 남겨 다음 사람에게 넘겼다.',
]

export const longConditions = {
  company: '한빛유통',
  role: '매장운영',
  question: '직무와 관련하여 스스로 문제를 찾아 해결한 경험을 서술해 주십시오.',
  headings: false,
  experiences: [0, 1, 2].map((index) => ({
    title: `${['동네 서점', '학교 식당', '시립 도서관'][index]} 줄 줄이기`,
    period: `202${index + 1}.03 ~ 202${index + 1}.05`,
    body: WEEKS.map((one) => one.replace(/\d+/, (digits) => String(Number(digits) + index))).join('\n'),
  })),
}
