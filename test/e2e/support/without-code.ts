/** The page before the code that draws it is there. */
import type { Page } from '@playwright/test';

/** Opens the page anew without the code that draws. @returns lets it come */
export async function withoutCode(page: Page): Promise<() => void> {
  let come = (): void => undefined;
  const held = new Promise<void>((resolve) => (come = resolve));
  await page.route(/first-screen-[^/]*\.js$/, async (asked) => {
    await held;
    await asked.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  return come;
}
