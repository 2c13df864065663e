// Family, marriage, religion, body and photo: what no letter to a blind employer tells.
import type { BlindPattern } from './blind-patterns.ts'

const PARENTS =
  '아버지|어머니|아버님|어머님|부모님|아빠|엄마|할아버지|할머니|외할아버지|외할머니|부친|모친|삼촌|이모|고모|누나|형님|친형|친오빠|친언니|남동생|여동생'
const JOB =
  '(?:께서|가|는|이|도|의)? ?[^.!?\\n]{0,25}(?:근무|종사|재직|운영|경영|다니|일하|사업|장사|퇴직|교사|공무원|의사|간호사|변호사|교수|회사원|직장인|엔지니어|농사|군인|경찰|소방관|은행원|자영업|업계|졸업|대학|학벌|출신|전공)'

export const privatePatterns: readonly BlindPattern[] = [
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
          ? /(?<![가-힣])결혼(?:을)? ?(?:하|했|한|후|생활|과)/g
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
