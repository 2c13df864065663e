// What names a school, straight or by its campus, festival, newspaper or mail.
import type { BlindPattern } from './blind-patterns.ts'

const SCHOOLS =
  '서울대|연세대|연대|고려대|고대|서강대|성균관대|성대|한양대|중앙대|경희대|한국외대|외대|서울시립대|시립대|건국대|건대|동국대|홍익대|홍대|국민대|숭실대|세종대|단국대|광운대|명지대|상명대|가천대|인하대|아주대|경기대|한국항공대|인천대|부산대|경북대|전남대|전북대|충남대|충북대|강원대|제주대|경상대|부경대|동아대|영남대|계명대|조선대|울산대|한동대|한림대|순천향대|이화여대|이대|숙명여대|숙대|성신여대|덕성여대|동덕여대|서울여대|한국교원대|서울교대|경인교대|카이스트|포항공대|포스텍|유니스트|지스트|디지스트|한예종|서울과기대|과기대|육군사관학교|육사|해사|공사 ?\\d+기|경찰대|방송통신대|방통대|한국기술교육대|코리아텍|산업기술대|한국공학대'
const AMBIGUOUS = /^(?:연대|고대|성대|외대|이대|홍대|건대|숙대|과기대|육사|해사)$/
const LATIN = 'KAIST|POSTECH|UNIST|GIST|DGIST|SNU|KOREATECH|SKKU|HUFS'
const PLACES =
  '신촌캠퍼스|관악캠퍼스|관악캠|안암캠퍼스|안암캠|율전캠퍼스|자과캠|명륜캠퍼스|인사캠|에리카|ERICA|국제캠퍼스|글로컬캠퍼스|흑석캠퍼스|다빈치캠퍼스|서울캠퍼스|세종캠퍼스|미래캠퍼스|원주캠퍼스|용인캠퍼스|죽전캠퍼스|천안캠퍼스|송도캠퍼스|샤로수길|백양로|자하연|일청담|노천극장에서|민주광장|청룡연못|만해광장|금잔디광장|고연전|연고전|포카전|카포전|아카라카|입실렌티|라치오스|대동제|석탑대동제|에스카라|태동제|율곡제|녹두축제|연세춘추|고대신문|대학신문사|성대신문|중대신문|이대학보'
const NO_OWN_SCHOOL = /병원|의료원|어린이|박물관|부설|산학|연구팀과|교수님 연구실과|앞 상권|입구역|역 /

const naming = (seed: string, pattern: RegExp, instead: string): BlindPattern => ({
  rule: 'blind-school',
  seed,
  pattern,
  tells: '학교를',
  todo: `'${instead}'처럼 이름 없는 말로 바꿔 주세요.`,
  instead,
  unless: NO_OWN_SCHOOL,
})

const hinting = (seed: string, pattern: RegExp, todo: string, instead?: string): BlindPattern => ({
  rule: 'blind-school-hint',
  seed,
  pattern,
  tells: '학교를',
  todo,
  ...(instead === undefined ? {} : { instead }),
})

const BEFORE = '(?<![가-힣A-Za-z])'
/** 우리 대학교, 지방 대학교: no name stands before the word. */
const GENERIC = '(?!우리|지방|해당|본|모교|같은|어느|다른|전문|사이버대학교에|그)'

