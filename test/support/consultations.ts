/** A case consultation on a basis, as a federal service writes it: what lets the rest be written. */
import type { Change } from '../../renderer/vault/api.ts';
import type { StoredBasis } from '../../shared/dossier/units/consultation-basis.ts';

export const basisValue = (basis: StoredBasis = 'by-law') => ({
  basis,
  reference: 'decreet over het overleg',
  on: '2026-01-05',
  organiser: 'stad Gent',
  until: '2027-12-31',
  purpose: 'onderdak',
  modalities: 'zoals de tekst het zegt',
});

export const commonFileValue = { purpose: 'onderdak', keep: 'P10Y', agreedOn: '2026-01-10' };

const unit = (id: string, name: string, value: unknown): Change => ({
  do: 'put',
  section: 'consultation',
  type: 'consultation',
  entity: id,
  unit: name,
  value,
  sees: [],
});

/** Its basis and its common file. */
export const onBasis = (id: string, basis: StoredBasis = 'by-law'): readonly Change[] => [
  unit(id, 'basis', basisValue(basis)),
  unit(id, 'common-file', commonFileValue),
];
