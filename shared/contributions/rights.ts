/** Who may write what, per section kind and operation (SPEC.md, C10). */
import type { SectionKind } from '../dossier/sections.ts';
import type { Op, UnknownOp } from './ops.ts';

/** `owner`: a writer of a service that owns the section. `partner`: a writer of another service. */
export type Role = 'owner' | 'partner';

type Act = 'put' | 'retire' | 'note' | 'audience';

const everything: readonly Act[] = ['put', 'retire', 'note', 'audience'];
const ownOnly = { owner: everything, partner: [] } as const;

/**
 * A partner works on what is prepared together (plan, legal) and corrects facts (identity, victims); taking things out
 * of those two stays with the owning service. Everything else is written by its own service only. Who reads (founding,
 * admitting, adopting) is for owners alone.
 */
const rights: Record<SectionKind, Record<Role, readonly Act[]>> = {
  identity: { owner: everything, partner: ['put'] },
  legal: { owner: everything, partner: ['put', 'retire', 'note'] },
  plan: { owner: everything, partner: ['put', 'retire', 'note'] },
  victims: { owner: everything, partner: ['put', 'note'] },
  consultation: { owner: everything, partner: ['note'] },
  assessment: ownOnly,
  guidance: ownOnly,
  help: ownOnly,
  health: ownOnly,
  notes: ownOnly,
  extract: ownOnly,
};

const acts: Record<Op['op'], Act> = {
  put: 'put',
  settle: 'put',
  retire: 'retire',
  restore: 'retire',
  note: 'note',
  admit: 'audience',
  adopt: 'audience',
  found: 'audience',
};

export const mayWrite = (kind: SectionKind, role: Role, op: Op['op']): boolean => rights[kind][role].includes(acts[op]);

const isKnown = (name: string): name is Op['op'] => Object.hasOwn(acts, name);

/** An operation this version cannot read has no effect here; its author must still be someone who may write at all. */
export function mayWriteOp(kind: SectionKind, role: Role, op: Op | UnknownOp): boolean {
  if (op.op !== 'unknown') return mayWrite(kind, role, op.op);
  return isKnown(op.name) ? mayWrite(kind, role, op.name) : rights[kind][role].length > 0;
}
