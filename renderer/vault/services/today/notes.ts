/** Rows of Today about notes to come back to (SPEC.md of the dossier, FU3): they are their author's, wherever the note stands. */
import { parseUnit } from '../../../../shared/dossier/read.ts';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import { noteFollowUp } from '../../../../shared/dossier/units/note-follow-up.ts';
import { isCalendarDay } from '../../../../shared/release/index.ts';
import type { TodayRow } from '../../api/today.ts';
import { entitiesOf, type DossierProjections, type FragmentEntity } from '../../core/context/projections.ts';
import type { RowHead } from './hand-overs.ts';
import { onMe, type OnMeFrame } from './on-me.ts';

export interface NoteFrame extends OnMeFrame {
  readonly dossier: DossierProjections;
  readonly head: RowHead;
  readonly me: { readonly person: string; readonly name: string };
  readonly holder: string;
}

const withNotes = ['notes', 'plan', 'legal'] as const satisfies readonly SectionKind[];

export const noteRows = (frame: NoteFrame): readonly TodayRow[] =>
  withNotes.flatMap((kind) =>
    entitiesOf(frame.dossier, kind, noteFollowUp).flatMap((entity) => rowOf(frame, kind, entity)),
  );

/** What somebody means to come back to is shown to nobody else but to who stands in for them. */
function rowOf(frame: NoteFrame, section: (typeof withNotes)[number], entity: FragmentEntity): readonly TodayRow[] {
  const { id, by, units } = entity;
  const day = parseUnit(section, noteFollowUp, 'due', units['due']);
  const isDone = parseUnit(section, noteFollowUp, 'state', units['state'])?.state === 'done';
  const whose = onMe(frame, { kind: 'person', id: by });
  if (day === undefined || isDone || !isCalendarDay(day.on) || !whose.onMe) return [];
  return [
    {
      ...frame.head,
      id: `note-follow-up/${frame.dossier.id}/${id}`,
      on: day.on,
      kind: 'note-follow-up',
      what: day.what ?? '',
      holder: by === frame.me.person ? frame.me.name : frame.holder,
      ...whose,
      at: id,
      why: { rule: 'note-follow-up', source: 'note', confirmed: true },
    },
  ];
}
