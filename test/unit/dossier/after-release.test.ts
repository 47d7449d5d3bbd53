import { describe, expect, it } from 'vitest';
import { breachAnswerHow } from '../../../shared/dossier/units/after-release.ts';
import { conditionState, nextDue, type Rhythm } from '../../../shared/dossier/after-release.ts';
import { unitSchema } from '../../../shared/dossier/entities.ts';
import { entity, legal, said, view } from '../papers/dossier.ts';
import { paperText } from '../papers/reading.ts';

describe('P29 a condition stands as it was imposed until a change of it begins', () => {
  const changes = [
    { how: 'ended', from: '2027-06-01' },
    { how: 'suspended', from: '2027-03-01' },
    { how: 'adapted', from: '2027-02-01' },
  ] as const;
  it.each([
    ['2027-01-31', 'in-force'],
    ['2027-02-01', 'adapted'],
    ['2027-05-31', 'suspended'],
    ['2027-06-01', 'ended'],
  ])('on %s: %s', (today, state) => expect(conditionState(changes, today)).toBe(state));

  it('is printed with its changes', () => {
    const more = [
      entity('c1', 'condition', { condition: said({ kind: 'individual', text: 'Geen alcohol in cafés' }) }),
      entity('x', 'condition-change', {
        change: said({ condition: 'c1', how: 'suspended', from: '2027-01-05', by: 'SURB Gent' }),
      }),
    ];
    const sections = view.sections.map((each) =>
      each === legal ? { ...legal, entities: [...legal.entities, ...more] } : each,
    );
    const text = paperText('handOver', { view: { ...view, sections } });
    expect(text).toMatch(/Geen alcohol in cafés.*geschorst.*SURB Gent/s);
  });
});

describe('P30 a condition names the steps that see to it', () => {
  it('nothing of a proof is copied into the law', () => {
    const carried = unitSchema('legal', 'condition', 'carriedBy');
    expect(carried?.safeParse({ steps: ['s1', 's2'] }).success).toBe(true);
    expect(carried?.parse({ steps: ['s1'], proof: 'x' })).toEqual({ steps: ['s1'] });
  });
});

describe('P31 the next day of a rhythm', () => {
  const monthly: Rhythm = { what: 'report', with: 'SURB', first: '2027-01-31', every: 'P1M' };
  it.each([
    ['the first', [], '2027-01-31'],
    ['a 31st, where the month has none', ['2027-01-31'], '2027-02-28'],
    ['and a 31st again', ['2027-01-31', '2027-02-28'], '2027-03-31'],
    ['one in between that nobody wrote down', ['2027-01-31', '2027-03-31'], '2027-02-28'],
  ])('%s', (_, done, next) => expect(nextDue(monthly, done)).toBe(next));

  it('ends with its last day', () => {
    expect(nextDue({ ...monthly, until: '2027-02-28' }, ['2027-01-31'])).toBe('2027-02-28');
    expect(nextDue({ ...monthly, until: '2027-02-28' }, ['2027-01-31', '2027-02-28'])).toBeUndefined();
  });

  it('counts weeks and days too, and a day that is none has no next', () => {
    expect(nextDue({ ...monthly, every: 'P2W' }, ['2027-01-31'])).toBe('2027-02-14');
    expect(nextDue({ ...monthly, every: 'P3D' }, ['2027-01-31'])).toBe('2027-02-03');
    expect(nextDue({ ...monthly, first: '2027-02-31' }, [])).toBeUndefined();
  });
});

describe('P32 what followed', () => {
  it('is one of what may follow, by somebody, on a day', () => {
    const answer = unitSchema('legal', 'breach-answer', 'answer');
    const given = { breach: 'b1', on: '2027-02-01', by: 'Joppe Waterlelie' };
    for (const how of breachAnswerHow.options) expect(answer?.safeParse({ ...given, how }).success).toBe(true);
    expect(answer?.safeParse({ ...given, how: 'punished' }).success).toBe(false);
  });
});

describe('P33 the period of trial', () => {
  it('names its source, and may have no end yet', () => {
    const proof = unitSchema('legal', 'decision', 'proofPeriod');
    expect(proof?.safeParse({ from: '2027-02-01', source: 'by-hand' }).success).toBe(true);
    expect(proof?.safeParse({ from: '2027-02-01', until: '2029-02-01', source: 'registry' }).success).toBe(true);
    expect(proof?.safeParse({ from: '2027-02-01', source: 'computed' }).success).toBe(false);
    expect(proof?.safeParse({ from: '2027-02-01' }).success).toBe(false);
  });
});
