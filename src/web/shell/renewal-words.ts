const DAY_MS = 24 * 3600_000

/** When the requests renew, as a person says it on their own clock: "내일 0시", "오늘 15:00", "tomorrow at 0:00". */
export function renewalWords(renewsAt: string, now: Date, language: 'ko' | 'en'): string {
  const at = new Date(renewsAt)
  const sameDay = at.toDateString() === now.toDateString()
  const nextDay = at.toDateString() === new Date(now.getTime() + DAY_MS).toDateString()
  const minutes = String(at.getMinutes()).padStart(2, '0')
  if (language === 'ko') {
    const day = sameDay ? '오늘' : nextDay ? '내일' : `${at.getMonth() + 1}월 ${at.getDate()}일`
    return `${day} ${at.getMinutes() === 0 ? `${at.getHours()}시` : `${at.getHours()}:${minutes}`}`
  }
  const day = sameDay
    ? 'today'
    : nextDay
      ? 'tomorrow'
      : `on ${at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })}`
  return `${day} at ${at.getHours()}:${minutes}`
}
