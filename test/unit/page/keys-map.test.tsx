// @vitest-environment happy-dom
/** The map of keys, and what stands beside a plan, say where Enter adds a step: in the row of one; in a goal it makes a line. */
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test } from 'vitest';
import { firstWords } from '../../../renderer/i18n/i18n.ts';
import { PanelHints } from '../../../renderer/rooms/dossier/plan/step-panel.tsx';
import { KeysMap } from '../../../renderer/ui/keys-map.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
Object.assign(window, {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
});

const inStep = {
  nl: /in (de rij van )?een stap:/i,
  fr: /dans (la ligne d’)?une étape\s?:/i,
  de: /in (der Zeile eines Schritts|einem Schritt):/i,
  en: /in (the row of )?a step:/i,
} as const;

test.each(['nl', 'fr', 'de', 'en'] as const)(
  'Enter adds a step in the row of one, and is said to (%s)',
  async (language) => {
    await firstWords(language);
    const place = document.createElement('div');
    const root = createRoot(place);
    onTestFinished(() => act(() => root.unmount()));
    act(() =>
      root.render(
        <MantineProvider>
          <KeysMap />
          <PanelHints />
        </MantineProvider>,
      ),
    );
    const onEnter = [...place.querySelectorAll('dl > div')].filter((each) =>
      /^(Enter|↵)$/.test(each.querySelector('kbd')?.textContent ?? ''),
    );
    // Once in the map and once beside the plan; the others open what is chosen.
    expect(onEnter.filter((each) => inStep[language].test(each.textContent))).toHaveLength(2);
  },
);
