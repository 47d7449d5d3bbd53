/** G5: letters between people of one computer say who wrote them, and forget a name when its dossier is erased. */
import { describe, expect, it } from 'vitest';
import { sealLetter } from '../../../renderer/vault/core/keys/letter-box.ts';
import { concat, equal, utf8 } from '../../../shared/codec/bytes.ts';
import { encode } from '../../../shared/codec/cbor.ts';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { crypto, filled } from '../../support/exchange.ts';
import { openedBy, overwrite } from '../../support/household.ts';
import { joinedBy, phrase, prisonDesk, slip, unlocked } from '../../support/people.ts';

const lien = 'Lien Zonnebloem';
const nele = 'Nele Korenaar';
const warre = 'Warre Kiezelsteen';
const hers = (name: string): string => `${phrase} of ${name}`;
const reason = 'Zijn moeder ligt op sterven, de directeur belt';

async function three(): Promise<Machine> {
  const first = await prisonDesk();
  await joinedBy(first, nele);
  return unlocked(await joinedBy(await unlocked(first, lien), warre), lien);
}

describe('G5: a letter', () => {
  it('is of whom it says only where they signed it, for this computer and this person', async () => {
    const at = await three();
    const seatOf = (name: string) => openedBy(at, name, name === lien ? phrase : hers(name)).seat;
    const opened = openedBy(at, lien);
    const { file, erasureKey } = opened;
    const about = { kind: 'ask', realm: 'real', surname: 'Madelief', birth: '1990-01-01', reason };
    const usual = {
      format: 'passerelle/letter',
      version: 1,
      vault: file.vault,
      from: seatOf(nele).seat,
      to: opened.seat.seat,
      at: 5,
      about,
    };
    const letter = (by: string, change: Partial<typeof usual> = {}) => {
      const text = encode({ ...usual, ...change });
      const said = concat([utf8('passerelle/letter/1\n'), crypto.hash(text)]);
      const signed = encode([text, crypto.sign(said, seatOf(by).real.sign.secretKey)]);
      const to = { seat: opened.seat.seat, wrapKey: opened.seat.real.wrap.publicKey };
      return sealLetter({ crypto, vault: file.vault, erasureKey }, to, signed);
    };
    const letters = [
      letter(warre),
      letter(nele, { vault: filled(16, 9) }),
      letter(nele, { to: seatOf(warre).seat }),
      letter(nele, { from: filled(16, 9) }),
      letter(nele, { at: 6 }),
    ];
    overwrite(at, opened, { ...file, letters });
    const told = await good((await unlocked(at, lien)).vault.letters());
    expect(told.map(({ from, at: when }) => [from, when])).toEqual([[nele, 6]]);
  });

  it('stays where it is until it could be noted', async () => {
    const at = await unlocked(await three(), warre, hers(warre));
    await good(at.vault.askColleagues({ surname: 'Madelief', birth: '1990-01-01', reason }));
    const mine = (): number => {
      const { file, seat } = openedBy(at, lien);
      return file.letters.filter((each) => equal(each.seat, seat.seat)).length;
    };
    expect(mine()).toBe(1);
    const again = await at.restart();
    const slot = must(
      (await good(again.vault.status())).slots.find(({ label }) => label === lien),
      lien,
    ).id;
    again.disk.failing = (call) => call === 'journal.append';
    await again.vault.unlock({ slot, passphrase: phrase });
    again.disk.failing = undefined;
    expect(mine()).toBe(1);
    const back = await unlocked(again, lien);
    expect((await good(back.vault.letters())).map(({ from }) => from)).toEqual([warre]);
    expect(mine()).toBe(0);
  });

  it('about a dossier that was erased tells no name any more, and others still do', async () => {
    const first = await prisonDesk();
    const { id: goes } = await good(first.vault.newDossier(slip));
    await good(first.vault.newDossier({ ...slip, surname: 'Schemerlampje' }));
    await joinedBy(first, warre);
    const there = await unlocked(await unlocked(first, lien), warre, hers(warre));
    for (const surname of ['paardenbloem', 'schemerlampje'])
      await good(there.vault.openInEmergency({ surname, birth: slip.birth, reason }));
    const back = await unlocked(there, lien);
    const told = async (at: Machine): Promise<readonly string[]> =>
      (await good(at.vault.letters())).flatMap((each) => ('surname' in each ? [each.surname] : []));
    expect((await told(back)).toSorted()).toEqual(['paardenbloem', 'schemerlampje']);
    await good(back.vault.erase({ dossier: goes, reason: 'bewaartermijn is voorbij', proof: { passphrase: phrase } }));
    expect(await told(back)).toEqual(['schemerlampje']);
    expect(must((await told(await unlocked(back, lien)))[0], 'a letter')).toBe('schemerlampje');
  });
});
