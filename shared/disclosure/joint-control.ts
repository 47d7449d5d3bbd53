/**
 * Who answers for what is sent, purpose by purpose (Act of 30 July 2018, article 52). `each`: the sender until it is taken in, the
 * receiver from then on. `same`: one controller on both sides. `together`: both go on writing in one plan, which may make them
 * joint controllers: an agreement is needed where they are. `nobody`: nothing about a person goes.
 */
import type { Purpose } from './purposes.ts';
import type { ReceiverGroup } from './receivers.ts';

export const controlKinds = ['each', 'same', 'together', 'nobody'] as const;
export type Control = (typeof controlKinds)[number];

const control: Readonly<Record<Purpose, Control>> = {
  'inquiry-request': 'each',
  answer: 'each',
  update: 'together',
  'hand-over': 'each',
  'stand-in': 'same',
  'support-sheet': 'each',
  receipt: 'each',
  withdrawal: 'each',
  correction: 'each',
  directory: 'nobody',
  'law-pack': 'nobody',
};

export const controlOf = (purpose: Purpose): Control => control[purpose];

/** Prisons have one controller: passing work from one psychosocial service to another stays with it. */
export const controlBetween = (purpose: Purpose, from: ReceiverGroup, to: ReceiverGroup): Control =>
  purpose === 'hand-over' && from === 'psd' && to === 'psd' ? 'same' : control[purpose];
