import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '#web/ui/TextField.tsx'

type Props = {
  label: string
  name: string
  value: string
  onText: (value: string) => void
  onBlur?: () => void
  error?: string | undefined
  hint?: string
  autoComplete: 'new-password' | 'current-password'
}

/** A password, hidden until the person wants to see it. Pasting and password managers are welcome. */
export function PasswordField(props: Props) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  const Icon = shown ? EyeOff : Eye
  return (
    <TextField
      {...props}
      required
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      end={
        <button
          type="button"
          aria-pressed={shown}
          aria-label={t('account.show')}
          onClick={() => setShown(!shown)}
          className="mr-0.5 inline-flex size-11 items-center justify-center rounded-field text-ink-2 hover:text-ink"
        >
          <Icon aria-hidden="true" className="size-5" />
        </button>
      }
    />
  )
}
