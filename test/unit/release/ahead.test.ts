/** What lies ahead of one dossier, for the timeline, Today, the calendar file and the person (SPEC.md, V17). */
import { describe, expect, it } from 'vitest';
import { listedUnits } from '../../../shared/dossier/entities.ts';
import type { PlainEntity } from '../../../shared/dossier/read.ts';
import { languages } from '../../../shared/language.ts';
import { legalFacts } from '../../../shared/release/index.ts';
import {
  basisInWords,
  lawDateInWords,
  lawDates,
  packs,
  recordedLaw,
  ruleOfPack,
  type LawDate,
} from '../../../shared/release/law/index.ts';

const entity = (type: string, units: PlainEntity['units'], id = type): PlainEntity => ({ id, type, units });
const date = (kind: string, value: string, source = 'registry'): PlainEntity =>
  entity('legal-date', { date: { kind, value, source, note: '' } }, `${kind}-${source}`);
const judgment = entity('judgment', {
  judgment: { court: 'Gent', date: '2024-01-10', text: '' },
  sentence: { imposed: 'time', length: 'P6Y' },
  recidivism: { established: false },
});
const sixYears = [date('detention-start', '2025-01-15'), judgment];

const ahead = (entities: readonly PlainEntity[], asOf = '2026-05-04'): readonly LawDate[] =>
  lawDates(packs, recordedLaw(entities, asOf), legalFacts(entities));
const inShort = (dates: readonly LawDate[]): readonly string[] =>
  dates.map(({ id, earliest, latest, status, rules }) => `${id} ${earliest} ${latest} ${status} ${rules.join('+')}`);

describe('what lies ahead (V17)', () => {
  it('is each opening with its range, rule and status, and what is due before it', () => {
    expect(inShort(ahead(sixYears))).toEqual([
      'opens/prison-leave 2026-01-10 2026-01-16 sourced L13',
      'written-information/limited-detention 2026-03-09 2026-03-16 sourced R5',
      'ask-by/limited-detention 2026-05-09 2026-05-16 unconfirmed R9',
      'written-information/conditional-release 2026-07-05 2026-07-16 sourced R6',
      'opens/limited-detention 2026-07-09 2026-07-16 sourced L19+L20',
      'ask-by/conditional-release 2026-09-05 2026-09-16 sourced R8',
      'opens/conditional-release 2027-01-05 2027-01-16 sourced L8',
      'opens/sentence-end 2031-01-14 2031-01-14 unconfirmed L18',
    ]);
  });

  it('counts the written information six and four months before (R5 R6), together where it is due together', () => {
    const all = ahead(sixYears, '2026-04-20').filter(({ what }) => what === 'written-information');
    expect(all.map(({ kinds, earliest, before, who, counted }) => ({ kinds, earliest, before, who, counted }))).toEqual(
      [
        {
          kinds: ['limited-detention', 'electronic-monitoring'],
          earliest: '2026-03-09',
          before: '2026-07-09',
          who: 'director',
          counted: 'computed',
        },
        {
          kinds: ['conditional-release'],
          earliest: '2026-07-05',
          before: '2027-01-05',
          who: 'director',
          counted: 'computed',
        },
      ],
    );
  });

  it('lets the registry’s day stand in place of a computed one, and counts back from it', () => {
    const all = ahead([...sixYears, date('conditional-release', '2027-02-20')]);
    expect(all.some(({ id }) => id === 'opens/conditional-release')).toBe(false);
    expect(all.find(({ id }) => id === 'written-information/conditional-release')).toMatchObject({
      earliest: '2026-08-20',
      latest: '2026-08-20',
      status: 'sourced',
      counted: 'recorded',
      before: '2027-02-20',
    });
  });

  it('says nothing of what is due before once the person asked', () => {
    const request = entity('request', { request: { modality: 'conditional-release', on: '2026-05-01' } });
    const ids = ahead([...sixYears, request]).map(({ id }) => id);
    expect(ids).toContain('opens/conditional-release');
    expect(ids).not.toContain('written-information/conditional-release');
    expect(ids).not.toContain('ask-by/conditional-release');
  });

  it('takes the least sure of what a date stands on', () => {
    const asked = ahead(sixYears).find(({ id }) => id === 'ask-by/limited-detention');
    // R9 is from memory.
    expect(asked).toMatchObject({ rules: ['R9'], status: 'unconfirmed' });
    expect(ahead(sixYears).find(({ id }) => id === 'opens/sentence-end')?.status).toBe('unconfirmed');
  });

  it('is empty without facts, and where no pack holds', () => {
    expect(ahead([])).toEqual([]);
    expect(ahead(sixYears, '2001-01-01')).toEqual([]);
  });

  it('has words in each language, and each rule is one of its pack', () => {
    for (const each of ahead(sixYears)) {
      for (const language of languages) expect(lawDateInWords(each, language)).not.toBe('');
      for (const id of each.rules) expect(ruleOfPack(packs, each.pack, id)?.id).toBe(id);
    }
    expect(basisInWords({ rules: ['L8'], pack: 6 }, 'fr')).toBe('selon les règles de droit 6, L8');
  });
});

describe('what the lists keep of a section', () => {
  const whole: readonly PlainEntity[] = [
    entity('person', { name: { surname: 'Distel', firstName: 'Bo' }, residence: { status: 'no-right-of-residence' } }),
    entity('situation', { executable: { months: 72, text: '' } }),
    date('detention-start', '2025-01-15'),
    entity('judgment', {
      judgment: { court: 'Gent', date: '2024-01-10', text: '' },
      sentence: { imposed: 'time', length: 'P6Y', suspended: 'P1Y' },
      recidivism: { established: true },
      particulars: { safety: 'P3Y' },
    }),
    entity('deduction', { deduction: { what: 'remand', length: 'P20D', note: '' } }),
    entity('interruption', { interruption: { from: '2025-03-01', until: '2025-03-04', counts: 'not-served' } }),
  ];

  it('is all that the calendar of a release reads: Today and the dossier say the same (V17)', () => {
    const kept = whole.map(({ id, type, units }) => ({
      id,
      type,
      units: Object.fromEntries(Object.entries(units).filter(([unit]) => listedUnits.get(type)?.includes(unit))),
    }));
    const facts = recordedLaw(kept, '2026-05-04');
    expect(facts).toEqual(recordedLaw(whole, '2026-05-04'));
    expect(facts.facts).toMatchObject({ residence: 'none', deductions: [{}], interruptions: [{}] });
    expect(facts.facts.sentences[0]).toMatchObject({ suspended: { months: 12 }, safety: { months: 36 } });
  });
});
