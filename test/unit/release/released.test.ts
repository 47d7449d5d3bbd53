/** Who is free, and who was never convicted: nothing of the calendar is open to them. */
import { describe, expect, it } from 'vitest';
import { plainEntities } from '../../../shared/dossier/read.ts';
import { nextDates } from '../../../renderer/rooms/dossier/header/next-dates.ts';
import { lawHere } from '../../../renderer/rooms/dossier/legal/law-here.ts';
import { movesOf } from '../../../renderer/rooms/dossier/legal/moves/moves.ts';
import { calendarEntries } from '../../../renderer/papers/pathway/calendar-file.ts';
import { pathway } from '../../../renderer/papers/pathway/events.ts';
import { findIn } from '../../../renderer/vault/services/today/of-dossier.ts';
import {
  calendar,
  forPerson,
  freeSince,
  lawDates,
  legalFactsOn,
  packs,
  procedureOf,
  recordedLaw,
} from '../../../shared/release/index.ts';
import { projectionOf } from '../../support/practice.ts';
import type { EntityView, SectionView } from '../../../shared/dossier/view.ts';
import { entity, said, section } from '../papers/dossier.ts';

const legalOf = (...entities: readonly EntityView[]): SectionView => section('legal', entities);

describe('who is free without a grant (V27)', () => {
  const stay = (id: string, until?: string) =>
    entity(id, 'stay', { stay: said({ text: 'Gent', from: '2026-01-05', ...(until !== undefined && { until }) }) });
  const held = (as: string) => entity('situation', 'situation', { capacity: said({ as }) });
  const route = entity('situation', 'situation', { route: said({ route: 'remand' }) });
  const end = entity('end', 'legal-date', {
    date: said({ kind: 'sentence-end', value: '2026-12-20', source: 'registry', note: '' }),
  });
  const judged = entity('j', 'judgment', { sentence: said({ imposed: 'time', length: 'P1Y' }) });
  const on = '2027-02-05';

  it('is who left remand, by the capacity or by the way out, and nothing is open to them', () => {
    for (const remand of [held('remand'), route]) {
      const legal = legalOf(remand, stay('s', '2027-01-10'));
      expect(freeSince(legal, on)).toEqual({ how: 'not-convicted', on: '2027-01-10' });
      const { outcomes } = calendar(packs, recordedLaw(plainEntities(legal), on).facts);
      expect(outcomes.map(({ state }) => state)).not.toContain('opens');
      expect(outcomes.every((each) => each.state !== 'opens' && each.code === 'not-convicted')).toBe(true);
    }
  });

  it('is not who is still on remand, and nothing is open to them either', () => {
    const legal = legalOf(held('remand'), stay('a', '2026-06-01'), stay('b'));
    expect(freeSince(legal, on)).toBeUndefined();
    const facts = recordedLaw(plainEntities(legal), on).facts;
    expect(calendar(packs, facts).outcomes.some(({ state }) => state === 'opens')).toBe(false);
    const asked = procedureOf(packs, { modality: 'prison-leave', events: { request: on }, facts });
    expect(asked.notSupported.map(({ code }) => code)).toEqual(['not-convicted']);
  });

  it('is who was granted release from the day they left, which the decision says', () => {
    const granted = (release?: string) =>
      entity('d', 'decision', {
        decision: said({ modality: 'conditional-release', outcome: 'granted', by: 'SURB Gent', on: '2027-01-20' }),
        ...(release !== undefined && { release: said({ on: release }) }),
      });
    expect(freeSince(legalOf(judged, granted()), on)).toMatchObject({ how: 'grant', on: '2027-01-20' });
    expect(freeSince(legalOf(judged, granted('2027-02-01')), on)).toMatchObject({ how: 'grant', on: '2027-02-01' });
    expect(freeSince(legalOf(judged, granted('2027-03-01')), on)).toBeUndefined();
  });

  it('is not who was granted release and waits for its day, or is held again', () => {
    const grant = (release?: string) =>
      entity('d', 'decision', {
        decision: said({ modality: 'conditional-release', outcome: 'granted', by: 'SURB Gent', on: '2027-01-20' }),
        ...(release !== undefined && { release: said({ on: release }) }),
      });
    const opens = entity('o', 'legal-date', {
      date: said({ kind: 'conditional-release', value: '2027-02-10', source: 'registry', note: '' }),
    });
    // A grant is carried out once it is final, and at the earliest in the time condition (article 60).
    expect(freeSince(legalOf(judged, grant(), opens), on)).toBeUndefined();
    expect(freeSince(legalOf(judged, grant(), opens), '2027-02-10')).toMatchObject({ on: '2027-02-10' });
    expect(freeSince(legalOf(judged, grant(), stay('s')), on)).toBeUndefined();
    expect(freeSince(legalOf(judged, grant(), stay('s', '2027-01-28')), on)).toMatchObject({ on: '2027-01-28' });
    const outside = entity('m', 'modality', {
      period: said({ modality: 'conditional-release', from: '2027-01-30', source: 'by-hand' }),
    });
    expect(freeSince(legalOf(judged, grant(), stay('s'), outside), on)).toMatchObject({ on: '2027-01-30' });
    const again = entity('t', 'stay', { stay: said({ text: 'Gent', from: '2027-02-03' }) });
    expect(freeSince(legalOf(judged, grant('2027-01-28'), stay('s')), on)).toMatchObject({ on: '2027-01-28' });
    expect(freeSince(legalOf(judged, grant('2027-01-28'), again), on)).toBeUndefined();
  });

  describe('when stays, releases and detentions follow each other', () => {
    const grant = (release?: string) =>
      entity('d', 'decision', {
        decision: said({ modality: 'conditional-release', outcome: 'granted', by: 'SURB Gent', on: '2027-01-20' }),
        ...(release !== undefined && { release: said({ on: release }) }),
      });
    const opens = entity('o', 'legal-date', {
      date: said({ kind: 'conditional-release', value: '2027-02-10', source: 'registry', note: '' }),
    });
    const start = (value: string) =>
      entity('start', 'legal-date', { date: said({ kind: 'detention-start', value, source: 'registry', note: '' }) });
    const period = (id: string, modality: string, from: string, until?: string) =>
      entity(id, 'modality', {
        period: said({ modality, from, source: 'by-hand', ...(until !== undefined && { until }) }),
      });
    const later = (id: string, from: string, until: string) =>
      entity(id, 'stay', { stay: said({ text: 'Brugge', from, until }) });

    it('waits for the registry’s day after a stay that ended before the grant, as under monitoring', () => {
      const legal = legalOf(judged, grant(), opens, stay('s', '2026-06-01'));
      expect(freeSince(legal, on)).toBeUndefined();
      expect(freeSince(legal, '2027-02-10')).toMatchObject({ on: '2027-02-10' });
    });

    it('is the day they left, not the end of a later detention, nor of a transfer on the way', () => {
      const legal = legalOf(judged, grant(), stay('s', '2027-01-25'), later('t', '2027-01-25', '2027-01-28'));
      expect(freeSince(legal, on)).toMatchObject({ on: '2027-01-28' });
      const again = legalOf(judged, grant(), stay('s', '2027-01-28'), later('t', '2027-04-01', '2027-05-01'));
      expect(freeSince(again, '2027-06-01')).toMatchObject({ on: '2027-01-28' });
    });

    it('is the first day outside of several', () => {
      const [first, next] = [
        period('m2', 'conditional-release', '2027-01-30', '2027-03-01'),
        period('m1', 'conditional-release', '2027-04-01'),
      ];
      for (const periods of [
        [first, next],
        [next, first],
      ])
        expect(freeSince(legalOf(judged, grant(), ...periods), '2027-05-01')).toMatchObject({ on: '2027-01-30' });
    });

    it('is not who was detained again by the day of the slip, though no stay is entered', () => {
      const day = '2027-06-01';
      const served = [held('convicted'), judged, end];
      const freed = [held('remand'), stay('s', '2027-01-10')];
      for (const before of [[judged, grant('2027-01-28')], [judged, grant()], served, freed]) {
        expect(freeSince(legalOf(...before, start('2026-01-05')), day)).toBeDefined();
        expect(freeSince(legalOf(...before, start('2027-05-02')), day)).toBeUndefined();
      }
    });

    it('is not who served a sentence and is on remand beside it, unless they left', () => {
      expect(freeSince(legalOf(held('remand'), judged, end), on)).toBeUndefined();
      expect(freeSince(legalOf(held('remand'), judged, end, stay('s', '2027-01-10')), on)).toBeDefined();
    });

    it('is not who is on remand under monitoring, at home', () => {
      const home = [held('remand'), stay('s', '2027-01-10')];
      expect(freeSince(legalOf(...home, period('m', 'electronic-monitoring', '2027-01-10')), on)).toBeUndefined();
      const ended = period('m', 'electronic-monitoring', '2027-01-10', '2027-01-31');
      expect(freeSince(legalOf(...home, ended), on)).toEqual({ how: 'not-convicted', on: '2027-01-31' });
    });
  });

  it('is who served the sentence to its end by the registry’s day, not while a stay goes on', () => {
    expect(freeSince(legalOf(held('convicted'), judged, end), '2026-12-20')).toBeUndefined();
    expect(freeSince(legalOf(held('convicted'), judged, end), '2026-12-21')).toEqual({
      how: 'sentence-end',
      on: '2026-12-20',
    });
    expect(freeSince(legalOf(held('convicted'), judged, end, stay('s')), on)).toBeUndefined();
  });

  describe('under a placing at the court’s disposal (V35, article 95/2)', () => {
    const placed = entity('j', 'judgment', {
      sentence: said({ imposed: 'time', length: 'P1Y' }),
      particulars: said({ placed: true, placement: 'P5Y' }),
    });
    const decision = (modality: string, outcome: string, decidedOn: string, release?: string) =>
      entity(`${modality}-${decidedOn}`, 'decision', {
        decision: said({ modality, outcome, by: 'SURB Gent', on: decidedOn }),
        ...(release !== undefined && { release: said({ on: release }) }),
      });
    const granted = decision('supervised-release', 'granted', '2026-11-02');

    it('is who was granted supervised release, from the day after the sentence', () => {
      expect(freeSince(legalOf(placed, end), on)).toBeUndefined();
      expect(freeSince(legalOf(placed, end, granted), '2026-12-20')).toBeUndefined();
      expect(freeSince(legalOf(placed, end, granted), on)).toEqual({ how: 'supervised-release', on: '2026-12-21' });
      // The computed end of a sentence frees nobody.
      expect(freeSince(legalOf(placed, granted), on)).toBeUndefined();
    });

    it('is by the day they left where that is written, and not while a stay goes on', () => {
      const left = decision('supervised-release', 'granted', '2026-11-02', '2026-12-23');
      expect(freeSince(legalOf(placed, end, left), '2026-12-22')).toBeUndefined();
      expect(freeSince(legalOf(placed, end, left), on)).toEqual({ how: 'supervised-release', on: '2026-12-23' });
      expect(freeSince(legalOf(placed, end, granted, stay('s')), on)).toBeUndefined();
      expect(freeSince(legalOf(placed, end, granted, stay('s', '2026-12-21')), on)).toMatchObject({ on: '2026-12-21' });
    });

    const release = decision('conditional-release', 'granted', '2026-06-01', '2026-06-02');

    it('is under conditional release until the day that is written, who was out already (article 95/8)', () => {
      expect(freeSince(legalOf(placed, end, release, granted), on)).toMatchObject({ modality: 'conditional-release' });
      const left = decision('supervised-release', 'granted', '2026-11-02', '2027-01-15');
      expect(freeSince(legalOf(placed, end, release, left), on)).toEqual({
        how: 'supervised-release',
        on: '2027-01-15',
      });
    });

    it('is not who is deprived of liberty, though released before', () => {
      const refused = decision('supervised-release', 'refused', '2026-11-02');
      expect(freeSince(legalOf(placed, end, release, refused), '2026-12-01')).toMatchObject({ how: 'grant' });
      expect(freeSince(legalOf(placed, end, release, refused), on)).toBeUndefined();
    });

    it('is told the end of the placing, and nothing that is asked for in prison', () => {
      const start = entity('start', 'legal-date', {
        date: said({ kind: 'detention-start', value: '2025-12-21', source: 'registry', note: '' }),
      });
      const plain = plainEntities(legalOf(placed, start, end, granted));
      const ids = lawDates(packs, recordedLaw(plain, on), legalFactsOn(plain, on)).map(
        ({ id, earliest }) => `${id} ${earliest}`,
      );
      expect(ids).toEqual(['final-release/placement 2031-12-20']);
    });

    it('is free of it once it is lifted', () => {
      const lifted = decision('placement-lifting', 'granted', '2029-01-15');
      const legal = legalOf(placed, end, granted, lifted);
      expect(freeSince(legal, '2029-01-14')).toMatchObject({ how: 'supervised-release' });
      expect(freeSince(legal, '2029-01-15')).toEqual({ how: 'placing-lifted', on: '2029-01-15' });
      const plain = plainEntities(legal);
      expect(lawDates(packs, recordedLaw(plain, '2029-02-01'), legalFactsOn(plain, '2029-02-01'))).toEqual([]);
    });

    it('in prison under it, is reminded of what is owed a year before its end, however long it runs', () => {
      const start = entity('start', 'legal-date', {
        date: said({ kind: 'detention-start', value: '2025-12-21', source: 'registry', note: '' }),
      });
      const refused = decision('supervised-release', 'refused', '2026-11-02');
      const plain = plainEntities(legalOf(placed, start, end, refused, stay('s')));
      const day = '2028-06-01';
      const owed = lawDates(packs, recordedLaw(plain, day), legalFactsOn(plain, day));
      expect(owed.map(({ id, earliest }) => `${id} ${earliest}`)).toEqual(
        expect.arrayContaining(['request/placement 2030-12-20', 'final-release/placement 2031-12-20']),
      );
      expect(owed.map(({ what }) => what)).not.toContain('advice');
    });
  });

  it('is not who was on remand in one case and serves a sentence of another', () => {
    const legal = legalOf(held('remand'), judged, stay('s', '2027-01-10'));
    expect(freeSince(legal, on)).toBeUndefined();
    const { outcomes } = calendar(packs, recordedLaw(plainEntities(legal), on).facts);
    expect(outcomes.filter(({ state }) => state === 'opens').map(({ kind }) => kind)).toContain(
      'permission-occasional',
    );
  });
});

