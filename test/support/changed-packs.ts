/** Packs in which one thing is otherwise: a constant of a row, or its first or last day. */
import { lawPack, type LawPack } from '../../shared/release/index.ts';
import { addDays } from './naive-days.ts';

export type Part = 'regimes' | 'rules' | 'safety' | 'limits';
export type Row = LawPack[Part][number];
type Value = string | number | boolean;
type Path = readonly (string | number)[];

/** What no answer hangs on is held by the fingerprint alone: words, and what a row is known by. */
const held = ['read', 'since', 'until', 'by', 'doubts', 'summary', 'missed', 'id', 'kinds', 'kind', 'meets', 'after'];
/** Of these rows no line of an example names act, article and mark. */
const named = ['act', 'article', 'mark'];

export const constantsOf = (part: Part, row: Row): ReturnType<typeof constants> =>
  constants(row, [], part === 'regimes' || part === 'limits' ? [...held, ...named] : held);

function* constants(
  value: unknown,
  path: Path,
  left: readonly string[],
): Generator<{ readonly path: Path; readonly value: Value }> {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') yield { path, value };
  else if (Array.isArray(value)) for (const [at, each] of value.entries()) yield* constants(each, [...path, at], left);
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value))
      if (path.length > 0 || !left.includes(key)) yield* constants(each, [...path, key], left);
}

/** What could stand there instead; what a pack cannot say is passed over. */
function* others(value: Value): Generator<Value> {
  if (typeof value === 'boolean') yield !value;
  else if (typeof value === 'number') yield* [value + 1, value - 1];
  else if (/^\d{4}-\d{2}-\d{2}$/.test(value)) yield* [addDays(value, 1), addDays(value, -1)];
  else yield* [`${value} x`, ...words.filter((word) => word !== value)];
}
const words = [
  'court',
  'judge',
  'none',
  'some',
  'right',
  'criminal',
  'doubt',
  'derived',
  'sentence-end',
  'conditional-release',
  'any-time',
  'after-end',
  'no-end',
  'total-unclear',
  'arithmetic',
  'director',
  'minister',
  'at-the-latest',
  'not-before',
  'months',
  'days',
  'request',
  'refusal',
  'positive',
  'negative',
];

/** The same with another value at this place; what does not lie on the way to it is shared. */
function replaced(whole: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const inner = replaced(Reflect.get(Object(whole), key), rest, value);
  if (!Array.isArray(whole)) return { ...Object(whole), [key]: inner };
  return whole.map((each: unknown, at) => (at === key ? inner : each));
}

/** Both ways of a number or a day, one other word: each as all packs with the row that way. */
export function* otherwise(
  packs: readonly LawPack[],
  part: Part,
  row: Row,
  path: Path,
  value: Value,
): Generator<{ readonly other: Value; readonly under: readonly LawPack[] }> {
  const enough = typeof value === 'string' && !/^\d{4}-/.test(value) ? 1 : 2;
  let found = 0;
  for (const other of others(value)) {
    const parsed = lawPack.shape[part].safeParse([replaced(row, path, other)]);
    const [changed] = parsed.success ? parsed.data : [];
    if (changed === undefined) continue;
    const under = packs.map((pack) => {
      const rows: readonly Row[] = pack[part];
      const at = rows.findIndex(({ id }) => id === row.id);
      return at < 0 ? pack : with_(pack, part, () => rows.with(at, changed));
    });
    yield { other, under };
    found += 1;
    if (found === enough) return;
  }
}

/** A pack with other rows in a part; itself where they are the same. */
function with_(pack: LawPack, part: Part, to: (rows: readonly Row[]) => readonly Row[]): LawPack {
  const rows: readonly Row[] = pack[part];
  const changed = to(rows);
  if (changed.length === rows.length && changed.every((each, at) => each === rows[at])) return pack;
  const made: LawPack = { ...pack };
  Object.assign(made, { [part]: changed });
  return made;
}

/** Packs in which a row holds a day longer or shorter, at its end or at its beginning; undefined where it has none in the packs. */
export function withAnotherDay(
  packs: readonly LawPack[],
  part: Part,
  row: Row,
  end: 'first' | 'last',
  by: 1 | -1,
): readonly LawPack[] | undefined {
  const holds = ({ [part]: rows }: LawPack): boolean => rows.some(({ id }) => id === row.id);
  const at = end === 'last' ? packs.findLastIndex(holds) : packs.findIndex(holds);
  const edge = packs[at];
  const isLonger = (end === 'last') === (by === 1);
  const beside = packs[end === 'last' ? at + 1 : at - 1];
  const cut = isLonger ? beside : edge;
  if (edge === undefined || beside === undefined || cut === undefined) return undefined;
  // One day is cut off the pack in which the row begins or ceases to hold.
  const isFirstDay = (end === 'last') === isLonger;
  const day = isFirstDay ? cut.validFrom : (cut.validUntil ?? '');
  const theDay: LawPack = {
    ...with_(cut, part, (rows) => (isLonger ? [row, ...rows] : rows.filter(({ id }) => id !== row.id))),
    validFrom: day,
    validUntil: day,
  };
  const rest: LawPack = isFirstDay ? { ...cut, validFrom: addDays(day, 1) } : { ...cut, validUntil: addDays(day, -1) };
  return packs.flatMap((pack) => (pack === cut ? (isFirstDay ? [theDay, rest] : [rest, theDay]) : [pack]));
}
