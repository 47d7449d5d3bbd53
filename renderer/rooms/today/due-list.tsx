/** The rows under their headings, moved through by keyboard, chosen and put off. */
import { Text } from '@mantine/core';
import { useMemo, useRef, useState, type MouseEvent, type ReactNode, type RefObject } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { useNavigate } from 'react-router';
import { todayIso } from '../../i18n/clock.ts';
import { useOpenAhead } from '../../data/use-open-ahead.ts';
import { useMe } from '../../data/vault.tsx';
import { ProblemNote } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { usePrepare } from '../../data/use-prepare.ts';
import { useVirtualRows } from '../../ui/virtual-rows.ts';
import { writeNote } from '../../data/write-note.ts';
import type { SnoozedRow, TodayRow } from '../../vault/api.ts';
import { arrange, type Arranged } from './arranged.ts';
import { ChosenBar } from './chosen-bar.tsx';
import { NothingDue } from '../../widgets/beginnings.tsx';
import { isHead, type Grouping, type Line } from './groups.ts';
import { HandOverChosen } from './hand-over-chosen.tsx';
import { Remind } from './remind.tsx';
import type { RowAction } from '../../i18n/row-words.ts';
import { pathOfRow } from '../../widgets/row-path.ts';
import { SnoozeDay } from './snooze-menu.tsx';
import { SnoozedList } from './snoozed-list.tsx';
import classes from './today.module.css';
import { Under, type Handlers, type RowState } from './under.tsx';
import { useChosen, type Chosen } from './use-chosen.ts';
import { useDone } from './use-done.tsx';
import { useFirstRow, useRowKeys } from './use-row-keys.ts';
import { useKeptPlace } from './use-kept-place.ts';
import { useSnooze } from './use-snooze.tsx';
import { useUndo } from '../../ui/use-undo.tsx';
import { useTodayView } from './view.ts';

export interface DueListProps {
  readonly rows: readonly TodayRow[];
  readonly snoozed: readonly SnoozedRow[];
  readonly isFiltered: boolean;
  readonly filter: RefObject<HTMLInputElement | null>;
}

/** What stands open beside the list: rows to hand over, or to put off until a day that is asked for. */
type Beside =
  | { readonly what: 'remind'; readonly row: TodayRow }
  | { readonly what: 'handOver' | 'snoozeDay'; readonly rows: readonly TodayRow[] };

/** Of which the menu to put off stands open: a row, or all that are chosen. */
const ofChosen = 'chosen';

export function DueList({ rows, snoozed, isFiltered, filter }: DueListProps): ReactNode {
  const { t } = useTranslation('today');
  const navigate = useNavigate();
  const { readsOnly } = useMe();
  const { by } = useTodayView();
  const arranged = useArranged(rows, isFiltered);
  const { lines, headings } = arranged;
  const shown = useMemo(() => lines.flatMap((line) => (line.row === undefined ? [] : [line.row])), [lines]);
  const [why, setWhy] = useState<string>();
  const [snoozing, setSnoozing] = useState<string>();
  const [beside, setBeside] = useState<Beside>();
  const close = (): void => setBeside(undefined);
  const { run, problem } = useCommand();
  const offerUndo = useUndo(run);
  const markRow = useDone(run, offerUndo);
  const { snoozeRows, showNow } = useSnooze(run, offerUndo);
  const chosen = useChosen(shown);
  const list = useRef<HTMLDivElement>(null);

  const act = (row: TodayRow, action: RowAction): void => {
    if (action === 'done') markRow(row);
    else if (action === 'remind') setBeside({ what: 'remind', row });
    else void navigate(pathOfRow(row));
  };
  const keys = useRowKeys(shown, filter, {
    act,
    writeNote: (row) => writeNote(navigate, row.dossier),
    showWhy: (row) => setWhy(row.id),
    snooze: (row) => {
      if (readsOnly === null) setSnoozing(chosen.rows.length > 0 ? ofChosen : row.id);
    },
    choose: (row) => chosen.toggle(row.id),
    chooseTo: (from, to) => chosen.extendTo(to.id, from.id),
    chooseAll: chosen.all,
    chooseNone: () => letGo(chosen),
  });
  const keepPlace = useKeptPlace(list, shown, keys.goTo);
  const snooze = (which: readonly TodayRow[], until: string): void => {
    setSnoozing(undefined);
    const place = keepPlace(which);
    void snoozeRows(which, until).then((ids) => {
      if (ids.length === 0) return;
      // Shown again, they are not chosen any more.
      chosen.clear();
      place();
    });
  };
  const handlers = useLatest({ act, snooze, chosen, setBeside, setSnoozing, setWhy });

  const openAhead = useOpenAhead();
  const prepare = usePrepare();
  const about = (id: string | undefined): void => {
    const row = shown.find((each) => each.id === id);
    if (row !== undefined) prepare({ id: row.dossier, to: pathOfRow(row) });
  };
  const press = (event: MouseEvent): void => {
    const { target } = event;
    const isLink = target instanceof Element && target.closest('[data-row-link]') !== null;
    const row = isLink ? shown.find(({ id }) => id === rowAt(target)) : undefined;
    if (row === undefined) return;
    if (event.shiftKey) {
      event.preventDefault();
      event.stopPropagation();
      chosen.extendTo(row.id, keys.current);
    } else openAhead(row.dossier, event);
  };

  useFirstRow(list);
  const virtual = useVirtualRows({
    count: lines.length,
    keyOf: (index) => keyOf(lines[index]),
    sizeOf: (index) => sizeOf(lines[index]),
    list,
    kept: keptOf(lines, keys.current, by),
  });
  const rowOf = (row: TodayRow): RowState => ({
    isCurrent: row.id === keys.current,
    isWhyOpen: why === row.id,
    isSnoozing: snoozing === row.id,
    isChosen: chosen.ids.has(row.id),
    ...handlers,
  });

  return (
    <>
      <div
        ref={list}
        role="presentation"
        className={classes['list']}
        data-choosing={chosen.rows.length > 0 || undefined}
        style={{ paddingBottom: virtual.gapAfter }}
        onKeyDown={keys.onKeyDown}
        onFocus={(event) => about(keys.onFocus(event))}
        onClickCapture={press}
        onPointerOver={({ target }) => about(rowAt(target))}
      >
        <ProblemNote problem={problem} />
        {arranged.isQuiet && isFiltered && shown.length === 0 ? <Text mt="xl">{t('noMatch')}</Text> : null}
        {arranged.isQuiet && !isFiltered ? <NothingDue next={arranged.next} /> : null}
        {headings.map((heading) => (
          <Under key={heading.name} heading={heading} arranged={arranged} virtual={virtual} rowOf={rowOf} />
        ))}
      </div>
      <SnoozedList snoozed={snoozed} onShow={showNow} />
      <ChosenBar
        rows={chosen.rows}
        isSnoozing={snoozing === ofChosen}
        onSnoozing={(isOpen) => setSnoozing(isOpen ? ofChosen : undefined)}
        onPick={(until) => snooze(chosen.rows, until)}
        onOther={() => setBeside({ what: 'snoozeDay', rows: chosen.rows })}
        onHandOver={() => setBeside({ what: 'handOver', rows: chosen.rows })}
        onClear={() => {
          chosen.clear();
          if (list.current !== null) keys.goTo(list.current, keys.current);
        }}
      />
      {beside?.what === 'remind' ? <Remind row={beside.row} onClose={close} /> : null}
      {beside?.what === 'snoozeDay' ? (
        <SnoozeDay rows={beside.rows} onPick={(until) => snooze(beside.rows, until)} onClose={close} />
      ) : null}
      {beside?.what === 'handOver' ? <HandOverChosen rows={beside.rows} onClose={close} onDone={chosen.clear} /> : null}
    </>
  );
}

