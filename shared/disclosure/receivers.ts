/** Receivers by what they do, as the disclosure table sees them (SPEC.md, D10). */
import { directory, isWorkerFunctionId, workerFunction, type WorkerFunctionId } from '../directory/index.ts';

export interface Receiver {
  /** Worker function id. */
  readonly function: string;
  /** Directory id of the service. */
  readonly service: string;
  /** Of the same service as whoever sends. */
  readonly isColleague?: boolean;
}

/** `psd`: psychosocial service of a prison. `others`: everyone who receives extracts and papers, never a section. */
export const receiverGroups = ['psd', 'director', 'justice-house', 'counsellor', 'others'] as const;
export type ReceiverGroup = (typeof receiverGroups)[number];

const groupOfFunction: Partial<Record<WorkerFunctionId, ReceiverGroup>> = {
  'psd-social-worker': 'psd',
  'psd-psychologist': 'psd',
  'psd-psychiatrist': 'psd',
  'psd-coordinator': 'psd',
  director: 'director',
  'justice-assistant': 'justice-house',
  'justice-house-director': 'justice-house',
  counsellor: 'counsellor',
};

/** The function someone is known by; undefined where the directory does not know it, or not in a service of that kind. */
export function knownFunction(receiver: Receiver): WorkerFunctionId | undefined {
  if (!isWorkerFunctionId(receiver.function)) return undefined;
  const kind = directory.find(receiver.service)?.kind;
  const exists = kind === undefined || (workerFunction(receiver.function)?.kinds.includes(kind) ?? false);
  return exists ? receiver.function : undefined;
}

/** A function that does not exist in a service of that kind counts as `others`, like a function not known here. */
export function groupOf(receiver: Receiver): ReceiverGroup {
  const known = knownFunction(receiver);
  return (known && groupOfFunction[known]) ?? 'others';
}

/** Who supports victims: of the person's dossier nothing goes there, also in the house that follows the person (D36). */
export const supportsVictims = (receiver: Receiver): boolean => knownFunction(receiver) === 'victim-assistant';
