/** Saying that the date of the computer is right, after nobody was in for more than a month. */
import { goTo } from '../e2e/support/tour.ts';
import type { Desk } from './desk.ts';

export async function sayDateIsRight({ page, t }: Desk): Promise<void> {
  await goTo(page, '/health');
  const question = page.getByRole('alert').filter({ hasText: t('health:date.ahead.title') });
  // By key: notices still come above it, and a click may end beside it.
  await question.getByRole('button').press('Enter');
  await question.waitFor({ state: 'detached' });
  await page.getByText(t('common:notice.date-in-question')).waitFor({ state: 'detached' });
  await goTo(page, '/');
}
