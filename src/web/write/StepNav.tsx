import { useTranslation } from 'react-i18next'

export type Step = 0 | 1 | 2
export const stepTitles = ['write.stepWhere', 'write.stepWhat', 'write.stepDone'] as const

/** On a phone: the three steps, each open at any time. */
export function StepNav({ step, onStep }: { step: Step; onStep: (step: Step) => void }) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('write.steps')} className="lg:hidden">
      <ol className="grid grid-cols-3 gap-1.5">
        {stepTitles.map((title, index) => (
          <li key={title}>
            <button
              type="button"
              aria-current={index === step ? 'step' : undefined}
              onClick={() => onStep(index as Step)}
              className="flex min-h-11 w-full flex-col justify-center border-t-3 border-line text-left text-[13.5px] text-ink-3 aria-[current=step]:border-accent aria-[current=step]:font-semibold aria-[current=step]:text-ink"
            >
              {index + 1}. {t(title)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
