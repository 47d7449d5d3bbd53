/** Work comes before the card of whoever wrote it: it waits, and has its place in the lists as soon as the card is here. */
import { describe, expect, it } from 'vitest';
import { lackingIn } from '../../../renderer/vault/core/sections/lacking-cards.ts';
import type { Session } from '../../../renderer/vault/core/session/session.ts';
import { cardFile } from '../../../shared/trust/card-file.ts';
import { toBase64url } from '../../../shared/codec/base64url.ts';
import { must } from '../../../shared/result.ts';
import { emptyStore, good, machine, type Machine } from '../../fixtures/machine.ts';
import { Correspondent, memberAt, putOp, sending } from '../../support/by-hand.ts';
import { crypto } from '../../support/exchange.ts';
import { joinedBy, phrase, prisonDesk, unlocked } from '../../support/people.ts';
import { Desk, found, person, psd } from '../../support/section.ts';

describe('S6: work whose author is not known yet', () => {
  it('stands in the list of people and is found once the card came, without anybody opening the dossier', async () => {
    const a = await prisonDesk();
    const mira = await Correspondent.named('Mira Vlinder');
    const otto = await Correspondent.named('Otto Ooievaar');
    await mira.meets(a);
    const place = { section: crypto.random(16), dossier: crypto.random(16), kind: 'identity' as const };
    const { key, founding } = mira.founds(place, [mira.member, otto.member, await memberAt(a)]);
    const at = { ...place, epoch: founding.id };
    const name = { surname: 'Paardenbloem', firstName: 'Wolk', birth: '1991-04-03' };
    const [named, placed] = [
      mira.signs(at, [putOp('person', 'person', 'name', { surname: name.surname, firstName: name.firstName })]),
      otto.signs(at, [
        putOp('person', 'person', 'place', { text: 'Zeedijk' }),
        { op: 'note', salt: crypto.random(16), value: { text: 'Belt aan.', on: '2026-11-24', kind: 'other' } },
      ]),
    ];
    const file = await mira.sends(a, {
      purpose: 'hand-over',
      dossier: place.dossier,
      sections: [sending(place, founding.id, [founding, named, placed], [{ epoch: founding.id, key }])],
    });
    await good(a.vault.accept({ name: file }));
    const placeIn = async (): Promise<string | undefined> =>
      (await good(a.vault.caseload())).find(({ surname }) => surname === name.surname)?.place;
    const found = async (): Promise<number> =>
      (await good(a.vault.search({ query: 'belt aan', limit: 5 }))).hits.length;
    expect(await placeIn()).toBe('');
    expect(await found()).toBe(0);
    await good(a.vault.importCard({ bytes: cardFile(otto.seat.cardBytes) }));
    expect(await placeIn()).toBe('Zeedijk');
    expect(await found()).toBe(1);
  });
});

it('S6: a card that nobody has is looked for where its owner may write, and of nobody else', () => {
  const [owner, stranger] = [person('Lien Zonnebloem', psd), person('Otto Regenton', psd)];
  const { place, founding } = found(owner, [owner]);
  const desk = new Desk(owner, { place, founding }, [owner]);
  desk.take([new Desk(stranger, { place, founding }, []).put('what', { text: 'van niemand' })]);
  const nobody = { cards: { author: () => null, get: () => undefined } } as unknown as Pick<Session, 'cards'>;
  expect(desk.log.held().size).toBe(2);
  expect(lackingIn(nobody, desk.log)).toEqual([owner.author.seat]);
});

