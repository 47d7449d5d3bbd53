/** Over a field that somebody writes in: a dotted line below words the dictionary does not have, and what may be done. */
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
  type RefObject,
} from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { isShortcut } from '../../ui/keyboard.ts';
import { useVault } from '../../data/vault.tsx';
import { knownSince, listen, lookUp, setOwnWords, wrongIn } from './known-words.ts';
import { placeWords, type PlacedWord } from './measure.ts';
import type { Checked } from './checked.ts';
import classes from './spelling.module.css';
import { SpellingMenu, type MenuPlace } from './spelling-menu.tsx';
import type { TextWord } from '../../workers/spelling/text-words.ts';

export interface SpellingLayerProps {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly checked: Checked;
  readonly names: () => ReadonlySet<string>;
  readonly onChoose: (checked: Checked) => void;
}

/** After the last letter, in ms: nobody wants to be told while typing. */
const pause = 250;

export function SpellingLayer({ area, text, checked, names, onChoose }: SpellingLayerProps): ReactNode {
  const { t } = useTranslation('spelling');
  const known = useSyncExternalStore(listen, knownSince);
  const [layout, setLayout] = useState(0);
  const [placed, setPlaced] = useState<readonly PlacedWord[]>([]);
  const [menu, setMenu] = useState<MenuPlace>();
  const wrong = useRef<readonly TextWord[]>([]);
  useOwnWords();

  useEffect(() => {
    if (checked === 'off') return undefined;
    const later = setTimeout(() => void lookUp(checked, text), pause);
    return () => clearTimeout(later);
  }, [checked, text]);

  useLayoutEffect(() => {
    const field = area.current;
    if (field === null) return;
    wrong.current = checked === 'off' ? [] : wrongIn(checked, field.value, names());
    // The word the cursor stands behind may not be finished.
    const cursor = field.selectionStart === field.selectionEnd ? field.selectionEnd : -1;
    const shown = wrong.current.filter(({ to }) => to !== cursor);
    if (shown.length > 0 || placed.length > 0) setPlaced(placeWords(field, shown));
    // What was placed before decides only whether there is something to take away.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [area, text, checked, names, known, layout]);

  // By the text, not by an `input` listener of its own: that would run before the page's, and whatever else was waiting to be
  // drawn would put the text of before back over the letter just typed.
  useEffect(() => setMenu(undefined), [text]);

  useFieldEvents(area, {
    onMoved: () => setLayout((count) => count + 1),
    onKey: (event, field) => {
      if (!isShortcut(event, 'spelling')) return;
      event.preventDefault();
      event.stopPropagation();
      const word = wordFrom(wrong.current, field.selectionEnd);
      if (word !== undefined) field.setSelectionRange(word.from, word.to);
      setMenu({ word, ...under(field, word) });
    },
    onMenu: (event, field) => {
      event.preventDefault();
      const word = wordAtPoint(field, placed, event) ?? wordAt(wrong.current, field.selectionEnd, event);
      setMenu({ word, ...under(field, word) });
    },
  });

  const field = area.current;
  return (
    <>
      <div className={classes['marks']} aria-hidden>
        {placed.flatMap(({ word, from, pieces }) =>
          pieces.map(({ x, y, width, height }) => (
            <span
              key={`${from}/${x}/${y}`}
              data-misspelled={word}
              ref={(mark) => {
                if (mark === null) return;
                Object.assign(mark.style, {
                  left: `${x - (field?.scrollLeft ?? 0)}px`,
                  top: `${y - (field?.scrollTop ?? 0)}px`,
                  width: `${width}px`,
                  height: `${height}px`,
                });
              }}
            />
          )),
        )}
      </div>
      <span className="visually-hidden" aria-live="polite">
        {placed.length === 0 ? '' : t('marked', { count: placed.length })}
      </span>
      {menu === undefined || field === null ? null : (
        <SpellingMenu
          key={`${menu.word?.from ?? ''}/${menu.word?.word ?? ''}`}
          field={field}
          place={menu}
          checked={checked}
          onChoose={onChoose}
          onClose={() => setMenu(undefined)}
        />
      )}
    </>
  );
}

/** The first of the words at the cursor or behind it; else the first of all. */
const wordFrom = (words: readonly TextWord[], cursor: number): TextWord | undefined =>
  words.find(({ to }) => cursor <= to) ?? words[0];

/** Only a key opens the menu of the word the cursor stands in: a pointer says itself where. */
const wordAt = (words: readonly TextWord[], cursor: number, event: MouseEvent): TextWord | undefined =>
  event instanceof PointerEvent && event.pointerType !== ''
    ? undefined
    : words.find(({ from, to }) => from <= cursor && cursor <= to);

function wordAtPoint(
  field: HTMLTextAreaElement,
  placed: readonly PlacedWord[],
  { clientX, clientY }: MouseEvent,
): TextWord | undefined {
  const corner = field.getBoundingClientRect();
  const [left, top] = [clientX - corner.x + field.scrollLeft, clientY - corner.y + field.scrollTop];
  return placed.find(({ pieces }) =>
    pieces.some(({ x, y, width, height }) => left >= x && left <= x + width && top >= y && top <= y + height),
  );
}

/** The corner of the window below the word; without one, below the beginning of the field. */
function under(field: HTMLTextAreaElement, word: TextWord | undefined): { readonly x: number; readonly y: number } {
  const corner = field.getBoundingClientRect();
  const piece = word === undefined ? undefined : placeWords(field, [word])[0]?.pieces[0];
  if (piece === undefined) return { x: corner.x + 8, y: corner.y + Math.min(corner.height, 32) };
  return { x: corner.x + piece.x - field.scrollLeft, y: corner.y + piece.y + piece.height - field.scrollTop };
}

/** The person's own words, asked for once somebody writes. */
function useOwnWords(): void {
  const vault = useVault();
  useEffect(() => {
    void vault.ownSpellings().then((answer) => {
      if (answer.ok) setOwnWords(answer.value);
    });
  }, [vault]);
}

interface FieldEvents {
  /** The field scrolled, changed its size, or the cursor moved. */
  readonly onMoved: () => void;
  readonly onKey: (event: KeyboardEvent, field: HTMLTextAreaElement) => void;
  readonly onMenu: (event: MouseEvent, field: HTMLTextAreaElement) => void;
}

function useFieldEvents(area: RefObject<HTMLTextAreaElement | null>, events: FieldEvents): void {
  const latest = useRef(events);
  latest.current = events;
  useEffect(() => {
    const field = area.current;
    if (field === null) return undefined;
    const leaving = new AbortController();
    const { signal } = leaving;
    const moved = (): void => latest.current.onMoved();
    for (const type of ['scroll', 'keyup', 'pointerup']) field.addEventListener(type, moved, { signal });
    field.addEventListener('keydown', (event) => latest.current.onKey(event, field), { signal });
    field.addEventListener('contextmenu', (event) => latest.current.onMenu(event, field), { signal });
    const sizes = new ResizeObserver(moved);
    sizes.observe(field);
    return () => {
      leaving.abort();
      sizes.disconnect();
    };
  }, [area]);
}
