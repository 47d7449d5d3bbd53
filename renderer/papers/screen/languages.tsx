/** In which language a paper is, and which one stands beside it. */
import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import type { FileLanguage } from '../../../shared/dossier/entities.ts';
import { languages, type Language } from '../../../shared/language.ts';
import { languageNames } from '../../i18n/i18n.ts';

export interface PaperLanguagesProps {
  readonly fileLanguage: FileLanguage | undefined;
  readonly language: Language;
  readonly second: Language | undefined;
  readonly onChange: (language: Language, second: Language | undefined) => void;
}

const asLanguage = (value: string | null): Language | undefined => languages.find((language) => language === value);

export function PaperLanguages({ fileLanguage, language, second, onChange }: PaperLanguagesProps): ReactNode {
  const { t } = useTranslation('papers');
  const first = languages.map((code) => ({
    value: code,
    label: code === fileLanguage ? t('tab.fileLanguage', { language: languageNames[code] }) : languageNames[code],
  }));
  const others = languages
    .filter((code) => code !== language)
    .map((code) => ({ value: code, label: languageNames[code] }));
  return (
    <>
      <Select
        label={t('tab.language')}
        data={first}
        value={language}
        onChange={(value) => {
          const chosen = asLanguage(value) ?? language;
          onChange(chosen, chosen === second ? undefined : second);
        }}
      />
      <Select
        label={t('tab.second')}
        data={[{ value: 'none', label: t('tab.noSecond') }, ...others]}
        value={second ?? 'none'}
        onChange={(value) => onChange(language, asLanguage(value))}
      />
    </>
  );
}
