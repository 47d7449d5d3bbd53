/**
 * How a name sounds, whoever wrote it: spellings of Dutch, French and German, and ways of writing Arabic, Turkish and Slavic names in
 * our letters, brought to few signs. `c` is the sound of "ch" in "church", `s` also that of "ship", `j` that of "jam", `h` also that of "loch".
 */
import { fold } from '../../directory/fold.ts';

/** Letters that folding leaves, and Cyrillic as it is usually written. */
const letters: Readonly<Record<string, string>> = {
  ...{ ı: 'i', ł: 'l', đ: 'd', ð: 'd', þ: 't', ø: 'o', ə: 'a' },
  ...{
    а: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    ґ: 'g',
    д: 'd',
    е: 'e',
    є: 'e',
    ж: 'j',
    з: 'z',
    и: 'i',
    і: 'i',
    й: 'i',
    к: 'k',
    л: 'l',
  },
  ...{
    м: 'm',
    н: 'n',
    о: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ф: 'f',
    х: 'kh',
    ц: 'ts',
    ч: 'tch',
    ш: 'sh',
    щ: 'sh',
  },
  ...{ ъ: '', ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia' },
};

/** How sounds are written, the longer ways first; what is not here sounds as it is written. */
const spellings: Readonly<Record<string, string>> = {
  ...{ tsch: 'C', tsj: 'C', tch: 'C', cz: 'C', dsch: 'j', dzh: 'j', dj: 'j', sch: 's', sh: 's', sj: 's', sz: 's' },
  ...{
    kh: 'H',
    gh: 'g',
    ph: 'f',
    dt: 't',
    th: 't',
    dh: 't',
    ck: 'k',
    qu: 'k',
    q: 'k',
    x: 'ks',
    w: 'v',
    ts: 'z',
    tz: 'z',
  },
  ...{
    eij: 'i',
    ij: 'i',
    ey: 'i',
    ei: 'i',
    ay: 'i',
    ai: 'i',
    ie: 'i',
    ee: 'i',
    ou: 'u',
    oo: 'u',
    oe: 'u',
    ue: 'u',
    ae: 'a',
    aa: 'a',
  },
};
const written =
  /tsch|dsch|tch|tsj|dzh|sch|eij|dj|cz|s[hjz]|ch|[kgptd]h|dt|ck|qu(?=[aeio])|q|x|w|t[sz]|ij|e[yie]|a[yiae]|ie|o[uoe]|ue|[cy]|(?<=[ia]n)e$/g;

function soundAt(spelling: string, at: number, word: string): string {
  const next = word[at + spelling.length] ?? '';
  // Of a French ending: Yassine and Yasin.
  if (spelling === 'e') return '';
  if (spelling === 'ch') return next === '' || 'aeiouy'.includes(next) ? 'X' : 'h';
  if (spelling === 'c') return next !== '' && 'eiy'.includes(next) ? 'S' : 'k';
  if (spelling === 'y') return next !== '' && vowels.includes(next) ? 'Y' : 'i';
  return spellings[spelling] ?? spelling;
}

const vowels = 'aeiou';

const beyondAscii = /[^\u0000-\u007f]/g;

/** Each part of a name in our letters, without accents and in small ones. */
export const wordsOf = (text: string): readonly string[] =>
  fold(text)
    .replace(beyondAscii, (letter) => letters[letter] ?? letter)
    .split(' ')
    .filter((word) => word !== '');

/** In another script than ours or Cyrillic a word sounds as it is written.
 * @param word one of `wordsOf`, or several written as one */
export const soundOf = (word: string): string => word.replace(written, soundAt).replace(/([a-zA-Z])\1+/g, '$1');

/** What one sound costs for another where it is less than one, which is what two cost that nobody takes for each other. */
const near = {
  ...{ ei: 0.2, ou: 0.2, ae: 0.25, eo: 0.4, ao: 0.5, au: 0.5, eu: 0.5, ai: 0.55, iu: 0.6, io: 0.7 },
  ...{ iY: 0.2, jY: 0.2, ij: 0.4, uv: 0.35, fv: 0.3, dt: 0.3, bp: 0.4, gk: 0.5, gh: 0.5, gH: 0.4 },
  ...{ sS: 0.2, sz: 0.25, zS: 0.3, sX: 0.3, Cs: 0.4, CS: 0.4, CX: 0.2, Ck: 0.7 },
  ...{ hX: 0.3, kX: 0.4, HX: 0.2, hH: 0.3, kH: 0.3, hk: 0.6, jC: 0.4, jS: 0.5, jg: 0.5, jz: 0.4 },
};

const width = 128;
const costs = new Float64Array(width * width).fill(1);
for (let code = 0; code < width; code += 1) costs[code * width + code] = 0;
for (const [pair, cost] of Object.entries(near)) {
  const [a, b] = [pair.charCodeAt(0), pair.charCodeAt(1)];
  costs[a * width + b] = cost;
  costs[b * width + a] = cost;
}

/** Signs of other scripts are the same or they are not. */
const between = (mine: number, theirs: number): number =>
  mine < width && theirs < width ? (costs[mine * width + theirs] ?? 1) : Number(mine !== theirs);

/** What it costs that a sound is there in one and not in the other. */
function alone(word: string, at: number): number {
  const sound = word[at] ?? '';
  // A vowel at the end tells Karim from Karima.
  if (vowels.includes(sound)) return at === word.length - 1 ? 1.2 : 0.45;
  return sound === 'h' || sound === 'Y' ? 0.4 : 1;
}

/** No name is as long; made once, since thousands are compared one after the other. */
const longest = 64;
const room = (): Float64Array => new Float64Array(longest + 1);
const rooms = [room(), room(), room()] as const;
const absences = new Float64Array(longest);

/** What the sounds of a word cost where they are alone, and the first row: that nothing of it is there. */
function begin(word: string, row: Float64Array): void {
  row[0] = 0;
  for (let x = 0; x < word.length; x += 1) {
    const absent = alone(word, x);
    absences[x] = absent;
    row[x + 1] = at(row, x) + absent;
  }
}

const at = (row: Float64Array, place: number): number => row[place] ?? Infinity;

/** Two letters typed the wrong way round. */
const areTurned = (a: string, b: string, y: number, x: number): boolean =>
  y > 1 && x > 1 && a[y - 1] === b[x - 2] && b[x - 1] === a[y - 2];

/** How far two words sound apart, or infinity beyond `most`: the least it costs to make one of the other. */
export function apart(one: string, other: string, most: number): number {
  if (one === other) return 0;
  const [a, b] = [one.slice(0, longest), other.slice(0, longest)];
  let [before, last, row] = rooms;
  begin(b, last);
  for (let y = 1; y <= a.length; y += 1) {
    const [mine, absent] = [a.charCodeAt(y - 1), alone(a, y - 1)];
    let least = at(last, 0) + absent;
    row[0] = least;
    for (let x = 1; x <= b.length; x += 1) {
      const kept = at(last, x - 1) + between(mine, b.charCodeAt(x - 1));
      const turned = areTurned(a, b, y, x) ? at(before, x - 2) + 0.8 : Infinity;
      const cost = Math.min(kept, turned, at(last, x) + absent, at(row, x - 1) + at(absences, x - 1));
      row[x] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return Infinity;
    [before, last, row] = [last, row, before];
  }
  const cost = at(last, b.length);
  return cost > most ? Infinity : cost;
}
