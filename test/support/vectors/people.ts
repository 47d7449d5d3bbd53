/** Who is in the scenes of the vectors, and what they do again and again. All names are fictional. */
import { toHex } from '../../../shared/codec/hex.ts';
import type { Contribution } from '../../../shared/contributions/format.ts';
import { nextFounding } from '../../../shared/contributions/founding.ts';
import type { FoundOp } from '../../../shared/contributions/ops.ts';
import { joinOf } from '../../../shared/contributions/joining.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { must } from '../../../shared/result.ts';
import { Desk, found, justice, newEpoch, person, psd, salt, sign, type Founded, type Person } from '../section.ts';

export const lien = person('Lien Zonnebloem', psd);
export const otto = person('Otto Regenton', psd);
export const wolf = person('Wolf Korenbloem', psd);
export const joppe = person('Joppe Waterlelie', justice);
export const reader = person('Fien Muurbloem', justice, false);
export const everyone = [lien, otto, wolf, joppe, reader];

export interface Desks {
  readonly founded: Founded;
  readonly at: (who: Person) => Desk;
}

/** A section by Lien's service, with a desk for whoever is asked for. */
export function section(readers: readonly Person[], kind: SectionKind = 'plan'): Desks {
  const founded = found(lien, readers, kind);
  return { founded, at: (who) => new Desk(who, founded, everyone) };
}

/** All that others hold comes to a desk, with these keys. */
export function takesIn(desk: Desk, others: readonly Desk[], keys: readonly Contribution[] = []): Desk {
  for (const { id } of keys) desk.keys.add(toHex(id));
  for (const other of others) desk.take(other.log.contributions());
  desk.log.changed();
  return desk;
}

export const adopts = (desk: Desk, work: Contribution, shows: readonly number[] = [0]): Contribution =>
  desk.write([{ op: 'adopt', salt: salt(), adopts: [{ id: work.id, shows: [...shows] }] }]);

/** A founding that says whatever it likes beside what an honest one would. */
export function lie(
  desk: Desk,
  by: Person,
  change: Partial<FoundOp>,
  members: readonly Person[] = everyone,
): Contribution {
  const named = members.map((each) => each.member);
  const op = nextFounding(desk.log, newEpoch(), { owners: [psd], members: named, reason: 'compaction' });
  const founding = sign(by, desk.log.place.section, { ...op, ...change });
  desk.keys.add(toHex(founding.id));
  desk.take([founding]);
  return founding;
}

export function joins(desk: Desk): Contribution {
  const join = must(joinOf(desk.log, desk.who.member.seat), 'something to join');
  return desk.found({ ...join, reason: 'joined', looked: new Set(desk.log.held().keys()) });
}
