/** The review on screen: which domains are asked about, who stands beside whom, and where marks lie on the picture. */
import { describe, expect, it } from 'vitest';
import { momentOf } from '../../../renderer/rooms/dossier/review/moment.ts';
import { domainsShown, sideBySide } from '../../../renderer/rooms/dossier/review/order.ts';
import { inTwoLines, markPlaces, rings } from '../../../renderer/rooms/dossier/review/wheel-shape.ts';
import type { EntityView, SectionView, UnitView } from '../../../shared/dossier/view.ts';

const author = {
  seat: 's',
  person: 'p',
  name: 'Griet',
  function: 'psd',
  service: 'psd:hasselt',
  shown: 'compared' as const,
};
const unit = (value: unknown): UnitView => ({
  versions: [{ op: 'o', value, author, at: 0, same: ['o'], settled: false }],
  readOnly: false,
});
const entity = (type: string, id: string, units: Record<string, unknown>, since = 0): EntityView => ({
  id,
  type,
  units: Object.fromEntries(Object.entries(units).map(([name, value]) => [name, unit(value)])),
  takenOut: [],
  state: 'present',
  since,
});
const statement = (id: string, domain: string, against?: string): EntityView =>
  entity('statement', id, {
    statement: { domain, kind: 'strength', text: id, source: 'seen', on: '2026-11-01' },
    ...(against !== undefined && { against: { statement: against } }),
  });
const section = (kind: SectionView['kind'], entities: readonly EntityView[]): SectionView => ({
  id: kind,
  kind,
  epoch: '',
  entities,
  notes: [],
  readers: [],
  owners: [],
  canWrite: true,
  waiting: 0,
  quarantined: 0,
  missingFrom: [],
});
const judgment = (final: boolean): SectionView => section('legal', [entity('judgment', 'j', { final: { final } })]);

describe('attitude to facts', () => {
  it('is absent until a judgment is final', () => {
    expect(domainsShown(undefined, undefined).shown).not.toContain('victims');
    expect(domainsShown(undefined, judgment(false)).shown).not.toContain('victims');
    expect(domainsShown(undefined, judgment(true)).shown).toContain('victims');
  });

  it('stays readable where it was written, without being asked about', () => {
    const { asked, shown } = domainsShown(section('assessment', [statement('a', 'victims')]), judgment(false));
    expect(shown).toContain('victims');
    expect(asked).not.toContain('victims');
  });
});

describe('what is seen differently', () => {
  it('stands beside what it differs from, also at second hand', () => {
    const [a, b, c, d] = [
      statement('a', 'housing'),
      statement('b', 'housing', 'a'),
      statement('c', 'housing', 'b'),
      statement('d', 'housing', 'gone'),
    ];
    expect(sideBySide([a, b, c, d])).toEqual([
      { first: a, others: [b, c] },
      { first: d, others: [] },
    ]);
  });

  it('is shown once each where two differ from each other, and none is lost', () => {
    const ring = [statement('a', 'housing', 'b'), statement('b', 'housing', 'a'), statement('c', 'housing', 'c')];
    const shown = sideBySide(ring).flatMap(({ first, others }) => [first, ...others]);
    expect(new Set(shown)).toEqual(new Set(ring));
    expect(shown).toHaveLength(ring.length);
  });
});

describe('a moment', () => {
  it("holds statements and the person's own words by domain, without what was taken out", () => {
    const out: EntityView = { ...statement('gone', 'housing'), state: 'taken-out' };
    const voice = entity('voice', 'housing', { words: { text: 'thuis', language: 'nl' } }, 5);
    const moment = momentOf([voice, out, statement('a', 'housing')]);
    expect(moment.of('housing').map(({ text, kind }) => [text, kind])).toEqual([
      ['a', 'strength'],
      ['thuis', 'own-words'],
    ]);
    expect(moment.of('income')).toEqual([]);
  });
});

describe('the picture', () => {
  it.each([1, 7, 40, 200])('has a place for each of %i marks inside its ring and segment', (count) => {
    const segments = 9;
    for (const ring of [0, 1] as const) {
      const places = markPlaces(2, segments, ring, count);
      expect(places).toHaveLength(count);
      expect(new Set(places.map(({ x, y }) => `${x}/${y}`)).size).toBe(count);
      for (const { x, y } of places) {
        const radius = Math.hypot(x, y);
        expect(radius).toBeGreaterThan(rings[ring][0]);
        expect(radius).toBeLessThan(rings[ring][1]);
        const angle = (Math.atan2(y, x) * 180) / Math.PI + 90;
        expect(angle).toBeGreaterThan(80);
        expect(angle).toBeLessThan(120);
      }
    }
  });

  it('breaks long names where the lines are most alike', () => {
    expect(inTwoLines('Wonen')).toEqual(['Wonen']);
    expect(inTwoLines('Attitude to facts and victims')).toEqual(['Attitude to', 'facts and victims']);
  });
});
