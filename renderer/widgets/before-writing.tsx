/**
 * What partners of the common database owe by law is told before one writes (Act of 29 March 2024, article 18): one sentence, the same in
 * every dossier. It is given nothing of a dossier and asks for nothing of one, so that it can be no signal (shared/dossier/SPEC.md, NH3).
 */
import type { ReactNode } from 'react';
import { saidBeside } from '../../shared/disclosure/said-beside.ts';
import { citation } from '../../shared/law/index.ts';
import { useMe } from '../data/vault.tsx';
import kit from '../fields/kit.module.css';
import { useFormat } from '../i18n/format.ts';
import { useTranslation } from '../i18n/translation.ts';

/** Prison administration and justice houses are partners (article 2); it hangs on the service of who reads it, and on nothing else. */
const partners: readonly string[] = ['psd', 'prison', 'justice-house'];

export function BeforeWriting(): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const me = useMe();
  if (!partners.includes(me.service.split(':')[0] ?? '')) return null;
  return (
    <details className={kit.lawSource}>
      <summary>{t('beforeWriting.said')}</summary>
      {saidBeside.beforeWriting.map((row) => citation(row, language))}
      <div>{t('beforeWriting.everywhere')}</div>
      <div>{t('beforeWriting.doubt')}</div>
    </details>
  );
}
