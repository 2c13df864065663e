// The findings that stand, and what the person does with one: look, mend, leave as it is.
import { type RefObject, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Letter } from '#domain/api.ts'
import type { Editor } from '#web/letter/editor.ts'
import { useLeftAsIs } from '#web/letter/left-as-is.ts'
import type { LiveFinding } from '#web/letter/live-findings.ts'
import type { Reviewed } from '#web/letter/use-review.ts'
import { toast } from '#web/ui/toast.ts'

export function useFindings(
  letter: Letter,
  reviewed: Reviewed & { now: (text: string) => Reviewed },
  editor: RefObject<Editor | null>,
) {
  const { t } = useTranslation()
  const [picked, setPicked] = useState<string | null>(null)
  const { left, leave, take } = useLeftAsIs(letter.id)
  const { standing, leftAsIs } = useMemo(() => {
    const known = new Set(left)
    return {
      standing: reviewed.findings.filter((one) => !known.has(one.key)),
      leftAsIs: reviewed.findings.filter((one) => known.has(one.key)),
    }
  }, [reviewed.findings, left])

  return {
    standing,
    leftAsIs,
    picked,
    pick: (finding: LiveFinding) => {
      setPicked(finding.key)
      if (finding.end > finding.start) editor.current?.reveal(finding, false)
    },
    unpick: () => setPicked(null),
    fix: (finding: LiveFinding) => {
      const here = editor.current
      if (!here) return
      // The words may have changed since the last review: what is mended is what stands now.
      const now = reviewed.now(here.text()).findings.find((one) => one.key === finding.key)
      if (!now?.fix) return toast(t('letter.fixGone'))
      const takeBack = here.change(now.fix, now.fix.text)
      setPicked(null)
      toast(t('letter.fixed'), { label: t('shell.undo'), run: takeBack })
    },
    leave: (finding: LiveFinding) => {
      leave(finding.key)
      toast(t('letter.leftAsIs'), { label: t('shell.undo'), run: () => take(finding.key) })
    },
    take: (finding: LiveFinding) => take(finding.key),
  }
}