export const campusPatterns: readonly BlindPattern[] = [
  hinting(
    '.ac.kr',
    /[\w.+-]{0,64}@[\w-]{1,40}(?:\.[\w-]{1,40}){0,3}\.ac\.kr|\b[\w-]{2,40}\.ac\.kr/gi,
    '학교 메일 대신 다른 메일 주소를 써 주세요.',
  ),
  hinting(
    '.edu',
    /[\w.+-]{0,64}@[\w-]{1,40}(?:\.[\w-]{1,40}){0,2}\.edu(?![\w])/gi,
    '학교 메일 대신 다른 메일 주소를 써 주세요.',
  ),
  naming(
    '동아리',
    new RegExp(
      `${BEFORE}(?:${SCHOOLS}|[가-힣]{2,8}대학교|[○◯OㅇX]{2,3}(?:대|대학교)?)(?:학교)? (?:중앙 ?|[가-힣]{1,6} )?동아리(?: ?['‘"“][^'’"”\\n]{1,20}['’"”])?`,
      'g',
    ),
    '교내 동아리',
  ),
  naming('대학교', new RegExp(`${BEFORE}${GENERIC}(?:[가-힣A-Za-z]{2,10}|[○◯OㅇX]{2,3})대학교`, 'g'), '대학'),
  naming('여자대학', new RegExp(`${BEFORE}[가-힣]{2,6}여자대학교?`, 'g'), '대학'),
  naming('과학기술원', new RegExp(`${BEFORE}(?:한국|광주|울산|대구경북)과학기술원`, 'g'), '대학'),
  naming(
    '고등학교',
    new RegExp(
      `${BEFORE}${GENERIC}(?!여자고|상업고|공업고|특성화고|인문계|실업계|산업정보고|마이스터고)[가-힣]{2,10}고등학교`,
      'g',
    ),
    '고등학교',
  ),
  naming(
    '고',
    new RegExp(
      `${BEFORE}(?:[가-힣]{2,4}(?:외고|과학고|과고|영재고|국제고|자사고|여고|상고|공고|마이스터고)|민사고|민족사관고)(?=(?:를|에|의|에서|는|가|와|로|출신|시절|졸업)?(?:[\\s.,]|$))`,
      'g',
    ),
    '고등학교',
  ),
  ...SCHOOLS.split('|').map((name): BlindPattern => {
    const seed = name.replace(/ .*/, '').replace(/\\.*/, '')
    const pattern = AMBIGUOUS.test(name)
      ? new RegExp(
          `${BEFORE}${name}(?= ?(?:에서|에 (?:입학|진학|다니)|를 (?:졸업|다니)|졸업|재학|출신|동아리|학생회|중앙동아리|[가-힣]{2,8}과(?:에|를|\\s)))`,
          'g',
        )
      : new RegExp(`${BEFORE}${name}(?!학교)(?=[가-힣]{0,4}(?:[\\s.,)]|$))`, 'g')
    return naming(seed, pattern, '대학')
  }),
  ...LATIN.split('|').map((name) =>
    naming(name, new RegExp(`(?<![A-Za-z])${name}(?![A-Za-z])`, 'g'), '대학'),
  ),
  ...PLACES.split('|').map((place) =>
    hinting(
      place,
      new RegExp(`${BEFORE}${place}`, 'g'),
      "'교내'처럼 학교를 알 수 없는 말로 바꿔 주세요.",
      /축제|제$|전$|카라카|렌티|오스/.test(place)
        ? '교내 축제'
        : /신문|춘추|학보/.test(place)
          ? '교내 신문'
          : '교내',
    ),
  ),
  ...['외고', '과학고', '국제고', '자사고', '영재고', '여고', '남고'].map((seed) =>
    hinting(
      seed,
      new RegExp(`${BEFORE}${seed}(?=(?:를|에|의|에서|는|로|출신| 시절| 재학| 졸업)(?:[\\s.,가-힣]|$))`, 'g'),
      '학교의 종류를 빼 주세요.',
      '고등학교',
    ),
  ),
  hinting(
    '유학',
    new RegExp(
      `${BEFORE}(?:(?:미국|영국|일본|중국|독일|프랑스|호주|캐나다|뉴질랜드|해외|조기) ?)?유학(?=(?:을|에서|시절|생활|생으로|길|하|했|을| 시절| 생활| 경험|,|\\.))`,
      'g',
    ),
    '유학 대신 그곳에서 한 일만 적어 주세요.',
  ),
  hinting('총장상', /[가-힣]{2,8}대(?:학교)? ?총장(?:상|배)/g, "'교내 상'으로 바꿔 주세요.", '교내 상'),
]
