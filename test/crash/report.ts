/** The tally for people: a table at the end of a run, and out/crash/report.md with every sentence that was shown. */
import { sentences } from './app/told.ts';
import type { Line, Tally } from './tally.ts';

type Lines = readonly (readonly [string, Line])[];

/** Parts in the order in which they were begun. */
function partsOf({ kept }: Tally): ReadonlyMap<string, Lines> {
  const parts = new Map<string, Lines>();
  for (const [name, line] of Object.entries(kept.lines)) {
    const short = name.slice(line.part.length + 2);
    parts.set(line.part, [...(parts.get(line.part) ?? []), [short, line]]);
  }
  return parts;
}

const sum = (lines: Lines, of: 'runs' | 'losses'): number => lines.reduce((total, [, line]) => total + line[of], 0);

const toldIn = (lines: Lines): readonly string[] =>
  [...new Set(lines.flatMap(([, { told }]) => Object.keys(told).flatMap((words) => words.split(' + '))))].sort();

/** Runs, losses and what was told, a line each. */
export function table(tally: Tally): string {
  const rows: string[] = [];
  for (const [part, lines] of partsOf(tally)) {
    rows.push(row(part, sum(lines, 'runs'), sum(lines, 'losses')));
    for (const [name, { runs, losses, told, stories }] of lines) {
      rows.push(row(`  ${name}`, runs, losses));
      for (const [words, times] of Object.entries(told))
        if (words !== 'nothing') rows.push(`      ${times} x ${words}`);
      for (const story of stories.slice(0, 5)) rows.push(`      LOST: ${story}`);
    }
  }
  for (const [part, why] of Object.entries(tally.kept.leftOut)) rows.push(`${part}: left out, ${why}`);
  return [row('what', 'runs', 'losses'), ...rows].join('\n');
}

const row = (what: string, runs: number | string, losses: number | string): string =>
  `${what.padEnd(48)} ${String(runs).padStart(8)} ${String(losses).padStart(7)}`;

export function markdown(tally: Tally): string {
  const { commits, leftOut } = tally.kept;
  const out = [
    '# What was broken, and what came of it',
    '',
    `Commits: ${commits.join(', ')} (+: with changes). A loss is anything saved that did not come back, or a person who was not told.`,
  ];
  for (const [part, lines] of partsOf(tally)) {
    out.push('', `## ${part}: ${sum(lines, 'runs')} runs, ${sum(lines, 'losses')} losses`, '');
    out.push('| What | Runs | Losses | What the person was told |', '| --- | ---: | ---: | --- |');
    for (const [name, { runs, losses, told }] of lines)
      out.push(`| ${name} | ${runs} | ${losses} | ${toldCell(told)} |`);
    for (const [name, { stories }] of lines) for (const story of stories) out.push('', `**Lost** (${name}): ${story}`);
    out.push(...sentencesOf(lines));
  }
  for (const [part, why] of Object.entries(leftOut)) out.push('', `## ${part}: left out`, '', why);
  return `${out.join('\n')}\n`;
}

const toldCell = (told: Line['told']): string =>
  Object.entries(told)
    .map(([words, times]) => `${times} × ${words === 'nothing' ? 'nothing' : `\`${words}\``}`)
    .join('<br>');

function sentencesOf(lines: Lines): readonly string[] {
  const keys = toldIn(lines).filter((key) => key.includes(':'));
  if (keys.length === 0) return [];
  return ['', 'Sentences:', '', ...keys.map((key) => `- \`${key}\`: ${inBoth(key)}`)];
}

const inBoth = (key: string): string =>
  (['en', 'nl'] as const).map((language) => `“${sentences(language, key).join(' ')}”`).join(' / ');
