/** Saying that the date of the computer is right, after nobody was in for more than a month. */
import { goTo } from '../e2e/support/tour.ts';
import type { Desk } from './desk.ts';

export async function sayDateIsRight({ page, t }: Desk): Promise<void> {
  await goTo(page, '/health');
  const question = page.getByRole('alert').filter({ hasText: t('health:date.ahead.title') });
  // By key: notices still come above it, and a click may end beside it; what is drawn anew meanwhile takes the key with it.
  const isGone = (): Promise<boolean> =>
    question.waitFor({ state: 'detached', timeout: 2_500 }).then(
      () => true,
      () => false,
    );
  for (let tries = 0; tries < 4; tries += 1) {
    await question.getByRole('button').press('Enter');
    if (await isGone()) break;
  }
  await question.waitFor({ state: 'detached' });
  await page.getByText(t('common:notice.date-in-question')).waitFor({ state: 'detached' });
  await goTo(page, '/');
}
