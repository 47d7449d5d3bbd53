/** Notices to those who were given an entry before it was put right or erased. */
import { z } from 'zod';
import { reads, writes } from './call.ts';
import { sectionKind } from '../../../shared/dossier/sections.ts';
import type { OutgoingItem } from './exchange.ts';

/** Somebody elsewhere who was given an entry from here. */
export interface EarlierReceiver {
  readonly person: string;
  readonly name: string;
  /** When it last left for them. */
  readonly at: number;
  /** When they were last told that it was put right or erased. */
  readonly toldAt?: number;
  /** What is true of the entry since it left for them, and so may be told. */
  readonly may: readonly ('put-right' | 'erased')[];
}

const entry = { dossier: z.string(), section: sectionKind, entity: z.string() };

export const correctionsApi = {
  /** By name: who was given the entry from here, as a part of the dossier or in an extract. */
  earlierReceivers: reads(z.object(entry)).answers<readonly EarlierReceiver[]>(),
  /** Makes the notice ready for one of them; nothing leaves before it is put out like every file. */
  sendCorrection: writes(
    z.object({ ...entry, person: z.string(), how: z.enum(['put-right', 'erased']) }),
  ).answers<OutgoingItem>(),
  /** The notice to one of those who were given something of what an erasure took, that it was erased here. `id`: of the erasure. */
  sendErased: writes(z.object({ id: z.string(), person: z.string() })).answers<OutgoingItem>(),
};
