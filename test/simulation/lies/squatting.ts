/** A dossier begun again by somebody who knows its id, or a part of it that has nothing before it, at a third person. */
import { toHex } from '../../../shared/codec/hex.ts';
import { founds, step } from './foundings.ts';
import { memberOf, signedBy, type Hand, type Lie } from './hand.ts';

export function aBeginning(hand: Hand): Lie {
  const { world, key, scene } = hand;
  const { random, crypto } = world;
  const isSame = random.once(3);
  const section = isSame ? key.section : crypto.random(16);
  // What shows who began the dossier is copied from where it stands.
  const shown = random.once(2) ? originsIn(hand)[0] : undefined;
  const { founding, key: secret } = founds(
    hand,
    {
      parents: [],
      reason: 'created',
      members: [memberOf(world, hand.seat), memberOf(world, hand.to)],
      ...(shown && { origin: shown }),
    },
    section,
  );
  const work = signedBy(hand, [step(hand)], { section, epoch: founding.id });
  return {
    what: `another beginning of ${scene.place.kind}${isSame ? ' under the same id' : ''} (${toHex(section).slice(0, 8)})`,
    section,
    epoch: founding.id,
    keys: [{ epoch: founding.id, key: secret }],
    contributions: [founding, work],
  };
}

function originsIn({ judged }: Hand) {
  return judged.foundings.flatMap(({ origin }) => (origin === undefined ? [] : [origin]));
}
