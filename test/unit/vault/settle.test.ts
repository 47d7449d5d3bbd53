import { describe, expect, it } from 'vitest';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import {
  entity,
  justiceDesk,
  meet,
  ops,
  prisonDesk,
  put,
  putting,
  sendTo,
  slip,
  valuesOf,
} from '../../support/people.ts';

interface Both {
  readonly a: Machine;
  readonly b: Machine;
  readonly dossier: string;
  readonly send: (from: Machine) => Promise<void>;
}

/** A dossier that prison and justice house both hold, with one step and one inquiry. */
async function both(): Promise<Both> {
  const [a, b] = [await prisonDesk(), await justiceDesk()];
  const ids = await meet(a, b);
  const { id: dossier } = await good(a.vault.newDossier(slip));
  await put(a.vault, dossier, 'step', 's1', 'what', { text: 'De gastvrouw bellen' });
  await put(a.vault, dossier, 'inquiry', 'q1', 'question', { text: 'Kan hij bij zijn zus wonen?' });
  await put(a.vault, dossier, 'inquiry', 'q1', 'address', { street: 'Dorp 1', postalCode: '9000', town: 'Gent' });
  await sendTo(a, b, { dossier, to: ids.b, purpose: 'inquiry-request' });
  const send = async (from: Machine): Promise<void> => {
    if (from === a) await sendTo(a, b, { dossier, to: ids.b, purpose: 'update' });
    else await sendTo(b, a, { dossier, to: ids.a, purpose: 'update' });
  };
  return { a, b, dossier, send };
}

const seen = async (at: Machine, dossier: string, id: string, unit: string): Promise<string[]> =>
  ops(entity(await good(at.vault.openDossier({ id: dossier })), 'plan', id), unit);

const rewrite = async (at: Machine, dossier: string, type: string, id: string, unit: string, value: unknown) =>
  put(at.vault, dossier, type, id, unit, value, await seen(at, dossier, id, unit));

const addressHere = { street: 'Kerkstraat 2', postalCode: '9000', town: 'Gent' };
const addressThere = { street: 'Molenweg 7', postalCode: '9030', town: 'Mariakerke' };

describe('two versions to settle', () => {
  it('C4, C6: lists every difference once, whole, with both authors, and nothing else of the dossier', async () => {
    const { a, b, dossier, send } = await both();
    expect(await good(a.vault.unsettled())).toEqual([]);
    await rewrite(a, dossier, 'inquiry', 'q1', 'address', addressHere);
    await rewrite(b, dossier, 'inquiry', 'q1', 'address', addressThere);
    await good(
      a.vault.change({
        dossier,
        changes: [{ do: 'take-out', section: 'plan', type: 'step', entity: 's1', reason: 'x' }],
      }),
    );
    await rewrite(b, dossier, 'step', 's1', 'what', { text: 'De gastvrouw schrijven' });
    await send(b);

    expect(await good(a.vault.unsettledCount())).toBe(2);
    const [only, ...others] = await good(a.vault.unsettled());
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      surname: 'Paardenbloem',
      birth: '1991-04-03',
      names: { s1: 'De gastvrouw schrijven' },
    });
    const [plan, ...rest] = must(only, 'a dossier').view.sections;
    expect(rest).toEqual([]);
    expect(plan?.canWrite).toBe(true);
    expect(plan?.entities.map(({ id, state }) => [id, state])).toEqual([
      ['q1', 'present'],
      ['s1', 'taken-out-and-changed'],
    ]);
    const inquiry = plan?.entities[0];
    expect(valuesOf(inquiry, 'address')).toEqual(expect.arrayContaining([addressHere, addressThere]));
    expect(inquiry?.units['address']?.versions.map(({ author }) => author.name).sort()).toEqual([
      'Joppe Waterlelie',
      'Lien Zonnebloem',
    ]);
    expect(plan?.entities[1]?.takenOut).toMatchObject([{ value: 'x', author: { name: 'Lien Zonnebloem' } }]);
  });

  it('tells the access log once of each dossier it shows', async () => {
    const { a, b, dossier, send } = await both();
    await rewrite(a, dossier, 'step', 's1', 'what', { text: 'Hier' });
    await rewrite(b, dossier, 'step', 's1', 'what', { text: 'Daar' });
    await send(b);
    const opened = async (): Promise<number> =>
      (await good(a.vault.accessLog({ dossier }))).filter(({ what }) => what === 'opened').length;
    const before = await opened();
    await good(a.vault.unsettled());
    await good(a.vault.unsettled());
    expect(await opened()).toBe(before + 1);
  });

  it('C6, contributions N8: who settled it and what else stood there stays visible, here and at the other side', async () => {
    const { a, b, dossier, send } = await both();
    await rewrite(a, dossier, 'step', 's1', 'what', { text: 'Hier' });
    await rewrite(b, dossier, 'step', 's1', 'what', { text: 'Daar' });
    await send(b);
    const sees = await seen(a, dossier, 's1', 'what');
    const settle = { do: 'settle', section: 'plan', type: 'step', entity: 's1', unit: 'what' } as const;
    await good(a.vault.change({ dossier, changes: [{ ...settle, value: { text: 'Daar' }, sees }] }));
    expect(await good(a.vault.unsettledCount())).toBe(0);
    await send(a);
    for (const at of [a, b]) {
      const step = entity(await good(at.vault.openDossier({ id: dossier })), 'plan', 's1');
      expect(step?.units['what']?.versions).toMatchObject([
        {
          value: { text: 'Daar' },
          settled: true,
          settlement: { author: { name: 'Lien Zonnebloem' }, was: [{ value: { text: 'Hier' } }] },
        },
      ]);
    }
  });

  it('C6: a side that was not on screen stays open after a choice', async () => {
    const { a, b, dossier, send } = await both();
    await rewrite(a, dossier, 'step', 's1', 'what', { text: 'Hier' });
    await rewrite(b, dossier, 'step', 's1', 'what', { text: 'Daar' });
    await send(b);
    const sees = (await seen(a, dossier, 's1', 'what')).slice(0, 1);
    const settle = { do: 'settle', section: 'plan', type: 'step', entity: 's1', unit: 'what' } as const;
    await good(a.vault.change({ dossier, changes: [{ ...settle, value: { text: 'Derde' }, sees }] }));
    expect(await good(a.vault.unsettledCount())).toBe(1);
    expect(
      await a.vault.change({ dossier, changes: [putting('step', 's1', 'what', { text: 'Later' }, sees)] }),
    ).toEqual({
      ok: false,
      problem: { code: 'two-versions' },
    });
  });

  it('what was taken out comes back with a reason, for everyone', async () => {
    const { a, b, dossier, send } = await both();
    const step = { section: 'plan', type: 'step', entity: 's1' } as const;
    await good(a.vault.change({ dossier, changes: [{ do: 'take-out', ...step, reason: 'De zus verhuist' }] }));
    await good(a.vault.change({ dossier, changes: [{ do: 'bring-back', ...step, reason: ' Toch niet verhuisd ' }] }));
    await send(a);
    for (const at of [a, b]) {
      const back = entity(await good(at.vault.openDossier({ id: dossier })), 'plan', 's1');
      expect(back).toMatchObject({
        state: 'present',
        broughtBack: { value: 'Toch niet verhuisd', author: { name: 'Lien Zonnebloem' } },
      });
      const history = await good(at.vault.history({ dossier, section: 'plan', entity: 's1' }));
      expect(history.find(({ what }) => what === 'brought-back')?.reason).toBe('Toch niet verhuisd');
    }
  });
});
