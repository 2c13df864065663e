import { useTranslation } from 'react-i18next'
import { explainUnits, UNIT_SAMPLE, type UnitExplanation } from '#domain/count/index.ts'
import type { Unit } from '#domain/limit.ts'
import { Button } from '#web/ui/Button.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { bodyOf, type Form } from '#web/write/form.ts'
import { unitSuffix } from '#web/write/limit-words.ts'

/** "어떤 기준인지 모르겠어요": the units side by side, counted on the person's own words. */
export function UnitHelp({
  form,
  onUnit,
  onClose,
}: {
  form: Form
  onUnit: (unit: Unit) => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const words = (one: UnitExplanation, what: 'name' | 'meaning' | 'usedBy') =>
    t(`domain.units.${one.unit}.${what}`, { defaultValue: '' }) || one[what]
  const own = form.experiences.map(bodyOf).join('\n').trim()
  const what = own === '' ? t('write.unitHelpSample', { sample: UNIT_SAMPLE }) : t('write.unitHelpOwn')
  return (
    <Sheet open onOpenChange={onClose} title={t('write.unitHelp')} closeLabel={t('shell.close')}>
      <p className="mb-3 text-ink-2">{t('write.unitHelpText', { what })}</p>
      <ul>
        {explainUnits(own).map((one) => (
          <li key={one.unit} className="border-t border-line py-3">
            <div className="flex items-baseline justify-between gap-3">
              <h3 className="font-semibold">{words(one, 'name')}</h3>
              <span className="whitespace-nowrap">
                {one.used.toLocaleString('ko-KR')}
                {unitSuffix(t, one.unit)}
              </span>
            </div>
            <p className="text-[14.5px] text-ink-2">
              {words(one, 'meaning')} {words(one, 'usedBy')}
            </p>
            <div className="mt-1 flex flex-wrap items-center justify-between gap-2">
              <p className="text-[14px] text-ink-3">{one.looksLike}</p>
              <Button
                small
                aria-pressed={form.unit === one.unit}
                look={form.unit === one.unit ? 'primary' : 'quiet'}
                onClick={() => {
                  onUnit(one.unit)
                  onClose()
                }}
              >
                {t('write.unitChoose')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
