import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consentsIn, holderOf, ledgerKinds, standingFor, type Asking } from '../../../shared/disclosure/consent.ts';
import { consentTopics } from '../../../shared/dossier/units/consent.ts';
import { entities } from '../../../shared/dossier/entities.ts';
import { sectionKinds, type SectionKind } from '../../../shared/dossier/sections.ts';
import { travellingKinds } from '../../../shared/disclosure/travelling.ts';
import type { EntityView, SectionView } from '../../../shared/dossier/view.ts';

const author = {
  seat: 's',
  person: 'p',
  name: 'Lien Zonnebloem',
  function: 'psd-social-worker',
  service: 'psd:gent',
  shown: 'compared' as const,
};

type Units = Readonly<Record<string, unknown>>;

const entityOf = (id: string, units: Units, alsoSays: Units = {}): EntityView => ({
  id,
  type: 'consent',
  state: 'present',
  takenOut: [],
  since: 1,
  units: Object.fromEntries(
    Object.entries(units).map(([unit, value]) => [
      unit,
      {
        readOnly: false,
        versions: [value, ...(unit in alsoSays ? [alsoSays[unit]] : [])].map((each, at) => ({
          op: `${id}-${unit}-${at}`,
          value: each,
          author,
          at: 1,
          same: [],
          settled: false,
        })),
      },
    ]),
  ),
});

const ledger = (entityViews: readonly EntityView[], kind: SectionKind = 'notes'): SectionView => ({
  id: 'section',
  kind,
  epoch: 'epoch',
  entities: entityViews,
  notes: [],
  readers: [author],
  owners: ['psd:gent'],
  canWrite: true,
  waiting: 0,
  quarantined: 0,
  missingFrom: [],
});

const request = {
  topic: 'housing',
  items: [],
  to: { person: 'joppe', service: 'cpas:gent', name: 'Joppe Waterlelie' },
  purpose: 'een plek zoeken',
  on: '2026-11-01',
};
const explained = { language: 'tr', interpreter: 'Mira Lisdodde' };
const yes = { answer: 'yes', how: 'spoken', on: '2026-11-02', until: '2027-02-01' };
const full: Units = { request, explained, answer: yes };
const asking: Asking = {
  topic: 'housing',
  receiver: { person: 'joppe', service: 'cpas:gent' },
  today: '2026-11-24',
};

const stands = (units: Units, change: Partial<Asking> = {}): boolean =>
  standingFor(consentsIn(ledger([entityOf('c1', units)])), { ...asking, ...change }) !== null;

describe('D14 a consent stands only when it was told in full', () => {
  test('yes, explained, for this receiver and topic, until a day that has not passed', () => {
    expect(standingFor(consentsIn(ledger([entityOf('c1', full)])), asking)).toEqual({
      id: 'c1',
      until: '2027-02-01',
      inWriting: false,
    });
    expect(stands(full, { today: '2027-02-01' })).toBe(true);
    expect(stands(full, { today: '2027-02-02' })).toBe(false);
    expect(stands(full, { topic: 'employment' })).toBe(false);
    expect(stands(full, { receiver: { person: 'other', service: 'cpas:gent' } })).toBe(false);
    expect(stands({ ...full, answer: { ...yes, on: '2026-12-24' } })).toBe(false);
  });

  test('each part that is missing or taken back ends it', () => {
    expect(stands({ request, answer: yes })).toBe(false);
    expect(stands({ request, explained })).toBe(false);
    expect(stands({ ...full, answer: { answer: 'yes', how: 'spoken', on: '2026-11-02' } })).toBe(false);
    expect(stands({ ...full, answer: { ...yes, answer: 'no' } })).toBe(false);
    expect(stands({ ...full, withdrawn: { on: '2026-11-20' } })).toBe(false);
  });

  test('a service named without a person is whoever works there; an item is that item alone', () => {
    const toService = { ...full, request: { ...request, to: { service: 'cpas:gent', name: 'OCMW Gent' } } };
    expect(stands(toService, { receiver: { person: 'anyone', service: 'cpas:gent' } })).toBe(true);
    expect(stands(toService, { receiver: { person: 'anyone', service: 'cpas:mons' } })).toBe(false);
    expect(stands({ ...full, request: { ...request, to: { name: 'iemand' } } })).toBe(false);
    const one = { ...full, request: { ...request, items: ['i1'] } };
    expect(stands(one, { item: 'i1' })).toBe(true);
    expect(stands(one, { item: 'i2' })).toBe(false);
    expect(stands(full, { item: 'i1' })).toBe(false);
  });

  test('what stands in two versions is no consent until somebody settled it', () => {
    const both = entityOf('c1', full, { answer: { ...yes, answer: 'no' } });
    expect(standingFor(consentsIn(ledger([both])), asking)).toBeNull();
    expect(consentsIn(ledger([both]))[0]?.isUnsettled).toBe(true);
  });

  test('of several the one that lasts longest counts', () => {
    const longer = { ...full, answer: { ...yes, until: '2027-06-01' } };
    const both = ledger([entityOf('c1', full), entityOf('c2', longer)]);
    expect(standingFor(consentsIn(both), asking)).toEqual({ id: 'c2', until: '2027-06-01', inWriting: false });
  });
});

