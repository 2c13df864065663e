import { useTranslation } from 'react-i18next'
import type { DayUsage, DeskUsage } from '#domain/desk.ts'
import { dollars, number, shortDay } from '#web/desk/desk-words.ts'

const cell = 'px-2 py-1.5 text-right whitespace-nowrap first:pl-0 last:pr-0'

/** The numbers of the plots, the newest day first, with their sum. */
export function UsageTable({ usage }: { usage: DeskUsage }) {
  const { t } = useTranslation()
  const rows = usage.usage.toReversed()
  if (rows.length === 0) return <p className="text-ink-2">{t('desk.noUsage')}</p>
  const sumOf = (of: (row: DayUsage) => number) => rows.reduce((sum, row) => sum + of(row), 0)
  const costWords = (cost: number | null) => (cost === null ? t('desk.unknown') : dollars(cost))
  const known = dollars(sumOf((row) => row.cost ?? 0))
  return (
    <section
      aria-label={t('desk.table')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is scrolled by keyboard, too
      tabIndex={0}
      className="relative max-h-[560px] overflow-auto rounded-field"
    >
      <table className="w-full text-[14px]">
        <caption className="sr-only">{t('desk.table')}</caption>
        <thead className="sticky top-0 bg-paper text-ink-3">
          <tr className="border-b border-line">
            <th scope="col" className={`${cell} text-left`}>
              {t('desk.day')}
            </th>
            <th scope="col" className={`${cell} text-left`}>
              {t('desk.model')}
            </th>
            {(['letters', 'chats', 'returned', 'tokensIn', 'tokensOut', 'cost'] as const).map((name) => (
              <th key={name} scope="col" className={cell}>
                {t(`desk.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <tr key={`${row.day} ${row.model}`}>
              <th scope="row" className={`${cell} text-left font-normal`}>
                {shortDay(row.day)}
              </th>
              <td className={`${cell} text-left`}>{row.label}</td>
              <td className={cell}>{number(row.letters)}</td>
              <td className={cell}>{number(row.chats)}</td>
              <td className={cell}>{number(row.returned)}</td>
              <td className={cell}>{number(row.inputTokens)}</td>
              <td className={cell}>{number(row.outputTokens)}</td>
              <td className={cell}>{costWords(row.cost)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t border-edge font-semibold">
            <th scope="row" colSpan={2} className={`${cell} text-left`}>
              {t('desk.sum')}
            </th>
            <td className={cell}>{number(sumOf((row) => row.letters))}</td>
            <td className={cell}>{number(sumOf((row) => row.chats))}</td>
            <td className={cell}>{number(sumOf((row) => row.returned))}</td>
            <td className={cell}>{number(sumOf((row) => row.inputTokens))}</td>
            <td className={cell}>{number(sumOf((row) => row.outputTokens))}</td>
            <td className={cell}>
              {rows.some((row) => row.cost === null) ? t('desk.atLeast', { cost: known }) : known}
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
