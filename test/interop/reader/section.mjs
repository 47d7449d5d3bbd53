/**
 * What counts in a section and what it shows (shared/contributions/SPEC.md, N1-N6, E7-E10, C1-C10), reckoned from contributions, held
 * keys and known authors. No line of the project, and no model of what values mean: what is read-only is not told.
 */
import { united } from './contribution.mjs';
import { waitingAmong } from './disputes.mjs';
import { before, epochsOf, knows, names } from './epochs.mjs';
import { mayWrite, roleIn } from './rights.mjs';
import { isUnspoken } from './spoken.mjs';

/**
 * @param pieces contributions as `contribution` gives them
 * @param here `place`, `keys` and `first` (sets of hex), `authors` (seat to name), `mine`
 */
export function sectionOf(pieces, here) {
  const held = new Map();
  for (const each of pieces) held.set(each.id, held.has(each.id) ? united(held.get(each.id), each) : each);
  const all = [...held.values()].filter(({ isNewer }) => !isNewer);
  const sound = all.filter(({ isGood, section }) => isGood && section === here.place.section);
  const { epochs: founded, standing } = epochsOf(sound, here);
  const waits = waitingAmong(founded, sound, here.keys);
  const epochs = new Map([...founded].filter(([id]) => !waits.has(id)));
  const court = { all, epochs, standing, waits, here, shown: new Map(), adoptions: [] };
  const verdicts = verdictsIn(court);
  const counting = countingIn(court, verdicts);
  return {
    epochs: Object.fromEntries(
      [...epochs].map(([id, { members, parents }]) => [id, { members: sortedBySeat(members), parents }]),
    ),
    waiting: [...waits].sort(),
    newest: newestOf(epochs, here.keys),
    verdicts: Object.fromEntries(verdicts),
    ...shownOf(counting),
    missing: missingBefore(court, verdicts, held),
  };
}

const sortedBySeat = (members) => [...members.values()].sort((a, b) => (a.seat < b.seat ? -1 : 1));

/** E2: the newest that is written in: one whose key is held, then the smallest id. */
function newestOf(epochs, keys) {
  const followed = new Set([...epochs.values()].flatMap(({ parents }) => parents));
  const ends = [...epochs.keys()].filter((id) => !followed.has(id)).sort();
  return ends.find((id) => keys.has(id)) ?? ends[0] ?? null;
}

function show({ shown }, all) {
  for (const { id, shows } of all) shown.set(id, new Set([...(shown.get(id) ?? []), ...shows]));
}

/** What adopts may wait for adoption itself. */
function verdictsIn(court) {
  const { all, epochs, adoptions } = court;
  for (const { restates } of epochs.values()) show(court, restates);
  const taken = new Set();
  for (;;) {
    const size = taken.size;
    const verdicts = new Map(all.map((each) => [each.id, verdictOn(court, each)]));
    for (const each of all)
      for (const [position, said] of each.ops.entries()) {
        const name = `${each.id} ${position}`;
        if (said?.op !== 'adopt' || verdicts.get(each.id) !== 'applied' || taken.has(name)) continue;
        if (isUnspoken(court, each, position)) continue;
        taken.add(name);
        show(court, said.adopts);
        adoptions.push({ by: each.seat, epoch: each.epoch, shows: said.adopts });
      }
    if (taken.size === size) return verdicts;
  }
}

/** C10. */
function verdictOn(court, each) {
  if (!each.isGood) return 'aside: bad-signature';
  if (each.section !== court.here.place.section) return 'aside: foreign-section';
  const own = each.epoch === null ? foundingsOwn(court, each) : byRights(court, each);
  const positions = [...(court.shown.get(each.id) ?? [])].filter((position) => position < each.ops.length);
  const isShown = each.epoch !== null && positions.length > 0;
  if (own !== 'applied' && !isShown) return own;
  // What only those show who were taken out themselves waits (E8).
  const isSpoken = (position) => !isUnspoken(court, each, position);
  if (own !== 'applied' && !positions.some(isSpoken)) return 'waiting: adoption';
  return court.here.authors.has(each.seat) ? 'applied' : 'waiting: author';
}

function foundingsOwn({ standing, waits }, { id, ops: [op] }) {
  const verdict = standing.get(id);
  if (verdict === undefined) return op?.op === 'unread' ? 'waiting: newer' : 'waiting: founding';
  if (verdict === 'applied' || waits.has(id)) return 'applied';
  return verdict === 'waiting' ? 'waiting: founding' : `aside: ${verdict}`;
}

function byRights({ epochs, standing, waits }, each) {
  const epoch = epochs.get(each.epoch);
  if (epoch === undefined) {
    if (waits.has(each.epoch)) return 'waiting: adoption';
    const founding = standing.get(each.epoch);
    return ['not-a-writer', 'foreign-section'].includes(founding) ? `aside: ${founding}` : 'waiting: founding';
  }
  if (roleIn(epoch, each.seat) === null) return 'aside: not-a-writer';
  if (!each.ops.every((said) => said === null || mayWrite(epoch, each.seat, said))) return 'aside: not-allowed';
  const isLate = [...epochs.values()].some(
    (later) =>
      before(epochs, later.id).has(epoch.id) && roleIn(later, each.seat) === null && !knows(epochs, later.id, each),
  );
  return isLate ? 'waiting: adoption' : 'applied';
}

