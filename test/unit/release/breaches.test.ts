/** Days that run from what followed on something that was not kept, as it is written beside it (V36; articles 64/1, 66, 68, 70). */
import { describe, expect, it } from 'vitest';
import type { PlainEntity } from '../../../shared/dossier/read.ts';
import { deadlinesOfBreaches, packs } from '../../../shared/release/index.ts';

const held: readonly PlainEntity[] = [
  {
    id: 'j',
    type: 'judgment',
    units: { judgment: { court: 'Gent', date: '2024-05-05', text: '' }, sentence: { imposed: 'time', length: 'P5Y' } },
  },
  {
    id: 'm',
    type: 'modality',
    units: { period: { modality: 'conditional-release', from: '2025-10-01', source: 'by-hand' } },
  },
];
const breach = (what: string, on: string): PlainEntity => ({
  id: 'b',
  type: 'breach',
  units: { breach: { what, on, text: 'Enkelband doorgeknipt' } },
});
const answer = (how: string, on: string): PlainEntity => ({
  id: `a-${how}`,
  type: 'breach-answer',
  units: { answer: { breach: 'b', how, on, by: 'openbaar ministerie' } },
});
const running = (...entities: readonly PlainEntity[]) =>
  deadlinesOfBreaches(packs, [...held, ...entities], '2026-03-01');
const rows = (...entities: readonly PlainEntity[]): readonly string[] =>
  running(...entities).flatMap(({ procedure }) => procedure.deadlines.map(({ rule, date }) => `${rule} ${date}`));

describe('equipment that was damaged (V36, article 64/1)', () => {
  it('has a row of its own once the case is brought, and no other of the same hearing', () => {
    const found = rows(breach('equipment', '2026-02-20'), answer('brought', '2026-02-23'));
    expect(found).toContain('C-64-1-hearing 2026-03-10');
    expect(found.some((row) => row.startsWith('C-68-hearing'))).toBe(false);
    expect(running(breach('equipment', '2026-02-20'), answer('brought', '2026-02-23'))[0]?.modality).toBe(
      'electronic-monitoring',
    );
  });

  it('has the seven working days after a provisional arrest', () => {
    expect(rows(breach('equipment', '2026-02-20'), answer('arrested', '2026-02-20'))).toContain(
      'C-70-decision 2026-03-03',
    );
  });

  it('from before that article stands by both rows: whether it holds is open', () => {
    const found = rows(breach('equipment', '2026-01-10'), answer('brought', '2026-01-20'));
    expect(found).toEqual(expect.arrayContaining(['C-64-1-hearing 2026-02-04', 'C-68-hearing 2026-02-04']));
  });
});

describe('a release for removal in the emergency procedure (article 98/27)', () => {
  const removed: readonly PlainEntity[] = [
    {
      id: 'j',
      type: 'judgment',
      units: {
        judgment: { court: 'Gent', date: '2025-10-10', text: '' },
        sentence: { imposed: 'time', length: 'P30M' },
      },
    },
    { id: 'situation', type: 'situation', units: { article32: { needed: 'no', by: 'registry' } } },
    { id: 'l', type: 'condition', units: { condition: { kind: 'general', law: 'G-98-21-5', text: 'Vertrekken' } } },
    { id: 's', type: 'condition', units: { condition: { kind: 'general', law: 'G-98-21-4', text: 'Ingaan op' } } },
    {
      id: 'm',
      type: 'modality',
      units: { period: { modality: 'provisional-release-removal', from: '2026-10-01', source: 'by-hand' } },
    },
  ];
  const rowsOf = (units: Readonly<Record<string, string>>): readonly string[] =>
    deadlinesOfBreaches(
      packs,
      [
        ...removed,
        { id: 'b', type: 'breach', units: { breach: { on: '2026-11-20', text: 'Niet gekomen', ...units } } },
        answer('brought', '2026-11-23'),
      ],
      '2026-11-30',
    ).flatMap(({ procedure }) => procedure.deadlines.map(({ rule, date }) => `${rule} ${date}`));

  it('has no hearing of article 68 for the duty to leave, and the whole of it for another ground', () => {
    expect(rowsOf({ what: 'condition', condition: 'l' }).filter((row) => row.startsWith('C-68-hearing'))).toEqual([]);
    const hearing = ['C-68-hearing-removal 2026-12-08'];
    const of = (units: Readonly<Record<string, string>>) =>
      rowsOf(units).filter((row) => row.startsWith('C-68-hearing'));
    expect(of({ what: 'condition', condition: 's' })).toEqual(hearing);
    expect(of({ what: 'new-facts' })).toEqual(hearing);
    // Nobody said: the row stands, and says of what it is not.
    expect(of({ what: 'other' })).toEqual(hearing);
  });
});

it('is counted by what holds in every procedure where no sentence is entered, and by nothing else', () => {
  const bare = (...entities: readonly PlainEntity[]) => deadlinesOfBreaches(packs, entities, '2026-03-01');
  const [found] = bare(
    breach('equipment', '2026-02-20'),
    answer('brought', '2026-02-23'),
    answer('revoked', '2026-03-05'),
  );
  const kept = found?.procedure.deadlines.map(({ rule }) => rule) ?? [];
  expect(kept).toContain('C-64-1-hearing');
  // When to ask again hangs on the total.
  expect(kept.some((rule) => rule.startsWith('C-68-request'))).toBe(false);
  expect(found?.procedure.notSupported).toEqual([]);
});

describe('another breach', () => {
  it('has the hearing of article 68, of what ran that day', () => {
    const found = running(breach('condition', '2026-02-20'), answer('brought', '2026-02-23'));
    expect(found[0]?.modality).toBe('conditional-release');
    expect(found[0]?.procedure.deadlines.map(({ rule, date }) => `${rule} ${date}`)).toContain(
      'C-68-hearing 2026-03-10',
    );
    expect(found[0]?.procedure.deadlines.some(({ rule }) => rule === 'C-64-1-hearing')).toBe(false);
  });

  it('sets nothing running by a talk, and nothing twice where the step is noted in the procedure', () => {
    expect(running(breach('condition', '2026-02-20'), answer('talked', '2026-02-23'))).toEqual([]);
    const noted: PlainEntity = {
      id: 's',
      type: 'procedure-event',
      units: { event: { request: 'r', what: 'seisin', on: '2026-02-23' } },
    };
    expect(running(breach('condition', '2026-02-20'), answer('brought', '2026-02-23'), noted)).toEqual([]);
  });
});
