/** Names of services and functions in the language of the interface. */
import { useCallback } from 'react';
import { useTranslation } from './translation.ts';
import { nameOf, workerFunction } from '../../shared/directory/index.ts';
import { asLanguage } from './i18n.ts';

/** The service's name; the id itself when this version does not know it. */
export function useServiceName(): (id: string) => string {
  const { i18n } = useTranslation();
  const language = asLanguage(i18n.language);
  return useCallback((id) => nameOf(id, language), [language]);
}

/** The function's name; the id itself when this version does not know it. */
export function useFunctionName(): (id: string) => string {
  const { i18n } = useTranslation();
  const language = asLanguage(i18n.language);
  return useCallback((id) => workerFunction(id)?.names[language] ?? id, [language]);
}
