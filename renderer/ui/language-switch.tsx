/** The interface language: always in reach, changed at once. */
import type { ReactNode } from 'react';
import { Segments } from './segments.tsx';
import { useTranslation } from '../i18n/translation.ts';
import type { InterfaceLanguage } from '../vault/api.ts';
import { asLanguage, languageNames, languages } from '../i18n/i18n.ts';

export interface LanguageSwitchProps {
  readonly onChange: (language: InterfaceLanguage) => void;
}

export function LanguageSwitch({ onChange }: LanguageSwitchProps): ReactNode {
  const { t, i18n } = useTranslation();
  return (
    <Segments
      aria-label={t('languageSwitch')}
      value={asLanguage(i18n.language)}
      onChange={(value) => onChange(asLanguage(value))}
      data={languages.map((language) => ({
        value: language,
        label: (
          <span lang={language} title={languageNames[language]}>
            {language.toUpperCase()}
          </span>
        ),
      }))}
    />
  );
}
