/**
 * Nothing stands under a name that did not sign it (vault, X11): whoever is shown as the author of words holds the key they are
 * signed with, by the very name and work they go by; all else is marked, and nobody else's person stands beside it.
 */
import { toBase64url } from '../../../shared/codec/base64url.ts';
import { fromHex } from '../../../shared/codec/hex.ts';
import { must } from '../../../shared/result.ts';
import type { DossierView } from '../../../renderer/vault/api.ts';
import type { Author } from '../../../shared/dossier/view.ts';
import type { Seat } from '../world/computer.ts';
import { called, type World } from '../world/world.ts';
import { Difference } from './difference.ts';

export function namesAreTheirs(world: World, seat: Seat, view: DossierView): void {
  const signed = signersAt(world, seat);
  for (const { kind, entities, notes, readers } of view.sections) {
    const said = [
      ...entities.flatMap(({ units, takenOut }) => [
        ...Object.values(units).flatMap((each) => each.versions),
        ...takenOut,
      ]),
      ...notes,
    ];
    for (const { op, author } of said) {
      if (signed.get(op) !== undefined && signed.get(op) !== author.seat)
        throw new Difference('X11', `${called(seat)}, ${kind}: ${author.name} is shown for what another key signed`);
      isTheirs(world, seat, author);
    }
    for (const reader of readers) isTheirs(world, seat, reader);
  }
}

/** Operation (hex) -> signing key (hex), of everything on their disk. */
function signersAt(world: World, seat: Seat): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const { told } of world.inspector(seat).sections.values())
    for (const each of told.values()) for (const said of each.said) if (said !== null) all.set(said.id, each.author);
  return all;
}

function isTheirs(world: World, seat: Seat, { seat: key, name, function: work, service, person, shown }: Author): void {
  const everybody = [...world.seats(), ...world.computers.flatMap(({ left }) => left.map((each) => each.seat))];
  const holders = everybody.filter((each) => each.key === key);
  const shadow = world.liars.shadow(key);
  const owners = shadow === undefined ? holders : everybody.filter((each) => each.key === shadow.of);
  const fits = owners.some((each) => each.name === name && each.function === work && each.service === service);
  if (shown !== 'unconfirmed' && !fits)
    throw new Difference('X11', `${called(seat)} is shown ${name} (${shown}) for a key that is not theirs`);
  if (shadow === undefined) return;
  const isOwn = owners.some((each) => each.person === person);
  const isSomebody = everybody.some((each) => each.person === person);
  if (isSomebody && !isOwn)
    throw new Difference('X11', `${called(seat)}: a key nobody has is taken for ${name}, with their person`);
  if (shown === 'unconfirmed' && isSomebody && person !== toBase64url(must(fromHex(shadow.person), 'a person')))
    throw new Difference('X11', `${called(seat)}: a key nobody has is said to be somebody's`);
}
