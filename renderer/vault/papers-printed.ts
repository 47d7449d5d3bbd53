/**
 * Which papers of a dossier I printed or saved: the access log tells that, and not which (SPEC.md, L5), since an auditor reads
 * it. What changed since an earlier version of a paper is looked for by this record, which is this seat's alone.
 */
import { z } from 'zod';
import type { AccessEntry } from './api.ts';
import type { Session } from './session.ts';

/** The last so many of a dossier. */
const most = 200;

const papers = z.array(z.string().max(40)).max(most);
const keyOf = (dossier: string): string => `papers/${dossier}`;

function printedOf(session: Session, dossier: string): readonly string[] {
  const kept = papers.safeParse(session.records.get(keyOf(dossier)));
  return kept.success ? kept.data : [];
}

/** The record with one more, for the append of its log entry. */
export const printed = (session: Session, dossier: string, paper: string): readonly [string, unknown] => [
  keyOf(dossier),
  [...printedOf(session, dossier), paper].slice(-most),
];

/** Entries of my log, newest first, with the kind of each paper in its place: both lists are in the order of their making. */
export function withPapers(session: Session, entries: readonly AccessEntry[]): readonly AccessEntry[] {
  const left = new Map<string, string[]>();
  return entries.map((entry) => {
    if (entry.what !== 'paper-printed' || entry.dossier === undefined) return entry;
    const kinds = left.get(entry.dossier) ?? [...printedOf(session, entry.dossier)];
    left.set(entry.dossier, kinds);
    const kind = kinds.pop();
    return kind === undefined ? entry : { ...entry, what: `paper-${kind}` };
  });
}
