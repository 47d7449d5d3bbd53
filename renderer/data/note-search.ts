/** Ctrl+M: a note from anywhere. Outside of a dossier one says first whose; those opened last stand ready. */
import { create } from 'zustand';
import type { Realm } from '../vault/api.ts';
import { searchWindow } from './searching.ts';
import { dropHeldForChosen, typeAheadFor } from '../ui/typed-ahead.ts';

export interface OpenedPerson {
  readonly dossier: string;
  readonly realm: Realm;
  readonly surname: string;
  readonly firstName: string;
  readonly birth: string;
}

const mostOpened = 5;

interface NoteSearch {
  /** The search asks whose note it is to be. */
  readonly isForNote: boolean;
  /** Opened since unlocking, the last one first; gone with this process at the next lock. */
  readonly opened: readonly OpenedPerson[];
}

export const useNoteSearch = create<NoteSearch>(() => ({ isForNote: false, opened: [] }));

export function rememberOpened(person: OpenedPerson): void {
  useNoteSearch.setState(({ opened }) => ({
    opened: [person, ...opened.filter(({ dossier }) => dossier !== person.dossier)].slice(0, mostOpened),
  }));
}

export function openNoteSearch(): void {
  typeAheadFor('search');
  useNoteSearch.setState({ isForNote: true });
  searchWindow.open();
}

export function endNoteSearch(): void {
  dropHeldForChosen();
  useNoteSearch.setState({ isForNote: false });
}
