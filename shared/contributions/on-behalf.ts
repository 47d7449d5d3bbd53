/**
 * What somebody says for a whole service, or about who carries the work: each may say it for their own alone (SPEC.md, C12).
 * It is a right like those by kind of section, so what breaks it is set aside on every computer alike.
 */
import { z } from 'zod';
import { toBase64url } from '../codec/base64url.ts';
import { closingId } from '../dossier/closing.ts';
import type { SectionKind } from '../dossier/sections.ts';
import type { Member, Op, UnknownOp } from './ops.ts';
import type { Role } from './rights.ts';

const ofService = z.looseObject({ service: z.string() });
const handedOver = z.looseObject({ from: z.looseObject({ person: z.string(), service: z.string() }) });

/** Who says it: as the founding or admission names them. */
type Speaker = Pick<Member, 'person' | 'service'>;

/**
 * Whether somebody may say this for the service or person it speaks for: a closing is the own service's, who carries the work
 * and who stands in is for those whose section it is, and a hand-over begins with one's own or one's service's.
 */
export function speaksForOwn(kind: SectionKind, role: Role, speaker: Speaker, op: Op | UnknownOp): boolean {
  if (!('type' in op) || op.type === undefined) return true;
  if (kind === 'identity' && op.type === 'closing') return closesForOwn(speaker, op);
  if (kind === 'identity' && op.type === 'responsible') return role === 'owner';
  if (kind === 'plan' && op.type === 'hand-over') return handsOverForOwn(speaker, op);
  return true;
}

function closesForOwn({ service }: Speaker, op: Op | UnknownOp): boolean {
  if (!('entity' in op) || op.entity !== closingId(service)) return false;
  if (op.op !== 'put' && op.op !== 'settle') return true;
  const value = ofService.safeParse(op.value);
  return value.success && value.data.service === service;
}

function handsOverForOwn({ person, service }: Speaker, op: Op | UnknownOp): boolean {
  if ((op.op !== 'put' && op.op !== 'settle') || op.unit !== 'between') return true;
  const value = handedOver.safeParse(op.value);
  if (!value.success) return false;
  const { from } = value.data;
  return from.service === service || from.person === toBase64url(person);
}
