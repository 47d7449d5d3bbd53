/**
 * Names that may be one person's, written by two people: another spelling, another way to bring a name into our letters, particles apart
 * or together, surname and first name exchanged. It answers yes or no, says how alike to nobody, and decides nothing: a person looks.
 */
import { apart, soundOf, wordsOf } from './sound.ts';

export interface PersonName {
  readonly surname: string;
  readonly firstName: string;
}

/** Words that stand before a name without being it. */
const particles = new Set([
  ...[
    'van',
    'vande',
    'vanden',
    'vander',
    'ver',
    'de',
    'den',
    'der',
    'des',
    'du',
    'd',
    'le',
    'la',
    'les',
    't',
    's',
    'te',
    'ter',
    'ten',
  ],
  ...[
    'el',
    'al',
    'ben',
    'bin',
    'ibn',
    'bint',
    'bent',
    'ait',
    'ould',
    'oulad',
    'abu',
    'abou',
    'von',
    'zu',
    'zum',
    'di',
    'da',
    'dos',
    'del',
  ],
]);

/** The same where they are written onto the name: `Elkhatib`, `Benali`, `Vandenberghe`. */
const glued = /^(?:vanden|vander|vande|van|el|al|ben|bin|ould)(?=.{4})/;

/** One way to write a part of a name, as it sounds. */
interface Sounded {
  readonly sound: string;
  /** Its consonants as bits: of two that share too few no more need be looked at. */
  readonly skeleton: number;
}

/** A name made ready to be compared with many. */
export interface NameForm {
  readonly surname: readonly Sounded[];
  readonly firstName: readonly Sounded[];
  /** Each word by itself, for whoever types one of several. */
  readonly words: readonly Sounded[];
}

const grouped: Readonly<Record<string, number>> = {
  ...{ b: 1, p: 1, d: 2, t: 2, f: 4, v: 4, g: 8, k: 8, h: 0, H: 8, X: 8, C: 16, s: 16, S: 16, z: 16, j: 0, Y: 0 },
  ...{ l: 32, m: 64, n: 64, r: 128 },
};

function sounded(word: string): Sounded {
  const sound = soundOf(word);
  let skeleton = 0;
  for (const each of sound) skeleton |= grouped[each] ?? 0;
  return { sound, skeleton };
}

/** A part of a name in the ways it may be written: whole in one, without particles, and its first word. */
function waysOf(text: string): readonly Sounded[] {
  const words = wordsOf(text);
  const named = words.filter((word) => !particles.has(word));
  const joined = words.join('');
  const ways = [joined, named.join(''), joined.replace(glued, ''), named[0] ?? ''].filter((way) => way.length > 1);
  return [...new Set(ways)].map(sounded);
}

export const nameForm = ({ surname, firstName }: PersonName): NameForm => ({
  surname: waysOf(surname),
  firstName: waysOf(firstName),
  words: wordsOf(`${surname} ${firstName}`)
    .filter((word) => word.length > 2 && !particles.has(word))
    .map(sounded),
});

/** How far apart a word may sound and still be taken for the other: less in a short one. */
function allowed({ length }: string): number {
  if (length <= 3) return 0.3;
  if (length === 4) return 0.6;
  return length <= 6 ? 0.9 : 1.1;
}

/** Both parts together may not differ as much as each alone. */
const mostTogether = 1.5;

const bitsIn = (bits: number): number => {
  let [left, count] = [bits, 0];
  for (; left !== 0; left &= left - 1) count += 1;
  return count;
};

function between(a: Sounded, b: Sounded): number {
  if (bitsIn(a.skeleton ^ b.skeleton) > 2 || Math.abs(a.sound.length - b.sound.length) > 3) return Infinity;
  const [short, long] = a.sound.length < b.sound.length ? [a.sound, b.sound] : [b.sound, a.sound];
  return apart(short, long, allowed(short));
}

