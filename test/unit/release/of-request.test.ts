/** From what a dossier records to deadlines: the same for the room, Today and the papers. */
import { describe, expect, it } from 'vitest';
import type { PlainEntity } from '../../../shared/dossier/read.ts';
import { beforeRequest, deadlinesIn, deadlinesOfRequest, legalFacts } from '../../../shared/release/index.ts';
import { legal as sample } from '../papers/dossier.ts';

type Units = Readonly<Record<string, unknown>>;
const entity = (id: string, type: string, units: Units): PlainEntity => ({ id, type, units });
const asked = (outcome?: Units, modality = 'conditional-release'): PlainEntity =>
  entity('r1', 'request', { request: { modality, on: '2026-01-05' }, ...(outcome && { outcome }) });
const total = (months: number): PlainEntity =>
  entity('situation', 'situation', { executable: { months, text: `${months}` } });
const judged = (id: string, date: string): PlainEntity =>
  entity(id, 'judgment', { judgment: { court: 'Gent', date, text: '' } });
const decided = (id: string, outcome: string, on: string, request = 'r1'): PlainEntity =>
  entity(id, 'decision', { decision: { request, modality: 'conditional-release', outcome, by: 'SURB Gent', on } });

function procedure(...entities: readonly PlainEntity[]) {
  const facts = legalFacts(entities);
  const [request] = facts.requests;
  if (request === undefined) throw new Error('no request among the entities');
  return deadlinesOfRequest(facts, request);
}
const shown = (...entities: readonly PlainEntity[]) =>
  procedure(...entities).deadlines.map((entry) => `${entry.rule} ${entry.date} ${entry.state}`);
const refusals = (...entities: readonly PlainEntity[]) => procedure(...entities).notSupported.map(({ code }) => code);

describe('deadlines of a recorded request', () => {
  it('counts by the executable total', () => {
    expect(shown(total(60), asked())).toEqual(['R8 2026-05-05 open']);
    expect(shown(total(30), asked())).toEqual(['R7 2026-03-05 open']);
  });

  it('an advice is met on its day, or without one', () => {
    expect(shown(total(60), asked({ outcome: 'advice-given', on: '2026-04-01' }))).toEqual(['R8 2026-05-05 met']);
    const [advice] = procedure(total(60), asked({ outcome: 'advice-given' })).deadlines;
    expect(advice).toMatchObject({ rule: 'R8', state: 'met' });
    expect(advice).not.toHaveProperty('metOn');
  });

  it('before the minister an advice of an unknown day leaves the decision projected', () => {
    expect(shown(asked({ outcome: 'advice-given' }, 'prison-leave'))).toEqual([
      'R1 2026-03-05 met',
      'R2 2026-03-25 projected',
    ]);
  });

  it('nothing follows from a request that was withdrawn, or decided without a decision on record', () => {
    expect(shown(total(60), asked({ outcome: 'withdrawn' }))).toEqual([]);
    expect(shown(total(60), asked({ outcome: 'decided' }))).toEqual([]);
    expect(shown(total(60), asked({ outcome: 'decided' }), decided('d', 'adjourned', '2026-04-01'))).toEqual([]);
  });

  it('the newest decision on this request counts, whatever the order they were typed in', () => {
    const refused = { ...decided('d2', 'refused', '2026-06-16') };
    const again = { ...refused, units: { ...refused.units, newRequest: { from: '2027-01-16' } } };
    const decisions = [again, decided('d1', 'adjourned', '2026-04-16'), decided('d3', 'granted', '2026-09-01', 'r9')];
    const expected = ['R8 2026-05-05 met', 'R10 2027-01-16 open'];
    expect(shown(total(60), asked({ outcome: 'decided' }), ...decisions)).toEqual(expected);
    expect(shown(total(60), asked({ outcome: 'decided' }), ...[...decisions].reverse())).toEqual(expected);
  });

  it('R13: the earliest judgment known decides; a date that does not exist is passed over', () => {
    const newer = judged('j1', '2025-02-01');
    expect(shown(total(30), asked(), newer, judged('j0', '2022-02-31'))).toEqual(['R7 2026-03-05 open']);
    expect(refusals(total(30), asked(), newer, judged('j0', '2022-06-01'))).toContain('older-judgment');
  });

  it('the opening day is the one of the registry where there is one', () => {
    const date = (value: string, source: string) =>
      entity(value, 'legal-date', { date: { kind: 'conditional-release', value, source, note: '' } });
    const facts = legalFacts([date('2027-01-01', 'by-hand'), date('2027-03-01', 'registry')]);
    expect(beforeRequest(facts, 'conditional-release').opensOn).toBe('2027-03-01');
    expect(beforeRequest(facts, 'prison-leave')).not.toHaveProperty('opensOn');
  });

  it('reads the same from an open section', () => {
    expect(deadlinesIn(sample, 'r1').deadlines.map(({ rule, date }) => `${rule} ${date}`)).toEqual(['R7 2027-03-05']);
    expect(deadlinesIn(sample, 'j1').deadlines).toEqual([]);
    expect(deadlinesIn(undefined, 'r1').deadlines).toEqual([]);
  });
});
