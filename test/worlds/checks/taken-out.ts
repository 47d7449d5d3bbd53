/**
 * Nobody who was taken out lets their work count: what Otto wrote and an honest person who took him out never held stands only where
 * an honest person showed it, or took in the epoch it was written in (E8, E14).
 */
import { toHex } from '../../../shared/codec/hex.ts';
import { roleIn, type Epoch } from '../../../shared/contributions/epoch.ts';
import type { Held } from '../../../shared/contributions/held.ts';
import { currentIds } from '../../../shared/contributions/restating.ts';
import type { SectionLog } from '../../../shared/contributions/section-log.ts';
import { isHonest, isOttos, seatOf } from '../people.ts';
import { heldWhenFounded } from '../pieces.ts';
import { Broken } from './broken.ts';

export function takenOutStaysOut(log: SectionLog): void {
  const epochs = log.epochs();
  const removals = epochs.filter((epoch) => isHonest(epoch.author) && log.holdsKey(epoch) && takesOutOtto(log, epoch));
  if (removals.length === 0) return;
  const adopted = adoptedByHonest(log);
  const standing = currentIds(log.fold());
  const late = log.judged().flatMap(([held, { is }]) => {
    if (is !== 'applied' || held.epoch === null || !isOttos(held.seat) || adopted.has(held.id)) return [];
    return held.contribution.ops.some((each) => each !== null && standing.has(toHex(each.id))) ? [held] : [];
  });
  for (const removal of removals) {
    const trusted = epochs.filter((epoch) => isTrusted(log, removal, epoch, adopted));
    const shown = new Set(trusted.flatMap(({ founding }) => founding.restates.map(({ id }) => toHex(id))));
    for (const each of late)
      if (!shown.has(each.id) && isForbidden(log, removal, each, trusted))
        throw new Broken('E8', 'work of somebody taken out counts');
  }
}

const ownsIn = (epoch: Epoch | undefined): boolean => epoch !== undefined && roleIn(epoch, seatOf('otto')) === 'owner';

function takesOutOtto(log: SectionLog, epoch: Epoch): boolean {
  const parents = log.epochs().filter(({ hex }) => epoch.parents.includes(hex));
  return parents.some(ownsIn) && !ownsIn(epoch);
}

/**
 * What an honest person founded, what was known when Otto was taken out, and what an honest person took in: by an adoption, or by
 * founding behind both.
 */
function isTrusted(log: SectionLog, removal: Epoch, { hex, author }: Epoch, adopted: ReadonlySet<string>): boolean {
  if (isHonest(author) || log.ancestry().leadsTo(hex, removal.hex)) return true;
  // Those who only follow one that was taken in come with it.
  if ([...adopted].some((each) => log.ancestry().leadsTo(each, hex))) return true;
  return log
    .epochs()
    .some(
      (later) => isHonest(later.author) && [hex, removal.hex].every((one) => log.ancestry().before(later.hex).has(one)),
    );
}

function isForbidden(log: SectionLog, removal: Epoch, held: Held, trusted: readonly Epoch[]): boolean {
  const ancestry = log.ancestry();
  const home = held.epoch ?? '';
  if (ancestry.leadsTo(removal.hex, home)) return false;
  if (ancestry.before(removal.hex).has(home))
    return roleIn(removal, held.seat) === null && heldWhenFounded(removal.hex)?.has(held.id) !== true;
  const way = log.epochs().filter(({ hex }) => hex === home || ancestry.before(home).has(hex));
  return way.some((each) => !trusted.includes(each));
}

/** Hex ids of what honest adoptions show; and of what those show that were adopted so, or stand in an epoch that was. */
function adoptedByHonest(log: SectionLog): ReadonlySet<string> {
  const open = [...log.held().values()].flatMap(({ id, epoch, seat, contribution }) => {
    const shown = contribution.ops.flatMap((each) => (each?.op.op === 'adopt' ? each.op.adopts : []));
    return shown.length > 0 ? [{ id, home: epoch ?? '', seat, shown: shown.map((each) => toHex(each.id)) }] : [];
  });
  const adopted = new Set<string>();
  const isTaken = ({ id, home, seat }: (typeof open)[number]): boolean =>
    isHonest(seat) || adopted.has(id) || [...adopted].some((each) => log.ancestry().leadsTo(each, home));
  for (let grew = true; grew;) {
    const size = adopted.size;
    for (const each of open.filter(isTaken)) for (const id of each.shown) adopted.add(id);
    grew = adopted.size > size;
  }
  return adopted;
}
