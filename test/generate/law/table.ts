/** The table at the end of shared/release/SPEC.md: each article of the Act with its rules, and an example of each. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import articles from '../../../shared/release/law/articles.json' with { type: 'json' };
import { articlesOf } from '../../../shared/release/law/articles-of.ts';
import { packs, runExample, type Example, type LawPack } from '../../../shared/release/index.ts';

type Row =
  | LawPack['rules'][number]
  | LawPack['regimes'][number]
  | LawPack['limits'][number]
  | LawPack['safety'][number];

const rowsOf = (pack: LawPack): readonly Row[] => [...pack.regimes, ...pack.rules, ...pack.safety, ...pack.limits];

/** Ids of all rows that stand in an article of the Act of 17 May 2006. */
export function rulesByArticle(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const pack of packs)
    for (const { act, article, id } of [...rowsOf(pack), ...pack.counterIndications])
      if (act === 'external')
        for (const each of articlesOf(article)) found.set(each, (found.get(each) ?? new Set()).add(id));
  return found;
}

/** Ids of every row an example meets. */
export function metBy(example: Example): ReadonlySet<string> {
  const { calendar, procedures } = runExample(packs, example);
  const met = new Set<string>();
  if (calendar.regime?.row !== undefined) met.add(calendar.regime.row.id);
  for (const outcome of calendar.outcomes) {
    if (outcome.rule !== undefined) met.add(outcome.rule.id);
    if (outcome.state === 'opens' && outcome.putOffBy !== undefined) met.add(outcome.putOffBy.id);
  }
  for (const { procedure } of procedures) for (const { rule } of procedure.deadlines) met.add(rule);
  return met;
}

export interface Named {
  readonly path: string;
  readonly example: Example;
}

const known: Readonly<Record<string, string | null>> = articles;

/** At no day of its own: what a decision fixes, and days before which nothing is decided. No example can meet it. */
const withoutDay = new Set(
  packs.flatMap(({ limits }) =>
    limits.flatMap(({ id, length, bound }) => (length === undefined && bound !== 'at-once' ? [id] : [])),
  ),
);

/** Lines of the table, and what is missing: an article without a rule or a reason, a rule without an example. */
export function articleTable(examples: readonly Named[]): {
  readonly lines: readonly string[];
  readonly missing: readonly string[];
} {
  const byRule = new Map<string, string>();
  for (const { path, example } of examples)
    for (const id of metBy(example)) if (!byRule.has(id)) byRule.set(id, path.replace(/\.txt$/, ''));
  const rules = rulesByArticle();
  const weighed = new Set(packs.flatMap(({ counterIndications }) => counterIndications.map(({ id }): string => id)));
  const missing: string[] = [...rules.keys()]
    .filter((article) => !(article in known))
    .map((each) => `article ${each} is not listed`);
  const lines = Object.entries(known).map(([article, why]) => {
    if (why !== null) return `| ${article} | - | ${why} |`;
    const ids = [...(rules.get(article) ?? [])].filter((id) => !weighed.has(id)).sort();
    const all = [...(rules.get(article) ?? [])];
    if (all.length === 0) missing.push(`article ${article} has no rule`);
    for (const id of ids) if (!byRule.has(id) && !withoutDay.has(id)) missing.push(`${id} has no example`);
    const [example] = ids.flatMap((id) => byRule.get(id) ?? []);
    return `| ${article} | ${(ids.length === 0 ? ['counter-indications'] : ids).join(', ')} | ${example ?? 'shown with its modalities'} |`;
  });
  return { lines: ['| Article | Rules | Example, or why there is no day |', '| --- | --- | --- |', ...lines], missing };
}

export const specFile = join(process.cwd(), 'shared/release/SPEC.md');
const heading = '## Articles of the Act of 17 May 2006';

export const specWith = (lines: readonly string[]): string => {
  const text = readFileSync(specFile, 'utf8');
  const at = text.indexOf(heading);
  return `${(at < 0 ? text : text.slice(0, at)).trimEnd()}\n\n${heading}\n\n${lines.join('\n')}\n`;
};
