/** What a list says of a person and no field has a place for: it goes into a note as it stands there, each under the title of its column. */
import { holdsNationalNumber } from '../../../shared/dossier/units/national-number.ts';
import { maxText } from '../../../shared/dossier/units/shapes.ts';
import type { Field } from '../../workers/tables/caseload-fields.ts';
import type { Mapping } from '../../workers/tables/caseload-headers.ts';

/** What notes begin with, and what the columns are called in the file. */
export interface Noted {
  readonly head: string;
  readonly titles: readonly string[];
}

interface Found {
  /** Texts of notes, each within what one holds. */
  readonly notes: readonly string[];
  /** Some of it held a number of the national register, and was left out (shared/dossier/SPEC.md, RN3). */
  readonly hadNationalNumber: boolean;
}

/** @param cells of the row @param isUnread whether nobody understood what stands in a column that has a field */
export function notedIn(
  cells: readonly string[],
  mapping: Mapping,
  { head, titles }: Noted,
  isUnread: (field: Field) => boolean,
): Found {
  const filled = mapping.flatMap((target, at) => {
    const goes = target === 'note' || (target !== null && isUnread(target));
    const text = goes ? (cells[at]?.trim() ?? '') : '';
    return text === '' ? [] : [{ title: titles[at]?.trim() ?? '', text }];
  });
  const kept = filled.filter(({ text }) => !holdsNationalNumber(text));
  const lines = kept.map(({ title, text }) => (title === '' ? text : `${title}: ${text}`));
  return { notes: packed(lines, head), hadNationalNumber: kept.length < filled.length };
}

/** As many lines in a note as it holds; a line that is longer than a note goes on in the next. */
function packed(lines: readonly string[], head: string): readonly string[] {
  const room = maxText - head.length - 1;
  const notes: string[] = [];
  let open = '';
  for (const line of lines.flatMap((each) => cut(each, room))) {
    if (open !== '' && open.length + 1 + line.length > room) {
      notes.push(open);
      open = '';
    }
    open = open === '' ? line : `${open}\n${line}`;
  }
  return (open === '' ? notes : [...notes, open]).map((note) => `${head}\n${note}`);
}

const cut = (line: string, room: number): readonly string[] =>
  Array.from({ length: Math.ceil(line.length / room) }, (_, at) => line.slice(at * room, (at + 1) * room));
