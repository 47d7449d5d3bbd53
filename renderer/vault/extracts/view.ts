/** An extract as it is shown: what is in it, until when it is open, and whether its consent was taken back. */
import { z } from 'zod';
import { roleIn } from '../../../shared/contributions/epochs.ts';
import { readsByConsent } from '../../../shared/disclosure/matrix.ts';
import { read } from '../../../shared/dossier/read.ts';
import type { SectionView } from '../../../shared/dossier/view.ts';
import type { Realm } from '../api.ts';
import type { OpenSection } from '../sections/sections.ts';
import type { Session } from '../session.ts';
import type { ExtractView } from './api.ts';

/** That a consent was taken back, as the maker of an extract says; kept even where the extract itself comes later. */
const withdrawnRecord = z.looseObject({ seat: z.string(), at: z.number() });
export const withdrawnKey = (sectionHex: string): string => `withdrawn/${sectionHex}`;

export function readWithdrawn(session: Session, sectionHex: string): z.infer<typeof withdrawnRecord> | null {
  const read = withdrawnRecord.safeParse(session.records.get(withdrawnKey(sectionHex)));
  return read.success ? read.data : null;
}

/** When it was told that a consent does not stand any more; only by someone who writes for the service that keeps the section. */
function withdrawnAt(session: Session, { log, hex }: OpenSection): number | undefined {
  const withdrawn = readWithdrawn(session, hex);
  const epoch = log.epoch();
  const counts = withdrawn !== null && epoch !== null && roleIn(epoch, withdrawn.seat) === 'owner';
  return counts ? withdrawn.at : undefined;
}

/** The same of a section I work in, where consent is why I read it (shared/disclosure/SPEC.md, D30). */
export const partWithdrawnAt = (session: Session, realm: Realm, section: OpenSection): number | undefined =>
  readsByConsent(session.me(realm)) ? withdrawnAt(session, section) : undefined;

export function extractView(session: Session, realm: Realm, open: OpenSection, section: SectionView): ExtractView {
  const { log } = open;
  const mine = session.identity(realm).sign.publicKey;
  const ends = log.members().flatMap(({ until }) => until ?? []);
  const withdrawn = withdrawnAt(session, open);
  return {
    section,
    made: log.roleOf(mine) === 'owner',
    ...(ends.length > 0 && { until: Math.max(...ends) }),
    ...(withdrawn !== undefined && { withdrawnAt: withdrawn }),
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
