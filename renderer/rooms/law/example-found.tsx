/** What came of a worked example: each line that expects something, then every modality with its reasons. */
import { Table, Text, Title } from '@mantine/core';
import { IconCheck, IconEqualNot } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import {
  basisInWords,
  outcomeInLines,
  regimeInWords,
  type Example,
  type ExampleResult,
} from '../../../shared/release/index.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import classes from './example.module.css';

interface ExampleFoundProps {
  readonly example: Example;
  readonly result: ExampleResult;
}

export function ExampleFound({ example, result }: ExampleFoundProps): ReactNode {
  const { t } = useTranslation('calendar');
  const { language } = useFormat();
  const { calendar, checked } = result;
  const holding = checked.filter(({ holds }) => holds).length;
  return (
    <section aria-labelledby="example-found">
      <Title order={2} size="h3" id="example-found">
        {holding === checked.length
          ? t('example.allHold', { count: checked.length })
          : t('example.someDiffer', { count: checked.length - holding, of: checked.length })}
      </Title>
      <Text c="dimmed">
        <bdi>{`${example.name} (${example.provenance})`}</bdi>
      </Text>
      <Checked checked={checked} />
      {calendar.pack === undefined ? null : (
        <Text size="sm" mt="md">
          {t('example.rules', { number: calendar.pack.number, name: calendar.pack.name[language] })}{' '}
          {calendar.regime === undefined ? null : regimeInWords(calendar.regime, language)}
        </Text>
      )}
      <details className={classes.reasons} open={holding < checked.length}>
        <summary>{t('example.reasons')}</summary>
        {calendar.outcomes.map((outcome) => {
          const [head = '', ...more] = outcomeInLines(outcome, language);
          const basis =
            outcome.state === 'opens' &&
            ` (${basisInWords({ rules: [outcome.rule.id], pack: outcome.pack }, language)})`;
          return (
            <div key={outcome.kind} className={classes.outcome}>
              <strong>{head}</strong>
              {basis}
              {more.map((line) => (
                <div key={line}>{line.trim()}</div>
              ))}
            </div>
          );
        })}
      </details>
    </section>
  );
}

function Checked({ checked }: Pick<ExampleResult, 'checked'>): ReactNode {
  const { t } = useTranslation('calendar');
  return (
    <Table className={classes.checked ?? ''} verticalSpacing="xs" aria-labelledby="example-found">
      <Table.Thead>
        <Table.Tr>
          {(['lineHead', 'what', 'expected', 'found'] as const).map((head) => (
            <Table.Th key={head}>{t(`example.${head}`)}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {checked.map(({ line, what, value, found, holds }) => (
          <Table.Tr key={line} data-holds={holds}>
            <Table.Td className="tabular">{line}</Table.Td>
            <Table.Td>{what}</Table.Td>
            <Table.Td>{value}</Table.Td>
            <Table.Td>
              {holds ? <IconCheck size={16} aria-hidden /> : <IconEqualNot size={16} aria-hidden />}{' '}
              {holds ? t('example.holds') : t('example.differs', { found })}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
