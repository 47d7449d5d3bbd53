/**
 * Who may read which work (SPEC.md, E3, E11): members of the epoch it was written in, and members of an epoch whose founding
 * or adoption shows it. What a founding would give to anyone else is a disclosure, and a person looks at it first.
 */
import { toHex } from '../codec/hex.ts';
import { adoptionsIn } from './adopting.ts';
import type { Epoch } from './epoch.ts';
import { Giving } from './giving.ts';
import type { Held } from './held.ts';
import type { Member, Shown } from './ops.ts';
import { restatements } from './restating.ts';
import type { SectionLog } from './section-log.ts';
import { showsOf } from './shown.ts';

/** Work that would newly be given to someone. */
export interface Disclosure {
  readonly held: Held;
  /** Positions of the operations that stand. */
  readonly shows: readonly number[];
  readonly to: readonly Member[];
}

/** An epoch and what it shows of one contribution. */
export interface Showing {
  readonly epoch: string;
  readonly shows: ReadonlySet<number>;
}

/** What foundings and adoptions that count show, as far as it is theirs to let read, by hex contribution id. */
export function showingsIn(log: SectionLog): ReadonlyMap<string, readonly Showing[]> {
  const showings = new Map<string, Showing[]>();
  const adoptions = adoptionsIn(log);
  const giving = new Giving(log, adoptions);
  const show = (epoch: string, by: string, all: readonly Shown[]): void => {
    for (const [id, shows] of giving.of(by, showsOf(all))) {
      const known = showings.get(id);
      if (known === undefined) showings.set(id, [{ epoch, shows: new Set(shows) }]);
      else known.push({ epoch, shows: new Set(shows) });
    }
  };
  for (const { hex, author, founding } of log.epochs()) show(hex, author, founding.restates);
  for (const { held, adopts } of adoptions) show(held.epoch ?? '', held.seat, adopts);
  return showings;
}

/** Whether a seat (hex) wrote an operation, reads where it was written, or was shown it in an epoch it reads. */
function lettingRead(log: SectionLog): (seat: string, held: Held, at: number) => boolean {
  const showings = showingsIn(log);
  return (seat, held, at) => {
    if (held.seat === seat) return true;
    const read = log.ancestry().readBy(seat);
    const shown = showings.get(held.id) ?? [];
    return read.has(held.epoch ?? '') || shown.some(({ epoch, shows }) => read.has(epoch) && shows.has(at));
  };
}

/** Readers of the newest epoch whom nobody let read all of these operations of a contribution. */
export function notYetReading(log: SectionLog): (held: Held, shows: readonly number[]) => readonly Member[] {
  const letRead = lettingRead(log);
  return (held, shows) => log.members().filter(({ seat }) => !shows.every((at) => letRead(toHex(seat), held, at)));
}

/** What a founding after these parents would newly give to those of `members` who read one of them already. */
export function disclosures(
  log: SectionLog,
  parents: readonly Epoch[],
  members: readonly Member[],
): readonly Disclosure[] {
  const letRead = lettingRead(log);
  const mayRead = (member: Member, held: Held, at: number): boolean => {
    const seat = toHex(member.seat);
    const isKnown = parents.some((parent) => parent.members.has(seat) && log.knownTo(parent).knows(held));
    return isKnown || letRead(seat, held, at);
  };
  const readers = members.filter(({ seat }) => parents.some((parent) => parent.members.has(toHex(seat))));
  return restatements(log, parents).flatMap(({ id, shows }) => {
    const held = log.held().get(toHex(id));
    if (held === undefined) return [];
    const to = readers.filter((member) => !shows.every((at) => mayRead(member, held, at)));
    return to.length > 0 ? [{ held, shows, to }] : [];
  });
}

/**
 * What a founding leaves aside, by hex id, because someone would read it whom nobody let read it: it stays late, and is looked
 * at first. `looked`: what a person has looked at. Throws where what one of several parents restates was not: whoever joins
 * epochs with newcomers has looked at all of it.
 */
export function keptApart(
  log: SectionLog,
  parents: readonly Epoch[],
  members: readonly Member[],
  looked: ReadonlySet<string>,
): ReadonlySet<string> {
  const apart = new Set<string>();
  for (let grew = true; grew;) {
    // Without it something else may stand.
    const found = disclosures(apart.size === 0 ? log : log.without(apart), parents, members);
    const more = found.filter(({ held }) => !looked.has(held.id) && !apart.has(held.id));
    for (const { held } of more) {
      // What a parent restates and this founding did not would be gone for good (E10).
      if (parents.some((parent) => log.knownTo(parent).knows(held))) throw new Error('a disclosure nobody looked at');
      apart.add(held.id);
    }
    grew = more.length > 0;
  }
  for (const { id, epoch } of log.newer()) {
    const restated = parents.some(({ founding }) => founding.restates.some((each) => toHex(each.id) === toHex(id)));
    const inParent = parents.some((parent) => epoch !== null && toHex(epoch) === parent.hex);
    if (!restated && !inParent) apart.add(toHex(id));
  }
  return apart;
}
