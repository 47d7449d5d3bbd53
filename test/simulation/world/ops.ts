/** Stands for shared/contributions/ops.ts in the simulation: an older application does not read an operation of a later one. */
import * as real from '../../../shared/contributions/ops.ts';
import { laterOp, olderSpeaks } from './application.ts';

export * from '../../../shared/contributions/ops.ts';

export const decodeOp: typeof real.decodeOp = (raw) => {
  const read = real.decodeOp(raw);
  if (!olderSpeaks() || read?.op !== laterOp) return read;
  // Under a name it never heard of, as far as rights go.
  return { op: 'unknown', name: 'later', type: read.type, entity: read.entity };
};
