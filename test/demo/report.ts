/** What the demo leaves behind: one line a step on screen, pictures, papers and report.json in out/demo. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { settled } from '../e2e/support/audit.ts';
import type { Desk } from '../journeys/desk.ts';

export interface StepResult {
  readonly step: number;
  readonly ok: boolean;
  readonly detail: string;
  readonly screenshots: readonly string[];
}

export class Report {
  readonly folder: string;
  readonly #steps = new Map<number, { ok: boolean; details: string[]; screenshots: string[] }>();
  #pictures = 0;

  constructor(folder: string) {
    this.folder = folder;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  /** A sentence of what just happened, on screen and in the report. */
  say(step: number, detail: string): void {
    this.#of(step).details.push(detail);
    process.stdout.write(`  ${String(step).padStart(2)}  ${detail}\n`);
  }

  async picture(step: number, desk: Desk, name: string): Promise<void> {
    this.#pictures += 1;
    const file = `${String(this.#pictures).padStart(2, '0')}-${name}.png`;
    // What failed may go on loading: it is shown as it is.
    await settled(desk.page).catch(() => undefined);
    await desk.page.screenshot({ path: join(this.folder, file) });
    this.#of(step).screenshots.push(file);
  }

  /** What a screen reader would read: kept beside the picture of a failure. */
  async outline(desk: Desk, name: string): Promise<void> {
    writeFileSync(join(this.folder, `${name}.txt`), await desk.page.locator('body').ariaSnapshot());
  }

  failed(step: number, why: string): void {
    this.#of(step).ok = false;
    this.say(step, `failed: ${why}`);
  }

  write(): readonly StepResult[] {
    const steps = [...this.#steps]
      .sort(([a], [b]) => a - b)
      .map(([step, { ok, details, screenshots }]) => ({ step, ok, detail: details.join(' '), screenshots }));
    writeFileSync(join(this.folder, 'report.json'), `${JSON.stringify(steps, null, 2)}\n`);
    return steps;
  }

  #of(step: number): { ok: boolean; details: string[]; screenshots: string[] } {
    const known = this.#steps.get(step) ?? { ok: true, details: [], screenshots: [] };
    this.#steps.set(step, known);
    return known;
  }
}
