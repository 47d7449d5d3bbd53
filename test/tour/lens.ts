/** Looks at what is on screen: a picture in every size and colour asked for, what does not fit in each, and what a checker says of it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Desk } from '../journeys/desk.ts';
import { faultsOf, misfits } from '../e2e/support/audit.ts';

export const sizes = {
  small: { width: 1280, height: 720 },
  large: { width: 1920, height: 1080 },
  /** The small screen with type twice as large. */
  zoomed: { width: 640, height: 360 },
  /** Everything a long page has, in one picture. */
  whole: { width: 1280, height: 2600 },
} as const;
export type Size = keyof typeof sizes;
/** `contrast`: the few colours a system with high contrast gives to everything. */
export type Colours = 'light' | 'dark' | 'contrast';
const media = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  contrast: { colorScheme: 'light', forcedColors: 'active' },
} as const;

export interface LensOptions {
  readonly folder: string;
  readonly sizes: readonly Size[];
  readonly colours: readonly Colours[];
  readonly withAxe: boolean;
  /** Keep beside the pictures what a reader of the screen would say. */
  readonly withOutline: boolean;
}

export class Lens {
  readonly faults: string[] = [];
  readonly #options: LensOptions;
  #pictures = 0;

  constructor(options: LensOptions) {
    this.#options = options;
    mkdirSync(options.folder, { recursive: true });
  }

  /** Pictures of what the desk shows now, named after it. */
  async look({ page }: Desk, name: string): Promise<void> {
    this.#pictures += 1;
    const number = String(this.#pictures).padStart(3, '0');
    const of = `${number}-${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`;
    for (const size of this.#options.sizes) {
      await page.setViewportSize(sizes[size]);
      for (const colours of this.#options.colours) {
        await page.emulateMedia({ ...media[colours], reducedMotion: 'reduce' });
        const found = await misfits(page);
        this.faults.push(...found.map((fault) => `${name}, ${size}, ${colours}: ${fault}`));
        await page.screenshot({ path: join(this.#options.folder, `${of}-${size}-${colours}.png`) });
      }
    }
    await page.emulateMedia({ ...media.light, reducedMotion: 'reduce' });
    await page.setViewportSize(sizes.small);
    if (this.#options.withOutline)
      writeFileSync(join(this.#options.folder, `${of}.txt`), await page.locator('body').ariaSnapshot());
    if (this.#options.withAxe) await this.#check(page, name);
  }

  async #check(page: Page, name: string): Promise<void> {
    const found = await faultsOf(page, { inDark: this.#options.colours.includes('dark') });
    this.faults.push(...found.map((fault) => `${name}: ${fault}`));
  }
}
