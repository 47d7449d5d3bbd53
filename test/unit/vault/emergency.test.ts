import { describe, expect, it } from 'vitest';
import { isReader } from '../../../renderer/fields/is-reader.ts';
import { equal } from '../../../shared/codec/bytes.ts';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { keyFileOf, openedBy } from '../../support/household.ts';
import { joinedBy, phrase, prisonDesk, put, slip, unlocked } from '../../support/people.ts';

const lien = 'Lien Zonnebloem';
const warre = 'Warre Kiezelsteen';
const hers = `${phrase} of ${warre}`;
const someone = {
  surname: 'paardenbloem',
  birth: '1991-04-03',
  reason: 'Zijn moeder ligt op sterven, de directeur belt',
};

async function dossierOfLien(service = 'psd:gent'): Promise<{ there: Machine; dossier: string }> {
  const first = await prisonDesk();
  const { id: dossier } = await good(first.vault.newDossier(slip));
  await joinedBy(first, warre, service);
  // The one who has dossiers wraps them for an emergency at their next unlock.
  const back = await unlocked(first, lien);
  await put(back.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
  return { there: await unlocked(back, warre, hers), dossier };
}

const myself = async (at: Machine): Promise<string> =>
  must(
    (await good(at.vault.household())).people.find(({ isMe }) => isMe),
    'me',
  ).person;

describe('opening in an emergency', () => {
  it('G1-G5: a colleague of the service reads, with a reason, and its reader is told', async () => {
    const { there, dossier } = await dossierOfLien();
    expect(await good(there.vault.caseload())).toEqual([]);
    const view = await good(there.vault.openInEmergency(someone));
    expect(view.id).toBe(dossier);
    expect(view.sections.map((each) => each.kind).sort()).toEqual(['assessment', 'identity', 'legal', 'notes', 'plan']);
    expect(view.sections.some((each) => each.canWrite)).toBe(false);
    // What the screen says it by: I am not among the readers.
    expect(isReader(view, await myself(there))).toBe(false);
    const change = { do: 'take-out', section: 'plan', type: 'step', entity: 's1' } as const;
    expect(await there.vault.change({ dossier, changes: [change] })).toMatchObject({
      problem: { code: 'not-allowed' },
    });
    expect((await good(there.vault.accessLog({})))[0]).toMatchObject({ what: 'emergency-opened', dossier });

    // Locked, it is closed again.
    const later = await unlocked(there, warre, hers);
    expect(await later.vault.openDossier({ id: dossier })).toMatchObject({ problem: { code: 'unknown-dossier' } });
    expect(await good(later.vault.caseload())).toEqual([]);

    const back = await unlocked(later, lien);
    expect(isReader(await good(back.vault.openDossier({ id: dossier })), await myself(back))).toBe(true);
    const told = await good(back.vault.letters());
    expect(told).toMatchObject([{ kind: 'emergency', from: warre, reason: someone.reason, dossier, realm: 'real' }]);
    expect((await good(back.vault.accessLog({ dossier }))).map((each) => each.what)).toContain('told-emergency');
    expect(await good(back.vault.closeLetter({ id: must(told[0], 'letter').id }))).toEqual([]);
    expect(await good((await unlocked(back, lien)).vault.letters())).toEqual([]);
  });

  it('wants a reason, the exact person and birth date', async () => {
    const { there } = await dossierOfLien();
    for (const [change, problem] of [
      [{ reason: 'ja' }, { code: 'does-not-fit', field: 'reason' }],
      [{ birth: '1991-04-04' }, { code: 'not-found-here' }],
      [{ surname: 'Paardenbl' }, { code: 'not-found-here' }],
      [{ surname: ' ' }, { code: 'does-not-fit', field: 'surname' }],
    ] as const)
      expect(await there.vault.openInEmergency({ ...someone, ...change })).toEqual({ ok: false, problem });
  });

  it('wants a whole day of birth, of whoever is asked for', async () => {
    const { there } = await dossierOfLien();
    for (const birth of ['1991', '03/04/1991', ''])
      for (const answer of [
        await there.vault.openInEmergency({ ...someone, birth }),
        await there.vault.askColleagues({ ...someone, birth }),
      ])
        expect(answer).toMatchObject({ problem: { code: 'does-not-fit', field: 'birth' } });
  });

  it('wants ten characters of a reason, five hundred at most, blanks around it not counted', async () => {
    const { there } = await dossierOfLien();
    const asking = async (reason: string) => (await there.vault.askColleagues({ ...someone, reason })).ok;
    expect([await asking('a'.repeat(9)), await asking(` ${'a'.repeat(9)} `)]).toEqual([false, false]);
    expect([await asking('a'.repeat(10)), await asking('a'.repeat(500))]).toEqual([true, true]);
    expect(await asking('a'.repeat(501))).toBe(false);
  });

  it('G5: who is asked sees which dossier is meant only where name and birth date are both theirs', async () => {
    const { there, dossier } = await dossierOfLien();
    await good(there.vault.askColleagues({ ...someone, birth: '1991-04-04' }));
    await good(there.vault.askColleagues(someone));
    const asked = await good((await unlocked(there, lien)).vault.letters());
    expect(asked).toHaveLength(2);
    expect(asked).toContainEqual(expect.objectContaining({ birth: someone.birth, dossier }));
    const other: unknown = asked.find((each) => 'birth' in each && each.birth === '1991-04-04');
    expect(other).toBeDefined();
    expect(other).not.toHaveProperty('dossier');
  });

  it('asks nobody where it cannot be noted', async () => {
    const { there } = await dossierOfLien();
    there.disk.writesLeft = 0;
    expect(await there.vault.askColleagues(someone)).toMatchObject({ problem: { code: 'disk-full' } });
    there.disk.writesLeft = undefined;
    expect(await good((await unlocked(there, lien)).vault.letters())).toEqual([]);
  });

  it('shows nothing when the reader cannot be told', async () => {
    const { there, dossier } = await dossierOfLien();
    there.disk.writesLeft = 1;
    expect(await there.vault.openInEmergency(someone)).toMatchObject({ problem: { code: 'disk-full' } });
    there.disk.writesLeft = undefined;
    expect(await there.vault.openDossier({ id: dossier })).toMatchObject({ problem: { code: 'unknown-dossier' } });
  });

  it('P5: another name or function takes no emergency key away; another service does', async () => {
    const { there, dossier } = await dossierOfLien();
    await good(there.vault.changeWork({ name: warre, function: 'psd-social-worker', service: 'psd:gent' }));
    const again = await unlocked(there, warre, hers);
    expect((await good(again.vault.openInEmergency(someone))).id).toBe(dossier);
    const keeper = await unlocked(again, lien);
    const mine = openedBy(keeper, lien);
    const held = (at: Machine) => keyFileOf(at).emergency.some((each) => equal(each.seat, mine.seat.seat));
    expect(held(keeper)).toBe(true);
    const work = { name: lien, function: 'psd-social-worker' };
    await good(keeper.vault.changeWork({ ...work, name: lien, service: 'justice-house:gent' }));
    expect(held(keeper)).toBe(false);
  });

  it('is not for another service of the same computer', async () => {
    const { there } = await dossierOfLien('prison:gent');
    expect(await there.vault.openInEmergency(someone)).toMatchObject({ problem: { code: 'not-found-here' } });
  });

  it('asks colleagues without telling whether there is such a dossier', async () => {
    const { there, dossier } = await dossierOfLien();
    expect(await good(there.vault.askColleagues(someone))).toBe(1);
    expect(await good(there.vault.askColleagues({ ...someone, surname: 'Niemand' }))).toBe(1);
    const back = await unlocked(there, lien);
    const asked = await good(back.vault.letters());
    expect(asked).toMatchObject([
      { kind: 'ask', surname: 'Niemand' },
      { kind: 'ask', surname: 'paardenbloem', dossier },
    ]);
    expect(asked[0]).not.toHaveProperty('dossier');
  });
});
