/** Whom the table shows: what is typed, lasting or closed, in which order. */
import { useDeferredValue, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useServiceName } from '../../i18n/directory-names.ts';
import type { DossierRow, SavedFilter } from '../../vault/api.ts';
import {
  columns,
  dossiersOf,
  followed,
  followedRows,
  foundRows,
  onePerPerson,
  restrictions,
  sortRows,
  type Followed,
  type Order,
  type PersonRow,
  type Restriction,
} from './order.ts';

export interface ShownPeople {
  readonly rows: readonly PersonRow[];
  /** Others whose name is alike. */
  readonly alike: readonly PersonRow[];
  /** All dossiers of those shown: what is done with many at once is done with each of them. */
  readonly dossiers: readonly DossierRow[];
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
  readonly order: Order;
  readonly setOrder: (order: Order) => void;
  readonly which: Followed;
  readonly setWhich: (which: Followed) => void;
  readonly only: Restriction | undefined;
  readonly showAll: () => void;
  /** All of it, to be kept under a name, and shown again. */
  readonly asFilter: Omit<SavedFilter, 'name'>;
  readonly apply: (filter: SavedFilter) => void;
  readonly hasClosed: boolean;
  /** Nobody is left because all dossiers are closed. */
  readonly isAllClosed: boolean;
}

export function useShownPeople(rows: readonly DossierRow[]): ShownPeople {
  const placeName = useServiceName();
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<Order>({ by: 'name', isDescending: false });
  const [which, setWhich] = useState<Followed>('open');
  const [query, setQuery] = useSearchParams();
  const only = restrictions.find((name) => name === query.get('only'));
  const hasClosed = rows.some(({ closed }) => closed !== undefined);
  const some = useMemo(() => onePerPerson(followedRows(rows, hasClosed ? which : 'open')), [rows, hasClosed, which]);
  const sorted = useMemo(() => sortRows(some, order, placeName), [some, order, placeName]);
  // What is typed stands in the field at once; a long list follows as soon as it can.
  const filtered = useDeferredValue(typed);
  const { rows: shown, alike } = useMemo(
    () => foundRows(sorted, filtered, only, placeName),
    [sorted, filtered, only, placeName],
  );
  return {
    rows: shown,
    alike,
    dossiers: useMemo(() => shown.flatMap(dossiersOf), [shown]),
    typed,
    setTyped,
    order,
    setOrder,
    which,
    setWhich,
    only,
    showAll: () => setQuery({}, { replace: true }),
    asFilter: {
      typed: typed.slice(0, 200),
      choices: { which, by: order.by, way: order.isDescending ? 'down' : 'up', ...(only && { only }) },
    },
    apply: ({ typed: text, choices }) => {
      setTyped(text);
      setWhich(followed.find((each) => each === choices['which']) ?? 'open');
      setOrder({
        by: columns.find((each) => each === choices['by']) ?? 'name',
        isDescending: choices['way'] === 'down',
      });
      const restriction = restrictions.find((each) => each === choices['only']);
      setQuery(restriction === undefined ? {} : { only: restriction }, { replace: true });
    },
    hasClosed,
    isAllClosed: some.length === 0,
  };
}
