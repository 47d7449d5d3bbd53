/** A founding that names work nobody is given yet: it comes later, once its author was taken out perhaps (E8). */
import { toHex } from '../../../shared/codec/hex.ts';
import { redact, decodeContribution } from '../../../shared/contributions/format.ts';
import type { Restated } from '../../../shared/contributions/ops.ts';
import { asMember, founds, step } from './foundings.ts';
import { memberOf, signedBy, type Hand, type Lie, type Made } from './hand.ts';

export function namesWhatIsKeptBack(hand: Hand): Lie {
  const { world, key, judged, seat, to, scene } = hand;
  const { random } = world;
  const work = signedBy(hand, [step(hand), step(hand)]);
  // Now and then one half of it is shown, and the other kept back.
  const half = random.once(3) ? [inPart(hand, work)] : [];
  const before = (judged.members.get(toHex(key.epoch)) ?? []).map(asMember);
  const both = [seat, to].filter((each) => !before.some((one) => toHex(one.seat) === each.key));
  const standing = new Set(judged.saying.map(({ told }) => told.id));
  const restates: Restated[] = scene.told.flatMap(({ id, said, epoch }) =>
    epoch !== null && standing.has(id) ? [{ id: Buffer.from(id, 'hex'), shows: said.map((_, at) => at) }] : [],
  );
  const named = { id: work.id, shows: [0, 1] };
  const { founding, key: secret } = founds(hand, {
    members: [...before, ...both.map((each) => memberOf(world, each))],
    owners: [...(judged.counting.find(({ id }) => id === toHex(key.epoch))?.owners ?? [seat.service])],
    reason: 'compaction',
    restates: [...restates, named].map((each) => ({ ...each, id: new Uint8Array(each.id) })),
    covered: [],
  });
  return {
    what: `a founding that names what is kept back${half.length > 0 ? ' in part' : ''}`,
    epoch: founding.id,
    keys: [
      { epoch: founding.id, key: secret },
      { epoch: key.epoch, key: key.key },
    ],
    contributions: [...hand.held.filter(({ id }) => toHex(id) !== toHex(work.id)), ...half, founding],
    keptBack: [work],
  };
}

function inPart({ world }: Hand, { id, bytes }: Made): Made {
  const read = decodeContribution(world.crypto, bytes);
  if (!read.ok) throw new Error('what was just made does not read');
  return { id, bytes: redact(read.value, [0]) };
}
