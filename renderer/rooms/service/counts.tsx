/** Numbers without cases, by quarter: shown where nobody can be found behind them; printed and given out as a list. */
import { Group, Loader, NativeSelect, Table, Text } from '@mantine/core';
import { IconPrinter, IconTableExport } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Figures } from '../../../shared/counts/figures.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { utf8 } from '../../../shared/codec/bytes.ts';
import { useFormat } from '../../i18n/format.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import { useFiles } from '../../data/files.ts';
import { useMe, useVault } from '../../data/vault.tsx';
import { writeCsv } from '../../workers/tables/csv.ts';
import { countPage } from './count-page.ts';
import { countLines, countTables, shownCount } from './count-tables.ts';
import classes from './service.module.css';

export function Counts(): ReactNode {
  const { t } = useTranslation(['service', 'common']);
  const { realm } = useMe();
  const asked = useAnswer((vault) => vault.figures(), `figures/${realm}`);
  const [chosen, setChosen] = useState<string>();
  if (asked.state === 'waiting') return <Loader role="status" aria-label={t('common:waiting')} />;
  if (asked.state === 'problem') return <ProblemNote problem={asked.problem} />;
  const figures = asked.value.find(({ quarter }) => quarter === chosen) ?? asked.value[0];
  if (figures === undefined) return null;
  return (
    <>
      <Text mb="md">{t('service:counts.about')}</Text>
      <OfQuarter figures={figures} quarters={asked.value.map(({ quarter }) => quarter)} onChoose={setChosen} />
    </>
  );
}

interface OfQuarterProps {
  readonly figures: Figures;
  readonly quarters: readonly string[];
  readonly onChoose: (quarter: string) => void;
}

function OfQuarter({ figures, quarters, onChoose }: OfQuarterProps): ReactNode {
  const { t } = useTranslation(['service', 'directory']);
  const format = useFormat();
  const [shownTable, setShownTable] = useState('plans');
  const tables = countTables(figures, t, format.language);
  const table = tables.find(({ id }) => id === shownTable) ?? tables[0];
  return (
    <>
      <Group align="flex-end" gap="md" mb="sm">
        <NativeSelect
          label={t('service:counts.quarter')}
          data={[...quarters]}
          value={figures.quarter}
          onChange={(event) => onChoose(event.currentTarget.value)}
        />
        <NativeSelect
          flex={1}
          label={t('service:counts.column.table')}
          data={tables.map(({ id, title }) => ({ value: id, label: title }))}
          value={shownTable}
          onChange={(event) => setShownTable(event.currentTarget.value)}
        />
      </Group>
      <Text>
        {t('service:counts.table.total')}: <strong>{shownCount(figures.plans, t)}</strong>
      </Text>
      <Text size="sm" c="dimmed" mb="sm">
        {t('service:counts.madeOn', { date: format.date(figures.madeOn) })} {table === undefined ? '' : `${blank} `}
        {t('service:counts.legend')}
      </Text>
      {table === undefined ? null : (
        <div className={classes.counts}>
          <Table aria-label={table.title}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('service:counts.column.territory')}</Table.Th>
                {table.columns.map((column) => (
                  <Table.Th key={column}>{column}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {table.rows.map(({ name, counts }) => (
                <Table.Tr key={name}>
                  <Table.Th scope="row">{name}</Table.Th>
                  {counts.map((count, at) => (
                    <Table.Td key={table.columns[at]} className={count === null ? classes.notShown : undefined}>
                      {count ?? <NotShown words={shownCount(count, t)} />}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      <GiveOut figures={figures} />
    </>
  );
}

const blank = '–';

/** Most are not, in a small service: a sign, so that the others stand out. */
const NotShown = ({ words }: { readonly words: string }): ReactNode => (
  <>
    <span aria-hidden>{blank}</span>
    <span className="visually-hidden">{words}</span>
  </>
);

function GiveOut({ figures }: { readonly figures: Figures }): ReactNode {
  const { t } = useTranslation(['service', 'directory']);
  const { language } = useFormat();
  const { realm } = useMe();
  const vault = useVault();
  const files = useFiles();
  const { run, doing, problem } = useCommand<AnyProblem, 'pdf' | 'csv'>();
  const bytesOf = async (kind: 'pdf' | 'csv'): Promise<Result<Uint8Array<ArrayBuffer>, AnyProblem>> => {
    const noted = await vault.noteFigures({ quarter: figures.quarter });
    if (!noted.ok) return noted;
    if (kind === 'csv') return ok(utf8(writeCsv(countLines(figures, t, language))));
    const html = countPage(figures, t, language, realm === 'practice');
    return files.print({ html, footer: t('service:counts.title', { quarter: figures.quarter }) });
  };
  const give = (kind: 'pdf' | 'csv'): void => {
    const suggestedName = t('service:counts.fileName', { quarter: figures.quarter });
    void run(files.save(kind, suggestedName, bytesOf(kind)), kind);
  };
  return (
    <Group mt="md" gap="sm">
      <ButtonWithIcon variant="default" loading={doing === 'pdf'} icon={IconPrinter} onClick={() => give('pdf')}>
        {t('service:counts.print')}
      </ButtonWithIcon>
      <ButtonWithIcon variant="default" loading={doing === 'csv'} icon={IconTableExport} onClick={() => give('csv')}>
        {t('service:counts.list')}
      </ButtonWithIcon>
      <ProblemNote problem={problem} />
    </Group>
  );
}
