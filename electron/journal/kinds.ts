import type { JournalFrame } from '../../shared/bridge/contract.ts';
import type { Frame } from '../frames/frame.ts';

/** The numbers are part of the format: never reused, never changed (SPEC.md J4). */
const numbers: Record<JournalFrame['kind'], number> = { contribution: 1, access: 2, record: 3 };

const kinds = new Map<number, JournalFrame['kind']>([
  [1, 'contribution'],
  [2, 'access'],
  [3, 'record'],
]);

export const toDisk = (frame: JournalFrame): Frame => ({ kind: numbers[frame.kind], bytes: frame.bytes });

/** Null for a kind this version does not know: it is kept on disk and not handed out. */
export function fromDisk(frame: Frame): JournalFrame | null {
  const kind = kinds.get(frame.kind);
  return kind === undefined ? null : { kind, bytes: new Uint8Array(frame.bytes) };
}
