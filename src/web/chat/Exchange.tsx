import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { GenerationState } from '#domain/generation.ts'
import { codeSentence, isFaultOfModel } from '#web/locales/sentences.ts'
import { Button } from '#web/ui/Button.tsx'
import { Spinner } from '#web/ui/Spinner.tsx'

type Props = {
  prompt: string
  response: string
  state: GenerationState
  error: string | null
  writer: string
  /** Whether it took over from the one that was asked. */
  replaced?: boolean
  /** Says the same words again, to the embedded writer where that is said. */
  onAgain: ((writer?: 'embedded') => void) | undefined
}

/** The person's words at the right, the answer at the left. Both are text, whatever stands in them. */
export function Exchange({ prompt, response, state, error, writer, replaced, onAgain }: Props) {
  const { t } = useTranslation()
  return (
    <li className="flex flex-col gap-4">
      <div className="ml-auto flex max-w-[88%] flex-col items-end">
        <h3 className="mb-0.5 text-[13.5px] font-semibold text-ink-3">{t('chat.you')}</h3>
        <div className="max-w-full rounded-[16px_4px_16px_16px] bg-accent-soft px-4 py-2.5">
          <Words text={prompt} />
        </div>
      </div>
      <div className="max-w-full">
        <h3 className="mb-0.5 text-[13.5px] font-semibold text-ink-3">{writer}</h3>
        {replaced && <p className="mb-1 text-[14.5px] text-ink-2">{t('letter.replaced', { writer })}</p>}
        {response !== '' && <Words text={response} />}
        {state === 'running' && response === '' && (
          <p className="flex items-center gap-2 text-ink-2">
            <Spinner />
            {t('chat.thinking')}
          </p>
        )}
        <End state={state} error={error} hasText={response !== ''} onAgain={onAgain} />
      </div>
    </li>
  )
}

function Words({ text }: { text: string }): ReactNode {
  return <p className="leading-[1.7] whitespace-pre-wrap">{text}</p>
}

function End({
  state,
  error,
  hasText,
  onAgain,
}: Pick<Props, 'state' | 'error' | 'onAgain'> & { hasText: boolean }) {
  const { t } = useTranslation()
  if (state === 'running' || state === 'done') return null
  const sentence =
    state === 'stopped'
      ? t(hasText ? 'chat.stopped' : 'chat.stoppedEmpty')
      : codeSentence(t, error ?? 'interrupted')
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-3 text-[14.5px]">
      <p className={state === 'stopped' ? 'text-ink-3' : 'text-mid'}>{sentence}</p>
      {onAgain && (
        <Button small look="bare" onClick={() => onAgain()} className="-ml-3 underline underline-offset-4">
          {t('chat.again')}
        </Button>
      )}
      {onAgain && isFaultOfModel(error) && (
        <Button
          small
          look="bare"
          onClick={() => onAgain('embedded')}
          className="-ml-3 underline underline-offset-4"
        >
          {t('chat.askEmbedded')}
        </Button>
      )}
    </div>
  )
}
