/**
 * What the person is not given unasked because it is somebody else's (shared/dossier/SPEC.md, OW3): what is marked as speaking of
 * another, and who around them told something. The fixed text names both for everybody, so that nothing is told from their absence.
 */
import { parseUnit } from '../../../shared/dossier/read.ts';
import { isThirdParty } from '../../../shared/dossier/units/knowing.ts';
import { noteFollowUp } from '../../../shared/dossier/units/note-follow-up.ts';
import type { EntityView, NoteView, SectionView } from '../../../shared/dossier/view.ts';

export function withoutOthers(section: SectionView): SectionView {
  const marked = markedNotes(section);
  // The day to come back to a note says what of.
  const days = new Set(marked.flatMap(({ op, note }) => [op, note.followUp ?? op]));
  return {
    ...section,
    entities: section.entities.filter(
      (entity) => !speaksOfOther(entity) && !(entity.type === noteFollowUp && days.has(entity.id)),
    ),
    notes: section.notes.filter((note) => !marked.includes(note)).map(withoutTeller),
  };
}

/** A note stays as it was written: whoever forgot the mark sets it with the note that puts it right. */
function markedNotes({ notes }: SectionView): readonly NoteView[] {
  const marked = notes.filter(({ note }) => note.aboutThird === true);
  const putRight = new Set(marked.map(({ note }) => note.corrects));
  return notes.filter((each) => marked.includes(each) || putRight.has(each.op));
}

/** In any version: paper shows all that stand. */
const speaksOfOther = ({ type, units }: EntityView): boolean =>
  type === 'statement' &&
  (units['statement']?.versions ?? []).some(
    ({ value }) => parseUnit('assessment', 'statement', 'statement', value)?.aboutThird === true,
  );

/** That somebody told it stays; of people who work on the case also who. */
function withoutTeller(view: NoteView): NoteView {
  const { told, ...note } = view.note;
  return told === undefined || !isThirdParty(told.as) ? view : { ...view, note };
}
