import { useEffect, useRef, useState } from 'react'

export type Series = { name: string; values: readonly number[] }

type Props = {
  title: string
  /** Says in words what the picture shows; the numbers stand in a table beside it. */
  label: string
  /** Names of the places along the bottom. */
  places: readonly string[]
  series: readonly Series[]
  format: (value: number) => string
  /** Of things that are counted: no line stands at a half of one. */
  counted: boolean
}

const HEIGHT = 168
const LEFT = 52
const BOTTOM = 22
const TOP = 8
/** In the order of the legend; a fifth and later series share the last. */
const fills = ['fill-accent', 'fill-low', 'fill-mid', 'fill-edge'] as const
export const fillOf = (index: number): string => fills[Math.min(index, fills.length - 1)] ?? fills[3]

/** Bars side by side, each of parts one above the other. */
export function StackedBars({ title, label, places, series, format, counted }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(600)
  useEffect(() => {
    const area = box.current
    if (!area) return
    const watcher = new ResizeObserver(([entry]) => entry && setWidth(Math.max(240, entry.contentRect.width)))
    watcher.observe(area)
    return () => watcher.disconnect()
  }, [])
  const sums = places.map((_, at) => series.reduce((sum, one) => sum + (one.values[at] ?? 0), 0))
  const most = Math.max(...sums, 0)
  const top = niceTop(most)
  const lines = most === 0 ? [0] : [0, top / 2, top].filter((value) => !counted || Number.isInteger(value))
  const step = (width - LEFT) / places.length
  const bar = Math.max(1, Math.min(28, step * 0.72))
  const scale = (HEIGHT - BOTTOM - TOP) / top
  const yOf = (value: number) => HEIGHT - BOTTOM - value * scale
  const named = [0, Math.floor((places.length - 1) / 2), places.length - 1]
  return (
    <figure ref={box} className="min-w-0">
      <figcaption className="mb-1 text-[15px] font-semibold">{title}</figcaption>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing that is made here has no address for an img */}
      <svg role="img" aria-label={label} width={width} height={HEIGHT} className="block max-w-full">
        {lines.map((value) => (
          <g key={value}>
            <line x1={LEFT} x2={width} y1={yOf(value)} y2={yOf(value)} className="stroke-line" />
            <text x={LEFT - 8} y={yOf(value) + 4} textAnchor="end" fontSize="12" className="fill-ink-3">
              {format(value)}
            </text>
          </g>
        ))}
        {places.map((place, at) => {
          let under = 0
          const x = LEFT + step * at + (step - bar) / 2
          return (
            <g key={place}>
              {series.map((one, index) => {
                const value = one.values[at] ?? 0
                under += value
                if (value === 0) return null
                const height = Math.max(1, value * scale - 1)
                return (
                  <rect
                    key={one.name}
                    x={x}
                    y={yOf(under)}
                    width={bar}
                    height={height}
                    className={fillOf(index)}
                  >
                    <title>{`${place} ${one.name}: ${format(value)}`}</title>
                  </rect>
                )
              })}
            </g>
          )
        })}
        {[...new Set(named)].map((at, index, all) => (
          <text
            key={at}
            x={
              all.length === 1 || (index > 0 && index < all.length - 1)
                ? LEFT + step * (at + 0.5)
                : index === 0
                  ? LEFT
                  : width
            }
            y={HEIGHT - 5}
            textAnchor={
              all.length === 1 || (index > 0 && index < all.length - 1)
                ? 'middle'
                : index === 0
                  ? 'start'
                  : 'end'
            }
            fontSize="12"
            className="fill-ink-3"
          >
            {places[at]}
          </text>
        ))}
      </svg>
    </figure>
  )
}

/** A round number at or over the highest bar: 1, 2 or 5 times a power of ten. */
function niceTop(most: number): number {
  if (most <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(most))
  return ([1, 2, 5, 10].find((factor) => factor * power >= most) ?? 10) * power
}
