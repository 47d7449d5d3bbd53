/**
 * Nobody who was taken out lets their work count: what Otto wrote since an honest person took him out, as far as that person knew,
 * counts only where an honest person showed it or took in the epoch it was written in (E8, E14).
 */
import { toHex } from '../../../shared/codec/hex.ts';
import { roleIn, type Epoch } from '../../../shared/contributions/epochs.ts';
import type { Held } from '../../../shared/contributions/held.ts';
import type { SectionLog } from '../../../shared/contributions/section-log.ts';
import { isHonest, isOttos, seatOf } from '../people.ts';
import { heldWhenFounded } from '../pieces.ts';
import { Broken } from './broken.ts';

export function takenOutStaysOut(log: SectionLog): void {
  const epochs = log.epochs();
  const removals = epochs.filter((epoch) => isHonest(epoch.author) && log.holdsKey(epoch) && takesOutOtto(log, epoch));
  if (removals.length === 0) return;
  const shown = shownByHonest(log);
  for (const [held, { is }] of log.judged()) {
    if (is !== 'applied' || held.epoch === null || !isOttos(held.seat) || shown.has(held.id)) continue;
    for (const removal of removals)
      if (isForbidden(log, removal, held, shown)) throw new Broken('E8', 'work of somebody taken out counts');
  }
}

const ownsIn = (epoch: Epoch | undefined): boolean => epoch !== undefined && roleIn(epoch, seatOf('otto')) === 'owner';

function takesOutOtto(log: SectionLog, epoch: Epoch): boolean {
  const parents = log.epochs().filter(({ hex }) => epoch.parents.includes(hex));
  return parents.some(ownsIn) && !ownsIn(epoch);
}

function isForbidden(log: SectionLog, removal: Epoch, held: Held, shown: ReadonlySet<string>): boolean {
  const ancestry = log.ancestry();
  const home = held.epoch ?? '';
  if (ancestry.leadsTo(removal.hex, home)) return false;
  if (ancestry.before(removal.hex).has(home))
    return roleIn(removal, held.seat) === null && heldWhenFounded(removal.hex)?.has(held.id) !== true;
  // Beside it: only what honest people founded, or took in.
  const way = log.epochs().filter(({ hex }) => hex === home || ancestry.before(home).has(hex));
  return way.some(
    ({ hex, author }) =>
      isOttos(author) &&
      !ancestry.leadsTo(hex, removal.hex) &&
      !shown.has(hex) &&
      !log
        .epochs()
        .some((later) => isHonest(later.author) && [hex, removal.hex].every((one) => ancestry.before(later.hex).has(one))),
  );
}

/** Hex ids of contributions an honest founding restates, or an honest adoption shows. */
function shownByHonest(log: SectionLog): ReadonlySet<string> {
  const restated = log.epochs().flatMap(({ author, founding }) => (isHonest(author) ? founding.restates : []));
  const adopted = [...log.held().values()].flatMap(({ seat, contribution }) =>
    isHonest(seat) ? contribution.ops.flatMap((each) => (each?.op.op === 'adopt' ? each.op.adopts : [])) : [],
  );
  return new Set([...restated, ...adopted].map(({ id }) => toHex(id)));
}
