import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { planLetter } from '#domain/compose/plan.ts'
import { BAND_FROM, BAND_TO, count } from '#domain/count/index.ts'
import type { PartRole } from '#domain/letter.ts'
import { checkForm } from '#web/write/check-form.ts'
import { bodyOf, conditionsOf, type Form } from '#web/write/form.ts'
import { unitSuffix } from '#web/write/limit-words.ts'

const roleWords = {
  lead: 'write.roleLead',
  situation: 'write.roleSituation',
  action: 'write.roleAction',
  result: 'write.roleResult',
  lesson: 'write.roleLesson',
  tie: 'write.roleTie',
} as const satisfies Record<PartRole, string>

/** Under this share of the limit, what was told cannot fill the letter (ours). */
const THIN_BELOW = 0.7

/** What the letter will become: what the question asks, which experience answers it, how long each part is. */
export function Preview({ form: typed }: { form: Form }) {
  const { t } = useTranslation()
  const form = useDeferredValue(typed)
  const faults = checkForm(form)
  const conditions = conditionsOf(faults.max || faults.min ? { ...form, max: '', min: '' } : form)
  if (conditions.question === '') return <p className="text-ink-2">{t('write.previewEmpty')}</p>
  const plan = planLetter(conditions)
  const { limit } = conditions
  const suffix = unitSuffix(t, limit?.unit ?? 'chars')
  const titles = new Map(
    conditions.experiences.map((one) => [one.id, one.title || (one.body.split('\n')[0] ?? '').slice(0, 20)]),
  )
  const material = form.experiences.reduce((sum, one) => sum + count(bodyOf(one), limit?.unit ?? 'chars'), 0)
  const most = Math.max(...plan.paragraphs.map((one) => one.budget ?? 1))
  return (
    <div className="flex flex-col gap-5">
      <section>
        <h3 className="mb-1 text-[14px] text-ink-3">{t('write.previewAsks')}</h3>
        <ul className="flex flex-wrap gap-1.5">
          {[...new Set(plan.demands)].map((demand) => (
            <li key={demand} className="rounded-field bg-sunken px-2.5 py-1 text-[14px]">
              {demand}
            </li>
          ))}
        </ul>
      </section>
      {conditions.experiences.length > 0 && (
        <section>
          <h3 className="mb-1.5 text-[14px] text-ink-3">{t('write.previewParts')}</h3>
          <ol className="flex flex-col gap-3">
            {plan.paragraphs.map((paragraph, index) => (
              // A plan is drawn anew as a whole, and its paragraphs have no other name than their place.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index}>
                <p className="flex items-baseline justify-between gap-3">
                  <span className="min-w-0 truncate font-semibold">
                    {paragraph.roles.includes('tie')
                      ? t('write.roleTie')
                      : paragraph.experienceIds.map((id) => titles.get(id)).join(', ')}
                  </span>
                  {paragraph.budget !== null && (
                    <span className="text-[13.5px] whitespace-nowrap text-ink-3">
                      {t('write.previewBudget', { n: Math.round(paragraph.budget / 10) * 10, suffix })}
                    </span>
                  )}
                </p>
                {!paragraph.roles.includes('tie') && (
                  <p className="text-[14px] text-ink-2">
                    {paragraph.roles.map((role) => t(roleWords[role])).join(' → ')}
                  </p>
                )}
                <div aria-hidden="true" className="mt-1.5 h-1 rounded-full bg-sunken">
                  <div
                    className="h-full rounded-full bg-accent"
                    style={{ width: `${((paragraph.budget ?? most) / most) * 100}%` }}
                  />
                </div>
              </li>
            ))}
          </ol>
        </section>
      )}
      <p className="text-[14.5px] text-ink-2">
        {limit
          ? t('write.previewLength', {
              from: Math.ceil(limit.max * BAND_FROM).toLocaleString('ko-KR'),
              to: Math.floor(limit.max * BAND_TO).toLocaleString('ko-KR'),
              suffix,
            })
          : t('write.previewNoLimit')}
        {plan.headings && ` ${t('write.headingsIn')}`}
      </p>
      {limit && material > 0 && material < limit.max * THIN_BELOW && (
        <p className="text-[14.5px] text-mid">
          {t('write.previewShort', { n: material.toLocaleString('ko-KR') })}
        </p>
      )}
    </div>
  )
}
