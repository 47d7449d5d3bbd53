/** What was tried and what came of it, added up over all runs in out/crash/. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const line = z.object({
  /** Crashes, states, damaged bytes: whatever one try is. */
  runs: z.number(),
  losses: z.number(),
  /** What the person was told, and how often. */
  told: z.record(z.string(), z.number()),
  /** Each loss in words, with what is needed to see it again. */
  stories: z.array(z.string()),
});
export type Line = z.infer<typeof line>;

const tally = z.object({ next: z.number(), lines: z.record(z.string(), line) });

const emptyLine = (): Line => ({ runs: 0, losses: 0, told: {}, stories: [] });

export class Tally {
  readonly #file: string;
  readonly #lines: Record<string, Line>;
  /** Number of the next random try: a resumed run does not repeat what was tried before. */
  #next: number;

  /** @param resume goes on with what stands in the folder */
  constructor(folder: string, resume: boolean) {
    mkdirSync(folder, { recursive: true });
    this.#file = join(folder, 'tally.json');
    const kept = resume ? read(this.#file) : null;
    this.#lines = kept?.lines ?? {};
    this.#next = kept?.next ?? 1;
  }

  seed(): number {
    this.#next += 1;
    return this.#next - 1;
  }

  /** Something was tried so many times and nothing was lost. `told`: what the person saw of it. */
  survived(what: string, runs = 1, told?: string): void {
    const kept = this.#line(what);
    kept.runs += runs;
    if (told !== undefined) kept.told[told] = (kept.told[told] ?? 0) + runs;
    this.#write();
  }

  lost(what: string, story: string): void {
    const kept = this.#line(what);
    kept.runs += 1;
    kept.losses += 1;
    kept.stories.push(story);
    this.#write();
    process.stdout.write(`  LOST  ${what}: ${story}\n`);
  }

  get lines(): Readonly<Record<string, Line>> {
    return this.#lines;
  }

  /** A table for people, and for the report. */
  table(): string {
    const names = Object.keys(this.#lines);
    const width = Math.max(4, ...names.map((name) => name.length));
    const rows = names.flatMap((name) => {
      const { runs, losses, told, stories } = this.#line(name);
      const words = Object.entries(told).map(([said, times]) => `    told ${times} times: ${said}`);
      const lost = stories.slice(0, 5).map((story) => `    LOST: ${story}`);
      return [`${name.padEnd(width)}  ${String(runs).padStart(7)}  ${String(losses).padStart(6)}`, ...words, ...lost];
    });
    return [`${'what'.padEnd(width)}     runs  losses`, ...rows].join('\n');
  }

  #line(what: string): Line {
    return (this.#lines[what] ??= emptyLine());
  }

  #write(): void {
    const part = `${this.#file}.part`;
    writeFileSync(part, JSON.stringify({ next: this.#next, lines: this.#lines }, null, 2));
    renameSync(part, this.#file);
  }
}

function read(file: string): z.infer<typeof tally> | null {
  try {
    return tally.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
