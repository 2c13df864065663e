// How a foreign word in Hangul sounds, so that its spellings meet: 렌탈 and 렌털, 라떼 and 라테, 컨텐츠 and 콘텐츠.

const FIRST = 0xac00
const LAST = 0xd7a3
/** Which of ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ are heard as one. */
const INITIALS = [0, 0, 2, 3, 3, 5, 6, 7, 7, 9, 9, 11, 12, 12, 12, 0, 3, 7, 18]
/** Which of ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ. */
const VOWELS = [0, 1, 0, 1, 0, 1, 0, 1, 0, 9, 1, 1, 0, 13, 14, 1, 16, 13, 18, 19, 20]

/** `text` with each syllable replaced by the one that stands for its sound; its length stays. */
export function soundOf(text: string): string {
  let heard = ''
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < FIRST || code > LAST) {
      heard += text[at]
      continue
    }
    const syllable = code - FIRST
    const initial = INITIALS[Math.floor(syllable / 588)] as number
    const vowel = VOWELS[Math.floor((syllable % 588) / 28)] as number
    heard += String.fromCharCode(FIRST + initial * 588 + vowel * 28 + (syllable % 28))
  }
  return heard
}
