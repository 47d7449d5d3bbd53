/** Work in which a member says what is not theirs to say, at whatever moment, of whatever version. */
import { encode } from '../../../shared/codec/cbor.ts';
import { concat, utf8 } from '../../../shared/codec/bytes.ts';
import { fromHex, toHex } from '../../../shared/codec/hex.ts';
import type { Op } from '../../../shared/contributions/ops.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { closingId } from '../../../shared/dossier/closing.ts';
import { must } from '../../../shared/result.ts';
import { step } from './foundings.ts';
import { remembered, salt, signedBy, type Hand, type Lie, type Made } from './hand.ts';

const bytesOf = (hex: string): Bytes => must(fromHex(hex), 'bytes in hex');

const put = (hand: Hand, type: string, entity: string, unit: string, value: unknown, sees: Bytes[] = []): Op => ({
  op: 'put',
  salt: salt(hand),
  ...{ type, entity, unit, value, sees },
});

/** Operations that others said and that stand, with what they are about. */
const standing = ({ judged, seat }: Hand) =>
  judged.saying.filter(({ said, told }) => said.type !== undefined && told.author !== seat.key);

function overwrites(hand: Hand): Op {
  const { random } = hand.world;
  const one = random.pickOr(standing(hand).filter(({ said }) => said.op === 'put' && said.unit !== undefined));
  if (one === undefined) return step(hand);
  const { type = 'step', entity = 's1', unit = 'what', value, id } = one.said;
  const ids = random.once(2) ? [id] : standing(hand).map(({ said }) => said.id);
  return put(hand, type, entity, unit, value, ids.slice(0, 5_000).map(bytesOf));
}

function takesOut(hand: Hand): Op {
  const all = standing(hand);
  const one = hand.world.random.pickOr(all);
  const { type = 'step', entity = 's1' } = one?.said ?? {};
  const sees = all
    .filter(({ said }) => said.type === type && said.entity === entity)
    .map(({ said }) => bytesOf(said.id));
  return { op: hand.world.random.pick(['retire', 'restore'] as const), salt: salt(hand), type, entity, sees };
}

/** For another service: that it is done with a dossier, or works on it again. */
function closes(hand: Hand): Op {
  const { random } = hand.world;
  const service = random.pick([hand.to.service, ...hand.world.seats().map((each) => each.service)]);
  const entity = closingId(random.once(4) ? hand.seat.service : service);
  const value = random.pick([
    { state: 'closed', service, on: '2026-11-20', why: 'other' },
    { state: 'open', service, on: '2026-11-20' },
  ]);
  return put(hand, 'closing', entity, 'closing', value);
}

function handsOver(hand: Hand): Op {
  const { random } = hand.world;
  const [from, to] = [random.pick(hand.world.seats()), random.pick([hand.seat, hand.to])];
  const worker = ({ person, name, service }: typeof from) => ({ person, name, service });
  return hand.key.kind === 'identity'
    ? put(hand, 'responsible', 'responsible', 'holder', worker(to))
    : put(hand, 'hand-over', `lie${hand.world.step}`, random.pick(['between', 'answer']), {
        ...{ from: worker(from), to: worker(to) },
        ...{ outcome: 'accepted', on: '2026-11-20' },
      });
}

function adopts(hand: Hand): Op {
  const { random } = hand.world;
  const ids = [...hand.scene.told, ...hand.held.map(({ id }) => ({ id: toHex(id) }))].map(({ id }) => id);
  const id = random.pickOr(ids);
  const shown = {
    id: id === undefined ? hand.world.crypto.random(32) : bytesOf(id),
    shows: random.pick([[0], [0, 1], [9]]),
  };
  return { op: 'adopt', salt: salt(hand), adopts: [shown] };
}

const day = 86_400_000;

export function someWork(hand: Hand): Lie {
  const { random, clock } = hand.world;
  const kinds = [overwrites, takesOut, closes, closes, handsOver, adopts, (each: Hand) => step(each)];
  const kind = random.pick(kinds);
  const at = random.pick([
    ...[clock.now, clock.now, clock.now + 4_000 * day, 0, 8_640_000_000_000_000, Number.MAX_SAFE_INTEGER],
  ]);
  const ops = random.once(4) ? [kind(hand), random.pick(kinds)(hand)] : [kind(hand)];
  const shadow = random.once(5) ? random.pickOr(hand.shadows) : undefined;
  const made = signedBy(hand, ops, { at, ...(shadow && { keys: shadow.keys }) });
  return { what: `work (${ops.map(({ op }) => op).join(', ')})`, contributions: [made] };
}

/** It says that a later version wrote it: signed by its author, by somebody else, by nobody. */
export function ofLater(hand: Hand): Lie {
  const { world, key } = hand;
  const { random, crypto } = world;
  const signer = random.pick([hand.keys, hand.keys, crypto.signKeys()]);
  const head = encode({
    format: 'passerelle-2026/contribution',
    version: random.pick([2, 9]),
    section: key.section,
    epoch: key.epoch,
    actor: { key: random.pick([hand.keys, signer]).publicKey, run: salt(hand) },
    seq: random.pick([0, Number.MAX_SAFE_INTEGER]),
    prev: null,
    rubbish: world.step,
  });
  const id = crypto.hash(head);
  const good = crypto.sign(concat([utf8('passerelle-2026/contribution/1\n'), id]), signer.secretKey);
  const signature = random.once(2) ? good : new Uint8Array(64);
  const made: Made = { id, bytes: encode([head, signature, [new Uint8Array(random.pick([10, 3_000]))]]) };
  return { what: 'work of a later version', contributions: [remembered(hand, made)] };
}
