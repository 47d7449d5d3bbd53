// @vitest-environment happy-dom
/** The list of what would go with a file, before anybody accepts it (R12): each thing named, with its words, who wrote it and why it goes. */
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test } from 'vitest';
import { formatFor } from '../../../renderer/i18n/format.ts';
import { firstWords } from '../../../renderer/i18n/i18n.ts';
import { authorName } from '../../../renderer/i18n/name-words.ts';
import { Going } from '../../../renderer/rooms/exchange/going.tsx';
import type { IncomingGone, IncomingReport } from '../../../renderer/vault/api.ts';
import type { Author } from '../../../shared/dossier/view.ts';
import { words } from '../../journeys/words.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
Object.assign(window, {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
});

const author = (name: string, shown: Author['shown'] = 'compared'): Author => ({
  person: 'p',
  seat: 's',
  name,
  function: 'psd-social-worker',
  service: 'psd:gent',
  shown,
});

const at = Date.UTC(2026, 10, 3, 9, 15);
const step: IncomingGone = {
  section: 'plan',
  what: 'value',
  type: 'step',
  entity: 's1',
  unit: 'what',
  value: { text: 'Slaapplaats zoeken' },
  author: author('Lien Zonnebloem'),
  at,
  by: author('Wolf Korenbloem'),
  byAt: at,
};
const removal: IncomingGone = {
  section: 'plan',
  what: 'removal',
  type: 'step',
  entity: 's2',
  author: author('Lien Zonnebloem'),
  at,
};

/** As the report shows it, in a language. */
async function shown(language: 'nl' | 'fr' | 'de' | 'en', what: readonly IncomingGone[]): Promise<HTMLElement> {
  await firstWords(language);
  const place = document.createElement('div');
  const report = { names: { s1: 'Slaapplaats zoeken', s2: 'Werk zoeken' }, going: { what, seen: 'list' } };
  const root = createRoot(place);
  onTestFinished(() => act(() => root.unmount()));
  act(() =>
    root.render(
      <MantineProvider>
        {/* Of a report only what this part of the screen reads. */}
        <Going report={report as unknown as IncomingReport} />
      </MantineProvider>,
    ),
  );
  return place;
}

test.each(['nl', 'fr', 'de', 'en'] as const)(
  'R12: says in %s what would go, whose it is, and by whom',
  async (language) => {
    const place = await shown(language, [step, removal]);
    const t = words(language);
    // French signs have thin spaces before them on screen.
    const plain = (said: string): string => said.replaceAll(/\s/g, ' ');
    const text = plain(place.textContent ?? '');
    expect(text).toContain(t('exchange:report.going_other', { count: 2 }));
    expect(text).toContain(t('exchange:report.goingAbout'));
    for (const each of ['Slaapplaats zoeken', 'Werk zoeken', 'Lien Zonnebloem', 'Wolf Korenbloem'])
      expect(text).toContain(each);
    expect(text).toContain(t('exchange:report.goingRemoval'));
    expect(text).toContain(plain(formatFor(language).moment(at)));
  },
);

test('R12: what a thing is called is said once, also where that is what would go', async () => {
  const text = ((await shown('nl', [step])).textContent ?? '').replaceAll(/\s/g, ' ');
  expect(text.split('Slaapplaats zoeken')).toHaveLength(2);
  expect(text).toContain('Plan – Stap');
  expect(text).not.toContain('Stap – Stap');
});

test('R12: whose authorship nobody proved is marked there too, and a long list opens with a button', async () => {
  const many = Array.from({ length: 40 }, (_, number): IncomingGone => ({
    ...step,
    entity: `s${number + 10}`,
    author: author('Wie Dan Ook', 'unconfirmed'),
  }));
  const place = await shown('en', many);
  const rows = (): number => (place.textContent ?? '').split('Wie Dan Ook').length - 1;
  expect(rows()).toBe(30);
  expect(place.textContent).toContain(authorName({ name: 'Wie Dan Ook', shown: 'unconfirmed' }, 'en'));
  act(() => place.querySelector('button')?.click());
  expect(rows()).toBe(40);
});

test('nothing would go: nothing is said', async () => {
  expect((await shown('nl', [])).querySelector('section')).toBeNull();
});
