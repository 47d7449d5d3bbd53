/** One word for one thing, and two words where two things are meant. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { screenLanguages, words } from '../../journeys/words.ts';

const french = join(process.cwd(), 'renderer/i18n/locales/fr');
const allFrench = readdirSync(french)
  .map((file) => readFileSync(join(french, file), 'utf8'))
  .join('\n');

test('a hand-over has one French name, that of the field, on every screen and paper', () => {
  const t = words('fr');
  for (const key of ['exchange:purpose.hand-over', 'units:types.plan.hand-over', 'papers:paper.titles.handOver'])
    expect(t(key)).toBe('Transmission');
  expect(t('dossier:handOver.title')).toContain('Transmission');
  expect(allFrench).not.toMatch(/passation|passage de relais/i);
});

test.each(screenLanguages)(
  'who is around a person and how computers are joined have names of their own (%s)',
  (language) => {
    const t = words(language);
    expect(t('exchange:tabs.network')).not.toBe(t('dossier:tab.network'));
  },
);

test('asking whoever does a step how far it is, is not a reminder that is sent', () => {
  const t = words('nl');
  expect(t('exchange:send.reminder')).toMatch(/^Herinnering/);
  for (const key of ['action.remind', 'remind.title', 'remind.text', 'remind.written'])
    expect(t(`today:${key}`)).not.toMatch(/herinner/i);
});
