/** No constant of a pack, and no first or last day of a rule, changes without an example or a fingerprint that fails (V1 V16). */
import { describe, expect, it } from 'vitest';
import { calendar, lawPack, packs, type LawPack } from '../../../shared/release/index.ts';
import { regimes } from '../../../shared/release/law/format/shapes.ts';
import { must } from '../../../shared/result.ts';
import { fingerprintOf, fingerprintsHeld } from '../../generate/law/fingerprints.ts';
import { limitsThatReachNobody, reachesRegime, wouldReach } from '../../generate/law/limits.ts';
import { profiles } from '../../generate/law/profiles.ts';
import { constantsOf, otherwise, withAnotherDay, type Part, type Row } from '../../support/changed-packs.ts';
import { examples, notices, type ExampleFile } from '../../support/law-examples.ts';
import { isOver, totalOf } from '../../support/naive-counting.ts';
import { addDays } from '../../support/naive-days.ts';

const parts: readonly Part[] = ['regimes', 'rules', 'safety', 'limits'];

const rowsOf = (part: Part): readonly Row[] => [
  ...new Map(
    packs.flatMap((pack) => {
      const rows: readonly Row[] = pack[part];
      return rows.map((row) => [row.id, row] as const);
    }),
  ).values(),
];

/** Examples that name a row, by id: those are asked first. */
const byId = new Map<string, ExampleFile[]>();
for (const file of examples) {
  const ids = new Set(file.text.match(/\b[A-Z][A-Z0-9]*(?:-[A-Za-z0-9]+)+\b/g) ?? []);
  for (const id of ids) byId.set(id, [...(byId.get(id) ?? []), file]);
}
const rest = examples.filter(({ path }) => !path.startsWith('limits/'));

/** By row, the examples that noticed earlier changes of it, newest first: they are likeliest to notice the next. */
const noticing = new Map<string, readonly ExampleFile[]>();

/** Whether one of these examples notices: those that did before first, then those that name the row. */
const anyNotices = (under: readonly LawPack[], { id }: Row, files: readonly ExampleFile[]): boolean => {
  const before = noticing.get(id) ?? [];
  const naming = byId.get(id) ?? [];
  const ordered = new Set([...[...before, ...naming].filter((file) => files.includes(file)), ...files]);
  const found = [...ordered].find(({ example }) => notices(under, example));
  if (found !== undefined) noticing.set(id, [found, ...before.filter((file) => file !== found)]);
  return found !== undefined;
};

/** Whether any example notices: those that name the row first, the others where none of these does. */
const isNoticed = (under: readonly LawPack[], row: Row, part: Part): boolean =>
  anyNotices(under, row, byId.get(row.id) ?? []) || (part !== 'limits' && anyNotices(under, row, rest));

/** Set no day, or reach nobody: what they say is held by the fingerprint. */
const isSilent = (row: Row): boolean =>
  limitsThatReachNobody.includes(row.id) || ('bound' in row && row.length === undefined && row.bound !== 'at-once');

/** Regimes somebody is under on a day, with a total of so many months at most. */
const regimesOn = (day: string, upToMonths = Infinity): ReadonlySet<string> =>
  new Set(
    profiles
      .filter(([, { sentences }]) => upToMonths === Infinity || isOver(totalOf(sentences), upToMonths) === false)
      .flatMap(([, facts]) => calendar(packs, { ...facts, asOf: day }).regime?.either ?? []),
  );

const between = (row: Row): readonly string[] => [row.since ?? '2007-02-01', row.until ?? '2026-11-29'];

/** Changes of a constant that change no answer, each with its reason. */
const sameAnswers: readonly ((row: Row, path: string, value: unknown, other: unknown) => boolean)[] = [
  // Above three years, below six months and over two years are asked first.
  ({ id }, path, value, other) => id.startsWith('G-') && path === 'upToMonths' && value === 36 && other === 37,
  ({ id }, path, value, other) =>
    /^G-(judge|emergency)-to/.test(id) && path === 'upToMonths' && value === 24 && other === 25,
  ({ id }, path, value, other) => id.startsWith('G-') && path === 'atLeastMonths' && value === 6 && other === 5,
  // A rule or limit names a regime that is in force on none of its days, or in which nobody has such a total.
  (row, path, value) =>
    path.startsWith('when.regimes.') && between(row).every((day) => !regimesOn(day).has(String(value))),
  (row, path, value) =>
    'bound' in row &&
    path.startsWith('regimes.') &&
    regimes.some((regime) => regime === value && !reachesRegime(row, regime)),
  // What a row leaves out of the emergency procedure, on days before there was one.
  (row, path) => path.startsWith('except.') && between(row).every((day) => !regimesOn(day).has('emergency')),
  // Up to a day is a day, and nothing is nothing in any unit.
  (_, path, value, other) =>
    path === 'length.count' && typeof value === 'number' && value % 24 === 0 && other === value - 1,
  (row, path) => 'bound' in row && path === 'length.unit' && row.length?.count === 0,
  // A placement begins after the end, whatever its rule calls that.
  ({ id }, path) => id === 'C-B-2' && path === 'opens.how',
  // A limit refused by name sets no day.
  (row, path) => 'refusal' in row && row.refusal !== undefined && path === 'bound',
  // Life alone, and the day itself, are asked before: what is left is final before it, or after it.
  ({ id }, path) => id === 'C-25-2c-old' && ['when.lifeOrMonths', 'when.finalBefore'].includes(path),
  (_, path, value, other) => path === 'when.finalAfter' && value === '2013-03-19' && other === '2013-03-18',
];

