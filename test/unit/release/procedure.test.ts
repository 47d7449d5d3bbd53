/** Time limits of a procedure: how they are counted, and what is true of all of them (SPEC.md, P1 to P6). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modality as modalitySchema } from '../../../shared/dossier/entities.ts';
import { term } from '../../../shared/glossary/index.ts';
import { languages } from '../../../shared/language.ts';
import {
  actorNames,
  actors,
  dateOf,
  eventNames,
  legalDate,
  modalities,
  openDeadlines,
  packs,
  procedureEvents,
  procedureOf,
  statusNames,
  type LawFacts,
  type ProcedureInput,
} from '../../../shared/release/index.ts';
import { limitDay } from '../../../shared/release/law/limit-days.ts';
import { must } from '../../../shared/result.ts';
import { everyLimit } from '../../generate/law/limits.ts';
import { profiles } from '../../generate/law/profiles.ts';
import { dayBetween } from '../../support/law-cases.ts';
import { addDays } from '../../support/naive-days.ts';
import { limitDays } from '../../support/naive-limits.ts';

const [, court] = must(
  profiles.find(([name]) => name === 'five years, no right of residence'),
  'somebody',
);
const deadlines = (
  input: Partial<ProcedureInput> & Pick<ProcedureInput, 'modality' | 'events'>,
  facts: LawFacts = court,
) => procedureOf(packs, { facts, ...input });
const lines = (...input: Parameters<typeof deadlines>) =>
  deadlines(...input).deadlines.map(
    ({ rule, date, latest, state }) => `${rule} ${date === latest ? date : `${date} to ${latest}`} ${state}`,
  );

const byId = (id: string) =>
  must(
    everyLimit.find((row) => row.id === id),
    id,
  );

describe('counting a limit (P2)', () => {
  it.each([
    [
      'M-08-advice',
      '2026-11-30',
      '2027-01-30',
      '2027-02-01',
      'two months: a Saturday, by the eve a Sunday, on to Monday',
    ],
    ['C-50-advice', '2026-10-31', '2027-02-28', '2027-03-01', 'four months to a shorter month, a Sunday'],
    [
      'C-62-report',
      '2027-02-28',
      '2027-03-28',
      '2027-03-31',
      'from the end of February: 28 March, by the eve 31 March',
    ],
    ['C-54-decision', '2026-11-11', '2026-11-25', '2026-11-25', 'fourteen days'],
    ['C-54-decision', '2026-12-11', '2026-12-25', '2026-12-28', 'fourteen days to Christmas, on to Monday'],
    ['C-52-file', '2026-11-30', '2026-11-26', '2026-11-26', 'four days before: never put off'],
    ['C-58-notice', '2026-11-27', '2026-11-28', '2026-11-28', 'twenty-four hours: the next day, also a Saturday'],
    ['C-97-file', '2026-11-27', '2026-11-29', '2026-11-29', 'forty-eight hours'],
    ['C-43-advice', '2026-11-30', '2027-01-11', '2027-01-11', 'six weeks'],
    ['E-18-advice', '2026-10-30', '2026-11-06', '2026-11-06', 'five working days: from Friday to Friday'],
    ['M-10-new-request', '2026-11-30', '2027-02-28', '2027-02-28', 'not before: no later reading'],
    ['J-45-new-request', '2026-08-31', '2027-02-28', '2027-02-28', 'at most six months, as the decision fixes it'],
    ['C-71-minimum', '2028-02-29', '2029-02-28', '2029-02-28', 'a year from a leap day'],
  ])('%s from %s: %s to %s, %s', (id, from, date, latest) => {
    expect(limitDay(byId(id), from, undefined)).toMatchObject({ date, latest });
  });

  it('fourteen working days of the minister, and twenty-one where the limit is extended', () => {
    expect(limitDay(byId('M-10-decision'), '2026-11-16', undefined)).toEqual({
      date: '2026-12-04',
      latest: '2026-12-04',
      yearNotHeld: true,
    });
    expect(limitDay(byId('M-10-decision-extended'), '2026-11-16', undefined)).toMatchObject({ date: '2026-12-15' });
  });

  it('days of the civil service count where the pack holds those of both years (P5)', () => {
    const days = ['2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31'];
    const held = [
      { year: 2026, days },
      { year: 2027, days: [] },
    ];
    expect(limitDay(byId('M-10-decision'), '2026-12-14', undefined)).toMatchObject({
      date: '2027-01-05',
      yearNotHeld: true,
    });
    expect(limitDay(byId('M-10-decision'), '2026-12-14', held)).toMatchObject({
      date: '2027-01-11',
      yearNotHeld: false,
    });
    expect(limitDay(byId('M-10-decision'), '2026-12-14', held.slice(0, 1))).toMatchObject({ yearNotHeld: true });
    // Working days the law does not define are not those.
    expect(limitDay(byId('E-18-advice'), '2026-12-24', held)).toMatchObject({ date: '2027-01-04', yearNotHeld: false });
  });

  it('agrees with a second counter for every limit and any day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyLimit), dayBetween('2007-02-01', 12_000), (row, from) => {
        if (row.length === undefined) return;
        const [plain, latest] = limitDays(
          from,
          row.length,
          row.bound === 'at-the-latest' && row.meets !== 'final-release',
          row.meets === 'final',
        );
        expect(limitDay(row, from, undefined)).toMatchObject({ date: plain, latest });
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a procedure (P1 P3 P4)', () => {
  it('projects on from a step that is still awaited, up to the decision and no further', () => {
    expect(lines({ modality: 'electronic-monitoring', events: { request: '2026-02-10' } })).toEqual([
      'C-49-registry 2026-02-11 open',
      'C-49-advice 2026-04-11 to 2026-04-13 projected',
      'C-51-advice 2026-05-13 projected',
      'C-52-first-hearing 2026-05-13 projected',
      'C-52-hearing 2026-08-10 open',
    ]);
  });

  it('a decision meets what lay before it', () => {
    const made = deadlines({
      modality: 'conditional-release',
      events: { request: '2026-05-05', decision: '2026-10-16', refusal: '2026-10-16' },
    });
    const open = openDeadlines(made).map(({ what }) => what);
    expect(open).not.toContain('advice');
    expect(open).not.toContain('hearing');
    expect(open).toContain('new-request');
  });

  it('a day fixed by the decision stands in place of the longest the law allows', () => {
    const [again] = deadlines({
      modality: 'conditional-release',
      events: { refusal: '2026-12-02' },
      newRequestFrom: '2027-04-01',
    }).deadlines;
    expect(again).toMatchObject({
      rule: 'C-57-up-to-five',
      date: '2027-04-01',
      origin: 'by-hand',
      bound: 'not-before',
    });
    expect(dateOf(must(again, 'a deadline'))).toMatchObject({ value: '2027-04-01', status: 'by-hand' });
  });

  it('withdrawn, nothing runs', () => {
    expect(lines({ modality: 'conditional-release', events: { request: '2026-05-05' }, withdrawn: true })).toEqual([]);
  });

  it('before the Act nothing is counted, and that is said', () => {
    expect(deadlines({ modality: 'prison-leave', events: { request: '2006-05-05' } }).notSupported).toEqual([
      { code: 'no-pack', modality: 'prison-leave' },
    ]);
  });

  it('where the answer on article 32 decides, what both procedures share is counted, and the rest named', () => {
    const [, either] = must(
      profiles.find(([name]) => name === 'thirty months, nothing said of article 32'),
      'somebody',
    );
    const made = deadlines(
      { modality: 'conditional-release', events: { seisin: '2026-11-11', decision: '2026-11-12' } },
      either,
    );
    const rules = made.deadlines.map(({ rule }) => rule);
    expect(made.notSupported).toContainEqual({ code: 'article32-not-entered', modality: 'conditional-release' });
    expect(rules).toContain('C-97-person');
    expect(rules.some((rule) => rule.startsWith('E-') || rule.startsWith('J-'))).toBe(false);
  });
});

describe('on generated cases', () => {
  const event = fc.constantFrom(...procedureEvents);
  const input = fc.record({
    modality: fc.constantFrom(...modalities.map(({ id }) => id)),
    facts: fc.constantFrom(...profiles.map(([, facts]) => facts)),
    event,
    on: dayBetween('2007-02-01', 9000),
    later: fc.integer({ min: 1, max: 40 }),
  });

  it('every deadline names its row, its pack and the day it runs from', () => {
    fc.assert(
      fc.property(input, ({ modality, facts, event: what, on }) => {
        for (const each of deadlines({ modality, events: { [what]: on } }, facts).deadlines) {
          const pack = must(
            packs.find(({ number }) => number === each.pack),
            'the pack',
          );
          expect(pack.limits.find(({ id }) => id === each.rule)).toBe(each.limit);
          expect(pack.validFrom <= each.from.on && each.from.on <= (pack.validUntil ?? '9999')).toBe(true);
          expect(each.date <= each.latest).toBe(true);
          expect(each.mark).toBe(each.limit.mark);
        }
      }),
      { numRuns: 800 },
    );
  });

  it('within one law, a later event never gives an earlier day', () => {
    fc.assert(
      fc.property(input, ({ modality, facts, event: what, on, later }) => {
        const [before = [], after = []] = [on, addDays(on, later)].map((day) =>
          deadlines({ modality, events: { [what]: day } }, facts).deadlines.filter(({ from }) => from.event === what),
        );
        const sooner = before.filter((each) =>
          after.some(({ rule, date, latest }) => rule === each.rule && (date < each.date || latest < each.latest)),
        );
        expect(sooner).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });

  // For a permission the Act sets the director no limit: nothing runs from its request.
  it('a request is answered by deadlines or by a refusal, never by silence', () => {
    const asked = fc.constantFrom(
      'limited-detention',
      'electronic-monitoring',
      'conditional-release',
      'prison-leave',
      'interruption',
    );
    fc.assert(
      fc.property(
        asked,
        fc.constantFrom(...profiles),
        dayBetween('2007-02-01', 10_000),
        (modality, [name, facts], on) => {
          // Of their own motion until March 2013: nobody had to ask for conditional release.
          if (modality === 'conditional-release' && on < '2013-03-19') return;
          const { deadlines: found, notSupported } = deadlines(
            {
              modality: must(
                modalities.find(({ id }) => id === modality),
                'a modality',
              ).id,
              events: { request: on },
            },
            facts,
          );
          const isEmergency = procedureOf(packs, {
            modality: 'limited-detention',
            facts,
            events: { request: on },
          }).deadlines.some(({ rule }) => rule.startsWith('E-'));
          if (isEmergency && modality === 'conditional-release') return;
          expect([name, modality, on, found.length + notSupported.length > 0]).toEqual([name, modality, on, true]);
        },
      ),
      { numRuns: 800 },
    );
  });

  it('is the same whatever the order in which events were recorded', () => {
    fc.assert(
      fc.property(input, event, (one, other) => {
        const { modality, facts, event: what, on } = one;
        if (what === other) return;
        const there = { [what]: on, [other]: addDays(on, one.later) };
        const turned = { [other]: addDays(on, one.later), [what]: on };
        expect(deadlines({ modality, events: there }, facts)).toEqual(deadlines({ modality, events: turned }, facts));
      }),
      { numRuns: 300 },
    );
  });
});

describe('words', () => {
  it('of events, actors, statuses and modalities: four languages, each its own', () => {
    const texts = [
      ...procedureEvents.map((each) => eventNames[each]),
      ...actors.map((each) => actorNames[each]),
      ...Object.values(statusNames),
      ...modalities.map((entry) => entry.names),
    ];
    for (const text of texts) {
      expect(languages.filter((language) => text[language].trim() === '')).toEqual([]);
      expect(text.nl).not.toBe(text.en);
      expect(text.de).not.toBe(text.en);
    }
  });

  it('cover every modality a dossier can name, each with its glossary term', () => {
    expect(modalities.map((entry) => entry.id).sort()).toEqual([...modalitySchema.options].sort());
    expect(modalities.filter((entry) => term(entry.glossary) === undefined)).toEqual([]);
  });
});

describe('legal dates', () => {
  it('carry their source as status', () => {
    expect(
      legalDate({ kind: 'conditional-release', value: '2026-09-20', source: 'registry', note: 'slip of 3 May' }),
    ).toMatchObject({
      ok: true,
      value: { value: '2026-09-20', kind: 'conditional-release', note: 'slip of 3 May', status: 'registry' },
    });
  });

  it('refuse what is not a day', () => {
    expect(legalDate({ kind: 'sentence-end', value: '2026-02-30', source: 'by-hand' })).toEqual({
      ok: false,
      problem: { code: 'not-a-day', field: 'sentence-end' },
    });
  });
});
