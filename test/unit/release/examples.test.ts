/** Worked examples: each holds, they cover what the packs know, and no constant of a pack can change unnoticed. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../shared/language.ts';
import {
  lawCodes,
  lawPack,
  outcomeInShort,
  packOn,
  packs,
  mistakeInWords,
  readExample,
  type BadExample,
  runExample,
  type Example,
  type LawPack,
} from '../../../shared/release/law/index.ts';
import { allCases } from '../../generate/law/cases.ts';
import { textOf } from '../../generate/law/write.ts';

const said = ({ mistake }: BadExample): string => mistakeInWords(mistake, 'en');
const folder = join(process.cwd(), 'test/fixtures/law');

function filesIn(path: string): readonly string[] {
  return readdirSync(path).flatMap((name) => {
    const full = join(path, name);
    return statSync(full).isDirectory() ? filesIn(full) : full.endsWith('.txt') ? [full] : [];
  });
}

const read = filesIn(folder).map((path) => ({
  path: relative(folder, path).replaceAll('\\', '/'),
  text: readFileSync(path, 'utf8'),
}));

function exampleOf({ path, text }: { readonly path: string; readonly text: string }): Example {
  const example = readExample(text);
  if (!example.ok) throw new Error(`${path}, line ${example.problem.line}: ${said(example.problem)}`);
  return example.value;
}
const examples = read.map((file) => ({ ...file, example: exampleOf(file) }));
const failures = (under: readonly LawPack[], example: Example): readonly string[] =>
  runExample(under, example)
    .checked.filter(({ holds }) => !holds)
    .map(({ line, what, value, found }) => `line ${line}: ${what}: expected ${value}, found ${found}`);

describe('worked examples (V14)', () => {
  it.each(examples)('$path', ({ example }) => {
    expect(failures(packs, example)).toEqual([]);
    expect(example.provenance).toMatch(/^(published|derived|boundary|refusal|explanation|stated|added)/);
  });

  it('are about four hundred, and those made by rule are as they would be made today', () => {
    expect(examples.length).toBeGreaterThanOrEqual(380);
    const texts = new Map(read.map(({ path, text }) => [path, text]));
    const stale = allCases.filter((each) => texts.get(`${each.file}.txt`) !== textOf(each)).map(({ file }) => file);
    expect(stale).toEqual([]);
  });

  it('every published example of the field document is there, exact', () => {
    const published = examples.filter(({ path }) => path.startsWith('published/')).map(({ path }) => path);
    for (const id of ['W1', 'W2', 'W3', 'W4', 'W5', 'W6'])
      expect(published.some((path) => path.includes(id))).toBe(true);
    const derived = examples.filter(({ path }) => path.startsWith('derived/')).map(({ path }) => path);
    expect(derived).toHaveLength(7);
  });
});

describe('what the examples cover (V15)', () => {
  const results = examples.map(({ path, example }) => ({ path, result: runExample(packs, example) }));

  it('every rule of every pack, and every regime', () => {
    const used = new Set(
      results.flatMap(({ result: { calendar } }) => {
        const number = calendar.pack?.number ?? 0;
        return [
          ...calendar.outcomes.flatMap((each) => [each.rule, each.state === 'opens' ? each.putOffBy : undefined]),
          calendar.regime?.row,
        ].flatMap((rule) => (rule === undefined ? [] : [`${number} ${rule.id}`]));
      }),
    );
    const all = packs.flatMap((pack) => [...pack.rules, ...pack.regimes].map(({ id }) => `${pack.number} ${id}`));
    // Several sentences of thirty years end the search by themselves: no line names that rule.
    expect(all.filter((each) => !used.has(each) && !/ L30$| L10$/.test(each))).toEqual([]);
    expect([...used].filter((each) => each.endsWith(' L10'))).toHaveLength(packs.length);
  });

  it('every refusal and every caution', () => {
    const said = new Set<string>(
      results.flatMap(({ result: { calendar } }) => [
        ...(calendar.regime?.refusal ? [calendar.regime.refusal] : []),
        ...calendar.outcomes.flatMap((each) => (each.state === 'opens' ? [...each.cautions] : [each.code])),
      ]),
    );
    // No pack here leaves a modality without any rule that fits; a pack from elsewhere may.
    expect(lawCodes.filter((code) => !said.has(code) && code !== 'no-rule')).toEqual([]);
  });

  it('draws a table of rules by groups of examples and by answers (out/test/law-coverage.txt)', () => {
    const rows = packs.flatMap((pack) =>
      pack.rules.map(({ id, kind }) => {
        const lines = results
          .filter(({ result }) => result.calendar.pack === pack)
          .flatMap(({ path, result }) =>
            result.calendar.outcomes.flatMap((each) =>
              each.rule?.id === id ? [{ group: path.split('/')[0], ...each }] : [],
            ),
          );
        const dates = lines.filter(({ state }) => state === 'opens').length;
        const groups = ['published', 'derived', 'boundary', 'refusal', 'explanation'].map(
          (group) => `${group} ${lines.filter((each) => each.group === group).length}`,
        );
        return [
          pack.number,
          id.padEnd(4),
          kind.padEnd(28),
          `dates ${dates}`,
          `refused or not open ${lines.length - dates}`,
          ...groups,
        ].join('  ');
      }),
    );
    mkdirSync('out/test', { recursive: true });
    writeFileSync('out/test/law-coverage.txt', `${rows.join('\n')}\n`);
    expect(rows.length).toBeGreaterThan(100);
  });
});

/** Everything in a pack that is a fact: no names and summaries, which the fingerprints hold. */
type Path = readonly (string | number)[];
function* constants(value: unknown, path: Path = []): Generator<{ path: Path; value: string | number | boolean }> {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') yield { path, value };
  else if (Array.isArray(value)) for (const [at, each] of value.entries()) yield* constants(each, [...path, at]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value))
      if (!['summary', 'explanation', 'name', 'format'].includes(key)) yield* constants(each, [...path, key]);
}

