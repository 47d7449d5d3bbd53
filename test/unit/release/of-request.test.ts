/** From what a dossier records to deadlines: the same for the room, Today and the papers. */
import { describe, expect, it } from 'vitest';
import type { PlainEntity } from '../../../shared/dossier/read.ts';
import {
  deadlinesBefore,
  deadlinesOfRequest,
  legalFacts,
  openDeadlines,
  packs,
  type Deadline,
} from '../../../shared/release/index.ts';
import { must } from '../../../shared/result.ts';

type Units = Readonly<Record<string, unknown>>;
const entity = (id: string, type: string, units: Units): PlainEntity => ({ id, type, units });
const date = (kind: string, value: string, source = 'registry'): PlainEntity =>
  entity(`${kind}-${source}`, 'legal-date', { date: { kind, value, source, note: '' } });
const judged = (length: string, on = '2024-01-10'): PlainEntity =>
  entity('j', 'judgment', {
    judgment: { court: 'Gent', date: on, text: '' },
    sentence: { imposed: 'time', length },
    recidivism: { established: false },
  });
const asked = (modality: string, on: string, outcome?: Units): PlainEntity =>
  entity('r1', 'request', { request: { modality, on }, ...(outcome && { outcome }) });
const decided = (outcome: string, on: string, more: Units = {}, request = 'r1'): PlainEntity =>
  entity(`d-${on}`, 'decision', {
    decision: { request, modality: 'conditional-release', outcome, by: 'SURB Gent', on },
    ...more,
  });
const happened = (what: string, on: string, request = 'r1'): PlainEntity =>
  entity(`e-${what}`, 'procedure-event', { event: { request, what, on } });

const sixYears = [date('detention-start', '2025-01-15'), judged('P6Y')];
const thirtyMonths = [
  date('detention-start', '2026-02-02'),
  judged('P30M', '2026-01-10'),
  entity('situation', 'situation', { article32: { needed: 'no' } }),
];

function procedure(...entities: readonly PlainEntity[]) {
  const facts = legalFacts(entities);
  return deadlinesOfRequest(packs, facts, must(facts.requests[0], 'a request'));
}
const inShort = ({ rule, date: on, latest, state }: Deadline): string =>
  `${rule} ${on === latest ? on : `${on} to ${latest}`} ${state}`;
const shown = (...entities: readonly PlainEntity[]) => procedure(...entities).deadlines.map(inShort);
const open = (...entities: readonly PlainEntity[]) => openDeadlines(procedure(...entities)).map(inShort);
const refusals = (...entities: readonly PlainEntity[]) => procedure(...entities).notSupported.map(({ code }) => code);

describe('suspension by law in the emergency procedure (article 98/17)', () => {
  const granted = (advice: string): readonly string[] => {
    const { deadlines } = procedure(
      ...thirtyMonths,
      asked('electronic-monitoring', '2026-04-01', { outcome: 'decided', on: '2026-06-01', advice }),
      entity('d', 'decision', {
        decision: { request: 'r1', modality: 'electronic-monitoring', outcome: 'granted', by: 'SUR', on: '2026-06-01' },
      }),
      happened('final', '2026-06-07'),
    );
    return deadlines.map(({ rule }) => rule).filter((rule) => rule.startsWith('E-17'));
  };

  it('ends for whoever the director proposed it for, and for nobody else', () => {
    expect(granted('positive')).toContain('E-17-end');
    expect(granted('negative')).toEqual([]);
  });
});

describe('leave during limited detention or monitoring (article 43)', () => {
  it('has the limits of judge or court, and none of the minister', () => {
    const leave = [...sixYears, asked('prison-leave', '2027-03-01')];
    const rulesOf = (...entities: readonly PlainEntity[]): readonly string[] =>
      procedure(...entities).deadlines.map(({ rule }) => rule);
    expect(rulesOf(...leave)).toContain('M-08-advice');
    const beside = rulesOf(...leave, happened('leave-request', '2027-03-01'));
    expect(beside).toEqual(expect.arrayContaining(['C-43-registry', 'C-43-advice']));
    expect(beside.filter((rule) => rule.startsWith('M-'))).toEqual([]);
  });
});

describe('a probation period (article 71)', () => {
  it('ends on its own day, be that a Sunday: the Judicial Code moves limits of a procedure', () => {
    const facts = legalFacts([
      date('detention-start', '2020-01-15'),
      judged('P9Y', '2020-01-10'),
      asked('conditional-release', '2026-01-05'),
      decided('granted', '2026-07-01'),
      // Ten years later is a Sunday.
      happened('enforceable', '2026-07-13'),
    ]);
    const { deadlines } = deadlinesOfRequest(packs, facts, must(facts.requests[0], 'a request'));
    const longest = deadlines.find(({ rule }) => rule === 'C-71-long-maximum');
    expect(longest).toMatchObject({ date: '2036-07-13', latest: '2036-07-13' });
  });
});

