/** What lies ahead of one dossier, for the timeline, Today, the calendar file and the person (SPEC.md, V17). */
import { describe, expect, it } from 'vitest';
import { listedUnits } from '../../../shared/dossier/entities.ts';
import type { PlainEntity } from '../../../shared/dossier/read.ts';
import { languages } from '../../../shared/language.ts';
import {
  basisInWords,
  calendar,
  deadlinesBefore,
  lawDateInWords,
  lawDates,
  legalFacts,
  packs,
  preparing,
  recordedLaw,
  ruleOfPack,
  type LawDate,
} from '../../../shared/release/index.ts';

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

const thirtyMonths = [
  date('detention-start', '2026-02-02'),
  entity('judgment', {
    judgment: { court: 'Gent', date: '2026-01-10', text: '' },
    sentence: { imposed: 'time', length: 'P30M' },
  }),
  entity('situation', { article32: { needed: 'no' }, residenceAdvice: { says: 'no-right', on: '2026-02-10' } }),
];

describe('what lies ahead (V17)', () => {
  it('is each opening with its range, rule and status, and what is due before it', () => {
    expect(inShort(ahead(sixYears))).toEqual([
      'opens/permission-reintegration 2025-01-15 2025-01-15 text M-4-3',
      'opens/transition-house 2025-07-15 2025-07-15 text M-9-3',
      'ask-by/limited-detention 2026-01-01 2026-01-01 text C-54-decision+C-52-hearing',
      'opens/prison-leave 2026-01-15 2026-01-15 text M-6',
      'information/limited-detention 2026-03-15 2026-03-15 text C-23-information',
      'ask-by/conditional-release 2026-07-01 2026-07-01 text C-54-decision+C-52-hearing',
      'opens/limited-detention 2026-07-15 2026-07-15 text C-23-detention+C-23-monitoring',
      'information/conditional-release 2026-07-15 2026-07-15 text C-25-1-information',
      'opens/conditional-release 2027-01-15 2027-01-15 text C-25-2a',
      'opens/sentence-end 2031-01-13 2031-01-14 derived N-end',
    ]);
  });

  it('owes no information and no advice that was given unasked, of that modality alone', () => {
    const step = (what: string, modality: string, id: string) =>
      entity('procedure-event', { event: { what, modality, on: '2026-04-30' } }, id);
    const told = step('information', 'conditional-release', 'a');
    const ids = (...more: readonly PlainEntity[]) => ahead([...sixYears, ...more]).map(({ id }) => id);
    expect(ids()).toContain('information/conditional-release');
    expect(ids(told)).toEqual(ids().filter((id) => id !== 'information/conditional-release'));
    // Where the registry gave the day, the limit counted from it is met by the same step.
    const recorded = legalFacts([...sixYears, date('conditional-release', '2027-01-15'), told]);
    const owed = deadlinesBefore(packs, recorded, 'conditional-release').deadlines;
    expect(owed.find(({ what }) => what === 'information')).toMatchObject({ state: 'met', metOn: '2026-04-30' });
    // In the emergency procedure the director advises on release of his own motion (article 98/15).
    const advised = [...thirtyMonths, step('advice', 'conditional-release', 'b')];
    const before = ahead(thirtyMonths).map(({ id }) => id);
    expect(before).toContain('advice/conditional-release');
    expect(ahead(advised).map(({ id }) => id)).toEqual(before.filter((id) => id !== 'advice/conditional-release'));
  });

  it('owes nobody anything before they are held: at once, from the first day (article 8)', () => {
    const fortyMonths = [
      date('detention-start', '2026-02-02'),
      entity('judgment', {
        judgment: { court: 'Gent', date: '2026-01-10', text: '' },
        sentence: { imposed: 'time', length: 'P40M' },
        recidivism: { established: false },
      }),
    ];
    const told = ahead(fortyMonths, '2026-02-10').filter(({ id }) => id === 'information/prison-leave');
    expect(told).toMatchObject([{ earliest: '2026-02-02', latest: '2026-02-02', atOnce: true }]);
    const others = ahead(fortyMonths, '2026-02-10').filter(({ what }) => what === 'information' || what === 'ask-by');
    expect(others.filter(({ earliest }) => earliest < '2026-02-02')).toEqual([]);
    expect(others.filter(({ atOnce }) => atOnce === true).map(({ id }) => id)).toEqual([
      'information/prison-leave',
      'ask-by/prison-leave',
    ]);
    // From the registry's day the same: Today and the room count from it.
    const legal = legalFacts([...fortyMonths, date('prison-leave', '2026-03-16')]);
    const [owed] = deadlinesBefore(packs, legal, 'prison-leave').deadlines;
    expect(owed).toMatchObject({ what: 'information', date: '2026-02-02', latest: '2026-02-02', atOnce: true });
  });

  it('up to three years is that of the emergency procedure, with the last day of its rules', () => {
    expect(inShort(ahead(thirtyMonths, '2026-02-10'))).toEqual([
      'opens/permission-reintegration 2026-02-02 2026-02-02 text M-4-3+M-6+M-9-3',
      'information/limited-detention 2026-02-28 2026-03-02 text E-9-information',
      'ask-by/limited-detention 2026-03-28 2026-04-01 text E-19-decision+E-14-advice+E-14-registry',
      'advice/provisional-release-removal 2026-03-29 2026-04-02 text E-15-advice',
      'opens/limited-detention 2026-05-29 2026-06-02 text E-9-detention+E-9-monitoring-without+E-11',
      'advice/conditional-release 2026-09-29 2026-10-02 text E-15-advice',
      'opens/conditional-release 2026-11-29 2026-12-02 text E-10',
      'opens/removal-by-minister 2028-01-20 2028-02-01 text M-20-1',
      'opens/sentence-end 2028-07-20 2028-08-01 derived N-end',
      'rule-ends/limited-detention 2030-05-31 2030-05-31 text E-9-detention+E-9-monitoring-without+E-10+E-11',
    ]);
  });

  it('a rule that another takes up the day after does not end for anybody', () => {
    // The end is counted in 2026 by one code, then by the other: nothing stops.
    expect(ahead(sixYears).filter(({ what }) => what === 'rule-ends')).toEqual([]);
  });

  it('early release ends with its law: the last day is said, to be confirmed (V24)', () => {
    const ending = ahead(
      thirtyMonths.filter(({ type }) => type !== 'legal-date').concat(date('detention-start', '2024-06-02')),
      '2026-05-04',
    );
    expect(ending.find(({ id }) => id === 'rule-ends/early-release')).toMatchObject({
      earliest: '2026-12-31',
      status: 'doubt',
      rules: ['L-28'],
    });
  });

  it('counts the written information four and six months before (articles 23 and 25/1), together where it is due together', () => {
    const all = ahead(sixYears, '2026-04-20').filter(({ what }) => what === 'information');
    expect(all.map(({ kinds, earliest, before, who, counted }) => ({ kinds, earliest, before, who, counted }))).toEqual(
      [
        {
          kinds: ['limited-detention', 'electronic-monitoring'],
          earliest: '2026-03-15',
          before: '2026-07-15',
          who: 'director',
          counted: 'computed',
        },
        {
          kinds: ['conditional-release'],
          earliest: '2026-07-15',
          before: '2027-01-15',
          who: 'director',
          counted: 'computed',
        },
      ],
    );
  });

  it('lets the registry’s day stand in place of a computed one, and counts the others back from it (V23)', () => {
    const all = ahead([...sixYears, date('conditional-release', '2027-02-20')]);
    expect(all.some(({ id }) => id === 'opens/conditional-release')).toBe(false);
    expect(all.find(({ id }) => id === 'information/conditional-release')).toMatchObject({
      earliest: '2026-08-20',
      latest: '2026-08-20',
      status: 'text',
      counted: 'recorded',
      before: '2027-02-20',
    });
    expect(all.find(({ id }) => id === 'opens/limited-detention')).toMatchObject({
      earliest: '2026-08-20',
      latest: '2026-08-20',
    });
  });

  it('says nothing of what is due before once the person asked', () => {
    const request = entity('request', { request: { modality: 'conditional-release', on: '2026-05-01' } });
    const all = ahead([...sixYears, request]);
    expect(all.map(({ id }) => id)).toContain('opens/conditional-release');
    const due = all.filter(({ kinds, what }) => what !== 'opens' && kinds.includes('conditional-release'));
    expect(due).toEqual([]);
  });

  it('takes the least sure of what a date stands on', () => {
    const recidivist = entity('judgment', {
      ...judgment.units,
      recidivism: { established: true },
    });
    const [opens] = ahead([date('detention-start', '2025-01-15'), recidivist]).filter(
      ({ id }) => id === 'opens/conditional-release',
    );
    // Two thirds by the text, one third in practice: the text leaves it open.
    expect(opens).toMatchObject({ earliest: '2029-01-14', latest: '2029-01-15', status: 'doubt' });
  });

  it('is empty without facts, and where no pack holds', () => {
    expect(ahead([])).toEqual([]);
    expect(ahead(sixYears, '2001-01-01')).toEqual([]);
  });

  it('has words in each language, and each rule is one of its pack', () => {
    for (const each of [...ahead(sixYears), ...ahead(thirtyMonths, '2026-02-10')]) {
      for (const language of languages) expect(lawDateInWords(each, language)).not.toMatch(/^$|[{}]|undefined/);
      for (const id of each.rules) expect(ruleOfPack(packs, each.pack, id)?.id).toBe(id);
    }
    expect(basisInWords({ rules: ['C-25-2a'], pack: 260116 }, 'fr')).toBe('selon les règles de droit 260116, C-25-2a');
  });
});

