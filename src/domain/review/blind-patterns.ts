// The words that give a person away in blind hiring (docs/letter-rules.md §4.3).
import type { RuleId } from './catalog.ts'
import type { Phrase } from './phrase.ts'
import { SURNAMES } from '../surnames.ts'
import { campusPatterns } from './campus-patterns.ts'
import { privatePatterns } from './private-patterns.ts'

/** `tells` fits before "알 수 있는"; `law` is the rule outside of blind hiring, where the law bars the question. */
export type BlindPattern = Phrase & {
  rule: RuleId
  law?: RuleId
  tells: string
  todo: string
  instead?: string
  /** Tested against the place and a dozen characters around it. */
  unless?: RegExp
}

const REGIONS =
  '서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|충청|전북|전남|전라|경북|경남|경상|제주|수원|성남|용인|고양|창원|청주|전주|천안|포항|김해|진주|순천|여수|목포|군산|익산|안동|구미|경주|춘천|원주|강릉|속초|충주|제천|아산|서산|공주|거제|통영|밀양|양산|평택|안산|안양|부천|의정부|파주|김포|이천|영주|상주|문경|나주|광양|정읍|남원|서귀포|해남|완도|호남|영남'

const NOT_ONESELF =
  /어르신|노인|환자|고객|아동|어린이|유아|아이들|학생들|이상|이하|미만|대상|청소년|참가자|이용자|방문객/

