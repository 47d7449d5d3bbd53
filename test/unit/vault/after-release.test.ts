import { describe, expect, it } from 'vitest';
import { firstHoursItems } from '../../../shared/dossier/units/sentence-end.ts';
import { good } from '../../fixtures/machine.ts';
import { justiceDesk, putting, slip } from '../../support/people.ts';

const law = (type: string, id: string, unit: string, value: unknown) => putting(type, id, unit, value, [], 'legal');

describe('what comes after release stands in Today', () => {
  it('P31, P32, P33: until it is written what became of it', async () => {
    const { vault } = await justiceDesk();
    const { id: dossier } = await good(vault.newDossier(slip));
    const write = (...changes: ReturnType<typeof law>[]) => good(vault.change({ dossier, changes }));
    const rows = async () =>
      (await good(vault.today())).rows.flatMap(({ kind, on, what, onMe }) =>
        ['contact-due', 'report-due', 'breach-open', 'proof-period-end'].includes(kind) ? [[kind, on, what, onMe]] : [],
      );
    await write(
      law('decision', 'd', 'decision', {
        modality: 'conditional-release',
        outcome: 'granted',
        by: 'SURB',
        on: '2026-10-01',
      }),
      law('decision', 'd', 'proofPeriod', { from: '2026-10-15', until: '2027-10-15', source: 'by-hand' }),
      law('rhythm', 'r1', 'rhythm', { what: 'contact', with: 'Wolk', first: '2026-11-20', every: 'P2W' }),
      law('rhythm', 'r2', 'rhythm', { what: 'report', with: 'SURB Gent', first: '2026-12-15', every: 'P6M' }),
      law('breach', 'b', 'breach', { on: '2026-11-18', text: 'Kwam niet naar de afspraak' }),
    );
    expect(await rows()).toEqual([
      ['breach-open', '2026-11-18', '', true],
      ['contact-due', '2026-11-20', 'Wolk', true],
      ['report-due', '2026-12-15', 'SURB Gent', true],
      ['proof-period-end', '2027-10-15', '', true],
    ]);
    await write(
      law('rhythm-done', 'x1', 'done', { rhythm: 'r1', due: '2026-11-20', on: '2026-11-21', how: 'moved' }),
      law('breach-answer', 'a', 'answer', { breach: 'b', how: 'talked', on: '2026-11-23', by: 'Joppe Waterlelie' }),
    );
    expect(await rows()).toEqual([
      ['contact-due', '2026-12-04', 'Wolk', true],
      ['report-due', '2026-12-15', 'SURB Gent', true],
      ['proof-period-end', '2027-10-15', '', true],
    ]);
  });

  it('a mandate before judgment stands by its last day as prolonged, past it too, until it is written how it ended', async () => {
    const { vault } = await justiceDesk();
    const { id: dossier } = await good(vault.newDossier(slip));
    const write = (...changes: ReturnType<typeof law>[]) => good(vault.change({ dossier, changes }));
    const rows = async () =>
      (await good(vault.today())).rows.flatMap(({ kind, on, what, at, why }) =>
        kind === 'mandate-ends' ? [[on, what, at, why.from]] : [],
      );
    const mandate = { what: 'conditions', authority: 'investigating-judge', by: 'Gent', from: '2026-09-15' } as const;
    await write(law('mandate', 'm', 'mandate', { ...mandate, until: '2026-11-20' }));
    expect(await rows()).toEqual([['2026-11-20', 'Gent', 'm', '2026-09-15']]);
    await write(
      law('mandate-prolonged', 'p', 'prolonged', { mandate: 'm', on: '2026-11-19', until: '2027-02-20', by: 'Gent' }),
    );
    expect(await rows()).toEqual([['2027-02-20', 'Gent', 'm', '2026-09-15']]);
    await write(law('mandate', 'm', 'ended', { on: '2026-11-23', how: 'lifted' }));
    expect(await rows()).toEqual([]);
  });
});

describe('who leaves at sentence end stands in Today', () => {
  it('P36: offered early, and the first hours until each is written', async () => {
    const { vault } = await justiceDesk();
    const end = { kind: 'sentence-end', value: '2027-02-10', source: 'registry', note: '' } as const;
    const { id: dossier } = await good(vault.newDossier({ ...slip, route: 'sentence-end', dates: [end] }));
    const rows = async () =>
      (await good(vault.today())).rows.flatMap(({ kind, on }) => (kind.startsWith('leaving-') ? [[kind, on]] : []));
    expect((await good(vault.today())).sentenceEnd).toMatchObject([{ on: '2027-02-10', source: 'registry' }]);
    expect(await rows()).toEqual([
      ['leaving-offer', '2026-08-10'],
      ['leaving-first-hours', '2027-01-11'],
    ]);
    const changes = [
      putting('aftercare', 'aftercare', 'offered', { on: '2026-11-24', by: 'Joppe Waterlelie' }),
      ...firstHoursItems.map((item) => putting('first-hours', item, 'arranged', { state: 'arranged', how: '' })),
    ];
    await good(vault.change({ dossier, changes: changes.slice(0, -1) }));
    expect(await rows()).toEqual([['leaving-first-hours', '2027-01-11']]);
    await good(vault.change({ dossier, changes: changes.slice(-1) }));
    expect(await rows()).toEqual([]);
  });
});
