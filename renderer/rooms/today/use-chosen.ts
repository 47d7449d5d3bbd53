/** Which rows are chosen: one by one, a range from the one chosen last, or all that are shown. */
import { useCallback, useMemo, useRef, useState } from 'react';
import type { TodayRow } from '../../vault/api.ts';

export interface Chosen {
  /** In the order of the list. What is not shown any more is not chosen either. */
  readonly rows: readonly TodayRow[];
  readonly ids: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  /** From the row chosen last to this one; another range from there takes its place. */
  readonly extendTo: (id: string, from?: string) => void;
  readonly all: () => void;
  readonly clear: () => void;
}

const none: ReadonlySet<string> = new Set();

/** @param shown the rows shown, in their order on screen */
export function useChosen(shown: readonly TodayRow[]): Chosen {
  const [wanted, setWanted] = useState(none);
  /** Where a range begins, and what was chosen beside it. */
  const range = useRef<{ readonly from: string; readonly beside: ReadonlySet<string> }>(undefined);
  const rows = useMemo(() => shown.filter(({ id }) => wanted.has(id)), [shown, wanted]);
  const ids = useMemo(() => new Set(rows.map(({ id }) => id)), [rows]);

  const toggle = useCallback(
    (id: string): void => {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      range.current = { from: id, beside: next };
      setWanted(next);
    },
    [ids],
  );
  const extendTo = useCallback(
    (id: string, from?: string): void => {
      const begun = range.current ?? { from: from ?? id, beside: ids };
      range.current = begun;
      setWanted(new Set([...begun.beside, ...between(shown, begun.from, id)]));
    },
    [ids, shown],
  );
  const all = useCallback(() => setWanted(new Set(shown.map(({ id }) => id))), [shown]);
  const clear = useCallback(() => {
    range.current = undefined;
    setWanted(none);
  }, []);
  return { rows, ids, toggle, extendTo, all, clear };
}

/** Both ends count; where the first is not shown any more, the last alone. */
export function between(shown: readonly TodayRow[], from: string, to: string): readonly string[] {
  const [one, other] = [from, to].map((id) => shown.findIndex((row) => row.id === id));
  if (one === undefined || other === undefined || one < 0 || other < 0) return [to];
  return shown.slice(Math.min(one, other), Math.max(one, other) + 1).map(({ id }) => id);
}
