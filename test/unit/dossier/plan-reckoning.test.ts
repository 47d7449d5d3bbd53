/** What waits for what, latest safe start, readiness, board and week: rules P1 to P16 of shared/dossier/SPEC.md. */
import { describe, expect, it } from 'vitest';
import { aimOf } from '../../../shared/dossier/plan/aim.ts';
import { cardFrom, columnsOf } from '../../../shared/dossier/plan/board.ts';
import { readiness } from '../../../shared/dossier/plan/readiness.ts';
import { countBack, safeStarts } from '../../../shared/dossier/plan/safe-start.ts';
import type { PlanStep } from '../../../shared/dossier/plan/steps.ts';
import { circleIf, heldUpBy, inCircle, waitsFor } from '../../../shared/dossier/plan/waiting.ts';
import { weekOf } from '../../../shared/dossier/plan/week.ts';
import { readClock } from '../../../shared/dossier/units/read-clock.ts';
import { entity, said, section } from '../papers/dossier.ts';

const step = (id: string, more: Partial<PlanStep> = {}): PlanStep => ({
  id,
  what: id,
  goal: 'g',
  status: 'not-started',
  who: '',
  after: [],
  ...more,
});
const weeks = (count: number): NonNullable<PlanStep['takes']> => ({ length: `P${count}W`, source: 'estimate' });

describe('what waits for what', () => {
  const lease = step('lease', { after: ['visit', 'income'] });
  const visit = step('visit', { after: ['address'] });
  const address = step('address');
  const income = step('income', { status: 'done' });
  const plan = [lease, visit, address, income];

  it('P1: waits for open steps of the plan only', () => {
    expect(waitsFor(plan, lease)).toEqual([visit]);
    expect(waitsFor(plan, step('other', { after: ['gone', 'visit', 'visit'] }))).toEqual([visit]);
  });

  it('P2: names the steps between when a wait would go round in a circle', () => {
    expect(circleIf(plan, 'address', 'lease')).toEqual(['lease', 'visit', 'address']);
    expect(circleIf(plan, 'address', 'address')).toEqual(['address']);
    expect(circleIf(plan, 'lease', 'address')).toBeUndefined();
    expect(circleIf(plan, 'address', 'gone')).toBeUndefined();
  });

  it('P3: finds every step of a circle that two people made apart, and no other', () => {
    const circle = [step('a', { after: ['b'] }), step('b', { after: ['c'] }), step('c', { after: ['a'] })];
    const before = step('before', { after: ['a'] });
    expect([...inCircle([...circle, before])]).toEqual(['a', 'b', 'c']);
    const starts = safeStarts([...circle, before], '2027-06-01');
    expect(starts.get('b')).toEqual({ kind: 'circle' });
    expect(starts.get('before')?.kind).toBe('no-duration');
  });

  it('P4: holds up open steps over others, near ones first', () => {
    expect(heldUpBy(plan, 'address').map(({ id }) => id)).toEqual(['visit', 'lease']);
    expect(heldUpBy([...plan, step('closed', { after: ['lease'], status: 'done' })], 'lease')).toEqual([]);
  });
});

describe('latest safe start', () => {
  it('P5: counts back in calendar days and months', () => {
    expect(countBack('2027-03-31', { length: 'P1M' })).toBe('2027-02-28');
    expect(countBack('2027-03-01', { length: 'P2W' })).toBe('2027-02-15');
    expect(countBack('2027-01-01', { length: 'P1D' })).toBe('2026-12-31');
  });

  it('P6: counts back from its own date, the date of the plan and the step that waits, whichever is first', () => {
    const starts = safeStarts(
      [
        step('address', { takes: weeks(6) }),
        step('visit', { after: ['address'], takes: weeks(3), due: '2027-05-20' }),
        step('papers', { takes: weeks(1) }),
        step('late', { takes: weeks(1), due: '2027-07-01' }),
      ],
      '2027-06-01',
    );
    expect(starts.get('visit')).toMatchObject({ kind: 'counted', on: '2027-04-29', because: { kind: 'own-date' } });
    expect(starts.get('address')).toMatchObject({
      kind: 'counted',
      on: '2027-03-18',
      by: '2027-04-29',
      because: { kind: 'step', step: 'visit' },
    });
    expect(starts.get('papers')).toMatchObject({ on: '2027-05-25', because: { kind: 'aim' } });
    expect(starts.get('late')).toMatchObject({ on: '2027-05-25', by: '2027-06-01', because: { kind: 'aim' } });
  });

  it('P7: without a duration there is a day to be ready by, and the steps before it say whose time was not counted', () => {
    const starts = safeStarts(
      [step('a', { takes: weeks(1) }), step('b', { after: ['a'] }), step('c', { after: ['b'], due: '2027-05-08' })],
      undefined,
    );
    expect(starts.get('c')).toMatchObject({ kind: 'no-duration', by: '2027-05-08', unknown: [] });
    expect(starts.get('a')).toMatchObject({ kind: 'counted', on: '2027-05-01', unknown: ['b', 'c'] });
    expect(safeStarts([step('x', { takes: weeks(1) })], undefined).get('x')).toEqual({ kind: 'no-date' });
  });

  it('P7: a day that is none is no date', () => {
    expect(safeStarts([step('x', { due: '2027-02-31' })], '2027-13-01').get('x')).toEqual({ kind: 'no-date' });
  });

  it('P9: what is over has no start and holds nobody to a day', () => {
    const starts = safeStarts(
      [step('a', { takes: weeks(1) }), step('b', { after: ['a'], due: '2027-01-01', status: 'no-longer-needed' })],
      undefined,
    );
    expect(starts.get('b')).toEqual({ kind: 'over' });
    expect(starts.get('a')).toEqual({ kind: 'no-date' });
  });
});