describe('deadlines of a recorded request (P1 P3 P4 P6)', () => {
  it('above three years are those of the court', () => {
    expect(shown(...sixYears, asked('conditional-release', '2026-05-05'))).toEqual([
      'C-50-registry 2026-05-06 open',
      'C-50-advice 2026-09-05 to 2026-09-07 open',
      'C-51-advice 2026-10-07 projected',
      'C-52-first-hearing 2026-10-07 projected',
      'C-52-hearing 2026-11-05 open',
    ]);
  });

  it('up to three years are those of the emergency procedure', () => {
    expect(shown(...thirtyMonths, asked('electronic-monitoring', '2026-03-02'))).toEqual([
      'E-14-registry 2026-03-03 open',
      'E-14-advice 2026-04-03 projected',
      'E-18-advice 2026-04-13 projected',
      'E-19-not-before 2026-04-13 projected',
      'E-19-decision 2026-05-03 to 2026-05-04 projected',
    ]);
  });

  it('each goes by the law of the day it runs from: asked in 2025 before the Emergency Act, the ordinary procedure', () => {
    const rules = procedure(
      date('detention-start', '2025-01-02'),
      judged('P30M'),
      asked('electronic-monitoring', '2025-06-02'),
    ).deadlines.map(({ rule }) => rule);
    expect(rules).toContain('J-29-advice');
    expect(rules.some((rule) => rule.startsWith('E-14'))).toBe(false);
  });

  it('where nobody can tell the regime, are refused by name', () => {
    expect(shown(asked('conditional-release', '2026-05-05'))).toEqual([]);
    expect(refusals(asked('conditional-release', '2026-05-05'))).toEqual(['no-sentence']);
    expect(refusals(...thirtyMonths.slice(0, 2), asked('conditional-release', '2026-05-05'))).toContain(
      'article32-not-entered',
    );
    expect(
      refusals(
        date('detention-start', '2021-02-02'),
        judged('P30M', '2021-01-10'),
        asked('conditional-release', '2026-05-05'),
      ),
    ).toContain('older-judgment');
  });

  it('before the minister do not depend on the total', () => {
    const expected = ['M-08-advice 2026-05-03 to 2026-05-04 open', 'M-10-decision 2026-05-26 projected'];
    expect(shown(...sixYears, asked('prison-leave', '2026-03-03'))).toEqual(expected);
    expect(shown(...thirtyMonths, asked('prison-leave', '2026-03-03'))).toEqual(expected);
    expect(shown(asked('prison-leave', '2026-03-03'))).toEqual(expected);
  });

  it('an advice is met on its day, and what it proposed decides what silence means', () => {
    const given = (advice?: string): readonly Deadline[] =>
      procedure(
        asked('prison-leave', '2026-03-03', {
          outcome: 'advice-given',
          on: '2026-04-10',
          ...(advice !== undefined && { advice }),
        }),
      ).deadlines;
    expect(given('positive').map(inShort)).toEqual([
      'M-10-positive 2026-04-30 open',
      'M-08-advice 2026-05-03 to 2026-05-04 met',
    ]);
    expect(given('positive')[0]?.limit.silenceGrants).toBe(true);
    expect(given('negative').map(({ rule, limit }) => [rule, limit.silenceGrants])).toContainEqual([
      'M-10-negative',
      undefined,
    ]);
    expect(given().map(({ rule }) => rule)).toContain('M-10-decision');
    expect(given('positive')[1]).toMatchObject({ rule: 'M-08-advice', metOn: '2026-04-10' });
  });

  it('an advice of an unknown day is met, and leaves the decision projected', () => {
    const { deadlines } = procedure(asked('prison-leave', '2026-03-03', { outcome: 'advice-given' }));
    expect(deadlines.map(inShort)).toEqual([
      'M-08-advice 2026-05-03 to 2026-05-04 met',
      'M-10-decision 2026-05-26 projected',
    ]);
    expect(deadlines[0]).not.toHaveProperty('metOn');
  });

  it('nothing follows from a request that was withdrawn, or decided without a decision on record', () => {
    const request = (outcome: Units) => asked('conditional-release', '2026-05-05', outcome);
    expect(shown(...sixYears, request({ outcome: 'withdrawn' }))).toEqual([]);
    expect(shown(...sixYears, request({ outcome: 'decided' }))).toEqual([]);
    expect(shown(...sixYears, request({ outcome: 'decided' }), decided('adjourned', '2026-09-01'))).toEqual([]);
  });

  it('a refusal leaves the appeal and the new request; the day the decision fixed stands in place of the longest', () => {
    const request = asked('conditional-release', '2026-05-05', { outcome: 'decided' });
    const after = [
      'C-97-prosecutor 2026-10-17 open',
      'C-58-notice 2026-10-17 open',
      'C-58-victim 2026-10-17 open',
      'C-97-person 2026-10-21 open',
      'C-97-final 2026-10-22 open',
    ];
    expect(open(...sixYears, request, decided('refused', '2026-10-16'))).toEqual([
      ...after,
      'C-57-above-five 2027-10-16 open',
    ]);
    const fixed = decided('refused', '2026-10-16', { newRequest: { from: '2027-01-16' } });
    expect(open(...sixYears, request, fixed)).toEqual([...after, 'C-57-above-five 2027-01-16 open']);
    expect(procedure(...sixYears, request, fixed).deadlines.at(-1)).toMatchObject({
      origin: 'by-hand',
      bound: 'not-before',
    });
  });

  it('a grant leaves what the justice house owes', () => {
    const request = asked('conditional-release', '2026-05-05', { outcome: 'decided' });
    const left = open(...sixYears, request, decided('granted', '2026-10-16'));
    expect(left).toContain('C-62-report 2026-11-16 open');
    expect(left.some((line) => line.startsWith('C-57'))).toBe(false);
  });

  it('a grant with general conditions alone leaves no report: the prosecutor checks those (article 62)', () => {
    const request = asked('conditional-release', '2026-05-05', { outcome: 'decided' });
    const condition = (kind: string, id = kind): PlainEntity =>
      entity(id, 'condition', { condition: { kind, text: 'no offence', decision: 'd-2026-10-16' } });
    const reports = (...conditions: readonly PlainEntity[]) =>
      open(...sixYears, request, decided('granted', '2026-10-16'), ...conditions).filter((line) =>
        line.startsWith('C-62-report'),
      );
    expect(reports(condition('general'))).toEqual([]);
    expect(reports(condition('general'), condition('individual'))).toEqual([
      'C-62-report 2026-11-16 open',
      'C-62-report-from-grant 2027-04-16 open',
    ]);
    // While nobody recorded any, there may be some.
    expect(reports()).toContain('C-62-report 2026-11-16 open');
  });

  it('the newest decision on this request counts, whatever the order they were typed in', () => {
    const request = asked('conditional-release', '2026-05-05', { outcome: 'decided' });
    const decisions = [
      decided('refused', '2026-10-16', { newRequest: { from: '2027-01-16' } }),
      decided('adjourned', '2026-09-16'),
      decided('granted', '2026-11-01', {}, 'r9'),
    ];
    expect(shown(...sixYears, request, ...decisions)).toEqual(shown(...sixYears, request, ...[...decisions].reverse()));
    expect(open(...sixYears, request, ...decisions)).toContain('C-57-above-five 2027-01-16 open');
  });

  it('what else happened is recorded day by day: from the deliberation the decision, and none from another request', () => {
    const request = asked('conditional-release', '2026-05-05');
    const lines = shown(
      ...sixYears,
      request,
      happened('hearing', '2026-09-10'),
      happened('deliberation', '2026-09-10'),
    );
    expect(lines).toContain('C-54-decision 2026-09-24 open');
    expect(lines).toContain('C-52-file 2026-09-06 open');
    expect(lines).toContain('C-52-hearing 2026-11-05 met');
    expect(shown(...sixYears, request, happened('deliberation', '2026-09-10', 'r9'))).toEqual(
      shown(...sixYears, request),
    );
  });

  it('a day that is none of the calendar sets nothing running', () => {
    expect(shown(...sixYears, asked('conditional-release', '2026-05-05'), happened('hearing', '2026-02-30'))).toEqual(
      shown(...sixYears, asked('conditional-release', '2026-05-05')),
    );
  });

  it('what is owed before something opens is counted back from the day recorded', () => {
    const before = (...entities: readonly PlainEntity[]) =>
      deadlinesBefore(packs, legalFacts(entities), 'conditional-release').deadlines.map(inShort);
    expect(before(...sixYears, date('conditional-release', '2027-08-31'))).toEqual([
      'C-25-1-information 2027-02-28 open',
      'C-25-1-request 2027-02-28 open',
    ]);
    expect(before(...sixYears)).toEqual([]);
    // The registry's day comes before one by hand.
    expect(
      before(
        ...sixYears,
        date('conditional-release', '2027-05-31', 'by-hand'),
        date('conditional-release', '2027-08-31'),
      )[0],
    ).toContain('2027-02-28');
  });
});
