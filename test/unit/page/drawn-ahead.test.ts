import { expect, test } from 'vitest';
import { drawAhead } from '../../../renderer/shell/drawn-ahead.tsx';
import { screenName, slotMarks } from '../../../renderer/shell/first-sight.ts';
import { languages } from '../../../shared/language.ts';
import { words } from '../../journeys/words.ts';

const screens = await drawAhead();

const times = (text: string, part: string): number => text.split(part).length - 1;

test.each(languages)('the locked screen is drawn ahead in %s, with the field bound to its words', (language) => {
  const t = words(language);
  for (const people of [1, 2, 5]) {
    const screen = screens[screenName({ language, people, developmentRuntime: false })] ?? '';
    for (const key of ['start:unlock.title', 'start:unlock.open', 'start:unlock.another', 'computer:lost.link'])
      expect(screen).toContain(t(key));
    const [, id = ''] =
      /<label[^>]* for="(?<id>[^"]+)"[^>]*>[^<]*<\/label><div[^>]*><div[^>]*><input/.exec(screen) ?? [];
    const label = screen.slice(screen.indexOf(`for="${id}"`));
    expect(label.slice(label.indexOf('>') + 1)).toMatch(new RegExp(`^${t('start:passphrase.label')}<`));
    expect(/<input[^>]*type="password"[^>]*>/.exec(screen)?.[0]).toContain(`id="${id}"`);
  }
});

test.each(Object.keys(screens))('each person has one place, and nobody is named: %s', (name) => {
  const places = slotMarks.map((mark) => times(screens[name] ?? '', `>${mark}<`));
  expect(places).toEqual(name.includes('several') ? [1, 1] : [1, 0]);
});

test('that the runtime is one for development is said where it is', () => {
  const screen = (developmentRuntime: boolean): string | undefined =>
    screens[screenName({ language: 'nl', people: 1, developmentRuntime })];
  const said = words('nl')('common:developmentRuntime');
  expect(screen(true)).toContain(said);
  expect(screen(false)).not.toContain(said);
});
