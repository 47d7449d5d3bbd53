/** What people wrote and were told is kept, where it must be found, and what may stand in its place. It knows nothing of how the vault reckons. */
import { sectionKind, type SectionKind } from '../../../shared/dossier/sections.ts';

export interface Place {
  readonly dossier: string;
  readonly section: SectionKind;
}

interface Written extends Place {
  /** Person id. */
  readonly by: string;
  /** Texts somebody looked at when they put this in their place. */
  readonly replaces: ReadonlySet<string>;
  /** Person ids of who read that part, as its writer was told then. */
  readonly readers: ReadonlySet<string>;
}

const keyOf = ({ dossier, section }: Place): string => `${dossier}/${section}`;

/** Somebody's place on a computer. */
export interface Seat {
  readonly computer: string;
  readonly person: string;
}

/** Texts by place. Every text is written once in a year. */
export class Ledger {
  readonly #written = new Map<string, Written>();
  /** By seat: texts that must be there for them, and the parts they were seen to read. */
  readonly #held = new Map<string, Set<string>>();
  readonly #reads = new Map<string, Set<string>>();
  readonly #readersSeen = new Map<string, Set<string>>();
  #number = 0;

  /** A text nobody wrote before. */
  fresh(words: string): string {
    this.#number += 1;
    return `${words} ${this.#number}`;
  }

  asked(text: string, place: Place, by: string, readers: readonly string[], replaces: readonly string[] = []): void {
    this.#written.set(text, { ...place, by, replaces: new Set(replaces), readers: new Set(readers) });
  }

  /** Whether somebody was named as a reader to whoever wrote it. */
  isWrittenFor(text: string, reader: string): boolean {
    return this.#written.get(text)?.readers.has(reader) === true;
  }

  /** It was told to be kept, or it was shown to them: from now on it is there for them. */
  isAt(seat: Seat, text: string): void {
    if (this.#written.has(text)) this.#at(seat).add(text);
  }

  /** What a person was seen to read. */
  readsAt(seat: Seat, place: Place): void {
    this.#readBy(seat).add(keyOf(place));
  }

  /** Whom a person ever saw among the readers of a part: nobody can be asked to name others. */
  sawReaders(seat: Seat, place: Place, readers: readonly string[]): void {
    const seen = made(this.#readersSeen, `${nameOf(seat)}/${keyOf(place)}`, () => new Set());
    for (const each of readers) seen.add(each);
  }

  hasSeenReader(seat: Seat, place: Place, reader: string): boolean {
    return this.#readersSeen.get(`${nameOf(seat)}/${keyOf(place)}`)?.has(reader) ?? false;
  }

  /** They were taken out, or it was erased for them. */
  readsNoMore(seat: Seat, place: Place): void {
    this.#readBy(seat).delete(keyOf(place));
  }

  placesReadBy(seat: Seat): readonly Place[] {
    return [...this.#readBy(seat)].map((key) => {
      const [dossier = '', section = ''] = key.split('/');
      return { dossier, section: sectionKind.parse(section) };
    });
  }

  expectedAt(seat: Seat, place: Place): readonly string[] {
    return [...this.#at(seat)].filter((text) => this.#is(text, place));
  }

  /** Every text of a dossier that anybody ever wrote. */
  textsOf(dossier: string): readonly string[] {
    return [...this.#written].flatMap(([text, each]) => (each.dossier === dossier ? [text] : []));
  }

  writerOf(text: string): string | undefined {
    return this.#written.get(text)?.by;
  }

  /** Whether something shown is the text, or was put in its place by somebody who saw it, however often since. */
  isShownOrReplaced(text: string, shown: ReadonlySet<string>): boolean {
    const seen = new Set<string>();
    const reaches = (from: string): boolean => {
      if (from === text) return true;
      if (seen.has(from)) return false;
      seen.add(from);
      return [...(this.#written.get(from)?.replaces ?? [])].some(reaches);
    };
    return [...shown].some(reaches);
  }

  /** Whether what was put in its place, by somebody who saw it, is there for anybody at all: an epoch may tell of it before it comes. */
  isReplacedSomewhere(text: string): boolean {
    return [...this.#held.values()].some((held) =>
      this.isShownOrReplaced(text, new Set([...held].filter((each) => each !== text))),
    );
  }

  /** It was erased for them. */
  erasedAt(seat: Seat, dossier: string): void {
    for (const text of this.#at(seat)) if (this.#written.get(text)?.dossier === dossier) this.#at(seat).delete(text);
    for (const place of this.placesReadBy(seat)) if (place.dossier === dossier) this.readsNoMore(seat, place);
  }

  /** What must be there now for everybody of a computer, to be put back with its files. */
  copyOf(computer: string): LedgerCopy {
    return {
      held: partOf(this.#held, computer),
      reads: partOf(this.#reads, computer),
      seen: partOf(this.#readersSeen, computer),
    };
  }

  putBack(computer: string, { held, reads, seen }: LedgerCopy): void {
    for (const [now, before] of [
      [this.#held, held],
      [this.#reads, reads],
      [this.#readersSeen, seen],
    ] as const) {
      for (const seat of now.keys()) if (isOf(seat, computer)) now.delete(seat);
      for (const [seat, all] of before) now.set(seat, new Set(all));
    }
  }

  get size(): number {
    return this.#written.size;
  }

  #is(text: string, place: Place): boolean {
    const written = this.#written.get(text);
    return written !== undefined && keyOf(written) === keyOf(place);
  }

  #at(seat: Seat): Set<string> {
    return made(this.#held, nameOf(seat), () => new Set());
  }

  #readBy(seat: Seat): Set<string> {
    return made(this.#reads, nameOf(seat), () => new Set());
  }
}

type BySeat = ReadonlyMap<string, ReadonlySet<string>>;

export interface LedgerCopy {
  readonly held: BySeat;
  readonly reads: BySeat;
  readonly seen: BySeat;
}

const nameOf = ({ computer, person }: Seat): string => `${computer}/${person}`;
const isOf = (seat: string, computer: string): boolean => seat.startsWith(`${computer}/`);

const partOf = (all: BySeat, computer: string): BySeat =>
  new Map([...all].flatMap(([seat, each]) => (isOf(seat, computer) ? [[seat, new Set(each)] as const] : [])));

function made<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const fresh = make();
  map.set(key, fresh);
  return fresh;
}
