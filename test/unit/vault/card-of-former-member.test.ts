/** Work that a founding shows of somebody it names no more: it counts, and hangs on their card like any other (SPEC.md, S6, Z11). */
import { expect, it } from 'vitest';
import { toBase64url } from '../../../shared/codec/base64url.ts';
import { emptyStore, good, type Machine } from '../../fixtures/machine.ts';
import { Correspondent, memberAt, putOp } from '../../support/by-hand.ts';
import { crypto } from '../../support/exchange.ts';
import { phrase, prisonDesk, unlocked } from '../../support/people.ts';
import { comesFrom, partOf, routeOf } from '../../support/two-dossiers.ts';

/** Otto wrote in an epoch that is not here; Mira founded the next one without him, and shows what he wrote. */
async function shownOfOtto() {
  const a = await prisonDesk();
  const mira = await Correspondent.named('Mira Vlinder');
  const otto = await Correspondent.named('Otto Ooievaar');
  await mira.meets(a);
  const members = [mira.member, await memberAt(a)];
  const owners = [mira.member.service, 'psd:gent'];
  const [kept, erased] = [crypto.random(16), crypto.random(16)];
  const [identity, legal, other] = [partOf(kept, 'identity'), partOf(kept, 'legal'), partOf(erased, 'identity')];
  const before = mira.founds(legal, [...members, otto.member], { owners });
  const routed = otto.signs({ ...legal, epoch: before.founding.id }, [
    putOp('situation', 'situation', 'route', { route: 'judge' }),
  ]);
  const shows = { owners, parents: [before.founding.id], restates: [{ id: routed.id, shows: [0] }] };
  const founded = [
    { place: other, ...mira.founds(other, [...members, otto.member], { owners }), work: [] },
    { place: identity, ...mira.founds(identity, members, { owners }), work: [] },
    { place: legal, ...mira.founds(legal, members, shows), work: [routed] },
  ];
  const comes = comesFrom(mira, a, founded);
  const routeIn = (at: Machine) => routeOf(at, kept);
  return { a, card: otto.seat.cardBytes, kept, erased, comes, routeIn };
}

it('S6: it has its place in the list once the card comes with another dossier', async () => {
  const { a, card, kept, erased, comes, routeIn } = await shownOfOtto();
  await comes(kept, []);
  expect(await routeIn(a)).toBeUndefined();
  await comes(erased, [card]);
  expect(await routeIn(a)).toBe('judge');
});

it('Z11: the card stays with it when the part the card came with is erased', async () => {
  const { a, card, kept, erased, comes, routeIn } = await shownOfOtto();
  await comes(erased, [card]);
  await comes(kept, []);
  expect(await routeIn(a)).toBe('judge');
  const reason = 'Bij vergissing gekomen.';
  await good(a.vault.erase({ dossier: toBase64url(erased), reason, proof: { passphrase: phrase } }));
  await emptyStore(a.disk);
  expect(await routeIn(await unlocked(a, 'Lien Zonnebloem'))).toBe('judge');
});
