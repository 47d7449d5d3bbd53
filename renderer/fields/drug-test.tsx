/**
 * A positive test of article 109/1 has no place in a dossier (shared/disclosure/SPEC.md, D63): said where one writes, the same in every
 * dossier, and beside a field in which its words are being typed. To services of the prison, who are told of the result, alone.
 */
import { Alert, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { drugTestArticle, namesDrugTest } from '../../shared/dossier/drug-test.ts';
import { citation } from '../../shared/law/index.ts';
import { useMe } from '../data/vault.tsx';
import { useFormat } from '../i18n/format.ts';
import { useTranslation } from '../i18n/translation.ts';
import kit from './kit.module.css';

const told: readonly string[] = ['psd', 'prison'];
const useIsTold = (): boolean => told.includes(useMe().service.split(':')[0] ?? '');

export function NoDrugTest(): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  if (!useIsTold()) return null;
  return (
    <details className={kit.lawSource}>
      <summary>{t('drugTest.said')}</summary>
      {citation(drugTestArticle, language)}
      <div>{t('drugTest.instead')}</div>
    </details>
  );
}

/** @param texts what is being typed, or what a file is called */
export function DrugTestNamed({ texts }: { readonly texts: readonly string[] }): ReactNode {
  return texts.some(namesDrugTest) ? <Named /> : null;
}

function Named(): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  if (!useIsTold()) return null;
  return (
    <Alert color="yellow" role="status" title={t('drugTest.named')}>
      <Text size="sm">{t('drugTest.instead')}</Text>
      <Text size="sm">{citation(drugTestArticle, language)}</Text>
    </Alert>
  );
}
