/** What is remembered of sections whose keys were destroyed here because my time was over (SPEC.md, U1). */
import { z } from 'zod';
import { count } from '../../../shared/codec/shapes.ts';
import { sectionKind } from '../../../shared/dossier/sections.ts';
import type { Session } from '../session.ts';

/** `at`: when it was closed, which earlier versions did not keep. */
export const closedRecord = z.looseObject({
  dossier: z.string(),
  realm: z.string(),
  kind: sectionKind,
  until: count,
  at: count.optional(),
});
export const closedKey = (sectionHex: string): string => `closed/${sectionHex}`;

/** When a section (hex) was closed here the last time, or until when it was open to me; null where it never was closed. */
export function lastClosed(session: Session, sectionHex: string): number | null {
  const parsed = closedRecord.safeParse(session.records.get(closedKey(sectionHex)));
  return parsed.success ? (parsed.data.at ?? parsed.data.until) : null;
}

/** Sections (hex) whose keys were destroyed here because my time was over, open again by now or not. */
export const everClosed = (session: Session): readonly string[] =>
  session.records.list('closed/').map(([sectionHex]) => sectionHex);
