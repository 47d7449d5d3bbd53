/** E10 for the oracle: what foundings knew and do not show, and what of it something else can have replaced. */
import type { Founding } from './foundings.ts';
import { before, knew } from './knowing.ts';
import { owns, type Adoption, type Foundings } from './spoken.ts';
import type { Said, Told } from './told.ts';

export interface Place {
  readonly told: Told;
  readonly position: number;
}

/** An operation that counts, with everywhere it stands. */
export interface Counted {
  readonly said: Said;
  readonly told: Told;
  readonly places: Place[];
}

/** Which of all that counts is left out. */
export function leftOutOf(
  all: readonly Counted[],
  judged: Foundings,
  adoptions: readonly Adoption[],
): ReadonlySet<Counted> {
  const omitting = new Map(
    all.map((each) => [each, each.places.map((place) => whoOmits(place, judged, adoptions))] as const),
  );
  const isOmitted = (one: Counted): boolean => omitting.get(one)?.every((foundings) => foundings.length > 0) === true;
  const here = new Set(all.map(({ said }) => said.id));
  const replacing = all.filter(({ said }) => !said.unread && said.sees.some((id) => !here.has(id)));
  const replacedFor = (one: Counted, foundings: readonly Founding[]): readonly Counted[] =>
    replacing.filter(
      (other) =>
        isOfOne(other.said, one.said) &&
        foundings.some((founding) => other.places.some((place) => shows(founding, place))),
    );
  const claims = all
    .filter(isOmitted)
    .flatMap((one) => replacedFor(one, (omitting.get(one) ?? []).flat()).map((other) => ({ from: other, to: one })));
  if (claims.length === 0) return new Set();
  const names = all.flatMap((one) =>
    all.filter((other) => isNamedBy(one.said, other.said)).map((other) => ({ from: one, to: other })),
  );
  const leads = [...claims, ...names];
  return new Set(
    claims.flatMap(({ to: one }) => {
      const behind = reachedFrom(one, leads);
      // What was written after another can not have been replaced by what that one names.
      const isOut = omitting
        .get(one)
        ?.every((foundings) => replacedFor(one, foundings).some((other) => !behind.has(other)));
      return isOut === true ? [one] : [];
    }),
  );
}

function reachedFrom(
  one: Counted,
  leads: readonly { readonly from: Counted; readonly to: Counted }[],
): ReadonlySet<Counted> {
  const reached = new Set<Counted>();
  for (let size = -1; size !== reached.size;) {
    size = reached.size;
    for (const { from, to } of leads) if (from === one || reached.has(from)) reached.add(to);
  }
  return reached;
}

/** All of an entity goes with a removal, or comes back; a unit by what is written there. */
const isOfOne = (other: Said, one: Said): boolean =>
  other.type === one.type &&
  other.entity === one.entity &&
  (['retire', 'restore'].includes(other.op) || (other.unit === one.unit && one.unit !== undefined));

const shows = (founding: Founding, { told, position }: Place): boolean =>
  founding.restates.some((each) => each.id === told.id && each.shows.includes(position));

/** Foundings that knew it there and do not show it, unless one behind does, or an owner gives it back there or behind. */
function whoOmits(place: Place, judged: Foundings, adoptions: readonly Adoption[]): readonly Founding[] {
  const { counting } = judged;
  return counting.filter((founding) => {
    if (!knew(founding, place.told, counting) || shows(founding, place)) return false;
    const behind = counting.filter((each) => before(each, counting).includes(founding));
    const later = [founding, ...behind].map(({ id }) => id);
    const isGivenBack = adoptions.some(
      (each) =>
        each.shows.has(`${place.told.id}#${place.position}`) &&
        later.includes(each.epoch ?? '') &&
        owns(judged, each.epoch, each.by),
    );
    return !isGivenBack && !behind.some((each) => shows(each, place));
  });
}

/** N1, N3, N4: it names it, and so it stands instead. */
function isNamedBy(one: Said, other: Said): boolean {
  if (one.unread || one.type !== other.type || one.entity !== other.entity || !one.sees.includes(other.id))
    return false;
  const endsRemovals = ['retire', 'restore'].includes(one.op);
  return ['retire', 'restore'].includes(other.op)
    ? endsRemovals
    : one.op === 'retire' || (!endsRemovals && one.unit === other.unit);
}
