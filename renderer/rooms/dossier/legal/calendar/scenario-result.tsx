/** What a scenario moves: each date as it is computed today, as it would be then, and the difference in words. */
import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Scenario } from '../../../../../shared/dossier/units/scenario.ts';
import type { Language } from '../../../../../shared/language.ts';
import {
  basisInWords,
  codeWords,
  isMoved,
  lawDateInWords,
  statusNames,
  whatIf,
  type Line,
  type Moved,
  type Supposed,
} from '../../../../../shared/release/index.ts';
import { capital, useFormat } from '../../../../i18n/format.ts';
import { useTranslation } from '../../../../i18n/translation.ts';
import classes from './calendar.module.css';

interface ScenarioResultProps {
  readonly today: Supposed;
  readonly scenario: Scenario;
}

export const ScenarioResult = ({ today, scenario }: ScenarioResultProps): ReactNode => (
  <MovedTable moved={whatIf(today, scenario).filter(isMoved)} />
);

/** Dates that move, as they are today and as they would be. */
export function MovedTable({ moved }: { readonly moved: readonly Moved[] }): ReactNode {
  const { t } = useTranslation('calendar');
  const { language } = useFormat();
  if (moved.length === 0) return <Text size="sm">{t('whatIf.nothing')}</Text>;
  return (
    <Table className={classes.supposed ?? ''} aria-label={t('whatIf.title')}>
      <Table.Thead>
        <Table.Tr>
          {(['headWhat', 'now', 'then', 'difference'] as const).map((head) => (
            <Table.Th key={head}>{t(`whatIf.${head}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {moved.map((each) => (
          <Table.Tr key={each.id} data-moved={each.id}>
            <Table.Td>{capital(nameOf(each, language))}</Table.Td>
            <Table.Td data-head={t('whatIf.now')}>{each.now === undefined ? '–' : <Dated line={each.now} />}</Table.Td>
            <Table.Td data-head={t('whatIf.then')}>
              {each.would === undefined ? '–' : <Dated line={each.would} />}
            </Table.Td>
            <Table.Td data-head={t('whatIf.difference')}>
              <Difference moved={each} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const nameOf = ({ what, kind }: Moved, language: Language): string => lawDateInWords({ what, kinds: [kind] }, language);

function Dated({ line }: { readonly line: Line }): ReactNode {
  const { language, date } = useFormat();
  const { earliest, latest, status } = line;
  return (
    <>
      <span className="tabular">{earliest === latest ? date(earliest) : `${date(earliest)} – ${date(latest)}`}</span>
      <br />
      <span className={classes.origin}>
        {statusNames[status][language]}, {basisInWords(line, language)}
      </span>
    </>
  );
}

function Difference({ moved: { now, would, days, refused } }: { readonly moved: Moved }): ReactNode {
  const { t } = useTranslation('calendar');
  const { language } = useFormat();
  if (now === undefined) return t('whatIf.added');
  if (would === undefined) {
    return refused === undefined ? t('whatIf.gone') : `${t('whatIf.gone')}. ${codeWords[refused][language]}`;
  }
  if (days === undefined || days === 0) return t('whatIf.margin');
  return t(days > 0 ? 'whatIf.later' : 'whatIf.earlier', { count: Math.abs(days) });
}
