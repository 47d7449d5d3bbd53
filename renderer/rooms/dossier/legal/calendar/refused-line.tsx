/** Modalities without a day, for one reason: the reason, and the way to what is missing. */
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { SectionView } from '../../../../../shared/dossier/view.ts';
import { codeWords, kindName, questions, type Calendar, type NoOpening } from '../../../../../shared/release/index.ts';
import { citation } from '../../../../../shared/law/index.ts';
import { capital, useFormat } from '../../../../i18n/format.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import { Disclosure } from '../table/disclosure.tsx';
import { answerOf, missingIn, wrongCodes } from '../missing.ts';
import table from '../table/table.module.css';
import { useWant } from '../wanted.tsx';
import type { RefusedRow } from './rows.ts';

export interface RefusedLineProps {
  readonly row: RefusedRow;
  readonly section: SectionView;
  readonly made: Calendar;
  readonly columns: number;
}

export function RefusedLine({ row, section, made, columns }: RefusedLineProps): ReactNode {
  const { language } = useFormat();
  const { code, outcomes } = row;
  const names = outcomes.map(({ kind }) => kindName(kind)[language]).join(', ');
  return (
    <Disclosure
      data={{ 'data-refused': code }}
      name={capital(names)}
      isLine
      beside={<Reason row={row} section={section} made={made} />}
      columns={columns}
      details={() => <Details row={row} />}
    />
  );
}

/** What to fill in first, as a button to it; else the beginning of the reason. */
function Reason({ row: { code }, section, made }: Omit<RefusedLineProps, 'columns'>): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const want = useWant();
  const answer = answerOf(code);
  const missing = answer === undefined ? undefined : missingIn(made, section).find((each) => each.code === answer);
  if (missing === undefined) return <span title={codeWords[code][language]}>{codeWords[code][language]}</span>;
  const what = t(`legal.missing.${missing.code}`);
  const said = t(wrongCodes.has(missing.code) ? 'legal.missing.firstCorrect' : 'legal.missing.first', { what });
  if (!section.canWrite) return said;
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      px={0}
      className={table.way ?? ''}
      leftSection={<IconArrowLeft size={14} aria-hidden />}
      onClick={() => want(missing.place)}
    >
      {said}
    </Button>
  );
}

function Details({ row: { code, outcomes } }: Pick<RefusedLineProps, 'row'>): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  const question = questions[code];
  const rules = outcomes.flatMap(({ rule, because }: NoOpening) =>
    rule === undefined || because !== undefined ? [] : [rule],
  );
  return (
    <dl>
      <dt>{t('calendar.reason')}</dt>
      <dd>{codeWords[code][language]}</dd>
      {question === undefined ? null : (
        <>
          <dt>{t('calendar.toJurist')}</dt>
          <dd>{question[language]}</dd>
        </>
      )}
      {[...new Map(rules.map((rule) => [rule.id, rule])).values()].map((rule) => (
        <div key={rule.id} style={{ display: 'contents' }}>
          <dt>{t('calendar.rule')}</dt>
          <dd>
            {rule.summary[language]}{' '}
            <span className={table.cite}>
              {rule.id}. {citation(rule, language)}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
