/** Working by keyboard alone: going to a field or button by Tab, as often as it takes. */
import type { Locator, Page } from '@playwright/test';

/** More than any screen of a small caseload has to be tabbed through. */
const patience = 150;

export class Keys {
  readonly #page: () => Page;

  /** @param page asked each time: after locking it is another one */
  constructor(page: () => Page) {
    this.#page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page().keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#page().keyboard.type(text);
  }

  /** Tab until the keyboard is there. */
  async to(target: Locator): Promise<void> {
    await target.waitFor({ state: 'attached' });
    for (let pressed = 0; pressed <= patience; pressed += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.press('Tab');
    }
    throw new Error(`not reached by Tab: ${target.toString()}`);
  }

  /** Goes there and types. */
  async fill(target: Locator, text: string): Promise<void> {
    await this.to(target);
    await this.type(text);
  }

  /** Goes there and presses Enter. */
  async enter(target: Locator): Promise<void> {
    await this.to(target);
    await this.press('Enter');
  }
}
