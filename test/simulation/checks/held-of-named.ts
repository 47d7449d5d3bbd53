/** A founding says of everything it names what its founder held of it (shared/contributions/SPEC.md, E7). */
import type { Founding } from '../oracle/foundings.ts';
import type { Scene } from '../oracle/judge.ts';
import { Difference } from './difference.ts';

/** @param earlier what its founder held before */
export function saysWhatItHeld(what: string, founding: Founding, earlier: Scene): void {
  const here = new Map(earlier.told.map((each) => [each.id, each]));
  for (const { id, seen } of [...founding.restates, ...founding.covered.flatMap(({ tips }) => tips)]) {
    const told = here.get(id);
    // What a newer version wrote is held whole, and not read.
    if (told !== undefined && told.version > 1) continue;
    const held = (told?.said ?? []).flatMap((said, at) => (said === null ? [] : [at]));
    const isWhole = told !== undefined && held.length === told.said.length;
    if (isWhole ? seen !== undefined : seen?.join() !== held.join())
      throw new Difference(
        'E7',
        `${what}: ${id.slice(0, 8)} held at ${held.join()}, said to be held at ${seen?.join()}`,
      );
  }
}
