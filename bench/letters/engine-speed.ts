// How fast the engine is on this machine: medians, after a warm-up.
import { counts } from '../../src/domain/count/index.ts'
import { review } from '../../src/domain/review/index.ts'

function medianMs(times: number, run: () => unknown): string {
  run()
  const taken = Array.from({ length: times }, () => {
    const from = performance.now()
    run()
    return performance.now() - from
  }).toSorted((one, other) => one - other)
  return (taken[Math.floor(times / 2)] ?? 0).toFixed(1)
}

export function printEngineSpeed(): void {
  const megabyte = '협업하며 배운 점을 말씀드립니다.\n'.repeat(55_000)
  const letter = '재고를 30% 줄이고 대기를 70분에서 25분으로 줄였습니다. '.repeat(200).slice(0, 5_000)
  const experiences = Array.from({ length: 50 }, (_, n) => ({
    id: `e${n}`,
    title: `경험 ${n}`,
    body: `재고를 ${n}% 줄이고 동료 ${n + 2}명과 대기를 ${n + 30}분에서 25분으로 줄였다. `.repeat(6),
  }))
  console.log('\nEngine speed (median ms)')
  console.log(`  all four counts of 1 MB of Hangul        ${medianMs(9, () => counts(megabyte))}`)
  console.log(
    `  review, 5,000 characters, 50 experiences ${medianMs(15, () => review({ text: letter, experiences }))}`,
  )
}
