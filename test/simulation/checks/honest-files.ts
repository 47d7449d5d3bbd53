/** What a vault wrote that answers for it, another one takes: no liar keeps the file of somebody honest away. */
import type { Seat } from '../world/computer.ts';
import { called, type World } from '../world/world.ts';
import { Difference } from './difference.ts';

/** Problems that say that whoever sent it did something they may not. */
const blames: readonly string[] = ['damaged-file', 'beyond-purpose', 'other-realm', 'newer-version-file'];

export async function honestFilesAreTaken(world: World, seat: Seat): Promise<void> {
  if (world.liars.is(seat.key)) return;
  const items = await (await world.at(seat)).incoming();
  for (const { from, problem, purpose = 'a file' } of items.ok ? items.value : []) {
    if (from === undefined || world.liars.is(from.seat) || problem === undefined) continue;
    // An update that comes before what it is about is asked for again.
    if (purpose === 'update' && problem.code === 'beyond-purpose') continue;
    if (blames.includes(problem.code))
      throw new Difference(
        'honest files',
        `${called(seat)}: ${purpose} of ${from.name}, who is honest: ${problem.code}`,
      );
  }
}
