import type { IncomingItem } from '../../vault/api.ts';

/** What stands where the name of a sender would: one who is not known is asked for their card, of a damaged file that would lead nowhere. */
export const unnamedSender = ({ problem }: Pick<IncomingItem, 'problem'>): 'damagedFile' | 'unknownSender' =>
  problem?.code === 'damaged-file' ? 'damagedFile' : 'unknownSender';
