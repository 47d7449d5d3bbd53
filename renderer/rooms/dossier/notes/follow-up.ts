/** The day to come back to a note: an entity beside it, which the note names or which is called as the note is (SPEC.md, FU1-FU2). */
import { noteFollowUp } from '../../../../shared/dossier/units/note-follow-up.ts';
import type { EntityView, NoteView, SectionView } from '../../../../shared/dossier/view.ts';
import { newEntityId } from '../../../fields/unit-place.ts';
import type { Change } from '../../../vault/api.ts';
import { followUpOf, noteOf, type NoteForm } from './note-form.ts';

/** Its id, whether there is one or not: one that is added later is called as the note is. */
export const followUpId = ({ op, note }: NoteView): string => note.followUp ?? op;

/** In the part the note stands in, whoever reads that part. */
export const followUpIn = (part: SectionView, note: NoteView): EntityView | undefined =>
  part.entities.find(({ id, type }) => type === noteFollowUp && id === followUpId(note));

/** What files a note, with the day beside it; undefined while there is nothing to file. */
export function changesOf(form: NoteForm, newId: () => string = newEntityId): readonly Change[] | undefined {
  const note = noteOf(form);
  if (note === undefined) return undefined;
  const { section } = form;
  const day = followUpOf(form);
  if (day === undefined) return [{ do: 'note', section, note }];
  const entity = newId();
  return [
    { do: 'note', section, note: { ...note, followUp: entity } },
    { do: 'put', section, type: noteFollowUp, entity, unit: 'due', value: day, sees: [] },
  ];
}
