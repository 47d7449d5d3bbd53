// @vitest-environment happy-dom
/** The directory: the kind that is chosen is the kind of what is listed; a search, which goes through all, chooses none. */
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router';
import { expect, onTestFinished, test } from 'vitest';
import { firstWords } from '../../../renderer/i18n/i18n.ts';
import { MeContext, ServicesContext, type Services } from '../../../renderer/data/vault.tsx';
import { DirectoryRoom } from '../../../renderer/rooms/directory/directory.tsx';
import type { Me } from '../../../renderer/vault/api.ts';
import { ok } from '../../../shared/result.ts';
import { words } from '../../journeys/words.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
Object.assign(window, {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
});

test('while an OCMW is shown because it was searched for, the kind does not say prison', async () => {
  await firstWords('nl');
  const t = words('nl');
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  onTestFinished(() => {
    act(() => root.unmount());
    place.remove();
  });
  const vault = { serviceBook: () => Promise.resolve(ok([])), onEvent: () => () => undefined };
  await act(async () => {
    root.render(
      <MantineProvider>
        <MemoryRouter>
          <ServicesContext.Provider value={{ vault } as unknown as Services}>
            <MeContext.Provider value={{ realm: 'real' } as unknown as Me}>
              <DirectoryRoom />
            </MeContext.Provider>
          </ServicesContext.Provider>
        </MemoryRouter>
      </MantineProvider>,
    );
    await Promise.resolve();
  });
  const [search, kind] = [...place.querySelectorAll<HTMLInputElement>('input:not([type="hidden"])')];
  expect(kind?.value).toBe(t('directory:kind.prison'));
  await type(search, 'OCMW Herstappe');
  expect(place.querySelector('h2')?.textContent).toMatch(/OCMW/);
  expect(kind?.value).toBe('');
  await type(search, '');
  expect(kind?.value).toBe(t('directory:kind.prison'));
});

async function type(field: HTMLInputElement | undefined, text: string): Promise<void> {
  await act(async () => {
    // As the browser sets it: React keeps a setter of its own on the field.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    await Promise.resolve();
  });
}
