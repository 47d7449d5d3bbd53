/**
 * What somebody without a key cannot bring back: an older list of people, a trust that was ended, an erasure undone, an older end of
 * the access log, somebody who was taken off a computer, words that were replaced. Asked of what a vault tells before and after.
 */
import type { IncomingItem } from '../../../renderer/vault/api.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { good, type Seat } from '../world/computer.ts';
import { called, type World } from '../world/world.ts';
import { looking } from '../steps/writing.ts';
import type { Standing } from '../oracle/view.ts';
import { differsSince } from './after-unlocking.ts';
import { asSeen, differ, sectionOf } from './as-seen.ts';
import { Difference } from './difference.ts';

interface Told {
  readonly list: number;
  readonly revoked: readonly string[];
  readonly trusted: readonly string[];
  readonly erasures: readonly string[];
  readonly entries: number;
  readonly people: readonly string[];
  readonly incoming: readonly IncomingItem[];
  readonly shown: ReadonlyMap<string, Standing>;
}

export class OnlyGrows {
  readonly #world: World;
  readonly #seat: Seat;
  readonly #before: Told;
  /** The files of the inbox by name, as they lay there. */
  readonly #files: ReadonlyMap<string, Bytes>;

  private constructor(world: World, seat: Seat, before: Told) {
    this.#world = world;
    this.#seat = seat;
    this.#before = before;
    this.#files = new Map(seat.computer.disk.inbox);
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
    const early = was.incoming.filter((each) => !isIn(is.incoming, each) && !this.#mayBeGone(each));
    if (early.length > 0) fails(`a file went that is still to lie here (${early.map(standing).join(', ')})`);
    const stands = (await this.#withThoseGone(is.incoming)).map(standing);
    const otherwise = was.incoming.map(standing).filter((each) => !stands.includes(each));
    if (otherwise.length > 0) fails(`a file stands otherwise (${otherwise.join(', ')})`);
    for (const [section, shown] of was.shown) {
      const found = differsSince(this.#world, seat, section, { was: shown, is: is.shown.get(section) });
      if (found !== null) fails(`a part shows something else: ${found}`);
    }
  }

  /** X4, X9: the unlocking that follows is also the one at which files leave whose time is over. */
  #mayBeGone(item: IncomingItem): boolean {
    const { now, latest } = this.#world.clock;
    return item.arrivedAt + daysKept(item) * day <= Math.max(now, latest);
  }

  /** How all stand: a file that left the inbox is not told of, and stands as it did once a stick brings it again. */
  async #withThoseGone(listed: readonly IncomingItem[]): Promise<readonly IncomingItem[]> {
    const { inbox } = this.#seat.computer.disk;
    const gone = [...this.#files].filter(([name]) => !inbox.has(name));
    if (gone.length === 0) return listed;
    for (const [name, bytes] of gone) inbox.set(name, bytes);
    const all = await incomingAt(this.#world, this.#seat);
    for (const [name] of gone) inbox.delete(name);
    return all;
  }
}

const day = 86_400_000;
/** Somebody may be away for long, and a newer version be installed late; on the others somebody is still to decide. */
const keptLonger: readonly string[] = ['for-colleague', 'newer-version-file'];
const awaited: readonly string[] = ['trial-version-file', 'earlier-missing', 'erased-here', 'no-longer-open'];

/** X4, X9: how many days after it came a file leaves the inbox by itself. */
function daysKept({ state, problem }: IncomingItem): number {
  if (state === 'accepted' || state === 'refused') return 90;
  if (problem === undefined || awaited.includes(problem.code)) return Infinity;
  return keptLonger.includes(problem.code) ? 400 : 90;
}

const isIn = (all: readonly IncomingItem[], { name }: IncomingItem): boolean => all.some((each) => each.name === name);
const standing = ({ name, state, problem }: IncomingItem): string => `${name} ${state} ${problem?.code}`;

async function incomingAt(world: World, seat: Seat): Promise<readonly IncomingItem[]> {
  const items = await (await world.at(seat)).incoming();
  return items.ok ? items.value : [];
}

async function told(world: World, seat: Seat): Promise<Told> {
  const vault = await world.at(seat);
  const everybody = good(await vault.correspondents());
  const trusted = ['verified', 'listed'];
  const household = good(await vault.household());
  const incoming = await incomingAt(world, seat);
  const shown = new Map<string, Standing>();
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
    incoming,
    shown,
  };
}
