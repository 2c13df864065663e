// Each rule of the review: which check finds it, how grave it is, what it means, what to do.
// The numbers of the checks are those of docs/letter-rules.md §4.
import type { Severity } from '#domain/letter.ts'

export type Rule = { check: number; severity: Severity; meaning: string; todo: string }

const rule = (check: number, severity: Severity, meaning: string, todo: string): Rule => ({
  check,
  severity,
  meaning,
  todo,
})

export const catalog = {
  'length-empty': rule(1, 'high', '글이 비어 있어요', '경험을 한 가지 적고 글을 써요'),
  'length-over': rule(1, 'high', '제한을 넘었어요', '넘은 만큼 줄여요'),
  'length-under-minimum': rule(1, 'high', '최소 분량에 못 미쳐요', '사실을 더해 최소 분량을 채워요'),
  'length-short': rule(1, 'high', '제한의 70%도 안 돼요', '사실을 하나 더해요'),
  'length-low': rule(1, 'mid', '제한의 80%가 안 돼요', '사실을 하나 더해요'),

  'company-other': rule(2, 'high', '지원하는 곳이 아닌 회사 이름이 있어요', '지원하는 회사 이름으로 바꿔요'),
  'company-carried-over': rule(
    2,
    'high',
    '다른 회사에 낸 글의 문장이 남아 있어요',
    '이 회사에 맞게 다시 써요',
  ),
  'placeholder-left': rule(2, 'high', '채우지 않은 자리가 있어요', '알맞은 말로 채워요'),
  'company-own-word': rule(2, 'mid', "'당사'는 자기 회사를 이르는 말이에요", "'귀사'로 바꿔요"),
  'company-unnamed': rule(2, 'mid', '지원동기에 회사 이름이 없어요', '회사 이름을 한 번은 적어요'),
  'company-mentioned': rule(2, 'mid', '다른 회사를 말하고 있어요', '꼭 필요한 이름인지 살펴요'),
  'company-address': rule(2, 'low', '기관의 종류에 맞지 않는 호칭이에요', '귀행·귀원·귀 기관으로 바꿔요'),

  'blind-name': rule(3, 'high', '이름이 드러나요', '이름을 빼요'),
  'blind-age': rule(3, 'high', '나이가 드러나요', '나이와 출생 연도를 빼요'),
  'blind-sex': rule(3, 'high', '성별이 드러나요', '성별을 알 수 있는 말을 빼요'),
  'blind-region': rule(3, 'high', '출신 지역이 드러나요', '지역 이름을 빼요'),
  'blind-school': rule(3, 'high', '학교 이름이 드러나요', "'대학'처럼 이름 없는 말로 바꿔요"),
  'blind-school-hint': rule(3, 'high', '학교를 짐작할 수 있어요', '학교를 알 수 있는 말을 빼요'),
  'blind-family': rule(3, 'high', '가족에 관한 내용이에요', '가족의 학력·직업·형편을 빼요'),
  'blind-marriage': rule(3, 'high', '혼인 여부가 드러나요', '혼인 이야기를 빼요'),
  'blind-religion': rule(3, 'high', '종교가 드러나요', '종교를 알 수 있는 말을 빼요'),
  'blind-body': rule(3, 'high', '신체 조건이 드러나요', '키·체중·외모 이야기를 빼요'),
  'blind-photo': rule(3, 'high', '사진을 말하고 있어요', '사진 이야기를 빼요'),
  'law-region': rule(3, 'low', '법이 묻지 못하게 한 출신 지역이에요', '빼도 불이익이 없어요'),
  'law-family': rule(3, 'low', '법이 묻지 못하게 한 가족의 학력·직업·재산이에요', '빼도 불이익이 없어요'),
  'law-marriage': rule(3, 'low', '법이 묻지 못하게 한 혼인 여부예요', '빼도 불이익이 없어요'),
  'law-body': rule(3, 'low', '법이 묻지 못하게 한 신체 조건이에요', '빼도 불이익이 없어요'),
  'law-wealth': rule(3, 'low', '법이 묻지 못하게 한 재산 이야기예요', '빼도 불이익이 없어요'),

  'evidence-missing': rule(4, 'high', '적어 주신 경험에 없는 사실이에요', '경험에 더하거나 글에서 빼요'),
  'evidence-posting-only': rule(4, 'high', '공고에만 있는 사실이에요', '내 경험인지 확인하고, 아니면 빼요'),
  'evidence-fused': rule(4, 'high', '서로 다른 경험이 한 문장에 섞였어요', '경험마다 문장을 나눠요'),
  'evidence-no-material': rule(4, 'low', '견줄 경험이 없어요', '경험을 적으면 문장마다 출처를 찾아요'),

  'repeated-sentence': rule(5, 'high', '같은 문장이 두 번 있어요', '하나를 빼요'),
  'repeated-run': rule(5, 'mid', '긴 구절이 되풀이돼요', '한쪽을 다른 말로 바꿔요'),
  'repeated-other-text': rule(5, 'high', '다른 글의 문장이 그대로 있어요', '이 문항에 맞게 다시 써요'),
  'repeated-episode': rule(5, 'mid', '다른 답변과 같은 이야기예요', '다른 경험을 써요'),
  'repeated-word': rule(5, 'mid', '한 낱말이 자주 나와요', '몇 곳을 빼거나 바꿔요'),
  'repeated-subject': rule(5, 'low', "'저는'으로 시작하는 문장이 많아요", "'저는'을 빼요"),

  cliche: rule(6, 'mid', '근거 없이 쓴 흔한 표현이에요', '한 일이나 숫자로 바꿔요'),
  vague: rule(6, 'low', '얼마나인지 알 수 없는 말이에요', '수나 이름을 적어요'),
  spoken: rule(6, 'low', '입말이에요', '글말로 바꿔요'),

  'sentence-very-long': rule(7, 'mid', '문장이 매우 길어요', '둘이나 셋으로 나눠요'),
  'sentence-long': rule(7, 'low', '문장이 길어요', '둘로 나눠요'),

  spelling: rule(8, 'mid', '맞춤법이 틀렸어요', '바르게 고쳐요'),
  spacing: rule(8, 'low', '띄어쓰기가 틀렸어요', '바르게 띄어요'),

  'demand-unanswered': rule(9, 'mid', '문항이 묻는 것에 답이 없어요', '한 문장이라도 답해요'),

  unfinished: rule(10, 'high', '쓰다 만 글자가 있어요', '지우거나 마저 써요'),
  profanity: rule(10, 'high', '욕설이 있어요', '빼요'),
  'broken-character': rule(10, 'mid', '깨진 글자가 있어요', '지워요'),
  emoji: rule(10, 'mid', '이모티콘이 있어요', '빼요'),
  'mixed-register': rule(10, 'mid', '말투가 섞였어요', '합니다체로 맞춰요'),
  register: rule(10, 'low', '합니다체가 아니에요', '합니다체로 바꿔요'),
  quotes: rule(10, 'low', '따옴표의 짝이 맞지 않아요', '짝을 맞춰요'),
  'decomposed-characters': rule(10, 'low', '자모가 풀어진 글자가 있어요', '모아 쓴 글자로 바꿔요'),
  'invisible-characters': rule(10, 'low', '보이지 않는 글자가 있어요', '지워요'),

  'machine-chatter': rule(11, 'high', '글쓰기 도구의 말이 남아 있어요', '빼요'),
  'markdown-left': rule(11, 'mid', '서식 기호가 남아 있어요', '기호를 지워요'),
  'same-opening': rule(11, 'mid', '다른 글과 첫머리가 같아요', '다르게 시작해요'),
  'machine-phrase': rule(11, 'low', '어디서나 보이는 문구예요', '내가 한 일로 바꿔요'),
  'even-rhythm': rule(11, 'low', '문장의 길이가 모두 비슷해요', '짧은 문장을 섞어요'),
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof catalog
