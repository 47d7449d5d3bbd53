/** A request has a next step in each regime, or a word on why none is counted; also while an answer on article 32 is open (V26). */
import { describe, expect, it } from 'vitest';
import type { PlainEntity } from '../../../shared/dossier/read.ts';
import {
  deadlinesOfRequest,
  legalFacts,
  modalities,
  packs,
  type Deadline,
  type ModalityId,
  type Procedure,
} from '../../../shared/release/index.ts';
import { must } from '../../../shared/result.ts';

type Units = Readonly<Record<string, unknown>>;
const entity = (id: string, type: string, units: Units): PlainEntity => ({ id, type, units });
const start = entity('start', 'legal-date', {
  date: { kind: 'detention-start', value: '2026-03-02', source: 'registry', note: '' },
});
const judged = (length: string): PlainEntity =>
  entity('j', 'judgment', {
    judgment: { court: 'Gent', date: '2026-02-01', text: '' },
    sentence: { imposed: 'time', length },
    recidivism: { established: false },
  });
const situation = (needed: string | undefined): PlainEntity =>
  entity('situation', 'situation', {
    ...(needed !== undefined && { article32: { needed, by: 'registry' } }),
    residenceAdvice: { says: 'no-right', on: '2026-03-10' },
  });
const regimes = {
  court: [start, judged('P60M'), situation(undefined)],
  judge: [start, judged('P30M'), situation('yes')],
  emergency: [start, judged('P30M'), situation('no')],
  'not known': [start, judged('P30M'), situation('not-known')],
  'below six months': [start, judged('P4M'), situation('no')],
} as const;

function procedure(
  entities: readonly PlainEntity[],
  modality: ModalityId,
  on = '2026-11-16',
  more: Units = {},
): Procedure {
  const legal = legalFacts([...entities, entity('r', 'request', { request: { modality, on }, ...more })]);
  return deadlinesOfRequest(packs, legal, must(legal.requests[0], 'the request'));
}
const inShort = ({ rule, date, ifArticle32, alike }: Deadline): string =>
  [
    rule,
    ...(alike ?? []).map(({ id }) => id),
    date,
    ...(ifArticle32 === undefined ? [] : [ifArticle32 ? 'if' : 'if not']),
  ].join(' ');

describe('a request (V26)', () => {
  it.each(Object.entries(regimes))('has a next step or a reason for each modality: %s', (_, entities) => {
    const silent = modalities.filter(({ id }) => {
      const { deadlines, notSupported } = procedure(entities, id);
      return deadlines.length === 0 && notSupported.length === 0;
    });
    expect(silent).toEqual([]);
  });

  it('for release in the emergency procedure has the director’s own advice, from the computed time condition', () => {
    const { deadlines, notSupported } = procedure(regimes.emergency, 'provisional-release-removal', '2026-06-01');
    // A third is 300 days or ten months: by the earlier way 27 December 2026. Six months before it the time condition is met, and two
    // months before that is the last day of the advice (articles 98/11 and 98/15).
    expect(deadlines.slice(0, 1)).toMatchObject([
      { rule: 'E-15-advice', what: 'advice', who: 'director', date: '2026-04-27', isComputed: true, state: 'open' },
    ]);
    expect(notSupported).toEqual([]);
    expect(procedure(regimes.judge, 'provisional-release-removal').deadlines.some(({ isComputed }) => isComputed)).toBe(
      false,
    );
  });

  it('counts from the registry’s day where there is one', () => {
    const day = entity('d', 'legal-date', {
      date: { kind: 'provisional-release-removal', value: '2026-09-01', source: 'registry', note: '' },
    });
    const [advice] = procedure([...regimes.emergency, day], 'provisional-release-removal').deadlines;
    expect(advice).toMatchObject({ rule: 'E-15-advice', date: '2026-07-01' });
    expect(advice).not.toHaveProperty('isComputed');
  });

  it('says so where the Act sets no limit, until it is decided or withdrawn', () => {
    const codes = (more: Units = {}) =>
      procedure(regimes.court, 'permission-occasional', '2026-11-16', more).notSupported.map(({ code }) => code);
    expect(codes()).toEqual(['no-limit-in-act']);
    expect(codes({ outcome: { outcome: 'withdrawn' } })).toEqual([]);
    expect(codes({ outcome: { outcome: 'decided' } })).toEqual([]);
  });

  it('for monitoring shows what both procedures say alike, and the rest under its condition', () => {
    const { deadlines, notSupported } = procedure(regimes['not known'], 'electronic-monitoring');
    expect(deadlines.map(inShort)).toEqual([
      'J-29-registry E-14-registry 2026-11-17',
      'J-29-advice E-14-advice 2026-12-17',
      'E-18-advice 2026-12-24 if not',
      'E-19-not-before 2026-12-24 if not',
      'J-33-advice 2027-01-04 if',
      'J-34-decision E-19-decision 2027-01-17',
    ]);
    expect(notSupported.map(({ code }) => code)).toEqual(['article32-not-entered']);
  });

  it('is under no condition once it is known', () => {
    for (const regime of ['judge', 'emergency'] as const)
      for (const deadline of procedure(regimes[regime], 'electronic-monitoring').deadlines) {
        expect(deadline).not.toHaveProperty('ifArticle32');
        expect(deadline).not.toHaveProperty('alike');
      }
  });
});
