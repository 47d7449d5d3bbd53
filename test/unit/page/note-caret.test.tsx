// @vitest-environment happy-dom
/** Coming back to a note that is half written: one writes on at its end. */
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, onTestFinished, test } from 'vitest';
import { useRef, type ReactNode } from 'react';
import { MantineProvider } from '@mantine/core';
import { MemoryRouter } from 'react-router';
import { firstWords } from '../../../renderer/i18n/i18n.ts';
import { useCaretAtEnd } from '../../../renderer/fields/use-caret-at-end.ts';
import { emptyNote } from '../../../renderer/rooms/dossier/notes/note-form.ts';
import { NotesTab } from '../../../renderer/rooms/dossier/notes/notes-tab.tsx';
import { AddressProvider, GoProvider } from '../../../renderer/routes/address.ts';
import { good } from '../../fixtures/machine.ts';
import { atDossier, mountIn } from '../../support/mounted.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
Object.assign(window, {
  matchMedia: () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }),
});
// A field that grows asks when its letters came.
Object.defineProperty(document, 'fonts', {
  value: { addEventListener: () => undefined, removeEventListener: () => undefined },
});

function Note({ text }: { readonly text: string }): ReactNode {
  const field = useRef<HTMLTextAreaElement>(null);
  useCaretAtEnd(field);
  return <textarea ref={field} defaultValue={text} />;
}

function drawn(text: string): HTMLTextAreaElement {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  onTestFinished(() => {
    act(() => root.unmount());
    place.remove();
  });
  act(() => root.render(<Note text={text} />));
  const field = place.querySelector('textarea');
  if (field === null) throw new Error('no field');
  // As a browser draws it: with text of its own, the caret before it.
  field.setSelectionRange(0, 0);
  return field;
}

test('the caret stands after what was written, the first time the keyboard comes to the note', () => {
  const field = drawn('Hij belde.');
  field.focus();
  expect([field.selectionStart, field.selectionEnd]).toEqual([10, 10]);
  // From then on it is where one left it.
  field.setSelectionRange(3, 3);
  field.blur();
  field.focus();
  expect(field.selectionStart).toBe(3);
});

test('a press in the midst of it puts the caret where one pressed', () => {
  const field = drawn('Hij belde.');
  field.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  field.focus();
  expect(field.selectionStart).toBe(0);
});

test('a note that came back from an earlier time is gone on with at its end', async () => {
  await firstWords('nl');
  const { at, me, id } = await atDossier();
  const value = { ...emptyNote('notes', '2026-11-24'), text: 'Hij belde.' };
  await good(at.vault.putDraft({ place: 'note/new', dossier: id, value, sees: [], at: 1 }));
  let place: HTMLElement | null = null;
  const room = await mountIn(
    at,
    me,
    id,
    <MantineProvider>
      <MemoryRouter>
        <GoProvider value={() => undefined}>
          <AddressProvider value={{ part: 'notes', query: new URLSearchParams() }}>
            <div ref={(drawn) => void (place = drawn)}>
              <NotesTab />
            </div>
          </AddressProvider>
        </GoProvider>
      </MemoryRouter>
    </MantineProvider>,
  );
  onTestFinished(room.leave);
  const note = (): HTMLTextAreaElement | undefined =>
    [...(place?.querySelectorAll('textarea') ?? [])].find(({ value: text }) => text === 'Hij belde.');
  await room.until(() => note() !== undefined);
  note()?.setSelectionRange(0, 0);
  await room.doing(() => void note()?.dispatchEvent(new Event('focus')));
  expect(note()?.selectionStart).toBe(10);
});