const changesNoAnswer = (row: Row, path: string, value: unknown, other: unknown): boolean =>
  sameAnswers.some((is) => is(row, path, value, other));

describe('no constant of a pack changes unnoticed (V16)', () => {
  it.each(parts)(
    '%s: each number, day, word and flag an answer hangs on',
    (part) => {
      const unnoticed: string[] = [];
      for (const row of rowsOf(part)) {
        if (isSilent(row)) continue;
        for (const { path, value } of constantsOf(part, row)) {
          for (const { other, under } of otherwise(packs, part, row, path, value)) {
            const what = `${row.id} ${path.join('.')}: ${String(value)} as ${String(other)}`;
            if (!changesNoAnswer(row, path.join('.'), value, other) && !isNoticed(under, row, part))
              unnoticed.push(what);
          }
        }
      }
      expect(unnoticed).toEqual([]);
    },
    240_000,
  );

  it.each(parts)(
    '%s: the first and the last day of each row',
    (part) => {
      const unnoticed: string[] = [];
      for (const row of rowsOf(part)) {
        if (isSilent(row)) continue;
        for (const end of ['first', 'last'] as const) {
          for (const by of [1, -1] as const) {
            if (isNobodys(row, end, by)) continue;
            const under = withAnotherDay(packs, part, row, end, by);
            if (under !== undefined && !anyNotices(under, row, near(row, end)))
              unnoticed.push(`${row.id} ${end} day, by ${String(by)}`);
          }
        }
      }
      expect(unnoticed).toEqual([]);
    },
    120_000,
  );

  it('a pack that went out is never changed: its fingerprint', async () => {
    const held = await fingerprintsHeld();
    expect(Object.fromEntries(packs.map((pack) => [pack.validFrom, fingerprintOf(pack)]))).toEqual(
      Object.fromEntries(held),
    );
  });
});

/** A day longer on which no regime of a row is in force changes nothing. */
function isNobodys(row: Row, end: 'first' | 'last', by: 1 | -1): boolean {
  const { since, until } = row;
  // Of a transition: it runs from one day alone, and its last day says when it was over.
  if ('pendingOn' in row && row.pendingOn !== undefined && end === 'last') return true;
  const day =
    end === 'first' && by === -1 && since !== undefined
      ? addDays(since, -1)
      : end === 'last' && by === 1 && until !== undefined
        ? addDays(until, 1)
        : undefined;
  if (day === undefined) return false;
  if ('bound' in row) return !wouldReach(row, day);
  const { regimes: of, upToMonths = Infinity } = 'when' in row ? (row.when ?? {}) : {};
  return of !== undefined && of.every((regime) => !regimesOn(day, upToMonths).has(regime));
}

/** Examples of a day beside the one on which a row begins or ends. */
function near({ since, until }: Row, end: 'first' | 'last'): readonly ExampleFile[] {
  const day = end === 'first' ? since : until === undefined ? undefined : addDays(until, 1);
  if (day === undefined) return examples;
  const days = new Set([-2, -1, 0, 1].map((by) => addDays(day, by)));
  return examples.filter(({ example }) => days.has(example.facts.asOf));
}

describe('a pack (V1)', () => {
  it.each(packs.map((pack) => ({ pack, from: pack.validFrom })))('from $from is one the schema reads', ({ pack }) => {
    expect(lawPack.safeParse(pack).success).toBe(true);
    expect(lawPack.safeParse(JSON.parse(JSON.stringify(pack))).success).toBe(true);
  });

  it('follows the one before without a gap, with a later number', () => {
    for (const [at, pack] of packs.entries()) {
      const next = packs[at + 1];
      if (next === undefined) expect(pack.validUntil).toBeUndefined();
      else {
        expect(addDays(must(pack.validUntil, 'a last day'), 1)).toBe(next.validFrom);
        expect(next.number).toBeGreaterThan(pack.number);
      }
    }
  });

  it('from elsewhere is refused when it says what none can', () => {
    const [first] = packs;
    expect(lawPack.safeParse({ ...first, colour: 'red' }).success).toBe(false);
    expect(lawPack.safeParse({ ...first, validFrom: '2026-02-30' }).success).toBe(false);
    expect(lawPack.safeParse({ ...first, format: 'law-pack-1' }).success).toBe(false);
    const twice = [...(first?.rules ?? []), ...(first?.rules.slice(0, 1) ?? [])];
    expect(lawPack.safeParse({ ...first, rules: twice }).success).toBe(false);
  });
});
