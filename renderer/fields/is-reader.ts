/** Who reads a dossier because it was given to them, and who only because it could not wait. */
import type { DossierView } from '../vault/api.ts';

/** Is this person one of the readers of any of its sections? */
export const isReader = ({ sections }: Pick<DossierView, 'sections'>, person: string): boolean =>
  sections.some(({ readers }) => readers.some((reader) => reader.person === person));