function nearest(some: readonly Sounded[], others: readonly Sounded[]): number {
  let least = Infinity;
  for (const one of some) for (const other of others) least = Math.min(least, between(one, other));
  return least;
}

function together(surnames: number, firstNames: () => number): boolean {
  return surnames !== Infinity && surnames + firstNames() <= mostTogether;
}

/** Whether two names may be one person's. */
export const isAlike = (a: NameForm, b: NameForm): boolean =>
  together(nearest(a.surname, b.surname), () => nearest(a.firstName, b.firstName)) ||
  together(nearest(a.surname, b.firstName), () => nearest(a.firstName, b.surname));

/** A name, and the day somebody was born where it is known (ISO). */
type BornName = PersonName & { readonly birth?: string };

/** Those of many whose name may be that of somebody; of those born on the same day also where one is called by the short of the other. */
export function alikeTo<T extends BornName>(name: BornName, all: readonly T[]): readonly T[] {
  const form = nameForm(name);
  if (form.surname.length === 0 || form.firstName.length === 0) return [];
  const isBornWith = ({ birth = '' }: BornName): boolean => birth !== '' && birth === name.birth;
  return all.filter(
    (each) => isAlike(form, formOf(each)) || (isBornWith(each) && isShort(name, each, form, formOf(each))),
  );
}

/** `Gust` and `Gustave`: the same surname, and one first name begins the other. Alone it would say yes too often. */
function isShort(one: PersonName, other: PersonName, form: NameForm, otherForm: NameForm): boolean {
  const [short = '', long = ''] = [one, other]
    .map(({ firstName }) => wordsOf(firstName).join(''))
    .sort((a, b) => a.length - b.length);
  return short.length >= shortest && long.startsWith(short) && nearest(form.surname, otherForm.surname) !== Infinity;
}
const shortest = 3;

/** Of an object, as long as it is there: the rows of a list are asked again at each letter typed. */
const forms = new WeakMap<PersonName, NameForm>();

export function formOf(name: PersonName): NameForm {
  const known = forms.get(name);
  if (known !== undefined) return known;
  const made = nameForm(name);
  forms.set(name, made);
  return made;
}

/** What somebody types to find a name by: each word but particles, a particle before it written onto it too. */
export const typedForm = (typed: string): readonly (readonly Sounded[])[] => {
  const words = wordsOf(typed);
  return words.flatMap((word, at) => {
    if (particles.has(word) || word.length < 3) return [];
    const before = words[at - 1] ?? '';
    return [[...waysOf(word), ...(particles.has(before) ? [sounded(`${before}${word}`)] : [])]];
  });
};

/** Whether every word typed sounds like a part of the name. */
export const soundsIn = (typed: ReturnType<typeof typedForm>, { surname, firstName, words }: NameForm): boolean =>
  typed.length > 0 &&
  typed.every((ways) => [surname, firstName, words].some((part) => nearest(ways, part) !== Infinity));

/** Whether every word typed that does not stand there as it is sounds like a part of the name. Too short to sound, it must stand there. */
export function soundsAs(words: readonly string[], stands: (word: string) => boolean, name: NameForm): boolean {
  const left = words.filter((word) => !stands(word));
  if (left.some((word) => word.length < 3 && !particles.has(word))) return false;
  if (left.length === 0) return false;
  return soundsIn(typedOf(left), name) || (left.length < words.length && soundsIn(typedOf(words), name));
}

/** The last ones: the same words are asked of thousands of names in turn. */
const typedLast = new Map<string, ReturnType<typeof typedForm>>();

function typedOf(words: readonly string[]): ReturnType<typeof typedForm> {
  const typed = words.join(' ');
  const known = typedLast.get(typed);
  if (known !== undefined) return known;
  if (typedLast.size > mostTyped) typedLast.clear();
  const made = typedForm(typed);
  typedLast.set(typed, made);
  return made;
}
const mostTyped = 100;
