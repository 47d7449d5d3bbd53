/** The rows of a list: who, from where, which dates, and what is to be known of each before it is taken in. */
import { Checkbox, Table, Text } from '@mantine/core';
import { IconAlertCircle, IconInfoCircle } from '@tabler/icons-react';
import { memo, useRef, type ReactNode, type Ref } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { registryDateKind } from '../../../shared/dossier/entities.ts';
import { fieldNames } from '../../workers/tables/caseload-fields.ts';
import type { PreviewColumn } from '../../data/caseload-list/correcting.ts';
import { isChosen, remarksOf, type PreviewRow } from '../../data/caseload-list/preview.ts';
import type { RowNotice } from '../../data/caseload-list/read-list.ts';
import { useServiceName } from '../../i18n/directory-names.ts';
import { useFormat } from '../../i18n/format.ts';
import { PersonName } from '../../ui/person-name.tsx';
import { useVirtualRows } from '../../ui/virtual-rows.ts';
import classes from '../../widgets/caseload/caseload.module.css';
import { CellFields, type OnCorrect } from './cell-fields.tsx';

export interface PreviewTableProps {
  readonly rows: readonly PreviewRow[];
  readonly turned: ReadonlySet<number>;
  readonly onTurn: (number: number) => void;
  readonly onCorrect: OnCorrect;
}

const columns = ['row', 'name', 'birth', 'place', 'dates', 'remarks'] as const;

export function PreviewTable({ rows, turned, onTurn, onCorrect }: PreviewTableProps): ReactNode {
  const { t } = useTranslation('caseload');
  const list = useRef<HTMLTableElement>(null);
  const latest = useRef({ onTurn, onCorrect });
  latest.current = { onTurn, onCorrect };
  const turn = useRef((number: number) => latest.current.onTurn(number)).current;
  const putRight = useRef<OnCorrect>((...what) => latest.current.onCorrect(...what)).current;
  const virtual = useVirtualRows({
    count: rows.length,
    keyOf: (index) => String(rows[index]?.number ?? index),
    sizeOf: () => 52,
    list,
    kept: [0],
  });
  return (
    <Table ref={list} className={classes['rows'] ?? ''} aria-rowcount={rows.length + 1}>
      <Table.Caption className="visually-hidden">{t('table.caption')}</Table.Caption>
      <Table.Thead>
        <Table.Tr aria-rowindex={1}>
          {columns.map((column) => (
            <Table.Th key={column} data-column={column}>
              {t(`table.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {virtual.rows.flatMap(({ index, gap }) => {
          const row = rows[index];
          if (row === undefined) return [];
          return [
            ...(gap === 0 ? [] : [<tr key={`above-${row.number}`} aria-hidden style={{ height: gap }} />]),
            <PersonLine
              key={row.number}
              ref={virtual.measure}
              index={index}
              row={row}
              isTaken={isChosen(row, turned)}
              onTurn={turn}
              onCorrect={putRight}
            />,
          ];
        })}
        {virtual.gapAfter === 0 ? null : <tr aria-hidden style={{ height: virtual.gapAfter }} />}
      </Table.Tbody>
    </Table>
  );
}

interface PersonLineProps {
  readonly ref: Ref<HTMLTableRowElement>;
  readonly index: number;
  readonly row: PreviewRow;
  readonly isTaken: boolean;
  readonly onTurn: (number: number) => void;
  readonly onCorrect: OnCorrect;
}

const PersonLine = memo(function PersonLine(props: PersonLineProps): ReactNode {
  const { t } = useTranslation('caseload');
  const format = useFormat();
  const placeName = useServiceName();
  const { ref, index, row, isTaken, onTurn, onCorrect } = props;
  const { person, number, state } = row;
  const cellsIn = (column: PreviewColumn): ReactNode => <CellFields row={row} column={column} onCorrect={onCorrect} />;
  const name = [person.surname, person.firstName].filter(Boolean).join(', ');
  return (
    <Table.Tr ref={ref} data-index={index} aria-rowindex={index + 2} data-state={state}>
      <Table.Td>
        <Checkbox
          checked={isTaken}
          disabled={state === 'refused'}
          label={<span className="tabular">{number}</span>}
          aria-label={t('table.takeRow', { number, name })}
          onChange={() => onTurn(number)}
        />
      </Table.Td>
      <Table.Td>
        {name === '' ? null : <PersonName surname={person.surname} firstName={person.firstName} />}
        {cellsIn('name')}
      </Table.Td>
      <Table.Td className="tabular">
        {person.birth === '' ? null : format.numericDate(person.birth)}
        {cellsIn('birth')}
      </Table.Td>
      <Table.Td dir="auto">
        {person.place === '' ? person.placeText : placeName(person.place)}
        {cellsIn('place')}
      </Table.Td>
      <Table.Td>
        {person.dates.map(({ kind, value, source }) => (
          <Text key={`${kind}/${value}/${source}`} size="sm" className="tabular">
            {`${format.numericDate(value)} `}
            <DateKind kind={kind} />
          </Text>
        ))}
        {cellsIn('dates')}
      </Table.Td>
      <Table.Td>
        <Remarks row={row} />
        {cellsIn('remarks')}
      </Table.Td>
    </Table.Tr>
  );
});

function DateKind({ kind }: { readonly kind: string }): ReactNode {
  const { t } = useTranslation('terms');
  const known = registryDateKind.safeParse(kind);
  return known.success ? t(`dateKind.${known.data}`) : kind;
}

function Remarks({ row }: { readonly row: PreviewRow }): ReactNode {
  const { t } = useTranslation('caseload');
  const format = useFormat();
  const { state, problems, namesakes, alike } = row;
  return (
    <ul className={classes['remarks']}>
      {problems.map(({ code }) => (
        <li key={code} data-stops>
          <IconAlertCircle size={16} aria-hidden />
          {t(`problem.${code}`)}
        </li>
      ))}
      {state === 'here' || state === 'twice' ? (
        <li data-stops>
          <IconAlertCircle size={16} aria-hidden />
          {t(`state.${state}`)}
        </li>
      ) : null}
      {namesakes.length === 0 ? null : (
        <li>
          <IconInfoCircle size={16} aria-hidden />
          {t('namesake', { births: format.list(namesakes.map(format.numericDate)) })}
        </li>
      )}
      {alike.map(({ surname, firstName, birth }) => (
        <li key={`${surname}/${firstName}/${birth}`}>
          <IconInfoCircle size={16} aria-hidden />
          {t('alike', { name: `${surname}, ${firstName}`, birth: format.numericDate(birth) })}
        </li>
      ))}
      {remarksOf(row).map((notice) => (
        <li key={`${notice.code}/${notice.field ?? ''}/${notice.text ?? ''}`}>
          <IconInfoCircle size={16} aria-hidden />
          <NoticeText notice={notice} />
        </li>
      ))}
    </ul>
  );
}

function NoticeText({ notice }: { readonly notice: RowNotice }): ReactNode {
  const { t } = useTranslation('caseload');
  const { language } = useFormat();
  const field = notice.field === undefined ? '' : fieldNames[notice.field][language];
  return <bdi>{t(`notice.${notice.code}`, { field, text: notice.text ?? '' })}</bdi>;
}
