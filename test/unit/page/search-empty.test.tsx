// @vitest-environment happy-dom
/** The search before a letter is typed: whom one opened last, and what one may do; what is typed narrows both. */
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeEach, expect, test } from 'vitest';
import { rememberOpened, useNoteSearch } from '../../../renderer/data/note-search.ts';
import { searchWindow } from '../../../renderer/data/searching.ts';
import { SessionProvider } from '../../../renderer/data/session.tsx';
import { useNoteWindow } from '../../../renderer/data/write-note.ts';
import { ServicesContext, type Services } from '../../../renderer/data/vault.tsx';
import { GoProvider } from '../../../renderer/routes/address.ts';
import { Search } from '../../../renderer/shell/search.tsx';
import type { Me, Problems } from '../../../renderer/vault/api.ts';
import { dropTypedAhead, isTypingAhead } from '../../../renderer/ui/typed-ahead.ts';
import { ok } from '../../../shared/result.ts';
import { words } from '../../journeys/words.ts';
import { drawing } from '../../support/drawing.ts';

const drawn = drawing();
const t = words('nl');
let went: string[];

const person = (dossier: string, surname: string, realm: 'real' | 'practice' = 'real') => ({
  dossier,
  realm,
  surname,
  firstName: 'Wolk',
  birth: '1991',
});

beforeEach(() => {
  went = [];
  useNoteSearch.setState({ isForNote: false, opened: [] });
  act(() => searchWindow.close());
});

function open(at = '/'): void {
  const search = () => Promise.resolve(ok({ hits: [], complete: true, namesOnly: false }));
  const services = { vault: { search } } as unknown as Services;
  act(() =>
    drawn.root.render(
      <MantineProvider env="test">
        <ServicesContext.Provider value={services}>
          <SessionProvider me={{ realm: 'real' } as Me} problems={{} as Problems}>
            <MemoryRouter initialEntries={[at]}>
              <GoProvider value={(to) => void went.push(typeof to === 'string' ? to : '')}>
                <Search />
              </GoProvider>
            </MemoryRouter>
          </SessionProvider>
        </ServicesContext.Provider>
      </MantineProvider>,
    ),
  );
  act(() => searchWindow.open());
}

const lines = (): readonly HTMLButtonElement[] => [...document.querySelectorAll<HTMLButtonElement>('[data-action]')];
const said = (): readonly (string | null)[] => lines().map(({ textContent }) => textContent);
const press = (text: string): void =>
  act(() =>
    lines()
      .find(({ textContent }) => textContent?.includes(text))
      ?.click(),
  );
const commands = [t('common:search.command.note'), t('common:search.command.newDossier'), t('common:lock')];

test('whom one opened last stands first, made-up people and whoever one is with left out', () => {
  rememberOpened(person('d1', 'Paardenbloem'));
  rememberOpened(person('d2', 'Regenboog', 'practice'));
  rememberOpened(person('d3', 'Vuurtoren'));
  open('/dossier/d3/plan');
  expect(said()[0]).toContain('Paardenbloem');
  expect(said().join()).not.toMatch(/Regenboog|Vuurtoren/);
  press('Paardenbloem');
  expect(went).toEqual(['/dossier/d1']);
});

test('commands stand there without a letter typed; printing where there is something to print', () => {
  open();
  expect(said()).toEqual(expect.arrayContaining(commands));
  expect(said()).not.toContain(t('common:search.command.print'));
  press(t('common:search.command.newDossier'));
  expect(went).toEqual(['/people/new']);
});

test('in a dossier its papers are printed from there, and a note is of whom it is about', () => {
  open('/dossier/d3/plan');
  press(t('common:search.command.print'));
  expect(went).toEqual(['/dossier/d3/papers']);
});

test('a note from elsewhere asks whose, in the same window', () => {
  rememberOpened(person('d1', 'Paardenbloem'));
  open();
  press(t('common:search.command.note'));
  expect(useNoteSearch.getState().isForNote).toBe(true);
  expect(document.querySelector('input')?.placeholder).toBe(t('common:search.noteFor'));
  press('Paardenbloem');
  // Over the page one is on.
  expect(useNoteWindow.getState().dossier).toBe('d1');
  expect(went).toEqual([]);
});

test('behind a name that is known already to be nobody’s, what follows Enter is a note that waits, not more of the name', async () => {
  open();
  press(t('common:search.command.note'));
  const field = document.querySelector('input');
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'Niemand');
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    await Promise.resolve();
  });
  expect(lines()).toHaveLength(0);
  // The field has the keyboard.
  dropTypedAhead();
  expect(isTypingAhead()).toBe(false);
  act(() => {
    field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  });
  expect(isTypingAhead()).toBe(true);
  dropTypedAhead();
});

async function type(text: string): Promise<void> {
  const field = document.querySelector('input');
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    await Promise.resolve();
  });
}

test('what is typed narrows the commands', async () => {
  open();
  await type('dossier');
  expect(said()).toContain(t('common:search.command.newDossier'));
  expect(said()).not.toContain(t('common:lock'));
});

test('a slip in the name of a command or a room is forgiven where nothing fits as it stands', async () => {
  open();
  await type('vergrendleen');
  expect(said()).toEqual([t('common:lock')]);
  await type('agneda');
  expect(said()).toEqual([t('common:rail.agenda')]);
  await type('agen');
  expect(said()).toEqual([t('common:rail.agenda')]);
  await type('zzzzz');
  expect(said()).toEqual([]);
});
