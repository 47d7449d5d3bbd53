/**
 * Who can let others read what (SPEC.md, E11): a founding names by their ids also what was replaced long before somebody was let in.
 * Who shows what they never read asks others for it; nobody sends it for that.
 */
import { toHex } from '../codec/hex.ts';
import type { Adopting } from './adopting.ts';
import type { Epoch } from './epoch.ts';
import type { SectionLog } from './section-log.ts';
import { showsOf } from './shown.ts';

type Shows = ReadonlyMap<string, readonly number[]>;

/** Hex contribution id -> what is shown of it; by whom (hex seat), in which epoch (hex). */
interface Source {
  readonly seat: string;
  readonly epoch: string;
  readonly shows: Shows;
}

export class Giving {
  readonly #log: SectionLog;
  readonly #adoptions: readonly Adopting[];
  readonly #epochs: ReadonlyMap<string, Epoch>;
  /** Of what cannot be read here: who signed it, and where. */
  readonly #newer: ReadonlyMap<string, { readonly seat: string; readonly epoch: string | null }>;
  readonly #read = new Map<string, ReadonlySet<string>>();
  readonly #behind = new Map<string, ReadonlySet<string>>();
  #followers: ReadonlyMap<string, readonly string[]> | null = null;
  /** What was shown, as it is named, with what of it can be let read. */
  readonly #given = new Map<Shows, Shows>();
  /** Id and position -> epochs in which it can be read. */
  readonly #givenIn = new Map<string, ReadonlySet<string>>();
  #sources: ReadonlyMap<string, readonly Source[]> | null = null;

  constructor(log: SectionLog, adoptions: readonly Adopting[]) {
    this.#log = log;
    this.#adoptions = adoptions;
    this.#epochs = new Map(log.epochs().map((epoch) => [epoch.hex, epoch]));
    this.#newer = new Map(
      log.newer().map(({ id, author, epoch }) => [toHex(id), { seat: toHex(author), epoch: epoch && toHex(epoch) }]),
    );
  }

  /** Of what a seat (hex) shows, what it can let others read. */
  of(seat: string, shows: Shows): Shows {
    const known = this.#given.get(shows);
    if (known !== undefined) return known;
    const given = new Map<string, readonly number[]>();
    let isAll = true;
    for (const [id, positions] of shows) {
      const kept = this.#hasRead(seat, id) ? positions : positions.filter((at) => this.#wasGiven(seat, id, at));
      isAll &&= kept.length === positions.length;
      if (kept.length > 0) given.set(id, kept);
    }
    this.#given.set(shows, isAll ? shows : given);
    return isAll ? shows : given;
  }

  /** They wrote it, or read where it was written, of a founding also before that; where that is not known, they are believed. */
  #hasRead(seat: string, id: string): boolean {
    const work = this.#log.held().get(id) ?? this.#newer.get(id);
    const place = work?.epoch ?? id;
    if (work === undefined || work.seat === seat || !this.#epochs.has(place)) return true;
    return this.#readBy(seat).has(place) || (work.epoch === null && this.#behindReadBy(seat).has(place));
  }

  /** Somebody who could let it be read showed it in an epoch they read. */
  #wasGiven(seat: string, id: string, position: number): boolean {
    const place = `${id} ${position}`;
    const given = this.#givenIn.get(place) ?? this.#epochsGiving(id, position);
    this.#givenIn.set(place, given);
    return meets(this.#readBy(seat), given);
  }

  /** Epochs (hex) in which somebody shows it who could read it: also those who only read it there. */
  #epochsGiving(id: string, position: number): ReadonlySet<string> {
    this.#sources ??= this.#allSources();
    const epochsOf = new Map<string, string[]>();
    for (const { seat, epoch, shows } of this.#sources.get(id) ?? [])
      if (shows.get(id)?.includes(position) === true) push(epochsOf, seat, epoch);
    const given = new Set<string>();
    for (let grew = true; grew;) {
      grew = false;
      for (const [seat, epochs] of epochsOf) {
        if (!this.#hasRead(seat, id) && !meets(this.#readBy(seat), given)) continue;
        epochsOf.delete(seat);
        for (const epoch of epochs) given.add(epoch);
        grew = true;
      }
    }
    return given;
  }

  #allSources(): ReadonlyMap<string, readonly Source[]> {
    const sources = new Map<string, Source[]>();
    const add = (source: Source): void => {
      for (const id of source.shows.keys()) push(sources, id, source);
    };
    for (const { hex, author, founding } of this.#epochs.values())
      add({ seat: author, epoch: hex, shows: showsOf(founding.restates) });
    for (const { held, adopts } of this.#adoptions)
      add({ seat: held.seat, epoch: held.epoch ?? '', shows: showsOf(adopts) });
    return sources;
  }

  /** Epochs (hex) that follow one a seat reads: their foundings go to it, to show why what comes after counts. */
  #behindReadBy(seat: string): ReadonlySet<string> {
    const known = this.#behind.get(seat);
    if (known !== undefined) return known;
    const behind = new Set<string>();
    const open = [...this.#readBy(seat)];
    for (const each of open)
      for (const next of this.#next().get(each) ?? [])
        if (!behind.has(next)) {
          behind.add(next);
          open.push(next);
        }
    this.#behind.set(seat, behind);
    return behind;
  }

  /** Epoch (hex) -> those that name it as parent. */
  #next(): ReadonlyMap<string, readonly string[]> {
    if (this.#followers !== null) return this.#followers;
    const followers = new Map<string, string[]>();
    for (const { hex, parents } of this.#epochs.values()) for (const parent of parents) push(followers, parent, hex);
    this.#followers = followers;
    return followers;
  }

  /** Epochs (hex) that a seat is a member of, or the same person with another seat, as somebody else names them. */
  #readBy(seat: string): ReadonlySet<string> {
    const known = this.#read.get(seat);
    if (known !== undefined) return known;
    const persons = new Set<string>();
    for (const { author, members, letIn } of this.#epochs.values()) {
      const member = members.get(seat);
      if (member !== undefined && (letIn.get(seat)?.by ?? author) !== seat) persons.add(toHex(member.person));
    }
    const reads = ({ members }: Epoch): boolean =>
      members.has(seat) || [...members.values()].some(({ person }) => persons.has(toHex(person)));
    const read = new Set([...this.#epochs.values()].filter(reads).map(({ hex }) => hex));
    this.#read.set(seat, read);
    return read;
  }
}

const meets = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...other].some((each) => one.has(each));

function push<T>(into: Map<string, T[]>, key: string, value: T): void {
  const known = into.get(key);
  if (known === undefined) into.set(key, [value]);
  else known.push(value);
}
