// Why a provider led back without a sign-in: the `error` of the address, sorted into what a person can do about it.

export type ProviderRefusal = 'denied' | 'notLinked' | 'linkedElsewhere' | 'stale' | 'failed'

export function providerRefusal(error: string): ProviderRefusal {
  if (error === 'access_denied' || error === 'user_denied' || error === 'consent_required') return 'denied'
  if (error === 'account_not_linked') return 'notLinked'
  if (error.startsWith('account_already_linked')) return 'linkedElsewhere'
  // The answer came too late, for the second time, or to another browser than the one that asked.
  if (/^(state|no_code|no_callback_url|please_restart|invalid_callback)/.test(error)) return 'stale'
  return 'failed'
}
