import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import {
  changeLanguage,
  chooseWhileLocked,
  speakTo,
  startWords,
  takeChosenLanguage,
} from '../../../renderer/i18n/i18n.ts';

const page = { documentElement: { lang: '' } };

beforeAll(() => {
  vi.stubGlobal('document', page);
});
afterAll(() => {
  vi.unstubAllGlobals();
});
beforeEach(() => startWords('en'));
afterEach(() => {
  takeChosenLanguage();
});

test('a locked screen takes on the language of who is about to be unlocked', async () => {
  expect(await speakTo('fr')).toBe(true);
  expect(page.documentElement.lang).toBe('fr');
});

test('what somebody has just chosen stays', async () => {
  await chooseWhileLocked('de');
  expect(await speakTo('fr')).toBe(false);
  expect(page.documentElement.lang).toBe('de');
  await changeLanguage('fr');
  expect(await speakTo('fr')).toBe(true);
});
