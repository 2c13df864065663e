import { useTranslation } from 'react-i18next'
import { chooseLanguage, currentLanguage, type Language } from '#web/locales/index.ts'
import { chooseTheme, type Theme, useTheme } from '#web/theme.ts'
import { Choices } from '#web/ui/Choices.tsx'

export function ThemeChoice() {
  const { t } = useTranslation()
  return (
    <Choices<Theme>
      legend={t('shell.theme')}
      value={useTheme()}
      onChoice={chooseTheme}
      options={[
        { value: 'system', label: t('shell.themeSystem') },
        { value: 'light', label: t('shell.themeLight') },
        { value: 'dark', label: t('shell.themeDark') },
      ]}
    />
  )
}

export function LanguageChoice() {
  const { t } = useTranslation()
  return (
    <Choices<Language>
      legend={t('shell.language')}
      value={currentLanguage()}
      onChoice={(language) => void chooseLanguage(language)}
      options={[
        { value: 'ko', label: '한국어' },
        { value: 'en', label: 'English' },
      ]}
    />
  )
}
