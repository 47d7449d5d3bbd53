/** Who is free, and who was never convicted: nothing of the calendar is open to them. */
import { describe, expect, it } from 'vitest';
import { plainEntities } from '../../../shared/dossier/read.ts';
import { calendar, freeSince, packs, procedureOf, recordedLaw } from '../../../shared/release/index.ts';
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

  it('is who served the sentence to its end by the registry’s day, not while a stay goes on', () => {
    expect(freeSince(legalOf(held('convicted'), judged, end), '2026-12-20')).toBeUndefined();
    expect(freeSince(legalOf(held('convicted'), judged, end), '2026-12-21')).toEqual({
      how: 'sentence-end',
      on: '2026-12-20',
    });
    expect(freeSince(legalOf(held('convicted'), judged, end, stay('s')), on)).toBeUndefined();
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
