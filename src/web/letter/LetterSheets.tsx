import { lazy, Suspense } from 'react'
import type { Letter, LetterVersion } from '#domain/api.ts'
import { type Addition, AddSheet } from '#web/letter/AddSheet.tsx'
import { ConditionsSheet } from '#web/letter/ConditionsSheet.tsx'
import { CopyByHand, CopyCheck } from '#web/letter/CopySheets.tsx'
import type { LiveFinding } from '#web/letter/live-findings.ts'
import { RenameSheet } from '#web/letter/RenameSheet.tsx'
import { VersionsSheet } from '#web/letter/VersionsSheet.tsx'

const SentSheet = lazy(() =>
  import('#web/privacy/SentSheet.tsx').then((module) => ({ default: module.SentSheet })),
)

export type OpenSheet =
  | null
  | 'sent'
  | 'rename'
  | 'versions'
  | 'conditions'
  | 'copy-check'
  | 'copy-by-hand'
  | Addition

type Props = {
  sheet: OpenSheet
  letter: Letter
  text: string
  flagged: readonly LiveFinding[]
  onClose: () => void
  onAdd: (addition: Addition) => void
  onLook: (finding: LiveFinding) => void
  onCopy: () => void
  onRename: (title: string) => void
  onDue: (due: string | null) => void
  onGoBack: (version: LetterVersion) => void
}

/** What comes up over the letter page, one at a time. */
export function LetterSheets({ sheet, letter, text, flagged, onClose, ...deeds }: Props) {
  if (sheet !== null && typeof sheet === 'object')
    return (
      <AddSheet
        first={sheet}
        experiences={letter.conditions.experiences}
        onAdd={deeds.onAdd}
        onClose={onClose}
      />
    )
  switch (sheet) {
    case null:
      return null
    case 'rename':
      return <RenameSheet title={letter.title} onRename={deeds.onRename} onClose={onClose} />
    case 'versions':
      return (
        <VersionsSheet
          letterId={letter.id}
          limit={letter.conditions.limit}
          onGoBack={deeds.onGoBack}
          onClose={onClose}
        />
      )
    case 'sent':
      return (
        <Suspense fallback={null}>
          <SentSheet of={{ of: 'rewrite', letterId: letter.id, mode: 'anew' }} onClose={onClose} />
        </Suspense>
      )
    case 'conditions':
      return <ConditionsSheet letter={letter} onDue={deeds.onDue} onClose={onClose} />
    case 'copy-check':
      return (
        <CopyCheck
          flagged={flagged}
          onLook={() => (flagged[0] ? deeds.onLook(flagged[0]) : onClose())}
          onCopy={deeds.onCopy}
          onClose={onClose}
        />
      )
    case 'copy-by-hand':
      return <CopyByHand text={text} onClose={onClose} />
  }
}
