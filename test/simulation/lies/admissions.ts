/** Seats that are let in: somebody's further seat that is not theirs, without an end, with another service, and what it says then. */
import { isRecipient } from '../../../shared/crypto/age.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import type { Member, Op } from '../../../shared/contributions/ops.ts';
import { must } from '../../../shared/result.ts';
import { realRealm } from '../../../shared/trust/realms.ts';
import { makeCard, newPersonId, vouchFor } from '../../../shared/trust/seat-card.ts';
import { asMember, step } from './foundings.ts';
import type { Person } from '../oracle/foundings.ts';
import { cardOf, memberOf, salt, signedBy, type Hand, type Lie, type Made } from './hand.ts';
import type { Shadow } from './liars.ts';

const day = 86_400_000;

/** Keys of a further seat, with a card that says it is the liar, the receiver, or anybody else. */
export function shadowFor(hand: Hand): Shadow {
  const { world, seat, to } = hand;
  const { random, crypto } = world;
  const who = random.pick([seat, to, to, ...world.seats()]);
  const card = cardOf(world, who);
  const keys = crypto.signKeys();
  const byWhom = random.pick([hand.keys, crypto.signKeys()]);
  const isOwn = random.once(4);
  const person = isOwn ? newPersonId(crypto, keys.publicKey) : card.person;
  const keysOf = {
    realm: realRealm,
    person,
    ageRecipient: card.ageRecipient,
    wrapKey: crypto.wrapKeys().publicKey,
    signKey: keys.publicKey,
  };
  if (!isRecipient(keysOf.ageRecipient)) throw new Error('a card nobody can send to');
  const service = random.pick([card.service, seat.service]);
  const details = { ...keysOf, name: card.name, function: card.function, service, madeAt: world.clock.now };
  const made: Shadow = {
    keys,
    hex: toHex(keys.publicKey),
    of: seat.key,
    person: toHex(person),
    card: makeCard(crypto, keys, isOwn ? details : { ...details, vouch: vouchFor(crypto, byWhom, keysOf) }),
  };
  must(world.liars.of(seat.key), 'a liar').shadows.push(made);
  return made;
}

export function anAdmission(hand: Hand): Lie {
  const { world, seat, judged, key } = hand;
  const { random } = world;
  const shadow = random.once(3) ? (random.pickOr(hand.shadows) ?? shadowFor(hand)) : shadowFor(hand);
  const members = (judged.members.get(toHex(key.epoch)) ?? []).map(asMember);
  const own = members.find((each) => toHex(each.seat) === seat.key) ?? memberOf(world, seat);
  const of = random.pick([own, own, ...members]);
  const { until: _, ...forever } = of;
  const member: Member = random.pick<Member>([
    { ...of, seat: shadow.keys.publicKey },
    { ...forever, seat: shadow.keys.publicKey },
    { ...forever, seat: shadow.keys.publicKey, writes: true },
    { ...of, seat: shadow.keys.publicKey, service: seat.service },
    { ...of, seat: shadow.keys.publicKey, person: cardOf(world, hand.to).person, service: hand.to.service },
  ]);
  const admit: Op = { op: 'admit', salt: salt(hand), member };
  const said = saidBy(hand, shadow);
  return {
    what: 'a further seat',
    contributions: [signedBy(hand, [admit]), said],
    cards: random.once(6) ? [] : [shadow.card],
  };
}

function saidBy(hand: Hand, { keys }: Shadow): Made {
  const { random, step: at } = hand.world;
  const note: Op = {
    op: 'note',
    salt: salt(hand),
    value: { text: `said by nobody, ${at}`, on: '2026-11-20', kind: 'other' },
  };
  return signedBy(hand, random.once(2) ? [step(hand), note] : [step(hand)], { keys });
}

/** The liar as the epoch of the hand has them, and further seats of theirs in it. */
const ownIn = ({ judged, key, seat }: Pick<Hand, 'judged' | 'key' | 'seat'>): readonly Person[] => {
  const members = judged.members.get(toHex(key.epoch)) ?? [];
  const own = members.find((each) => each.seat === seat.key);
  return own === undefined ? [] : [own, ...members.filter((each) => each !== own && each.person === own.person)];
};

/** Whether the liar reads the epoch of the hand until a day. */
export const readsUntilADay = (hand: Pick<Hand, 'judged' | 'key' | 'seat'>): boolean =>
  ownIn(hand)[0]?.until !== undefined;

/** Who reads until a day lets in a further seat of theirs without an end, or with a later one; now and then by a seat let in before. */
export function forLonger(hand: Hand): Lie {
  const { random } = hand.world;
  const [own, ...further] = ownIn(hand);
  const before = hand.shadows.filter(({ hex }) => further.some(({ seat }) => seat === hex));
  const by = random.once(3) ? random.pickOr(before) : undefined;
  const shadow = shadowFor(hand);
  const { until = 0, ...forever } = { ...asMember(must(own, 'a member')), seat: shadow.keys.publicKey };
  const member = random.once(2) ? forever : { ...forever, until: until + (1 + random.below(400)) * day };
  const admit: Op = { op: 'admit', salt: salt(hand), member };
  return {
    what: 'a further seat for longer',
    contributions: [...hand.held, signedBy(hand, [admit], by && { keys: by.keys }), saidBy(hand, shadow)],
    cards: [shadow.card],
  };
}