/** What can have become of a question; to anybody who asks the ledger they are one. */
const withoutConsent: readonly Units[] = [
  { request },
  { request, explained },
  { ...full, answer: { answer: 'no', how: 'spoken', on: '2026-11-02' } },
  { ...full, answer: { ...yes, answer: 'no' } },
  { ...full, withdrawn: { on: '2026-11-03' } },
  { ...full, answer: { ...yes, until: '2026-11-10' } },
];

describe('D15 D17 refused, unanswered and never asked are one to everybody else', () => {
  test('the answer is the same nothing, whatever became of the question', () => {
    const answers = [[], ...withoutConsent.map((units) => [entityOf('c1', units)])].map((views) =>
      standingFor(consentsIn(ledger(views)), asking),
    );
    expect(answers.length).toBeGreaterThan(6);
    for (const answer of answers) expect(answer).toBeNull();
  });

  test('no order of the ledger tells who refused: only the day of asking counts', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((each) => `2026-10-${String(each).padStart(2, '0')}`);
    const outcomes = fc.constantFrom(...withoutConsent, full);
    fc.assert(
      fc.property(fc.array(fc.tuple(day, outcomes, outcomes), { maxLength: 8 }), (lines) => {
        const idsWith = (which: 1 | 2): readonly string[] =>
          consentsIn(
            ledger(
              lines.map((each, at) => entityOf(`c${at}`, { ...each[which], request: { ...request, on: each[0] } })),
            ),
          ).map(({ id }) => id);
        expect(idsWith(1)).toEqual(idsWith(2));
      }),
    );
  });
});

describe('D13 the ledger stands where the thing itself is kept', () => {
  test('no section that ever reaches another service holds a line of it', () => {
    const holding = sectionKinds.filter((kind) => Object.hasOwn(entities[kind], 'consent'));
    expect([...holding].sort()).toEqual([...ledgerKinds].sort());
    for (const topic of consentTopics) expect(holding).toContain(holderOf(topic));
    for (const purpose of ['inquiry-request', 'answer', 'hand-over', 'support-sheet', 'withdrawal'] as const)
      for (const kind of ledgerKinds) expect(travellingKinds(purpose)).not.toContain(kind);
    expect(holderOf('help-item')).toBe('help');
    expect(holderOf('fitness')).toBe('health');
    expect(holderOf('attendance')).toBe('guidance');
  });

  test('a section that holds none answers with none', () => {
    expect(consentsIn(ledger([entityOf('c1', full)], 'plan'))).toEqual([]);
    expect(consentsIn(undefined)).toEqual([]);
  });
});
