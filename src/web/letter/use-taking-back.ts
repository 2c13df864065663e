// What was changed to fit can be taken back: the text as it stood before is put in its place, as one undoable step.
import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Change } from '#domain/letter.ts'
import type { Editor } from '#web/letter/editor.ts'
import type { Watch } from '#web/letter/watch-state.ts'
import { toast } from '#web/ui/toast.ts'

export function useTakingBack(watch: Watch | null, editor: RefObject<Editor | null>) {
  const { t } = useTranslation()
  const [taken, setTaken] = useState<string | null>(null)
  const revisions = watch?.revisions ?? []
  const before = revisions[0]?.before ?? ''
  const changes: Change[] = revisions.flatMap((one) => one.changes)
  const possible = watch?.end?.state === 'done' && before.trim() !== '' && taken !== watch.generationId
  return {
    changes,
    takeBack: possible
      ? () => {
          const again = editor.current?.replaceAll(before)
          if (!again) return
          setTaken(watch.generationId)
          const run = () => {
            again()
            setTaken(null)
          }
          toast(t('letter.tookBack'), { label: t('shell.undo'), run })
        }
      : undefined,
  }
}
