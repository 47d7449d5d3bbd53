/**
 * Which seeds were played with which state of the code: a line for each as soon as it was told, so that a run that is
 * stopped, in whatever way, goes on where it was.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import type { Told } from './play.ts';

export interface Entry {
  /** Which code: the same program has the same. */
  readonly state: string;
  readonly commit: string;
  readonly seed: number;
  /** The promise that was not kept, in one word; null where all were. */
  readonly broke: string | null;
  readonly cpuMs: number;
  readonly contributions: number;
  readonly files: number;
  /** What came about in the story (checks/seen.ts); null where it was told before that was noted. */
  readonly seen: readonly string[] | null;
}

export const entryOf = (told: Told, cpuMs: number, code: Pick<Entry, 'state' | 'commit'>): Entry => ({
  ...code,
  seed: told.seed,
  broke: told.failure && told.failure.rule.replaceAll(' ', '-'),
  cpuMs,
  contributions: told.contributions,
  files: told.files,
  seen: told.seen,
});

export function note(file: string, each: Entry): void {
  const { state, commit, seed, broke, cpuMs, contributions, files, seen } = each;
  const fields = [state, commit, seed, broke ?? 'kept', cpuMs, contributions, files, seen?.join() || '-'];
  appendFileSync(file, `${fields.join(' ')}\n`);
}

/** Everything noted; a line that was cut off in the middle counts for nothing. */
export function readLedger(file: string): readonly Entry[] {
  return textOf(file)
    .split('\n')
    .slice(0, -1)
    .flatMap((line) => {
      const [state, commit, seed, broke, ...rest] = line.split(' ');
      const [cpuMs, contributions, files] = rest.slice(0, 3).map(Number);
      const seen = rest[3]?.split(',').filter((word) => word !== '-') ?? null;
      if (state === undefined || commit === undefined || broke === undefined || files === undefined) return [];
      const kept = { cpuMs: cpuMs ?? 0, contributions: contributions ?? 0, files, seen };
      return [{ state, commit, seed: Number(seed), broke: broke === 'kept' ? null : broke, ...kept }];
    });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

/** Seeds of each state of the code, the latest last, and what they cost. */
export function summary(entries: readonly Entry[]): readonly string[] {
  const states = [...new Set(entries.map((each) => each.state))];
  const lines = states.map((state) => {
    const of = entries.filter((each) => each.state === state);
    const seeds = of.map((each) => each.seed);
    const range = `${seeds.reduce((a, b) => Math.min(a, b))} to ${seeds.reduce((a, b) => Math.max(a, b))}`;
    const broken = of.filter((each) => each.broke !== null);
    const cost = of.reduce((sum, each) => sum + each.cpuMs, 0) / 1000 / of.length;
    const failed = `${broken.length} failed${broken.length > 0 ? ` (${broken.map((each) => `${each.seed}: ${each.broke}`).join(', ')})` : ''}`;
    const commits = [...new Set(of.map((each) => each.commit))].join(' ');
    return `${state} (${commits}): ${of.length} seeds (${range}), ${failed}, ${cost.toFixed(2)} s a seed, median of ${median(of.map((each) => each.contributions))} contributions and ${median(of.map((each) => each.files))} files`;
  });
  return [
    ...lines,
    ...(entries.some(({ seen }) => seen !== null) ? [`stories with ${shares(entries)}`] : []),
    `all states: ${entries.length} seeds, ${entries.filter((each) => each.broke !== null).length} failed`,
  ];
}

/** In how many of the stories each thing came about. */
function shares(entries: readonly Entry[]): string {
  const told = entries.flatMap(({ seen }) => (seen === null ? [] : [seen]));
  const words = [...new Set(told.flat())].sort();
  const count = (word: string): number => told.filter((seen) => seen.includes(word)).length;
  return words.map((word) => `${word}: ${count(word)} of ${told.length}`).join(', ');
}
