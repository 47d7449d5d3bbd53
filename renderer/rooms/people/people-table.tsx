/** Everyone I work for, in one table that fits the screen. No column says anything about what a person is. */
import { Badge, Button, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconArrowsSplit2 } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { registryDateKind } from '../../../shared/dossier/entities.ts';
import { useServiceName } from '../../app/directory-names.ts';
import { useFirstFew } from '../../app/first-few.ts';
import { useFormat } from '../../app/format.ts';
import { isShortcut } from '../../app/keyboard.ts';
import { dossierPath } from '../../app/paths.ts';
import { PersonName } from '../../app/person-name.tsx';
import type { DossierRow } from '../../vault/api.ts';
import { deadlineName } from '../today/row-words.ts';
import { columns, type Column, type Order } from './order.ts';
import classes from './people.module.css';

export interface PeopleTableProps {
  readonly rows: readonly DossierRow[];
  readonly order: Order;
  readonly onOrder: (order: Order) => void;
  readonly onRestore: (row: DossierRow) => void;
}

const widths: Record<Column, string> = {
  name: '19%',
  birth: '11%',
  place: '17%',
  language: '8%',
  next: '19%',
  deadline: '16%',
  changed: '10%',
};

export function PeopleTable({ rows, order, onOrder, onRestore }: PeopleTableProps): ReactNode {
  const { t } = useTranslation('people');
  const most = useFirstFew();
  return (
    <Table className={classes['table'] ?? ''} onKeyDown={moveByArrows}>
      <Table.Caption className="visually-hidden">{t('caption')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <SortHead key={column} column={column} order={order} onOrder={onOrder} />
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows
          .slice(0, most)
          .map((row) =>
            row.damaged ? (
              <DamagedRow key={row.id} row={row} onRestore={onRestore} />
            ) : (
              <PersonRow key={row.id} row={row} />
            ),
          )}
      </Table.Tbody>
    </Table>
  );
}

/** Up and down go from name to name. */
function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const by = isShortcut(event, 'down') ? 1 : isShortcut(event, 'up') ? -1 : 0;
  if (by === 0) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-link]')];
  const at = links.findIndex((link) => link === document.activeElement);
  event.preventDefault();
  links[Math.max(0, Math.min(links.length - 1, at + by))]?.focus();
}

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

function PersonRow({ row }: { readonly row: DossierRow }): ReactNode {
  const { t } = useTranslation(['people', 'terms']);
  const format = useFormat();
  const placeName = useServiceName();
  return (
    <Table.Tr className={classes['row'] ?? ''}>
      <Table.Td>
        <Link to={dossierPath(row.id)} className={classes['person']} data-row-link>
          <PersonName surname={row.surname} firstName={row.firstName} />
        </Link>
      </Table.Td>
      <Table.Td>
        <time dateTime={row.birth}>{format.numericDate(row.birth)}</time>
      </Table.Td>
      <Table.Td>{placeName(row.place)}</Table.Td>
      <Table.Td>
        {row.fileLanguage === undefined ? null : (
          <abbr title={t(`terms:language.${row.fileLanguage}`)}>{row.fileLanguage.toUpperCase()}</abbr>
        )}
      </Table.Td>
      <Table.Td>
        <NextDate next={row.next} hasDates={row.hasDates} />
      </Table.Td>
      <Table.Td>
        {row.nextDeadline === undefined ? null : (
          <>
            <time dateTime={row.nextDeadline.on}>{format.numericDate(row.nextDeadline.on)}</time>
            <Text size="sm" c="dimmed" lineClamp={2}>
              {deadlineName(row.nextDeadline.what, format.language)}
            </Text>
          </>
        )}
      </Table.Td>
      <Table.Td>
        {row.changedSinceSeen === 0 ? null : (
          <Text className="tabular">
            <span aria-hidden>{row.changedSinceSeen}</span>
            <span className="visually-hidden">{t('people:changes', { count: row.changedSinceSeen })}</span>
          </Text>
        )}
        {row.unsettled === 0 ? null : (
          <Text size="sm" c="dimmed">
            <IconArrowsSplit2 size={14} aria-hidden style={{ verticalAlign: '-2px' }} />{' '}
            {t('people:toSettle', { count: row.unsettled })}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

interface NextDateProps {
  readonly next: DossierRow['next'] | undefined;
  readonly hasDates: boolean;
}

function NextDate({ next, hasDates }: NextDateProps): ReactNode {
  const { t } = useTranslation(['people', 'terms']);
  const format = useFormat();
  if (next === undefined) return <Text c="dimmed">{hasDates ? '' : t('people:noDates')}</Text>;
  const kind = registryDateKind.safeParse(next.kind);
  return (
    <>
      <time dateTime={next.on}>{format.numericDate(next.on)}</time>{' '}
      <Badge size="sm" variant="light" color="gray" tt="none" fw={550} className={classes['source'] ?? ''}>
        {t(`terms:source.${next.source}`)}
      </Badge>
      <Text size="sm" c="dimmed">
        {kind.success ? t(`terms:dateKind.${kind.data}`) : next.kind}
      </Text>
    </>
  );
}

interface DamagedRowProps {
  readonly row: DossierRow;
  readonly onRestore: (row: DossierRow) => void;
}

function DamagedRow({ row, onRestore }: DamagedRowProps): ReactNode {
  const { t } = useTranslation('people');
  const isNamed = row.surname !== '';
  return (
    <Table.Tr>
      <Table.Td colSpan={columns.length - 1}>
        <Text span c="var(--late)" fw={550}>
          <IconAlertTriangle size={16} aria-hidden style={{ verticalAlign: '-2px' }} />{' '}
          {isNamed ? <PersonName surname={row.surname} firstName={row.firstName} birth={row.birth} /> : t('unnamed')}
        </Text>
        <Text size="sm">{t('damaged')}</Text>
      </Table.Td>
      <Table.Td>
        <Button variant="default" onClick={() => onRestore(row)}>
          {t('restore')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
