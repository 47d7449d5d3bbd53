/** One dossier begun twice: nobody keeps the true one away, nothing is lost, and a person chooses. All names are fictional. */
import { beforeEach, describe, expect, it } from 'vitest';
import { fromBase64url } from '../../../shared/codec/base64url.ts';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { Correspondent, memberAt, openedIn, putOp, sending } from '../../support/by-hand.ts';
import { crypto } from '../../support/exchange.ts';
import { decoded } from '../../support/section.ts';
import { carry, entity, justiceDesk, meet, prisonDesk, put, slip, waiting, sendOrdered } from '../../support/people.ts';

let [a, c]: [Machine, Machine] = [] as never;
let toC: string;
let mira: Correspondent;
let dossier: string;

beforeEach(async () => {
  [a, c] = [await prisonDesk(), await justiceDesk()];
  toC = (await meet(a, c)).b;
  mira = await Correspondent.named('Mira Vlinder', 'psd-psychologist', 'psd:gent');
  await mira.meets(c);
  ({ id: dossier } = await good(a.vault.newDossier(slip)));
  await put(a.vault, dossier, 'step', 's1', 'what', { text: 'Slaapplaats zoeken' });
});

/** Mira begins a plan of her own under the id of that dossier. */
async function squats(by = mira): Promise<string> {
  const place = { section: crypto.random(16), dossier: must(fromBase64url(dossier), 'id'), kind: 'plan' as const };
  const { key, founding } = by.founds(place, [by.member, await memberAt(c)]);
  const work = by.signs({ section: place.section, epoch: founding.id }, [
    putOp('step', 's1', 'what', { text: 'niets' }),
  ]);
  const sections = [sending(place, founding.id, [founding, work], [{ epoch: founding.id, key }])];
  return by.sends(c, { purpose: 'inquiry-request', dossier: place.dossier, sections });
}

const sendTrue = async (): Promise<void> => {
  await good(
    sendOrdered(a.vault, { dossier, purpose: 'inquiry-request', to: toC, sections: ['identity', 'plan'], message: '' }),
  );
  carry(a, c);
};
/** Of the dossier only who it is about comes, in a file made by hand of the true one. */
async function trueIdentityAlone(): Promise<void> {
  const fien = await Correspondent.named('Fien Muurbloem', 'justice-assistant', 'justice-house:gent');
  const to = await fien.meets(a);
  const { name } = await good(
    a.vault.send({ dossier, purpose: 'hand-over', to, sections: ['identity', 'legal', 'plan'], message: '' }),
  );
  await fien.meets(c);
  const identity = openedIn(await fien.read(must(a.disk.outbox.get(name), 'file')), 'identity');
  const letsIn = fien.signs(identity, [{ op: 'admit', salt: crypto.random(16), member: await memberAt(c) }]);
  const all = [...identity.parts.map(decoded), letsIn];
  const sections = [sending(identity, identity.epoch, all, [{ epoch: identity.epoch, key: identity.key }])];
  await good(
    c.vault.accept({ name: await fien.sends(c, { purpose: 'hand-over', dossier: identity.dossier, sections }) }),
  );
}
const textAtC = async (): Promise<unknown> => {
  const view = await good(c.vault.openDossier({ id: dossier }));
  return entity(view, 'plan', 's1')?.units['what']?.versions[0]?.value;
};

describe('R15 one dossier begun twice', () => {
  it('who began it is shown instead of who came first; both are kept, and the choice is a person’s', async () => {
    await good(c.vault.accept({ name: await squats() }));
    expect(await textAtC()).toEqual({ text: 'niets' });
    await sendTrue();
    const name = await waiting(c, 'inquiry-request');
    expect((await good(c.vault.look({ name }))).beside).toEqual(['plan']);
    await good(c.vault.accept({ name }));
    expect(await textAtC()).toEqual({ text: 'Slaapplaats zoeken' });
    const [twice] = (await good(c.vault.openDossier({ id: dossier }))).begunTwice ?? [];
    expect(twice).toMatchObject({ kind: 'plan', isChosen: false });
    expect(twice?.options.map(({ by, isOfFounder, isShown }) => [by?.name, isOfFounder, isShown]).sort()).toEqual([
      ['Lien Zonnebloem', true, true],
      ['Mira Vlinder', false, false],
    ]);
    const other = must(
      twice?.options.find(({ isShown }) => !isShown),
      'the other one',
    );
    await good(c.vault.chooseBeginning({ dossier, section: other.section }));
    expect(await textAtC()).toEqual({ text: 'niets' });

    expect((await good(c.vault.accessLog({ dossier }))).map(({ what }) => what)).toContain('chose-beginning');
    const again = await c.restart();
    const slot = must((await good(again.vault.status())).slots[0], 'a slot').id;
    await good(again.vault.unlock({ slot, passphrase: 'a good long phrase' }));
    const kept = await good(again.vault.openDossier({ id: dossier }));
    expect(entity(kept, 'plan', 's1')?.units['what']?.versions[0]?.value).toEqual({ text: 'niets' });
  });

  it('R6: what somebody else began before keeps nothing away', async () => {
    const otto = await Correspondent.named('Otto Regenton', 'psd-psychologist', 'psd:gent');
    await otto.meets(c);
    for (const by of [mira, otto]) {
      const name = await squats(by);
      expect((await good(c.vault.look({ name }))).problem).toBeUndefined();
      await good(c.vault.accept({ name }));
    }
    const [twice] = (await good(c.vault.openDossier({ id: dossier }))).begunTwice ?? [];
    expect(twice?.options.map(({ by }) => by?.name).sort()).toEqual(['Mira Vlinder', 'Otto Regenton']);
  });

  it('R6: the identity of who began it does not keep away the plan of somebody else', async () => {
    await trueIdentityAlone();
    const name = await squats();
    expect((await good(c.vault.look({ name }))).problem).toBeUndefined();
  });

  it('R6: once the part of who began it is here, nobody puts another beside it', async () => {
    await sendTrue();
    await good(c.vault.accept({ name: await waiting(c, 'inquiry-request') }));
    const name = await squats();
    expect((await good(c.vault.look({ name }))).problem).toEqual({ code: 'beyond-purpose' });
  });
});
