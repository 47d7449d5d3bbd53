/** Seats that are let in: somebody's further seat that is not theirs, without an end, with another service, and what it says then. */
import { isRecipient } from '../../../shared/crypto/age.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import type { Member, Op } from '../../../shared/contributions/ops.ts';
import { must } from '../../../shared/result.ts';
import { realRealm } from '../../../shared/trust/realms.ts';
import { makeCard, newPersonId, vouchFor } from '../../../shared/trust/seat-card.ts';
import { asMember, step } from './foundings.ts';
import { cardOf, memberOf, salt, signedBy, type Hand, type Lie } from './hand.ts';
import type { Shadow } from './liars.ts';

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
  const note: Op = {
    op: 'note',
    salt: salt(hand),
    value: { text: `said by nobody, ${world.step}`, on: '2026-11-20', kind: 'other' },
  };
  const byShadow = signedBy(hand, random.once(2) ? [step(hand), note] : [step(hand)], { keys: shadow.keys });
  return {
    what: 'a further seat',
    contributions: [signedBy(hand, [admit]), byShadow],
    cards: random.once(6) ? [] : [shadow.card],
  };
}
