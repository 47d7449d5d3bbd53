/**
 * The lines of a log, to filter; nothing is counted, of nobody (A14); of a long one only those near the window are drawn.
 */
import { Select, Table, Text, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { useFormat } from '../../i18n/format.ts';
import { useVirtualRows } from '../../ui/virtual-rows.ts';
import type { AccessEntry } from '../../vault/api.ts';
import { DateField } from '../../fields/date-field.tsx';
import { filtered, linesOf, noFilter, type Filter, type LogLine } from './filter.ts';
import { kinds } from './kinds.ts';
import { useMotiveText } from './motive-text.ts';
import classes from './log.module.css';

export interface EntriesProps {
  /** Newest first. */
  readonly entries: readonly AccessEntry[];
  /** What dossiers are called, where that is known. */
  readonly names: ReadonlyMap<string, string>;
  /** Instead of a name. */
  readonly unnamed: (dossier: string) => string;
  readonly dossier?: string | null;
}

export function Entries({ entries, names, unnamed, dossier = null }: EntriesProps): ReactNode {
  const { t } = useTranslation('log');
  const motiveText = useMotiveText();
  const [filter, setFilter] = useState<Filter>({ ...noFilter, dossier });
  const wanted = useDeferredValue(filter);
  const lines = useMemo(
    () =>
      linesOf(entries, {
        kind: (kind) => t(`kind.${kind}`),
        dossier: (id) => names.get(id) ?? unnamed(id),
        motive: motiveText,
      }),
    [entries, names, unnamed, motiveText, t],
  );
  const found = useMemo(() => filtered(lines, wanted), [lines, wanted]);
  const people = useMemo(() => [...new Set(entries.map((each) => each.who))].sort(), [entries]);
  const dossiers = useMemo(() => {
    const ids = new Set(entries.flatMap((each) => each.dossier ?? []));
    return [...ids].map((id) => ({ value: id, label: names.get(id) ?? unnamed(id) }));
  }, [entries, names, unnamed]);
  return (
    <>
      <Filters filter={filter} people={people} dossiers={dossiers} onChange={setFilter} />
      <Text role="status" c="dimmed">
        {found.length === 0 ? t('none') : t('found')}
      </Text>
      {found.length === 0 ? null : <Lines lines={found} nameOf={(id) => names.get(id) ?? unnamed(id)} />}
    </>
  );
}

const columns = ['when', 'who', 'what', 'dossier', 'why'] as const;

interface LinesProps {
  readonly lines: readonly LogLine[];
  readonly nameOf: (dossier: string) => string;
}

function Lines({ lines, nameOf }: LinesProps): ReactNode {
  const { t } = useTranslation('log');
  const format = useFormat();
  const motiveText = useMotiveText();
  const list = useRef<HTMLTableElement>(null);
  const virtual = useVirtualRows({
    count: lines.length,
    keyOf: (index) => String(lines[index]?.number ?? index),
    sizeOf: () => 44,
    list,
    kept: [0],
  });
  return (
    <Table ref={list} className={classes['table'] ?? ''} aria-rowcount={-1}>
      <Table.Caption className="visually-hidden">{t('caption')}</Table.Caption>
      <Table.Thead>
        <Table.Tr aria-rowindex={1}>
          {columns.map((column) => (
            <Table.Th key={column} className={classes[column] ?? ''}>
              {t(`column.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {virtual.rows.flatMap(({ index, gap }) => {
          const line = lines[index];
          if (line === undefined) return [];
          const { entry, kind, number } = line;
          return [
            ...(gap === 0 ? [] : [<Space key={`above-${number}`} height={gap} />]),
            <Table.Tr key={number} ref={virtual.measure} data-index={index} aria-rowindex={index + 2}>
              <Table.Td className="tabular">{format.moment(entry.at)}</Table.Td>
              <Table.Td>{entry.who}</Table.Td>
              <Table.Td>{t(`kind.${kind}`)}</Table.Td>
              <Table.Td>{entry.dossier === undefined ? '' : nameOf(entry.dossier)}</Table.Td>
              <Table.Td>
                {[motiveText(entry.motive), entry.reason ?? ''].filter((each) => each !== '').join(' · ')}
                {entry.to === undefined ? null : <div>{t('to', { name: entry.to })}</div>}
              </Table.Td>
            </Table.Tr>,
          ];
        })}
        {virtual.gapAfter === 0 ? null : <Space height={virtual.gapAfter} />}
      </Table.Tbody>
    </Table>
  );
}

/** Rows that are not in the document. */
const Space = ({ height }: { readonly height: number }): ReactNode => <tr aria-hidden style={{ height }} />;

interface FiltersProps {
  readonly filter: Filter;
  readonly people: readonly string[];
  readonly dossiers: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (filter: Filter) => void;
}

function Filters({ filter, people, dossiers, onChange }: FiltersProps): ReactNode {
  const { t } = useTranslation('log');
  const choice = {
    placeholder: t('filter.all'),
    clearable: true,
    clearButtonProps: { 'aria-label': t('filter.clear') },
  };
  return (
    <div className={classes['filters']}>
      <TextInput
        type="search"
        label={t('filter.text')}
        placeholder={t('filter.textAbout')}
        value={filter.text}
        onChange={(event) => onChange({ ...filter, text: event.currentTarget.value })}
      />
      {people.length < 2 ? null : (
        <Select
          {...choice}
          label={t('column.who')}
          value={filter.who}
          data={[...people]}
          onChange={(who) => onChange({ ...filter, who })}
        />
      )}
      <Select
        {...choice}
        label={t('filter.kind')}
        value={filter.kind}
        data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(value) => onChange({ ...filter, kind: kinds.find((each) => each === value) ?? null })}
      />
      <Select
        {...choice}
        label={t('column.dossier')}
        searchable
        limit={100}
        value={filter.dossier}
        data={[...dossiers]}
        onChange={(dossier) => onChange({ ...filter, dossier })}
      />
      {(['from', 'to'] as const).map((end) => (
        <DateField
          key={end}
          label={t(`filter.${end}`)}
          value={filter[end]}
          onChange={(day) => onChange({ ...filter, [end]: day })}
        />
      ))}
    </div>
  );
}
