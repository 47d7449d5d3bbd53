// @vitest-environment happy-dom
/** A note with a day to come back to it, from the field one types it in to the line below the note. */
import { MantineProvider } from '@mantine/core';
import { MemoryRouter } from 'react-router';
import { expect, onTestFinished, test } from 'vitest';
import { firstWords, i18n } from '../../../renderer/i18n/i18n.ts';
import { changesOf, followUpId } from '../../../renderer/rooms/dossier/notes/follow-up.ts';
import { emptyNote, noteFormOf } from '../../../renderer/rooms/dossier/notes/note-form.ts';
import { NotesTab } from '../../../renderer/rooms/dossier/notes/notes-tab.tsx';
import { AddressProvider, GoProvider } from '../../../renderer/routes/address.ts';
import { pathOfRow } from '../../../renderer/widgets/row-path.ts';
import type { TodayRow } from '../../../renderer/vault/api.ts';
import { note as noteSchema } from '../../../shared/dossier/entities.ts';
import type { Author } from '../../../shared/dossier/view.ts';
import { good } from '../../fixtures/machine.ts';
import { atDossier, mountIn } from '../../support/mounted.tsx';

Object.assign(window, {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
});
// A field that grows asks when its letters came.
Object.defineProperty(document, 'fonts', {
  value: { addEventListener: () => undefined, removeEventListener: () => undefined },
});

const empty = emptyNote('notes', '2026-11-29');

test('FU1 a note is filed with its day beside it, and without one as before', () => {
  const form = { ...empty, text: 'Hij belde.' };
  const note = { text: 'Hij belde.', on: '2026-11-29', kind: 'conversation' };
  const file = (followUp: string, followUpWhat: string) => changesOf({ ...form, followUp, followUpWhat }, () => 'f1');
  expect(file('', 'Bellen')).toEqual([{ do: 'note', section: 'notes', note }]);
  expect(file('2026-12-10', ' Bellen ')).toEqual([
    { do: 'note', section: 'notes', note: { ...note, followUp: 'f1' } },
    {
      do: 'put',
      section: 'notes',
      type: 'note-follow-up',
      entity: 'f1',
      unit: 'due',
      value: { on: '2026-12-10', what: 'Bellen' },
      sees: [],
    },
  ]);
  expect(changesOf({ ...empty, followUp: '2026-12-10' })).toBeUndefined();
});

test('FU1 notes and drafts of before are read as they were', () => {
  const { followUp: _day, followUpWhat: _what, ...before } = { ...empty, text: 'Hij belde.' };
  expect(noteFormOf(before, empty)).toMatchObject({ text: 'Hij belde.', followUp: '', followUpWhat: '' });
  const note = { text: 'Hij belde.', on: '2026-11-29', kind: 'conversation' };
  expect(noteSchema.parse(note)).toEqual(note);
});

test('FU2 what is added later is called as the note is', () => {
  const view = { op: 'ab', note: { text: 'x', on: '2026-11-29', kind: 'other' }, author: {} as Author, at: 0 } as const;
  expect(followUpId(view)).toBe('ab');
  expect(followUpId({ ...view, note: { ...view.note, followUp: 'f1' } })).toBe('f1');
});

async function notesOf(query = ''): Promise<{
  readonly at: Awaited<ReturnType<typeof atDossier>>;
  readonly room: Awaited<ReturnType<typeof mountIn>>;
  readonly button: (key: 'file' | 'followUpTick' | 'followUpReopen' | 'followUpAdd') => HTMLButtonElement | undefined;
  readonly line: () => string;
}> {
  await firstWords('nl');
  const at = await atDossier();
  const value = { ...empty, text: 'Hij belde.', followUp: '2026-12-10', followUpWhat: 'Huisbaas' };
  await good(at.at.vault.putDraft({ place: 'note/new', dossier: at.id, value, sees: [], at: 1 }));
  let place: HTMLElement | null = null;
  const room = await mountIn(
    at.at,
    at.me,
    at.id,
    <MantineProvider>
      <MemoryRouter>
        <GoProvider value={() => undefined}>
          <AddressProvider value={{ part: 'notes', query: new URLSearchParams(query) }}>
            <div ref={(drawn) => void (place = drawn)}>
              <NotesTab />
            </div>
          </AddressProvider>
        </GoProvider>
      </MemoryRouter>
    </MantineProvider>,
  );
  onTestFinished(room.leave);
  const button = (key: 'file' | 'followUpTick' | 'followUpReopen' | 'followUpAdd') =>
    [...(place?.querySelectorAll('button') ?? [])].find(
      ({ textContent }) => textContent === i18n.t(`dossier:note.${key}`),
    );
  return { at, room, button, line: () => place?.querySelector('[data-follow-up]')?.textContent ?? '' };
}

test('FU2 below the note the day is read, ticked done and opened again, and Today goes along', async () => {
  const { at, room, button, line } = await notesOf();
  const rows = async () =>
    (await good(at.at.vault.today())).rows.filter(({ kind }) => kind === 'note-follow-up').map(({ what }) => what);
  await room.until(() => button('file') !== undefined);
  const submit = new Event('submit', { bubbles: true, cancelable: true });
  await room.doing(() => void button('file')?.form?.dispatchEvent(submit));
  await room.until(() => button('followUpTick') !== undefined);
  expect(line()).toContain('opvolgen op 10 december 2026: Huisbaas');
  expect(await rows()).toEqual(['Huisbaas']);
  await room.doing(() => button('followUpTick')?.click());
  await room.until(() => button('followUpReopen') !== undefined);
  expect(await rows()).toEqual([]);
  await room.doing(() => button('followUpReopen')?.click());
  await room.until(() => button('followUpTick') !== undefined);
  expect(await rows()).toEqual(['Huisbaas']);
  // It has its day: none is added beside it.
  expect(button('followUpAdd')).toBeUndefined();
});

test('FU3 the row leads to the notes, at the note', () => {
  const row: TodayRow = {
    ...{ id: 'r', dossier: 'd', surname: '', firstName: '', birthYear: '', on: '2026-12-10', what: '', holder: '' },
    ...{ onMe: true, at: 'f1', why: { rule: '', source: '', confirmed: true } },
    kind: 'note-follow-up',
  };
  expect(pathOfRow(row)).toBe('/dossier/d/notes?at=f1');
});
