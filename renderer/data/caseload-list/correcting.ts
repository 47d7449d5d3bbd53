/** Cells of a list put right before anything is taken in: by row and by what the cell is, so that columns may still be moved. */
import type { RegistryDateKind } from '../../../shared/release/index.ts';
import { isDateField, type Field } from '../../workers/tables/caseload-fields.ts';

/** Row number in the file, then field, to what it should be. The file itself stays as it is. */
export type Corrections = ReadonlyMap<number, ReadonlyMap<Field, string>>;

export const noCorrections: Corrections = new Map();

/** A cell in which something could not be taken as it stands, or which a person has put right. */
export interface CellToCorrect {
  readonly field: Field;
  /** What counts now. */
  readonly text: string;
  /** What stands in the file, where that is something else. */
  readonly was?: string;
}

/** @param text undefined: as it stands in the file */
export function correct(all: Corrections, row: number, field: Field, text: string | undefined): Corrections {
  const own = new Map(all.get(row));
  if (text === undefined) own.delete(field);
  else own.set(field, text);
  const next = new Map(all);
  if (own.size === 0) next.delete(row);
  else next.set(row, own);
  return next;
}

export type PreviewColumn = 'name' | 'birth' | 'place' | 'dates' | 'remarks';

const columnOf: Partial<Record<Exclude<Field, RegistryDateKind>, PreviewColumn>> = {
  fullName: 'name',
  surname: 'name',
  firstName: 'name',
  birth: 'birth',
  place: 'place',
};

/** In which column of the preview a cell stands; those without one stand beside what is said of them. */
export const previewColumn = (field: Field): PreviewColumn =>
  isDateField(field) ? 'dates' : (columnOf[field] ?? 'remarks');
