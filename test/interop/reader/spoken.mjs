/** Who speaks for the work of somebody who was taken out (shared/contributions/SPEC.md, E8). */
import { before } from './epochs.mjs';
import { roleIn } from './rights.mjs';

/** They wrote in an epoch just before, and do not in this one. */
export const takesOut = (epochs, removal, seat) =>
  roleIn(removal, seat) === null && removal.parents.some((id) => roleIn(epochs.get(id), seat) !== null);

/** Whoever founded it held this operation of what they name. */
function held({ restates, covered }, id, position) {
  const named = [...restates, ...covered.flatMap(({ tips }) => tips)].filter((each) => each.id === id);
  return named.some(({ seen }) => seen === undefined || seen.includes(position));
}

/** Whoever took them out held it, or somebody before who was not taken out with them. */
export const isSpokenFor = (epochs, removal, id, position) =>
  held(removal, id, position) ||
  [...before(epochs, removal.id)].some((each) => {
    const epoch = epochs.get(each);
    return held(epoch, id, position) && !takesOut(epochs, removal, epoch.seat);
  });

/** It takes out who wrote it; or they write no more in it, and it takes out somebody who held this before. */
export const asks = (epochs, removal, { seat, id }, position) =>
  takesOut(epochs, removal, seat) ||
  (roleIn(removal, seat) === null &&
    [...before(epochs, removal.id)].some((each) => {
      const epoch = epochs.get(each);
      return takesOut(epochs, removal, epoch.seat) && held(epoch, id, position);
    }));

/**
 * @param epochs those that count, by id
 * @param adoptions those that count: `by`, `epoch`, `shows`
 */
export function isUnspoken({ epochs, adoptions }, work, position) {
  if (work.epoch === null) return false;
  const shows = (all) => all.some(({ id, shows: positions }) => id === work.id && positions.includes(position));
  return [...epochs.values()].some((removal) => {
    if (!asks(epochs, removal, work, position)) return false;
    const earlier = before(epochs, removal.id);
    if (epochs.has(work.epoch) && !earlier.has(work.epoch)) return false;
    if (isSpokenFor(epochs, removal, work.id, position)) return false;
    const isShownSince = [...epochs.values()].some(
      (each) =>
        each.id !== removal.id && !earlier.has(each.id) && shows(each.restates) && held(each, work.id, position),
    );
    const isAdopted = adoptions.some(
      (each) => shows(each.shows) && !(earlier.has(each.epoch) && takesOut(epochs, removal, each.by)),
    );
    return !isShownSince && !isAdopted;
  });
}
