/** The rows under their headings, moved through by keyboard. */
import { Button, Text, Title } from '@mantine/core';
import { IconAlertCircle, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { useNavigate } from 'react-router';
import { todayIso } from '../../i18n/clock.ts';
import { useOpenAhead } from '../../data/use-open-ahead.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { usePrepare } from '../../data/use-prepare.ts';
import { useVirtualRows } from '../../ui/virtual-rows.ts';
import { writeNote } from '../../data/write-note.ts';
import type { TodayRow } from '../../vault/api.ts';
import { Count } from './count.tsx';
import { NothingDue } from '../../widgets/beginnings.tsx';
import { groupNames, groupRows, headingsOf, linesOf, type GroupName, type Line } from './groups.ts';
import { Remind } from './remind.tsx';
import type { RowAction } from '../../i18n/row-words.ts';
import { pathOfRow } from '../../widgets/row-path.ts';
import { Row } from './row.tsx';
import classes from './today.module.css';
import { useDone } from './use-done.tsx';
import { useFirstRow, useRowKeys } from './use-row-keys.ts';
import { useTodayView } from './view.ts';

export interface DueListProps {
  readonly rows: readonly TodayRow[];
  readonly isFiltered: boolean;
  readonly filter: RefObject<HTMLInputElement | null>;
}

export function DueList({ rows, isFiltered, filter }: DueListProps): ReactNode {
  const { t } = useTranslation(['today', 'terms', 'common']);
  const navigate = useNavigate();
  const { isLaterOpen, whole } = useTodayView();
  const day = todayIso();
  const groups = useMemo(() => groupRows(rows, day), [rows, day]);
  const showsLater = isLaterOpen || isFiltered;
  const headings = useMemo(() => headingsOf(groups, isFiltered), [groups, isFiltered]);
  const lines = useMemo(
    () => linesOf(groups, headings, { later: showsLater, whole: isFiltered ? groupNames : whole }),
    [groups, headings, showsLater, isFiltered, whole],
  );
  const shown = useMemo(() => lines.flatMap((line) => (line.row === undefined ? [] : [line.row])), [lines]);
  const [why, setWhy] = useState<string>();
  const [reminding, setReminding] = useState<TodayRow>();
  const { markRow, problem } = useDone();

  const act = (row: TodayRow, action: RowAction): void => {
    if (action === 'done') markRow(row);
    else if (action === 'remind') setReminding(row);
    else void navigate(pathOfRow(row));
  };
  const keys = useRowKeys(shown, filter, {
    act,
    writeNote: (row) => writeNote(navigate, row.dossier),
    showWhy: (row) => setWhy(row.id),
  });
  const latest = useRef(act);
  latest.current = act;
  const onAct = useCallback((row: TodayRow, action: RowAction) => latest.current(row, action), []);
  const onWhy = useCallback((row: TodayRow, isOpen: boolean) => setWhy(isOpen ? row.id : undefined), []);

  const openAhead = useOpenAhead();
  const prepare = usePrepare();
  const about = (id: string | undefined): void => {
    const row = shown.find((each) => each.id === id);
    if (row !== undefined) prepare({ id: row.dossier, to: pathOfRow(row) });
  };

  const list = useRef<HTMLDivElement>(null);
  useFirstRow(list);
  const virtual = useVirtualRows({
    count: lines.length,
    keyOf: (index) => keyOf(lines[index]),
    sizeOf: (index) => sizeOf(lines[index]),
    list,
    kept: keptOf(lines, keys.current),
  });
  const isQuiet = groups.late.length + groups.week.length + groups.month.length === 0;
  const [next] = groups.later;

  const rowsOf = (name: GroupName): ReactNode => (
    <ul className={classes['rows']}>
      {virtual.rows.map(({ index, gap }) => {
        const line = lines[index];
        if (line?.row === undefined || line.group !== name) return null;
        return (
          <Row
            key={line.row.id}
            ref={virtual.measure}
            index={index}
            gap={gap}
            position={line.position}
            of={groups[name].length}
            row={line.row}
            isLate={line.row.on < day && (name === 'late' || name === 'director')}
            isCurrent={line.row.id === keys.current}
            isWhyOpen={why === line.row.id}
            onAct={onAct}
            onWhy={onWhy}
          />
        );
      })}
    </ul>
  );
  const headOf = (name: GroupName): ReactNode => {
    const index = lines.findIndex((line) => isHead(line) && line.group === name);
    const gap = virtual.rows.find((row) => row.index === index)?.gap ?? 0;
    return (
      <div ref={virtual.measure} data-index={index} className={classes['groupHead']} style={{ marginTop: gap }}>
        <Title order={2} id={`group-${name}`}>
          {name === 'later' ? (
            <LaterButton isOpen={showsLater} count={groups.later.length} />
          ) : (
            <>
              {name === 'late' ? <IconAlertCircle size={18} aria-hidden /> : null}
              {t(`today:group.${name}`)}
              <Count count={groups[name].length} />
            </>
          )}
        </Title>
        {groups[name].length === 0 ? <Text c="dimmed">{t('today:nothingThisWeek')}</Text> : null}
      </div>
    );
  };

  const moreOf = (name: GroupName): ReactNode => {
    const index = lines.findIndex((line) => line.row === undefined && line.more !== undefined && line.group === name);
    const line = lines[index];
    if (line?.row !== undefined || line?.more === undefined) return null;
    const gap = virtual.rows.find((row) => row.index === index)?.gap ?? 0;
    return (
      <div ref={virtual.measure} data-index={index} style={{ marginTop: gap }}>
        <Button
          variant="subtle"
          size="compact-md"
          ml={-10}
          onClick={() => useTodayView.setState((view) => ({ whole: [...view.whole, name] }))}
        >
          {t('today:more', { count: line.more })}
        </Button>
      </div>
    );
  };

  return (
    <div
      ref={list}
      role="presentation"
      className={classes['list']}
      style={{ paddingBottom: virtual.gapAfter }}
      onKeyDown={keys.onKeyDown}
      onFocus={(event) => about(keys.onFocus(event))}
      onClickCapture={(event) => {
        const { target } = event;
        const isLink = target instanceof Element && target.closest('[data-row-link]') !== null;
        const row = isLink ? shown.find(({ id }) => id === rowAt(target)) : undefined;
        if (row !== undefined) openAhead(row.dossier, event);
      }}
      onPointerOver={({ target }) => about(rowAt(target))}
    >
      <ProblemNote problem={problem} />
      {isQuiet && isFiltered && groups.later.length === 0 ? <Text mt="xl">{t('today:noMatch')}</Text> : null}
      {isQuiet && !isFiltered ? <NothingDue next={next} /> : null}
      {headings.map((name) => (
        <section
          key={name}
          className={name === 'late' ? (classes['late'] ?? '') : ''}
          aria-labelledby={`group-${name}`}
        >
          {headOf(name)}
          {groups[name].length === 0 || (name === 'later' && !showsLater) ? null : rowsOf(name)}
          {moreOf(name)}
        </section>
      ))}
      {reminding === undefined ? null : <Remind row={reminding} onClose={() => setReminding(undefined)} />}
    </div>
  );
}

const rowAt = (target: EventTarget): string | undefined =>
  (target instanceof Element ? target.closest('[data-row]')?.getAttribute('data-row') : null) ?? undefined;

/** Of a row and of a heading with the space above it, in px. */
const rowSize = 46;
const headSize = 46;
const moreSize = 34;

const isHead = (line: Line): boolean => line.row === undefined && line.more === undefined;

function sizeOf(line: Line | undefined): number {
  if (line === undefined || line.row !== undefined) return rowSize;
  return line.more === undefined ? headSize : moreSize;
}

const keyOf = (line: Line | undefined): string =>
  line?.row?.id ?? `${line === undefined || isHead(line) ? 'group' : 'more'}-${line?.group ?? ''}`;

/** Headings, how many more there are, the first row, and the one with the keyboard between its neighbours. */
function keptOf(lines: readonly Line[], currentId: string | undefined): readonly number[] {
  const heads = lines.flatMap((line, index) => (line.row === undefined ? [index] : []));
  const current = lines.findIndex((line) => line.row !== undefined && line.row.id === currentId);
  const first = lines.findIndex((line) => line.row !== undefined);
  // Over a heading to the row of the next group.
  return [...heads, first, ...(current < 0 ? [] : [-2, -1, 0, 1, 2].map((by) => current + by))];
}

function LaterButton({ isOpen, count }: { readonly isOpen: boolean; readonly count: number }): ReactNode {
  const { t } = useTranslation('today');
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <Button
      variant="subtle"
      color="gray"
      px="xs"
      ml={-10}
      maw="none"
      aria-expanded={isOpen}
      leftSection={<Chevron size={18} aria-hidden />}
      rightSection={<Count count={count} />}
      onClick={() => useTodayView.setState(({ isLaterOpen }) => ({ isLaterOpen: !isLaterOpen }))}
    >
      {t('group.later')}
    </Button>
  );
}
