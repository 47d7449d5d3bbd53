/** What is remembered of sections that were closed here because my time was over (SPEC.md, U1, U6). */
import { z } from 'zod';
import { toHex } from '../../../../shared/codec/hex.ts';
import { count } from '../../../../shared/codec/shapes.ts';
import { sectionKind } from '../../../../shared/dossier/sections.ts';
import { latestMoment } from '../clock/seen.ts';
import type { SectionKey } from '../keys/section-key.ts';
import type { Realm } from '../../api/places.ts';
import type { ClosedSection } from '../../api/tasks.ts';
import { realmId, type Session } from '../session/session.ts';

/**
 * `at`: when it was closed. `epochs` (hex): what is held back, as long as its keys are not destroyed: they are in the key file and
 * nowhere else.
 */
export const closedRecord = z.looseObject({
  dossier: z.string(),
  realm: z.string(),
  kind: sectionKind,
  until: count,
  at: count.optional(),
  epochs: z.array(z.string()).optional(),
});
type Closed = z.infer<typeof closedRecord>;
export const closedKey = (sectionHex: string): string => `closed/${sectionHex}`;

/** When a section (hex) was closed here the last time, or until when it was open to me; null where it never was closed. */
export function lastClosed(session: Session, sectionHex: string): number | null {
  const parsed = closedRecord.safeParse(session.records.get(closedKey(sectionHex)));
  return parsed.success ? (parsed.data.at ?? parsed.data.until) : null;
}

/** Sections (hex) that were closed here because my time was over, open again by now or not. */
export const everClosed = (session: Session): readonly string[] =>
  session.records.list('closed/').map(([sectionHex]) => sectionHex);

export interface HeldBack extends Closed {
  readonly section: string;
  readonly epochs: string[];
}

/** Sections that are closed, of which keys lie in the key file still. */
export const heldBack = (session: Session): readonly HeldBack[] =>
  session.records.list('closed/').flatMap(([section, value]): HeldBack[] => {
    const parsed = closedRecord.safeParse(value);
    return parsed.success && parsed.data.epochs !== undefined
      ? [{ ...parsed.data, section, epochs: parsed.data.epochs }]
      : [];
  });

/** Picks the keys that are held back of these. */
export function keysHeldBack(these: readonly HeldBack[]): (key: Pick<SectionKey, 'section' | 'epoch'>) => boolean {
  const bySection = new Map(these.map(({ section, epochs }) => [section, new Set(epochs)]));
  return ({ section, epoch }) => bySection.get(toHex(section))?.has(toHex(epoch)) === true;
}

/** Keys that come again are held back no more. */
export const givenAgain = (
  session: Session,
  came: readonly Pick<SectionKey, 'section' | 'epoch'>[],
): readonly (readonly [string, unknown])[] =>
  heldBack(session).flatMap(({ section, epochs, ...closed }) => {
    const again = new Set(came.flatMap((key) => (toHex(key.section) === section ? [toHex(key.epoch)] : [])));
    const left = epochs.filter((epoch) => !again.has(epoch));
    return left.length === epochs.length ? [] : [[closedKey(section), { ...closed, epochs: left }] as const];
  });

/** Lets go of keys that are held back, as soon as it is known which: nothing is opened with them. */
export function holdBack(session: Session): void {
  const over = heldBack(session).filter(({ until }) => until <= latestMoment(session));
  if (over.length > 0) session.keys.forget(keysHeldBack(over));
}

/** Sections that were open to me, of a realm; one that is open again is not among them. */
export function closedSections(session: Session, realm: Realm): readonly ClosedSection[] {
  const wanted = toHex(realmId(realm));
  return session.records.list('closed/').flatMap(([hex, value]) => {
    const parsed = closedRecord.safeParse(value);
    if (!parsed.success || parsed.data.realm !== wanted || session.keys.of(hex).size > 0) return [];
    const { dossier, kind, until } = parsed.data;
    return [{ dossier, section: kind, until }];
  });
}
