// @vitest-environment happy-dom
/** French has a form of its own for millions: no sentence falls back to another language for it. */
import { expect, test } from 'vitest';
import { changeLanguage, firstWords, i18n } from '../../../renderer/i18n/i18n.ts';

test.each([1, 2, 15, 1_000_000, 3_000_000])('%i minutes are said in French', async (count) => {
  await firstWords('nl');
  await changeLanguage('fr');
  const unit = count === 1 ? 'minute' : 'minutes';
  expect(i18n.t('start:unlock.lockedIdle', { count })).toContain(`${count} ${unit} sans activité`);
});
