/** What the access log is for, and never for; the article behind a click. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { saidBeside } from '../../../shared/disclosure/said-beside.ts';
import { citation } from '../../../shared/law/index.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import classes from './motive.module.css';

export function LogUse(): ReactNode {
  const { t } = useTranslation('log');
  const { language } = useFormat();
  return (
    <div>
      <Text size="sm" c="dimmed" maw={720}>
        {t('useOnly')}
      </Text>
      <details className={classes['source']}>
        <summary>{t('source')}</summary>
        {saidBeside.log.map((row) => citation(row, language))}
      </details>
    </div>
  );
}
