// The example that fills the form: a made-up firm and person, so that it can be tried and thrown away.
import { emptyExperience, emptyForm, type Form } from '#web/write/form.ts'

export function exampleForm(): Form {
  return {
    ...emptyForm(),
    company: '한빛물류',
    role: '물류 기획',
    question:
      '팀으로 일하며 어려움을 이겨 낸 경험을 상황, 본인의 역할, 결과를 중심으로 적어 주십시오. (500자 이내)',
    max: '500',
    experiences: [
      {
        ...emptyExperience('e1'),
        title: '푸드뱅크 입고 순서 바꾸기',
        period: '2024년 3월부터 6주',
        place: '물류 동아리',
        guided: true,
        situation:
          '동아리에서 여섯 명이 지역 푸드뱅크의 입고를 도왔습니다. 처음 두 주는 매번 한 시간 넘게 밀렸고, 서로 상대 조의 탓으로 여겼습니다.',
        action:
          '저는 기록을 맡아 차량 도착부터 진열까지를 다섯 단계로 나누어 시간을 쟀습니다. 검수와 분류가 같은 자리에서 엇갈리는 때가 가장 길었습니다. 분류대를 입구 반대편으로 옮기고, 검수표를 상자에 붙여 함께 움직이게 하자고 제안했습니다.',
        result:
          '평균 대기 시간이 70분에서 25분으로 줄었습니다. 푸드뱅크는 그 뒤로도 이 순서를 쓰고 있습니다. 서로 탓하던 두 조가 기록을 보며 이야기하게 되었고, 저는 사람을 탓하기 전에 순서를 먼저 세어 보게 되었습니다.',
      },
      {
        ...emptyExperience('e2'),
        title: '편의점 재고표 만들기',
        period: '2023년 7월 ~ 12월',
        place: '집 앞 편의점 아르바이트',
        notes:
          '유통 기한이 지나 버리는 도시락이 하루에 여덟 개쯤 나왔습니다. 요일별로 팔린 수를 4주 동안 적어 점장님께 보여 드렸습니다. 발주를 요일마다 다르게 하자 버리는 도시락이 하루 세 개로 줄었습니다.',
      },
    ],
  }
}
