/** What a basis opens and closes, by whom and how long it is kept, each with its article: behind a click. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { bases, type BasisKey, type End } from '../../../../../shared/disclosure/gate/bases.ts';
import { closingOf, openParts } from '../../../../../shared/disclosure/gate/gate.ts';
import { parts } from '../../../../../shared/disclosure/gate/parts.ts';
import { gateQuestions } from '../../../../../shared/disclosure/gate/questions.ts';
import { semicolon } from '../../../../../shared/language.ts';
import { citation, shortCitation, type Grounds } from '../../../../../shared/law/index.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import classes from './basis.module.css';

export function AboutBasis({ basis }: { readonly basis: BasisKey }): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const { rests, opens, ends, relations, caseManagerOnly, questions } = bases[basis];
  const short = (article: Grounds): string => shortCitation(article, language);
  return (
    <details className={classes.about}>
      <summary>{t('gate.about')}</summary>
      <ul>
        {rests.map((each) => (
          <li key={each.article}>{citation(each, language)}</li>
        ))}
      </ul>
      <Listed title={t('gate.opens')}>
        {openParts(basis).flatMap((part) => {
          const opening = opens[part];
          return opening === undefined
            ? []
            : [
                `${t(`gate.part.${part}`)} (${t(`gate.keeper.${opening.keeper}`)}${semicolon(language)}${short(opening.article)})`,
              ];
        })}
      </Listed>
      <Listed title={t('gate.closes')}>
        {parts.flatMap((part) => {
          const closes = closingOf(basis, part);
          return closes === undefined || part === 'basis' ? [] : [`${t(`gate.part.${part}`)} (${short(closes)})`];
        })}
      </Listed>
      <Text size="sm">
        {t(relations.allowed ? 'gate.relations' : 'gate.noRelations')} ({short(relations.article)})
      </Text>
      {caseManagerOnly === undefined ? null : (
        <Text size="sm">
          {t('gate.caseManagerOnly')} ({short(caseManagerOnly)})
        </Text>
      )}
      {ends.map((end) => (
        <EndOf key={end.of} end={end} />
      ))}
      {questions.map((question) => (
        <Text key={question} size="sm" data-question>
          {t('gate.question', { question: gateQuestions[question][language] })}
        </Text>
      ))}
    </details>
  );
}

function EndOf({ end }: { readonly end: End }): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const { of, months, longer, article } = end;
  return (
    <Text size="sm">
      {t(`gate.end.${of}`, { count: months / 12 })}
      {longer === undefined ? '' : ` ${t(`gate.longer.${longer.by}`, { count: longer.months / 12 })}`} (
      {shortCitation(article, language)})
    </Text>
  );
}

function Listed({ title, children }: { readonly title: string; readonly children: readonly string[] }): ReactNode {
  if (children.length === 0) return null;
  return (
    <>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <ul>
        {children.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </>
  );
}
