/** Everyone I work for, in one table that fits the screen. No column says anything about what a person is. */
import { Button, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconArrowsSplit2, IconFolders } from '@tabler/icons-react';
import { memo, useRef, type ReactNode, type Ref } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { Link } from 'react-router';
import { registryDateKind } from '../../../shared/dossier/entities.ts';
import { useServiceName } from '../../i18n/directory-names.ts';
import { useFormat } from '../../i18n/format.ts';
import { useOpenAhead } from '../../data/use-open-ahead.ts';
import { dossierPath } from '../../routes/paths.ts';
import { fullName, PersonName } from '../../ui/person-name.tsx';
import { DateBadge } from '../../fields/date-badge.tsx';
import { usePrepare } from '../../data/use-prepare.ts';
import { useRovingFocus } from '../../ui/roving-focus.ts';
import { useVirtualRows } from '../../ui/virtual-rows.ts';
import type { DossierRow } from '../../vault/api.ts';
import { deadlineName } from '../../i18n/row-words.ts';
import { columns, type Column, type Order } from './order.ts';
import classes from './people.module.css';

export interface PeopleTableProps {
  readonly rows: readonly DossierRow[];
  /** Below them, under a heading: those whose name is alike. */
  readonly alike: readonly DossierRow[];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly onRestore: (row: DossierRow) => void;
}

const widths: Record<Column, string> = {
  name: '20%',
  birth: '11%',
  place: '15%',
  language: '7%',
  next: '22%',
  deadline: '17%',
  changed: '8%',
};

