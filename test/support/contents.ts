/** What a list of keepers publishes, as data: a pack of law and an update of the directory. */
import { deliveredEntries } from '../../shared/directory/index.ts';
import { packOn, packs, type LawPack } from '../../shared/release/index.ts';
import { must } from '../../shared/result.ts';

const { validUntil: _, ...held } = must(packOn(packs, '2026-11-26'), 'the pack that holds');

/** The pack that holds at the end of 2026, without a last day. */
export const heldPack: LawPack = held;

/** With few of its limits: for what reads it again and again. */
export const shortPack: LawPack = { ...held, limits: held.limits.slice(0, 8) };

export const firstUpdate = {
  format: 'directory-update-1',
  number: 1,
  madeOn: '2027-01-10',
  source: 'list keepers',
  entries: deliveredEntries.slice(0, 2),
};
