import type { CallName } from '../../shared/bridge/contract.ts';

/** One channel a call, one for events. Nothing else crosses. */
export const callPrefix = 'passerelle:call:';
export const eventChannel = 'passerelle:event';

export const channelOf = (name: CallName): string => `${callPrefix}${name}`;
