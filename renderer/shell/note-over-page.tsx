/** The window a note is written in over any page; its code is read with the first one. */
import { lazy, Suspense, type ReactNode } from 'react';
import { useNoteWindow } from '../data/write-note.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { BrokenRoom } from './broken-room.tsx';

const NoteWindow = lazy(() => import('../rooms/dossier/notes/note-window.tsx'));

export function NoteOverPage(): ReactNode {
  const { dossier, visit } = useNoteWindow();
  if (dossier === undefined) return null;
  return (
    <ErrorBoundary key={dossier} instead={<BrokenRoom />}>
      <Suspense fallback={null}>
        <NoteWindow dossier={dossier} visit={visit} />
      </Suspense>
    </ErrorBoundary>
  );
}
