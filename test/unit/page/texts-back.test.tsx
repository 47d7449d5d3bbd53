// @vitest-environment happy-dom
/** What unlocking brought back has a way there: each text by whose it is and what, the last typed on top. */
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { MemoryRouter } from 'react-router';
import { expect, onTestFinished, test } from 'vitest';
import { firstWords } from '../../../renderer/i18n/i18n.ts';
import { SessionProvider } from '../../../renderer/data/session.tsx';
import { ServicesContext, type Services } from '../../../renderer/data/vault.tsx';
import { draftPath } from '../../../renderer/routes/draft-path.ts';
import { UnlockNotices } from '../../../renderer/shell/unlock-notices.tsx';
import type { Draft, DossierRow, Me } from '../../../renderer/vault/api.ts';
import { ok } from '../../../shared/result.ts';
import { words } from '../../journeys/words.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
Object.assign(window, {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
});

const draft = (place: string, at: number, dossier?: string): Draft => ({
  place,
  at,
  value: {},
  sees: [],
  ...(dossier !== undefined && { dossier }),
});

async function shown(drafts: readonly Draft[], rows: readonly Partial<DossierRow>[]): Promise<HTMLElement> {
  await firstWords('nl');
  const vault = {
    drafts: () => Promise.resolve(ok(drafts)),
    caseload: () => Promise.resolve(ok(rows)),
    onEvent: () => () => undefined,
  };
  const place = document.createElement('div');
  const root = createRoot(place);
  onTestFinished(() => act(() => root.unmount()));
  await act(async () => {
    root.render(
      <MantineProvider>
        <MemoryRouter>
          {/* Of the vault and of who is unlocked only what this notice asks. */}
          <ServicesContext.Provider value={{ vault } as unknown as Services}>
            <SessionProvider
              me={{} as unknown as Me}
              problems={{ notices: ['drafts-back'], draftsBack: drafts.length }}
            >
              <UnlockNotices />
            </SessionProvider>
          </ServicesContext.Provider>
        </MemoryRouter>
      </MantineProvider>,
    );
    await Promise.resolve();
  });
  return place;
}

test('texts that are back after unlocking have a way there, what was typed last first', async () => {
  const t = words('nl');
  const place = await shown(
    [
      draft('plan/step/s1/what', 1, 'd1'),
      draft('note/new', 3, 'd1'),
      draft('note/next', 2, 'd1'),
      draft('new-dossier', 4),
      // A dossier of another list, and a place of another version: they wait where they are.
      draft('note/new', 5, 'elsewhere'),
      draft('whatever', 6, 'd1'),
    ],
    [{ id: 'd1', surname: 'Kompas', firstName: 'Yara' }],
  );
  const ways = [...place.querySelectorAll('a')];
  expect(ways.map((way) => way.getAttribute('href'))).toEqual([
    '/people/new',
    '/dossier/d1/notes?new=1',
    '/dossier/d1/plan?at=s1',
  ]);
  expect(ways.map((way) => way.textContent)).toEqual([
    t('dossier:entry.title'),
    expect.stringMatching(new RegExp(`Kompas.*${t('dossier:tab.notes')}`)),
    expect.stringMatching(new RegExp(`Kompas.*${t('dossier:tab.plan')}`)),
  ]);
});

test.each([
  ['identity/person/person/name', '/dossier/d1/person'],
  ['identity/responsible/responsible/reach', '/dossier/d1/network?at=responsible'],
  ['plan/inquiry/i1/answer', '/dossier/d1/network?at=i1'],
  ['plan/hand-over/h1/reason', '/dossier/d1/network?at=h1'],
  ['legal/judgment/j1/judgment', '/dossier/d1/legal?at=j1'],
  ['assessment/domain/housing/words', '/dossier/d1/review?at=housing'],
  ['health/need/n1/what', '/dossier/d1/apart?at=n1'],
])('a text at %s stands at %s', (place, path) => expect(draftPath({ place, dossier: 'd1' })?.path).toBe(path));
