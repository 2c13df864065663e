import { useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { createEditor, type Editor, type EditorEvents } from '#web/letter/editor.ts'
import type { Shown } from '#web/letter/editor-marks.ts'
import { useLatest } from '#web/ui/use-latest.ts'

type Props = EditorEvents & {
  /** The text to begin with; later ones go through the editor itself. */
  text: string
  shown: Shown
  onEditor: (editor: Editor | null) => void
}

/** The letter, to be changed by hand. Loaded apart from the page: it is the heaviest part of it. */
export function LetterEditor(props: Props) {
  const { t } = useTranslation()
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<Editor | null>(null)
  const latest = useLatest(props)
  const label = t('letter.text')
  const empty = t('letter.textEmpty')
  useLayoutEffect(() => {
    if (!place.current) return
    const made = createEditor(
      place.current,
      latest.current.text,
      { label, empty },
      {
        onText: (next) => latest.current.onText(next),
        onCaret: (at) => latest.current.onCaret(at),
        sourceAt: (at) => latest.current.sourceAt(at),
        onHistory: (can) => latest.current.onHistory(can),
      },
    )
    editor.current = made
    made.show(latest.current.shown)
    const { onEditor } = latest.current
    onEditor(made)
    return () => {
      onEditor(null)
      made.destroy()
      editor.current = null
    }
  }, [latest, label, empty])
  const { shown } = props
  useEffect(() => editor.current?.show(shown), [shown])
  return <div ref={place} className="letter-page" />
}
