// A note as it was typed, with its slips, smileys and spoken words put right. Says nothing new.
import { normalize } from '#domain/count/index.ts'
import { josaErrors } from './josa-errors.ts'
import { josaOf } from './josa.ts'

const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/됬/g, '됐'],
  [/됫/g, '됐'],
  [/햇(?=다|음|어|지|고|는|던|습|슴|으)/g, '했'],
  [/엇(?=다|음|어요|습니다|는데)/g, '었'],
  [/앗(?=다|음|어요|습니다|는데)/g, '았'],
  [/([가왔왓갓])ㅅ/g, '$1'],
  [/슴니다|슴다/g, '습니다'],
  [/읍니다/g, '습니다'],
  [/([가-힣])께요/g, '$1게요'],
  [/몇일/g, '며칠'],
  [/되서/g, '돼서'],
  [/되요/g, '돼요'],
  [/되야/g, '돼야'],
  [/안됐/g, '안 됐'],
  [/않(?=되|됐|했|하고)/g, '안 '],
  [/역활/g, '역할'],
  [/오랫만/g, '오랜만'],
  [/금새/g, '금세'],
  [/왠만/g, '웬만'],
  [/어떻해/g, '어떻게 해'],
  [/메세지/g, '메시지'],
  [/어플리케이션/g, '애플리케이션'],
  [/일일히/g, '일일이'],
  [/깨끗히/g, '깨끗이'],
  [/틈틈히/g, '틈틈이'],
  [/꼼꼼이/g, '꼼꼼히'],
  [/뒤쳐지/g, '뒤처지'],
  [/할려고/g, '하려고'],
  [/갈려고/g, '가려고'],
  [/([가-힣])ㄹ려고/g, '$1려고'],
  [/설레임/g, '설렘'],
  [/어의없/g, '어이없'],
  [/구지(?=\s)/g, '굳이'],
]
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/알바생/g, '아르바이트생'],
  [/알바/g, '아르바이트'],
  [/근데/g, '그런데'],
  [/(?<![가-힣])(?:엄청|되게|완전)(?=\s)/g, '매우'],
  [/(?<![가-힣])진짜(?=\s)/g, '정말'],
  [/(?<![가-힣])(?:제일|젤)(?=\s)/g, '가장'],
  [/(?<![가-힣])넘(?=\s)/g, '너무'],
  [/(?<![가-힣])맨날(?![가-힣])/g, '매일'],
  [/(?<![가-힣])(?:좀|쫌)\s/g, ''],
  [/(?<![가-힣])(?:그냥|걍|막|뭐|암튼|아무튼|솔직히|사실)\s(?=[가-힣])/g, ''],
  [/(?<=[가-힣])한테서(?=[\s,.]|$)/g, '에게서'],
  [/(?<=[가-힣])한테(?=[\s,.]|$|는|도|만)/g, '에게'],
  [/해(?:가지고|갖고)(?=[\s,])/g, '해서'],
  [/(?<=[아어])(?:가지고|갖고)(?=[\s,])/g, '서'],
  [/그래가지고/g, '그래서'],
  [/(?:땜에|때매|때메)/g, '때문에'],
  [/얘기/g, '이야기'],
  [/쌤/g, '선생님'],
  [/담날/g, '다음 날'],
  [/했(?:고요|구요)(?=[\s,])/g, '했고'],
  [/(?<=[았었했였])는데요(?=[\s,])/g, '는데'],
  [/(?<=[가-힣])하구(?=[\s,])/g, '하고'],
  [/(?<![가-힣])처음엔(?![가-힣])/g, '처음에는'],
  [/(?<=[가-힣])에선(?=[\s,])/g, '에서는'],
  [/(?<=[가-힣])에겐(?=[\s,])/g, '에게는'],
  [/(?<=[은는을한할된될던]\s)거(?=[를는도만]?[\s,.]|$)/g, '것'],
  [/(?<=[은는을한할된될던]\s)걸(?=[\s,.])/g, '것을'],
  [/(?<=[은는을한할된될던]\s)건(?=[\s,.])/g, '것은'],
  [/(?<=[은는을한할된될던]\s)게(?=[\s,.])/g, '것이'],
  [/(?<=때)(?:엔|ㄴ)(?=[\s,])/g, '에는'],
  [/(?<![가-힣])이걸(?=\s)/g, '이것을'],
  [/(?<![가-힣])그걸(?=\s)/g, '그것을'],
  [/(?<![가-힣])그게(?=\s)/g, '그것이'],
  [/(?<![가-힣])뭘(?=\s)/g, '무엇을'],
  [/(?<![가-힣])뭐가(?=\s)/g, '무엇이'],
]
const SELF: readonly (readonly [RegExp, string])[] = [
  [/(?<![가-힣])나는(?![가-힣])/g, '저는'],
  [/(?<![가-힣])난(?=\s)/g, '저는'],
  [/(?<![가-힣])내가(?![가-힣])/g, '제가'],
  [/(?<![가-힣])내\s(?=[가-힣])/g, '제 '],
  [/(?<![가-힣])나의(?![가-힣])/g, '저의'],
  [/(?<![가-힣])나를(?![가-힣])/g, '저를'],
  [/(?<![가-힣])나에게(?![가-힣])/g, '저에게'],
  [/(?<![가-힣])나도(?=\s)/g, '저도'],
  [/(?<![가-힣])나만의(?=\s)/g, '저만의'],
  [/(?<![가-힣])우리(?=[\s]|는|가|도|끼리|의(?=\s))/g, '저희'],
]
const NOISE =
  /[ㄱ-ㅎㅏ-ㅣ]+|\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}\u200d\ufe0f\u20e3]|\^[_-]?\^|[;:]-?[)(D]|[★☆♥♡♪※◎◇◆■□▲△▶▷●○✔✓]/gu
const FILLER = /(?<=^|\s)(?:ㅎㅎ|흠|음|아|어|헐|와)(?=[\s,.]|$)\s?/g

/** One line of notes, tidied. Words between double quotes are somebody's speech and only lose their noise. */
export function tidy(line: string): string {
  let text = normalize(line).replace(
    /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    '',
  )
  text = text
    .replace(NOISE, ' ')
    .replace(FILLER, '')
    .replace(/~{2,}|!+|;+/g, (run) => (run.startsWith('~') ? '' : '.'))
  for (const [slip, right] of SLIPS) text = text.replace(slip, right)
  text = text.replace(/(?<!["“])([가-힣]{1,8})(이랑|랑)(?=\s)/g, (whole, word: string, particle: string) =>
    /(?:사|자|신|노|파|아)$/.test(word) && particle === '랑' ? whole : word + josaOf(word, '과/와'),
  )
  for (const [spoken, written] of [...SPOKEN, ...SELF]) text = text.replace(spoken, written)
  return rightJosa(
    text
      .replace(/저희나라/g, '우리나라')
      .replace(/\s+/g, ' ')
      .replace(/\s+([.,!?])/g, '$1')
      .trim(),
  )
}

const EXCHANGE: Record<string, string> = {
  를: '을',
  을: '를',
  은: '는',
  는: '은',
  이: '가',
  가: '이',
  과: '와',
  와: '과',
  으로: '로',
  로: '으로',
  이라는: '라는',
  라는: '이라는',
}

/** Josa that a slip of the hand left wrong, put right. */
export function rightJosa(text: string): string {
  let right = text
  for (const { start, end } of josaErrors(text).reverse()) {
    const other = EXCHANGE[right.slice(start, end)]
    if (other) right = right.slice(0, start) + other + right.slice(end)
  }
  return right
}
