// @vitest-environment happy-dom
/** What waits for a person, piece by piece (T4): whom it lets in and what it took over stand there in words, in every language. */
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test } from 'vitest';
import { firstWords } from '../../../renderer/i18n/i18n.ts';
import { authorName } from '../../../renderer/i18n/name-words.ts';
import { WorkList } from '../../../renderer/rooms/tasks/work-list.tsx';
import type { Work } from '../../../renderer/vault/api.ts';
import { words } from '../../journeys/words.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
Object.assign(window, {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
});

const wolf = { name: 'Wolf Korenbloem', service: 'psd:gent', shown: 'unconfirmed' } as const;
const work: Work = {
  id: 'w1',
  at: Date.UTC(2026, 10, 3, 9, 15),
  says: [{ what: 'let-in', who: wolf }, { what: 'took-over' }, { what: 'unreadable' }],
  to: [],
};

test.each(['nl', 'fr', 'de', 'en'] as const)(
  'T4: whom it lets in, with what is known of the name: %s',
  async (language) => {
    await firstWords(language);
    const place = document.createElement('div');
    const root = createRoot(place);
    onTestFinished(() => act(() => root.unmount()));
    act(() =>
      root.render(
        <MantineProvider>
          <WorkList place={{ section: 'plan', names: {} }} work={[work]} />
        </MantineProvider>,
      ),
    );
    const t = words(language);
    const who = authorName(wolf, language);
    expect(place.textContent).toContain(t('tasks:letIn', { who }));
    expect(who).not.toBe(wolf.name);
    expect(place.textContent).toContain(t('tasks:tookOver'));
    expect(place.textContent).toContain(t('tasks:unreadable'));
  },
);
