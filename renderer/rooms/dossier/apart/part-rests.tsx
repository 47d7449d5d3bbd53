/** Beside a part that is kept apart: to whom something of it may go and why the rest stays, each with its articles, behind a click. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { closedBy, grounds, hasNoArticle, questionOf, withoutArticle } from '../../../../shared/disclosure/grounds.ts';
import { groundsOf, staysBecause } from '../../../../shared/disclosure/part-rests.ts';
import { disclosureQuestions } from '../../../../shared/disclosure/questions.ts';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import { citation, type Grounds } from '../../../../shared/law/index.ts';
import kit from '../../../fields/kit.module.css';
import { useFormat } from '../../../i18n/format.ts';
import { useTranslation } from '../../../i18n/translation.ts';

export function PartRests({ kind }: { readonly kind: Exclude<SectionKind, 'extract'> }): ReactNode {
  const { t } = useTranslation('disclosure');
  const { t: words } = useTranslation('dossier');
  const { language } = useFormat();
  const cited = (rests: readonly Grounds[]): string => rests.map((each) => citation(each, language)).join(' ');
  const questions = [...new Set(groundsOf(kind).flatMap((ground) => questionOf(ground) ?? []))];
  return (
    <details className={kit.lawSource} data-part-rests={kind}>
      <summary>{words('apart.rests')}</summary>
      <ul>
        {staysBecause(kind).map((reason) => {
          const closing = closedBy[reason];
          const why = closing === undefined ? '' : citation(closing, language);
          return (
            <li key={reason}>
              {t(`reason.${reason}`)} {hasNoArticle(reason) ? t(`noArticle.${withoutArticle[reason]}`) : why}
            </li>
          );
        })}
        {groundsOf(kind).map((ground) => (
          <li key={ground}>
            {t(`ground.${ground}`)} {cited(grounds[ground].rests)}
          </li>
        ))}
      </ul>
      {questions.map((question) => (
        <Text key={question} size="sm" data-question>
          {t('question', { question: disclosureQuestions[question][language] })}
        </Text>
      ))}
    </details>
  );
}
