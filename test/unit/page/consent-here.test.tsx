// @vitest-environment happy-dom
/** What consent is worth where one works, said where it is asked for with its article (D40). */
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, test } from 'vitest';
import { MeContext } from '../../../renderer/data/vault.tsx';
import { firstWords } from '../../../renderer/i18n/i18n.ts';
import type { Me } from '../../../renderer/vault/api.ts';
import { ConsentHere } from '../../../renderer/widgets/exchange/consent-here.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
Object.assign(window, {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
});
beforeEach(() => firstWords('nl'));

function saidTo(service: string): string {
  const place = document.createElement('div');
  const root = createRoot(place);
  const value = { name: 'Lien', language: 'nl', realm: 'real', service } as Me;
  act(() =>
    root.render(
      <MantineProvider>
        <MeContext.Provider value={value}>
          <ConsentHere />
        </MeContext.Provider>
      </MantineProvider>,
    ),
  );
  const said = place.querySelector('[data-consent-here]')?.textContent ?? '';
  act(() => root.unmount());
  return said;
}

test('D40: a prison is told that consent alone is no ground, with the articles; a service under the Regulation is not', () => {
  expect(saidTo('psd:gent')).toContain('toestemming alleen is daar geen grond');
  expect(saidTo('psd:gent')).toMatch(/Artikel 33; 29, § 2, wet van 30 juli 2018/);
  expect(saidTo('justice-house:gent')).toBe('');
});
