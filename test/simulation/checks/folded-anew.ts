/** What a seat holds of a section, folded once more by the code of the product: in any order the view is the same, and so is who reads until when. */
import { toHex } from '../../../shared/codec/hex.ts';
import {
  decodeContribution,
  decodeNewer,
  verifySignature,
  type Contribution,
} from '../../../shared/contributions/format.ts';
import type { Member } from '../../../shared/contributions/ops.ts';
import { SectionLog } from '../../../shared/contributions/section-log.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { foundingIn, type Person } from '../oracle/foundings.ts';
import type { Judged, Scene } from '../oracle/judge.ts';
import type { Standing } from '../oracle/view.ts';
import { speaking } from '../world/application.ts';
import type { Seat } from '../world/computer.ts';
import { called, type World } from '../world/world.ts';
import { asSeen, differ } from './as-seen.ts';
import { Difference, listed } from './difference.ts';

/** C1: the same contributions in another order, some twice. */
export function foldsInAnyOrder(world: World, seat: Seat, section: string, scene: Scene, expected: Standing): void {
  const { random } = world;
  const { bytes } = must(world.inspector(seat).sections.get(section), 'a section');
  const all = random.shuffled([...bytes, ...random.some(bytes)]);
  const view = speaking(scene.isOlder, () => {
    const log = logOf(world, seat, section, scene, all);
    const author = bookOf(scene);
    const readers = log.members().map((each) => author(toHex(each.seat)) ?? named(toHex(each.seat), ''));
    return must(log.view({ canWrite: true, readers }), 'a view');
  });
  const found = differ(asSeen(view), expected);
  if (found !== null) throw new Difference('C1', `${called(seat)}, ${scene.place.kind}, in another order: ${found}`);
}

/** E15, E16: everybody reads as long as the oracle says, and writes or does not, in every epoch that counts. No view shows it. */
export function readAsLong(world: World, seat: Seat, section: string, scene: Scene, judged: Judged): void {
  // Where nobody reads until a day in the words of the oracle, nobody was to be cut to one.
  const isUntilADay = [...judged.members.values()].flat().some(({ until }) => until !== undefined);
  if (!isUntilADay) return;
  const { bytes } = must(world.inspector(seat).sections.get(section), 'a section');
  const epochs = speaking(scene.isOlder, () => logOf(world, seat, section, scene, bytes).epochs());
  for (const { hex, members } of epochs) {
    const found = differ(asMembers([...members.values()].map(inHex)), asMembers(judged.members.get(hex) ?? []));
    if (found !== null)
      throw new Difference(
        'E15',
        `${called(seat)}, ${scene.place.kind}: who reads epoch ${hex.slice(0, 8)} (counted against expected) ${found}`,
        listed(scene, judged),
      );
  }
}

const inHex = ({ person, seat, ...rest }: Member): Person => ({ ...rest, person: toHex(person), seat: toHex(seat) });

const asMembers = (all: readonly Person[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    all.map(({ person, seat, service, writes, until }) => [
      seat,
      { person, service, writes, until: until ?? 'always' },
    ]),
  );

const named = (hex: string, name: string) => ({
  ...{ seat: hex, person: '', name, function: '', service: '' },
  shown: 'compared' as const,
});

const bookOf =
  ({ authors }: Scene) =>
  (hex: string) => {
    const name = authors.get(hex);
    return name === undefined ? null : named(hex, name);
  };

function logOf(world: World, seat: Seat, section: string, scene: Scene, all: readonly Bytes[]): SectionLog {
  const { crypto } = world;
  const { key } = must(world.inspector(seat).sections.get(section), 'a section');
  const isBeginning = ({ id }: Contribution): boolean => {
    const told = scene.told.find((each) => each.id === toHex(id));
    const founding = told === undefined ? null : foundingIn(told);
    return founding !== null && scene.isBeginning?.(founding) === true;
  };
  const log = new SectionLog(key, bookOf(scene), (epoch) => scene.keys.has(epoch), isBeginning);
  for (const each of all) {
    const decoded = decodeContribution(crypto, each);
    const newer = decoded.ok ? null : decodeNewer(crypto, each);
    if (decoded.ok) log.add(decoded.value, verifySignature(crypto, decoded.value));
    else if (newer) log.addNewer(newer);
  }
  return log;
}
