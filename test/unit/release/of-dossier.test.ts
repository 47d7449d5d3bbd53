/** From what a dossier records to the facts of its calendar. */
import { describe, expect, it } from 'vitest';
import type { PlainEntity } from '../../../shared/dossier/read.ts';
import { lengthParts, lengthText, sentenceLength } from '../../../shared/dossier/units/length.ts';
import { calendar, packs, recordedLaw } from '../../../shared/release/law/index.ts';

type Units = Readonly<Record<string, unknown>>;
const entity = (type: string, units: Units, id = type): PlainEntity => ({ id, type, units });
const judgment = (id: string, units: Units): PlainEntity =>
  entity('judgment', { judgment: { court: 'Gent', date: '2023-12-01', text: '' }, ...units }, id);
const date = (kind: string, value: string, source: string): PlainEntity =>
  entity('legal-date', { date: { kind, value, source, note: '' } }, `${kind}-${source}`);
const start = date('detention-start', '2024-01-15', 'registry');
const asOf = '2026-06-01';

describe('the calendar of a dossier (V5)', () => {
  it('takes each judgment with its sentence, recidivism only as it was entered', () => {
    const { facts } = recordedLaw(
      [
        start,
        judgment('a', {
          sentence: { imposed: 'time', length: 'P5Y', suspended: 'P12M' },
          recidivism: { established: false },
        }),
        judgment('b', {
          sentence: { imposed: 'time', length: 'P40M10D' },
          particulars: { safety: 'P1Y', placement: 'P5Y' },
        }),
        judgment('c', {}),
      ],
      asOf,
    );
    expect(facts.detainedSince).toBe('2024-01-15');
    expect(facts.sentences).toEqual([
      {
        imposed: { months: 60, days: 0 },
        suspended: { months: 12, days: 0 },
        judgedOn: '2023-12-01',
        recidivism: false,
      },
      {
        imposed: { months: 40, days: 10 },
        judgedOn: '2023-12-01',
        safety: { months: 12, days: 0 },
        placement: { months: 60, days: 0 },
      },
    ]);
  });

  it('takes the executable total as one sentence where none is written out', () => {
    const situation = entity('situation', { executable: { months: 48, text: '' } });
    const { facts } = recordedLaw([start, situation, judgment('a', { recidivism: { established: false } })], asOf);
    expect(facts.sentences).toEqual([{ imposed: { months: 48, days: 0 }, judgedOn: '2023-12-01', recidivism: false }]);
    const made = calendar(packs, facts).outcomes.find(({ kind }) => kind === 'conditional-release');
    expect(made).toMatchObject({ state: 'opens', earliest: '2025-05-09', latest: '2025-05-16' });
  });

  it('prefers the start of the registry, and keeps its other dates beside', () => {
    const { facts, registry } = recordedLaw(
      [
        date('detention-start', '2024-01-10', 'by-hand'),
        start,
        date('conditional-release', '2025-05-15', 'registry'),
        date('prison-leave', '2024-05-15', 'by-hand'),
      ],
      asOf,
    );
    expect(facts.detainedSince).toBe('2024-01-15');
    expect([...registry]).toEqual([['conditional-release', '2025-05-15']]);
  });

  it('takes deductions by days or by length, interruptions with the registry’s word, and the right of residence', () => {
    const { facts } = recordedLaw(
      [
        entity('deduction', { deduction: { what: 'remand', from: '2023-10-01', until: '2023-12-31', note: '' } }, 'd1'),
        entity('deduction', { deduction: { what: 'other', length: 'P2W', note: 'slip' } }, 'd2'),
        entity('deduction', { deduction: { what: 'other', note: 'nothing said' } }, 'd3'),
        entity('interruption', { interruption: { from: '2024-05-01', until: '2024-06-30', counts: 'unknown' } }),
        entity('person', { residence: { status: 'no-right-of-residence' } }),
      ],
      asOf,
    );
    expect(facts.deductions).toEqual([
      { what: 'remand', length: { from: '2023-10-01', until: '2023-12-31' } },
      { what: 'other', length: { months: 0, days: 14 } },
    ]);
    expect(facts.interruptions).toEqual([{ from: '2024-05-01', until: '2024-06-30', counts: 'unknown' }]);
    expect(facts.residence).toBe('none');
  });

  it('writes lengths as periods and reads them back', () => {
    expect(lengthText({ years: 6, months: 2, days: 10 })).toBe('P6Y2M10D');
    expect(lengthParts('P6Y2M10D')).toEqual({ years: 6, months: 2, days: 10 });
    expect(lengthText({ years: 0, months: 0, days: 0 })).toBeUndefined();
    for (const bad of ['P', 'P0', '5Y', 'P-1M', 'P1.5M', 'PT1H'])
      expect(sentenceLength.safeParse(bad).success).toBe(false);
  });
});
