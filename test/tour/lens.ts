/** Looks at what is on screen: a picture in every size and colour asked for, and what a checker says of it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Desk } from '../journeys/desk.ts';
import { faultsOf, settled } from '../e2e/support/audit.ts';

export const sizes = {
  small: { width: 1280, height: 720 },
  large: { width: 1920, height: 1080 },
  /** The small screen with type twice as large. */
  zoomed: { width: 640, height: 360 },
  /** Everything a long page has, in one picture. */
  whole: { width: 1280, height: 2600 },
} as const;
export type Size = keyof typeof sizes;
export type Colours = 'light' | 'dark';

export interface LensOptions {
  readonly folder: string;
  readonly sizes: readonly Size[];
  readonly colours: readonly Colours[];
  readonly withAxe: boolean;
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
    for (const size of this.#options.sizes) {
      await page.setViewportSize(sizes[size]);
      for (const colorScheme of this.#options.colours) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await settled(page);
        const file = `${number}-${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}-${size}-${colorScheme}.png`;
        await page.screenshot({ path: join(this.#options.folder, file) });
      }
    }
    await page.setViewportSize(sizes.small);
    if (this.#options.withAxe) await this.#check(page, name);
  }

  async #check(page: Page, name: string): Promise<void> {
    const found = await faultsOf(page, { inDark: this.#options.colours.includes('dark') });
    this.faults.push(...found.map((fault) => `${name}: ${fault}`));
  }
}
