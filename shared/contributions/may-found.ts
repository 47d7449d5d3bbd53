/**
 * Whether a founding would count here, asked before it is made (SPEC.md, E2, E14). Nobody reads in one that waits, and what it was to
 * change stays as it is: whoever was told that it is done would be told what is not so.
 */
import { toHex } from '../codec/hex.ts';
import type { Bytes } from '../crypto/crypto.ts';
import { roleIn, type Epoch } from './epoch.ts';
import { firstFounding, type Audience } from './founding.ts';
import { disputedIn } from './removals.ts';
import type { SectionLog } from './section-log.ts';

export interface Planned extends Audience {
  readonly parents: readonly Epoch[];
}

/** Its founder owns in all it follows, and no epoch beside takes them out. */
export function mayFound(log: SectionLog, signKey: Bytes, next: Planned): boolean {
  const author = toHex(signKey);
  if (next.parents.length === 0 || next.parents.some((parent) => roleIn(parent, author) !== 'owner')) return false;
  const made = asIfMade(log, author, next);
  const waiting = [...log.disputed().values()].map(({ epoch }) => epoch);
  const all = new Map([...log.epochs(), ...waiting, made].map((epoch) => [epoch.hex, epoch]));
  const holdsKey = (hex: string): boolean => {
    const epoch = all.get(hex);
    return hex === made.hex || (epoch !== undefined && log.holdsKey(epoch));
  };
  return !disputedIn(all, [...log.held().values()], holdsKey).has(made.hex);
}

/** The epoch it would be, without what it restates: who is taken out by whom does not hang on that. */
function asIfMade(log: SectionLog, author: string, { owners, members, parents }: Planned): Epoch {
  const nothing = new Uint8Array();
  const founding = firstFounding(log.place, { salt: nothing, commitment: nothing }, { owners, members });
  return {
    id: nothing,
    // No id in hex: no other epoch has it.
    hex: 'planned',
    founding: { ...founding, parents: parents.map(({ id }) => id), reason: 'audience' },
    parents: parents.map(({ hex }) => hex),
    author,
    members: new Map(members.map((member) => [toHex(member.seat), member])),
    letIn: new Map(),
  };
}