const nextDay = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);

/** What could stand there instead; those a pack cannot say are passed over. */
function* others(value: string | number | boolean): Generator<string | number | boolean> {
  if (typeof value === 'boolean') yield !value;
  else if (typeof value === 'number') yield* [value + 1, value - 1];
  else if (/^\d{4}-\d{2}-\d{2}$/.test(value)) yield* [nextDay(value, 1), nextDay(value, -1)];
  else yield* [`${value} x`, ...words];
}
const words = [
  'court',
  'judge',
  'none',
  'press',
  'official-page',
  'sourced',
  'older-text',
  'derived',
  'no-end',
  'no-rule',
  'director',
  'minister',
  'at-the-latest',
  'not-before',
  'months',
  'working-days',
  'advice',
  'request',
  'refusal',
  'prison-leave',
  'interruption',
  'criminal',
  'correctional',
  'sentence-end',
  'conditional-release',
  'any-time',
  'up-to-3',
  'above-3',
  'new-request',
  'director-advice',
  'absconding',
  'prospects',
  'right',
];

/** The same with another value at this place; what does not lie on the way to it is shared. */
function replaced(whole: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const inner = replaced(Reflect.get(Object(whole), key), rest, value);
  if (!Array.isArray(whole)) return { ...Object(whole), [key]: inner };
  return whole.map((each: unknown, at) => (at === key ? inner : each));
}

function changed(pack: LawPack, path: Path, value: unknown): LawPack | undefined {
  const [part, ...inPart] = path;
  const of = (whole: Readonly<Record<string | number, unknown>>): unknown => whole[part ?? ''];
  // A part that cannot be said makes no pack: most are turned down here, without the other parts being read again.
  const partOfPack = Object.entries(lawPack.shape).find(([name]) => name === part)?.[1];
  if (partOfPack?.safeParse(replaced(of(pack), inPart, value)).success === false) return undefined;
  const parsed = lawPack.safeParse(replaced(pack, path, value));
  return parsed.success ? parsed.data : undefined;
}

/** Both ways of a number or a day, one other word. */
function alternatives(pack: LawPack, path: Path, value: string | number | boolean): readonly LawPack[] {
  const found: LawPack[] = [];
  const enough = typeof value === 'string' && !/^\d{4}-/.test(value) ? 1 : 2;
  for (const other of others(value)) {
    const made = other === value ? undefined : changed(pack, path, other);
    if (made !== undefined) found.push(made);
    if (found.length === enough) break;
  }
  return found;
}

/** Whether an example speaks of what stands there: those are asked first. */
function about(text: string, pack: LawPack, [part, at]: Path): number {
  if (part === 'procedure') return text.includes('expect row') ? 2 : text.includes('expect deadline') ? 1 : 0;
  if (part === 'counterIndications') return text.includes('counter-indications') ? 1 : 0;
  const rows = part === 'regimes' ? pack.regimes : part === 'rules' ? pack.rules : [];
  const id = rows[Number(at)]?.id;
  // Behaviour first; the stated row last, for what no date depends on.
  return id !== undefined && (text.includes(` ${id} | `) || text.includes(`expect row ${id}:`)) ? 1 : 0;
}

