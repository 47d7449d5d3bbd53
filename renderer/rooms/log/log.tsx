/** Who looked at what: what was done from my place, newest first, to filter and to hand over as a file. */
import { Button, Group, Select, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { isoDateOf } from '../../app/clock.ts';
import { useFormat } from '../../app/format.ts';
import { fullName } from '../../app/person-name.tsx';
import { ProblemNote, type AnyProblem } from '../../app/problems.tsx';
import { useAnswer } from '../../app/use-answer.ts';
import { useShell, useVault } from '../../app/vault.tsx';
import type { AccessEntry } from '../../vault/api.ts';
import { kindOf, kinds, type Kind } from './kinds.ts';

/** Rows shown at once; the file holds all. */
const most = 200;

export function LogRoom(): ReactNode {
  const { t } = useTranslation('log');
  const asked = useAnswer((vault) => vault.accessLog({}), 'log');
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{t('title')}</Title>
        <Text mt="xs" maw={720}>
          {t('about')}
        </Text>
      </div>
      <ExportLog />
      {asked.state === 'problem' ? <ProblemNote problem={asked.problem} /> : null}
      {asked.state === 'ready' ? <Entries entries={asked.value} /> : null}
    </Stack>
  );
}

function ExportLog(): ReactNode {
  const { t } = useTranslation('log');
  const vault = useVault();
  const shell = useShell();
  const [problem, setProblem] = useState<AnyProblem>();
  const save = async (): Promise<void> => {
    setProblem(undefined);
    const file = await vault.exportLog();
    if (!file.ok) return setProblem(file.problem);
    const saved = await shell('files.save', { kind: 'text', suggestedName: t('fileName'), bytes: file.value });
    if (!saved.ok) setProblem({ code: saved.problem });
  };
  return (
    <div>
      <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} onClick={() => void save()}>
        {t('export')}
      </Button>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
    </div>
  );
}

interface Filter {
  readonly kind: Kind | null;
  readonly dossier: string | null;
  /** ISO dates; empty for open ends. */
  readonly from: string;
  readonly to: string;
}

function Entries({ entries }: { readonly entries: readonly AccessEntry[] }): ReactNode {
  const { t } = useTranslation('log');
  const format = useFormat();
  const names = useNames();
  const [query] = useSearchParams();
  const [filter, setFilter] = useState<Filter>({ kind: null, dossier: query.get('dossier'), from: '', to: '' });
  const found = entries.filter((entry) => fits(entry, filter));
  return (
    <>
      <Filters filter={filter} names={names} onChange={setFilter} />
      <Text role="status" c="dimmed">
        {found.length === 0 ? t('none') : t('count', { count: found.length, shown: Math.min(found.length, most) })}
      </Text>
      {found.length === 0 ? null : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              {(['when', 'who', 'what', 'dossier', 'why'] as const).map((column) => (
                <Table.Th key={column}>{t(`column.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {found.slice(0, most).map((entry, at) => (
              <Table.Tr key={at}>
                <Table.Td className="tabular">{format.moment(entry.at)}</Table.Td>
                <Table.Td>{entry.who}</Table.Td>
                <Table.Td>{t(`kind.${kindOf(entry.what)}`)}</Table.Td>
                <Table.Td>{entry.dossier === undefined ? '' : (names.get(entry.dossier) ?? t('dossierGone'))}</Table.Td>
                <Table.Td>{entry.reason ?? ''}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
}

function fits({ at, what, dossier }: AccessEntry, filter: Filter): boolean {
  const day = isoDateOf(at);
  return (
    (filter.kind === null || kindOf(what) === filter.kind) &&
    (filter.dossier === null || dossier === filter.dossier) &&
    (filter.from === '' || day >= filter.from) &&
    (filter.to === '' || day <= filter.to)
  );
}

/** What my dossiers are called. */
function useNames(): ReadonlyMap<string, string> {
  const asked = useAnswer((vault) => vault.caseload(), 'log/names');
  return new Map(asked.state === 'ready' ? asked.value.map((row) => [row.id, fullName(row)]) : []);
}

interface FiltersProps {
  readonly filter: Filter;
  readonly names: ReadonlyMap<string, string>;
  readonly onChange: (filter: Filter) => void;
}

function Filters({ filter, names, onChange }: FiltersProps): ReactNode {
  const { t } = useTranslation('log');
  return (
    <Group align="end">
      <Select
        label={t('filter.kind')}
        placeholder={t('filter.all')}
        clearable
        clearButtonProps={{ 'aria-label': t('filter.clear') }}
        value={filter.kind}
        data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(value) => onChange({ ...filter, kind: kinds.find((each) => each === value) ?? null })}
      />
      <Select
        label={t('column.dossier')}
        placeholder={t('filter.all')}
        clearable
        searchable
        clearButtonProps={{ 'aria-label': t('filter.clear') }}
        value={filter.dossier}
        data={[...names].map(([value, label]) => ({ value, label }))}
        onChange={(dossier) => onChange({ ...filter, dossier })}
      />
      {(['from', 'to'] as const).map((end) => (
        <TextInput
          key={end}
          type="date"
          label={t(`filter.${end}`)}
          value={filter[end]}
          onChange={(event) => onChange({ ...filter, [end]: event.currentTarget.value })}
        />
      ))}
    </Group>
  );
}
