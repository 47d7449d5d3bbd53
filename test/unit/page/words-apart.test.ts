/** One word for one thing, and two words where two things are meant. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Language } from '../../../shared/language.ts';
import {
  codeWords,
  eventNames,
  generalConditions,
  packs,
  remandTexts,
  revocationGrounds,
} from '../../../shared/release/index.ts';
import { screenLanguages, words } from '../../journeys/words.ts';

const saidOnScreen = (language: Language): readonly string[] => {
  const folder = join(process.cwd(), 'renderer/i18n/locales', language);
  return readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'));
};
const allFrench = saidOnScreen('fr').join('\n');

/** Every sentence of the packs, and those that go with a code or an event. */
const saidByLaw = (language: Language): readonly string[] => [
  ...packs.flatMap(({ rules, limits }) => [...rules, ...limits].map(({ summary }) => summary[language])),
  ...packs.flatMap(({ limits }) => limits.map(({ missed }) => missed[language])),
  ...Object.values(codeWords).map((each) => each[language]),
  ...Object.values(eventNames).map((each) => each[language]),
  ...[...revocationGrounds, ...generalConditions, ...remandTexts].map(({ text }) => text[language]),
];

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

test.each([
  [
    'nl',
    /(?:vonnis|arrest|veroordeling|beslissing|toekenning)[^.,;:]* definitief|definitieve? (?:vonnis|arrest|veroordeling|beslissing)/i,
  ],
  ['fr', /(?:jugement|arrêt|condamnation|décision|octroi)[^.,;:]* définiti(?:f|ve)/i],
  [
    'de',
    /(?:Urteil|Verurteilung|Entscheidung|Gewährung)[^.,;:]* endgültig|endgültige[ns]? (?:Urteil|Verurteilung|Entscheidung)/,
  ],
] as const)('what no appeal lies against any more is so in the word of the law (%s)', (language, otherWord) => {
  for (const text of [...saidOnScreen(language), ...saidByLaw(language)]) expect(text).not.toMatch(otherWord);
});

test('the director is whom the law names: no management, and no directorate but that of detention', () => {
  for (const text of [...saidOnScreen('fr'), ...saidByLaw('fr')]) expect(text).not.toMatch(/\b[Ll]a direction\b/);
  for (const text of [...saidOnScreen('nl'), ...saidByLaw('nl')]) expect(text).not.toMatch(/\b[Dd]e directie\b/);
});

test('asking whoever does a step how far it is, is not a reminder that is sent', () => {
  const t = words('nl');
  expect(t('exchange:send.reminder')).toMatch(/^Herinnering/);
  for (const key of ['action.remind', 'remind.title', 'remind.text', 'remind.written'])
    expect(t(`today:${key}`)).not.toMatch(/herinner/i);
});