describe('no constant of a pack changes unnoticed (V16)', () => {
  it.each(packs.map((pack) => ({ pack, number: pack.number })))(
    'pack $number: each number, day, condition, article and source is held by an example',
    ({ pack }) => {
      const ofPack = examples.filter(({ example }) => packOn(packs, example.facts.asOf)?.number === pack.number);
      const nearby = examples.filter(
        ({ path }) => path.startsWith('boundary/law-on') || path.startsWith('refusal/no-pack'),
      );
      const stated = ofPack.filter((each) => each.path.startsWith('stated/'));
      const unnoticed: string[] = [];
      // Which come first hangs on the part and the row alone, and a row has many constants.
      const pools = new Map<string, readonly (typeof ofPack)[number][]>();
      const poolOf = (path: Path): readonly (typeof ofPack)[number][] => {
        const place = path.slice(0, 2).join('/');
        const known = pools.get(place);
        if (known !== undefined) return known;
        const nearest = ofPack
          .map((each) => ({ each, isAbout: about(each.text, pack, path) }))
          .sort((one, other) => other.isAbout - one.isAbout)
          .map(({ each }) => each);
        // What the pack states of itself comes after a few that show what it does.
        const pool = [...nearest.slice(0, 8), ...stated, ...nearest.slice(8)];
        pools.set(place, pool);
        return pool;
      };
      for (const { path, value } of constants(pack)) {
        const pool = poolOf(path);
        for (const other of alternatives(pack, path, value)) {
          const under = packs.map((each) => (each === pack ? other : each));
          const noticed = [...pool, ...nearby].some(({ example }) => failures(under, example).length > 0);
          if (!noticed) unnoticed.push(`${path.join('.')}: ${String(value)}`);
        }
      }
      expect(unnoticed).toEqual([]);
    },
    120_000,
  );

  it('a pack that went out is never changed: its fingerprint', () => {
    const prints = packs.map((pack) => createHash('sha256').update(JSON.stringify(pack)).digest('hex').slice(0, 16));
    expect(prints).toEqual([
      '19d5c3ed1a5053be',
      'cbb1c3ee8c939211',
      'f8db0d305fc43bd1',
      'fe23e8e784c527c4',
      '67785b09ae8b3de8',
      'fb86d86d18c3ab07',
    ]);
  });
});

describe('an example that cannot be read (V14)', () => {
  const good = 'name: a\nprovenance: added\nas of: 2026-01-01\nsentence: 4 years\nexpect pack: 5\n';
  it.each([
    ['', 0, 'missing'],
    ['name: a', 0, 'provenance'],
    ['name', 1, 'colon'],
    [`${good}colour: red`, 6, 'not known'],
    [`${good}as of: 2026-01-02`, 6, 'twice'],
    [`${good}detention start: 2026-02-30`, 6, 'not a day'],
    [`${good}sentence: soon`, 6, 'no length'],
    [`${good}sentence: 4 years; brave`, 6, 'not known of a sentence'],
    [`${good}registry: holiday 2026-01-01`, 6, 'no modality'],
    [`${good}residence: maybe`, 6, 'right, none'],
    [good.replace('expect pack: 5\n', ''), 0, 'expected'],
    ['x'.repeat(100_001), 0, 'too long'],
  ])('says on which line and why: %#', (text, line, words) => {
    const found = readExample(text);
    expect(found.ok).toBe(false);
    if (found.ok) return;
    expect(found.problem.line).toBe(line);
    expect(said(found.problem)).toContain(words);
    for (const language of languages) {
      expect(mistakeInWords(found.problem.mistake, language)).not.toMatch(/[{}]/);
    }
  });

  it('of what was expected, says what was found instead', () => {
    const read = readExample(good.replace('pack: 5', 'pack: 9'));
    if (!read.ok) throw new Error(said(read.problem));
    expect(runExample(packs, read.value).checked).toMatchObject([
      { what: 'pack', value: '9', found: '5', holds: false },
    ]);
  });

  it('with a fact that cannot be is refused, not a crash (V5)', () => {
    const facts = { asOf: 'never', sentences: [] };
    expect(
      runExample(packs, {
        name: '',
        provenance: '',
        facts,
        asked: [],
        registry: [],
        expected: [],
      }).calendar.outcomes.map(outcomeInShort),
    ).toContain('refused impossible-input');
  });
});
