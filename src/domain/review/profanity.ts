// Words that nobody sends to an employer, each fenced against the innocent words that hold it.
import type { Phrase } from './phrase.ts'

const word = (seed: string, source = `(?<![가-힣])${seed}`): Phrase => ({
  seed,
  pattern: new RegExp(source, 'g'),
})

export const profanities: readonly Phrase[] = [
  word('씨발'),
  word('씨팔'),
  word('씨바', '(?<![가-힣])씨바(?=[\\s.,!?]|알|$)'),
  // 시발점 and 시발역 are a beginning and a first station.
  word('시발', '(?<![가-힣])시발(?!점|역|자동차|택시|지|점이|탄|하|된)'),
  word('ㅅㅂ', 'ㅅㅂ'),
  word('ㅆㅂ', 'ㅆㅂ'),
  word('ㅂㅅ', 'ㅂㅅ'),
  word('ㅈㄴ', 'ㅈㄴ'),
  word('ㅈㄹ', 'ㅈㄹ'),
  word('병신', '(?<![가-힣])병신(?!년|일주|생|정|무|왜란)'),
  word('등신', '(?<![가-힣])등신(?!대|불)'),
  word('지랄'),
  word('개새끼'),
  word('새끼', '(?<=이|저|그|그런|개) ?새끼(?!손|발|줄|고양이|강아지|돼지|새|를 낳)'),
  word('좆', '좆'),
  word('존나', '(?<![가-힣])존나(?=[\\s가-힣])'),
  word('졸라', '(?<![가-힣])졸라(?= [가-힣])'),
  word('미친놈'),
  word('미친년'),
  word('미친 놈', '(?<![가-힣])미친 (?:놈|년|새끼)'),
  word('썅', '(?<![가-힣])썅'),
  word('엿먹', '(?<![가-힣])엿먹'),
  word('엿 먹', '(?<![가-힣])엿 먹(?=어라|으라|이)'),
  word('개같', '(?<![가-힣])개같(?:은|이|네)'),
  word('닥쳐', '(?<![가-힣])닥쳐(?!올|온|오|서|왔)'),
  word('꺼져', '(?<![가-힣이가은는을를] )꺼져(?=라|[!.]|$)'),
  word('개소리', '(?<![가-힣])개소리(?=[\\s.,!?]|하|를|야)'),
  word('또라이'),
  word('찌질', '(?<![가-힣])찌질'),
  word('병맛'),
  word('개판', '(?<![가-힣])개판(?=[\\s.,]|이|인|으)'),
  word('호구', '(?<![가-힣])호구(?=새끼|놈|짓)'),
  word('fuck', '(?<![A-Za-z])[Ff]uck'),
  word('shit', '(?<![A-Za-z])[Ss]hit(?![a-z])'),
]
