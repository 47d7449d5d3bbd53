/** The municipality a text names. */
import { fold } from './fold.ts';
import { directory, type DirectoryEntry } from './index.ts';

/** A province too: without a postal code it says nothing of the town. */
const alsoProvinces: readonly string[] = [fold('Limburg')];

/**
 * In any language, alone or with a postal code: `9000 Gent`. Null where it names none, where two municipalities bear the name and no code
 * tells which, and where the code is of elsewhere: `59000 Lille`, or a part of another municipality that is called the same.
 */
export function municipalityIn(text: string): string | null {
  const ends = endsOf(text);
  const called = directory.list('municipality').flatMap((entry) => {
    const end = ends.find((each) => isCalled(entry, each));
    return end === undefined ? [] : [{ entry, end }];
  });
  const longest = Math.max(...called.map(({ end }) => end.name.length));
  const [found, another] = called.filter(({ entry, end }) => end.name.length === longest && isThere(entry, end));
  return found === undefined || another !== undefined ? null : found.entry.id;
}

interface End {
  readonly name: string;
  /** What stands before it; undefined where nothing does. */
  readonly before: string | undefined;
}

/** The longest first. A hyphen parts no words: `Onze-Lieve-Vrouw-Waver` does not end in `Waver`. */
function endsOf(text: string): readonly End[] {
  const words = text.split(/[^\p{L}\p{N}\p{M}\p{Pd}’']+/u).filter((word) => fold(word) !== '');
  return words.map((_, at) => ({ name: fold(words.slice(at).join(' ')), before: words[at - 1] }));
}

/** By its postal code only where that is all there is. */
const isCalled = (entry: DirectoryEntry, { name, before }: End): boolean =>
  (before === undefined || /\D/.test(name)) && foldedNames(entry).has(name);

/** Folded once for each entry: a place is looked for among thousands of names. */
const folded = new WeakMap<DirectoryEntry, ReadonlySet<string>>();

function foldedNames(entry: DirectoryEntry): ReadonlySet<string> {
  const known = folded.get(entry);
  if (known !== undefined) return known;
  const names = new Set([...Object.values(entry.names), ...entry.aliases].map(fold));
  folded.set(entry, names);
  return names;
}

/** By the first digit of its code: parts of a municipality have codes of their own, and those of a merger may begin otherwise. */
function isThere({ territory }: DirectoryEntry, { name, before = '' }: End): boolean {
  if (territory?.kind !== 'municipality') return false;
  if (!/^\d{4,}$/.test(before)) return !alsoProvinces.includes(name);
  if (before.length !== territory.postalCode.length) return false;
  return before[0] === territory.postalCode[0] || territory.formerly.some((former) => fold(former) === name);
}
