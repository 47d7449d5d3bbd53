/**
 * A new note of a dossier, from anywhere: where its notes are on screen in their own field, elsewhere in a window over whatever is shown.
 * What is typed from now on stands in it, however long it takes to get there.
 */
import type { NavigateFunction } from 'react-router';
import { create } from 'zustand';
import { dossierPath } from '../routes/paths.ts';
import { noteMeant, typeAheadFor } from '../ui/typed-ahead.ts';

interface NoteWindowState {
  /** Whose note is being written; undefined while the window is closed. */
  readonly dossier: string | undefined;
  /** Another one each time somebody comes to write. */
  readonly visit: number;
  /** What had the keyboard, and gets it back. */
  readonly opener: Element | null;
}

export const useNoteWindow = create<NoteWindowState>(() => ({ dossier: undefined, visit: 0, opener: null }));

/** The form of a note carries the dossier it is of. */
export const noteFormOf = (dossier: string): { readonly 'data-note-of': string } => ({ 'data-note-of': dossier });

export function writeNote(go: NavigateFunction, dossier: string): void {
  const opener = document.activeElement;
  typeAheadFor(noteMeant(dossier));
  if (isFieldShown(dossier)) {
    void go(dossierPath(dossier, { tab: 'notes', isNew: true }));
    return;
  }
  useNoteWindow.setState(({ visit, dossier: before, opener: earlier }) => ({
    dossier,
    visit: visit + 1,
    opener: before === undefined ? opener : earlier,
  }));
}

export function closeNoteWindow(): void {
  const { opener } = useNoteWindow.getState();
  useNoteWindow.setState({ dossier: undefined, opener: null });
  const there = opener instanceof HTMLElement && opener.isConnected ? opener : document.querySelector('main');
  there?.focus({ preventScroll: true });
}

/** A dossier drawn ahead of being opened stands in the page too, and nobody sees it. */
const isFieldShown = (dossier: string): boolean =>
  [...document.querySelectorAll<HTMLElement>('main [data-note-of]')].some(
    (form) => form.dataset['noteOf'] === dossier && form.checkVisibility({ visibilityProperty: true }),
  );
