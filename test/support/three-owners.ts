/** Lien, Otto and Wolf own a section, each at a desk; Joppe of the justice house may read it. */
import { toHex } from '../../shared/codec/hex.ts';
import type { Contribution } from '../../shared/contributions/format.ts';
import { Desk, found, justice, person, psd, salt, type Person } from './section.ts';

export const lien = person('Lien Zonnebloem', psd);
export const otto = person('Otto Regenton', psd);
export const wolf = person('Wolf Korenbloem', psd);
export const joppe = person('Joppe Waterlelie', justice);
export const everyone = [lien, otto, wolf, joppe];

/** Lien, Otto and Wolf own a section; each has a desk. */
export function three(readers: readonly Person[] = [lien, otto, wolf]) {
  const founded = found(lien, readers);
  const desk = (who: Person): Desk => new Desk(who, founded, everyone);
  return { founded, a: desk(lien), o: desk(otto), w: desk(wolf) };
}

/** All that the others hold comes to a desk, with the keys named. */
export function takesIn(desk: Desk, others: readonly Desk[], keys: readonly Contribution[] = []): Desk {
  for (const { id } of keys) desk.keys.add(toHex(id));
  for (const other of others) desk.take(other.log.contributions());
  desk.log.changed();
  return desk;
}

/** An owner takes in what somebody founded who was taken out. */
export const adopts = (desk: Desk, founding: Contribution): Contribution =>
  desk.write([{ op: 'adopt', salt: salt(), adopts: [{ id: founding.id, shows: [0] }] }]);
