/** Of one part of a dossier, whatever the receiver: on which grounds something of it may go, and why the rest stays (SPEC.md, D66). */
import type { SectionKind } from '../dossier/sections.ts';
import { extracts, type ExtractRule } from './extracts.ts';
import { isGround, isReason, type GroundKey, type ReasonKey } from './grounds.ts';
import { matrix, type Rule } from './matrix.ts';

type Part = Exclude<SectionKind, 'extract'>;

const rows: readonly Readonly<Record<Part, Rule>>[] = Object.values(matrix).flatMap(
  (byGroup: Readonly<Record<string, Readonly<Record<Part, Rule>>>>) => Object.values(byGroup),
);

/** Grounds of the table and of extracts, in the order of the table. */
export function groundsOf(part: Part): readonly GroundKey[] {
  const inTable = rows.map((row) => row[part]).flatMap(({ allowed, ground }) => (allowed ? [ground] : []));
  const ofExtracts = Object.values<ExtractRule>(extracts)
    .filter(({ from }) => from === part)
    .flatMap(({ receivers }) => Object.values(receivers));
  return [...new Set([...inTable, ...ofExtracts])].filter(isGround);
}

/** Reasons about this or that receiver say nothing of the part. */
const aboutReceivers: readonly string[] = ['not-this-function', 'not-needed', 'reads-not-yet'];

export function staysBecause(part: Part): readonly ReasonKey[] {
  const reasons = rows.map((row) => row[part]).flatMap(({ allowed, ground }) => (allowed ? [] : [ground]));
  const all = part === 'victims' ? [...reasons, 'court-informs'] : reasons;
  return [...new Set(all)].filter(isReason).filter((each) => !aboutReceivers.includes(each));
}
