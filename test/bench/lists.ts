/** Whether long lists stand still: the longest frame while scrolling, and while typing to filter, on Today and People. */
import { setTimeout as wait } from 'node:timers/promises';
import { median, type Figures } from './figures.ts';
import { installFrameWatch } from './page/frames.ts';
import type { Session } from './session.ts';

const rounds = 5;
const rooms = ['#/', '#/people'];
const typed = ['merel', 'koekoek', 'ladder'];
/** Between two letters, in ms. */
const pace = 120;

/** The median of several rounds of the worst room; one frame is 17 ms on most screens. */
export async function measureLists(figures: Figures, session: Session): Promise<void> {
  const { page } = session;
  await page.evaluate(installFrameWatch);
  const scrolled: number[] = [];
  const filtered: number[] = [];
  for (const room of rooms) {
    await session.goTo(room);
    await page.locator('#room [data-row]').first().waitFor();
    await session.quiet();
    const scrolls: number[] = [];
    const filters: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      scrolls.push(await page.evaluate(() => window.frameWatch.scroll('#room')));
      filters.push(await typeToFilter(session, typed[round % typed.length] ?? ''));
    }
    scrolled.push(median(scrolls));
    filtered.push(median(filters));
  }
  figures.set('scroll.ms', Math.max(...scrolled));
  figures.set('filter.ms', Math.max(...filtered));
}

async function typeToFilter({ page }: Session, word: string): Promise<number> {
  const field = page.locator('#room input').first();
  await field.focus();
  await page.evaluate(() => window.frameWatch.start());
  for (const letter of word) {
    await page.keyboard.type(letter);
    await wait(pace);
  }
  for (let left = word.length; left > 0; left -= 1) {
    await page.keyboard.press('Backspace');
    await wait(pace);
  }
  return page.evaluate(() => window.frameWatch.stop());
}
