import { expect, test } from 'vitest';
import {
  countNow,
  endOfWeek,
  groupRows,
  headingsOf,
  isDue,
  linesOf,
  matchRows,
  rowsOfTab,
  searchedText,
  type GroupName,
} from '../../../renderer/rooms/today/groups.ts';
import { dayWithOrigin } from '../../../renderer/i18n/row-words.ts';
import type { TodayRow } from '../../../renderer/vault/api.ts';
import { todayRow } from '../../support/today-row.ts';

test('a week ends on Sunday, also seen from that Sunday', () => {
  expect(endOfWeek('2026-11-23')).toBe('2026-11-29');
  expect(endOfWeek('2026-11-29')).toBe('2026-11-29');
  expect(endOfWeek('2026-12-28')).toBe('2027-01-03');
});

test('the first and last day of each heading stand under it', () => {
  const heading = (on: string): string | undefined => headingsOf(groupRows([todayRow('r', on)], '2026-11-24'), true)[0];
  expect(heading('2026-11-23')).toBe('late');
  expect(heading('2026-11-24')).toBe('week');
  expect(heading('2026-11-29')).toBe('week');
  expect(heading('2026-11-30')).toBe('month');
  expect(heading('2026-12-24')).toBe('month');
  expect(heading('2026-12-25')).toBe('later');
});

test('every row stands under exactly one heading, earliest first', () => {
  const rows = ['2027-03-01', '2026-11-01', '2026-11-25', '2026-10-01'].map((on, at) => todayRow(String(at), on));
  const groups = groupRows(rows, '2026-11-24');
  expect(groups.late.map(({ on }) => on)).toEqual(['2026-10-01', '2026-11-01']);
  expect(Object.values(groups).flat()).toHaveLength(rows.length);
});

test('the list from top to bottom: headings, rows with their place, and later ones only when open', () => {
  const groups = groupRows(
    [todayRow('a', '2026-11-01'), todayRow('b', '2026-11-02'), todayRow('c', '2027-11-01')],
    '2026-11-24',
  );
  const told = (later: boolean): readonly string[] =>
    linesOf(groups, headingsOf(groups, false), { later, whole: [] }).map((line) =>
      line.row === undefined ? line.group : `${line.row.id}${line.position}`,
    );
  expect(told(false)).toEqual(['late', 'a1', 'b2', 'week', 'later']);
  expect(told(true)).toEqual(['late', 'a1', 'b2', 'week', 'later', 'c1']);
  // Who looks for something, or has nothing due, is not told of an empty week.
  expect(headingsOf(groups, true)).toEqual(['late', 'later']);
  expect(headingsOf(groupRows([todayRow('c', '2027-11-01')], '2026-11-24'), false)).toEqual(['later']);
});

test('what the law gives the director stands below everything of one’s own, and is not counted with it', () => {
  const rows = [
    todayRow('theirs', '2026-11-01', { holder: 'director', ofDirector: true }),
    todayRow('mine', '2026-11-25'),
    todayRow('later', '2027-11-01'),
  ];
  const groups = groupRows(rows, '2026-11-24');
  expect(headingsOf(groups, false)).toEqual(['week', 'later', 'director']);
  expect(groups.director.map(({ id }) => id)).toEqual(['theirs']);
  expect(countNow(rows, '2026-11-24')).toBe(1);
});

test('of hundreds of rows the first screen shows the first of each heading, and counts the others', () => {
  const many = (name: string, on: string, count: number, more: Partial<TodayRow> = {}): readonly TodayRow[] =>
    Array.from({ length: count }, (_, at) => todayRow(`${name}${at}`, on, more));
  const rows = [
    ...many('l', '2026-11-01', 150),
    ...many('w', '2026-11-25', 12),
    ...many('m', '2026-12-20', 3),
    ...many('d', '2026-11-02', 40, { ofDirector: true }),
  ];
  const groups = groupRows(rows, '2026-11-24');
  const told = (whole: readonly GroupName[]): Readonly<Record<string, readonly [shown: number, more: number]>> =>
    Object.fromEntries(
      headingsOf(groups, false).map((group) => {
        const lines = linesOf(groups, [group], { later: false, whole });
        const more = lines.flatMap((line) => (line.row === undefined && line.more !== undefined ? [line.more] : []));
        return [group, [lines.filter((line) => line.row !== undefined).length, more[0] ?? 0] as const];
      }),
    );
  expect(told([])).toEqual({ late: [5, 145], week: [5, 7], month: [3, 0], director: [3, 37] });
  expect(told(['late'])).toMatchObject({ late: [150, 0], week: [5, 7] });
});

test('what has become possible is not late', () => {
  const asked = todayRow('r', '2026-01-01', { kind: 'procedure', what: 'new-request/prison-leave' });
  expect(isDue(asked, '2026-11-24')).toBe(false);
  expect(isDue(asked, '2025-12-31')).toBe(true);
  expect(isDue(todayRow('s', '2026-01-01'), '2026-11-24')).toBe(true);
});

test('each row stands in one tab, and none is lost', () => {
  const rows = [todayRow('a', '2026-01-01'), todayRow('b', '2026-01-01', { onMe: false })];
  expect(rowsOfTab(rows, 'mine').map(({ id }) => id)).toEqual(['a']);
  expect(rowsOfTab(rows, 'others').map(({ id }) => id)).toEqual(['b']);
  expect(rowsOfTab(rows, 'all')).toHaveLength(2);
});

test('filtering takes words in any order and forgets accents', () => {
  const rows = [
    todayRow('a', '2026-01-01', { surname: 'D’Étoile-Maanlicht', firstName: 'Nour' }),
    todayRow('b', '2026-01-01'),
  ];
  const ids = (typed: string): readonly string[] =>
    matchRows(rows, typed, (each) => searchedText(each, each.what)).map(({ id }) => id);
  expect(ids('nour etoile')).toEqual(['a']);
  expect(ids('BELLEN 1997')).toEqual(['a', 'b']);
  expect(ids('  ')).toEqual(['a', 'b']);
  expect(ids('niemand')).toEqual([]);
});

test('R19: a day of the law in a sentence says its status, its rule and the pack; a day of the plan is a day', () => {
  const why = { rule: 'M-08-advice', source: 'external', confirmed: true, status: 'text', pack: 35 } as const;
  const said = dayWithOrigin(
    todayRow('a', '2027-01-20', { kind: 'director-advice', what: 'prison-leave', why }),
    '20 jan',
  );
  expect(said).toMatch(/^20 jan \(\S+, .* 35, M-08-advice\)$/);
  expect(dayWithOrigin(todayRow('b', '2027-01-20'), '20 jan')).toBe('20 jan');
});
