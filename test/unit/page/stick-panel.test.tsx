// @vitest-environment happy-dom
/** A stick that was taken in: what came is said once, and nothing on screen says that there was nothing. */
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router';
import { expect, onTestFinished, test } from 'vitest';
import { firstWords } from '../../../renderer/i18n/i18n.ts';
import { ServicesContext, type Services } from '../../../renderer/data/vault.tsx';
import { StickPanel } from '../../../renderer/rooms/exchange/stick-panel.tsx';
import { ok } from '../../../shared/result.ts';
import { words } from '../../journeys/words.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
Object.assign(window, {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
});

/** A stick with one file that nobody took in yet. */
function stickWithOne(): Services {
  let isTaken = false;
  const answers: Record<string, () => unknown> = {
    'stick.current': () => ({ token: 'a', label: 'Stick' }),
    'stick.look': () => ({ fresh: isTaken ? 0 : 1, known: isTaken ? 1 : 0, mine: 0, damaged: 0 }),
    'stick.take': () => {
      const taken = { taken: isTaken ? [] : ['f'], known: isTaken ? ['f'] : [], damaged: 0, left: 0 };
      isTaken = true;
      return taken;
    },
  };
  const vault = { outgoing: () => Promise.resolve(ok([])), onEvent: () => () => undefined };
  const shell = (name: string) => Promise.resolve(ok(answers[name]?.()));
  return { vault, shell } as unknown as Services;
}

test.each(['nl', 'fr', 'de', 'en'] as const)(
  'a file that was taken in is said to have come, never beside “nothing new” (%s)',
  async (language) => {
    await firstWords(language);
    const t = words(language);
    const place = document.createElement('div');
    const root = createRoot(place);
    onTestFinished(() => act(() => root.unmount()));
    const doing = (work: () => void): Promise<void> =>
      act(async () => {
        work();
        for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      });
    await doing(() =>
      root.render(
        <MantineProvider>
          <MemoryRouter>
            <ServicesContext.Provider value={stickWithOne()}>
              <StickPanel onTaken={() => Promise.resolve()} />
            </ServicesContext.Provider>
          </MemoryRouter>
        </MantineProvider>,
      ),
    );
    const press = (label: string): Promise<void> =>
      doing(() => [...place.querySelectorAll('button')].find((each) => each.textContent === label)?.click());
    // Spaces of French that hold a line together are put in as words are bundled.
    const said = (): string => place.textContent.replaceAll(/[\u00a0\u202f]/gu, ' ');
    await press(t('exchange:stick.takeIn_one', { count: 1 }));
    expect(said()).toContain(t('exchange:received.taken_one', { count: 1 }));
    expect(said()).not.toContain(t('exchange:received.takenNone'));
    await press(t('exchange:stick.takeInAgain'));
    expect(said()).not.toContain(t('exchange:received.taken_one', { count: 1 }));
    expect(said()).toContain(t('exchange:received.takenNone'));
  },
);
