/** The interface language: always in reach, changed at once. */
import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { pair } from '../i18n/pair.ts';
import { Segments } from './segments.tsx';
import { useTranslation } from '../i18n/translation.ts';
import type { InterfaceLanguage } from '../vault/api.ts';
import { asLanguage, languageNames, languages } from '../i18n/i18n.ts';

export interface LanguageSwitchProps {
  readonly onChange: (language: InterfaceLanguage) => void;
  /** Why it cannot be changed, where it cannot. */
  readonly fixedBy?: string | undefined;
}

export function LanguageSwitch({ onChange, fixedBy }: LanguageSwitchProps): ReactNode {
  const { t, i18n } = useTranslation();
  const choice = (
    <Segments
      aria-label={fixedBy === undefined ? t('languageSwitch') : pair(t('languageSwitch'), fixedBy)}
      disabled={fixedBy !== undefined}
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
  return fixedBy === undefined ? (
    choice
  ) : (
    <Tooltip label={fixedBy}>
      <div>{choice}</div>
    </Tooltip>
  );
}
