/** A card that came with a part which is open until a day: work elsewhere hangs on it after that day too (SPEC.md, Z11). */
import { expect, it } from 'vitest';
import { toBase64url } from '../../../shared/codec/base64url.ts';
import { emptyStore, good, type Machine } from '../../fixtures/machine.ts';
import { Correspondent, memberAt, putOp } from '../../support/by-hand.ts';
import { crypto } from '../../support/exchange.ts';
import { prisonDesk, unlocked } from '../../support/people.ts';
import { comesFrom, partOf, routeOf } from '../../support/two-dossiers.ts';

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
  const comes = comesFrom(mira, a, founded);
  const routeIn = (at: Machine) => routeOf(at, kept);
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
