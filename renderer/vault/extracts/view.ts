/** An extract as it is shown: what is in it, until when it is open, and whether its consent was taken back. */
import { z } from 'zod';
import { roleIn } from '../../../shared/contributions/epochs.ts';
import { read } from '../../../shared/dossier/read.ts';
import type { SectionView } from '../../../shared/dossier/view.ts';
import type { Realm } from '../api.ts';
import type { OpenSection } from '../sections.ts';
import type { Session } from '../session.ts';
import type { ExtractView } from './api.ts';

/** That a consent was taken back, as the maker of an extract says; kept even where the extract itself comes later. */
const withdrawnRecord = z.looseObject({ seat: z.string(), at: z.number() });
export const withdrawnKey = (sectionHex: string): string => `withdrawn/${sectionHex}`;

export function extractView(
  session: Session,
  realm: Realm,
  { log, hex }: OpenSection,
  section: SectionView,
): ExtractView {
  const mine = session.identity(realm).sign.publicKey;
  const ends = log.members().flatMap(({ until }) => until ?? []);
  const withdrawn = withdrawnRecord.safeParse(session.records.get(withdrawnKey(hex)));
  const epoch = log.epoch();
  // Only someone who writes for the service that made it can take it back.
  const counts = withdrawn.success && epoch !== null && roleIn(epoch, withdrawn.data.seat) === 'owner';
  return {
    section,
    made: log.roleOf(mine) === 'owner',
    ...(ends.length > 0 && { until: Math.max(...ends) }),
    ...(counts && { withdrawnAt: withdrawn.data.at }),
  };
}

/** The day it was made. */
export const extractedOn = ({ section }: ExtractView): string =>
  read(
    'extract',
    'extract',
    section.entities.find(({ type }) => type === 'extract'),
    'frame',
  )?.on ?? '';
