import { useTranslation } from 'react-i18next'
import type { Provider } from '#domain/account.ts'
import { providerName } from '#web/account/provider-names.ts'
import { Refusal } from '#web/account/Refusal.tsx'
import { useDeparture } from '#web/account/use-departure.ts'
import { call } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'

type Props = {
  providers: Provider[]
  /** Where to come back to once it went well. */
  to: string | undefined
  word: 'account.with' | 'person.againWith'
}

/** A button a provider, each leading away to its page. */
export function ProviderButtons({ providers, to, word }: Props) {
  const { t, i18n } = useTranslation()
  const { leaving, error, depart } = useDeparture()
  const begin = (provider: Provider) =>
    call('beginProvider', { params: { provider }, body: to === undefined ? {} : { to } })
  return (
    <>
      <ul className="flex flex-col gap-2">
        {providers.map((id) => (
          <li key={id}>
            <Button
              className="w-full"
              busy={leaving === id}
              disabled={leaving !== null && leaving !== id}
              onClick={() => void depart(id, () => begin(id))}
            >
              {t(word, { provider: providerName(id, i18n.language) })}
            </Button>
          </li>
        ))}
      </ul>
      <Refusal error={error} className="mt-3" />
    </>
  )
}
