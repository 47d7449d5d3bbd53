/** What a person asked of their own data stands in Today until its receipt is given, and a limit until it was looked at again. */
import { describe, expect, it } from 'vitest';
import { unitSchema } from '../../../shared/dossier/entities.ts';
import { travellingKinds } from '../../../shared/disclosure/travelling.ts';
import { purposes } from '../../../shared/disclosure/purposes.ts';
import { good } from '../../fixtures/machine.ts';
import { justiceDesk, prisonDesk, putting, slip } from '../../support/people.ts';

const inNotes = (type: string, id: string, unit: string, value: unknown) => putting(type, id, unit, value, [], 'notes');
const asked = (on: string) => ({ right: 'access', on, how: 'letter', text: 'Alles' });

describe('D47 the receipt', () => {
  it('is due a calendar month after the request was received, until it is given or the request closed', async () => {
    const { vault } = await prisonDesk();
    const { id: dossier } = await good(vault.newDossier({ ...slip, dates: [] }));
    const write = (...changes: ReturnType<typeof putting>[]) => good(vault.change({ dossier, changes }));
    const rows = async () =>
      (await good(vault.today())).rows.flatMap(({ kind, on, at, what, why }) =>
        kind.startsWith('rights-') ? [[kind, on, at, what, why.source, why.from]] : [],
      );
    await write(
      inNotes('rights-request', 'r1', 'asked', asked('2026-10-31')),
      inNotes('rights-request', 'r2', 'asked', asked('2026-11-10')),
    );
    expect(await rows()).toEqual([
      ['rights-receipt', '2026-11-30', 'r1', '', 'data-protection', '2026-10-31'],
      ['rights-receipt', '2026-12-10', 'r2', '', 'data-protection', '2026-11-10'],
    ]);
    await write(
      inNotes('rights-request', 'r1', 'receipt', { on: '2026-11-24' }),
      inNotes('rights-request', 'r2', 'closed', { on: '2026-11-24' }),
    );
    expect(await rows()).toEqual([]);
  });

  it('under the Regulation is an answer, until the request is closed; a later day that was told goes before', async () => {
    const { vault } = await justiceDesk();
    const { id: dossier } = await good(vault.newDossier({ ...slip, dates: [] }));
    const write = (...changes: ReturnType<typeof putting>[]) => good(vault.change({ dossier, changes }));
    const rows = async () =>
      (await good(vault.today())).rows.flatMap(({ kind, on, why }) =>
        kind.startsWith('rights-') ? [[kind, on, why.source]] : [],
      );
    await write(inNotes('rights-request', 'r1', 'asked', asked('2026-10-31')));
    expect(await rows()).toEqual([['rights-answer', '2026-11-30', 'gdpr']]);
    await write(inNotes('rights-request', 'r1', 'receipt', { on: '2026-11-24' }));
    expect(await rows()).toEqual([['rights-answer', '2026-11-30', 'gdpr']]);
    await write(inNotes('rights-request', 'r1', 'extended', { on: '2026-11-24', until: '2027-01-15' }));
    expect(await rows()).toEqual([['rights-answer', '2027-01-15', 'by-hand']]);
    await write(inNotes('rights-request', 'r1', 'closed', { on: '2026-11-24' }));
    expect(await rows()).toEqual([]);
  });

  it('a prison answers by the day that was told', async () => {
    const { vault } = await prisonDesk();
    const { id: dossier } = await good(vault.newDossier({ ...slip, dates: [] }));
    const changes = [
      inNotes('rights-request', 'r1', 'asked', asked('2026-11-10')),
      inNotes('rights-request', 'r1', 'receipt', { on: '2026-11-24' }),
      inNotes('rights-request', 'r1', 'extended', { on: '2026-11-24', until: '2027-01-15' }),
    ];
    await good(vault.change({ dossier, changes }));
    const rows = (await good(vault.today())).rows.filter(({ kind }) => kind.startsWith('rights-'));
    expect(rows).toMatchObject([{ kind: 'rights-answer', on: '2027-01-15', at: 'r1', fixedDay: true }]);
  });

  it('a limit comes back on its last day, and says nothing of what is limited', async () => {
    const { vault } = await prisonDesk();
    const { id: dossier } = await good(vault.newDossier({ ...slip, dates: [] }));
    const limited = { by: 'prison', ground: 'rights-of-others', until: '2026-12-01' };
    const changes = [
      inNotes('rights-part', 'p1', 'part', { request: 'r1', what: 'kanarie', route: 'prison' }),
      inNotes('rights-part', 'p1', 'limited', limited),
    ];
    await good(vault.change({ dossier, changes }));
    const found = async () => (await good(vault.today())).rows.filter(({ kind }) => kind === 'rights-limit-ends');
    expect(await found()).toMatchObject([{ on: '2026-12-01', at: 'p1', what: '' }]);
    expect(JSON.stringify(await found())).not.toMatch(/kanarie|rights-of-others/);
    const outcome = { how: 'granted', on: '2026-12-01', remedy: 'authority' };
    await good(vault.change({ dossier, changes: [inNotes('rights-part', 'p1', 'outcome', outcome)] }));
    expect(await found()).toEqual([]);
  });
});

describe('D49 a limit', () => {
  it('names one of the five grounds and always a last day', () => {
    const fits = (value: object) => unitSchema('notes', 'rights-part', 'limited')?.safeParse(value).success;
    const whole = { by: 'prison', ground: 'inquiries', until: '2027-01-01' };
    expect(fits(whole)).toBe(true);
    expect(fits({ by: 'prison', ground: 'inquiries' })).toBe(false);
    expect(fits({ ...whole, ground: 'other' })).toBe(false);
  });
});

describe('D46 the register', () => {
  it('stands in a part that comes to no new reader but a deputy of the same service', () => {
    expect(purposes.filter((purpose) => travellingKinds(purpose).includes('notes'))).toEqual(['update', 'stand-in']);
  });
});
