/**
 * Two honest people who send each other what they have, until nothing more comes, see the same: where nothing waits for a decision
 * (E14) and both read every epoch that nobody follows.
 */
import { toHex } from '../../../shared/codec/hex.ts';
import { leftOutIn } from '../../../shared/contributions/left-out.ts';
import type { SectionLog } from '../../../shared/contributions/section-log.ts';
import { toLookAt } from '../../../renderer/vault/core/projections/waits.ts';
import { honestParcel, received, type Parcel } from '../carrying.ts';
import { logAt, type Desk } from '../desk.ts';
import { differ } from '../../simulation/checks/as-seen.ts';
import { keysOf, seatOf, type Name } from '../people.ts';
import { seenIn } from './as-expected.ts';
import { Broken } from './broken.ts';

const parcels = new Map<Desk, Map<Name, Parcel | null>>();

/** Forgets what was sent in another setting. */
export const forgetSent = (): void => parcels.clear();

function sent(from: Desk, to: Desk): Desk {
  const known = parcels.get(from) ?? new Map<Name, Parcel | null>();
  parcels.set(from, known);
  const before = known.get(to.who);
  const parcel = before === undefined ? honestParcel(from, logAt(from), to.who) : before;
  known.set(to.who, parcel);
  return parcel === null ? to : received(to, parcel);
}

/** More than anybody needs who has nothing new to say. */
const mostRounds = 6;

/** True where there was something to compare. */
export function theyAgree(lien: Desk, wolf: Desk): boolean {
  let [one, other] = [lien, wolf];
  for (let round = 0; ; round += 1) {
    if (round === mostRounds) throw new Broken('E3', 'they send each other something new for ever');
    const [next, nextOther] = [sent(other, one), sent(one, other)];
    if (next === one && nextOther === other) break;
    [one, other] = [next, nextOther];
  }
  const logs = [logAt(one), logAt(other)] as const;
  const isOpen = (
    [
      [logs[0], one],
      [logs[1], other],
    ] as const
  ).every(
    ([log, { who }]) =>
      log.disputed().size === 0 &&
      // What a founding left out though nothing replaced it stands where it is held, until a person gives it back (E10).
      leftOutIn(log).length === 0 &&
      // Late work somebody would newly read is looked at first (E11).
      toLookAt(log, keysOf[who].publicKey).length === 0 &&
      log.leaves().length > 0 &&
      // What one of several newest epochs leaves out and another shows is settled by whoever joins them (E12).
      (log.leaves().length === 1 || !leavesOut(log)) &&
      log.leaves().every(({ members }) => members.has(seatOf('lien')) && members.has(seatOf('wolf'))),
  );
  if (!isOpen) return false;
  const found = differ(standsIn(logs[0]), standsIn(logs[1]));
  if (found !== null) throw new Broken('C1', `lien against wolf, who told each other everything ${found}`);
  return true;
}

const leavesOut = (log: SectionLog): boolean =>
  [...log.fold().entities.values()].some(({ ops }) => ops.some(({ leftOut }) => leftOut));

/** What is current; what was taken out is shown only to whoever still holds it (N6). */
function standsIn(log: SectionLog): unknown {
  const seen = seenIn(log);
  const { state = 'absent', takenOut = [] } = seen?.entities['step/s1'] ?? {};
  const current = log.currentOf('step', 's1', 'what').map(toHex).sort();
  return { epoch: seen?.epoch, readers: seen?.readers, state, takenOut, current };
}
