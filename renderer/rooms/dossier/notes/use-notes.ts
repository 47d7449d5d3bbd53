/** Notes of every section I read, newest first, and where I may write one. */
import { useMemo } from 'react';
import { isConfirmed, type NoteView, type SectionView } from '../../../../shared/dossier/view.ts';
import { useMe } from '../../../data/vault.tsx';
import { useOpenDossier } from '../../../fields/dossier-context.tsx';
import { followUpIn } from './follow-up.ts';
import { findWords, wordsOf, type Hit } from './highlight.ts';
import { notePlaces, type NoteSection } from './note-places.ts';

export interface FoundNote {
  readonly view: NoteView;
  /** The part it stands in. */
  readonly part: SectionView;
  readonly hits: readonly Hit[];
}

export interface Notes {
  readonly all: readonly FoundNote[];
  readonly writable: readonly NoteSection[];
  /** Notes that were put right, with the note that does so. */
  readonly corrections: ReadonlyMap<string, NoteView>;
}

export function useNotes(): Notes {
  const { view } = useOpenDossier();
  const me = useMe();
  return useMemo(() => {
    const all = view.sections
      .flatMap((part) => part.notes.map((view): FoundNote => ({ view, part, hits: [] })))
      .sort(newestFirst);
    const { writable } = notePlaces(view, me);
    const corrections = new Map<string, NoteView>();
    for (const { view: note } of [...all].reverse()) {
      if (note.note.corrects !== undefined && isConfirmed(note.author)) corrections.set(note.note.corrects, note);
    }
    return { all, writable, corrections };
  }, [view, me]);
}

function newestFirst(a: FoundNote, b: FoundNote): number {
  const [day, other] = [a.view.note.on, b.view.note.on];
  return day === other ? b.view.at - a.view.at : day < other ? 1 : -1;
}

/** Undefined where I do not read it, or no longer. */
export const noteWithOp = ({ all }: Notes, op: string): NoteView | undefined =>
  all.find(({ view }) => view.op === op)?.view;

/** The note that is come back to by this entity, where the dossier is opened at it. */
export const noteOfFollowUp = ({ all }: Notes, entity: string): string | undefined =>
  all.find(({ view, part }) => followUpIn(part, view)?.id === entity)?.view.op;

/** Notes in which every word typed stands in the text, among those present, or in the author's name. */
export function filterNotes(notes: readonly FoundNote[], typed: string): readonly FoundNote[] {
  const words = wordsOf(typed);
  if (words.length === 0) return notes;
  return notes.flatMap((found): FoundNote[] => {
    const { note, author } = found.view;
    const beside = `${note.present ?? ''} ${author.name}`;
    const inText = words.filter((word) => findWords(beside, [word]) === undefined);
    const hits = findWords(note.text, inText);
    if (hits === undefined) return [];
    return [{ ...found, hits: findWords(note.text, words) ?? hits }];
  });
}
