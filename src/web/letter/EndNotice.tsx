import { useTranslation } from 'react-i18next'
import type { Letter } from '#domain/api.ts'
import type { Watch } from '#web/letter/watch-state.ts'
import { currentLanguage } from '#web/locales/index.ts'
import { codeSentence, isFaultOfModel, waitWords } from '#web/locales/sentences.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'

type Props = {
  letter: Letter
  watch: Watch | null
  hasText: boolean
  onContinue: () => void
  onAnew: () => void
  onEmbedded: (mode: 'anew' | 'continue') => void
}

/** A writing that did not come to its end: what happened, that the text is kept, and what to do now. */
export function EndNotice({ letter, watch, hasText, onContinue, onAnew, onEmbedded }: Props) {
  const { t } = useTranslation()
  const row = letter.generation
  const end =
    watch?.end ??
    (row && row.state !== 'running' ? { state: row.state, error: row.error, retryAfter: null } : null)
  if (!end || end.state === 'done') return null
  const wait = end.retryAfter
    ? ` ${t('letter.retryAfter', { wait: waitWords(end.retryAfter, currentLanguage()) })}`
    : ''
  const sentence =
    end.state === 'stopped'
      ? t(hasText ? 'letter.stopped' : 'letter.stoppedEmpty')
      : codeSentence(t, end.error ?? 'interrupted') + wait
  return (
    <Notice
      look={end.state === 'stopped' ? 'calm' : 'mid'}
      className="mb-5 max-w-[42em]"
      action={
        <div className="flex flex-wrap gap-2">
          {hasText && (
            <Button small look="primary" onClick={onContinue}>
              {t('letter.goOn')}
            </Button>
          )}
          <Button small look={hasText ? 'quiet' : 'primary'} onClick={onAnew}>
            {t('letter.anew')}
          </Button>
          {isFaultOfModel(end.error) && (
            <Button small look="quiet" onClick={() => onEmbedded(hasText ? 'continue' : 'anew')}>
              {t(hasText ? 'letter.goOnEmbedded' : 'letter.writeEmbedded')}
            </Button>
          )}
        </div>
      }
    >
      {sentence}
    </Notice>
  )
}
