// The words that give a person away in blind hiring (docs/letter-rules.md §4.3).
import type { RuleId } from './catalog.ts'
import type { Phrase } from './phrase.ts'
import { campusPatterns } from './campus-patterns.ts'

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
const PARENTS =
  '아버지|어머니|아버님|어머님|부모님|아빠|엄마|할아버지|할머니|외할아버지|외할머니|부친|모친|삼촌|이모|고모|누나|형님|친형|친오빠|친언니|남동생|여동생'
const SURNAMES =
  '김|이|박|최|정|강|조|윤|장|임|한|오|서|신|권|황|안|송|류|전|홍|고|문|양|손|배|백|허|유|남|심|노|하|곽|성|차|주|우|구|민|진|지|엄|채|원|천|방|공|현|함|변|염|여|추|도|소|석|선|설|마|길|연|위|표|명|기|반|왕|금|옥|육|인|맹|제|모|탁|국|어|은|편|용'
const JOB =
  '(?:께서|가|는|이|도|의)? ?[^.!?\\n]{0,25}(?:근무|종사|재직|운영|경영|다니|일하|사업|장사|퇴직|교사|공무원|의사|간호사|변호사|교수|회사원|직장인|엔지니어|농사|군인|경찰|소방관|은행원|자영업|업계|졸업|대학|학벌|출신|전공)'

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
  ...PARENTS.split('|').map(
    (seed): BlindPattern => ({
      rule: 'blind-family',
      law: 'law-family',
      seed,
      pattern: new RegExp(`((?<![가-힣])${seed}${JOB})`, 'g'),
      tells: '가족의 학력·직업·재산을',
      todo: '가족 이야기를 빼고 본인이 한 일을 적어 주세요.',
      unless: /고객|어르신|환자|학부모/,
    }),
  ),
  ...PARENTS.split('|').map(
    (seed): BlindPattern => ({
      rule: 'blind-family',
      seed,
      pattern: new RegExp(`(?<![가-힣])${seed}(?=[가-힣]{0,3}(?:[\\s.,]|$))`, 'g'),
      tells: '가족 관계를',
      todo: '가족 이야기를 빼고 본인이 한 일을 적어 주세요.',
      unless: /고객|어르신|환자|학부모|아이들|이용자|보호자/,
    }),
  ),
  ...[
    '장남',
    '장녀',
    '차남',
    '차녀',
    '외동딸',
    '외동아들',
    '막내딸',
    '막내아들',
    '맏딸',
    '맏아들',
    '맏이',
    '외동',
  ].map(
    (seed): BlindPattern => ({
      rule: 'blind-family',
      seed,
      pattern: new RegExp(`(?<![가-힣])${seed}(?:로|이|으로|인|입|,| )`, 'g'),
      tells: '가족 관계를',
      todo: '가족 이야기를 빼 주세요.',
    }),
  ),
  {
    rule: 'blind-family',
    seed: '녀',
    pattern: /(?<![가-힣])((?:[1-5] ?남 ?)?[1-5] ?녀|[1-5]남 ?[1-5]녀)(?= ?중)/g,
    tells: '가족 관계를',
    todo: '가족 이야기를 빼 주세요.',
  },
  ...[
    '가정 형편',
    '집안 형편',
    '가정형편',
    '집안형편',
    '기초생활수급',
    '부유한 가정',
    '가난한 집',
    '어려운 형편',
    '집안이 어려',
    '유복한',
  ].map(
    (seed): BlindPattern => ({
      rule: 'blind-family',
      law: 'law-wealth',
      seed,
      pattern: new RegExp(seed, 'g'),
      tells: '재산과 형편을',
      todo: '형편 이야기를 빼 주세요.',
      unless: /기초생활수급(?:자|가구| 가정)?[^.]{0,6}(?:지원|상담|대상|방문|어르신)|학생들|아이들|아동/,
    }),
  ),
  ...[
    '미혼',
    '기혼',
    '결혼',
    '남편',
    '아내',
    '배우자',
    '이혼',
    '시댁',
    '신혼',
    '제 아이',
    '두 아이',
    '육아휴직',
    '임신',
  ].map(
    (seed): BlindPattern => ({
      rule: 'blind-marriage',
      law: 'law-marriage',
      seed,
      pattern:
        seed === '결혼'
          ? /(?<![가-힣])결혼(?:을 ?)?(?:하|했|한|후|생활|과)/g
          : seed === '임신'
            ? /(?<![가-힣])(?:제가|저는|저의) ?[^.\n]{0,8}임신/g
            : seed === '아내'
              ? /(?<![가-힣])아내(?=[와가는의에를도](?:[\s.,]|게))/g
              : new RegExp(`(?<![가-힣])${seed}(?!모| 지원 사업)`, 'g'),
      tells: '혼인 여부를',
      todo: '혼인 이야기를 빼 주세요.',
      unless: /고객|이민자|환자|이용자|내담|박람회|서비스|예식|상담|대체/,
    }),
  ),
  ...[
    '교회',
    '성당',
    '불교',
    '기독교',
    '천주교',
    '개신교',
    '원불교',
    '가톨릭',
    '신앙',
    '예배',
    '세례',
    '목사',
    '스님',
    '하나님',
    '모태신앙',
    '찬양팀',
    '주일학교',
  ].map(
    (seed): BlindPattern => ({
      rule: 'blind-religion',
      seed,
      pattern: new RegExp(`(?<![가-힣])${seed}(?!대학)`, 'g'),
      tells: '종교를',
      todo: "'지역 단체'처럼 종교를 알 수 없는 말로 바꿔 주세요.",
      ...(seed === '교회' || seed === '성당' ? { instead: '지역 단체' } : {}),
      unless: /건축|문화재|여행|관광|유적|답사/,
    }),
  ),
  {
    rule: 'blind-body',
    law: 'law-body',
    seed: '키',
    pattern: /(?<![가-힣])(키(?:가|는)? ?(?:1[4-9]\d|20\d) ?(?:cm|센티|센치)?)/gi,
    tells: '신체 조건을',
    todo: '신체 조건을 빼 주세요.',
  },
  ...['몸무게', '체중'].map(
    (seed): BlindPattern => ({
      rule: 'blind-body',
      law: 'law-body',
      seed,
      pattern: new RegExp(
        `(?<![가-힣])(${seed}(?:가|는|이|은|을|를)? ?(?:약 )?\\d{2,3} ?(?:kg|킬로)?)`,
        'gi',
      ),
      tells: '신체 조건을',
      todo: '신체 조건을 빼 주세요.',
      unless: /환자|회원|고객/,
    }),
  ),
  ...[
    '혈액형',
    '시력이',
    '시력은',
    '제 외모',
    '저의 외모',
    '외모가',
    '건장한 체격',
    '체격이',
    '왼손잡이',
  ].map(
    (seed): BlindPattern => ({
      rule: 'blind-body',
      law: 'law-body',
      seed,
      pattern: new RegExp(`(?<![가-힣])${seed}`, 'g'),
      tells: '신체 조건을',
      todo: '신체 조건을 빼 주세요.',
      unless: /환자|회원|고객|헌혈/,
    }),
  ),
  ...['증명사진', '제 사진', '저의 사진', '얼굴 사진', '사진을 첨부', '프로필 사진'].map(
    (seed): BlindPattern => ({
      rule: 'blind-photo',
      seed,
      pattern: new RegExp(`(?<![가-힣])${seed}`, 'g'),
      tells: '얼굴을',
      todo: '사진 이야기를 빼 주세요.',
      unless: /고객|촬영|회원/,
    }),
  ),
]