/** E8: what nobody speaks for counts where something that counts names it, in its entity and, of puts, its unit (N2). */
function takeNamed(counting, unspoken) {
  for (const [id, { places }] of unspoken) counting.get(id)?.places.push(...places);
  const isOne = (said, other) =>
    said.entity !== undefined &&
    said.type === other.type &&
    said.entity === other.entity &&
    (said.unit === undefined || other.unit === undefined || said.unit === other.unit);
  for (let grew = true; grew;) {
    grew = false;
    for (const [id, one] of unspoken) {
      const isNamed = ({ said }) => said.sees?.includes(id) === true && isOne(said, one.said);
      if (counting.has(id) || ![...counting.values()].some(isNamed)) continue;
      counting.set(id, one);
      grew = true;
    }
  }
}

/** Operations that count, each once, with where they stand and whether a founding left them out (E10). */
function countingIn(court, verdicts) {
  const { all, epochs, shown } = court;
  const counting = new Map();
  const unspoken = new Map();
  for (const each of all) {
    if (verdicts.get(each.id) !== 'applied') continue;
    const byItself = each.epoch === null || byRights(court, each) === 'applied';
    for (const [position, said] of each.ops.entries()) {
      if (said === null || (!byItself && !shown.get(each.id)?.has(position))) continue;
      const isLeft = isUnspoken(court, each, position);
      if (isLeft && !byItself) continue;
      const into = isLeft ? unspoken : counting;
      const known = into.get(said.id) ?? { said, places: [] };
      known.places.push({ each, position });
      into.set(said.id, known);
    }
  }
  takeNamed(counting, unspoken);
  const isShown = (epoch, { each, position }) =>
    epoch.restates.some(({ id, shows }) => id === each.id && shows.includes(position));
  /** Of the same unit, or a removal of the same entity, that names what does not count here, shown by this founding. */
  const canHaveReplaced = (epoch, { type, entity, unit }) =>
    [...counting.values()].some(
      ({ said, places }) =>
        said.type === type &&
        said.entity === entity &&
        (said.op === 'retire' || said.op === 'restore' || (unit !== undefined && said.unit === unit)) &&
        said.sees?.some((id) => !counting.has(id)) &&
        places.some((place) => isShown(epoch, place)),
    );
  const isLeftOut = ({ said, places }) =>
    ['put', 'settle', 'retire', 'restore'].includes(said.op) &&
    places.every((place) =>
      [...epochs.values()].some(
        (epoch) => knows(epochs, epoch.id, place.each) && !isShown(epoch, place) && canHaveReplaced(epoch, said),
      ),
    );
  return [...counting.values()].map((one) => ({ ...one.said, isLeftOut: isLeftOut(one) }));
}

const ids = (all) => all.map(({ id }) => id).sort();

/** N1-N6, C3, C5. */
function shownOf(counting) {
  const about = counting.filter(({ type, entity }) => type !== undefined && entity !== undefined);
  const entities = {};
  for (const name of new Set(about.map(({ type, entity }) => `${type}/${entity}`))) {
    const own = about.filter(({ type, entity }) => `${type}/${entity}` === name);
    const isNamedBy = (kinds, { id }) => own.some(({ op, sees }) => kinds.includes(op) && sees.includes(id));
    const retires = own.filter(
      (each) => each.op === 'retire' && !each.isLeftOut && !isNamedBy(['retire', 'restore'], each),
    );
    const puts = own.filter(({ op }) => op === 'put' || op === 'settle');
    const last = puts.filter((each) => !puts.some(({ unit, sees }) => unit === each.unit && sees.includes(each.id)));
    const current = last.filter((each) => !each.isLeftOut && !isNamedBy(['retire'], each));
    const gone = last.filter((each) => retires.some(({ sees }) => sees.includes(each.id)));
    const shown = [...new Set([...current, ...gone])];
    const units = {};
    for (const unit of new Set(shown.map((each) => each.unit)))
      units[unit] = sides(shown.filter((each) => each.unit === unit));
    const state = retires.length === 0 ? 'present' : current.length > 0 ? 'taken-out-and-changed' : 'taken-out';
    entities[name] = { state, takenOut: ids(retires), units };
  }
  return {
    entities,
    notes: ids(counting.filter(({ op }) => op === 'note')),
    unread: ids(counting.filter(({ op }) => op === 'unread')),
  };
}

/** Values with the same encoding are one side; a map that was read has its keys in the order of their encodings. */
function sides(puts) {
  const text = ({ value }) => JSON.stringify(value);
  const values = [...new Set(puts.map(text))];
  return values.map((value) => ids(puts.filter((each) => text(each) === value))).sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

/** F4: names of those whose work has a predecessor that is missing. */
function missingBefore({ all, epochs, here }, verdicts, held) {
  const lacking = all.filter((each) => {
    if (each.prev === null || held.has(each.prev) || verdicts.get(each.id).startsWith('aside')) return false;
    if ([...epochs.values()].some((epoch) => names(epoch, each.prev))) return false;
    const restating = [...epochs.values()].filter(({ restates }) => restates.some(({ id }) => id === each.id));
    return restating.every(({ covered }) =>
      covered.some(
        ({ key, run, missing }) =>
          `${key}/${run}` === each.run && missing.some(([from, to]) => from < each.seq && each.seq <= to + 1),
      ),
    );
  });
  return [...new Set(lacking.map(({ seat }) => here.authors.get(seat) ?? ''))].sort();
}
