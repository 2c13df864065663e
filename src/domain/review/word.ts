// The words of a text, each with its stem: particles and endings stripped, for counting repetition.
import type { Span } from '#domain/letter.ts'

/** `stem` is '' for a word without content of its own (조사, 대명사, 의존명사, 이음말). */
export type Word = Span & { text: string; stem: string }

const TOKEN = /[가-힣A-Za-z0-9][가-힣A-Za-z0-9.,%+#&/·-]*/g
const TAIL = /[.,%+&/·-]+$/

/** Longest first: "에서는" before "는". */
const JOSA =
  /(?:으로써|으로서|으로부터|에서부터|에게서|이라는|이라고|이라도|에서는|에서도|에게는|에게도|으로는|으로도|까지의|부터의|에서의|과의|와의|에는|에도|에의|로서|로써|로부터|라는|라고|라도|처럼|만큼|보다|마다|조차|밖에|까지|부터|에서|에게|한테|께서|으로|이나|이란|이며|이고|이자|만을|만의|만이|도|은|는|이|가|을|를|의|에|와|과|로|만|나)$/
const HADA =
  /(?:하였습니다|했습니다|하겠습니다|합니다|됩니다|되었습니다|됐습니다|했으며|했고|했던|했을|했기|했는데|했지만|하였고|하였으며|하지만|하면서|하려는|하려고|하고자|하기|하는|하던|하며|하고|하여|하면|하게|하도록|하지|해서|해야|해도|했다|한다|하다|한|할|해|함|되는|되어|되며|되고|되었고|되면|되지|된|될|됨|돼|입니다|였습니다|이었습니다)$/
/** Past and present endings of other verbs: "배웠습니다" -> "배웠". */
const VERB = /(?:습니다|었고|았고|였고|었으며|았으며|으며|면서)$/

const EMPTY_WORDS = new Set(
  `저 제 저희 제가 저는 나 내 내가 나는 우리 것 수 등 때 중 및 더 또 또한 그 이 그리고 그래서 그러나 하지만 따라서 때문 위해 위한 통해 통한 대해 대한 관한 관해 있 있는 있습니다 있었습니다 있도록 있게 있어 있었고 있다는 없는 없이 없었습니다 없었던 하는 하고 하며 한 할 된 될 되 같은 같이 함께 이를 이러한 이런 그런 그러한 어떤 모든 각 매 약 총 첫 두 세 네 한번 다시 바로 먼저 다음 이후 이전 당시 동안 가장 매우 특히 결국 결과 사실 점 바 데 줄 뿐 만큼 대로 정도 이상 이하 경우 부분 과정 생각 후 전 위 안 못 잘 직접 스스로 서로 여러 다양 많은 많이 귀사 귀행 귀원 저의 제게 저를 그것 이것 무엇 어떻게 언제 누구 하나 둘 매일 매주 지금 현재 않 않고 않는 않았습니다 않은 못한 보고 보며 위해서 따라 대신 비해 관련 관련된 덕분 만들 만들었습니다 되었습니다 했습니다 합니다 입니다 싶습니다 그때 오늘 일 사람 배웠 알게 받았 봤 찾았`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** All words in order. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = []
  for (const match of text.matchAll(TOKEN)) {
    const bare = match[0].replace(TAIL, '')
    found.push({ start: match.index, end: match.index + bare.length, text: bare, stem: stemOf(bare) })
  }
  return found
}

/** "소통으로" and "소통했습니다" share the stem "소통". At least two characters, or ''. */
export function stemOf(word: string): string {
  if (word.length > 40 || /^[\d.,%]+$/.test(word) || EMPTY_WORDS.has(word)) return ''
  const verb = strip(word, HADA)
  let stem = verb === word ? strip(word, VERB) : verb
  if (stem === word) stem = strip(word, JOSA)
  // "이다" takes its own particles before: "소통이었습니다" -> "소통".
  if (verb !== word) stem = strip(stem, /(?:을|를|이)$/)
  return stem.length < 2 || EMPTY_WORDS.has(stem) ? '' : stem
}

function strip(word: string, ending: RegExp): string {
  const stem = word.replace(ending, '')
  return stem.length >= 2 ? stem : word
}
