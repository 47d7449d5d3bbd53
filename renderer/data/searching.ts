/** What is found while one types, and Enter that waits for it: whoever types fast never opens what an earlier letter found. */
import { createSpotlightStore, type SpotlightStore } from '@mantine/spotlight';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Hit, VaultProblem } from '../vault/api.ts';
import { giveTypedAhead, holdForChosen, insert, takeTypedLine, typeAheadFor } from '../ui/typed-ahead.ts';
import { useVault } from './vault.tsx';

export const mostHits = 30;

/** Of its own: what is chosen in it is set here, too. */
export const searchStore = toldOfOpening(createSpotlightStore());

export const searchWindow = {
  isOpen: (): boolean => searchStore.getState().opened,
  open: (): void => searchStore.setState((state) => ({ ...state, opened: true, selected: -1 })),
  close: (): void => searchStore.setState((state) => ({ ...state, opened: false })),
};

/**
 * Tells only that the window opens or closes. The library draws the whole window anew for each change of its store, three
 * times for each letter typed; but what is typed and found is not drawn from there, and the chosen line is marked in place.
 */
function toldOfOpening(store: SpotlightStore): SpotlightStore {
  const updateState: SpotlightStore['updateState'] = (value) => {
    const before = store.getState();
    const now = typeof value === 'function' ? value(before) : value;
    if (now.opened === before.opened) Object.assign(before, now);
    else store.updateState(now);
  };
  const setState: SpotlightStore['setState'] = (value) => {
    const { opened } = store.getState();
    updateState(value);
    if (store.getState().opened !== opened) store.setState((state) => state);
  };
  return { ...store, updateState, setState };
}

export interface SearchState {
  /** What was asked. */
  readonly query: string;
  readonly hits: readonly Hit[];
  readonly complete: boolean;
  /** Of some dossiers only the name was looked at. */
  readonly namesOnly: boolean;
  readonly problem?: VaultProblem;
}
const nothing: SearchState = { query: '', hits: [], complete: true, namesOnly: false };

export interface Searching {
  readonly query: string;
  readonly found: SearchState;
  /** What is found answers what stands in the field. */
  readonly isAnswered: boolean;
  readonly ask: (query: string) => void;
}

/** How long to wait before asking again while not everything has been read yet. */
const patience = 150;

/** Each key press asks; an answer to an older question is dropped. */
export function useFound(): Searching {
  const vault = useVault();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<SearchState>(nothing);
  const latest = useRef(0);
  const ask = useCallback(
    (text: string): void => {
      setQuery(text);
      latest.current += 1;
      const mine = latest.current;
      if (text.trim() === '') return setFound({ ...nothing, query: text });
      void vault.search({ query: text, limit: mostHits }).then((answer) => {
        if (mine !== latest.current) return;
        setFound({ ...(answer.ok ? answer.value : { ...nothing, problem: answer.problem }), query: text });
      });
    },
    [vault],
  );
  useEffect(() => {
    if (found.complete) return;
    const timer = setTimeout(() => ask(query), patience);
    return () => clearTimeout(timer);
  }, [found, query, ask]);
  return { query, found, isAnswered: found.query === query, ask };
}

/** Marks one line as what Enter opens; the arrows go on from there. */
function choose(index: number): HTMLElement | undefined {
  const list = document.getElementById(searchStore.getState().listId);
  const lines = [...(list?.querySelectorAll<HTMLElement>('[data-action]') ?? [])];
  const selected = Math.min(index, lines.length - 1);
  for (const line of lines) line.removeAttribute('data-selected');
  lines[selected]?.setAttribute('data-selected', 'true');
  searchStore.updateState((state) => ({ ...state, selected }));
  return lines[selected];
}

/** The field gets the keyboard with what was typed before it was there. A name that Enter ended is looked for and chosen. */
export function useTypedAheadSearch(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    let isChoosing = false;
    return giveTypedAhead('search', () => {
      const line = isChoosing ? undefined : takeTypedLine('search');
      const there = field.current;
      if (line !== undefined && there !== null) {
        isChoosing = true;
        insert(there, line);
        // Once it is asked for: Enter waits for what is found.
        setTimeout(() => there.dispatchEvent(new KeyboardEvent('keydown', pressedEnter)));
      }
      return isChoosing ? null : there;
    });
  }, []);
  return field;
}

/** A name was typed, and there is nothing to choose behind it. */
const isNothingFor = ({ query, complete }: SearchState): boolean =>
  complete && query.trim() !== '' && choose(0) === undefined;

const pressedEnter: KeyboardEventInit = { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true };

/**
 * For the field: the first that is found is chosen, and Enter pressed before the answer is there opens it then. Where nothing is
 * found in the end, the keyboard is in the field again, and what was typed behind the name waits for another one.
 */
export function useEnter(
  field: RefObject<HTMLInputElement | null>,
  { found, isAnswered }: Pick<Searching, 'found' | 'isAnswered'>,
  isForNote: boolean,
): { readonly onKeyDownCapture: (event: KeyboardEvent) => void } {
  const isAwaited = useRef(false);
  const chosenFor = useRef('');
  useLayoutEffect(() => {
    if (!isAnswered) return;
    // Asked again while more is read, what the arrows chose stays chosen.
    const isAgain = chosenFor.current === found.query;
    const line = choose(isAgain ? Math.max(0, searchStore.getState().selected) : 0);
    chosenFor.current = found.query;
    if (!isAwaited.current) return;
    isAwaited.current = line === undefined && !found.complete;
    if (line !== undefined) return line.click();
    if (isAwaited.current) return;
    holdForChosen(() => field.current?.focus());
  }, [field, found, isAnswered]);
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    // Enter also ends a letter that is put together of several keys.
    const isEnter = event.key === 'Enter' && !event.nativeEvent.isComposing;
    isAwaited.current = isEnter && !isAnswered;
    const isNobody = isEnter && isForNote && isAnswered && isNothingFor(found);
    if (!isAwaited.current && !isNobody) return;
    // What is typed from here on is the note of whoever is found.
    if (isForNote) typeAheadFor('chosen-next');
    // The answer was there before Enter was.
    if (isNobody) holdForChosen(() => field.current?.focus());
    event.preventDefault();
    event.stopPropagation();
  };
  return { onKeyDownCapture };
}
