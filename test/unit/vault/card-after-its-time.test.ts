/** A card that came with a part which is open until a day: work elsewhere hangs on it after that day too (SPEC.md, Z11). */
import { expect, it } from 'vitest';
import { toBase64url } from '../../../shared/codec/base64url.ts';
import { emptyStore, good, type Machine } from '../../fixtures/machine.ts';
import { Correspondent, memberAt, putOp, sending } from '../../support/by-hand.ts';
import { crypto } from '../../support/exchange.ts';
import { prisonDesk, unlocked } from '../../support/people.ts';

const day = 86_400_000;

/** The part with which the card of Otto comes is open to Lien for ten days; what he wrote stands elsewhere. */
async function openUntil() {
  const a = await prisonDesk();
  const mira = await Correspondent.named('Mira Vlinder');
  const otto = await Correspondent.named('Otto Ooievaar');
  await mira.meets(a);
  const own = await memberAt(a);
  const until = a.clock.now + 10 * day;
  const members = [mira.member, otto.member, own];
  const owners = [mira.member.service, 'psd:gent'];
  const partOf = (dossier: Uint8Array<ArrayBuffer>, kind: 'identity' | 'legal') => ({
    section: crypto.random(16),
    dossier,
    kind,
  });
  const [kept, ending] = [crypto.random(16), crypto.random(16)];
  const [identity, legal, other] = [partOf(kept, 'identity'), partOf(kept, 'legal'), partOf(ending, 'identity')];
  const there = mira.founds(legal, members, { owners });
  const routed = otto.signs({ ...legal, epoch: there.founding.id }, [
    putOp('situation', 'situation', 'route', { route: 'judge' }),
  ]);
  const founded = [
    { place: other, ...mira.founds(other, [mira.member, otto.member, { ...own, until }], { owners }), work: [] },
    { place: identity, ...mira.founds(identity, members, { owners }), work: [] },
    { place: legal, ...there, work: [routed] },
  ];
  const comes = async (dossier: Uint8Array<ArrayBuffer>, cards: readonly Uint8Array<ArrayBuffer>[]): Promise<void> => {
    const sections = founded
      .filter(({ place }) => place.dossier === dossier)
      .map(({ place, founding, key, work }) =>
        sending(place, founding.id, [founding, ...work], [{ epoch: founding.id, key }]),
      );
    const name = await mira.sends(a, { purpose: 'hand-over', dossier, sections, note: { cards: [...cards] } });
    await good(a.vault.accept({ name }));
  };
  const routeIn = async ({ vault }: Machine): Promise<string | undefined> =>
    (await good(vault.caseload())).find(({ id }) => id === toBase64url(kept))?.route;
  return { a, card: otto.seat.cardBytes, kept, ending, comes, routeIn, until };
}

it('Z11: a card stays with the work that hangs on it when the time of the part it came with is over', async () => {
  const { a, card, kept, ending, comes, routeIn, until } = await openUntil();
  await comes(ending, [card]);
  await comes(kept, []);
  expect(await routeIn(a)).toBe('judge');
  a.clock.now = until + day;
  const later = await unlocked(a, 'Lien Zonnebloem');
  expect((await good(later.vault.caseload())).map(({ id }) => id)).toEqual([toBase64url(kept)]);
  await good(later.vault.prepareLock());
  await emptyStore(later.disk);
  expect(await routeIn(await unlocked(later, 'Lien Zonnebloem'))).toBe('judge');
});