describe('P8: the date a plan works towards', () => {
  const date = (id: string, kind: string, value: string, source = 'registry') =>
    entity(id, 'legal-date', { date: said({ kind, value, source, note: '' }) });
  const dates = [
    date('d1', 'prison-leave', '2027-02-01'),
    date('d2', 'conditional-release', '2027-09-01'),
    date('d3', 'electronic-monitoring', '2027-03-01', 'by-hand'),
    date('d4', 'sentence-end', '2028-03-01'),
  ];
  const route = (to: string) => entity('situation', 'situation', { route: said({ route: to }) });

  it('is the nearest way out ahead, with its source', () => {
    const legal = section('legal', [...dates, route('judge')]);
    expect(aimOf(legal, '2027-01-15')).toEqual({ on: '2027-03-01', what: 'electronic-monitoring', source: 'by-hand' });
    expect(aimOf(legal, '2027-03-02')).toMatchObject({ on: '2027-09-01', what: 'conditional-release' });
    expect(aimOf(legal, '2028-03-02')).toBeUndefined();
    expect(aimOf(undefined, '2027-01-15')).toBeUndefined();
  });

  it('is sentence end on that route, and a decided release where it comes first', () => {
    const legal = section('legal', [...dates, route('sentence-end')]);
    expect(aimOf(legal, '2027-01-15')).toMatchObject({ on: '2028-03-01', what: 'sentence-end' });
    const decided = entity('x', 'decision', { release: said({ on: '2027-02-20' }) });
    expect(aimOf(section('legal', [...dates, decided]), '2027-01-15')).toMatchObject({ what: 'release' });
  });
});

describe('readiness', () => {
  const file = {
    file: { id: 'f', key: new Uint8Array(), name: 'a.pdf', mime: '', size: 1, chunks: 1, hash: new Uint8Array() },
  };
  const planned = (id: string, units: Record<string, unknown>) =>
    entity(
      id,
      'step',
      Object.fromEntries(Object.entries({ what: { text: id }, ...units }).map(([u, v]) => [u, said(v)])),
    );
  const proof = (of: string, dated: string, withFile = true) =>
    entity(`proof-${of}-${dated}`, 'proof', {
      proof: said({ step: of, type: 'Letter', dated }),
      ...(withFile && { file: said(file) }),
    });
  const done = { status: { status: 'done' } };

  it('P10, P11: there, missing and old, each with its next step; a proof is asked for only where one is meant', () => {
    const plan = section('plan', [
      planned('fresh', done),
      proof('fresh', '2027-01-01'),
      planned('old', { ...done, who: { actor: { kind: 'free', name: 'Joppe' } } }),
      proof('old', '2026-07-01'),
      proof('old', '2030-12-31'),
      entity('room', 'goal', { domain: said({ domain: 'housing' }) }),
      entity('choir', 'goal', { domain: said({ domain: 'network' }) }),
      planned('unproven', { ...done, goal: { goal: 'room' } }),
      planned('unasked', { ...done, goal: { goal: 'choir' } }),
      planned('apart', done),
      planned('unreadable', done),
      proof('unreadable', '2027-01-01', false),
      planned('nobody', {}),
      planned('undated', { who: { actor: { kind: 'free', name: 'Joppe' } } }),
      planned('going', { who: { actor: { kind: 'free', name: 'Joppe' } }, due: { on: '2027-03-01' } }),
      planned('waiting', { after: { steps: ['nobody', 'fresh'] } }),
      planned('stuck', {
        status: { status: 'cannot-yet', reason: 'The host withdrew' },
        planB: { text: 'With Fien', trigger: '' },
      }),
      planned('dropped', { status: { status: 'no-longer-needed' } }),
    ]);
    const found = readiness(plan, '2027-01-20').map(({ step: { id }, state, next }) => [id, state, next.do]);
    const ordered = [...found].sort((a, b) => String(a[0]).localeCompare(String(b[0])));
    expect(found.map(([, state]) => state)).toEqual([
      ...Array<string>(7).fill('missing'),
      'old',
      ...Array<string>(3).fill('there'),
    ]);
    expect(ordered).toEqual([
      ['apart', 'there', 'nothing'],
      ['fresh', 'there', 'nothing'],
      ['going', 'missing', 'finish'],
      ['nobody', 'missing', 'name-someone'],
      ['old', 'old', 'renew'],
      ['stuck', 'missing', 'look-again'],
      ['unasked', 'there', 'nothing'],
      ['undated', 'missing', 'set-date'],
      ['unproven', 'missing', 'add-proof'],
      ['unreadable', 'missing', 'add-proof'],
      ['waiting', 'missing', 'wait-for'],
    ]);
    expect(readiness(plan, '2027-01-20').find(({ state }) => state === 'old')?.months).toBe(6);
  });

  it('P12: holds no number about the whole', () => {
    expect(readiness(undefined, '2027-01-20')).toEqual([]);
  });
});