describe('S6: work whose author is known by a card that lives with another section', () => {
  const lien = 'Lien Zonnebloem';
  const warre = 'Warre Kiezelsteen';
  const wordsOf = (label: string): string => (label === lien ? phrase : `${phrase} of ${label}`);

  /** Unlocked, and nothing is read but what somebody asks for: nobody looks for anything, and the page draws for ever. */
  async function unlockedAlone(at: Machine, label: string): Promise<Machine> {
    await good(at.vault.prepareLock());
    const again = await machine(at.disk, at.clock, { settleDown: () => new Promise<void>(() => undefined) });
    const slot = must(
      (await good(again.vault.status())).slots.find((each) => each.label === label),
      label,
    );
    await good(again.vault.unlock({ slot: slot.id, passphrase: wordsOf(label) }));
    return again;
  }

  const routeIn = async ({ vault }: Machine): Promise<string | undefined> =>
    must((await good(vault.caseload()))[0], 'a dossier').route;

  /** Lien took in identity, with the card of Otto beside it, and legal; Otto wrote in legal, and his card does not come again. */
  async function cardBesideIdentity() {
    const first = await prisonDesk();
    await joinedBy(first, warre);
    const a = await unlocked(first, lien);
    const mira = await Correspondent.named('Mira Vlinder');
    const otto = await Correspondent.named('Otto Ooievaar');
    await mira.meets(a);
    const dossier = crypto.random(16);
    const members = [mira.member, otto.member, await memberAt(a)];
    const began = (kind: 'identity' | 'legal') => {
      const place = { section: crypto.random(16), dossier, kind };
      return { place, ...mira.founds(place, members, { owners: [mira.member.service, 'psd:gent'] }) };
    };
    const [identity, legal] = [began('identity'), began('legal')];
    const sends = async (part: ReturnType<typeof began>, more: Parameters<typeof mira.sends>[1]): Promise<string> => {
      const keys = [{ epoch: part.founding.id, key: part.key }];
      const sections = [sending(part.place, part.founding.id, [part.founding], keys)];
      return mira.sends(a, { purpose: 'hand-over', dossier, sections, ...more });
    };
    await good(a.vault.accept({ name: await sends(identity, { note: { cards: [otto.seat.cardBytes] } }) }));
    await good(a.vault.accept({ name: await sends(legal, {}) }));
    const routed = otto.signs({ ...legal.place, epoch: legal.founding.id }, [
      putOp('situation', 'situation', 'route', { route: 'judge' }),
    ]);
    const sections = [sending(legal.place, legal.founding.id, [routed])];
    const comes = (): Promise<string> => mira.sends(a, { purpose: 'update', dossier, sections });
    return { a, comes };
  }

  it('has its place in the list at once, and in one made anew, where nobody has opened that section', async () => {
    const { a, comes } = await cardBesideIdentity();
    const name = await comes();
    const later = await unlockedAlone(a, lien);
    expect(await routeIn(later)).toBeUndefined();
    await good(later.vault.accept({ name }));
    expect(await routeIn(later)).toBe('judge');
    const again = await unlockedAlone(later, lien);
    expect(await routeIn(again)).toBe('judge');
    await good(again.vault.prepareLock());
    await emptyStore(again.disk);
    expect(await routeIn(await unlockedAlone(again, lien))).toBe('judge');
  });

  it('has its place in the list of a colleague whom it came to through the journal', async () => {
    const { a, comes } = await cardBesideIdentity();
    const colleague = must(
      (await good(a.vault.correspondents())).find(({ name }) => name === warre),
      warre,
    );
    const { id: dossier } = must((await good(a.vault.caseload()))[0], 'a dossier');
    for (const section of ['identity', 'legal'] as const)
      await good(a.vault.shareWithColleague({ dossier, section, person: colleague.person }));
    const his = await unlockedAlone(a, warre);
    expect(await routeIn(his)).toBeUndefined();
    const hers = await unlockedAlone(his, lien);
    await good(hers.vault.accept({ name: await comes() }));
    expect(await routeIn(await unlockedAlone(hers, warre))).toBe('judge');
  });
});

it('Z11: a card stays with the work that hangs on it when the part it came with is erased', async () => {
  const a = await prisonDesk();
  const mira = await Correspondent.named('Mira Vlinder');
  const otto = await Correspondent.named('Otto Ooievaar');
  await mira.meets(a);
  const members = [mira.member, otto.member, await memberAt(a)];
  const began = (dossier: Uint8Array<ArrayBuffer>, kind: 'identity' | 'legal') => {
    const place = { section: crypto.random(16), dossier, kind };
    return { place, ...mira.founds(place, members, { owners: [mira.member.service, 'psd:gent'] }) };
  };
  type Part = ReturnType<typeof began>;
  const comes = async (
    parts: readonly Part[],
    work: readonly Parameters<typeof sending>[2][number][],
    cards: readonly Uint8Array<ArrayBuffer>[],
  ) => {
    const sections = parts.map(({ place, founding, key }) =>
      sending(place, founding.id, [founding, ...(place.kind === 'legal' ? work : [])], [{ epoch: founding.id, key }]),
    );
    const { dossier } = must(parts[0], 'a part').place;
    const name = await mira.sends(a, { purpose: 'hand-over', dossier, sections, note: { cards: [...cards] } });
    await good(a.vault.accept({ name }));
  };
  const [kept, erased] = [crypto.random(16), crypto.random(16)];
  const other = began(erased, 'identity');
  await comes([other], [], [otto.seat.cardBytes]);
  const [identity, legal] = [began(kept, 'identity'), began(kept, 'legal')];
  const routed = otto.signs({ ...legal.place, epoch: legal.founding.id }, [
    putOp('situation', 'situation', 'route', { route: 'judge' }),
  ]);
  await comes([identity, legal], [routed], []);
  const routeIn = async ({ vault }: Machine): Promise<string | undefined> =>
    (await good(vault.caseload())).find(({ id }) => id === toBase64url(kept))?.route;
  expect(await routeIn(a)).toBe('judge');
  await good(
    a.vault.erase({ dossier: toBase64url(erased), reason: 'Bij vergissing gekomen.', proof: { passphrase: phrase } }),
  );
  await emptyStore(a.disk);
  expect(await routeIn(await unlocked(a, 'Lien Zonnebloem'))).toBe('judge');
});
