/** Own words and filters at an erasing (renderer/vault/SPEC.md, Z10): names in them go, and what stood there before opens nowhere. */
import { describe, expect, it } from 'vitest';
import type { Machine } from '../../fixtures/machine.ts';
import { bytesOn, good } from '../../fixtures/machine.ts';
import { dugUp } from '../../support/digging.ts';
import { keyFileOf } from '../../support/household.ts';
import { joinedBy, phrase, prisonDesk, put, slip, unlocked } from '../../support/people.ts';

const lien = 'Lien Zonnebloem';
const warre = 'Warre Kiezelsteen';
const proof = { passphrase: phrase };
const reason = 'bewaartermijn is voorbij';
const name = 'Schemerlampje';
const named = { name: 'Lampje', typed: 'schemerlampje', choices: {} };
const plain = { name: 'Mijn late', typed: 'penitentiair verlof', choices: { tab: 'mine' } };

/** A dossier, and words and filters of which some hold something of it. */
async function kept(): Promise<{ at: Machine; dossier: string }> {
  const at = await prisonDesk();
  const { id: dossier } = await good(at.vault.newDossier({ ...slip, surname: name }));
  await put(at.vault, dossier, 'step', 's1', 'what', { text: 'Kamer bij Molensteeg vragen' });
  for (const word of [name, 'Molensteeg', 'inrichting']) await good(at.vault.keepSpelling({ word }));
  await good(at.vault.saveFilters({ room: 'today', filters: [plain, named] }));
  return { at, dossier };
}

describe('Z10: own words and filters', () => {
  it('are said before; those with a name go unless a person chose, and the certificate counts them', async () => {
    const { at, dossier } = await kept();
    const { ownTexts } = await good(at.vault.erasurePlan({ dossier }));
    expect(ownTexts).toEqual({
      words: [
        { word: name, isName: true },
        { word: 'Molensteeg', isName: false },
      ],
      filters: [{ room: 'today', name: 'Lampje' }],
    });
    const view = await good(at.vault.erase({ dossier, reason, proof }));
    expect(view.ownTexts).toEqual({ gone: 2, kept: 0 });
    for (const each of [at, await unlocked(at, lien)]) {
      expect(await good(each.vault.ownSpellings())).toEqual(['Molensteeg', 'inrichting']);
      expect(await good(each.vault.savedFilters({ room: 'today' }))).toEqual([plain]);
    }
    const all = (await dugUp(at, lien)).toLowerCase();
    expect(all).not.toContain(name.toLowerCase());
    expect(all).toContain('molensteeg');
  });

  it('a name that was taken out of them long before opens nowhere either', async () => {
    const { at, dossier } = await kept();
    await good(at.vault.dropSpelling({ word: name }));
    await good(at.vault.saveFilters({ room: 'today', filters: [plain] }));
    expect(await dugUp(at, lien)).toContain(named.typed);
    const view = await good(at.vault.erase({ dossier, reason, proof }));
    expect(view.ownTexts).toEqual({ gone: 0, kept: 0 });
    expect((await dugUp(at, lien)).toLowerCase()).not.toContain(name.toLowerCase());
  });

  it('stay where a person wants them to, go where they choose more, and nothing else goes with them', async () => {
    const { at, dossier } = await kept();
    const ownTexts = { words: ['Molensteeg', 'inrichting'], filters: [] };
    const view = await good(at.vault.erase({ dossier, reason, proof, ownTexts }));
    expect(view.ownTexts).toEqual({ gone: 1, kept: 2 });
    expect(await good(at.vault.ownSpellings())).toEqual([name, 'inrichting']);
    expect(await good(at.vault.savedFilters({ room: 'today' }))).toEqual([plain, named]);
  });

  it('stay whole when a part is erased: the dossier still says whose it is', async () => {
    const { at, dossier } = await kept();
    const { ownTexts } = await good(at.vault.erasurePlan({ dossier, section: 'plan' }));
    expect(ownTexts).toEqual({ words: [], filters: [] });
    await good(at.vault.erase({ dossier, section: 'plan', reason, proof, ownTexts: { words: [name], filters: [] } }));
    expect(await good(at.vault.ownSpellings())).toContain(name);
  });

  it('an erasing that a full disk ends before it begins takes none of them', async () => {
    const { at, dossier } = await kept();
    at.disk.writesLeft = 1;
    expect((await at.vault.erase({ dossier, reason, proof })).ok).toBe(false);
    at.disk.writesLeft = undefined;
    const again = await unlocked(at, lien);
    expect(await good(again.vault.ownSpellings())).toEqual([name, 'Molensteeg', 'inrichting']);
    await good(again.vault.erase({ dossier, reason, proof }));
    expect((await dugUp(again, lien)).toLowerCase()).not.toContain(name.toLowerCase());
  });

  it('a colleague to whom it is told keeps theirs, and is told to look through them', async () => {
    const { at: first, dossier } = await kept();
    await joinedBy(first, warre);
    const at = await unlocked(first, lien);
    const person = (await good(at.vault.correspondents()))[0]?.person ?? '';
    await good(at.vault.shareWithColleague({ dossier, section: 'plan', person }));
    await good(at.vault.erase({ dossier, reason, proof }));
    expect(await good(at.vault.erasures())).toMatchObject([{ isTold: false, mayNameSomebody: false }]);
    const there = await unlocked(at, warre, `${phrase} of ${warre}`);
    expect(await good(there.vault.erasures())).toMatchObject([{ isTold: true, mayNameSomebody: false }]);
    await good(there.vault.keepSpelling({ word: name }));
    expect(await good(there.vault.erasures())).toMatchObject([{ isTold: true, mayNameSomebody: true }]);
  });

  it('lie nowhere in clear, and a computer without any has no key for them', async () => {
    const { at } = await kept();
    for (const [place, bytes] of await bytesOn(at.disk)) if (Buffer.from(bytes).includes(name)) expect.fail(place);
    const other = await prisonDesk();
    const before = keyFileOf(other).generation;
    await good(other.vault.ownSpellings());
    expect(keyFileOf(other).generation).toBe(before);
  });
});
