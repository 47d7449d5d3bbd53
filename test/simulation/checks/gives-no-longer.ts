/**
 * What a vault founds gives a seat that nobody has no later end than it had before (E15, E16): no honest person chose it, a liar let it
 * in, for as long as they read at most. Asked of what was signed.
 */
import type { Founding } from '../oracle/foundings.ts';
import type { Judged, Scene } from '../oracle/judge.ts';
import type { World } from '../world/world.ts';
import { Difference, listed } from './difference.ts';

const endOf = ({ until }: { readonly until?: number | undefined }): number => until ?? Infinity;

/** @param earlier what its founder held; `what` names them and the part */
export function givesNoLonger(world: World, what: string, founding: Founding, earlier: Scene, judged: Judged): void {
  const parents = founding.parents.flatMap((each) => judged.members.get(each) ?? []);
  for (const one of founding.named) {
    if (world.liars.shadow(one.seat) === undefined) continue;
    const ends = parents.filter(({ seat }) => seat === one.seat).map(endOf);
    if (endOf(one) > Math.max(...ends))
      throw new Difference(
        'E15',
        `${what}: a founding lets a liar's further seat read for longer than it was let in: ${founding.id.slice(0, 8)}`,
        listed(earlier, judged),
      );
  }
}
