/** A day of a year: "2026년 11월 3일", "3 Nov 2026". */
export function dayWords(iso: string, language: 'ko' | 'en'): string {
  return new Date(iso).toLocaleDateString(language === 'ko' ? 'ko-KR' : 'en-GB', {
    year: 'numeric',
    month: language === 'ko' ? 'long' : 'short',
    day: 'numeric',
  })
}