describe('board', () => {
  const steps = [
    step('undated'),
    step('later', { due: '2027-03-02' }),
    step('sooner', { due: '2027-03-01' }),
    step('done', { status: 'done' }),
  ];

  it('P13: five columns, the nearest date first, undated last', () => {
    const columns = columnsOf(steps);
    expect(columns.map(({ status }) => status)).toEqual([
      'not-started',
      'in-progress',
      'cannot-yet',
      'no-longer-needed',
      'done',
    ]);
    expect(columns[0]?.steps.map(({ id }) => id)).toEqual(['sooner', 'later', 'undated']);
  });

  it('P14: arrows go over empty columns and stop at the edges', () => {
    const columns = columnsOf(steps);
    expect(cardFrom(columns, 'sooner', 'down')).toBe('later');
    expect(cardFrom(columns, 'sooner', 'up')).toBeUndefined();
    expect(cardFrom(columns, 'undated', 'right')).toBe('done');
    expect(cardFrom(columns, 'done', 'left')).toBe('sooner');
    expect(cardFrom(columns, 'done', 'right')).toBeUndefined();
  });
});

describe('week', () => {
  const block = (id: string, days: readonly string[], from: string, until: string) =>
    entity(id, 'weekly', { hours: said({ days, from, until }), what: said({ text: id }) });

  it('P15: stands on each of its days, and goes on past midnight', () => {
    const week = weekOf(
      section('plan', [block('work', ['mo', 'tu'], '08:00', '16:30'), block('night', ['su'], '22:00', '06:00')]),
    );
    expect(week[0]?.map(({ id, from, until }) => [id, from, until])).toEqual([
      ['night', 0, 360],
      ['work', 480, 990],
    ]);
    expect(week[1]?.map(({ id }) => id)).toEqual(['work']);
    expect(week[6]?.map(({ from, until }) => [from, until])).toEqual([[1320, 1440]]);
  });

  it('P16: blocks that share a minute say so, blocks that touch do not', () => {
    const week = weekOf(
      section('plan', [
        block('a', ['mo'], '08:00', '10:00'),
        block('b', ['mo'], '09:59', '11:00'),
        block('c', ['mo'], '11:00', '12:00'),
      ]),
    );
    expect(week[0]?.map(({ id, overlaps }) => [id, overlaps])).toEqual([
      ['a', ['b']],
      ['b', ['a']],
      ['c', []],
    ]);
  });

  it('reads hours as people type them', () => {
    expect(['8', '830', '8u30', '8.30', '08:30', ' 17h ', '24:00', '0'].map(readClock)).toEqual([
      '08:00',
      '08:30',
      '08:30',
      '08:30',
      '08:30',
      '17:00',
      '24:00',
      '00:00',
    ]);
    expect(['', '25', '8:60', '24:01', 'noon', '8:3'].map(readClock)).toEqual(Array(6).fill(undefined));
  });

  it('what is no hour is not read again from each of its blanks', () => {
    const since = performance.now();
    expect(readClock(`8:${' '.repeat(30_000)}x`)).toBeUndefined();
    expect(readClock(`  8 :${' '.repeat(300_000)}`)).toBe('08:00');
    expect(performance.now() - since).toBeLessThan(1_000);
  });
});
