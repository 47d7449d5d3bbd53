/** A note while it is being written; it becomes a note only when the person files it. */
import {
  domain as domainSchema,
  note as noteSchema,
  type Domain,
  type Note,
  type NoteOutcome,
  type UnitValue,
} from '../../../../shared/dossier/entities.ts';
import { sectionKind, type SectionKind } from '../../../../shared/dossier/sections.ts';
import type { NoteView } from '../../../../shared/dossier/view.ts';
import type { noteFollowUp } from '../../../../shared/dossier/units/note-follow-up.ts';
import { known as knownSchema, namedAs, type NamedAs } from '../../../../shared/dossier/units/knowing.ts';

export type FollowUpDay = UnitValue<'notes', typeof noteFollowUp, 'due'>;

export interface NoteForm {
  readonly [name: string]: string;
  readonly text: string;
  readonly on: string;
  readonly kind: Note['kind'];
  readonly present: string;
  /** Empty: no domain. */
  readonly domain: Domain | '';
  /** How it went; empty: as meant. */
  readonly outcome: NoteOutcome['how'] | '';
  readonly because: string;
  readonly why: string;
  /** How one knows it; empty: not said. */
  readonly known: NonNullable<Note['known']> | '';
  readonly toldBy: string;
  /** In which capacity; empty: not said. */
  readonly toldAs: NamedAs | '';
  readonly purposeOn: string;
  /** `yes`: it speaks of somebody else. */
  readonly aboutThird: 'yes' | '';
  /** The day to come back to it; empty: none. */
  readonly followUp: string;
  readonly followUpWhat: string;
  /** The note it puts right, by its op; empty for an ordinary note. */
  readonly corrects: string;
  /** Where it will stand, and therefore who reads it. */
  readonly section: SectionKind;
}

export const noteKinds = noteSchema.shape.kind.options;
const outcome = noteSchema.shape.outcome.unwrap().shape;
export const outcomes = outcome.how.options;
export const becauses = outcome.because.unwrap().options;
/** Kinds of which there is something to say how it went. */
export const isContact = (kind: Note['kind']): boolean => kind !== 'observation' && kind !== 'correction';

export const emptyNote = (section: SectionKind, today: string): NoteForm => ({
  text: '',
  on: today,
  kind: 'conversation',
  present: '',
  domain: '',
  outcome: '',
  because: '',
  why: '',
  known: '',
  toldBy: '',
  toldAs: '',
  purposeOn: '',
  aboutThird: '',
  followUp: '',
  followUpWhat: '',
  corrects: '',
  section,
});

/** A draft found at opening, decoded; undefined when it does not fit. */
export function noteFormOf(value: unknown, empty: NoteForm): NoteForm | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(value));
  const text = (name: string): string => {
    const found = fields.get(name);
    return typeof found === 'string' ? found : '';
  };
  if (text('text') === '') return undefined;
  return {
    text: text('text'),
    on: text('on') === '' ? empty.on : text('on'),
    kind: noteSchema.shape.kind.safeParse(text('kind')).data ?? empty.kind,
    present: text('present'),
    domain: domainSchema.safeParse(text('domain')).data ?? '',
    outcome: outcomes.find((each) => each === text('outcome')) ?? '',
    because: text('because'),
    why: text('why'),
    known: knownSchema.safeParse(text('known')).data ?? '',
    toldBy: text('toldBy'),
    toldAs: namedAs.safeParse(text('toldAs')).data ?? '',
    purposeOn: text('purposeOn'),
    aboutThird: text('aboutThird') === 'yes' ? 'yes' : '',
    followUp: text('followUp'),
    followUpWhat: text('followUpWhat'),
    corrects: text('corrects'),
    section: sectionKind.safeParse(text('section')).data ?? empty.section,
  };
}

/** What speaks of somebody else does so too where it is put right, unless whoever writes takes the mark away. */
export const correctionOf = (form: NoteForm, { op, note }: Pick<NoteView, 'op' | 'note'>): NoteForm => ({
  ...form,
  corrects: op,
  kind: 'correction',
  ...(note.aboutThird === true && { aboutThird: 'yes' }),
});

/** Undefined while there is nothing to file. */
export function noteOf(form: NoteForm): Note | undefined {
  const { text, on, kind, present, domain, corrects } = form;
  const went = outcomeOf(form);
  if (text.trim() === '' || on === '') return undefined;
  return {
    text: text.trim(),
    on,
    kind,
    ...(present.trim() !== '' && { present: present.trim() }),
    ...(domain !== '' && { domain }),
    ...(went !== undefined && { outcome: went }),
    ...(corrects !== '' && { corrects }),
    ...knowingOf(form),
  };
}

/** What is written beside a note that is come back to; undefined where it is not. */
export function followUpOf({ followUp: on, followUpWhat }: NoteForm): FollowUpDay | undefined {
  const what = followUpWhat.trim();
  return on === '' ? undefined : { on, ...(what !== '' && { what }) };
}

/** Who told it is kept where it was told, with the day on which they heard what it is for. */
function knowingOf({
  known,
  toldBy,
  toldAs,
  purposeOn,
  aboutThird,
}: NoteForm): Pick<Note, 'known' | 'told' | 'aboutThird'> {
  const by = toldBy.trim();
  return {
    ...(known !== '' && { known }),
    ...(known === 'told' &&
      by !== '' && {
        told: { by, ...(toldAs !== '' && { as: toldAs }), ...(purposeOn !== '' && { purposeOn }) },
      }),
    ...(aboutThird === 'yes' && { aboutThird: true }),
  };
}

function outcomeOf({ kind, outcome: how, because, why }: NoteForm): NoteOutcome | undefined {
  if (how === '' || !isContact(kind)) return undefined;
  const of = becauses.find((each) => each === because);
  return { how, ...(of !== undefined && { because: of }), ...(why.trim() !== '' && { why: why.trim() }) };
}

/**
 * Two notes that were begun, put into one field: the first one's text above the other's. What the first leaves open is the
 * other's. A text that holds the other already is not repeated.
 */
export function joinedForms(first: NoteForm | undefined, next: NoteForm | undefined): NoteForm | undefined {
  if (first === undefined || next === undefined) return first ?? next;
  const filledIn = Object.entries(first).filter(([, value]) => value !== '');
  return { ...next, ...Object.fromEntries(filledIn), text: joinedTexts(first.text, next.text) };
}

function joinedTexts(first: string, next: string): string {
  if (first.includes(next)) return first;
  return next.startsWith(first) ? next : `${first.trimEnd()}\n\n${next}`;
}
