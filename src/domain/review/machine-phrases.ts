// Phrases that stand in letters of every hand, and what writing tools say to their user.
import type { Phrase } from './phrase.ts'

const phrase = (seed: string, source = seed): Phrase => ({ seed, pattern: new RegExp(source, 'g') })

export const machinePhrases: readonly Phrase[] = [
  phrase('이를 통해'),
  phrase('이러한 경험을 바탕으로'),
  phrase('이러한 경험을 통해'),
  phrase('이러한 경험들'),
  phrase('이러한 역량을 바탕으로'),
  phrase('단순히', '단순히 [^.\\n]{1,30}(?:을|를|에) (?:넘어|그치지 않고)'),
  phrase('그치지 않고', '에 그치지 않고'),
  phrase('귀중한', '귀중한 (?:자산|경험|밑거름|교훈)'),
  phrase('소중한', '소중한 (?:자산|경험|밑거름|교훈)'),
  phrase('값진', '값진 (?:경험|자산|교훈)'),
  phrase('시너지'),
  phrase('거듭나', '(?:인재|전문가)로 거듭나'),
  phrase('도약', '(?:한 단계|더 높이|새롭게) 도약'),
  phrase('밑거름'),
  phrase('초석', '초석이 되'),
  phrase('여정', '(?<![가-힣])여정(?=을|에|이|의|에서)'),
  phrase('선도하', '선도하는'),
  phrase('발판', '발판(?:으로|이 되|을 마련)'),
  phrase('깊이 깨달', '깊이 깨달'),
  phrase('몸소', '몸소 (?:느끼|깨닫|체험|배우)'),
  phrase('뿐만 아니라,'),
  phrase('무엇보다도'),
  phrase('중요성을 깨달', '중요성을 (?:깊이 |다시금 |새삼 )?깨달'),
  phrase('빠르게 변화하는', '(?:빠르게|급격히|급속도로) 변화하는'),
  phrase('4차 산업혁명'),
  phrase('새로운 가치', '새로운 가치를 (?:창출|만들)'),
  phrase('원동력', '원동력이 되'),
  phrase('나침반'),
  phrase('끊임없는', '끊임없는 (?:노력|도전|성장|학습)'),
]

export const chatter: readonly Phrase[] = [
  phrase('자기소개서', '(?:아래는|다음은|여기) [^.\\n]{0,40}자기소개서(?:입니다|예요|를 작성)'),
  phrase('물론', '(?<![가-힣])물론(?:입니다|이죠)[.!,]'),
  phrase(
    '작성해 드',
    '(?:자기소개서|글|답변|초안)[^.\\n]{0,15}(?:작성|수정)해 ?(?:드리겠|드렸|드립|보았|봤)',
  ),
  phrase('도움이 되', '도움이 되(?:었으면|셨으면|길|시길) (?:좋겠|바랍)'),
  phrase('글자 수', '\\(? ?(?:공백 (?:포함|제외) )?(?:글자 수|총 글자 수)[: ] ?(?:약 )?[\\d,]+ ?자'),
  phrase('AI', '(?<![A-Za-z])AI (?:언어 ?모델|어시스턴트)(?:로서|인 저는|이기 때문)'),
  phrase('Certainly', '(?<![A-Za-z])Certainly!'),
  phrase('Here is', '(?<![A-Za-z])Here is (?:a|the|your) '),
  phrase('필요하시면', '(?:추가|수정)[^.\\n]{0,20}(?:필요하시면|원하시면)[^.\\n]{0,20}(?:말씀|알려)'),
]