function letGo({ rows, clear }: Chosen): boolean {
  clear();
  return rows.length > 0;
}

function useArranged(rows: readonly TodayRow[], isFiltered: boolean): Arranged {
  const { by, isLaterOpen, whole } = useTodayView();
  const day = todayIso();
  return useMemo(
    () => arrange(rows, day, by, { isFiltered, later: isLaterOpen, whole }),
    [rows, day, by, isFiltered, isLaterOpen, whole],
  );
}

interface Latest {
  readonly act: (row: TodayRow, action: RowAction) => void;
  readonly snooze: (rows: readonly TodayRow[], until: string) => void;
  readonly chosen: Chosen;
  readonly setBeside: (beside: Beside) => void;
  readonly setSnoozing: (id: string | undefined) => void;
  readonly setWhy: (id: string | undefined) => void;
}

/** The same functions at every drawing, so that rows that stay the same are not drawn anew. */
function useLatest(now: Latest): Handlers {
  const latest = useRef(now);
  latest.current = now;
  const [handlers] = useState<Handlers>(() => ({
    onAct: (row, action) => latest.current.act(row, action),
    onWhy: (row, isOpen) => latest.current.setWhy(isOpen ? row.id : undefined),
    onSnoozing: (row, isOpen) => latest.current.setSnoozing(isOpen ? row.id : undefined),
    onSnooze: (row, until) => latest.current.snooze([row], until),
    onSnoozeOther: (row) => latest.current.setBeside({ what: 'snoozeDay', rows: [row] }),
    onChoose: (row, isRange) => {
      if (isRange) latest.current.chosen.extendTo(row.id);
      else latest.current.chosen.toggle(row.id);
    },
  }));
  return handlers;
}

const rowAt = (target: EventTarget): string | undefined =>
  (target instanceof Element ? target.closest('[data-row]')?.getAttribute('data-row') : null) ?? undefined;

/** Of a row and of a heading with the space above it, in px. */
const rowSize = 46;
const headSize = 46;
const moreSize = 34;

function sizeOf(line: Line | undefined): number {
  if (line === undefined || line.row !== undefined) return rowSize;
  return line.more === undefined ? headSize : moreSize;
}

const keyOf = (line: Line | undefined): string =>
  line?.row?.id ?? `${line === undefined || isHead(line) ? 'group' : 'more'}-${line?.group ?? ''}`;

/** Headings of days and how many more there are, the first row, and the one with the keyboard between its neighbours. */
function keptOf(lines: readonly Line[], currentId: string | undefined, by: Grouping): readonly number[] {
  // A heading for each of hundreds of people comes and goes with its rows.
  const heads = by === 'person' ? [] : lines.flatMap((line, index) => (line.row === undefined ? [index] : []));
  const current = lines.findIndex((line) => line.row !== undefined && line.row.id === currentId);
  const first = lines.findIndex((line) => line.row !== undefined);
  // Over a heading to the row of the next group.
  return [...heads, first, ...(current < 0 ? [] : [-2, -1, 0, 1, 2].map((by) => current + by))];
}
