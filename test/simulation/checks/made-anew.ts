/** What the lists say to somebody who unlocks over the store as it was kept, against the same when all is read anew. */
import { toHex } from '../../../shared/codec/hex.ts';
import { must } from '../../../shared/result.ts';
import { good, type Seat } from '../world/computer.ts';
import { called, type World } from '../world/world.ts';
import { differ } from './as-seen.ts';
import { Difference } from './difference.ts';

/** At the end of a story, for everybody: a store that was kept for long says what an empty one comes to say. */
export async function listsAsMadeAnew(world: World): Promise<void> {
  for (const seat of world.seats()) {
    const { computer } = seat;
    computer.lock();
    const kept = await listsOf(world, seat);
    const secret = must(world.inspector(seat).secret, 'a seat');
    computer.lock();
    computer.profile.rows.clear(toHex(secret.seat));
    same('S6', seat, kept, await listsOf(world, seat), 'at the end');
  }
}

/** Nothing in the lists is as the older application made it (C8). */
export async function listsComeToLife(world: World, seat: Seat): Promise<void> {
  const kept = await listsOf(world, seat);
  seat.computer.lock();
  seat.computer.profile.rows.clear();
  same('C8', seat, kept, await listsOf(world, seat), 'after an upgrade');
}

function same(rule: string, seat: Seat, kept: unknown, anew: unknown, when: string): void {
  const found = differ(kept, anew);
  if (found !== null) throw new Difference(rule, `${called(seat)}, lists ${when} (against made anew): ${found}`);
}

/** The screens order them; here only what is in them counts. */
const inOrder = (rows: readonly unknown[]): readonly string[] => rows.map((row) => JSON.stringify(row)).sort();

async function listsOf(world: World, seat: Seat): Promise<unknown> {
  const vault = await world.at(seat);
  const { rows: due, sentenceEnd, withoutDates } = good(await vault.today());
  return [good(await vault.caseload()), due, sentenceEnd, withoutDates].map(inOrder);
}
