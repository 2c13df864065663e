import { useTranslation } from 'react-i18next'
import type { DayUsage, DeskUsage } from '#domain/desk.ts'
import { dollars, number, short, shortDay } from '#web/desk/desk-words.ts'
import { fillOf, StackedBars } from '#web/ui/StackedBars.tsx'

type Measure = {
  title: string
  of: (row: DayUsage) => number
  axis: (value: number) => string
  whole: (value: number) => string
  counted: boolean
}

/** Three plots with one legend: the same model has the same colour in each. */
export function UsagePlots({ usage }: { usage: DeskUsage }) {
  const { t } = useTranslation()
  const { days, usage: rows } = usage
  const models = [...new Map(rows.map((row) => [row.model, row.label]))]
  const measures: Measure[] = [
    {
      title: t('desk.plotRequests'),
      of: (row) => row.letters + row.chats,
      axis: short,
      whole: number,
      counted: true,
    },
    {
      title: t('desk.plotTokens'),
      of: (row) => row.inputTokens + row.outputTokens,
      axis: short,
      whole: number,
      counted: true,
    },
    { title: t('desk.plotCost'), of: (row) => row.cost ?? 0, axis: dollars, whole: dollars, counted: false },
  ]
  const at = new Map(rows.map((row) => [`${row.day} ${row.model}`, row]))
  const labelOf = ({ title, of, whole }: Measure) => {
    const sums = days.map((day) =>
      rows.filter((row) => row.day === day).reduce((sum, row) => sum + of(row), 0),
    )
    const most = Math.max(...sums)
    const said = { title, days: days.length }
    if (most <= 0) return t('desk.plotNone', said)
    const sum = sums.reduce((all, one) => all + one, 0)
    return t('desk.plotSum', {
      ...said,
      sum: whole(sum),
      day: days[sums.indexOf(most)],
      most: whole(most),
    })
  }
  return (
    <div className="flex min-w-0 flex-col gap-6">
      {models.length > 0 && (
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-[14px]">
          {models.map(([model, label], index) => (
            <li key={model} className="flex items-center gap-2">
              <svg aria-hidden="true" width="12" height="12">
                <rect width="12" height="12" rx="2" className={fillOf(index)} />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      )}
      {measures.map((measure) => (
        <StackedBars
          key={measure.title}
          title={measure.title}
          label={labelOf(measure)}
          places={days.map(shortDay)}
          series={models.map(([model, name]) => ({
            name,
            values: days.map((day) => {
              const row = at.get(`${day} ${model}`)
              return row === undefined ? 0 : measure.of(row)
            }),
          }))}
          format={measure.axis}
          counted={measure.counted}
        />
      ))}
    </div>
  )
}
