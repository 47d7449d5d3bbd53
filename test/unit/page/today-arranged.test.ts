/** Rows of Today under people and kinds of work, and until when they may be put off. */
import { expect, test } from 'vitest';
import { arrange } from '../../../renderer/rooms/today/arranged.ts';
import { carriedAmong } from '../../../renderer/rooms/today/hand-over-chosen.tsx';
import { notUntil, reminderOf, snoozeChoices } from '../../../renderer/rooms/today/snooze-days.ts';
import { maySnooze } from '../../../renderer/vault/api.ts';
import type { DossierRow, TodayRow } from '../../../renderer/vault/api.ts';
import { todayRow } from '../../support/today-row.ts';

const today = '2026-11-24';
const plain = { isFiltered: false, later: false, whole: [] };
const told = (rows: readonly TodayRow[], by: 'day' | 'person' | 'kind') =>
  arrange(rows, today, by, plain).headings.map(({ name, rows: of }) => [name, of.map(({ id }) => id).join(' ')]);

test('under each person stand their rows, earliest first; whoever has the earliest stands first', () => {
  const rows = [
    todayRow('a', '2026-12-20', { dossier: 'd1' }),
    todayRow('b', '2026-11-25', { dossier: 'd2', surname: 'Wilg' }),
    todayRow('c', '2027-06-01', { dossier: 'd2', surname: 'Wilg' }),
    todayRow('d', '2026-11-20', { dossier: 'd1' }),
  ];
  expect(told(rows, 'person')).toEqual([
    ['d1', 'd a'],
    ['d2', 'b c'],
  ]);
});

test('dossiers that were put together are one person; two people of one name stay two', () => {
  const first = { surname: 'Regenboog', firstName: 'Basiel', birthYear: '1997' };
  const together = [
    todayRow('a', '2026-11-25', { dossier: 'd1' }),
    todayRow('b', '2026-11-26', { dossier: 'd2', ofPerson: first }),
  ];
  expect(told(together, 'person')).toEqual([['d1', 'a b']]);
  const namesake = todayRow('c', '2026-11-27', { dossier: 'd3' });
  expect(told([...together, namesake], 'person')).toEqual([
    ['d1', 'a'],
    ['d2', 'b'],
    ['d3', 'c'],
  ]);
});

test('kinds of work stand in their own order, and every row under one of them', () => {
  const rows = [
    todayRow('law', '2026-11-25', { kind: 'procedure' }),
    todayRow('asked', '2026-11-24', { kind: 'inquiry-asked' }),
    todayRow('step', '2026-12-30'),
  ];
  expect(told(rows, 'kind')).toEqual([
    ['steps', 'step'],
    ['dates', 'law'],
    ['inquiries', 'asked'],
  ]);
});

test('of three hundred people every row has a line, under the heading of its person', () => {
  const rows = Array.from({ length: 600 }, (_, at) => todayRow(`r${at}`, '2026-11-25', { dossier: `d${at % 300}` }));
  const { lines, headings } = arrange(rows, today, 'person', plain);
  expect(headings).toHaveLength(300);
  expect(lines).toHaveLength(900);
  expect(lines[2]).toMatchObject({ group: 'd0', position: 2 });
});

test('a few days are offered, each once', () => {
  expect(snoozeChoices(today).map(({ name, on }) => [name, on])).toEqual([
    ['tomorrow', '2026-11-25'],
    ['threeDays', '2026-11-27'],
    ['monday', '2026-11-30'],
    ['twoWeeks', '2026-12-08'],
  ]);
  expect(snoozeChoices('2026-11-29').map(({ name }) => name)).toEqual(['tomorrow', 'threeDays', 'twoWeeks']);
});

test('TS4: a fixed day closes what lies after it, and says so before anything is chosen', () => {
  const fixed = todayRow('f', '2026-11-30', { fixedDay: true });
  const free = todayRow('s', '2026-11-30');
  expect([maySnooze(fixed, '2026-11-30'), maySnooze(fixed, '2026-12-01'), maySnooze(free, '2027-01-01')]).toEqual([
    true,
    false,
    true,
  ]);
  expect(notUntil([fixed], '2026-12-01', today)).toBe('fixed');
  expect(notUntil([fixed, free], '2026-12-01', today)).toBeUndefined();
  expect(notUntil([free], today, today)).toBe('past');
  expect(notUntil([free], '2027-12-01', today)).toBe('far');
  expect(reminderOf([fixed], today)).toEqual({ what: 'fixed', on: '2026-11-30' });
  expect(reminderOf([{ ...fixed, on: '2026-11-20' }], today)).toEqual({ what: 'fixedNow', on: '2026-11-20' });
  expect(reminderOf([free], today)).toEqual({ what: 'ownDay', on: '2026-11-30' });
  expect(reminderOf([fixed, free], today)).toEqual({ what: 'someFixed', count: 1 });
  expect(reminderOf([free, free], today)).toBeUndefined();
});

test('of what is chosen each dossier is handed over once, and who does not carry one is told why it stays', () => {
  const dossier = (id: string, more: Partial<DossierRow>) =>
    ({ id, carriedByMe: false, damaged: false, responsible: '', ...more }) as DossierRow;
  const caseload = [
    dossier('mine', { carriedByMe: true, responsible: 'Lien' }),
    dossier('theirs', { responsible: 'Warre' }),
    dossier('open', {}),
    dossier('broken', { carriedByMe: true, damaged: true }),
  ];
  const rows = ['theirs', 'mine', 'open', 'mine', 'broken'].map((id) => ({ dossier: id }));
  const { mine, leftOut } = carriedAmong(rows, caseload);
  expect(mine.map(({ id }) => id)).toEqual(['mine']);
  expect(leftOut.map(({ row: { id }, why }) => [id, why])).toEqual([
    ['theirs', 'other'],
    ['open', 'nobody'],
    ['broken', 'damaged'],
  ]);
});

/** How often something of a row is read while they are arranged: what a busy machine does not change. */
function readsOf(people: number, by: 'person' | 'kind'): number {
  let reads = 0;
  const counting = (row: TodayRow): TodayRow =>
    new Proxy(row, {
      get: (of, name): unknown => {
        reads += 1;
        return Reflect.get(of, name);
      },
    });
  const kinds = ['step-due', 'procedure', 'inquiry-asked', 'report-due', 'proof-stale'] as const;
  const rows = Array.from({ length: people * 6 }, (_, at) => {
    const person = at % people;
    const day = `2026-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 28) + 1).padStart(2, '0')}`;
    const named = { surname: `Wilg${person}`, firstName: 'Noor', birthYear: '1990' };
    const kind = kinds[at % kinds.length] ?? 'step-due';
    // Of every third person another dossier was put together with theirs.
    const ofPerson = at >= people * 5 && person % 3 === 0 ? { ofPerson: named, dossier: `other${person}` } : {};
    return counting(todayRow(`r${at}`, day, { dossier: `d${person}`, kind, ...named, ...ofPerson }));
  });
  arrange(rows, today, by, plain);
  return reads;
}

test.each(['person', 'kind'] as const)(
  'under each %s, four times as many people are little more than four times the work',
  (by) => {
    // Sorting alone grows faster: by a sixth at most between these two. What compared each with each would be sixteen times.
    expect(readsOf(1200, by) / readsOf(300, by)).toBeLessThan(5.5);
  },
);