export function PeopleTable({ rows: found, alike, order, onOrder, onRestore }: PeopleTableProps): ReactNode {
  const { t } = useTranslation('people');
  const list = useRef<HTMLTableElement>(null);
  const openAhead = useOpenAhead();
  const prepare = usePrepare();
  const rows: readonly Line[] = alike.length === 0 ? found : [...found, heading, ...alike];
  const people = [...found, ...alike];
  const roving = useRovingFocus({ ids: people.map(({ id }) => id), mark: 'data-row', inner: ':is(a, button)' });
  const current = rows.findIndex((row) => row !== heading && row.id === roving.current);
  const virtual = useVirtualRows({
    count: rows.length,
    keyOf: (index) => keyOf(rows[index]),
    sizeOf: () => rowSize,
    list,
    kept: [0, current - 1, current, current + 1],
  });
  return (
    <Table
      ref={list}
      className={classes['table'] ?? ''}
      // The head is the first row.
      aria-rowcount={rows.length + 1}
      onKeyDown={roving.onKeyDown}
      onFocus={(event) => {
        const id = roving.onFocus(event);
        // It may be opened next.
        if (id !== undefined) prepare({ id, to: dossierPath(id) });
      }}
      onClickCapture={(event) => {
        const { target } = event;
        const row = target instanceof Element && target.closest('[data-row-link]')?.closest('[data-row]');
        if (row) openAhead(row.getAttribute('data-row') ?? '', event);
      }}
      onPointerOver={({ target }) => {
        const id = target instanceof Element ? target.closest('[data-row]')?.getAttribute('data-row') : undefined;
        if (id !== null && id !== undefined) prepare({ id, to: dossierPath(id) });
      }}
    >
      <Table.Caption className="visually-hidden">{t('caption')}</Table.Caption>
      <Table.Thead>
        <Table.Tr aria-rowindex={1}>
          {columns.map((column) => (
            <SortHead key={column} column={column} order={order} onOrder={onOrder} />
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {virtual.rows.flatMap(({ index, gap }) => {
          const row = rows[index];
          if (row === undefined) return [];
          const space = gap === 0 ? [] : [<Space key={`above-${keyOf(row)}`} height={gap} />];
          if (row === heading) return [...space, <AlikeHead key={heading} ref={virtual.measure} index={index} />];
          const Shown = row.damaged ? DamagedRow : PersonRow;
          return [
            ...space,
            <Shown
              key={row.id}
              ref={virtual.measure}
              index={index}
              row={row}
              isCurrent={index === current}
              onRestore={onRestore}
            />,
          ];
        })}
        {virtual.gapAfter === 0 ? null : <Space height={virtual.gapAfter} />}
      </Table.Tbody>
    </Table>
  );
}

/** Stands between those found and those whose name is alike. */
const heading = 'alike';

type Line = DossierRow | typeof heading;

const keyOf = (row: Line | undefined): string => (row === undefined || row === heading ? heading : row.id);

interface AlikeHeadProps {
  readonly ref: Ref<HTMLTableRowElement>;
  readonly index: number;
}

function AlikeHead({ ref, index }: AlikeHeadProps): ReactNode {
  const { t } = useTranslation('people');
  return (
    <Table.Tr ref={ref} data-index={index} aria-rowindex={index + 2} className={classes['alike'] ?? ''}>
      <Table.Th colSpan={columns.length} scope="rowgroup">
        {t('alike')}
      </Table.Th>
    </Table.Tr>
  );
}

/** Of a row in px, before it is measured. */
const rowSize = 37;

/** Rows that are not in the document. */
const Space = ({ height }: { readonly height: number }): ReactNode => <tr aria-hidden style={{ height }} />;

interface SortHeadProps {
  readonly column: Column;
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
}

function SortHead({ column, order, onOrder }: SortHeadProps): ReactNode {
  const { t } = useTranslation('people');
  const isSorted = order.by === column;
  const Arrow = order.isDescending ? IconArrowDown : IconArrowUp;
  return (
    <Table.Th w={widths[column]} aria-sort={isSorted ? (order.isDescending ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        className={classes['sort']}
        data-sorted={isSorted || undefined}
        onClick={() => onOrder({ by: column, isDescending: isSorted ? !order.isDescending : column === 'changed' })}
      >
        {t(`column.${column}`)}
        {isSorted ? <Arrow size={15} aria-hidden /> : null}
      </button>
    </Table.Th>
  );
}

interface RowProps {
  readonly ref: Ref<HTMLTableRowElement>;
  /** Its place in the whole list, from 0. */
  readonly index: number;
  readonly row: DossierRow;
  readonly isCurrent: boolean;
  readonly onRestore: (row: DossierRow) => void;
}

/** Which row of the whole list this is: for readers of the screen, and for measuring. */
const placeOf = ({ row, index }: RowProps) => ({
  'data-row': row.id,
  'data-index': index,
  'aria-rowindex': index + 2,
});

/** Scrolling draws the table again and again: rows that stay the same stay as they are. */
const PersonRow = memo(function PersonRow(props: RowProps): ReactNode {
  const { row, ref, isCurrent } = props;
  const { t } = useTranslation(['people', 'terms']);
  const format = useFormat();
  const placeName = useServiceName();
  const closed = row.closed === undefined ? '' : t('people:closedOn', { on: format.numericDate(row.closed.on) });
  const deadline = row.nextDeadline === undefined ? '' : deadlineName(row.nextDeadline.what, format.language);
  const next = useNextWords(row.next);
  /** A cell whole, wherever on it one points. */
  const said = (dated: { readonly on: string } | undefined, what: string): string | undefined =>
    dated === undefined ? undefined : `${format.numericDate(dated.on)} ${what}`;
  return (
    <Table.Tr ref={ref} className={classes['row'] ?? ''} {...placeOf(props)}>
      <Table.Td role="rowheader" title={closed === '' ? fullName(row) : `${fullName(row)}, ${closed}`}>
        <Link to={dossierPath(row.id)} className={classes['person']} tabIndex={isCurrent ? 0 : -1} data-row-link>
          <PersonName surname={row.surname} firstName={row.firstName} />
        </Link>
        {closed === '' ? null : <Quiet text={closed} />}
      </Table.Td>
      <Table.Td>
        <time dateTime={row.birth}>{format.numericDate(row.birth)}</time>
      </Table.Td>
      <Table.Td title={placeName(row.place)}>{placeName(row.place)}</Table.Td>
      <Table.Td>
        {row.fileLanguage === undefined ? null : (
          <abbr title={t(`terms:language.${row.fileLanguage}`)}>{row.fileLanguage.toUpperCase()}</abbr>
        )}
      </Table.Td>
      <Table.Td title={said(row.next, next)}>
        <NextDate next={row.next} hasDates={row.hasDates} />
      </Table.Td>
      <Table.Td title={said(row.nextDeadline, deadline)}>
        {row.nextDeadline === undefined ? null : (
          <>
            <time dateTime={row.nextDeadline.on}>{format.numericDate(row.nextDeadline.on)}</time>
            <Quiet text={deadline} />
          </>
        )}
      </Table.Td>
      <Table.Td>
        {row.onePerson === undefined ? null : <Dossiers count={row.onePerson.length} />}
        {row.changedSinceSeen === 0 ? null : (
          <span className="tabular">
            <span aria-hidden>{row.changedSinceSeen}</span>
            <span className="visually-hidden">{t('people:changes', { count: row.changedSinceSeen })}</span>{' '}
          </span>
        )}
        {row.unsettled === 0 ? null : (
          <Text span size="sm" c="dimmed" title={t('people:toSettle', { count: row.unsettled })}>
            <IconArrowsSplit2 size={14} aria-hidden style={{ verticalAlign: '-2px' }} />{' '}
            <span aria-hidden>{row.unsettled}</span>
            <span className="visually-hidden">{t('people:toSettle', { count: row.unsettled })}</span>
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
});

/** Of one person several dossiers were put together: where a row has room for marks, so that no name is cut for it. */
function Dossiers({ count }: { readonly count: number }): ReactNode {
  const { t } = useTranslation('people');
  const text = t('dossiers', { count });
  return (
    <Text span size="sm" c="dimmed" title={text}>
      <IconFolders size={14} aria-hidden style={{ verticalAlign: '-2px' }} /> <span aria-hidden>{count}</span>
      <span className="visually-hidden">{text}</span>{' '}
    </Text>
  );
}

/** Beside what a cell says: a row is one line, and what it has no room for is said on pointing at it. */
const Quiet = ({ text }: { readonly text: string }): ReactNode => (
  <>
    {' '}
    <Text span size="sm" c="dimmed" title={text}>
      {text}
    </Text>
  </>
);

interface NextDateProps {
  readonly next: DossierRow['next'] | undefined;
  readonly hasDates: boolean;
}

/** What it is the date of. */
function useNextWords(next: NextDateProps['next']): string {
  const { t } = useTranslation('terms');
  const kind = registryDateKind.safeParse(next?.kind);
  return kind.success ? t(`dateKind.${kind.data}`) : (next?.kind ?? '');
}

function NextDate({ next, hasDates }: NextDateProps): ReactNode {
  const { t } = useTranslation('people');
  const format = useFormat();
  const words = useNextWords(next);
  if (next === undefined) return hasDates ? null : <Quiet text={t('noDates')} />;
  return (
    <>
      <time dateTime={next.on}>{format.numericDate(next.on)}</time> <DateBadge status={next.source} sign />
      <Quiet text={words} />
    </>
  );
}

const DamagedRow = memo(function DamagedRow(props: RowProps): ReactNode {
  const { row, ref, isCurrent, onRestore } = props;
  const { t } = useTranslation('people');
  const isNamed = row.surname !== '';
  return (
    <Table.Tr ref={ref} {...placeOf(props)}>
      <Table.Td colSpan={columns.length - 1}>
        <Text span c="var(--late)" fw={550}>
          <IconAlertTriangle size={16} aria-hidden style={{ verticalAlign: '-2px' }} />{' '}
          {isNamed ? <PersonName surname={row.surname} firstName={row.firstName} birth={row.birth} /> : t('unnamed')}
        </Text>
        <Text size="sm">{t('damaged')}</Text>
      </Table.Td>
      <Table.Td>
        <Button variant="default" tabIndex={isCurrent ? 0 : -1} onClick={() => onRestore(row)}>
          {t('restore')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
});