describe('what the lists keep of a section', () => {
  const whole: readonly PlainEntity[] = [
    entity('person', { name: { surname: 'Distel', firstName: 'Bo' } }),
    entity('situation', {
      executable: { months: 72, text: '' },
      article32: { needed: 'yes', by: 'judgment' },
      residenceAdvice: { says: 'no-right', on: '2025-02-01' },
      optIn: { on: '2025-03-01' },
    }),
    date('detention-start', '2025-01-15'),
    entity('judgment', {
      judgment: { court: 'Gent', date: '2024-01-10', text: '' },
      sentence: { imposed: 'time', length: 'P6Y', suspended: 'P1Y' },
      recidivism: { established: true },
      particulars: { safetyTwoThirds: true, placed: true },
      code: { code: '1867' },
      final: { final: true, since: '2024-02-10' },
    }),
    entity('deduction', { deduction: { what: 'remand', length: 'P20D', note: '' } }),
    entity('interruption', {
      interruption: { from: '2025-03-01', until: '2025-03-04', counts: 'not-served', what: 'suspension' },
    }),
  ];

  it('is all that the calendar of a release reads: Today and the dossier say the same (V17)', () => {
    const kept = whole.map(({ id, type, units }) => ({
      id,
      type,
      units: Object.fromEntries(Object.entries(units).filter(([unit]) => listedUnits.get(type)?.includes(unit))),
    }));
    const facts = recordedLaw(kept, '2026-05-04');
    expect(facts).toEqual(recordedLaw(whole, '2026-05-04'));
    expect(facts.facts).toMatchObject({
      residence: 'none',
      article32: true,
      optedIn: true,
      deductions: [{}],
      interruptions: [{ what: 'suspension' }],
    });
    expect(facts.facts.sentences[0]).toMatchObject({
      suspended: { years: 1 },
      safety: 'two-thirds',
      placement: 'length-unknown',
      code: '1867',
      finalOn: '2024-02-10',
    });
  });
});

it('V12, V17: the table counts what is due before from the registry’s day, as the steps do', () => {
  const entities = [...sixYears, date('conditional-release', '2027-03-01')];
  const recorded = recordedLaw(entities, '2026-05-04');
  const made = calendar(packs, recorded.facts);
  const opening = made.outcomes.find((one) => one.kind === 'conditional-release' && one.state === 'opens');
  if (opening?.state !== 'opens') throw new Error('conditional release opens');
  const inTable = preparing(made, opening, recorded.registry.get('conditional-release'));
  const inSteps = ahead(entities).filter(({ kinds, before }) => kinds.includes('conditional-release') && before);
  expect(inSteps).not.toEqual([]);
  expect(new Map(inTable.map(({ what, dates }) => [what, dates.calendar]))).toEqual(
    new Map(inSteps.map(({ what, earliest }) => [what, earliest])),
  );
});
