// How each way in calls itself, in both languages. In Korean all end in a vowel or ㄹ: "로" fits each of them.
import type { Provider } from '#domain/account.ts'

const names: Record<Provider, { ko: string; en: string }> = {
  kakao: { ko: '카카오', en: 'Kakao' },
  naver: { ko: '네이버', en: 'Naver' },
  google: { ko: '구글', en: 'Google' },
  github: { ko: '깃허브', en: 'GitHub' },
}

/** For values out of an address or an answer: undefined for a provider that we do not know. */
export function asProvider(value: unknown): Provider | undefined {
  return typeof value === 'string' && Object.hasOwn(names, value) ? (value as Provider) : undefined
}

export function providerName(id: Provider, language: string): string {
  return language === 'en' ? names[id].en : names[id].ko
}
