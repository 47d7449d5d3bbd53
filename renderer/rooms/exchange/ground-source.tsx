/**
 * Under a ground or a refusal: the articles it stands on, behind a click, with what a lawyer still has to answer; and in the open
 * what consent is worth where the law has to come first.
 */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { isGround } from '../../../shared/disclosure/grounds.ts';
import { confirmationOf } from '../../../shared/service-book/book.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useMe } from '../../data/vault.tsx';
import { useFormat } from '../../i18n/format.ts';
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
        <Confirmed keys={keys} />
        {questions.map((question) => (
          <Text key={question} size="sm" data-question>
            {question}
          </Text>
        ))}
      </details>
    </>
  );
}

/** What the privacy officer of my service confirmed of these grounds (shared/service-book/SPEC.md, SB13). */
function Confirmed({ keys }: { readonly keys: readonly string[] }): ReactNode {
  const { t } = useTranslation('disclosure');
  const { date } = useFormat();
  const { realm } = useMe();
  const book = useAnswer((vault) => vault.serviceBook(), `service-book/${realm}`);
  if (book.state !== 'ready') return null;
  return [...new Set(keys)].filter(isGround).map((ground) => {
    const found = confirmationOf(book.value, ground);
    if (found === undefined) return null;
    const filled = { name: found.by, date: date(found.on), ground: t(`ground.${ground}`) };
    return (
      <Text key={ground} size="sm" data-confirmed>
        {t('confirmed', filled)}
      </Text>
    );
  });
}
