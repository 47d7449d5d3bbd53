/** Where the keyboard goes once rows have left the list. */
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { entryOf } from '../../ui/roving-focus.ts';
import type { TodayRow } from '../../vault/api.ts';

/** Asked before rows leave; what it answers is called once they are told to. */
type KeepPlace = (leaving: readonly TodayRow[]) => () => void;

/** Once rows have left the list, the keyboard goes to the one that stands in their place. */
export function useKeptPlace(
  list: RefObject<HTMLElement | null>,
  shown: readonly TodayRow[],
  goTo: (around: Element, id: string | undefined) => void,
): KeepPlace {
  const wanted = useRef<{ readonly leaving: ReadonlySet<string>; readonly next: string | undefined }>(undefined);
  const settle = useCallback((): void => {
    const { leaving, next } = wanted.current ?? {};
    const around = list.current;
    if (around === null || leaving === undefined || next === undefined) return;
    if ([...leaving].some((id) => entryOf(around, { mark: 'data-row' }, id) !== null)) return;
    wanted.current = undefined;
    goTo(around, next);
  }, [list, goTo]);
  useEffect(() => {
    if (wanted.current !== undefined) requestAnimationFrame(settle);
  }, [shown, settle]);
  return (leaving) => {
    const ids = new Set(leaving.map(({ id }) => id));
    const last = shown.findLastIndex(({ id }) => ids.has(id));
    const next = shown.slice(last + 1).find(({ id }) => !ids.has(id)) ?? shown.findLast(({ id }) => !ids.has(id));
    return () => {
      wanted.current = { leaving: ids, next: next?.id };
      requestAnimationFrame(settle);
    };
  };
}
