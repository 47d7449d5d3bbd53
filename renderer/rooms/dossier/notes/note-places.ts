/** Where I may write a note in a dossier, with who reads it there; or why I may not. */
import { mayBegin } from '../../../../shared/dossier/beginning.ts';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import type { DossierView, Me, ReadingOnly } from '../../../vault/api.ts';
import { isReader } from '../../../fields/is-reader.ts';

export interface NoteSection {
  readonly kind: SectionKind;
  /** Names of the others who read it. */
  readonly readers: readonly string[];
  /** My service keeps no notes on this dossier yet: the first one begins them. */
  readonly begins?: true;
}

/** `emergency`: opened because it could not wait, to be read alone. `extract`: nothing of it is worked in here. */
export type WhyNoNote = 'emergency' | 'extract' | ReadingOnly;

export interface NotePlaces {
  readonly writable: readonly NoteSection[];
  readonly whyNot?: WhyNoNote;
}

/** Sections whose notes are shared work; a section of one service keeps its notes to itself. */
export const withNotes = ['notes', 'plan', 'legal'] as const satisfies readonly SectionKind[];
export type PartWithNotes = (typeof withNotes)[number];

type Writer = Pick<Me, 'person' | 'function' | 'service' | 'readsOnly'>;

/** The service's own notes come first: what is written without looking around is read by colleagues alone. */
export function notePlaces(view: DossierView, me: Writer): NotePlaces {
  const whyNot = whyNoNote(view, me);
  if (whyNot !== undefined) return { writable: [], whyNot };
  const writable = withNotes.flatMap((kind): NoteSection[] => {
    const section = view.sections.find((each) => each.kind === kind && each.canWrite);
    if (section === undefined)
      return kind === 'notes' && beginsNotes(view, me) ? [{ kind, readers: [], begins: true }] : [];
    const others = section.readers
      .filter(({ person }) => person !== me.person)
      .map(({ name }) => (name === '' ? '?' : name));
    return [{ kind, readers: [...new Set(others)] }];
  });
  return { writable };
}

/** The service that made a dossier keeps notes on it from the start: a colleague who was not given them begins no others. */
const beginsNotes = ({ sections }: DossierView, me: Writer): boolean =>
  mayBegin('notes', me.function) && sections.every(({ owners }) => owners[0] !== me.service);

function whyNoNote(view: DossierView, me: Writer): WhyNoNote | undefined {
  if (me.readsOnly !== null) return me.readsOnly;
  if (view.sections.length === 0) return 'extract';
  return isReader(view, me.person) ? undefined : 'emergency';
}
