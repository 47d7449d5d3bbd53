/** Who is free, asked of an open legal section (free.ts). */
import type { IsoDay } from '../../calendar/iso-day.ts';
import { plainEntities } from '../../dossier/read.ts';
import type { SectionView } from '../../dossier/view.ts';
import type { Free } from './free.ts';
import { recordedLaw } from './of-dossier.ts';

/** Since when, and how; undefined for whoever is held, and where nothing recorded says otherwise. */
export const freeSince = (section: SectionView | undefined, today: IsoDay): Free | undefined =>
  recordedLaw(plainEntities(section), today).free;
