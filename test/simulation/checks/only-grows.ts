/**
 * What somebody without a key cannot bring back: an older list of people, a trust that was ended, an erasure undone, an older end of
 * the access log, somebody who was taken off a computer, words that were replaced. Asked of what a vault tells before and after.
 */
import { good, type Seat } from '../world/computer.ts';
import { called, type World } from '../world/world.ts';
import { looking } from '../steps/writing.ts';
import { asSeen, differ, sectionOf } from './as-seen.ts';
import { Difference } from './difference.ts';

interface Told {
  readonly list: number;
  readonly revoked: readonly string[];
  readonly trusted: readonly string[];
  readonly erasures: readonly string[];
  readonly entries: number;
  readonly people: readonly string[];
  readonly incoming: readonly string[];
  readonly shown: ReadonlyMap<string, unknown>;
}

export class OnlyGrows {
  readonly #world: World;
  readonly #seat: Seat;
  readonly #before: Told;

  private constructor(world: World, seat: Seat, before: Told) {
    this.#world = world;
    this.#seat = seat;
    this.#before = before;
  }

  static async at(world: World, seat: Seat): Promise<OnlyGrows> {
    return new OnlyGrows(world, seat, await told(world, seat));
  }

  /** After the disk was meddled with: the vault opens, and tells what it told. */
  async stillThere(): Promise<void> {
    const seat = this.#seat;
    const [was, is] = [this.#before, await told(this.#world, seat)];
    const fails = (what: string): never => {
      throw new Difference('J6', `${called(seat)}, after a disk was put back in part: ${what}`);
    };
    if (is.list < was.list) fails(`version ${is.list} of the list counts, after ${was.list}`);
    const back = was.revoked.filter((each) => !is.revoked.includes(each));
    if (back.length > 0) fails(`who was revoked is not any more (${back.join(', ')})`);
    const trusted = is.trusted.filter((each) => !was.trusted.includes(each));
    if (trusted.length > 0) fails(`somebody is trusted who was not (${trusted.join(', ')})`);
    const lost = was.trusted.filter((each) => !is.trusted.includes(each));
    if (lost.length > 0) fails(`somebody is not trusted any more (${lost.join(', ')})`);
    const undone = was.erasures.filter((each) => !is.erasures.includes(each));
    if (undone.length > 0) fails(`an erasure is another one (${undone.join(', ')})`);
    if (is.entries < was.entries) fails(`the access log has ${is.entries} entries, after ${was.entries}`);
    const people = differ(is.people, was.people);
    if (people !== null) fails(`people of this computer are others (${people})`);
    const incoming = was.incoming.filter((each) => !is.incoming.includes(each));
    if (incoming.length > 0) fails(`a file stands otherwise (${incoming.join(', ')})`);
    for (const [section, shown] of was.shown) {
      const found = differ(is.shown.get(section), shown);
      if (found !== null) fails(`a part shows something else: ${found}`);
    }
  }
}

async function told(world: World, seat: Seat): Promise<Told> {
  const vault = await world.at(seat);
  const everybody = good(await vault.correspondents());
  const trusted = ['verified', 'listed'];
  const household = good(await vault.household());
  const items = await vault.incoming();
  const shown = new Map<string, unknown>();
  for (const dossier of world.dossiersOf(seat))
    for (const section of (await looking(world, seat, dossier)).sections)
      shown.set(sectionOf(section), asSeen(section));
  return {
    list: good(await vault.list()).held?.number ?? 0,
    revoked: everybody.flatMap((each) => (each.trust === 'revoked' ? [each.seat] : [])),
    trusted: everybody.flatMap((each) => (trusted.includes(each.trust) ? [each.seat] : [])),
    erasures: good(await vault.erasures()).map(
      ({ id, isUnfinished, takenBack }) => `${id} ${isUnfinished} ${takenBack}`,
    ),
    entries: good(await vault.accessLog({})).length,
    people: household.people.map(({ seat: place, name, isKeeper }) => `${place} ${name} ${isKeeper}`).sort(),
    incoming: (items.ok ? items.value : []).map(({ name, state, problem }) => `${name} ${state} ${problem?.code}`),
    shown,
  };
}
