/** Goes to a new note of a dossier. What is typed from now on stands in it, however long it takes to get there. */
import type { NavigateFunction } from 'react-router';
import { dossierPath } from './paths.ts';
import { noteMeant, typeAheadFor } from '../ui/typed-ahead.ts';

export function writeNote(go: NavigateFunction, dossier: string): void {
  typeAheadFor(noteMeant(dossier));
  void go(dossierPath(dossier, { tab: 'notes', isNew: true }));
}
