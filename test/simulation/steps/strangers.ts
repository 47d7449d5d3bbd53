/**
 * What honest vaults of this version never write, and others may: work of a newer version, and files a member makes by
 * hand with things in them they have no right to.
 */
import { concat, utf8 } from '../../../shared/codec/bytes.ts';
import { encode } from '../../../shared/codec/cbor.ts';
import { fromHex, toHex } from '../../../shared/codec/hex.ts';
import { signContribution } from '../../../shared/contributions/format.ts';
import type { Op } from '../../../shared/contributions/ops.ts';
import type { Bytes, SignKeys } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import type { SectionKey } from '../../../renderer/vault/core/keys/section-key.ts';
import { fileBy, type Made } from '../lies/hand.ts';
import { judge } from '../oracle/judge.ts';
import { sha256 } from '../../fixtures/machine.ts';
import type { Seat } from '../world/computer.ts';
import { called, type World } from '../world/world.ts';
import type { Step } from './step.ts';

interface Hand {
  readonly world: World;
  readonly seat: Seat;
  readonly keys: SignKeys;
  readonly key: SectionKey;
  /** Something that stands in the section, to be named. */
  readonly known: Bytes;
}

const salt = ({ world }: Hand): Bytes => world.crypto.random(16);

function signed(hand: Hand, ops: readonly Op[], keys = hand.keys, section = hand.key.section): Made {
  const head = { section, epoch: hand.key.epoch, seq: 0, prev: null, at: hand.world.clock.now, run: salt(hand) };
  return signContribution(hand.world.crypto, keys, head, ops);
}

const put = (hand: Hand, sees: Bytes[] = []): Op => ({
  op: 'put',
  salt: salt(hand),
  type: 'step',
  entity: 's1',
  unit: 'what',
  value: { text: `by hand ${hand.world.step}` },
  sees,
});

/** A contribution with a head of our choice, signed like any other. */
function byHand(hand: Hand, version: number, ops: readonly unknown[]): Made {
  const { crypto } = hand.world;
  const actor = { key: hand.keys.publicKey, run: salt(hand) };
  const raw = ops.map((op) => encode(op));
  const names = raw.map((bytes) =>
    crypto.hash(concat([utf8('passerelle-2026/op/1\n'), hand.key.section, actor.key, actor.run, bytes])),
  );
  const head = encode({
    format: 'passerelle-2026/contribution',
    version,
    section: hand.key.section,
    epoch: hand.key.epoch,
    actor,
    seq: 0,
    prev: null,
    at: hand.world.clock.now,
    ops: names,
    ...(version > 1 && { whatIsNew: true }),
  });
  const id = crypto.hash(head);
  const signature = crypto.sign(concat([utf8('passerelle-2026/contribution/1\n'), id]), hand.keys.secretKey);
  return { id, bytes: encode([head, signature, raw]) };
}

/** The same contribution with one bit of its signature changed. */
function badlySigned(hand: Hand): Made {
  const { id, bytes } = signed(hand, [put(hand)]);
  const at = Buffer.from(bytes).lastIndexOf(Buffer.from([0x58, 0x40])) + 5;
  const changed = new Uint8Array(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return { id, bytes: changed };
}

const kinds: readonly { readonly what: string; readonly make: (hand: Hand) => Made }[] = [
  { what: 'something of a newer version', make: (hand) => byHand(hand, 2, [{ op: 'put', later: true }]) },
  {
    what: 'an operation of a newer version',
    make: (hand) => byHand(hand, 1, [{ op: 'mark', salt: salt(hand), type: 'step', entity: 's2', unit: 'due' }]),
  },
  { what: 'something badly signed', make: badlySigned },
  { what: 'a change that names what stands there', make: (hand) => signed(hand, [put(hand, [hand.known])]) },
  {
    what: 'a removal',
    make: (hand) =>
      signed(hand, [{ op: 'retire', salt: salt(hand), type: 'person', entity: 'person', sees: [hand.known] }]),
  },
  {
    what: 'an admission of a stranger',
    make: (hand) => {
      const seat = hand.world.crypto.signKeys().publicKey;
      const member = { person: salt(hand), seat, service: 'justice-house:namur', writes: true };
      return signed(hand, [{ op: 'admit', salt: salt(hand), member }]);
    },
  },
  {
    what: 'an adoption',
    make: (hand) => signed(hand, [{ op: 'adopt', salt: salt(hand), adopts: [{ id: hand.known, shows: [0] }] }]),
  },
  { what: 'the work of nobody known', make: (hand) => signed(hand, [put(hand)], hand.world.crypto.signKeys()) },
  { what: 'work of another section', make: (hand) => signed(hand, [put(hand)], hand.keys, salt(hand)) },
];

const byHandStep: Step = {
  name: 'a file made by hand',
  weight: 5,
  run: async (world) => {
    const seat = world.random.pick(world.seats());
    const to = world.random.pickOr(world.elsewhere(seat));
    const inspector = world.inspector(seat);
    const section = world.random.pickOr([...inspector.sections.keys()]);
    if (to === undefined || section === undefined) return null;
    const judged = judge(inspector.scene(section));
    const key = inspector.keys.get(section)?.get(judged.newest ?? '');
    if (key === undefined || inspector.secret === null || !['identity', 'legal', 'plan'].includes(key.kind))
      return null;
    await world.meet(seat, to);
    const some = world.random.pickOr(judged.saying.filter(({ said }) => said.op !== 'found'));
    const known = some ? must(fromHex(some.said.id), 'an id') : world.crypto.random(32);
    const kind = world.random.pick(kinds);
    const made = kind.make({ world, seat, keys: inspector.secret.real.sign, key, known });
    world.byHand.set(toHex(made.id), seat.key);
    const bytes = await file(world, seat, to, key, made);
    world.stick.push({ bytes, says: sha256(bytes) });
    return `${called(seat)} makes by hand a file for ${called(to)} with ${kind.what} in ${key.kind}`;
  },
};

const file = (world: World, seat: Seat, to: Seat, key: SectionKey, made: Made): Promise<Bytes> =>
  fileBy(world, seat, to, {
    dossier: key.dossier,
    sections: [{ section: key.section, kind: key.kind, epoch: key.epoch, keys: [], contributions: [made] }],
  });

export const strangers: readonly Step[] = [byHandStep];
