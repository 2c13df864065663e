import { useTranslation } from 'react-i18next'

/** Questions to begin with: about a letter where one is known, about oneself otherwise. */
export function useExamples(ofLetter: boolean): readonly string[] {
  const { t } = useTranslation()
  return ofLetter
    ? [t('chat.exampleCount'), t('chat.exampleMissing'), t('chat.exampleNext')]
    : [t('chat.exampleStart'), t('chat.exampleNumber'), t('chat.exampleMotive')]
}
