/** One dossier begun twice: nobody keeps the true one away, nothing is lost, and a person chooses. All names are fictional. */
import { beforeEach, describe, expect, it } from 'vitest';
import { fromBase64url } from '../../../shared/codec/base64url.ts';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { Correspondent, memberAt, putOp, sending } from '../../support/by-hand.ts';
import { crypto } from '../../support/exchange.ts';
import { carry, entity, justiceDesk, meet, prisonDesk, put, slip, waiting } from '../../support/people.ts';

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
async function squats(): Promise<string> {
  const place = { section: crypto.random(16), dossier: must(fromBase64url(dossier), 'id'), kind: 'plan' as const };
  const { key, founding } = mira.founds(place, [mira.member, await memberAt(c)]);
  const work = mira.signs({ section: place.section, epoch: founding.id }, [
    putOp('step', 's1', 'what', { text: 'niets' }),
  ]);
  const sections = [sending(place, founding.id, [founding, work], [{ epoch: founding.id, key }])];
  return mira.sends(c, { purpose: 'inquiry-request', dossier: place.dossier, sections });
}

const sendTrue = async (): Promise<void> => {
  await good(
    a.vault.send({ dossier, purpose: 'inquiry-request', to: toC, sections: ['identity', 'plan'], message: '' }),
  );
  carry(a, c);
};
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

  it('R6 once the part of who began it is here, nobody puts another beside it', async () => {
    await sendTrue();
    await good(c.vault.accept({ name: await waiting(c, 'inquiry-request') }));
    const name = await squats();
    expect((await good(c.vault.look({ name }))).problem).toEqual({ code: 'beyond-purpose' });
  });
});
