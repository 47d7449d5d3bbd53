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

  /** Tab until the keyboard is there: most of the way at once, then looking after each. */
  async to(target: Locator): Promise<void> {
    await target.waitFor({ state: 'attached' });
    for (let pressed = 0; pressed <= patience;) {
      const away = await target.evaluate(stopsTo);
      if (away === 0) return;
      // What is counted can be more than Tab stops at, never so much more.
      const most = Math.max(1, Math.floor(away * 0.7));
      for (let press = 0; press < most; press += 1) await this.press('Tab');
      pressed += most;
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

/** About how often Tab is pressed from where the keyboard is; 1 where that cannot be told. Sent to the page as text. */
function stopsTo(target: Element): number {
  if (target === document.activeElement) return 0;
  const all = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]');
  const stops = [...all].filter(
    (each) => each.tabIndex >= 0 && !each.matches(':disabled, [type="radio"]') && each.getClientRects().length > 0,
  );
  const [from, to] = [
    stops.findIndex((each) => each === document.activeElement),
    stops.findIndex((each) => each === target),
  ];
  return from >= 0 && to > from ? to - from : 1;
}
