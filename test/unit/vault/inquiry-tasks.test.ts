/** A social inquiry between two computers is a task at both ends until it is answered (shared/dossier/SPEC.md, P49, P48). */
import { describe, expect, it } from 'vitest';
import type { TodayRow } from '../../../renderer/vault/api.ts';
import { offeredDay } from '../../../renderer/rooms/dossier/network/offered-day.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { put, section, sendTo, shared, unlocked } from '../../support/people.ts';

const inquiryRows = async (at: Machine): Promise<readonly TodayRow[]> =>
  (await good(at.vault.today())).rows.filter(({ kind }) => kind.startsWith('inquiry-'));
const told = async (at: Machine) => (await inquiryRows(at)).map(({ kind, on, what }) => [kind, on, what]);

const [prison, justice] = ['Lien Zonnebloem', 'Joppe Waterlelie'];

/** Both have met, and the question went over and was accepted. */
async function asked() {
  const { a, b, ids, dossier } = await shared();
  await put(a.vault, dossier, 'inquiry', 'i1', 'question', { text: 'Kan hij bij zijn zus wonen?' });
  await sendTo(a, b, { dossier, to: ids.b, purpose: 'inquiry-request' });
  return { a, b, ids, dossier };
}

describe('P49: an accepted inquiry', () => {
  it('is a task at both ends, with the day it is needed by as soon as one is said, until the answer came in', async () => {
    const { a, b, ids, dossier } = await asked();
    expect(await told(a)).toEqual([
      ['inquiry-no-day', '2026-11-24', justice],
      ['inquiry-asked', '2026-12-08', justice],
    ]);
    expect(await told(b)).toEqual([['inquiry-to-answer', '2026-12-08', prison]]);
    expect(await inquiryRows(b)).toMatchObject([{ onMe: true, holder: justice, at: 'i1', why: { confirmed: true } }]);

    await put(a.vault, dossier, 'inquiry', 'i1', 'neededBy', { on: '2026-12-20' });
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'update' });
    expect(await told(a)).toEqual([['inquiry-asked', '2026-12-20', justice]]);
    expect(await told(b)).toEqual([['inquiry-to-answer', '2026-12-20', prison]]);

    await put(b.vault, dossier, 'inquiry', 'i1', 'answer', { text: 'Ja, vanaf mei.', on: '2026-11-24' });
    expect(await told(b)).toEqual([['inquiry-send-answer', '2026-12-20', prison]]);
    await sendTo(b, a, { dossier, to: ids.a, purpose: 'answer' });
    expect(await told(a)).toEqual([]);
    expect(await told(b)).toEqual([]);
  });

  it('stays a task after the next unlock, and late once its day has passed', async () => {
    const { a, dossier } = await asked();
    await put(a.vault, dossier, 'inquiry', 'i1', 'neededBy', { on: '2026-11-26' });
    a.clock.now = Date.parse('2026-12-01T09:00:00Z');
    const later = await unlocked(a, prison);
    expect(await told(later)).toEqual([['inquiry-asked', '2026-11-26', justice]]);
  });

  it('that is taken out, or given up, is waited for no more', async () => {
    const { a, b, ids, dossier } = await asked();
    await good(
      a.vault.change({
        dossier,
        changes: [{ do: 'take-out', section: 'plan', type: 'inquiry', entity: 'i1', reason: 'ingetrokken' }],
      }),
    );
    await sendTo(a, b, { dossier, to: ids.b, purpose: 'update' });
    expect(await told(a)).toEqual([]);
    expect(await told(b)).toEqual([]);

    await put(a.vault, dossier, 'inquiry', 'i2', 'question', { text: 'En bij zijn moeder?' });
    expect(await told(a)).not.toEqual([]);
    for (const { id, purpose } of await good(a.vault.outgoing()))
      if (purpose === 'inquiry-request') await good(a.vault.giveUp({ id, reason: 'ander justitiehuis' }));
    expect(await told(a)).toEqual([]);
  });

  it('is no task where nobody was asked yet', async () => {
    const { a, dossier } = await shared();
    expect(await told(a)).toEqual([]);
    expect((await good(a.vault.openDossier({ id: dossier }))).id).toBe(dossier);
  });
});

it('P48: the day offered lies 60 days before the first coming way out, and never sooner than in two weeks', async () => {
  const { a, dossier } = await shared();
  const legal = section(await good(a.vault.openDossier({ id: dossier })), 'legal');
  expect(offeredDay(legal, '2026-11-24')).toBe('2026-12-08');
  expect(offeredDay(legal, '2026-09-01')).toBe('2026-12-03');
  expect(offeredDay(legal, '2027-03-01')).toBe('');
  expect(offeredDay(undefined, '2026-11-24')).toBe('');
});
