export const settings = {
  title: '설정',
  accountTitle: '계정',
  username: '사용자 이름',
  requests: '오늘의 요청',
  requestsText: '{{limit}}번 가운데 {{left}}번 남았어요. {{when}}에 다시 채워져요.',
  look: '화면과 언어',
  leaves: '이 기기와 서버를 떠나는 것',
  signOut: '로그아웃',
  signOutText: '이 기기에 남은 작성 중인 조건도 함께 지워요. 계정에 저장된 글과 조건은 그대로예요.',
  readMore: '자세히 보기',
  embeddedShort: '내장 작성기는 이 서버 안에서 글을 엮어요. AI가 아니고, 적은 내용은 어디로도 나가지 않아요.',
  modelShort:
    '글을 쓸 때마다 조건과 경험이 {{writer}} 모델을 돌리는 곳으로 나가요. 저장된 다른 글은 나가지 않아요.',
}
