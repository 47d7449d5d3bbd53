/** The switch of languages, which cannot be changed where the organisation set one. */
import type { ReactNode } from 'react';
import { usePolicy } from '../../data/policy.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { LanguageSwitch, type LanguageSwitchProps } from '../../ui/language-switch.tsx';

export function MyLanguage({ onChange }: Pick<LanguageSwitchProps, 'onChange'>): ReactNode {
  const { t } = useTranslation('policy');
  const { language } = usePolicy();
  return <LanguageSwitch onChange={onChange} fixedBy={language === undefined ? undefined : t('by')} />;
}
