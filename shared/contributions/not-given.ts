/**
 * What counts here on the word of somebody who was not let read it (SPEC.md, E11): it is sent to nobody for that, so others who read
 * the section do not see it. Whoever could let it be read is asked.
 */
import { toHex } from '../codec/hex.ts';
import type { Bytes } from '../crypto/crypto.ts';
import { adoptionsIn } from './adopting.ts';
import { Giving } from './giving.ts';
import type { Held } from './held.ts';
import { currentIds } from './restating.ts';
import type { SectionLog } from './section-log.ts';
import { showsOf } from './shown.ts';
import type { Unspoken } from './unspoken.ts';

/** Hex contribution id -> positions. */
type Places = ReadonlyMap<string, ReadonlySet<number>>;

/** What of it a seat could let others read, and nobody has in a newest epoch. */
export function notGivenIn(log: SectionLog, seat: Bytes): readonly Unspoken[] {
  const found = places(log);
  if (found === null) return [];
  const { giving, given, lacking } = found;
  const stands = currentIds(log.fold());
  const goes = goesByItself(log);
  return [...lacking].flatMap(([id, positions]) => {
    const held = log.held().get(id);
    if (held === undefined) return [];
    const shows = [...positions].filter((at) => {
      const op = held.contribution.ops[at];
      return op !== undefined && op !== null && stands.has(toHex(op.id)) && given.get(id)?.has(at) !== true;
    });
    if (shows.length === 0 || goes(held)) return [];
    const mine = giving.of(toHex(seat), new Map([[id, shows]])).get(id) ?? [];
    return mine.length > 0 ? [{ held, shows: [...mine].sort((a, b) => a - b) }] : [];
  });
}

/** What is shown, in a newest epoch by somebody who could let it be read (`given`), and anywhere by somebody who could not. */
function places(log: SectionLog): { readonly giving: Giving; readonly given: Places; readonly lacking: Places } | null {
  const adoptions = adoptionsIn(log);
  const leaves = log.leaves();
  const showings = [
    ...leaves.map(({ hex, author, founding }) => ({ by: author, epoch: hex, shows: showsOf(founding.restates) })),
    ...adoptions.map(({ held, adopts }) => ({ by: held.seat, epoch: held.epoch ?? '', shows: showsOf(adopts) })),
  ];
  // Most have read all there is, and could let all of it be read.
  const count = log.epochs().length;
  const authors = [...new Set(showings.map(({ by }) => by))];
  const doubted = new Set(authors.filter((by) => log.ancestry().readBy(by).size < count));
  if (doubted.size === 0) return null;
  const giving = new Giving(log, adoptions);
  const given = new Map<string, Set<number>>();
  const lacking = new Map<string, Set<number>>();
  for (const { by, shows } of showings) {
    const gives = doubted.has(by) ? giving.of(by, shows) : shows;
    if (gives === shows) continue;
    for (const [id, positions] of shows) {
      const kept = new Set(gives.get(id));
      const others = positions.filter((at) => !kept.has(at));
      if (others.length > 0) add(lacking, id, others);
    }
  }
  const newest = new Set(leaves.map(({ hex }) => hex));
  for (const { by, epoch, shows } of lacking.size > 0 ? showings : []) {
    if (!newest.has(epoch)) continue;
    const gives = doubted.has(by) ? giving.of(by, shows) : shows;
    for (const id of lacking.keys()) add(given, id, gives.get(id) ?? []);
  }
  return lacking.size > 0 ? { giving, given, lacking } : null;
}

/** Written in a newest epoch, or late for one: then it travels, or a person is asked who may read it. */
function goesByItself(log: SectionLog): (held: Held) => boolean {
  const ways = log.leaves().map((leaf) => ({
    hex: leaf.hex,
    before: log.ancestry().before(leaf.hex),
    coverage: log.knownTo(leaf),
  }));
  return (held) =>
    ways.some(
      ({ hex, before, coverage }) => hex === held.epoch || (before.has(held.epoch ?? '') && !coverage.knows(held)),
    );
}

function add(into: Map<string, Set<number>>, id: string, positions: readonly number[]): void {
  const known = into.get(id) ?? new Set<number>();
  for (const at of positions) known.add(at);
  into.set(id, known);
}
