/**
 * The oracle: what founders and adopters can let others read (SPEC.md, E11): what they wrote, read where it was written, or were
 * shown by somebody who could. Asked of everybody about everybody, again for each operation.
 */
import { adoptedIn, type Founding } from './foundings.ts';
import type { Judged, Scene } from './judge.ts';
import type { Told } from './told.ts';

/** Something that shows work: by whom, and in which epoch. */
export interface Showing {
  readonly by: string;
  readonly epoch: string;
  readonly id: string;
  readonly shows: readonly number[];
}

const restatedBy = ({ author, id: epoch, restates }: Founding): readonly Showing[] =>
  restates.map(({ id, shows }) => ({ by: author, epoch, id, shows }));

/** What foundings and adoptions that count show. */
export function showingsOf({ counting, verdicts, saying }: Judged, scene: Scene): readonly Showing[] {
  const counts = new Set(saying.map(({ said }) => said.id));
  const adopted = scene.told.flatMap(({ id: of, author, epoch, said }) =>
    said.flatMap((each): readonly Showing[] =>
      each !== null && epoch !== null && verdicts.get(of) === 'applied' && counts.has(each.id)
        ? adoptedIn(each).map(({ id, shows }) => ({ by: author, epoch, id, shows }))
        : [],
    ),
  );
  return [...counting.flatMap(restatedBy), ...adopted];
}

/** Epochs a seat reads, or another of the same person, as somebody else named that seat. */
function readAs({ counting, members }: Judged, seat: string): readonly string[] {
  const named = counting.filter(({ author, named: all }) => author !== seat || !all.some((each) => each.seat === seat));
  const persons = named.flatMap(({ id }) =>
    (members.get(id) ?? []).flatMap((each) => (each.seat === seat ? [each.person] : [])),
  );
  return counting
    .map(({ id }) => id)
    .filter((id) => members.get(id)?.some((each) => each.seat === seat || persons.includes(each.person)) ?? false);
}

/** An epoch and all before it, as far as they count; each as often as ways lead to it. */
function wayTo(judged: Judged, epoch: string): readonly string[] {
  const parents = judged.counting.find(({ id }) => id === epoch)?.parents ?? [];
  return [epoch, ...parents.flatMap((each) => wayTo(judged, each))];
}

/** A founding is also read by whoever reads an epoch before it. */
function hasRead(judged: Judged, seat: string, { id, author, epoch }: Told): boolean {
  const place = epoch ?? id;
  if (author === seat || !judged.counting.some((each) => each.id === place)) return true;
  const read = readAs(judged, seat);
  return read.includes(place) || (epoch === null && wayTo(judged, place).some((each) => read.includes(each)));
}

/** Whether whoever shows an operation can let it be read. */
export function canLetRead(judged: Judged, all: readonly Showing[], showing: Showing, told: Told, at: number): boolean {
  if (hasRead(judged, showing.by, told)) return true;
  const showings = all.filter(({ id, shows }) => id === told.id && shows.includes(at));
  const given = new Set<string>();
  for (let size = -1; size !== given.size;) {
    size = given.size;
    for (const { by, epoch } of showings)
      if (hasRead(judged, by, told) || readAs(judged, by).some((each) => given.has(each))) given.add(epoch);
  }
  return readAs(judged, showing.by).some((each) => given.has(each));
}