export const blindPatterns: readonly BlindPattern[] = [
  {
    rule: 'blind-name',
    seed: '이름',
    pattern: /(?:제|저의|내|본인의) ?이름(?:은|이) ?([가-힣]{2,4}?)(?:입니다|이며|이고|이라|예요|이에요)/g,
    tells: '이름을',
    todo: '이름을 빼 주세요.',
  },
  {
    rule: 'blind-name',
    seed: '저는',
    pattern: new RegExp(
      `저는 ((?:${SURNAMES})[가-힣]{2})(?:입니다|이라고 합니다|라고 합니다|이라 합니다)`,
      'g',
    ),
    tells: '이름을',
    todo: '이름을 빼 주세요.',
    unless:
      /저는 (?:신입|인턴|전문|기획|개발|연구|조장|주장|성실|노력|구직|지원|이과|문과|공학|공대|전공|고집|소심|신중|한결|원칙|지원자|주인|선배|장점|인재|기자|이런|현실|지도)[가-힣]?/,
  },
  {
    rule: 'blind-name',
    seed: '라고 합니다',
    pattern: new RegExp(`(?<![가-힣])((?:${SURNAMES})[가-힣]{2})(?:이라고|라고) 합니다`, 'g'),
    tells: '이름을',
    todo: '이름을 빼 주세요.',
    unless: /(?:것이|방식|현상|기법|과정|사람|원칙)(?:이라고|라고)/,
  },
  {
    rule: 'blind-age',
    seed: '년생',
    pattern: /((?:19|20)?\d{2}년생)(?! ?(?:나무|묘목|작물|인삼))/g,
    tells: '나이를',
    todo: '출생 연도를 빼 주세요.',
    instead: '',
    unless: /아동|어린이|고객|회원|아이들|원아/,
  },
  {
    rule: 'blind-age',
    seed: '태어',
    pattern: /((?:19|20)\d{2}년(?: ?\d{1,2}월)?(?: ?\d{1,2}일)?)(?:에|생으로)? ?[^.\n]{0,12}태어/g,
    tells: '나이를',
    todo: '출생 연도를 빼 주세요.',
  },
  {
    rule: 'blind-age',
    seed: '생년월일',
    pattern: /생년월일/g,
    tells: '나이를',
    todo: '빼 주세요.',
  },
  {
    rule: 'blind-age',
    seed: '세',
    pattern: /(?<![\d.,])((?:만 ?)?[1-6]\d ?세)(?=[가-힣]{0,3}(?:[\s.,)]|$))(?! ?(?:기|대))/g,
    tells: '나이를',
    todo: '나이를 빼 주세요.',
    unless: NOT_ONESELF,
  },
  {
    rule: 'blind-age',
    seed: '살',
    pattern:
      /((?:(?:만 ?)?[1-6]\d ?|스물(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉)? ?|스무 ?|서른(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉)? ?|마흔(?:한|두|세|네|다섯)? ?|열아홉 ?|열여덟 ?)살)(?!리|려|림|펴|피)/g,
    tells: '나이를',
    todo: '나이를 빼 주세요.',
    unless: NOT_ONESELF,
  },
  {
    rule: 'blind-age',
    seed: '나이',
    pattern: /((?:저는|제가|저의|제) ?(?:나이|연령)[는은가이]? ?[^.\n]{0,12}\d{2})/g,
    tells: '나이를',
    todo: '나이를 빼 주세요.',
  },
  {
    rule: 'blind-age',
    seed: '0대',
    pattern: /((?:저는|제가|저도|어느덧|이제) ?[2-5]0대 ?(?:초반|중반|후반)?)/g,
    tells: '나이를',
    todo: '나이를 빼 주세요.',
  },
  {
    rule: 'blind-sex',
    seed: '로서',
    pattern: /(?<![가-힣])((?:여성|남성|여자|남자|여학생|남학생|홍일점|청일점)(?:으로서|로서))/g,
    tells: '성별을',
    todo: '성별을 알 수 있는 말을 빼 주세요.',
    instead: '',
  },
  {
    rule: 'blind-sex',
    seed: '저는',
    pattern:
      /저는 ([^.\n]{0,10}(?:여성|남성|여자|남자|여학생|남학생|홍일점|청일점))(?:입니다|이며|이고|이지만|으로|로)/g,
    tells: '성별을',
    todo: '성별을 알 수 있는 말을 빼 주세요.',
    unless: /로서/,
  },
  ...[
    '여대생',
    '홍일점',
    '청일점',
    '군필',
    '예비역',
    '여군',
    '여고생',
    '남고생',
    '만기 전역',
    '만기전역',
  ].map(
    (seed): BlindPattern => ({
      rule: 'blind-sex',
      seed,
      pattern: new RegExp(`(?<![가-힣])${seed}`, 'g'),
      tells: '성별을',
      todo: '성별을 알 수 있는 말을 빼 주세요.',
    }),
  ),
  {
    rule: 'blind-region',
    law: 'law-region',
    seed: '출신',
    pattern: new RegExp(`((?<![가-힣])(?:${REGIONS})(?:도|시|군)?(?: [가-힣]{1,4}[시군구읍면])? ?출신)`, 'g'),
    tells: '출신 지역을',
    todo: '지역 이름을 빼 주세요.',
  },
  ...['태어', '자랐', '자라', '고향', '나고'].map(
    (seed): BlindPattern => ({
      rule: 'blind-region',
      law: 'law-region',
      seed,
      pattern:
        seed === '고향'
          ? new RegExp(
              `(고향(?:인|은|이|,)? ?(?:${REGIONS})|(?<![가-힣])(?:${REGIONS})[가-힣]{0,2}(?:이|가|은|는)? ?(?:제|저의|나의|내)? ?고향)`,
              'g',
            )
          : new RegExp(
              `((?<![가-힣])(?:${REGIONS})(?:도|시|군)?(?: ?[가-힣]{1,5}(?:시|군|구|읍|면|리|동|섬))?(?:에서|의)? ?(?:작은 ?)?(?:[가-힣]{0,6}에서 ?)?${seed})`,
              'g',
            ),
      tells: '출신 지역을',
      todo: '지역 이름을 빼 주세요.',
      unless: /사업|나무|식물|작물|브랜드|제품/,
    }),
  ),
  {
    rule: 'blind-region',
    law: 'law-region',
    seed: '토박이',
    pattern: new RegExp(`((?<![가-힣])(?:${REGIONS}) ?토박이)`, 'g'),
    tells: '출신 지역을',
    todo: '지역 이름을 빼 주세요.',
  },
  {
    rule: 'blind-region',
    law: 'law-region',
    seed: '본적',
    pattern: /(?<![가-힣])본적(?![가-힣]{2})/g,
    tells: '출신 지역을',
    todo: '빼 주세요.',
  },
  ...campusPatterns,
  ...privatePatterns,
]
