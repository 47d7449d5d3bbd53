/** What was tried and what came of it, added up over all runs in out/crash/. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const line = z.object({
  part: z.string(),
  /** Crashes, states, damaged bytes: whatever one try is. */
  runs: z.number(),
  losses: z.number(),
  /** What the person was told (keys of the locales), and how often. */
  told: z.record(z.string(), z.number()),
  /** Each loss in words, with what is needed to see it again. */
  stories: z.array(z.string()),
});
export type Line = z.infer<typeof line>;

const tally = z.object({
  /** Commits of the code that was tried. */
  commits: z.array(z.string()),
  next: z.number(),
  lines: z.record(z.string(), line),
  /** Parts that could not be carried out on this machine, and why. */
  leftOut: z.record(z.string(), z.string()),
});
type Kept = z.infer<typeof tally>;

const nothing: Kept = { commits: [], next: 1, lines: {}, leftOut: {} };

export class Tally {
  readonly #file: string;
  readonly #kept: Kept;
  #part = '';
  #again = '';

  /** @param resume goes on with what stands in the folder */
  constructor(folder: string, resume: boolean) {
    mkdirSync(folder, { recursive: true });
    this.#file = join(folder, 'report.json');
    this.#kept = (resume ? read(this.#file) : null) ?? structuredClone(nothing);
    const commit = currentCommit();
    if (!this.#kept.commits.includes(commit)) this.#kept.commits.push(commit);
  }

  /** What is tried from now on. `seed`: the try by chance that a loss names, so that it can be seen again. */
  begin(part: string, seed?: number): void {
    this.#part = part;
    this.#again = `npm run crash -- --only ${part}${seed === undefined ? '' : ` --seed ${seed}`}`;
  }

  /** A fresh number: a resumed run does not repeat what was tried before. */
  seed(): number {
    this.#kept.next += 1;
    return this.#kept.next - 1;
  }

  /** Something was tried so many times and nothing was lost. */
  survived(what: string, told: readonly string[] = [], runs = 1): void {
    const kept = this.#line(what);
    kept.runs += runs;
    const words = told.length === 0 ? 'nothing' : [...new Set(told)].sort().join(' + ');
    kept.told[words] = (kept.told[words] ?? 0) + runs;
    this.#write();
  }

  lost(what: string, story: string): void {
    const kept = this.#line(what);
    kept.runs += 1;
    kept.losses += 1;
    kept.stories.push(`${story} (again: ${this.#again})`);
    this.#write();
    process.stdout.write(`  LOST  ${what}: ${story}\n        again: ${this.#again}\n`);
  }

  /** A part this machine gives no way to carry out. */
  leaveOut(why: string): void {
    this.#kept.leftOut[this.#part] = why;
    this.#write();
    process.stdout.write(`  ${this.#part} is left out: ${why}\n`);
  }

  get kept(): Readonly<Kept> {
    return this.#kept;
  }

  get losses(): number {
    return Object.values(this.#kept.lines).reduce((sum, { losses }) => sum + losses, 0);
  }

  #line(what: string): Line {
    const fresh: Line = { part: this.#part, runs: 0, losses: 0, told: {}, stories: [] };
    delete this.#kept.leftOut[this.#part];
    return (this.#kept.lines[`${this.#part}: ${what}`] ??= fresh);
  }

  #write(): void {
    const part = `${this.#file}.part`;
    writeFileSync(part, JSON.stringify(this.#kept, null, 2));
    renameSync(part, this.#file);
  }
}

function currentCommit(): string {
  try {
    const changed = execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' }).trim() !== '';
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim() + (changed ? '+' : '');
  } catch {
    return 'unknown';
  }
}

function read(file: string): Kept | null {
  try {
    return tally.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
