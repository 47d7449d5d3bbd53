/** Who may write what, per section kind and operation (rule C10). */
import type { SectionKind } from '../dossier/sections.ts';
import type { Op } from './format.ts';

/** `owner`: of a service that owns the section. `partner`: a writer of another service, named by the founding. */
export type Role = 'owner' | 'partner';

type Act = 'put' | 'retire' | 'note' | 'found';

const everything: readonly Act[] = ['put', 'retire', 'note', 'found'];
const ownOnly = { owner: everything, partner: [] } as const;

/**
 * A partner works on what is prepared together (plan, legal) and corrects facts (identity, victims); taking things out
 * of those two stays with the owning service. Everything else is written by its own service only.
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
};

const actOf: Record<Op['op'], Act> = {
  put: 'put',
  settle: 'put',
  retire: 'retire',
  restore: 'retire',
  note: 'note',
  found: 'found',
};

export const mayWrite = (kind: SectionKind, role: Role, op: Op['op']): boolean =>
  rights[kind][role].includes(actOf[op]);
