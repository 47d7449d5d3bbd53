/** Under a ground or a refusal: the articles it stands on, behind a click, and what a lawyer still has to answer. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import classes from '../../widgets/exchange/exchange.module.css';
import { useGroundQuestion, useGroundSources } from './ground-text.ts';

export function GroundSource({ keys }: { readonly keys: readonly string[] }): ReactNode {
  const { t } = useTranslation('disclosure');
  const sourcesOf = useGroundSources();
  const questionOf = useGroundQuestion();
  const sources = [...new Set(keys.flatMap(sourcesOf))];
  const questions = [...new Set(keys.flatMap((key) => questionOf(key) ?? []))];
  if (sources.length === 0) return null;
  return (
    <details className={classes['source']}>
      <summary>{t('source')}</summary>
      <ul>
        {sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ul>
      {questions.map((question) => (
        <Text key={question} size="sm" data-question>
          {question}
        </Text>
      ))}
    </details>
  );
}
