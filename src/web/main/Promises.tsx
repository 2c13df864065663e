import { useTranslation } from 'react-i18next'

const promises = ['true', 'fit', 'own'] as const

/** The three promises, each with a figure and where it is from (docs/letter-rules.md §1; the last one is our own). */
export function Promises() {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="promises-title" className="mx-auto w-full max-w-[1120px]">
      <h2 id="promises-title" className="sr-only">
        {t('main.promises')}
      </h2>
      <ul className="grid gap-x-10 gap-y-9 md:grid-cols-3">
        {promises.map((one) => (
          <li key={one}>
            <p className="text-[32px] leading-tight font-bold tracking-tight text-accent">
              {t(`main.${one}Figure`)}
            </p>
            <h3 className="mt-1 text-[17px] font-semibold">{t(`main.${one}Title`)}</h3>
            <p className="mt-1.5 text-ink-2">{t(`main.${one}Text`)}</p>
            <p className="mt-1.5 text-[13.5px] text-ink-3">{t(`main.${one}Source`)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
