/** Epochs that wait for adoption, since somebody who was taken out beside them founded them (shared/contributions/SPEC.md, E14). */
import { before, knows, leadsTo } from './epochs.mjs';
import { roleIn } from './rights.mjs';
import { asks, isSpokenFor } from './spoken.mjs';

/** @returns ids of the epochs that wait */
export function waitingAmong(epochs, sound, keys) {
  const all = [...epochs.values()];
  const byId = new Map(sound.map((each) => [each.id, each]));
  const parentsOf = ({ parents }) => parents.map((id) => epochs.get(id));
  const loses = (removal, seat) =>
    parentsOf(removal).some(
      (parent) =>
        roleIn(parent, seat) === 'owner' &&
        roleIn(removal, seat) !== 'owner' &&
        hasHeard(removal, parent.letIn.get(seat)),
    );
  const hasHeard = (removal, admission) =>
    admission === undefined || (byId.has(admission.id) && knows(epochs, removal.id, byId.get(admission.id)));
  /** The removal names the seat, or its founder held the admission, as far as those tell whom it does not take out. */
  const hasHeld = (removal, admission, seat) => {
    if (removal.named.some((each) => each.seat === seat)) return true;
    const lets = (said) => said?.op === 'admit' && said.member.seat === seat;
    const ops = byId.get(admission.id)?.ops ?? [];
    return (
      hasHeard(removal, admission) &&
      ops.some((said, position) => lets(said) && isSpokenFor(epochs, removal, admission.id, position))
    );
  };
  /** On whose word one reads, without whoever took out having heard of it. */
  const standsFor = (removal, parent, seat) => {
    const found = [seat];
    for (const each of found) {
      const admission = parent.letIn.get(each);
      if (admission === undefined || hasHeld(removal, admission, each)) continue;
      const person = parent.members.get(each)?.person;
      const others = [...parent.members.values()].filter(
        (one) => one.person === person && roleIn(removal, one.seat) !== 'owner',
      );
      for (const next of [admission.by, ...others.map((one) => one.seat)]) if (!found.includes(next)) found.push(next);
    }
    return found;
  };
  const tookOut = (removal, epoch) =>
    loses(removal, epoch.seat) ||
    parentsOf(epoch).some((parent) => standsFor(removal, parent, epoch.seat).some((seat) => loses(removal, seat)));
  const beside = (one, other) => !leadsTo(epochs, one.id, other.id) && !leadsTo(epochs, other.id, one.id);
  const against = new Map(
    all.map((epoch) => [
      epoch.id,
      all.filter((removal) => keys.has(removal.id) && beside(removal, epoch) && tookOut(removal, epoch)),
    ]),
  );
  return decided({ epochs, all, against, adoptions: adoptionsIn(sound) });
}

const adoptionsIn = (sound) =>
  sound.flatMap((each) =>
    each.ops.flatMap((said, position) => (said?.op === 'adopt' ? [{ work: each, position, shows: said.adopts }] : [])),
  );

/** Round after round: what is released may release more. */
function decided(court) {
  const { all } = court;
  let released = new Set();
  for (let round = 0; round <= all.length; round += 1) {
    const counts = countingAmong(court, released);
    const now = releasedWhere(court, counts);
    if (now.size === released.size && [...now].every((each) => released.has(each))) return waitingIn(all, counts);
    released = now;
  }
  return waitingIn(all, countingAmong(court, new Set()));
}

const waitingIn = (all, counts) => new Set(all.map(({ id }) => id).filter((id) => counts.get(id) !== true));

/** Id -> true where it counts, false where it waits; none where two speak against each other. */
function countingAmong({ all, against }, released) {
  const counts = new Map();
  for (let grew = true; grew;) {
    grew = false;
    for (const { id, parents } of all) {
      if (counts.has(id)) continue;
      const open = against.get(id).filter((by) => !released.has(`${by.id} ${id}`));
      const others = open.map((by) => counts.get(by.id));
      const earlier = parents.map((each) => counts.get(each));
      const waits = others.includes(true) || earlier.includes(false);
      if (!waits && !(others.every((each) => each === false) && earlier.every((each) => each === true))) continue;
      counts.set(id, !waits);
      grew = true;
    }
  }
  return counts;
}

function releasedWhere({ epochs, all, against, adoptions }, counts) {
  const isLate = (work, position, home) =>
    all.some(
      (later) =>
        counts.get(later.id) === true &&
        before(epochs, later.id).has(home.id) &&
        roleIn(later, work.seat) === null &&
        (!knows(epochs, later.id, work) ||
          (asks(epochs, later, work, position) && !isSpokenFor(epochs, later, work.id, position))),
    );
  const isAdopted = (id, by) =>
    adoptions.some(({ work, position, shows }) => {
      const home = epochs.get(work.epoch);
      if (home === undefined || counts.get(home.id) !== true || roleIn(home, work.seat) !== 'owner') return false;
      const decides =
        leadsTo(epochs, by.id, home.id) || (counts.get(by.id) !== true && roleIn(by, work.seat) === 'owner');
      return decides && shows.some((each) => each.id === id && each.shows.includes(0)) && !isLate(work, position, home);
    });
  const isBehindBoth = (id, by) =>
    all.some((later) => {
      const earlier = before(epochs, later.id);
      return (
        earlier.has(id) && earlier.has(by.id) && against.get(later.id).every((each) => counts.get(each.id) === false)
      );
    });
  const released = new Set();
  for (const [id, removals] of against)
    for (const by of removals) if (isAdopted(id, by) || isBehindBoth(id, by)) released.add(`${by.id} ${id}`);
  return released;
}
