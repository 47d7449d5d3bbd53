/** The caseload under a new law pack (renderer/vault/SPEC.md, LP6-LP8): what moved stands until a person looked at it. */
import { describe, expect, it } from 'vitest';
import type { MovedView } from '../../../renderer/vault/api.ts';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { halfInsteadOfAThird, signedPack } from '../../support/law-packs.ts';
import { firstList, office, takes, type Office } from '../../support/officers-of-realm.ts';
import { phrase, prisonDesk, putting, slip, unlocked } from '../../support/people.ts';

/** 40 months from 15 January 2026: release opens around 25 February 2027, or by half of it in September. */
const start = { kind: 'detention-start', value: '2026-01-15', source: 'registry', note: '' } as const;
const release = { kind: 'conditional-release', value: '2027-02-25', source: 'registry', note: '' } as const;

async function dossierAt({ vault }: Machine, surname: string, dates: (typeof start | typeof release)[] = [start]) {
  const { id } = await good(
    vault.newDossier({ ...slip, surname, executableMonths: 40, executableText: '40 maanden', route: 'court', dates }),
  );
  const legal = (type: string, entity: string, unit: string, value: unknown) =>
    putting(type, entity, unit, value, [], 'legal');
  await good(
    vault.change({
      dossier: id,
      changes: [
        legal('judgment', 'vonnis', 'judgment', { court: 'Gent', date: '2026-01-10', text: '' }),
        legal('judgment', 'vonnis', 'recidivism', { established: false }),
        legal('judgment', 'vonnis', 'sentence', { imposed: 'time', length: 'P40M' }),
      ],
    }),
  );
  return id;
}

async function step({ vault }: Machine, dossier: string, id: string): Promise<void> {
  await good(
    vault.change({
      dossier,
      changes: [
        putting('step', id, 'what', { text: `Woning ${id}` }),
        putting('step', id, 'takes', { length: 'P2M', source: 'estimate' }),
      ],
    }),
  );
}

async function desks(): Promise<{ at: Office; a: Machine }> {
  const [at, a] = [await office(), await prisonDesk()];
  await takes(a, await firstList(at, [await good(a.vault.myCard())], ['psd:gent']));
  return { at, a };
}

/** Once it is worked out: reading through after unlocking, and what stands behind it, has ended. */
async function moved({ vault }: Machine): Promise<MovedView> {
  await good(vault.health());
  return good(vault.moved());
}
const names = (view: MovedView): readonly string[] =>
  view.packs.flatMap(({ dossiers }) => dossiers.map(({ surname }) => surname));

describe('LP6 a pack is taken in', () => {
  it('each dossier it moves is listed with from, to and why; one it moves nothing in is not', async () => {
    const { at, a } = await desks();
    await dossierAt(a, 'Korenbloem');
    await good(a.vault.newDossier({ ...slip, surname: 'Zonder', dates: [] }));
    expect((await moved(a)).packs).toEqual([]);
    await good(a.vault.takePack({ bytes: await signedPack(at, halfInsteadOfAThird(990107, '2026-06-01')) }));
    const view = await moved(a);
    expect(view.computing).toBe(false);
    expect(names(view)).toEqual(['Korenbloem']);
    const moves = must(view.packs[0]?.dossiers[0], 'a dossier').moves;
    expect(moves.find(({ kind }) => kind === 'conditional-release')).toMatchObject({
      from: { state: 'opens', latest: '2027-02-25', pack: 260901, rule: { id: 'C-25-2a' } },
      to: { state: 'opens', earliest: '2027-09-07', pack: 990107, rule: { id: 'C-25-2a' } },
    });
    expect(moves.find(({ kind }) => kind === 'prison-leave')?.because).toBe('conditional-release');
    expect((await good(a.vault.today())).movedByLaw).toBe(1);
  });

  it('one that holds later is compared on its first day; one whose days are over moves nothing', async () => {
    const { at, a } = await desks();
    await dossierAt(a, 'Korenbloem');
    const past = { ...halfInsteadOfAThird(990107, '2020-01-01'), validUntil: '2020-12-31' };
    await good(a.vault.takePack({ bytes: await signedPack(at, past) }));
    expect((await moved(a)).packs).toEqual([]);
    await good(a.vault.takePack({ bytes: await signedPack(at, halfInsteadOfAThird(990108, '2031-01-01')) }));
    expect((await moved(a)).packs).toMatchObject([{ number: 990108, day: '2031-01-01', total: 1 }]);
  });

  it('that was not worked out before locking is after unlocking, once', async () => {
    const { at, a } = await desks();
    await dossierAt(a, 'Korenbloem');
    const { vault } = a;
    await good(vault.takePack({ bytes: await signedPack(at, halfInsteadOfAThird(990107, '2026-06-01')) }));
    const again = await unlocked(a, 'Lien Zonnebloem');
    const view = await moved(again);
    expect(names(view)).toEqual(['Korenbloem']);
    const [pack] = view.packs;
    const seen = { number: 990107, dossiers: must(pack, 'a pack').dossiers.map(({ dossier }) => dossier) };
    expect((await good(again.vault.sawMoved(seen))).packs).toEqual([]);
    expect((await moved(await unlocked(again, 'Lien Zonnebloem'))).packs).toEqual([]);
  });
});

describe('LP7 what it means for the plan', () => {
  it('steps counted back from the date that moved, and the registry’s date, which stands', async () => {
    const { at, a } = await desks();
    const id = await dossierAt(a, 'Korenbloem', [start, release]);
    await step(a, id, 'een');
    await good(a.vault.takePack({ bytes: await signedPack(at, halfInsteadOfAThird(990107, '2026-06-01')) }));
    const row = must((await moved(a)).packs[0]?.dossiers[0], 'a dossier');
    expect(row.plan).toMatchObject({ stands: { on: '2027-02-25', source: 'registry' } });
    expect(row.plan?.steps).toMatchObject([{ what: 'Woning een' }]);
  });
});

describe('LP8 it stands until a person looked at it', () => {
  it('one by one, whatever is entered meanwhile', async () => {
    const { at, a } = await desks();
    const [one] = [await dossierAt(a, 'Akelei'), await dossierAt(a, 'Boterbloem')];
    await good(a.vault.takePack({ bytes: await signedPack(at, halfInsteadOfAThird(990107, '2026-06-01')) }));
    expect(names(await moved(a))).toEqual(['Akelei', 'Boterbloem']);
    await good(
      a.vault.change({
        dossier: one,
        changes: [putting('judgment', 'vonnis', 'recidivism', { established: true }, [], 'legal')],
      }),
    );
    // What differs now is said as it is now; the line stays.
    expect(names(await moved(a))).toEqual(['Akelei', 'Boterbloem']);
    await good(a.vault.sawMoved({ number: 990107, dossiers: [one] }));
    expect(names(await moved(a))).toEqual(['Boterbloem']);
    expect((await good(a.vault.today())).movedByLaw).toBe(1);
  });

  it('of a dossier that is erased nothing waits', async () => {
    const { at, a } = await desks();
    const dossier = await dossierAt(a, 'Akelei');
    await good(a.vault.takePack({ bytes: await signedPack(at, halfInsteadOfAThird(990107, '2026-06-01')) }));
    expect(names(await moved(a))).toEqual(['Akelei']);
    await good(a.vault.erase({ dossier, reason: 'bewaartermijn is voorbij', proof: { passphrase: phrase } }));
    expect((await moved(a)).packs).toEqual([]);
    expect((await good(a.vault.today())).movedByLaw).toBe(0);
  });
});
