// The notice that holds now, and agreeing to it.
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import type { Recipient } from '#domain/consent.ts'
import { call } from '#web/api.ts'
import { currentLanguage } from '#web/locales/index.ts'
import { sessionQuery } from '#web/session.ts'

export const noticeQuery = queryOptions({
  queryKey: ['notice'],
  queryFn: ({ signal }) => call('notice', {}, { signal }),
  staleTime: 60_000,
})

export function useConsentDeeds() {
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries({ queryKey: sessionQuery.queryKey })
  return {
    agree: async (version: string) => {
      try {
        await call('agree', { body: { version } })
      } finally {
        await client.invalidateQueries({ queryKey: noticeQuery.queryKey })
        await refresh()
      }
    },
    withdraw: async () => {
      await call('withdrawConsent')
      await refresh()
    },
  }
}

/** "미국" for "US"; the operator's own words as they are. */
export function countryWords(country: Recipient['country']): string {
  if (!/^[A-Z]{2}$/.test(country)) return country
  return new Intl.DisplayNames([currentLanguage()], { type: 'region' }).of(country) ?? country
}
