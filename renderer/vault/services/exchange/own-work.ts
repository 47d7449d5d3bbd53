/** My own work in a file that is not here (SPEC.md, N3): this copy is older than it, or another one goes on in the same life. */
import { equal } from '../../../../shared/codec/bytes.ts';
import { foundingOf } from '../../../../shared/contributions/format.ts';
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import type { Realm } from '../../api/places.ts';
import type { Session } from '../../core/session/session.ts';
import type { DryRun } from './opened.ts';
import { isOfThisLife, runOf } from '../../core/writing/incarnation.ts';

export interface OwnWork {
  /** My own contributions in the file that are not here: this copy is older than my work. */
  readonly count: number;
  /**
   * Some of the life this vault is in is not here, in the file or as a founding in it tells: another copy goes on in that life, so
   * this one begins another.
   */
  readonly sameLife: boolean;
}

/** My own work in a file that this vault does not hold. */
export function ownWorkIn(session: Session, realm: Realm, trials: readonly DryRun[]): OwnWork {
  const me = session.identity(realm).sign.publicKey;
  let found = 0;
  let sameLife = false;
  for (const trial of trials) {
    const { here, came, decoded } = trial;
    sameLife ||= tellsOfMore(session, me, trial);
    // What was written before keys were destroyed here is of this life too.
    const runs = [runOf(session, came.section), runOf(session, came.section, new Uint8Array())];
    for (const { id, head } of decoded.values()) {
      if (!equal(head.actor.key, me) || here?.log.has(id) === true) continue;
      found += 1;
      const { run } = head.actor;
      const ofRun = runs.some((each) => each !== null && equal(run, each));
      sameLife ||= ofRun || isOfThisLife(session, run);
    }
  }
  return { count: found, sameLife };
}

/**
 * Whether a founding in the file knows numbers of the run I go on with that are not here. Were they given out again, what bears
 * them would pass for work it knew and did not bring on (E10 of the contributions).
 */
function tellsOfMore(session: Session, me: Bytes, { here, came, decoded }: DryRun): boolean {
  const mine = runOf(session, came.section);
  return [...decoded.values()].some((contribution) =>
    foundingOf(contribution)?.covered.some(
      ({ key, run, tips }) =>
        equal(key, me) &&
        (mine === null || equal(run, mine)) &&
        tips.some(({ id }) => here?.log.has(new Uint8Array(id)) !== true),
    ),
  );
}
