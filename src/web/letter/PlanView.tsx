import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Conditions, Plan } from '#domain/letter.ts'
import { unitSuffix } from '#web/write/limit-words.ts'

type Props = { plan: Plan; conditions: Conditions; open: boolean }

/** Which experience answers which demand, paragraph by paragraph: told before the text comes. */
export function PlanView({ plan, conditions, open }: Props) {
  const { t } = useTranslation()
  const titleOf = (id: string) =>
    conditions.experiences.find((one) => one.id === id)?.title.trim() || t('letter.untitled')
  return (
    <details open={open} className="group mb-4 text-[14.5px]">
      <summary className="inline-flex min-h-11 list-none items-center gap-1 rounded-field text-ink-2 hover:text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden="true" className="size-4 group-open:rotate-90" />
        {t('letter.plan')}
      </summary>
      <ol className="flex flex-col gap-2 pt-1">
        {plan.paragraphs.map((paragraph, index) => (
          <li key={`${index}:${paragraph.roles.join()}`} className="flex gap-3">
            <span aria-hidden="true" className="w-4 shrink-0 text-right text-ink-3">
              {index + 1}
            </span>
            <div className="min-w-0">
              <p>
                <span className="font-semibold">
                  {paragraph.roles.map((role) => t(`letter.role_${role}`)).join(' · ')}
                </span>
                {paragraph.budget !== null && (
                  <span className="ml-2 text-ink-3">
                    {t('letter.about', {
                      n: paragraph.budget.toLocaleString('ko-KR'),
                      unit: unitSuffix(t, conditions.limit?.unit ?? 'chars'),
                    })}
                  </span>
                )}
              </p>
              {paragraph.demands.length > 0 && (
                <p className="text-ink-2">
                  {paragraph.demands.flatMap((at) => plan.demands[at] ?? []).join(', ')}
                </p>
              )}
              {paragraph.experienceIds.length > 0 && (
                <p className="text-ink-3">{paragraph.experienceIds.map(titleOf).join(', ')}</p>
              )}
            </div>
          </li>
        ))}
      </ol>
    </details>
  )
}
