/**
 * What an honest person wrote is there for every honest person who holds it, or was replaced by somebody who saw it, or is told as
 * waiting (C2, C10); and nobody speaks for what they did not hold (E7).
 */
import { toHex } from '../../../shared/codec/hex.ts';
import type { EntityOp } from '../../../shared/contributions/entity.ts';
import type { Held } from '../../../shared/contributions/held.ts';
import type { SectionLog } from '../../../shared/contributions/section-log.ts';
import { piecesAt, type Desk } from '../desk.ts';
import { isHonest, isOttos } from '../people.ts';
import { heldWhenFounded, reaches, type Piece } from '../pieces.ts';
import { Broken, type Fates } from './broken.ts';

/** Hex ids of operations that are shown. */
export function shownIn(log: SectionLog): ReadonlySet<string> {
  const view = log.view({ canWrite: true, readers: [] });
  const versions = (view?.entities ?? []).flatMap(({ units, takenOut }) => [
    ...Object.values(units).flatMap((unit) => unit.versions),
    ...takenOut,
  ]);
  return new Set(versions.flatMap(({ op, same }) => [op, ...same]));
}

export function honestWorkIsThere(desk: Desk, log: SectionLog, fates: Fates): void {
  const shown = shownIn(log);
  const counting = log.entityOps('step', 's1');
  for (const each of piecesAt(desk)) {
    if (!isHonest(each.author)) continue;
    for (const op of each.contribution.ops)
      if (op !== null && ['put', 'settle', 'retire'].includes(op.op.op))
        fates[fateOf(log, each, toHex(op.id), shown, counting)] += 1;
  }
}

function fateOf(
  log: SectionLog,
  work: Piece,
  op: string,
  shown: ReadonlySet<string>,
  counting: readonly EntityOp[],
): keyof Fates {
  const standing = log.standing(work.contribution);
  if (standing.is === 'quarantined') throw new Broken('C10', `honest work is set aside: ${standing.reason}`);
  if (standing.is === 'waiting') return 'waiting';
  if (shown.has(op)) return 'visible';
  const others = counting.filter(({ id }) => id !== op);
  if (others.some(({ sees }) => reaches(sees, op))) return 'replaced';
  if (isLeftOutByOtto(log, work, op, others, shown)) return 'leftOut';
  throw new Broken('C2', 'what an honest person wrote went, and nobody named it');
}

/** E10: a founding of his that counts knew it, and shows something that names what is not here; that stands, or what replaced it. */
function isLeftOutByOtto(
  log: SectionLog,
  work: Piece,
  op: string,
  others: readonly EntityOp[],
  shown: ReadonlySet<string>,
): boolean {
  const held = log.held().get(work.hex);
  const here = new Set([op, ...others.map(({ id }) => id)]);
  const isInPlace = (claim: string): boolean =>
    others.some(({ id, sees }) => shown.has(id) && (id === claim || reaches(sees, claim)));
  const claims = others.filter(
    ({ id, author, sees }) => isOttos(author.seat) && sees.some((each) => !here.has(each)) && isInPlace(id),
  );
  return (
    held !== undefined &&
    claims.length > 0 &&
    log.epochs().some((epoch) => isOttos(epoch.author) && log.knownTo(epoch).knows(held))
  );
}

/** E7: a founding knows nothing that neither its founder nor that of one before it held. */
export function nothingIsKnownAhead(log: SectionLog): void {
  const work = [...log.held().values()].filter(({ epoch, seat }) => epoch !== null && isHonest(seat));
  for (const epoch of log.epochs()) {
    const coverage = log.knownTo(epoch);
    const way = [epoch.hex, ...log.ancestry().before(epoch.hex)];
    const wasHeld = ({ id }: Held): boolean => way.some((hex) => heldWhenFounded(hex)?.has(id) === true);
    for (const each of work)
      if (coverage.knows(each) && !wasHeld(each)) throw new Broken('E7', 'work passes for known that nobody held');
  }
}
