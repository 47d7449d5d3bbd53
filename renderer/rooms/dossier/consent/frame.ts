/** What an extract says of itself. */
import type { UnitValue } from '../../../../shared/dossier/entities.ts';
import { read } from '../../../../shared/dossier/read.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import type { ExtractView } from '../../../vault/api.ts';

export const headOf = ({ section }: ExtractView): EntityView | undefined =>
  section.entities.find(({ type }) => type === 'extract');

export const frameOf = (extract: ExtractView): UnitValue<'extract', 'extract', 'frame'> | undefined =>
  read('extract', 'extract', headOf(extract), 'frame');
