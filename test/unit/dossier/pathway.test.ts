/** The pathway on one picture: rules P17 to P20 of shared/dossier/SPEC.md. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsFor, type Spot } from '../../../shared/dossier/pathway/layout.ts';
import { dayNumber, isoOfDay, pan, place, ticks, whole, zoom } from '../../../shared/dossier/pathway/scale.ts';
import { draw, span } from '../../../renderer/papers/pathway/drawing.ts';
import { pathway } from '../../../renderer/papers/pathway/events.ts';
import { packs } from '../../../shared/release/index.ts';
import { entity, legal, notes, plan, said, section } from '../papers/dossier.ts';

const today = '2026-11-24';

describe('events', () => {
  it('P17: holds stays, dates with their source, steps and contacts, earliest first', () => {
    const stays = section('legal', [
      entity('s1', 'stay', { stay: said({ at: 'prison:gent', from: '2025-02-01', until: '2026-03-01' }) }),
      entity('s2', 'stay', { stay: said({ text: 'Aalst', from: '2026-03-01' }) }),
    ]);
    const events = pathway([legal, plan, notes, stays], 'nl', today, packs);
    expect([...events].sort((a, b) => a.from.localeCompare(b.from))).toEqual(events);
    expect(new Set(events.map(({ lane }) => lane))).toEqual(new Set(['stay', 'law', 'step', 'meeting']));
    expect(events.filter(({ lane }) => lane === 'stay').map(({ until }) => until)).toEqual(['2026-03-01', null]);
    expect(new Set(events.map(({ status }) => status))).toEqual(new Set(['registry', 'by-hand', 'text']));
  });

  it('P17: leave, monitoring and release are bars of their own, with where they come from; a decision alone is none', () => {
    const period = (id: string, value: object) => entity(id, 'modality', { period: said(value) });
    const outside = section('legal', [
      period('m1', { modality: 'prison-leave', from: '2026-05-01', until: '2026-05-02', source: 'registry' }),
      period('m2', { modality: 'electronic-monitoring', from: '2026-09-01', source: 'by-hand' }),
      entity('b1', 'decision', {
        decision: said({ modality: 'conditional-release', outcome: 'granted', by: '', on: '2026-12-01' }),
        release: said({ on: '2027-01-10' }),
      }),
    ]);
    const bars = pathway([outside], 'nl', today, packs).filter(({ lane }) => lane === 'outside');
    expect(bars.map(({ words, until, status }) => ({ words, until, status }))).toEqual([
      { words: 'Penitentiair verlof', until: '2026-05-02', status: 'registry' },
      { words: 'Elektronisch toezicht', until: null, status: 'by-hand' },
    ]);
    const [first, last] = span(bars, '2027-01-20');
    const drawing = draw({
      events: bars,
      stretch: whole(first, last, 900),
      width: 900,
      today: '2027-01-20',
      dateWords: ({ from }) => from,
    });
    const [, monitoring] = drawing.lanes[0]?.marks ?? [];
    // What goes on reaches to today.
    expect((monitoring?.until ?? 0) - (monitoring?.from ?? 0)).toBeGreaterThan(200);
  });

  it('P17: a day the law gives by another reading stands beside its own, with the doubt as its status', () => {
    const recidivist = section('legal', [
      entity('d1', 'legal-date', {
        date: said({ kind: 'detention-start', value: '2025-06-15', source: 'registry', note: '' }),
      }),
      entity('j', 'judgment', {
        judgment: said({ court: 'Gent', date: '2025-06-01', text: '' }),
        sentence: said({ imposed: 'time', length: 'P6Y' }),
        recidivism: said({ established: true }),
      }),
    ]);
    const release = pathway([recidivist], 'en', today, packs).filter(({ words }) =>
      words.startsWith('Conditional release'),
    );
    expect(release).toMatchObject([
      {
        words: 'Conditional release, by another reading of the law',
        from: '2027-06-15',
        status: 'doubt',
        basis: 'by rules of law 260901, C-25-2b',
      },
      { words: 'Conditional release', from: '2029-06-14', status: 'doubt' },
    ]);
  });

  it.each([
    ['nl', /^[^:]*\S: \S/],
    ['fr', /^[^:]*\S\u00a0: \S/],
    ['de', /^[^:]*\S: \S/],
    ['en', /^[^:]*\S: \S/],
  ] as const)('says what and which of it as %s writes a colon', (language, form) => {
    const request = pathway([legal], language, today, packs).find(({ words }) => words.includes(':'));
    expect(request?.words).toMatch(form);
  });

  it('P18: shows nothing of sections that are not for everyone, and no word of a note', () => {
    const secret = 'Kwam huilend binnen';
    const note = { text: secret, on: '2027-01-05', kind: 'conversation' as const };
    const written = (kind: 'guidance' | 'notes') => ({
      ...section(kind, []),
      notes: [
        {
          op: kind,
          note,
          author: { seat: 's', person: 'p', name: 'x', function: 'f', service: 's', shown: 'compared' as const },
          at: 0,
        },
      ],
    });
    expect(pathway([written('guidance')], 'nl', today, packs)).toEqual([]);
    const shown = pathway([written('notes')], 'nl', today, packs);
    expect(shown).toHaveLength(1);
    expect(JSON.stringify(shown)).not.toContain(secret);
  });

  it('leaves out what is not a day of the calendar', () => {
    const odd = entity('x', 'legal-date', {
      date: said({ kind: 'sentence-end', value: '2027-02-31', source: 'by-hand', note: '' }),
    });
    expect(pathway([section('legal', [odd])], 'nl', today, packs)).toEqual([]);
  });
});

describe('layout', () => {
  const spots = fc.array(
    fc.record({ from: fc.integer({ min: 0, max: 900 }), long: fc.nat(200), label: fc.integer({ min: 20, max: 240 }) }),
    { maxLength: 40 },
  );

  it('P19: no label lies on another, and no mark is lost', () => {
    fc.assert(
      fc.property(spots, fc.integer({ min: 1, max: 6 }), (given, most) => {
        const all = given.map(({ from, long, label }): Spot => ({ from, until: from + long, label }));
        const placed = rowsFor(all, most);
        expect(placed).toHaveLength(all.length);
        const shown = all.map((spot, at) => ({ ...spot, ...placed[at] }));
        for (const [at, one] of shown.entries()) {
          expect(one.row).toBeLessThan(most);
          for (const other of shown.slice(at + 1)) {
            if (one.row !== other.row || one.isLabelled !== true || other.isLabelled !== true) continue;
            const [left, right] = one.from <= other.from ? [one, other] : [other, one];
            expect(Math.max(left.until, left.from + left.label)).toBeLessThan(right.from);
          }
        }
      }),
    );
  });

  it('P19: marks without words have a row without labels', () => {
    fc.assert(
      fc.property(spots, fc.integer({ min: 1, max: 6 }), (given, most) => {
        const placed = rowsFor(
          given.map(({ from, long, label }): Spot => ({ from, until: from + long, label })),
          most,
        );
        const bare = new Set(placed.filter(({ isLabelled }) => !isLabelled).map(({ row }) => row));
        expect(placed.filter(({ row, isLabelled }) => isLabelled && bare.has(row))).toEqual([]);
        expect(bare.size).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('draws a lane only where it has something, one below the other', () => {
    const events = pathway([legal, plan], 'nl', today, packs);
    const [first, last] = span(events, '2027-01-20');
    const stretch = whole(first, last, 900);
    const drawing = draw({ events, stretch, width: 900, today: '2027-01-20', dateWords: ({ from }) => from });
    expect(drawing.lanes.map(({ lane }) => lane)).toEqual(['law', 'step', 'meeting']);
    const [law, step] = drawing.lanes;
    expect(step?.y).toBe((law?.y ?? 0) + (law?.height ?? 0));
    const meeting = drawing.lanes.at(-1);
    expect(drawing.height).toBe((meeting?.y ?? 0) + (meeting?.height ?? 0));
  });
});

describe('P20: the line of time', () => {
  it('shows everything at first, today included', () => {
    const [first, last] = [dayNumber('2025-01-01'), dayNumber('2028-01-01')];
    const stretch = whole(first, last, 900);
    expect(place(first, stretch)).toBeGreaterThan(0);
    expect(place(last, stretch)).toBeLessThan(900);
    expect(span([], '2027-01-20')).toEqual([dayNumber('2027-01-20'), dayNumber('2027-01-20')]);
  });

  it('keeps the day under the hand when it zooms, and moves by as much as it was pulled', () => {
    const before = whole(dayNumber('2026-01-01'), dayNumber('2027-01-01'), 900);
    const day = before.from + 300 / before.pixelsPerDay;
    expect(place(day, zoom(before, 2, 300))).toBeCloseTo(300);
    expect(place(day, pan(before, 50))).toBeCloseTo(250);
    expect(zoom(before, 1e9, 0).pixelsPerDay).toBe(60);
  });

  it('marks years from afar, months nearer, Mondays close by, never closer than they can be read', () => {
    const width = 900;
    const kinds = (pixelsPerDay: number) =>
      new Set(ticks({ from: dayNumber('2026-06-10'), pixelsPerDay }, width).map(({ kind }) => kind));
    expect(kinds(0.1)).toEqual(new Set(['year']));
    expect(kinds(2)).toEqual(new Set(['month', 'year']));
    expect(kinds(12)).toEqual(new Set(['month', 'week']));
    for (const pixelsPerDay of [0.08, 0.3, 1, 3, 9, 20, 60]) {
      const stretch = { from: dayNumber('2026-06-10'), pixelsPerDay };
      const days = ticks(stretch, width).map(({ day }) => place(day, stretch));
      for (const [at, x] of days.entries()) if (at > 0) expect(x - (days[at - 1] ?? 0)).toBeGreaterThan(38);
    }
    const mondays = ticks({ from: dayNumber('2026-06-10'), pixelsPerDay: 12 }, width).filter(
      ({ kind }) => kind === 'week',
    );
    expect(mondays.map(({ day }) => new Date(`${isoOfDay(day)}T00:00:00Z`).getUTCDay())).toEqual(mondays.map(() => 1));
  });
});
