/**
 * Under a ground or a refusal: the articles it stands on, behind a click, with what a lawyer still has to answer; and in the open
 * what consent is worth where the law has to come first.
 */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import classes from '../../widgets/exchange/exchange.module.css';
import { useConsentNote, useGroundQuestion, useGroundSources } from './ground-text.ts';

export function GroundSource({ keys }: { readonly keys: readonly string[] }): ReactNode {
  const { t } = useTranslation('disclosure');
  const sourcesOf = useGroundSources();
  const questionOf = useGroundQuestion();
  const consentNote = useConsentNote()(keys);
  const sources = [...new Set(keys.flatMap(sourcesOf))];
  const questions = [...new Set(keys.flatMap((key) => questionOf(key) ?? []))];
  if (sources.length === 0) return null;
  return (
    <>
      {consentNote === '' ? null : (
        <Text size="sm" data-consent-note>
          {consentNote}
        </Text>
      )}
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
    </>
  );
}
