// The content words of a text, by a key that survives particles, endings and 합니다체.

export type WordKey = { key: string; start: number; end: number }

const WORD = /[가-힣]{2,}|[A-Za-z]{2,}/g
/** Words of every letter: they tell no experience from another. */
const EMPTY = new Set(
  '저는 제가 저의 저를 나는 내가 그리 그래 그러 그런 이런 이러 이를 이후 이때 있습 있었 있는 있고 없는 없었 하지 하는 하고 하며 하여 했습 했고 했으 합니 해서 되었 되어 되는 됩니 됐습 때문 통해 위해 위한 대해 대한 따라 경험 업무 노력 생각 과정 결과 문제 상황 당시 모든 다른 함께 가장 매우 정말 먼저 다음 처음 마지 이상 이하 정도 동안 많은 많이 다양 여러 항상 직접 스스 바탕 강점 역량 능력 기여 지원 귀사 입사 회사 직무 싶습 싶은 만들 만든 하게 그때 같은 같이 이것 그것 라는 것이 것을 것은 배웠 배운 느꼈 얻었 통한 위하 담당 맡았 맡아 진행 활동 한일 수행 사람 부분 방법 방식 시간 매일 가지 보였 되었 시작 참여 또한 특히 하나 그중 계속 중요'.split(
    ' ',
  ),
)

const PARTICLES = new Set('은는이가을를에의도로와과만')

/** The first two syllables of each word carry it: 정리하며, 정리했습니다 and 정리를 are one. */
export function wordKeys(text: string): WordKey[] {
  const found: WordKey[] = []
  for (const match of text.matchAll(WORD)) {
    const word = match[0]
    const latin = word.charCodeAt(0) < 0x80
    const key = latin ? word.toLowerCase() : word.slice(0, 2)
    if (EMPTY.has(key) || (word.length === 2 && !latin && PARTICLES.has(word[1] as string))) continue
    found.push({ key, start: match.index, end: match.index + word.length })
  }
  return found
}