describe('what of the law is said of who is free (V27)', () => {
  const today = '2026-12-01';
  const date = (kind: string, value: string) =>
    entity(kind, 'legal-date', { date: said({ kind, value, source: 'registry', note: '' }) });
  const dates = [date('detention-start', '2026-03-02'), date('conditional-release', '2027-03-02')];
  const judged = entity('j', 'judgment', {
    judgment: said({ court: 'Gent', date: '2026-02-10', text: '' }),
    sentence: said({ imposed: 'time', length: 'P4Y' }),
    recidivism: said({ established: false }),
    final: said({ final: true, since: '2026-03-12' }),
  });
  const asked = entity('r', 'request', { request: said({ modality: 'electronic-monitoring', on: '2026-11-03' }) });
  const stay = (until?: string) =>
    entity('s', 'stay', { stay: said({ text: 'Gent', from: '2026-03-02', ...(until !== undefined && { until }) }) });
  const notFinal = entity('n', 'judgment', {
    judgment: said({ court: 'Gent', date: '2026-02-10', text: '' }),
    sentence: said({ imposed: 'time', length: 'P4Y' }),
    final: said({ final: false }),
  });
  const granted = (modality: string) =>
    entity('d', 'decision', { decision: said({ modality, outcome: 'granted', by: 'SURB Gent', on: '2026-11-20' }) });

  /** Every day of the law that lies ahead, wherever one is told. */
  const told = (...entities: readonly EntityView[]) => {
    const legal = legalOf(...entities);
    const plain = plainEntities(legal);
    const recorded = recordedLaw(plain, today);
    const given = {
      me: { person: 'p', name: '', function: '' },
      service: 'prison:gent',
      today,
      lastDay: '2027-12-02',
      packs,
    };
    const facts = legalFactsOn(plain, today);
    return {
      dates: lawDates(packs, recorded, facts).map(({ id }) => id),
      today: findIn(projectionOf('d', { legal: plain }), given).rows.map(({ kind }) => kind),
      timeline: pathway([legal], 'en', today, packs)
        .filter(({ lane, from }) => lane === 'law' && from >= today)
        .map(({ id }) => id),
      file: calendarEntries('dossier', [legal], { language: 'en', today, packs }).map(({ id }) => id),
      head: nextDates(legal, today, packs).map(({ on }) => on),
      room: movesOf(lawHere(packs, legal, today), legal).ahead.map(({ what }) => what),
      person: forPerson({ packs, recorded, legal: facts }, 'en', (day) => day).steps.map(({ id }) => id),
    };
  };
  const nothing = { dates: [], today: [], timeline: [], file: [], head: [], room: [], person: [] };

  it('is much while they are held', () => {
    for (const list of Object.values(told(...dates, judged, asked, stay()))) expect(list).not.toEqual([]);
  });

  it('is nothing once they were acquitted or freed from remand', () => {
    expect(told(...dates, notFinal, asked, stay('2026-11-24'))).toEqual(nothing);
  });

  it('is nothing once the sentence is served', () => {
    expect(told(...dates, date('sentence-end', '2026-11-24'), judged, asked, stay('2026-11-24'))).toEqual(nothing);
  });

  it('is what follows on the grant, and no door any more, once they were released', () => {
    const {
      today: rows,
      room,
      ...others
    } = told(...dates, judged, asked, stay('2026-11-24'), granted('conditional-release'));
    expect(others).toEqual({ dates: [], timeline: [], file: [], head: [], person: [] });
    expect(rows).toEqual([]);
    expect(room).toContain('report');
    expect(room).not.toContain('advice');
  });

  it('V35 is what the court decides of the placing, and no door of the sentence, once that runs on somebody held', () => {
    const since = date('detention-start', '2020-06-01');
    const placed = entity('j', 'judgment', {
      judgment: said({ court: 'Gent', date: '2020-05-05', text: '' }),
      sentence: said({ imposed: 'time', length: 'P5Y' }),
      recidivism: said({ established: false }),
      particulars: said({ placed: true, placement: 'P10Y' }),
    });
    const ended = date('sentence-end', '2026-05-31');
    const lifting = entity('l', 'request', { request: said({ modality: 'placement-lifting', on: '2026-11-20' }) });
    const legal = legalOf(since, placed, ended, lifting, stay());
    const plain = plainEntities(legal);
    const recorded = recordedLaw(plain, today);
    expect([recorded.free, recorded.placed]).toEqual([undefined, '2026-06-01']);
    const facts = legalFactsOn(plain, today);
    expect(forPerson({ packs, recorded, legal: facts }, 'en', (day) => day).dates).toEqual([]);
    const { head, today: rows } = told(since, placed, ended, lifting, stay());
    expect(head).toEqual(['2026-12-20', '2027-01-20', '2028-11-20']);
    expect(rows).toContain('procedure');
    // While the main sentence runs its doors stand open.
    const before = legalOf(since, placed, date('sentence-end', '2027-05-31'), stay());
    expect(recordedLaw(plainEntities(before), today).placed).toBeUndefined();
  });

  it('is the last day of the rule an early release rests on', () => {
    const since = date('detention-start', '2023-06-01');
    const { dates: left, today: rows } = told(since, judged, stay('2026-11-24'), granted('early-release'));
    expect(left).toEqual(['rule-ends/early-release']);
    expect(rows).toEqual(['law-rule-ends']);
  });

  it('is what comes back after the release, and its area ban', () => {
    const rhythm = entity('w', 'rhythm', {
      rhythm: said({ what: 'report', with: 'SURB Gent', first: '2026-12-20', every: 'P6M' }),
    });
    const ban = entity('b', 'request', { request: said({ modality: 'area-ban-reduction', on: '2026-11-25' }) });
    const { today: rows } = told(...dates, judged, stay('2026-11-24'), granted('conditional-release'), rhythm, ban);
    expect(rows).toContain('report-due');
    expect(told(...dates, judged, stay('2026-11-24'), granted('conditional-release'), ban).timeline).not.toEqual([]);
  });
});
