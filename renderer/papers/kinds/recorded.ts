/** What a part of a dossier records, line by line, with who wrote it and when. */
import { knowingText } from '../../i18n/units/knowing-text.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { EntityView, NoteView, SectionView } from '../../../shared/dossier/view.ts';
import { functionName, longDate, placeName } from '../../i18n/name-words.ts';
import { isArrangement, unitOrder } from '../../i18n/units/unit-words.ts';
import { line, type Block, type Line } from '../model/blocks.ts';
import { isoDay } from '../model/days.ts';
import { authorIn, type Pen } from '../model/pen.ts';

/** Since when something of this type stands in it. */
export const rankOf = (section: SectionView, type: string): number =>
  Math.min(...section.entities.filter((entity) => entity.type === type).map(({ since }) => since));

/** Each value of an entity: what it is, what it says, who wrote it. */
export function entityRows(
  kind: SectionKind,
  entity: EntityView,
  pen: Pen,
): readonly (readonly (readonly Block[])[])[] {
  return unitOrder(kind, entity.type)
    .filter((unit) => entity.units[unit] !== undefined && !isArrangement(kind, entity.type, unit))
    .map((unit) => [
      [
        pen.line((t) => t.units.unit(kind, entity.type, unit)),
        ...(entity.state === 'taken-out' ? [pen.line((t) => t.words.everything.takenOut, 'small')] : []),
      ],
      pen.unit(kind, entity, unit),
      pen.writtenBy(entity, unit),
    ]);
}

/** A note as a line of the same table. */
export function noteRow({ note, author, at }: NoteView, pen: Pen): readonly (readonly Block[])[] {
  const day: Line = pen.words((t) => longDate(isoDay(at), t.language));
  return [
    [
      pen.line((t) => t.values.noteKind[note.kind]),
      line(pen.date(note.on), 'small'),
      pen.line((t) => knowingText(note, t.language), 'small'),
    ],
    [{ kind: 'free', text: note.text }],
    [line([{ text: '(' }, ...authorIn(author, pen.words), { text: ', ' }, ...day, { text: ')' }], 'small')],
  ];
}

/** Who reads this part now: by function and service. */
export function readersOf({ readers }: SectionView, pen: Pen): readonly Block[] {
  const names = (pick: Pen['first']): string =>
    [
      ...new Set(
        readers.map((reader) =>
          [functionName(reader.function, pick.language), placeName(reader.service, pick.language)].join(', '),
        ),
      ),
    ].join('; ');
  if (readers.length === 0) return [];
  return [pen.line((t) => `${t.words.everything.readers} ${names(t)}`, 'small')];
}
