/** A date entered by hand and its second reader (shared/release/SPEC.md, V33), and what else is entered beside computed dates (V34). */
import { describe, expect, it } from 'vitest';
import { entities } from '../../../shared/dossier/entities.ts';
import type { PlainEntity } from '../../../shared/dossier/read.ts';
import { mayReadSecond, readingOf } from '../../../shared/dossier/second-reader.ts';
import type { EntityView, UnitView } from '../../../shared/dossier/view.ts';
import { calendar, lawDates, legalFacts, packs, recordedLaw } from '../../../shared/release/index.ts';

const unit = (value: unknown, person: string): UnitView => ({
  versions: [
    {
      op: person,
      same: [],
      value,
      at: 1,
      settled: false,
      author: {
        seat: `${person}-seat`,
        person,
        name: person,
        function: 'psd-social-worker',
        service: 'psd:gent',
        shown: 'compared' as const,
      },
    },
  ],
  readOnly: false,
});
const date = (source: string, value = '2027-02-25') => ({ kind: 'conditional-release', value, source, note: '' });
const entity = (units: Record<string, UnitView>): EntityView => ({
  id: 'date',
  type: 'legal-date',
  state: 'present',
  since: 1,
  takenOut: [],
  units,
});

describe('V33 a second reader', () => {
  const byHand = unit(date('by-hand'), 'Lien');

  it('is another person than who entered the date', () => {
    expect(readingOf(entity({ date: byHand }))).toEqual({ state: 'not-read' });
    const own = unit({ answer: 'confirms', of: '2027-02-25' }, 'Lien');
    expect(readingOf(entity({ date: byHand, second: own }))).toEqual({ state: 'not-read' });
    const other = unit({ answer: 'confirms', of: '2027-02-25' }, 'Joppe');
    expect(readingOf(entity({ date: byHand, second: other }))).toMatchObject({
      state: 'confirms',
      by: { name: 'Joppe' },
    });
    expect(mayReadSecond(entity({ date: byHand }), 'Lien')).toBe(false);
    expect(mayReadSecond(entity({ date: byHand }), 'Joppe')).toBe(true);
  });

  it('disagrees with words; another day is read anew; a date of the registry is read by nobody', () => {
    const no = unit({ answer: 'disagrees', text: 'The judgment says 5 years', of: '2027-02-25' }, 'Joppe');
    expect(readingOf(entity({ date: byHand, second: no }))).toMatchObject({
      state: 'disagrees',
      text: 'The judgment says 5 years',
    });
    const later = unit(date('by-hand', '2027-03-01'), 'Lien');
    expect(readingOf(entity({ date: later, second: no }))).toEqual({ state: 'not-read' });
    expect(readingOf(entity({ date: unit(date('registry'), 'Lien') }))).toBeUndefined();
    expect(mayReadSecond(entity({ date: unit(date('registry'), 'Lien') }), 'Joppe')).toBe(false);
  });
});

describe('V34 what the registry answered', () => {
  it('is a date or "not open": a reason does not fit', () => {
    const { answer } = entities.legal['registry-answer'];
    const said = { modality: 'conditional-release', says: 'not-open', on: '2026-10-01' };
    expect(answer.parse({ ...said, reason: 'a reason', text: 'a reason' })).toEqual(said);
    expect(answer.safeParse({ ...said, says: 'excluded on a ground' }).success).toBe(false);
  });

  it('takes away the computed day ahead; a recorded day stays', () => {
    const start = {
      id: 's',
      type: 'legal-date',
      units: { date: { ...date('registry', '2026-01-15'), kind: 'detention-start' } },
    };
    const judgment = {
      id: 'j',
      type: 'judgment',
      units: { recidivism: { established: false }, sentence: { imposed: 'time', length: 'P48M' } },
    };
    const answer = {
      id: 'a',
      type: 'registry-answer',
      units: { answer: { modality: 'prison-leave', says: 'not-open', on: '2026-10-01' } },
    };
    const kinds = (...more: PlainEntity[]): readonly string[] => {
      const all = [start, judgment, ...more];
      const opens = lawDates(packs, recordedLaw(all, '2026-02-01'), legalFacts(all));
      return opens.flatMap((each) => (each.what === 'opens' ? each.kinds : []));
    };
    expect(kinds()).toContain('prison-leave');
    expect(kinds(answer)).not.toContain('prison-leave');
    expect(kinds(answer)).toContain('conditional-release');
  });

  it('stands beside what is computed, with dates by hand and a revocation', () => {
    const recorded = recordedLaw(
      [
        {
          id: 'a',
          type: 'registry-answer',
          units: { answer: { modality: 'prison-leave', says: 'not-open', on: '2026-10-01' } },
        },
        { id: 'b', type: 'legal-date', units: { date: date('by-hand') } },
        {
          id: 'c',
          type: 'legal-date',
          units: { date: { ...date('registry', '2020-01-15'), kind: 'detention-start' } },
        },
        { id: 'd', type: 'revocation', units: { revocation: { detainedSince: '2026-03-02', remaining: 'P8M' } } },
        { id: 'e', type: 'judgment', units: { sentence: { imposed: 'time', length: 'P60M' } } },
      ],
      '2026-11-26',
    );
    expect([...recorded.notOpen]).toEqual([['prison-leave', '2026-10-01']]);
    expect([...recorded.byHand]).toEqual([['conditional-release', '2027-02-25']]);
    expect(recorded.facts.revocation).toEqual({
      detainedSince: '2026-03-02',
      remaining: { years: 0, months: 8, days: 0 },
    });
    const end = calendar(packs, recorded.facts).outcomes.find(({ kind }) => kind === 'sentence-end');
    expect(end).toMatchObject({ state: 'opens', earliest: '2026-10-27', latest: '2026-11-01' });
  });
});
