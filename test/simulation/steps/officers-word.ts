/**
 * Two officers approved a place somebody asked for; a colleague of that computer writes a place of their own into the log of people
 * with that word (vault, P9). Whoever unlocks then still has the one they know among the people of the computer.
 */
import { newestKeyFile, openPeopleBox, sealPeople, encodeKeyFile } from '../../../renderer/vault/core/keys/key-file.ts';
import { approvalBytes, nextEntry, type Act } from '../../../renderer/vault/core/people/log.ts';
import { placeOf } from '../../../renderer/vault/services/household/membership.ts';
import { named } from '../../../renderer/vault/services/people/new-place.ts';
import type { SignKeys } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { cardFile } from '../../../shared/trust/card-file.ts';
import { realRealm } from '../../../shared/trust/realms.ts';
import { makeCard, newPersonId } from '../../../shared/trust/seat-card.ts';
import { toBase64url } from '../../../shared/codec/base64url.ts';
import { Difference } from '../checks/difference.ts';
import { cardOf } from '../lies/hand.ts';
import { good, type Seat } from '../world/computer.ts';
import { called, type World } from '../world/world.ts';
import type { Step } from './step.ts';

/** Three officers for somebody's service, known by their cards alone. */
async function namesOfficers(world: World, seat: Seat): Promise<readonly SignKeys[] | null> {
  const { crypto } = world;
  const vault = await world.at(seat);
  const like = cardOf(world, seat);
  const all = ['Ode Korenbloem', 'Pim Klaproos', 'Quinten Wilg'].map((name) => {
    const keys = crypto.signKeys();
    const person = newPersonId(crypto, keys.publicKey);
    const wrapKey = crypto.wrapKeys().publicKey;
    const { ageRecipient, function: work, service } = like;
    const details = { realm: realRealm, person, ageRecipient, wrapKey, name, function: work, service };
    return { keys, person: toBase64url(person), card: makeCard(crypto, keys, { ...details, madeAt: world.clock.now }) };
  });
  for (const { card, person } of all) {
    good(await vault.importCard({ bytes: cardFile(card) }));
    good(await vault.verify({ person, how: 'phone' }));
  }
  const done = await vault.setOfficers({ persons: all.map(({ person }) => person) });
  return done.ok ? all.map(({ keys }) => keys) : null;
}

const takesPlace: Step = {
  name: 'a colleague takes a place with the word of officers',
  weight: 8,
  run: async (world) => {
    const { random, crypto } = world;
    const computer = random.pickOr(world.computers.filter(({ seats }) => seats.length > 1));
    const owner = computer && random.pick(computer.seats);
    const liar = owner && random.pickOr(world.colleagues(owner));
    const spare = owner && random.pickOr(world.elsewhere(owner));
    const secret = spare && world.inspector(spare).secret;
    if (!computer || !owner || !liar || !secret) return null;
    const officers = await namesOfficers(world, owner);
    if (officers === null) return `${called(owner)} names officers in vain`;
    const before = placesIn(await (await world.at(liar)).household());
    const inspector = world.inspector(liar);
    const theirs = must(world.inspector(owner).secret, 'a seat');
    const read = newestKeyFile(computer.disk.keyFiles);
    const file = must(read.ok ? read.value : null, 'a key file');
    const erasureKey = must(inspector.erasureKey, 'the erasure key');
    const { entries } = must(openPeopleBox(crypto, file, erasureKey), 'the people');
    const card = cardOf(world, owner);
    const place = named(crypto, secret, card, world.clock.now);
    // What they approved is another place than the one that is written.
    const asked = { signKey: crypto.signKeys().publicKey, wrapKey: crypto.wrapKeys().publicKey };
    const request = crypto.random(32);
    const said = approvalBytes(crypto, file.vault, theirs.seat, request, asked);
    const [one, two] = officers.slice(0, 2).map(({ publicKey, secretKey }) => ({
      officer: publicKey,
      signature: crypto.sign(said, secretKey),
    }));
    const approvals: [typeof one & object, typeof one & object] = [must(one, 'one'), must(two, 'another')];
    const act: Act = { do: 'recover', person: placeOf(place), of: theirs.seat, request, approvals };
    const entry = nextEntry(crypto, file.vault, entries, world.clock.now, [place.real.sign], act);
    const people = sealPeople(crypto, file.vault, erasureKey, [...entries, entry]);
    const { keyFiles } = computer.disk;
    const bytes = encodeKeyFile({ ...file, people, generation: file.generation + 1 });
    computer.lock();
    computer.disk.keyFiles = [bytes, bytes];
    const after = placesIn(await (await world.at(liar)).household());
    computer.lock();
    // The people of the computer put right what stands there.
    computer.disk.keyFiles = keyFiles;
    if (before.join() !== after.join())
      throw new Difference('P9', `${called(liar)} has a place of their own called ${owner.name}`, [
        ...before,
        ...after,
      ]);
    return `${called(liar)} takes the place of ${called(owner)} with the word of officers, in vain`;
  },
};

type Household = Awaited<ReturnType<Awaited<ReturnType<World['at']>>['household']>>;

const placesIn = (household: Household): readonly string[] =>
  good(household)
    .people.map(({ seat, name, isKeeper }) => `${seat} ${name} ${isKeeper}`)
    .sort();

export const officersWord: readonly Step[] = [takesPlace];
