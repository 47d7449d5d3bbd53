/** What something rests on: nobody who works with it has to read it, and whoever asks finds it there. */
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n/translation.ts';
import kit from './kit.module.css';

export function Why({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation('glossary');
  return (
    <details className={kit.lawSource}>
      <summary>{t('why')}</summary>
      {children}
    </details>
  );
}
