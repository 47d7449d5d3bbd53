/** An extract as it is shown: what is in it, until when it is open, and whether its consent was taken back. */
import { z } from 'zod';
import { roleIn } from '../../../../shared/contributions/epoch.ts';
import type { SectionLog } from '../../../../shared/contributions/section-log.ts';
import { readsByConsent } from '../../../../shared/disclosure/matrix.ts';
import { read } from '../../../../shared/dossier/read.ts';
import type { SectionView } from '../../../../shared/dossier/view.ts';
import type { Realm } from '../../api/places.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import type { Session } from '../../core/session/session.ts';
import { readOnce } from '../../core/store/reading-once.ts';
import type { ExtractView } from '../../api/extracts.ts';

/**
 * That a consent was taken back, as one seat says (X12); kept even where the extract itself comes later. `counts`: they wrote for
 * the service that keeps the section when it came; that does not end because they no longer do.
 */
const withdrawnRecord = readOnce(z.strictObject({ at: z.number(), counts: z.boolean() }));
export const withdrawnKey = (sectionHex: string, seatHex: string): string => `withdrawn/${sectionHex}/${seatHex}`;

interface Withdrawn {
  /** Signing key (hex) of who took it back. */
  readonly seat: string;
  readonly at: number;
}

/** Every withdrawal of a section that counts, each by itself: nobody speaks for another. */
export function withdrawalsOf(session: Session, { log, hex }: Pick<OpenSection, 'log' | 'hex'>): readonly Withdrawn[] {
  return session.records.list(`withdrawn/${hex}/`).flatMap(([seat, value]) => {
    const said = withdrawnRecord(value);
    return said !== null && (said.counts || mayWithdraw(log, seat)) ? [{ seat, at: said.at }] : [];
  });
}

/** Who writes for the service that keeps the section gives it, and takes it back. */
export const mayWithdraw = (log: SectionLog, seatHex: string): boolean =>
  log.leaves().some((epoch) => roleIn(epoch, seatHex) === 'owner');

/** When it was told that a consent does not stand any more: the first of those that stand. */
function withdrawnAt(session: Session, section: OpenSection): number | undefined {
  const all = withdrawalsOf(session, section).map(({ at }) => at);
  return all.length === 0 ? undefined : Math.min(...all);
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
