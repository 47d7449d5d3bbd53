/**
 * Which papers of a dossier I printed or saved: the access log tells that, and not which (SPEC.md, L5), since others read it.
 * What changed since an earlier version of a paper is looked for by this record, which is this seat's alone.
 */
import { z } from 'zod';
import { moment } from '../../../../shared/codec/shapes.ts';
import type { SavedPaper } from '../../api/documents.ts';
import type { Session } from '../../core/session/session.ts';

/** The last so many of a dossier. */
const most = 200;

const papers = z.array(z.strictObject({ paper: z.string().max(40), at: moment }));
export const savedPapersKey = (dossier: string): string => `papers/${dossier}`;

/** Newest first. */
export function savedPapers(session: Session, dossier: string): readonly SavedPaper[] {
  const kept = papers.safeParse(session.records.get(savedPapersKey(dossier)));
  return kept.success ? kept.data : [];
}

/** The record with one more, for the append of its log entry. */
export const saved = (session: Session, dossier: string, paper: string): readonly [string, unknown] => [
  savedPapersKey(dossier),
  [{ paper, at: session.now() }, ...savedPapers(session, dossier)].slice(0, most),
];
